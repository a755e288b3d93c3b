import Model

/// Every unit × quota × period that is due, met or not; thresholds after quotas.
func quotasTable(_ study: Study) -> Table {
  let rows = study.assessment.standings
  return Table(
    name: "quotas",
    columns: study.holderColumns(rows.map(\.holder), groups: rows.map(\.group)) + [
      Column("clause", Words.Columns.clause, .texts(rows.map { $0.quota.clause.nonEmpty })),
      Column("indicator", Words.Columns.indicator, .texts(rows.map { $0.quota.indicator.key })),
      Column("period", Words.Columns.assessedPeriod, .texts(rows.map(\.period.label))),
      Column("required", Words.Columns.required, .reals(rows.map(\.required.rate))),
      Column(
        "carried", Words.Columns.carried,
        .reals(
          rows.map { $0.quota.carry == .none ? nil : ($0.carried - $0.surplus).value })),
      Column("achieved", Words.Columns.achieved, .reals(rows.map(\.achieved.value))),
      Column("short_by", Words.Columns.shortBy, .reals(rows.map(\.shortBy.value))),
      Column(
        "completion", Words.Columns.completion,
        .reals(rows.map { row in row.owed > 0 ? row.achieved.value.map { $0 / row.owed } : nil })),
      Column("state", Words.Columns.quotaState, .texts(rows.map(\.state))),
      Column(
        "achieved_numerator", Words.Columns.achievedNumerator,
        .integers(rows.map(\.achieved.fraction.numerator))),
      Column(
        "achieved_denominator", Words.Columns.achievedDenominator,
        .integers(rows.map(\.achieved.fraction.denominator))),
    ])
}

extension QuotaStanding {
  var state: String {
    if isMet { return "met" }
    if isRateOfNothing { return "nothing" }
    if !isOver { return "open" }
    return isUncertain ? "uncertain" : "short"
  }
}

extension Study {
  /// `unit`, `person`, `class`: who a row of the rules speaks of.
  func holderColumns(_ holders: [Holder], groups: [String]) -> [Column] {
    [
      Column(
        "unit", Words.Columns.unit,
        .texts(holders.map { holder in unit(of: holder).map(name(ofUnit:)) })),
      Column(
        "person", Words.Columns.holderPerson,
        .texts(holders.map { $0.kind == .person ? name(of: $0) : nil })),
      Column("class", Words.Columns.unitClass, .texts(groups.map(\.nonEmpty))),
    ]
  }
}
