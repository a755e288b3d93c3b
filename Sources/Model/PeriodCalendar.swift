/// How an office cuts time into years, halves, quarters and months, and which windows it names.
///
/// A month may close before its end: where months close on the 25th, March is 26 February to 25 March. A
/// year is twelve such months from `firstMonth` on; its halves and quarters are counted from its own
/// beginning. A year that does not begin with January bears the names of both of its years: `2024/2025`.
public struct PeriodCalendar: Hashable, Sendable {
  /// How January and February are compared with those of another year: the Lunar New Year moves between them.
  public enum NewYearMonths: String, CaseIterable, Sendable {
    case together
    case apart
  }

  /// The month with which years begin, 1…12.
  public let firstMonth: Int
  /// The day on which every month closes, one of `closingDays`; `nil`: its last.
  public let monthCloses: Int?
  /// The day on which every week closes, 1 Monday … 7 Sunday.
  public var weekCloses = 7
  /// Spans with names of their own, in the order in which they were stated.
  public var windows: [Period] = []
  /// `nil`: as the language has it.
  public var newYearMonths: NewYearMonths?

  /// The days on which months can close: a later one is in some February its last.
  public static let closingDays = 1...27

  /// Years, quarters and months as everybody has them.
  public static let usual = PeriodCalendar(firstMonth: 1, monthCloses: nil)

  /// - Precondition: `firstMonth` is 1…12, `monthCloses` one of `closingDays`.
  public init(firstMonth: Int, monthCloses: Int?) {
    precondition((1...12).contains(firstMonth), "a year begins with a month")
    precondition(monthCloses.map(Self.closingDays.contains) ?? true, "a month closes on a day")
    self.firstMonth = firstMonth
    self.monthCloses = monthCloses
  }

  /// Whether January and February are read as one period.
  public func readsNewYearTogether(_ language: Language) -> Bool {
    switch newYearMonths {
    case .together: true
    case .apart: false
    case nil: language == .chinese
    }
  }
}

// MARK: - Months

extension PeriodCalendar {
  /// - Parameters:
  ///   - month: 1…12.
  ///   - year: Of the month's name, whatever year of the calendar it lies in.
  public func month(_ month: Int, of year: Int) -> Period { self.month(at: year * 12 + month - 1) }

  /// - Parameter index: As `monthIndex(of:)` counts.
  public func month(at index: Int) -> Period {
    let name = CivilDate(year: index / 12, month: index % 12 + 1)!
    guard let monthCloses else { return Period(label: name.description, first: name, last: name) }
    let start = CivilDate(year: (index - 1) / 12, month: (index - 1) % 12 + 1)!
    return Period(
      label: name.description, first: CivilDate(dayNumber: start.dayNumber + monthCloses),
      last: CivilDate(dayNumber: name.dayNumber + monthCloses - 1))
  }

  /// The month in which a day lies: 12 times the year of its name and its number in it, from 0 on.
  ///
  /// Of a date that is known to the month or the year, the first day counts.
  public func monthIndex(of day: CivilDate) -> Int {
    let index = day.year * 12 + (day.month ?? 1) - 1
    guard let monthCloses, day.day ?? 1 > monthCloses else { return index }
    return index + 1
  }

  /// Every month that has a day in a period, in order.
  public func months(of period: Period) -> [Period] {
    (monthIndex(of: period.first)...monthIndex(of: period.last)).map(month(at:))
  }

  /// The days on which the months of a calendar year begin, where they are not the first of one.
  public func inwardMonthStarts(in year: Int) -> [CivilDate] {
    guard let monthCloses else { return [] }
    return (1...12).map { CivilDate(year: year, month: $0, day: monthCloses + 1)! }
  }
}

// MARK: - Years and their parts

extension PeriodCalendar {
  /// The year that begins in the calendar year `year`, or, closing early, with the month named January of it.
  public func year(_ year: Int) -> Period {
    span(of: 12, from: firstIndex(of: year), label: label(ofYear: year))
  }

  /// - Parameter half: 1 or 2.
  public func half(_ half: Int, of year: Int) -> Period {
    part(half, months: 6, of: year, letter: "H")
  }

  /// - Parameter quarter: 1…4.
  public func quarter(_ quarter: Int, of year: Int) -> Period {
    part(quarter, months: 3, of: year, letter: "Q")
  }

  /// The year in which a day lies, as `year(_:)` takes it.
  public func year(of day: CivilDate) -> Int { (monthIndex(of: day) - firstMonth + 1) / 12 }

  /// The quarter in which a day lies.
  public func quarter(of day: CivilDate) -> Period {
    let months = monthIndex(of: day) - firstMonth + 1
    return quarter(months % 12 / 3 + 1, of: months / 12)
  }

  /// Whether a day is the first of one of the spans of `months` months into which years are divided.
  public func begins(_ day: CivilDate, months: Int) -> Bool {
    let index = monthIndex(of: day)
    return (index - firstMonth + 1) % months == 0 && month(at: index).first == day.firstDay
  }

  private func label(ofYear year: Int) -> String {
    let name = CivilDate(year: year)!.description
    return firstMonth == 1 ? name : "\(name)/\(CivilDate(year: year + 1)!)"
  }

  private func firstIndex(of year: Int) -> Int { year * 12 + firstMonth - 1 }

  private func part(_ part: Int, months: Int, of year: Int, letter: String) -> Period {
    span(
      of: months, from: firstIndex(of: year) + (part - 1) * months,
      label: "\(label(ofYear: year))-\(letter)\(part)")
  }

  private func span(of months: Int, from index: Int, label: String) -> Period {
    Period(
      label: label, first: month(at: index).first, last: month(at: index + months - 1).last)
  }
}

// MARK: - Spans

extension PeriodCalendar {
  /// The span from a first to a last day under its shortest label: a year, a half, a quarter, a month, a
  /// day, or both ends.
  public func span(from first: CivilDate, to last: CivilDate) -> Period {
    Period(label: label(from: first, to: last), first: first, last: last)
  }

  /// The same span `years` years later, under its shortest label; the 29th of February becomes the 28th.
  ///
  /// A period that ends on the last day of a month still does.
  public func shifted(_ period: Period, years: Int) -> Period {
    let moved = period.shifted(years: years)
    return span(from: moved.first, to: moved.last)
  }

  func label(from first: CivilDate, to last: CivilDate) -> String {
    if first == last { return first.description }
    let year = year(of: first)
    let (start, end) = (month(at: monthIndex(of: first)), month(at: monthIndex(of: last)))
    guard start.first == first, end.last == last else { return "\(first)..\(last)" }
    let parts =
      [self.year(year)] + (1...2).map { half($0, of: year) }
      + (1...4).map { quarter($0, of: year) } + [start]
    let match = parts.first { $0.first == first && $0.last == last }
    return match?.label ?? "\(start.label)..\(end.label)"
  }
}
