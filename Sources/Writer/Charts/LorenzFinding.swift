import Model

/// What the Lorenz curves say in words.
struct LorenzFinding: Sendable {
  var subject: ChartSubject
  var curves: LorenzCurves
  var all: LorenzCurve

  private typealias Text = Words.Charts

  var words: ChartWords {
    ChartWords(
      title: title,
      subtitle: [
        Text.lorenzSubtitle(
          dataset: subject.title, period: subject.periodPhrase, units: all.units,
          items: NumberText.count(all.items))
      ], notes: notes, description: Text.lorenzDescription(title, classes: classes))
  }

  private var title: Phrase {
    let gini = all.gini.map(Text.gini) ?? Phrase("")
    guard let top = all.topFifth else { return gini }
    if all.gini == 0 { return Text.spreadEvenly(all.units) }
    // Of few units a fifth, rounded up, is far more than a fifth.
    guard all.units < 10, let fifth = all.fifth else {
      return Text.topFifthMade(top.percent, gini: gini)
    }
    return Text.topUnitsMade(
      all.units - fifth.units.numerator, of: all.units, top.percent, gini: gini)
  }

  private var notes: [Phrase] {
    var notes = [Text.lorenzNote, Text.giniNote]
    if all.zeroUnits > 0 { notes.append(Text.zeroUnitsCount(all.zeroUnits)) }
    if !curves.empty.isEmpty { notes.append(Text.nothingAdoptedIn(curves.empty)) }
    if curves.classes.count > LorenzFinding.mostTogether { notes.append(Text.greyIsAll) }
    let undrawn = curves.classes.count - LorenzFinding.mostDrawn
    if undrawn > 0 { notes.append(Text.moreClasses(undrawn)) }
    return notes
  }

  /// More curves in one plot could not be told apart.
  static let mostTogether = 4
  /// As many classes as have a plot of their own.
  static let mostDrawn = 24

  private var classes: Phrase {
    curves.classes.map { curve in
      Text.named(curve.name, curve.gini.map(Text.gini) ?? Phrase(""))
    }.joined(by: .pause)
  }
}

extension Words.Charts {
  /// Lines on a curve: how uneven, and of how many.
  static func spread(of curve: LorenzCurve) -> [Phrase] {
    [curve.gini.map(gini) ?? Phrase(""), unitsAndItems(curve.units, items: curve.items)]
  }
}
