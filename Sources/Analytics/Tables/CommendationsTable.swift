import Model

/// Who is commended, and whose rank would suffice but for a condition.
func commendationsTable(_ study: Study) -> Table {
  let rows = study.commended(study.assessment)
  return Table(
    name: "commendations",
    columns: study.holderColumns(rows.map(\.holder), groups: rows.map(\.group)) + [
      Column("clause", Words.Columns.clause, .texts(rows.map { $0.commendation.clause.nonEmpty })),
      Column(
        "title", Words.Columns.commendationTitle,
        .texts(rows.map { $0.commendation.title.nonEmpty })),
      Column("period", Words.Columns.assessedPeriod, .texts(rows.map(\.period.label))),
      Column("rank", Words.Columns.commendationRank, .integers(rows.map(\.rank))),
      Column("places", Words.Columns.places, .integers(rows.map(\.places))),
      Column(
        "ranked_by", Words.Columns.rankedBy, .texts(rows.map { $0.commendation.rankBy.key })),
      Column("value", Words.Columns.rankedValue, .reals(rows.map(\.value.value))),
      Column("state", Words.Columns.commendationState, .texts(rows.map(\.state))),
      Column(
        "reason", Words.Columns.commendationReason,
        .texts(rows.map { study.list($0.bars.map(study.reason)) })),
      Column(
        "tie", Words.Columns.edgeTie,
        .texts(
          rows.map { row in
            row.tiedAtEdge > 0
              ? study.text(Words.tieAtEdge(row.tiedAtEdge, places: row.places)) : nil
          })),
      Column(
        "value_numerator", Words.Columns.rankedNumerator,
        .integers(rows.map(\.value.fraction.numerator))),
      Column(
        "value_denominator", Words.Columns.rankedDenominator,
        .integers(rows.map(\.value.fraction.denominator))),
    ])
}

extension Commended {
  fileprivate var state: String {
    if !bars.isEmpty { return "withheld" }
    return isOver ? "commended" : "so_far"
  }
}

extension Study {
  fileprivate func reason(_ bar: Commended.Bar) -> Phrase {
    switch bar {
    case .sanction(let effect, let clause): Words.barredBy(effect, clause: clause)
    case .condition(let indicator, let required, let achieved):
      Words.conditionFailed(
        indicator.key, achieved: RuleNumber.text(achieved),
        required: RuleNumber.text(required, isRate: indicator.isRate))
    }
  }
}

/// How sentences about rules print amounts.
enum RuleNumber {
  /// `12`, `7.5`, `35.7%`; `n/a` for a rate of nothing.
  static func text(_ achieved: QuotaStanding.Achieved) -> String {
    switch achieved {
    case .amount(let points): points.description
    case .rate(let rate): rate.denominator == 0 ? "n/a" : "\(rate.numerator)/\(rate.denominator)"
    }
  }

  /// `12`, `7.5`, `35%`.
  static func text(_ required: Proportion, isRate: Bool) -> String {
    let amount = Points(1).scaled(by: required)
    return isRate ? "\(amount * 100)%" : amount.description
  }
}
