import Model

/// Who has not met which quota, and what the rulebook attaches to that: the shortfalls and nothing else.
///
/// By unit in directory order, then quota, then period. `applies_to` is filled exactly where a
/// consequence takes effect, so its rows are the sanctions.
func eligibilityTable(_ study: Study) -> Table {
  let rows = study.shortfalls
  let none = Column.Values.texts([String?](repeating: nil, count: rows.count))
  return Table(
    name: "eligibility",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map { study.name(ofUnit: $0.unit) })),
      Column("class", Words.Columns.unitClass, .texts(rows.map { $0.tenure.unitClass.nonEmpty })),
      Column("head", Words.Columns.head, .texts(rows.map { $0.head.map(study.text) })),
      Column("clause", Words.Columns.clause, .texts(rows.map { study.clauses($0) })),
      Column(
        "indicator", Words.Columns.indicator, .texts(rows.map { $0.quota.indicator.key })),
      Column("period", Words.Columns.assessedPeriod, .texts(rows.map(\.period.label))),
      Column("required", Words.Columns.required, .reals(rows.map(\.required.rate))),
      Column("achieved", Words.Columns.achieved, .reals(rows.map(\.achieved.rate))),
      Column("short_by", Words.Columns.shortBy, .integers(rows.map(\.shortBy))),
      Column("outcome", Words.Columns.outcome, .texts(rows.map { study.list($0.outcomes) })),
      Column("applies_to", Words.Columns.appliesTo, .texts(rows.map { study.list($0.reaches) })),
      Column("contested", Words.Columns.contested, none),
      Column("other_reading", Words.Columns.otherReading, none),
      Column(
        "evidence", Words.Columns.evidence,
        .texts(rows.map { study.evidencePath(ofUnit: $0.unit) })),
      Column(
        "achieved_numerator", Words.Columns.achievedNumerator,
        .integers(rows.map(\.achieved.numerator))),
      Column(
        "achieved_denominator", Words.Columns.achievedDenominator,
        .integers(rows.map(\.achieved.denominator))),
    ])
}

extension Study {
  /// The quota's clause, then those of its consequences, each once.
  fileprivate func clauses(_ shortfall: Shortfall) -> String? {
    var clauses = [shortfall.quota.clause]
    for consequence in shortfall.consequences where !clauses.contains(consequence.clause) {
      clauses.append(consequence.clause)
    }
    return list(clauses.filter { !$0.isEmpty }.map { Phrase($0) })
  }
}

extension Shortfall {
  fileprivate var head: Phrase? {
    guard !predecessors.isEmpty else { return tenure.head.isEmpty ? nil : Phrase(tenure.head) }
    return Words.head(tenure.head, after: predecessors)
  }

  /// Whether a consequence takes effect: the period is over and the unit is one that is sanctioned.
  private var isSanctioned: Bool {
    isOver && !isUncertain && tenure.standing == .assessed && !consequences.isEmpty
  }

  /// Whether the unit, its head or both lose eligibility by it.
  var costsEligibility: Bool {
    isSanctioned && consequences.contains { $0.effect == .losesEligibility }
  }

  fileprivate var outcomes: [Phrase] {
    if !isOver { return [Words.outcomeOpen] }
    if isUncertain { return [Words.outcomeUncertain] }
    if tenure.standing == .encouraged { return [Words.outcomeEncouraged] }
    if consequences.isEmpty { return [Words.outcomeNoSanction] }
    return consequences.map { Words.effect($0.effect) }.withoutRepeats
  }

  fileprivate var reaches: [Phrase] {
    isSanctioned ? consequences.map { Words.reach($0.reach) }.withoutRepeats : []
  }
}

extension [Phrase] {
  fileprivate var withoutRepeats: [Phrase] {
    reduce(into: []) { phrases, phrase in
      if !phrases.contains(phrase) { phrases.append(phrase) }
    }
  }
}
