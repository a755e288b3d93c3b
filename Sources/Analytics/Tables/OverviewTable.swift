import Model

/// The office in one look: a row a measure, with last year's and the change where they can be stated.
func overviewTable(_ study: Study, _ bridge: [BridgeRow]) -> Table {
  let rows = study.overviewRows(bridge)
  return Table(
    name: "overview",
    columns: [
      Column("measure", Words.Columns.measure, .texts(rows.map(\.measure))),
      Column("value", Words.Columns.value, .reals(rows.map(\.value))),
      Column("numerator", Words.Columns.numerator, .integers(rows.map { $0.rate?.numerator })),
      Column(
        "denominator", Words.Columns.denominator, .integers(rows.map { $0.rate?.denominator })),
      Column("low", Words.Columns.rateLow, .reals(rows.map { $0.interval?.low })),
      Column("high", Words.Columns.rateHigh, .reals(rows.map { $0.interval?.high })),
      Column("previous_value", Words.Columns.previousValue, .reals(rows.map(\.previousValue))),
      Column(
        "previous_numerator", Words.Columns.previousNumerator,
        .integers(rows.map { $0.previousRate?.numerator })),
      Column(
        "previous_denominator", Words.Columns.previousDenominator,
        .integers(rows.map { $0.previousRate?.denominator })),
      Column("change", Words.Columns.change, .reals(rows.map(\.change))),
      Column(
        "change_low", Words.Columns.changeLow,
        .reals(rows.map { $0.changeInterval.map { $0.low * 100 } })),
      Column(
        "change_high", Words.Columns.changeHigh,
        .reals(rows.map { $0.changeInterval.map { $0.high * 100 } })),
      Column("comparable", Words.Columns.comparable, .texts(rows.map(\.comparable))),
      Column("note", Words.Columns.note, .texts(rows.map { study.list($0.notes) })),
      Column("label", Words.Columns.label, .texts(rows.map { study.text($0.label) })),
      Column("finding", Words.Columns.finding, .texts(rows.map { $0.finding.map(study.text) })),
    ])
}

/// One row of `overview`: a count, a rate with its two integers, or what is estimated from others.
struct OverviewRow: Sendable {
  var measure: String
  var label: Phrase
  /// `nil` for rates.
  var count: Int?
  var previousCount: Int?
  /// Percentage points of a change.
  var points: Double?
  /// A rate that nobody counted, with its limits.
  var estimate: Double?
  var limits: Interval?
  /// `nil` for counts, and where the denominator is 0.
  var rate: Proportion?
  var previousRate: Proportion?
  /// Whether the rate counts items among items, so that its intervals mean something.
  var hasInterval = false
  /// `yes`, `no`; `nil` where nothing is compared.
  var comparable: String?
  var notes: [Phrase] = []
  var finding: Phrase?

  var value: Double? { count.map(Double.init) ?? rate?.rate ?? points ?? estimate }
  var previousValue: Double? { previousCount.map(Double.init) ?? previousRate?.rate }

  /// Of counts their difference, of rates points.
  var change: Double? {
    if let count, let previousCount { return Double(count - previousCount) }
    return changeInPoints(rate, previousRate)
  }

  var interval: Interval? { hasInterval ? rate?.wilsonInterval() : limits }

  var changeInterval: Interval? {
    guard hasInterval, let rate, let previousRate else { return nil }
    return rate.differenceInterval(from: previousRate)
  }
}

extension Study {
  fileprivate func overviewRows(_ bridge: [BridgeRow]) -> [OverviewRow] {
    guard let before else {
      return unitCountRows + itemRows(nil, []) + eventRows(nil) + yearRows(bridge)
        + ruleRows
    }
    let previous = tally.officeCounts(in: codesBefore)
    let reasons = reasonsAgainstComparingOffice(
      over: comparedSpans(period.cut(at: asOf.day), with: before), counts: officeCounts,
      countsBefore: previous)
    var rows = unitCountRows + itemRows(previous, reasons)
    let items = rows.count
    rows += eventRows(previous)
    let ofEvents = reasons + reasonsAgainstComparingEvents(in: period, with: before)
    for index in rows.indices where rows[index].previousValue != nil {
      let reasons = index < items ? reasons : ofEvents
      rows[index].comparable = reasons.isEmpty ? "yes" : "no"
      rows[index].notes += reasons
    }
    return rows + yearRows(bridge) + ruleRows
  }

  /// Who loses eligibility; no row without a rulebook.
  private var ruleRows: [OverviewRow] {
    guard rulebook != nil else { return [] }
    var (losing, short): ([Int], [Int]) = ([], [])
    let found = eligibilityRows.filter { $0.standing.holder.kind == .unit }
    for row in found where row.standing.isMissed {
      let unit = row.standing.holder.code
      if short.last != unit { short.append(unit) }
      if row.costsEligibility, losing.last != unit { losing.append(unit) }
    }
    let waived = losing.count { unit in
      found.filter { $0.standing.holder.code == unit && $0.costsEligibility }.allSatisfy { row in
        decisions(on: row).contains { $0.verdict == .waived }
      }
    }
    let names = list(losing.map { Phrase(name(ofUnit: $0)) }) ?? ""
    return [
      OverviewRow(
        measure: "units_losing_eligibility", label: Words.unitsLosingLabel, count: losing.count,
        finding: Words.unitsLosingFinding(
          losing.count, names: names, waived: waived, short: short.count,
          open: found.count { !$0.standing.isOver && !$0.standing.isMet },
          asOf: asOf.day))
    ]
  }

