import Model

/// One row of `bridge` or of `like_for_like`: a unit, or all of them, in a year and the one before.
struct BridgeRow: Sendable {
  var name: String
  /// `false` in the row of all units.
  var isOfUnit: Bool
  var year: Int
  var span: Period
  /// All of the span, of each item once.
  var now: Counts
  var before: Counts
  var likeForLike: LikeForLike
  /// Units open throughout, and what they did.
  var panelUnits: Int
  var panelNow: Counts
  var panelBefore: Counts
  var reasons: [Phrase]

  var change: Int { now.submitted - before.submitted }
  var likeForLikeChange: Int { likeForLike.now.submitted - likeForLike.before.submitted }
  var vagueChange: Int { likeForLike.vagueNow.submitted - likeForLike.vagueBefore.submitted }

  /// What closes the sum: an item of several units counts once in each and once in all of them.
  var joint: Int {
    let ofUnits =
      likeForLikeChange + likeForLike.opened.submitted - likeForLike.closed.submitted + vagueChange
    return change - ofUnits
  }
}

extension Study {
  /// By year; in each the units in directory order, those without any month or item left out, then all of them.
  var bridgeRows: [BridgeRow] {
    let units = comparedUnits
    return comparedYears.flatMap { year -> [BridgeRow] in
      guard let spans = year.spans else { return [] }
      let months = comparedMonths(spans)
      let rows = units.compactMap { bridgeRow($0, year.year, months) }
      return rows + [sum(of: rows, year.year, spans)]
    }
  }

  private func bridgeRow(_ unit: Int, _ year: Int, _ months: ComparedMonths) -> BridgeRow? {
    let like = likeForLike(unit, months)
    let now = tally.counts(unit: unit, in: months.spans.codes)
    let before = tally.counts(unit: unit, in: months.spans.codesBefore)
    guard like.monthsOpen + like.monthsOpenBefore > 0 || !now.isEmpty || !before.isEmpty else {
      return nil
    }
    let isPanel = like.isOpenThroughout
    return BridgeRow(
      name: name(ofUnit: unit), isOfUnit: true, year: year, span: months.spans.span, now: now,
      before: before,
      likeForLike: like, panelUnits: isPanel ? 1 : 0, panelNow: isPanel ? now : Counts(),
      panelBefore: isPanel ? before : Counts(),
      reasons: excludedMonths(like.excluded)
        + reasonsAgainstComparing(
          unit: unit, over: months.spans, counts: now, countsBefore: before))
  }

  private func sum(of rows: [BridgeRow], _ year: Int, _ spans: ComparedSpans) -> BridgeRow {
    let now = tally.officeCounts(in: spans.codes)
    let before = tally.officeCounts(in: spans.codesBefore)
    return BridgeRow(
      name: text(Words.allUnits), isOfUnit: false, year: year, span: spans.span, now: now,
      before: before,
      likeForLike: rows.reduce(LikeForLike()) { $0 + $1.likeForLike },
      panelUnits: rows.reduce(0) { $0 + $1.panelUnits },
      panelNow: rows.reduce(Counts()) { $0 + $1.panelNow },
      panelBefore: rows.reduce(Counts()) { $0 + $1.panelBefore },
      reasons: reasonsAgainstComparingOffice(over: spans, counts: now, countsBefore: before))
  }
}
