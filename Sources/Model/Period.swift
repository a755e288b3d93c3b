/// A span of days with a name, its last day included.
public struct Period: Hashable, Sendable {
  /// As people name it and as `--period` reads it: `2025`, `2025-Q1`, `2025-03`, `2025-01-01..2025-06-30`, `2025-to-date`,
  /// `all`, or a window's name.
  public let label: String
  /// The first day, known to the day.
  public let first: CivilDate
  /// The last day, known to the day.
  public let last: CivilDate
  /// Whether it shall be cut at the as-of day, which only an analysis knows.
  public private(set) var isToDate = false

  /// - Precondition: `first` is not after `last`.
  public init(label: String, first: CivilDate, last: CivilDate) {
    precondition(first.dayNumber <= last.dayNumber, "a period ends on or after its first day")
    self.label = label
    self.first = first.firstDay
    self.last = last.lastDay
  }

  /// Everything that a log holds, rows without a date included.
  public static let all = Period(
    label: "all", first: CivilDate(year: 1)!, last: CivilDate(year: 9999)!)

  /// True for the period that also takes rows without a date.
  public var includesUndated: Bool { self == .all }

  /// The same days, to be cut at the as-of day: `2025-to-date`.
  public var toDate: Period {
    var period = Period(label: label + "-to-date", first: first, last: last)
    period.isToDate = true
    return period
  }

  /// A period to date as far as it lies before or on the as-of day; any other as it is.
  ///
  /// One that begins later stays whole: nothing has happened in it yet.
  public func known(by asOf: CivilDate) -> Period {
    guard isToDate, first.dayNumber <= asOf.dayNumber, asOf.dayNumber < last.dayNumber else {
      return self
    }
    return Period(label: label, first: first, last: asOf)
  }

  /// The period as far as it lies before or on the as-of day; whole where it begins later.
  public func cut(at asOf: CivilDate) -> Period {
    guard first.dayNumber <= asOf.dayNumber, asOf.dayNumber < last.dayNumber else { return self }
    return Period(label: Period.label(from: first, to: asOf), first: first, last: asOf)
  }

  public static func year(_ year: Int) -> Period { PeriodCalendar.usual.year(year) }

  /// - Parameter month: 1…12.
  public static func month(_ month: Int, of year: Int) -> Period {
    PeriodCalendar.usual.month(month, of: year)
  }

  /// - Parameter quarter: 1…4.
  public static func quarter(_ quarter: Int, of year: Int) -> Period {
    PeriodCalendar.usual.quarter(quarter, of: year)
  }

  /// - Parameter half: 1 or 2.
  public static func half(_ half: Int, of year: Int) -> Period {
    PeriodCalendar.usual.half(half, of: year)
  }

  /// Reads a label of the usual calendar, or what people write for one; `nil` where it names no period.
  public init?(parsing written: String) {
    guard let period = PeriodCalendar.usual.period(written) else { return nil }
    self = period
  }

  /// True where every day that `date` can mean lies in the period.
  public func contains(_ date: CivilDate) -> Bool {
    first.dayNumber <= date.dayNumber && date.lastDay.dayNumber <= last.dayNumber
  }

  /// The period `years` years later; the 29th of February becomes the 28th.
  ///
  /// A period that ends on the last day of a month still does.
  public func shifted(years: Int) -> Period {
    let moved = first.adding(months: 12 * years)
    let endsMonth = last == last.monthOnly.lastDay
    let lastMoved =
      endsMonth
      ? last.monthOnly.adding(months: 12 * years).lastDay : last.adding(months: 12 * years)
    return Period(label: Self.label(from: moved, to: lastMoved), first: moved, last: lastMoved)
  }

  /// The shortest label of the span: a year, a half, a quarter, a month, a day, or both ends.
  public static func label(from first: CivilDate, to last: CivilDate) -> String {
    PeriodCalendar.usual.label(from: first, to: last)
  }

  /// Every calendar month that has a day in the period, in order.
  public var months: [Period] { PeriodCalendar.usual.months(of: self) }
}

extension CivilDate {
  /// The date without its day; a year stays a year.
  public var monthOnly: CivilDate {
    guard let month else { return self }
    return CivilDate(year: year, month: month)!
  }
}
