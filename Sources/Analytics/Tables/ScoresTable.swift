import Model

/// What every score came to, part by part: unit × score × each month, each span of its limits, and the report's period.
func scoresTable(_ study: Study) -> Table {
  let rows = study.assessment.totals
  func amounts(_ part: (ScoreTotal) -> Points?) -> Column.Values {
    .reals(rows.map { part($0)?.value })
  }
  return Table(
    name: "scores",
    columns: study.holderColumns(rows.map(\.holder), groups: rows.map(\.group)) + [
      Column("score", Words.Columns.scoreName, .texts(rows.map(\.score))),
      Column("period", Words.Columns.scorePeriod, .texts(rows.map(\.period.label))),
      Column("items", Words.Columns.scoreItems, amounts(\.items)),
      Column("requests", Words.Columns.scoreRequests, amounts(\.requests)),
      Column("adjustments", Words.Columns.scoreAdjustments, amounts(\.adjustments)),
      Column("quotas", Words.Columns.scoreQuotas, amounts(\.quotas)),
      Column("from_scores", Words.Columns.scoreTaken, amounts(\.taken)),
      Column("base", Words.Columns.scoreBase, amounts(\.base)),
      Column("limited", Words.Columns.scoreLimited, amounts(\.limited)),
      Column("total", Words.Columns.scoreTotal, amounts(\.total)),
      Column("converted", Words.Columns.scoreConverted, amounts(\.converted)),
      Column("cumulative", Words.Columns.scoreCumulative, amounts(\.cumulative)),
      Column("rank", Words.Columns.scoreRank, .integers(rows.map(\.rank))),
      Column("in", Words.Columns.scoreUnit, .texts(rows.map { study.unit(ofScore: $0) })),
    ])
}

extension Study {
  fileprivate func unit(ofScore total: ScoreTotal) -> String? {
    rulebook?.versions[total.version].score(named: total.score)?.unit.nonEmpty
  }
}
