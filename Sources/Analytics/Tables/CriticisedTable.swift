import Model

/// Whom the rules criticise, for which quota: the rows of `eligibility` in which that takes effect.
func criticisedTable(_ study: Study) -> Table {
  let rows = study.eligibilityRows.flatMap { row in
    row.sanctions.filter {
      $0.state == .takesEffect && $0.consequence.effect == .criticised
    }.map { (standing: row.standing, clause: $0.consequence.clause) }
  }
  let standings = rows.map(\.standing)
  return Table(
    name: "criticised",
    columns: study.holderColumns(standings.map(\.holder), groups: standings.map(\.group)) + [
      Column(
        "quota_clause", Words.Columns.clauseOfQuota, .texts(standings.map(\.quota.clause.nonEmpty))),
      Column("clause", Words.Columns.clauseOfEffect, .texts(rows.map(\.clause.nonEmpty))),
      Column("indicator", Words.Columns.indicator, .texts(standings.map(\.quota.indicator.key))),
      Column("period", Words.Columns.assessedPeriod, .texts(standings.map(\.period.label))),
      Column("required", Words.Columns.required, .reals(standings.map(\.required.rate))),
      Column("achieved", Words.Columns.achieved, .reals(standings.map(\.achieved.value))),
      Column("short_by", Words.Columns.shortBy, .reals(standings.map(\.shortBy.value))),
      Column(
        "achieved_numerator", Words.Columns.achievedNumerator,
        .integers(standings.map(\.achieved.fraction.numerator))),
      Column(
        "achieved_denominator", Words.Columns.achievedDenominator,
        .integers(standings.map(\.achieved.fraction.denominator))),
    ])
}
