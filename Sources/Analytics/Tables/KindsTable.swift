import Model

/// Every kind of items with a figure in the period or the year before, in code point order, what states none
/// last; no row where no record states a kind.
///
/// Every item is of one kind, so that the rows add up to the office.
func kindsTable(_ study: Study) -> Table {
  let rows = study.kindRows
  let counts = rows.map(\.counts)
  let previous = rows.map(\.previous)
  let intervals = counts.map { $0.cohort?.wilsonInterval() }
  return Table(
    name: "kinds",
    columns: [
      Column("kind", Words.Columns.kind, .texts(rows.map(\.name))),
      Column("submitted", Words.Columns.submitted, .integers(counts.map(\.submitted))),
      Column("adopted_items", Words.Columns.adoptedItems, .integers(counts.map(\.adopted))),
      Column("cohort_rate", Words.Columns.cohortRate, .reals(counts.map { $0.cohort?.rate })),
      Column("cohort_rate_low", Words.Columns.cohortRateLow, .reals(intervals.map { $0?.low })),
      Column("cohort_rate_high", Words.Columns.cohortRateHigh, .reals(intervals.map { $0?.high })),
      Column("adoptions", Words.Columns.adoptions, .integers(counts.map(\.adoptions))),
      Column("supplements", Words.Columns.supplements, .integers(counts.map(\.supplements))),
      Column(
        "previous_submitted", Words.Columns.previousSubmitted,
        .integers(previous.map { $0?.submitted })),
      Column(
        "previous_adopted_items", Words.Columns.previousAdoptedItems,
        .integers(previous.map { $0?.adoptedYearBefore })),
      Column(
        "previous_cohort_rate", Words.Columns.previousCohortRate,
        .reals(previous.map { $0?.cohortYearBefore?.rate })),
      Column(
        "change_in_points", Words.Columns.changeInPoints,
        .reals(zip(counts, previous).map { changeInPoints($0.cohort, $1?.cohortYearBefore) })),
      Column(
        "previous_adoptions", Words.Columns.previousAdoptions,
        .integers(previous.map { $0?.adoptions })),
    ])
}

/// One row of `kinds`.
private struct KindRow: Sendable {
  var name: String
  var counts: Counts
  /// `nil` where the log does not reach back.
  var previous: Counts?
}

extension Study {
  fileprivate var kindRows: [KindRow] {
    kinds.indices.map { kind in
      KindRow(
        name: kinds[kind].nonEmpty ?? text(Words.noKind),
        counts: tally.counts(kind: kind, in: codes),
        previous: before.map { _ in tally.counts(kind: kind, in: codesBefore) })
    }.filter { !$0.counts.isEmpty || !($0.previous?.isEmpty ?? true) }
  }
}
