import Model

/// A month of the table `months`.
struct ShownMonth: Sendable {
  var span: Period
  var codes: [Int]
  /// Whether it lies before or on the as-of day as a whole; at most the last one does not.
  var isComplete: Bool
  /// Whether its adoptions have had time to come, see `isImmature`.
  var isMature: Bool
}

extension Study {
  /// `shownMonths` with what is read of each.
  var monthsInRows: [ShownMonth] {
    shownMonths.map { month in
      ShownMonth(
        span: month, codes: slots.codes(of: month), isComplete: has(month.last),
        isMature: !isImmature(month))
    }
  }

  /// Whether the unit was open, parallel to the months.
  ///
  /// Of a unit that no register knows, from its first item to its last: before and after, it may not have
  /// existed. A month that is not over does not end it.
  /// - Parameters:
  ///   - counts: The unit's, parallel to the months.
  ///   - months: Consecutive ones.
  func openMonths(of unit: Int, _ counts: [Counts], in months: [ShownMonth]) -> [Bool] {
    guard !directory.units[unit].isRegistered else {
      return months.map { directory.units[unit].isOpen(inMonthOf: $0.span.first) }
    }
    guard let span = months.map(\.span).span,
      let first = submits(unit, before: span.first)
        ? 0 : counts.firstIndex(where: { $0.submitted > 0 }),
      let last = submits(unit, after: span.last)
        ? counts.count - 1 : counts.lastIndex(where: { $0.submitted > 0 })
    else { return months.map { _ in false } }
    return months.indices.map { place in
      place >= first && (place <= last || place == last + 1 && !months[place].isComplete)
    }
  }

  /// Whether the unit has an item before a day.
  private func submits(_ unit: Int, before day: CivilDate) -> Bool {
    guard let firstDay, firstDay.dayNumber < day.dayNumber else { return false }
    let before = Period(
      label: "", first: firstDay, last: CivilDate(dayNumber: day.dayNumber - 1))
    return tally.counts(unit: unit, in: slots.codes(of: before)).submitted > 0
  }

  /// Whether the unit has an item after a day and by the as-of day.
  private func submits(_ unit: Int, after day: CivilDate) -> Bool {
    guard day.dayNumber < asOf.day.dayNumber else { return false }
    let after = Period(
      label: "", first: CivilDate(dayNumber: day.dayNumber + 1), last: asOf.day)
    return tally.counts(unit: unit, in: slots.codes(of: after)).submitted > 0
  }
}
