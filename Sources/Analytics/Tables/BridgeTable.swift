import Model

/// How the submissions of a year came from those of the year before: what unit-months that can be compared
/// did, what was opened, what was closed, and what no month holds. In every row they sum to the change.
///
/// By year; in each the units, then all of them, whose figures but `submitted` and `joint` are the units' sums.
func bridgeTable(_ study: Study, _ rows: [BridgeRow]) -> Table {
  let like = rows.map(\.likeForLike)
  func integers(_ name: String, _ definition: Definition, _ value: (BridgeRow) -> Int?) -> Column {
    Column(name, definition, .integers(rows.map(value)))
  }
  return Table(
    name: "bridge",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map(\.name))),
      integers("year", Words.Columns.year) { $0.year },
      Column("months", Words.Columns.monthsCompared, .texts(rows.map(\.span.label))),
      integers("previous_submitted", Words.Columns.previousSubmitted) { $0.before.submitted },
      integers("submitted", Words.Columns.submitted) { $0.now.submitted },
      integers("change", Words.Columns.bridgeChange) { $0.change },
      integers("like_for_like_change", Words.Columns.likeForLikeChange) { $0.likeForLikeChange },
      integers("opened", Words.Columns.openedItems) { $0.likeForLike.opened.submitted },
      integers("closed", Words.Columns.closedItems) { $0.likeForLike.closed.submitted },
      integers("month_unknown", Words.Columns.vagueChange) { $0.vagueChange },
      integers("joint", Words.Columns.jointChange) { $0.joint },
      integers("open_throughout_units", Words.Columns.panelUnits) { $0.panelUnits },
      integers("open_throughout_previous", Words.Columns.panelPrevious) {
        $0.panelBefore.submitted
      },
      integers("open_throughout", Words.Columns.panelSubmitted) { $0.panelNow.submitted },
      Column("months_compared", Words.Columns.unitMonths, .integers(like.map(\.monthsCompared))),
      Column(
        "months_excluded", Words.Columns.unitMonthsExcluded,
        .integers(like.map { $0.excluded.count })),
      Column("reason", Words.Columns.bridgeReason, .texts(rows.map { study.list($0.reasons) })),
    ])
}
