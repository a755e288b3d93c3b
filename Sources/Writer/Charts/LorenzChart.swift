import Model

/// How evenly the adopted items are spread over the units: Lorenz curves, of all units and of each class.
///
/// From the tables `lorenz` and `balance`. Up to four classes in one plot; of more, each over the curve of all.
func lorenzChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let curves = LorenzCurves(tables)
  guard let all = curves.all else { return subject.nothing("lorenz", Words.Charts.nothingSpread) }
  guard all.units > 1 else { return subject.nothing("lorenz", Words.Charts.oneUnitSpread) }
  let figure = LorenzFigure(subject: subject, curves: curves, all: all)
  let finding = LorenzFinding(subject: subject, curves: curves, all: all)
  return subject.frame("lorenz", finding.words)
    .chart([curves.classes.count <= LorenzFinding.mostTogether ? figure.together : figure.facets])
}

private struct LorenzFigure {
  var subject: ChartSubject
  var curves: LorenzCurves
  var all: LorenzCurve

  private typealias Text = Words.Charts

  private static let widest = 420.0
  /// A curve through more units shows no dot for each.
  private static let mostDots = 60

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  // MARK: One plot

  var together: Beside {
    var plot = plot(
      title: (x: text(Text.shareOfUnitsAxis), y: text(Text.shareOfItemsAxis)),
      marks: [shade(all)] + looks.reversed().map { line($0.curve, $0.ink, 2, $0.dash) } + [
        line(all, .text, 3, .solid)
      ] + dots(all) + fifth)
    plot.callouts = fifthName + [equalName]
    let key = [entry(all, .text, 3, .solid)] + looks.map { entry($0.curve, $0.ink, 2, $0.dash) }
    return Beside(first: plot, firstWidth: Self.widest + 70, second: NamedKey(entries: key))
  }

  /// The classes, the least even first, each told by ink and by dashes.
  private var looks: [(curve: LorenzCurve, ink: Ink, dash: Dash)] {
    let ordered = curves.classes.enumerated().sorted {
      ($1.element.gini ?? 0, $0.offset) < ($0.element.gini ?? 0, $1.offset)
    }
    let dashes: [Dash] = [.longDashed, .dashed, .dashDotted, .dotted]
    return zip(ordered, zip(Ink.categories, dashes)).map {
      (curve: $0.element, ink: $1.0, dash: $1.1)
    }
  }

  private func entry(_ curve: LorenzCurve, _ ink: Ink, _ width: Double, _ dash: Dash)
    -> NamedKey.Entry
  {
    NamedKey.Entry(
      name: curve.name, lines: Text.spread(of: curve).map(text),
      key: Key.Entry("", line: ink, width: width, dash: dash))
  }

  /// The part that the top fifth has: from the curve up to all.
  private var fifth: [any Mark] {
    guard let point = all.fifth, let x = point.units.rate, let y = point.items.rate else {
      return []
    }
    return [
      Spans(spans: [Spans.Span(from: (x, y), to: (x, 1), ink: .text)], width: 1.5),
      Dots([Dots.Dot(x: x, y: y, look: Look(glyph: .circle, ink: .text))], radius: 4.5),
    ]
  }

  private var fifthName: [Callout] {
    guard let top = all.topFifth, let units = all.fifth?.units, let x = units.rate else {
      return []
    }
    let name = Text.topOf(units.denominator - units.numerator, top.percent)
    return [Callout(text: text(name), x: x, y: 0.95, weight: .bold)]
  }

  private var equalName: Callout {
    Callout(text: text(Text.allEqual), x: 0.3, y: 0.3, ink: .muted, need: .whereFree)
  }

  // MARK: A plot a class

  var facets: Facets {
    let facets = curves.classes.prefix(LorenzFinding.mostDrawn).enumerated().map { index, curve in
      var plot = plot(
        title: ("", ""),
        marks: [
          shade(curve), line(all, .context, 2, .solid), line(curve, .blue, 2.5, .solid),
        ] + dots(curve))
      if index == 0 { plot.callouts = [allName] }
      return Facets.Facet(
        title: curve.name, notes: Text.spread(of: curve).map { Facets.Note(text: text($0)) },
        plot: plot)
    }
    return Facets(facets: facets, columns: min(3, facets.count))
  }

  private var allName: Callout {
    let point = all.points[all.points.count * 3 / 4]
    return Callout(
      text: all.name, x: point.units.rate ?? 0, y: point.items.rate ?? 0, ink: .muted)
  }

  // MARK: Marks

  private func plot(title: (x: String, y: String), marks: [any Mark]) -> Plot {
    var plot = Plot(
      x: ValueAxis.rates(0...1, title: title.x, subject.language),
      y: .rates(0...1, title: title.y, subject.language),
      marks: [equality] + marks)
    plot.widestSquare = Self.widest
    return plot
  }

  private var equality: Line {
    Line(points: [(0, 0), (1, 1)], ink: .context, width: 1.5, dash: .dotted)
  }

  /// The area whose double the Gini coefficient is; so light that curves of each ink show on it.
  private func shade(_ curve: LorenzCurve) -> Area {
    Area(
      curve.points, x: { $0.units.rate ?? 0 }, low: { $0.items.rate }, high: { $0.units.rate },
      ink: .blue, opacity: Ink.shadeUnderCategories)
  }

  private func line(_ curve: LorenzCurve, _ ink: Ink, _ width: Double, _ dash: Dash) -> any Mark {
    Line(
      curve.points, x: { $0.units.rate ?? 0 }, y: { $0.items.rate }, ink: ink, width: width,
      dash: dash)
  }

  /// A dot a unit, where there are few and they are all that is drawn.
  private func dots(_ curve: LorenzCurve) -> [any Mark] {
    guard curve.units <= Self.mostDots, curves.classes.isEmpty else { return [] }
    return [
      Dots(
        Array(curve.points.dropFirst().dropLast()), x: { $0.units.rate ?? 0 },
        y: { $0.items.rate }, look: { _ in Look(glyph: .circle, ink: .text) },
        title: { text(Text.lowestHave($0.units, $0.items.percent)) }, radius: 2.5)
    ]
  }
}
