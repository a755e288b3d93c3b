import Model

/// What the ranked units say in words.
struct UnitsFinding: Sendable {
  var subject: ChartSubject
  var units: [UnitRow]
  /// `nil` where it is not known.
  var office: Proportion?

  private typealias Text = Words.Charts

  var withRates: [UnitRow] { UnitRow.ranked(units.filter { $0.rate != nil }) }
  /// The unit is the office: there is nothing to compare it with.
  var isSingle: Bool { withRates.count == 1 }
  private var lines: [Double] { Array(Set(units.compactMap(\.line))).sorted() }
  /// Without what analytics says of the lines, the chart claims nothing about them.
  var hasEvidence: Bool { !lines.isEmpty && units.contains { $0.state != nil } }
  /// The office's rate where it is what units are compared with.
  var pooled: Proportion? { lines.isEmpty && !isSingle ? office : nil }

  func count(_ states: LineState...) -> Int {
    withRates.count { $0.line != nil && $0.state.map(states.contains) ?? false }
  }

  /// - Parameter axisStart: Where the axis of rates begins.
  func words(axisStart: Double) -> ChartWords {
    let items = withRates.reduce(0) { $0 + ($1.rate?.denominator ?? 0) }
    var notes = [isSingle ? Text.singleIntervalNote : Text.intervalNote]
    if hasEvidence, count(.tooFew) > 0 { notes.append(Text.tooFewNote) }
    if axisStart > 0 {
      notes.append(
        Phrase { Text.axisStartsSideways(at: NumberText.roundPercent(axisStart, $0))($0) })
    }
    return ChartWords(
      title: title,
      subtitle: [
        Text.unitsSubtitle(
          dataset: subject.title, period: subject.periodPhrase,
          items: office?.denominator ?? items, units: units.count,
          silent: units.count - withRates.count)
      ], notes: notes, description: description)
  }

  private var title: Phrase {
    if hasEvidence {
      let judged = withRates.filter { $0.line != nil && $0.state != nil }
      let (below, above) = (count(.clearlyBelow), count(.clearlyAbove))
      return Text.lineTitle(
        below: below, above: above, open: judged.count - below - above,
        line: lines.count == 1 ? NumberText.roundPercent(lines[0]) : nil)
    }
    guard let first = withRates.first, let last = withRates.last, let high = first.rate,
      let low = last.rate
    else { return Text.adoptionRate }
    if isSingle { return Text.onlyRate(first.name, high.percent) }
    if let office, let rate = office.rate {
      return Text.beyondChance(
        above: withRates.count { ($0.interval?.low ?? 0) > rate },
        below: withRates.count { ($0.interval?.high ?? 1) < rate }, office: office.percent)
    }
    return Text.rateRange(low.percent, high.percent)
  }

  private var description: Phrase {
    func named(_ unit: UnitRow?) -> Phrase {
      guard let unit, let rate = unit.rate else { return Phrase("") }
      return Text.named(unit.name, rate.percent)
    }
    return Text.unitsDescription(title, top: named(withRates.first), bottom: named(withRates.last))
  }
}
