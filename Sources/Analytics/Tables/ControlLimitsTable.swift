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
    Column("measure", Words.Columns.controlMeasure, .texts(rows.map(\.measure.rawValue))),
    Column("months", Words.Columns.controlMonths, .integers(rows.map(\.monthCount))),
    Column("first_month", Words.Columns.controlFirst, .texts(rows.map(\.labels.first))),
    Column("last_month", Words.Columns.controlLast, .texts(rows.map(\.labels.last))),
    Column("submitted", Words.Columns.controlSubmitted, .integers(submits)),
    Column("adopted_items", Words.Columns.controlAdopted, .integers(adopts)),
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

/// One measure of one unit over the months.
private struct ControlRow: Sendable {
  enum Measure: String, Sendable {
    case submitted
    case cohortRate = "cohort_rate"
  }

  /// Below this mean a month's limits say nothing.
  static let fewestItems = 5
  /// Wheeler takes limits from five or six months on.
  static let fewestMonths = 5
  /// Anhøj's rules hold from ten useful values on.
  static let fewestUseful = 10

  var name: String
  var measure: Measure
  var series: MonthlySeries
  /// What a quota asks for; `nil` where none does.
  var line: Double?
  var notes: [Phrase]
  /// `nil` where there are no limits; then `notes` say why.
  var chart: ControlChart?

  /// Of the months with a value.
  var labels: [String] {
    zip(series.labels, values).compactMap { label, value in value.map { _ in label } }
  }

  var monthCount: Int { labels.count }

  var values: [Double?] {
    series.months.map { month in
      measure == .submitted ? month.map { Double($0.denominator) } : month?.rate
    }
  }

  var runChart: RunChart? {
    RunChart(values.compactMap { $0 }).flatMap { $0.useful < Self.fewestUseful ? nil : $0 }
  }

  var assurance: Assurance? {
    guard let chart, let line else { return nil }
    return Assurance(line: line, limits: chart.limits)
  }

  /// The months that a rule names, apart by blanks; `nil` where it names none.
  func months(of signal: ChartSignal) -> String? {
    guard let chart else { return nil }
    let named = zip(series.labels, chart.signals).filter { $1 == signal }.map(\.0)
    return named.isEmpty ? nil : named.joined(separator: " ")
  }
}

/// The limits of a row and what lies outside of them.
private struct ControlChart: Sendable {
  var mean: Double
  /// Of a rate, those at the mean number submitted a month; of a count, not below 0.
  var limits: Interval
  /// Of a rate only.
  var sigmaZ: Double?
  /// Parallel to the months.
  var signals: [ChartSignal?]

  /// XmR; `nil` where no two neighbouring months are there, or where they never differ though others do.
  init?(counts: [Double?]) {
    guard let chart = IndividualsChart(counts, screening: .none, reference: nil),
      let limits = chart.limits, let near = chart.nearLimits,
      limits.low < limits.high || counts.allSatisfy({ $0 == nil || $0 == chart.mean })
    else { return nil }
    mean = chart.mean
    self.limits = Interval(low: max(0, limits.low), high: limits.high)
    signals = ChartSignal.signals(
      counts.map { count in
        count.map {
          ChartPoint(value: $0, centre: chart.mean, limits: limits, nearLimits: near)
        }
      })
  }

  /// p chart; `nil` where no two neighbouring months have items, or where they never differ though others do.
  ///
  /// - Parameter typical: The mean number submitted a month, rounded; 1 or more.
  init?(rates: [Proportion?], typical: Int) {
    guard let chart = RateChart(rates), let limits = chart.limits(of: typical),
      limits.low < limits.high || rates.allSatisfy({ $0?.rate == nil || $0?.rate == chart.mean })
    else { return nil }
    mean = chart.mean
    self.limits = limits
    sigmaZ = chart.sigmaZ
    signals = ChartSignal.signals(
      rates.map { month in
        guard let month, let rate = month.rate,
          let limits = chart.limits(of: month.denominator),
          let near = chart.nearLimits(of: month.denominator)
        else { return nil }
        return ChartPoint(value: rate, centre: chart.mean, limits: limits, nearLimits: near)
      })
  }
}

