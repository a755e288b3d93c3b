import Model

/// Whether a unit's months are like each other: limits over the months of `months`, signals and assurance.
///
/// By unit in directory order, the office last; `submitted` by an XmR chart, `cohort_rate` by a p chart
/// with Laney's correction. An annex: a signal asks what happened in that month and decides nothing.
func controlLimitsTable(_ study: Study) -> Table {
  let rows = study.controlRows
  return Table(
    name: "control_limits",
    columns: seriesColumns(rows, study) + signalColumns(rows) + [
      Column("line", Words.Columns.controlLine, .reals(rows.map(\.line))),
      Column("assurance", Words.Columns.assurance, .texts(rows.map { $0.assurance?.rawValue })),
      Column("note", Words.Columns.note, .texts(rows.map { study.list($0.notes) })),
    ])
}

private func seriesColumns(_ rows: [ControlRow], _ study: Study) -> [Column] {
  let submits = rows.map { $0.series.submitted }
  let adopts = rows.map { $0.measure == .cohortRate ? $0.series.adopted : nil }
  return [
    Column("unit", Words.Columns.unit, .texts(rows.map(\.name))),
    Column("series", Words.Columns.controlMeasure, .texts(rows.map(\.measure.rawValue))),
    Column("charted_months", Words.Columns.controlMonths, .integers(rows.map(\.monthCount))),
    Column("first_month", Words.Columns.controlFirst, .texts(rows.map(\.labels.first))),
    Column("last_month", Words.Columns.controlLast, .texts(rows.map(\.labels.last))),
    Column("charted_submitted", Words.Columns.controlSubmitted, .integers(submits)),
    Column("charted_adopted", Words.Columns.controlAdopted, .integers(adopts)),
    Column("mean", Words.Columns.controlMean, .reals(rows.map(\.chart?.mean))),
    Column("lower", Words.Columns.controlLower, .reals(rows.map(\.chart?.limits.low))),
    Column("upper", Words.Columns.controlUpper, .reals(rows.map(\.chart?.limits.high))),
    Column("sigma_z", Words.Columns.sigmaZ, .reals(rows.map(\.chart?.sigmaZ))),
    Column(
      "trial", Words.Columns.trialLimits,
      .texts(rows.map { row in row.chart.map { _ in row.monthCount < 12 ? "yes" : "no" } })),
  ]
}

private func signalColumns(_ rows: [ControlRow]) -> [Column] {
  func months(_ signal: ChartSignal) -> Column.Values {
    .texts(rows.map { $0.months(of: signal) })
  }
  let runs = rows.map(\.runChart)
  return [
    Column("outside", Words.Columns.outsideLimits, months(.outside)),
    Column("trend", Words.Columns.trendSignal, months(.trend)),
    Column("two_of_three", Words.Columns.twoOfThreeSignal, months(.twoOfThree)),
    Column("shift", Words.Columns.shiftSignal, months(.shift)),
    Column("longest_run", Words.Columns.longestRun, .integers(runs.map { $0?.longestRun })),
    Column(
      "longest_run_limit", Words.Columns.longestRunLimit,
      .integers(runs.map { $0.map { RunChart.longestRunLimit($0.useful) } })),
    Column("crossings", Words.Columns.crossings, .integers(runs.map { $0?.crossings })),
    Column(
      "crossings_limit", Words.Columns.crossingsLimit,
      .integers(runs.map { $0.map { RunChart.fewestCrossings($0.useful) } })),
  ]
}
