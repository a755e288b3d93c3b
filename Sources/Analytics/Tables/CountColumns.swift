import Model

extension Study {
  /// The nine columns that begin every table of counts, in their fixed order.
  func countColumns(_ counts: [Counts]) -> [Column] {
    let intervals = counts.map { $0.cohort?.wilsonInterval() }
    return [
      Column("submitted", Words.Columns.submitted, .integers(counts.map(\.submitted))),
      Column("adopted_items", Words.Columns.adoptedItems, .integers(counts.map(\.adopted))),
      Column("cohort_rate", Words.Columns.cohortRate, .reals(counts.map { $0.cohort?.rate })),
      Column(
        "cohort_rate_low", Words.Columns.cohortRateLow, .reals(intervals.map { $0?.low })),
      Column(
        "cohort_rate_high", Words.Columns.cohortRateHigh, .reals(intervals.map { $0?.high })),
      Column("adoptions", Words.Columns.adoptions, .integers(counts.map(\.adoptions))),
      Column("period_rate", Words.Columns.periodRate, .reals(counts.map { $0.periodRate?.rate })),
      Column(
        "decided", Words.Columns.decided,
        .integers(counts.map { recordsDeclines ? $0.adopted + $0.declined : nil })),
      Column(
        "decided_rate", Words.Columns.decidedRate,
        .reals(counts.map { recordsDeclines ? $0.decided?.rate : nil })),
    ]
  }
}

/// What a column of `yes` or `no` says, in every language.
func yesOrNo(_ holds: Bool) -> String { holds ? "yes" : "no" }

extension Column {
  /// A column of rates or points that nothing fills yet.
  static func empty(_ name: String, _ definition: Definition, count: Int) -> Column {
    Column(name, definition, .reals([Double?](repeating: nil, count: count)))
  }
}
