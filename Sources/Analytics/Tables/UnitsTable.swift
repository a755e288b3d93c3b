import Model

/// Every unit of the report, in directory order; last, where items are joint, what closes each sum to the office's.
func unitsTable(_ study: Study) -> Table {
  let rows = study.unitRows
  let counts = rows.map(\.counts)
  let previous = rows.map(\.previous)
  let changes = rows.map {
    changeIntervalInPoints($0.counts.cohort, $0.previous?.cohortYearBefore)
  }
  return Table(
    name: "units",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map(\.name))),
      Column("class", Words.Columns.unitClass, .texts(rows.map(\.unitClass))),
    ] + study.countColumns(counts) + [
      Column("points", Words.Columns.points, .reals(rows.map { $0.points?.value })),
      Column("rank", Words.Columns.rank, .integers(rows.map(\.rank))),
      Column("months_active", Words.Columns.monthsActive, .integers(rows.map(\.monthsActive))),
      Column("months_missed", Words.Columns.monthsMissed, .integers(rows.map(\.monthsMissed))),
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
        .reals(rows.map { changeInPoints($0.counts.cohort, $0.previous?.cohortYearBefore) })),
      Column("comparable", Words.Columns.comparable, .texts(rows.map(\.comparable))),
      Column("note", Words.Columns.note, .texts(rows.map { study.list($0.notes) })),
      Column(
        "rank_by", Words.Columns.rankBy,
        .texts(rows.map(\.rankBy))),
      Column("supplements", Words.Columns.supplements, .integers(counts.map(\.supplements))),
      Column("joint", Words.Columns.joint, .integers(counts.map(\.joint))),
      Column("rate_line", Words.Columns.rateLine, .reals(rows.map { $0.line?.rate })),
      Column(
        "line_evidence", Words.Columns.lineEvidence,
        .texts(rows.map { row in row.lineEvidence.map { study.text($0.phrase) } })),
      Column("items_short", Words.Columns.itemsShort, .integers(rows.map(\.itemsShort))),
      Column(
        "line_state", Words.Columns.lineState, .texts(rows.map { $0.lineEvidence?.rawValue })),
      Column("change_low", Words.Columns.changeLow, .reals(changes.map { $0?.low })),
      Column("change_high", Words.Columns.changeHigh, .reals(changes.map { $0?.high })),
    ])
}

/// A difference of two rates in percentage points; `nil` where either is.
func changeInPoints(_ now: Proportion?, _ before: Proportion?) -> Double? {
  guard let now = now?.rate, let before = before?.rate else { return nil }
  return (now - before) * 100
}

/// Newcombe's 95 % interval of `changeInPoints`; `nil` where either rate is.
func changeIntervalInPoints(_ now: Proportion?, _ before: Proportion?) -> Interval? {
  guard let now, let before, let interval = now.differenceInterval(from: before) else { return nil }
  return Interval(low: interval.low * 100, high: interval.high * 100)
}

/// One row of `units`.
struct UnitRow: Sendable {
  var name: String
  var unitClass: String?
  var counts: Counts
  /// Competition rank by adopted items in the class; `nil` for exempt units and where the class submitted nothing.
  var rank: Int?
  /// The column that ranks; `nil` without a rank.
  var rankBy: String?
  /// By the rulebook's first score; `nil` where nothing is scored.
  var points: Points?
  var monthsActive: Int?
  /// `nil` where an item's month is unknown, or nothing is logged but adoptions.
  var monthsMissed: Int?
  /// The year before, cut at the same day; `nil` where the log does not reach back to it.
  var previous: Counts?
  /// `yes` or `no`, in every language; `nil` in the row that closes the sums.
  var comparable: String?
  var notes: [Phrase]
  /// The rate that a quota asks of the unit's class; `nil` where none does.
  var line: Proportion?

  var lineEvidence: LineEvidence? {
    line.map { LineEvidence(adopted: counts.adopted, of: counts.submitted, line: $0) }
  }

  var itemsShort: Int? {
    line.map { $0.itemsShort(adopted: counts.adopted, of: counts.submitted) }
  }
}

extension Study {
  var unitRows: [UnitRow] {
    let units = reportedUnits
    let ranks = ranksByAdoptedItems(units)
    let totals = mainTotals
    let months = months.map { MonthSlots(month: $0, codes: slots.codes(of: $0)) }
    let spans = before.map { comparedSpans(period.cut(at: asOf.day), with: $0) }
    return zip(units, ranks).map { unit, rank in
      var row = unitRow(unit, rank: rank, months: months, spans)
      if let total = totals[unit] {
        row.points = total.final
        row.rank = total.rank
        row.rankBy = "points"
      }
      return row
    }
      + jointOverlapRows
  }

