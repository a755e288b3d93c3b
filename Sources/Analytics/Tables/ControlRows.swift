import Model

/// One measure of one unit over the months.
struct ControlRow: Sendable {
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
struct ControlChart: Sendable {
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
  /// - Parameter typical: The mean number submitted a month; above 0.
  init?(rates: [Proportion?], typical: Double) {
    guard let chart = RateChart(rates), let limits = chart.limits(ofMean: typical),
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

/// Adopted of submitted by month; `nil` where the month is missing.
struct MonthlySeries: Sendable {
  var labels: [String]
  var months: [Proportion?]

  var submitted: Int { months.reduce(0) { $0 + ($1?.denominator ?? 0) } }
  var adopted: Int { months.reduce(0) { $0 + ($1?.numerator ?? 0) } }
  var count: Int { months.count { $0 != nil } }

  /// The mean number submitted in a month; 0 without months.
  var typical: Double { count == 0 ? 0 : Double(submitted) / Double(count) }

  /// The series without the other months.
  ///
  /// - Parameter holds: Parallel to the months.
  func keeping(_ holds: [Bool]) -> MonthlySeries {
    MonthlySeries(labels: labels, months: zip(months, holds).map { $1 ? $0 : nil })
  }
}

extension Study {
  /// By unit, `submitted` before `cohort_rate`; the latter only where the log says what was adopted.
  var controlRows: [ControlRow] {
    let shown = monthsInRows
    let months = shown.filter(\.isComplete)
    let span: Period? = months.map(\.span).span
    let units = reportedUnits.filter { !directory.units[$0].name.isEmpty }
    let ofUnits = units.flatMap { unit in
      controlRows(
        name(ofUnit: unit), months,
        counts: chartedCounts(of: unit, shown),
        isUncertain: span.map { hasUnknownMonths(unit, in: $0) } ?? false,
        lines: (monthlyLine(of: unit), rateLine(of: unit)))
    }
    let office = controlRows(
      text(Words.allUnits), months, counts: months.map { tally.officeCounts(in: $0.codes) },
      isUncertain: span.map { span in
        directory.units.indices.contains { hasUnknownMonths($0, in: span) }
      } ?? false,
      lines: (nil, nil))
    return ofUnits + office
  }

  /// Parallel to the complete ones of the months; `nil` where the unit was not open, see `openMonths`.
  private func chartedCounts(of unit: Int, _ months: [ShownMonth]) -> [Counts?] {
    let counts = months.map { tally.counts(unit: unit, in: $0.codes) }
    let open = openMonths(of: unit, counts, in: months)
    return months.indices.filter { months[$0].isComplete }.map { open[$0] ? counts[$0] : nil }
  }

  /// - Parameter counts: Parallel to the months; `nil` where they are no points.
  private func controlRows(
    _ name: String, _ months: [ShownMonth], counts: [Counts?], isUncertain: Bool,
    lines: (submitted: Proportion?, rate: Proportion?)
  ) -> [ControlRow] {
    let series = MonthlySeries(
      labels: months.map(\.span.label),
      months: counts.map { $0.map { Proportion($0.adopted, of: $0.submitted) } })
    var submitted = ControlRow(
      name: name, measure: .submitted, series: series, line: lines.submitted?.rate, notes: [])
    if let reason = reasonAgainstLimits(series, isUncertain: isUncertain) {
      submitted.notes = [reason]
    } else {
      submitted.chart = ControlChart(counts: submitted.values)
      if submitted.chart == nil { submitted.notes = [Words.monthsNotConsecutive] }
    }
    guard importSummary.recordsOutcomes else { return [submitted] }
    let mature = series.keeping(months.map(\.isMature))
    var rate = ControlRow(
      name: name, measure: .cohortRate, series: mature, line: lines.rate?.rate, notes: [])
    if let reason = reasonAgainstLimits(mature, isUncertain: isUncertain) {
      rate.notes = [reason]
    } else {
      rate.chart =
        rate.monthCount < ControlRow.fewestMonths
        ? nil : ControlChart(rates: mature.months, typical: mature.typical)
      if rate.chart == nil { rate.notes = [Words.monthsNotConsecutive] }
    }
    let immature = series.count - mature.count
    if immature > 0 { rate.notes.append(Words.immatureMonthsLeftOut(immature)) }
    return [submitted, rate]
  }

  private func reasonAgainstLimits(_ series: MonthlySeries, isUncertain: Bool) -> Phrase? {
    if isUncertain { return Words.monthsUnknown }
    if series.submitted == 0 && holdsOnlyAdoptions { return Words.adoptionsOnlyNoLimits }
    if series.count < ControlRow.fewestMonths { return Words.fewMonthsNoLimits }
    if series.submitted < ControlRow.fewestItems * series.count {
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
