import Model

extension PeriodCalendar {
  /// The period of a frequency in which a day lies; `nil` outside a window and at the ends of time.
  func period(_ frequency: Rulebook.Frequency, of day: CivilDate) -> Period? {
    // Weeks, months and years that begin early reach into another calendar year, which must be one.
    guard (3...9997).contains(day.year) else { return nil }
    switch frequency {
    case .week: return week(of: day)
    case .month: return month(at: monthIndex(of: day))
    case .quarter: return quarter(of: day)
    case .half:
      let year = year(of: day)
      let second = half(2, of: year)
      return day.dayNumber < second.first.dayNumber ? half(1, of: year) : second
    case .year: return year(year(of: day))
    case .window(let name): return windows.first { $0.label == name && $0.contains(day.firstDay) }
    }
  }
}
