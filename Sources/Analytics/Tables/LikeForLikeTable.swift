import Model

/// Every unit × year over the unit-months that were open in both years: its submissions, their pace, and its rate.
///
/// By year; in each the units, then the sum of those open throughout, then the sum of all. In a sum an item
/// of several units counts once in each: which of them had which month open, only the unit knows.
func likeForLikeTable(_ study: Study, _ bridge: [BridgeRow]) -> Table {
  let rows = study.likeForLikeRows(bridge)
  let rates = rows.map { (now: $0.now.cohort, before: $0.before.cohortYearBefore) }
  let intervals = rows.map(\.interval)
  func integers(_ name: String, _ definition: Definition, _ value: (LikeForLikeRow) -> Int?)
    -> Column
  {
    Column(name, definition, .integers(rows.map(value)))
  }
  func reals(_ name: String, _ definition: Definition, _ cells: [Double?]) -> Column {
    Column(name, definition, .reals(cells))
  }
  return Table(
    name: "like_for_like",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map(\.name))),
      integers("year", Words.Columns.year) { $0.year },
      integers("months_compared", Words.Columns.unitMonths) { $0.monthsCompared },
      integers("submitted", Words.Columns.likeSubmitted) { $0.now.submitted },
      integers("previous_submitted", Words.Columns.likePrevious) { $0.before.submitted },
      reals("relative_change", Words.Columns.relativeChange, rows.map(\.change.shownRelative)),
      Column(
        "state", Words.Columns.changeState,
        .texts(rows.map { $0.change.phrase.map(study.text) })),
      integers("adopted_items", Words.Columns.adoptedItems) { $0.now.adopted },
      reals("cohort_rate", Words.Columns.cohortRate, rates.map { $0.now?.rate }),
      integers("previous_adopted_items", Words.Columns.previousAdoptedItems) {
        $0.before.adoptedYearBefore
      },
      reals(
        "previous_cohort_rate", Words.Columns.previousCohortRate, rates.map { $0.before?.rate }),
      reals(
        "change_in_points", Words.Columns.changeInPoints,
        rates.map { changeInPoints($0.now, $0.before) }),
      reals("low", Words.Columns.changeLow, intervals.map { $0.map { $0.low * 100 } }),
      reals("high", Words.Columns.changeHigh, intervals.map { $0.map { $0.high * 100 } }),
      reals("p_value", Words.Columns.pValue, rows.map(\.pValue)),
    ] + paceColumns(rows))
}

/// The pace of all submissions, per month in which the unit was open.
private func paceColumns(_ rows: [LikeForLikeRow]) -> [Column] {
  let paces = rows.map(\.pace)
  let intervals = paces.map { $0?.interval(tail: 0.025) }
  return [
    Column(
      "all_submitted", Words.Columns.allSubmitted, .integers(rows.map { $0.all?.submitted })),
    Column("months_open", Words.Columns.monthsOpen, .integers(rows.map(\.monthsOpen))),
    Column(
      "all_previous_submitted", Words.Columns.allPrevious,
      .integers(rows.map { $0.allBefore?.submitted })),
    Column(
      "previous_months_open", Words.Columns.monthsOpenBefore,
      .integers(rows.map(\.monthsOpenBefore))),
    Column("pace_ratio", Words.Columns.paceRatio, .reals(paces.map { $0?.ratio })),
    Column("pace_low", Words.Columns.paceLow, .reals(intervals.map { $0?.low })),
    Column(
      "pace_high", Words.Columns.paceHigh,
      .reals(intervals.map { $0.flatMap { $0.high.isFinite ? $0.high : nil } })),
    Column("pace_p_value", Words.Columns.paceP, .reals(paces.map { $0?.pValue })),
  ]
}

/// One row of `like_for_like`.
private struct LikeForLikeRow {
  var name: String
  var year: Int
  var monthsCompared: Int?
  var now: Counts
  var before: Counts
  /// Everything of the span, comparable or not; `nil` in the row of the units open throughout.
  var all: Counts?
  var allBefore: Counts?
  var monthsOpen: Int?
  var monthsOpenBefore: Int?

  var change: CountChange { CountChange(now: now.submitted, before: before.submitted) }

  /// Of the difference of the two rates.
  var interval: Interval? {
    guard let now = now.cohort, let before = before.cohortYearBefore else { return nil }
    return now.differenceInterval(from: before)
  }

  var pValue: Double? {
    guard let now = now.cohort, let before = before.cohortYearBefore else { return nil }
    return pValueOfDifference(now, before)
  }

  /// `nil` where the unit was open in only one of the years.
  var pace: CountRatio? {
    guard let all, let allBefore, let monthsOpen, let monthsOpenBefore, monthsOpen > 0,
      monthsOpenBefore > 0
    else { return nil }
    return CountRatio(
      now: all.submitted, before: allBefore.submitted, exposureNow: monthsOpen,
      exposureBefore: monthsOpenBefore)
  }
}

extension Study {
  fileprivate func likeForLikeRows(_ bridge: [BridgeRow]) -> [LikeForLikeRow] {
    var rows: [LikeForLikeRow] = []
    var sum = (now: Counts(), before: Counts())
    for row in bridge {
      if row.isOfUnit {
        sum = (sum.now + row.now, sum.before + row.before)
        rows.append(LikeForLikeRow(row, named: row.name, all: row.now, allBefore: row.before))
        continue
      }
      rows.append(
        LikeForLikeRow(
          name: text(Words.unitsOpenThroughout), year: row.year, now: row.panelNow,
          before: row.panelBefore))
      rows.append(
        LikeForLikeRow(row, named: text(Words.sumOfUnits), all: sum.now, allBefore: sum.before))
      sum = (Counts(), Counts())
    }
    return rows
  }
}

extension LikeForLikeRow {
  fileprivate init(_ row: BridgeRow, named name: String, all: Counts, allBefore: Counts) {
    let like = row.likeForLike
    self.init(
      name: name, year: row.year, monthsCompared: like.monthsCompared, now: like.now,
      before: like.before, all: all, allBefore: allBefore, monthsOpen: like.monthsOpen,
      monthsOpenBefore: like.monthsOpenBefore)
  }
}

extension CountChange {
  /// What stands in place of a per cent; `nil` where there is one.
  var phrase: Phrase? {
    switch state {
    case .new: Words.countNew
    case .stopped: Words.countStopped
    case .noneInBoth: Words.countNoneInBoth
    case .value: shownRelative == nil ? Words.countFew : nil
    case .unknown: nil
    }
  }
}
