extension PeriodCalendar {
  /// The week in which a day lies, under its label `2014-W03`.
  ///
  /// A week belongs to the calendar year in which its fourth day lies, and so most of its days; weeks are
  /// counted from 1 on in that year. Where weeks close on Sunday this is ISO 8601.
  public func week(of day: CivilDate) -> Period {
    week(closing: day.dayNumber + (weekCloses - Self.weekday(day) + 7) % 7)
  }

  /// The weeks that belong to a period, in order: those whose fourth day lies in it.
  ///
  /// So a week belongs to one of two periods that meet, never to both.
  public func weeks(of period: Period) -> [Period] {
    let first = week(of: period.first).last.dayNumber
    return stride(from: first, through: period.last.dayNumber + 3, by: 7)
      .filter { period.contains(CivilDate(dayNumber: $0 - 3)) }.map(week(closing:))
  }

  private func week(closing last: Int) -> Period {
    let middle = CivilDate(dayNumber: last - 3)
    let newYear = CivilDate(year: middle.year)?.dayNumber ?? middle.dayNumber
    let number = (middle.dayNumber - newYear) / 7 + 1
    let year = middle.monthOnly.description.prefix { $0 != "-" }
    return Period(
      label: "\(year)-W\(number < 10 ? "0" : "")\(number)", first: CivilDate(dayNumber: last - 6),
      last: CivilDate(dayNumber: last))
  }

  /// 1 Monday … 7 Sunday; 1970-01-01 was a Thursday.
  private static func weekday(_ day: CivilDate) -> Int {
    ((day.dayNumber + 3) % 7 + 7) % 7 + 1
  }
}