  private var unitCountRows: [OverviewRow] {
    let units = reportedUnits
    let silent = units.count { directory.units[$0].isRegistered && unitCounts[$0].submitted == 0 }
    var rows = [
      OverviewRow(measure: "units", label: Words.unitsLabel, count: units.count),
      OverviewRow(measure: "units_without_submissions", label: Words.unitsWithoutLabel),
    ]
    guard directory.hasUnitRegister else {
      rows[1].notes = [Words.withoutUnitRegister]
      return rows
    }
    guard !holdsOnlyAdoptions else {
      rows[1].notes = [Words.noRateFinding]
      return rows
    }
    rows[1].count = silent
    rows[1].finding = Words.unitsWithoutFinding(silent, of: units.count)
    return rows
  }

  /// - Parameter reasons: Why the year before cannot be compared.
  private func itemRows(_ previous: Counts?, _ reasons: [Phrase]) -> [OverviewRow] {
    let counts = officeCounts
    let compared = reasons.isEmpty ? previous : nil
    return [
      OverviewRow(
        measure: "submitted", label: Words.submittedLabel, count: counts.submitted,
        previousCount: previous?.submitted,
        finding: holdsOnlyAdoptions
          ? nil
          : submittedFinding(
            CountChange(now: counts.submitted, before: previous?.submitted), reasons)),
      OverviewRow(
        measure: "adopted_items", label: Words.adoptedItemsLabel, count: counts.adopted,
        previousCount: previous?.adoptedYearBefore),
      OverviewRow(
        measure: "cohort_rate", label: Words.cohortRateLabel, rate: counts.cohort,
        previousRate: previous?.cohortYearBefore, hasInterval: true,
        finding: cohortRateFinding(
          counts.cohort, compared?.cohortYearBefore)),
      OverviewRow(
        measure: "instructions", label: Words.instructionsLabel, count: counts.instructions),
      OverviewRow(
        measure: "pending", label: Words.pendingLabel, count: knowsDeclines ? counts.pending : nil,
        notes: knowsDeclines ? [] : [Words.declinesUndated]),
      OverviewRow(
        measure: "declined", label: Words.declinedLabel,
        count: recordsDeclines ? counts.declined : nil,
        notes: declineNotes),
      OverviewRow(
        measure: "decided_rate", label: Words.decidedRateLabel,
        rate: recordsDeclines ? counts.decided : nil, hasInterval: true,
        notes: declineNotes),
    ]
  }

  private var declineNotes: [Phrase] {
    if !knowsDeclines { return [Words.declinesUndated] }
    return recordsDeclines ? [] : [Words.declinesNotRecorded]
  }

  private func eventRows(_ previous: Counts?) -> [OverviewRow] {
    let counts = officeCounts
    let undated = tally.officeCounts(in: [slots.undated]).adoptions
    let printings =
      counts.submitted > 0 ? Proportion(counts.eventsOfItems, of: counts.submitted) : nil
    return [
      OverviewRow(
        measure: "adoptions", label: Words.adoptionsLabel, count: counts.adoptions,
        previousCount: previous?.adoptions,
        finding: Words.adoptionsFinding(counts.adoptions, outlets: outletsReached(in: codes))),
      OverviewRow(
        measure: "supplements", label: Words.supplementsLabel, count: counts.supplements,
        previousCount: previous?.supplements),
      OverviewRow(
        measure: "undated_adoptions", label: Words.undatedAdoptionsLabel, count: undated,
        notes: undated > 0 ? [undatedNote] : []),
      OverviewRow(
        measure: "adopted_in_period", label: Words.adoptedInPeriodLabel,
        count: tally.reached[Tally.Window.period.rawValue],
        previousCount: before.map { _ in tally.reached[Tally.Window.yearBefore.rawValue] }),
      OverviewRow(
        measure: "period_rate", label: Words.periodRateLabel, rate: counts.periodRate,
        previousRate: previous?.periodRate),
      OverviewRow(
        measure: "adoptions_per_item", label: Words.adoptionsPerItemLabel, rate: printings),
      OverviewRow(
        measure: "outlets", label: Words.outletsLabel, count: outletsReached(in: codes),
        previousCount: before.map { _ in outletsReached(in: codesBefore) }),
    ]
  }

  private var undatedNote: Phrase {
    period.includesUndated ? Words.undatedIncluded : Words.undatedNote
  }

  /// Named outlets with at least one adoption event.
  private func outletsReached(in codes: [Int]) -> Int {
    directory.outlets.indices.count { outlet in
      !directory.outlets[outlet].name.isEmpty
        && tally.count(.adoptions, outlet: outlet, in: codes) > 0
    }
  }

  private func submittedFinding(_ change: CountChange, _ reasons: [Phrase]) -> Phrase {
    Words.withheld(
      Words.submittedFinding(
        change.now ?? 0, before: change.before, relative: change.shownRelative,
        in: shownPeriod), reasons)
  }

  /// The period as far as it has come.
  private var shownPeriod: Period {
    let cut = period.cut(at: asOf.day)
    return cut.last == period.last || period.includesUndated ? period : cut
  }

  /// - Parameter before: Only where it can be compared.
  func cohortRateFinding(_ now: Proportion?, _ before: Proportion?) -> Phrase? {
    guard let now else { return officeCounts.adoptions > 0 ? Words.noRateFinding : nil }
    guard let before, let p = pValueOfDifference(now, before),
      let change = changeInPoints(now, before), let interval = now.differenceInterval(from: before)
    else { return Words.cohortRateFinding(now) }
    let points = Interval(low: interval.low * 100, high: interval.high * 100)
    return Words.cohortRateFinding(now, before: before, points: (change, points), p: p)
  }
}
