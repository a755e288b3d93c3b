import Model

/// Who has not met which quota or threshold, and what the rulebook attaches to that; and who has met one that
/// another reading of what the rules leave open says is missed.
///
/// By unit in directory order, then people, then quota, then period. `applies_to` is filled exactly where a
/// consequence is in force, so its rows are the sanctions.
func eligibilityTable(_ study: Study) -> Table {
  let rows = study.eligibilityRows
  return Table(
    name: "eligibility",
    columns: subjectColumns(of: rows, study) + [
      Column("required", Words.Columns.required, .reals(rows.map(\.standing.required.rate))),
      Column("achieved", Words.Columns.achieved, .reals(rows.map(\.standing.achieved.value))),
      Column("short_by", Words.Columns.shortBy, .reals(rows.map(\.standing.shortBy.value))),
      Column("outcome", Words.Columns.outcome, .texts(rows.map { study.list($0.outcomes) })),
      Column("applies_to", Words.Columns.appliesTo, .texts(rows.map { study.list($0.reaches) })),
      Column(
        "contested", Words.Columns.ruleContested,
        .texts(rows.map { $0.otherReadings.isEmpty ? "no" : "yes" })),
      Column(
        "other_reading", Words.Columns.ruleOtherReading,
        .texts(rows.map { study.list($0.otherReadings.map(study.phrase)) })),
      Column(
        "evidence", Words.Columns.evidence,
        .texts(
          rows.map { row in
            study.unit(of: row.standing.holder).flatMap(study.evidencePath(ofUnit:))
          })),
      Column(
        "achieved_numerator", Words.Columns.achievedNumerator,
        .integers(rows.map(\.standing.achieved.fraction.numerator))),
      Column(
        "achieved_denominator", Words.Columns.achievedDenominator,
        .integers(rows.map(\.standing.achieved.fraction.denominator))),
      Column(
        "carried", Words.Columns.carried,
        .reals(
          rows.map {
            $0.standing.quota.carry == .none
              ? nil : ($0.standing.carried - $0.standing.surplus).value
          })),
      Column(
        "still_possible", Words.Columns.stillPossible,
        .texts(rows.map { study.lastDay(toMakeUp: $0)?.description })),
      Column(
        "decision", Words.Columns.decision,
        .texts(rows.map { study.list(study.decisions(on: $0).map(Words.decision)) })),
      Column(
        "person", Words.Columns.holderPerson,
        .texts(
          rows.map { row in
            row.standing.holder.kind == .person ? study.name(of: row.standing.holder) : nil
          })),
    ])
}

/// Of whom a row speaks, and of what.
private func subjectColumns(of rows: [EligibilityRow], _ study: Study) -> [Column] {
  let standings = rows.map(\.standing)
  return [
    Column(
      "unit", Words.Columns.unit,
      .texts(standings.map { study.unit(of: $0.holder).map(study.name(ofUnit:)) })),
    Column("class", Words.Columns.unitClass, .texts(standings.map(\.group.nonEmpty))),
    Column("head", Words.Columns.head, .texts(standings.map { study.head(of: $0) })),
    Column("clause", Words.Columns.clause, .texts(rows.map { study.list($0.clauses) })),
    Column("indicator", Words.Columns.indicator, .texts(standings.map(\.quota.indicator.key))),
    Column("period", Words.Columns.assessedPeriod, .texts(standings.map(\.period.label))),
  ]
}

/// A quota that was missed, or is contested, with what follows.
struct EligibilityRow: Sendable {
  var standing: QuotaStanding
  var sanctions: [Sanction]
  var otherReadings: [OtherReading]

  /// Whether somebody loses eligibility by it.
  var costsEligibility: Bool {
    sanctions.contains { $0.state == .takesEffect && $0.consequence.effect == .losesEligibility }
  }

  /// The quota's clause, then those of its consequences, each once.
  fileprivate var clauses: [Phrase] {
    var clauses = [standing.quota.clause]
    for sanction in sanctions where !clauses.contains(sanction.consequence.clause) {
      clauses.append(sanction.consequence.clause)
    }
    return clauses.filter { !$0.isEmpty }.map { Phrase($0) }
  }