  private func unitRow(
    _ unit: Int, rank: Int?, months: [MonthSlots], _ spans: ComparedSpans?
  ) -> UnitRow {
    let open = months.filter { directory.units[unit].isOpen(inMonthOf: $0.month.first) }
    let previous = before.map { _ in tally.counts(unit: unit, in: codesBefore) }
    let reasons = reasonsAgainstComparing(unit, previous, spans)
    return UnitRow(
      name: name(ofUnit: unit), unitClass: tenure(of: unit).unitClass.nonEmpty,
      counts: unitCounts[unit], rank: rank,
      rankBy: rank == nil ? nil : "adopted_items", monthsActive: open.count,
      monthsMissed: monthsMissed(by: unit, of: open), previous: previous,
      comparable: reasons.isEmpty ? "yes" : "no", notes: notes(on: unit) + reasons,
      line: rateLine(of: unit))
  }

  private func reasonsAgainstComparing(
    _ unit: Int, _ previous: Counts?, _ spans: ComparedSpans?
  ) -> [Phrase] {
    guard let spans, let previous else { return [Words.noYearBefore] }
    return reasonsAgainstComparing(
      unit: unit, over: spans, counts: unitCounts[unit], countsBefore: previous)
  }

  private func notes(on unit: Int) -> [Phrase] {
    var notes: [Phrase] = []
    if directory.hasUnitRegister && !directory.units[unit].isRegistered {
      notes.append(Words.notInRegister)
    }
    switch tenure(of: unit).standing {
    case .assessed: break
    case .encouraged: notes.append(Words.encouragedUnit)
    case .exempt: notes.append(Words.exemptUnit)
    }
    return notes
  }

  /// What is subtracted from the sum of the units because an item of several counts once in the office.
  private var jointOverlapRows: [UnitRow] {
    let overlap = officeCounts - unitCounts.reduce(Counts(), +)
    guard overlap != Counts() else { return [] }
    return [
      UnitRow(
        name: text(Words.jointOverlap), unitClass: nil, counts: overlap, rank: nil, rankBy: nil,
        monthsActive: nil, monthsMissed: nil, previous: nil, comparable: nil,
        notes: [Words.jointOverlapNote], line: nil)
    ]
  }
}

// MARK: - Months and ranks

/// A calendar month with its slots.
private struct MonthSlots {
  var month: Period
  var codes: [Int]
}

extension Study {
  /// - Parameter open: The months in which the unit is open.
  private func monthsMissed(by unit: Int, of open: [MonthSlots]) -> Int? {
    let span = period.includesUndated ? months.span : period
    guard let span, !holdsOnlyAdoptions, !hasUnknownMonths(unit, in: span) else { return nil }
    return open.count { month in
      has(month.month.last) && tally.counts(unit: unit, in: month.codes).submitted == 0
    }
  }

  /// Competition ranks (1, 2, 2, 4) inside each class by adopted items, parallel to `units`.
  private func ranksByAdoptedItems(_ units: [Int]) -> [Int?] {
    var adopted: [String: [Int]] = [:]
    var classesWithItems: Set<String> = []
    for unit in units where tenure(of: unit).standing != .exempt {
      let unitClass = tenure(of: unit).unitClass
      adopted[unitClass, default: []].append(unitCounts[unit].adopted)
      if unitCounts[unit].submitted > 0 { classesWithItems.insert(unitClass) }
    }
    return units.map { unit in
      let tenure = tenure(of: unit)
      guard tenure.standing != .exempt, classesWithItems.contains(tenure.unitClass) else {
        return nil
      }
      let mine = unitCounts[unit].adopted
      return 1 + adopted[tenure.unitClass, default: []].count { $0 > mine }
    }
  }

  /// By unit, what the rulebook's first score came to over the report's period; empty where nothing is scored.
  private var mainTotals: [Int: ScoreTotal] {
    guard let span = assessedSpan else { return [:] }
    let main = rulebook?.version(on: min(span.last, asOf.day))?.scores.first?.name
    let totals = assessment.totals.filter { total in
      total.holder.kind == .unit && total.score == main && total.period.first == span.first
        && total.period.last == span.last
    }
    return Dictionary(
      totals.map { ($0.holder.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The cohort rate that the rules in force at the end of the period ask of the unit's class.
  func rateLine(of unit: Int) -> Proportion? {
    let tenure = tenure(of: unit)
    guard tenure.standing != .exempt else { return nil }
    for quota in rulebook?.version(on: lastDayOfPeriod)?.quotas ?? []
    where quota.indicator == .cohortRate {
      if let line = quota.atLeast.required(ofClass: tenure.unitClass) { return line }
    }
    return nil
  }
}

extension [Period] {
  /// From the first day of the first to the last of the last; `nil` where there are none.
  var span: Period? {
    guard let first, let last else { return nil }
    return Period(label: "", first: first.first, last: last.last)
  }
}