/// Adopted of submitted by month; `nil` where the unit was not open.
private struct MonthlySeries: Sendable {
  var labels: [String]
  var months: [Proportion?]

  var submitted: Int { months.reduce(0) { $0 + ($1?.denominator ?? 0) } }
  var adopted: Int { months.reduce(0) { $0 + ($1?.numerator ?? 0) } }
  var openMonths: Int { months.count { $0 != nil } }
}

extension Study {
  /// By unit, `submitted` before `cohort_rate`; the latter only where the log says what was adopted.
  fileprivate var controlRows: [ControlRow] {
    let months = shownMonths.filter { has($0.last) }
    let codes = months.map(slots.codes)
    let units = reportedUnits.filter { !directory.units[$0].name.isEmpty }
    let ofUnits = units.flatMap { unit in
      controlRows(
        name(ofUnit: unit),
        MonthlySeries(
          labels: months.map(\.label),
          months: zip(months, codes).map { month, codes in
            directory.units[unit].isOpen(inMonthOf: month.first)
              ? monthRate(tally.counts(unit: unit, in: codes)) : nil
          }),
        isUncertain: months.span.map { hasUnknownMonths(unit, in: $0) } ?? false,
        lines: (monthlyLine(of: unit), rateLine(of: unit)))
    }
    let office = controlRows(
      text(Words.allUnits),
      MonthlySeries(
        labels: months.map(\.label), months: codes.map { monthRate(tally.officeCounts(in: $0)) }),
      isUncertain: months.span.map { span in
        directory.units.indices.contains { hasUnknownMonths($0, in: span) }
      } ?? false,
      lines: (nil, nil))
    return ofUnits + office
  }

  private func monthRate(_ counts: Counts) -> Proportion {
    Proportion(counts.adopted, of: counts.submitted)
  }

  private func controlRows(
    _ name: String, _ series: MonthlySeries, isUncertain: Bool,
    lines: (submitted: Proportion?, rate: Proportion?)
  ) -> [ControlRow] {
    var submitted = ControlRow(
      name: name, measure: .submitted, series: series, line: lines.submitted?.rate, notes: [])
    var rate = ControlRow(
      name: name, measure: .cohortRate, series: series, line: lines.rate?.rate, notes: [])
    if let reason = reasonAgainstLimits(series, isUncertain: isUncertain) {
      submitted.notes = [reason]
      rate.notes = [reason]
    } else {
      submitted.chart = ControlChart(counts: submitted.values)
      let typical = (2 * series.submitted + series.openMonths) / (2 * series.openMonths)
      rate.chart =
        rate.monthCount < ControlRow.fewestMonths
        ? nil : ControlChart(rates: series.months, typical: typical)
      if submitted.chart == nil { submitted.notes = [Words.monthsNotConsecutive] }
      if rate.chart == nil { rate.notes = [Words.monthsNotConsecutive] }
    }
    return importSummary.recordsOutcomes ? [submitted, rate] : [submitted]
  }

  private func reasonAgainstLimits(_ series: MonthlySeries, isUncertain: Bool) -> Phrase? {
    if isUncertain { return Words.monthsUnknown }
    if series.openMonths < ControlRow.fewestMonths { return Words.fewMonthsNoLimits }
    if series.submitted < ControlRow.fewestItems * series.openMonths {
      return Words.fewItemsNoLimits
    }
    return nil
  }

  /// The items that the rules in force at the end of the period ask of the unit's class every month.
  private func monthlyLine(of unit: Int) -> Proportion? {
    let tenure = tenure(of: unit)
    guard tenure.standing != .exempt else { return nil }
    for quota in rulebook?.version(on: lastDayOfPeriod)?.quotas ?? []
    where quota.indicator == .submissions && quota.per == .month {
      if let line = quota.atLeast.required(ofClass: tenure.unitClass) { return line }
    }
    return nil
  }
}