  fileprivate var outcomes: [Phrase] {
    if standing.isMet { return [Words.outcomeMet] }
    if standing.isRateOfNothing { return [Words.outcomeRateOfNothing] }
    if !standing.isOver { return [Words.outcomeOpen] }
    if standing.isUncertain { return [Words.outcomeUncertain] }
    if sanctions.isEmpty { return [Words.outcomeNoSanction] }
    return sanctions.map { $0.phrase(standing) }.withoutRepeats
  }

  fileprivate var reaches: [Phrase] {
    sanctions.filter(\.isInForce).map { Words.reach($0.consequence.reach) }.withoutRepeats
  }
}

extension Study {
  var eligibilityRows: [EligibilityRow] {
    assessment.standings.indices.compactMap { place in
      let standing = assessment.standings[place]
      let others = assessment.otherReadings[place]
      guard !standing.isMet || !others.isEmpty else { return nil }
      return EligibilityRow(
        standing: standing, sanctions: assessment.sanctions[place], otherReadings: others)
    }
  }

  fileprivate func head(of standing: QuotaStanding) -> String? {
    guard standing.holder.kind == .unit else { return nil }
    let unit = directory.units[standing.holder.code]
    let head = unit.latestTenure(by: standing.period.last).head
    let predecessors = unit.heads(before: head, in: standing.period)
    if predecessors.isEmpty { return head.nonEmpty }
    return text(Words.head(head, after: predecessors))
  }

  /// The end of a period that runs, or the day to catch up by; `nil` where it is too late.
  fileprivate func lastDay(toMakeUp row: EligibilityRow) -> CivilDate? {
    if row.standing.isMet { return nil }
    if !row.standing.isOver { return row.standing.period.last }
    return row.sanctions.compactMap { sanction in
      if case .due(let day) = sanction.state { return day }
      return nil
    }.max()
  }

  /// Decisions on the quota's clause or on one of its consequences', for its period.
  func decisions(on row: EligibilityRow) -> [Decision] {
    let clauses = [row.standing.quota.clause] + row.sanctions.map(\.consequence.clause)
    return registers.decisions.filter {
      $0.unit == unit(of: row.standing.holder) && clauses.contains($0.clause)
        && $0.period == row.standing.period.label
    }
  }

  fileprivate func phrase(_ other: OtherReading) -> Phrase {
    Words.otherReading(
      other.reading.phrase, achieved: RuleNumber.text(other.standing.achieved),
      required: RuleNumber.text(
        other.standing.required, isRate: other.standing.quota.indicator.isRate),
      met: other.standing.isMet ? Words.quotaMet : Words.quotaMissed)
  }
}

extension Sanction {
  fileprivate func phrase(_ standing: QuotaStanding) -> Phrase {
    switch state {
    case .encouraged: Words.outcomeEncouraged
    case .notAll: Words.notAllMissed(consequence)
    case .notYet(let misses): Words.missesSoFar(misses, of: consequence)
    case .due(let day): Words.mustCatchUp(by: day)
    case .caughtUp(let day): Words.caughtUp(by: day)
    case .waits(let day): Words.unlessCaughtUp(consequence.effect, by: day)
    case .takesEffect:
      if consequence.effect == .catchUp, let days = consequence.withinDays {
        Words.notCaughtUp(by: CivilDate(dayNumber: standing.period.last.dayNumber + days))
      } else {
        Words.effect(consequence.effect)
      }
    }
  }
}

extension RuleReading {
  fileprivate var phrase: Phrase {
    switch self {
    case .asStated: Phrase("")
    case .otherBasis: Words.readingOtherBasis
    case .splitJoint: Words.readingSplit
    case .firstJoint: Words.readingFirst
    case .knownAtEnd: Words.readingKnownAtEnd
    case .periodRate: Words.readingPeriodRate
    case .decidedRate: Words.readingDecidedRate
    }
  }
}

extension Unit {
  /// The heads of the tenures within a period, other than the last, latest first, each once.
  fileprivate func heads(before head: String, in period: Period) -> [String] {
    var heads: [String] = []
    for tenure in tenures.reversed() where !tenure.head.isEmpty && tenure.head != head {
      let touches =
        (tenure.from?.dayNumber ?? Int.min) <= period.last.dayNumber
        && (tenure.to?.lastDay.dayNumber ?? Int.max) >= period.first.dayNumber
      if touches && !heads.contains(tenure.head) { heads.append(tenure.head) }
    }
    return heads
  }
}

extension [Phrase] {
  fileprivate var withoutRepeats: [Phrase] {
    reduce(into: []) { phrases, phrase in
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
  }
}
