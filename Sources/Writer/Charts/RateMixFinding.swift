import Model

/// What the bridge of the office's rate says in words.
struct RateMixFinding: Sendable {
  var subject: ChartSubject
  var rows: RateMixRows

  private typealias Text = Words.Charts

  var before: Phrase { Text.period(rows.spanBefore) }
  var now: Phrase { Text.period(rows.span) }

  var words: ChartWords {
    ChartWords(
      title: title,
      subtitle: [
        Text.rateMixSubtitle(
          dataset: subject.title,
          from: (before, rows.rateBefore.percent, rows.rateBefore.denominator),
          to: (now, rows.rateNow.percent, rows.rateNow.denominator)),
        notComparable,
        rows.note.map { Text.remark($0) } ?? .empty,
      ], notes: [Text.rateMixNote, Text.barsNote, rounded], description: description)
  }

  private var title: Phrase {
    let parts = (own: NumberText.points(rows.rateEffect), mix: NumberText.points(rows.mixEffect))
    let points = NumberText.points(rows.change)
    guard points != "0.0" else { return Text.bridgeLevel(own: parts.own, mix: parts.mix) }
    let size = NumberText.decimal(rows.change.magnitude, places: 1)
    let moved = rows.change < 0 ? Text.bridgeFell(size) : Text.bridgeRose(size)
    if rows.note != nil, rows.change * rows.rateEffect < 0 {
      return moved
        + Text.althoughUnits(rose: rows.rateEffect > 0, own: parts.own, mix: parts.mix)
    }
    return moved + (mayBeChance ? Text.bridgeWithinChance : .empty)
      + Text.bridgeParts(own: parts.own, mix: parts.mix)
  }

  private var mayBeChance: Bool { rows.interval.map { $0.low <= 0 && $0.high >= 0 } ?? false }

  private var notComparable: Phrase {
    guard let reason = rows.notComparable else { return .empty }
    return reason.isEmpty ? Text.notComparable : Text.notComparable(because: reason)
  }

  /// Where printed numbers do not add up.
  private var rounded: Phrase {
    func printed(_ points: Double, _ power: Double) -> Int { Int((points * power).rounded()) }
    let isSum =
      printed(rows.rateEffect, 10) + printed(rows.mixEffect, 10) == printed(rows.change, 10)
    let power = rows.places == 2 ? 100.0 : 10
    let sum = rows.steps.reduce(0) { $0 + printed($1.effect, power) }
    return isSum && sum == printed(rows.change, power) ? .empty : Text.roundedNote
  }

  private var description: Phrase {
    let byEffect = rows.steps.sorted { $0.effect < $1.effect }
    func named(_ step: RateMixRows.Step?) -> Phrase {
      step.map { $0.name + Phrase(" " + NumberText.points($0.effect)) } ?? .empty
    }
    return Text.rateMixDescription(
      title, from: rows.rateBefore.percent, to: rows.rateNow.percent, highest: named(byEffect.last),
      lowest: named(byEffect.first))
  }
}
