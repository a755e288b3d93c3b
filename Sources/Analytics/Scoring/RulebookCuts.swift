import Model

extension Rulebook {
  /// The days on which something of the rulebook begins or has just ended: versions, windows, and weeks where
  /// something is judged week by week. Months that close early are cut as well.
  ///
  /// - Parameters:
  ///   - years: The calendar years of the log.
  ///   - usual: How the dataset cuts time, where the rulebook does not say.
  func cuts(years: [Int], usual: PeriodCalendar) -> [CivilDate] {
    let calendar = calendar ?? usual
    let bounds = versions.flatMap { version in
      [version.from?.firstDay, version.to.map { $0.lastDay.next }].compactMap { $0 }
    }
    let frequencies = Set(
      versions.flatMap { version in
        version.indicatorUses.map(\.per) + [version.filing?.each].compactMap { $0 }
      })
    let windows = calendar.windows.filter { frequencies.contains(.window($0.label)) }
      .flatMap { [$0.first, $0.last.next] }
    let weeks = frequencies.contains(.week) ? years.flatMap { calendar.weekStarts(in: $0) } : []
    return bounds + windows + weeks + years.flatMap(calendar.inwardMonthStarts)
  }
}

extension PeriodCalendar {
  /// The days of a calendar year on which a week begins.
  fileprivate func weekStarts(in year: Int) -> [CivilDate] {
    guard let first = CivilDate(year: year)?.firstDay, (3...9997).contains(year) else { return [] }
    let last = first.dayNumber + 365
    return stride(from: week(of: first).last.dayNumber + 1, through: last, by: 7)
      .map(CivilDate.init(dayNumber:))
  }
}

extension CivilDate {
  /// The day after; of a month or a year, after its first one.
  fileprivate var next: CivilDate { CivilDate(dayNumber: dayNumber + 1) }
}
