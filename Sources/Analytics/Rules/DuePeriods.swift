import Model

extension PeriodCalendar {
  /// The periods of a frequency in a year of the calendar, in order; a window has no year.
  func periods(_ frequency: Rulebook.Frequency, ofYear year: Int) -> [Period] {
    switch frequency {
    case .week: weeks(of: self.year(year))
    case .month: months(of: self.year(year))
    case .quarter: (1...4).map { quarter($0, of: year) }
    case .half: (1...2).map { half($0, of: year) }
    case .year: [self.year(year)]
    case .window: []
    }
  }

  /// The periods of a frequency that end in one of the years from one to another, and the windows of a name.
  func periods(_ frequency: Rulebook.Frequency, ofYears years: ClosedRange<Int>) -> [Period] {
    if case .window(let name) = frequency { return windows.filter { $0.label == name } }
    return years.flatMap { periods(frequency, ofYear: $0) }
  }
}

extension Study {
  /// The report's period and what lies before it in its year: what was missed there counts on.
  var spanOfMisses: Period? {
    assessedSpan.map { span in
      let year = calendar.year(calendar.year(of: span.first))
      return Period(label: "", first: min(year.first, span.first), last: span.last)
    }
  }

  /// The year to which a period of a quota belongs: a week to that of its fourth day.
  func year(of period: Period, _ frequency: Rulebook.Frequency) -> Int {
    let day = frequency == .week ? period.first.dayNumber + 3 : period.first.dayNumber
    return calendar.year(of: CivilDate(dayNumber: day))
  }

  /// The report's period; for `Period.all` the log's years, `nil` where nothing is dated.
  var assessedSpan: Period? {
    guard period.includesUndated else { return period }
    return dataYears.map(calendar.year).span
  }

  /// The periods of a frequency that lie wholly inside the report's and have begun by the as-of day; of the weeks
  /// those that belong to it.
  func duePeriods(_ frequency: Rulebook.Frequency) -> [Period] {
    duePeriods(frequency, in: assessedSpan)
  }

  /// Those of another span, in the same way.
  func duePeriods(_ frequency: Rulebook.Frequency, in span: Period?) -> [Period] {
    guard let span else { return [] }
    let years = calendar.year(of: span.first)...calendar.year(of: span.last)
    let periods =
      frequency == .week
      ? calendar.weeks(of: span)
      : calendar.periods(frequency, ofYears: years).filter {
        span.contains($0.first) && span.contains($0.last)
      }
    return periods.filter { has($0.first) }
  }
}
