import Model

/// What every unit of `units` did in every month of `months`, and what a month without items means.
///
/// Unit by unit in directory order, months ascending. Of a unit the months make its part of `months`; what has
/// no month is in no row.
func unitMonthsTable(_ study: Study) -> Table {
  let rows = study.unitMonths
  let cohorts = rows.map { $0.isCounted ? $0.counts.cohort : nil }
  let intervals = cohorts.map { $0?.wilsonInterval() }
  return Table(
    name: "unit_months",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map(\.name))),
      Column("class", Words.Columns.unitClass, .texts(rows.map(\.unitClass))),
      Column("period", Words.Columns.monthOfRow, .texts(rows.map(\.month.span.label))),
      Column(
        "submitted", Words.Columns.submitted,
        .integers(rows.map { $0.isCounted ? $0.counts.submitted : nil })),
      Column(
        "adopted_items", Words.Columns.adoptedItems,
        .integers(rows.map { $0.isCounted ? $0.counts.adopted : nil })),
      Column("cohort_rate", Words.Columns.cohortRate, .reals(cohorts.map { $0?.rate })),
      Column("cohort_rate_low", Words.Columns.cohortRateLow, .reals(intervals.map { $0?.low })),
      Column(
        "cohort_rate_high", Words.Columns.cohortRateHigh, .reals(intervals.map { $0?.high })),
      Column("adoptions", Words.Columns.adoptions, .integers(rows.map(\.counts.adoptions))),
      Column("state", Words.Columns.monthState, .texts(rows.map(\.state.rawValue))),
      Column("mature", Words.Columns.monthMature, .texts(rows.map { yesOrNo($0.month.isMature) })),
      Column(
        "complete", Words.Columns.complete, .texts(rows.map { yesOrNo($0.month.isComplete) })),
      Column("open", Words.Columns.monthOpen, .texts(rows.map { $0.isOpen.map(yesOrNo) })),
    ])
}

/// One month of one unit.
private struct UnitMonth: Sendable {
  /// The raw values stand in tables, the same in every language.
  enum State: String, Sendable {
    case submitted
    /// Open, the month is over, and nothing was submitted.
    case missed
    case notOpen = "not_open"
    /// Open, nothing submitted yet, and the month is not over.
    case running
    /// Nobody can say whether anything was submitted.
    case unknown
  }

  var name: String
  var unitClass: String?
  var month: ShownMonth
  var counts: Counts
  var state: State
  /// `nil` where nobody can say.
  var isOpen: Bool?
  /// Whether the number submitted is known, if only as 0.
  var isCounted: Bool
}

extension Study {
  fileprivate var unitMonths: [UnitMonth] {
    let months = monthsInRows
    let vague = months.map { codesWithoutMonth(in: $0.span) }
    return reportedUnits.flatMap { unit in
      let counts = months.map { tally.counts(unit: unit, in: $0.codes) }
      let open = openMonths(of: unit, counts, in: months)
      return months.indices.map { place in
        let isUnknown =
          holdsOnlyAdoptions || tally.counts(unit: unit, in: vague[place]).submitted > 0
        let state = state(
          of: unit, counts[place], in: months[place], isOpen: open[place], isUnknown: isUnknown)
        return UnitMonth(
          name: name(ofUnit: unit), unitClass: tenure(of: unit).unitClass.nonEmpty,
          month: months[place], counts: counts[place], state: state,
          isOpen: state == .unknown && !directory.units[unit].isRegistered && !open[place]
            ? nil : open[place],
          isCounted: state != .notOpen && (state != .unknown || holdsOnlyAdoptions))
      }
    }
  }

  /// - Parameter isUnknown: Whether an item of the unit may lie in the month without anyone knowing.
  private func state(
    of unit: Int, _ counts: Counts, in month: ShownMonth, isOpen: Bool, isUnknown: Bool
  ) -> UnitMonth.State {
    if counts.submitted > 0 { return .submitted }
    if directory.units[unit].isRegistered && !isOpen { return .notOpen }
    if isUnknown { return .unknown }
    if !isOpen { return .notOpen }
    return month.isComplete ? .missed : .running
  }
}
