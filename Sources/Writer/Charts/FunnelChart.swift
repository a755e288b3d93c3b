import Model

/// Units by how much of how many items was adopted, within what chance leaves around their class's rate.
///
/// From the tables `signals` and `funnel_limits`: one large plot, or one a class. It asks and decides nothing.
func funnelChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let rows = FunnelRows(tables, subject.language)
  let finding = FunnelFinding(
    subject: subject, rows: rows, leavesMonthsOut: FunnelFinding.leavesMonthsOut(tables))
  guard !rows.funnels.isEmpty else { return subject.nothing("funnel", finding.nothing) }
  let figure = FunnelFigure(subject: subject, rows: rows, finding: finding)
  return subject.frame("funnel", finding.words(axisStart: figure.domain.lowerBound))
    .chart([figure.key, rows.funnels.count == 1 ? figure.plot : figure.facets])
}

private struct FunnelFigure {
  var subject: ChartSubject
  var rows: FunnelRows
  var finding: FunnelFinding

  private typealias Text = Words.Charts

  /// Where the largest unit has more than so many times the middle one's items, equal steps crowd the rest.
  private static let widestLinear = 12

  private var isSingle: Bool { rows.funnels.count == 1 }
  private var hasTitles: Bool {
    rows.funnels.reduce(0) { $0 + $1.units.count } <= Dots.mostTitles
  }

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  // MARK: Arrangement

  var plot: Plot {
    let funnel = rows.funnels[0]
    var plot = plot(funnel, height: 400)
    plot.y.title = text(Text.adoptionRate)
    plot.endLabels = ends(
      funnel,
      center: funnel.unitClass.isEmpty
        ? Text.allUnits(funnel.rate.percent)
        : Text.ofClass(funnel.unitClass, funnel.rate.percent),
      spread: Text.limit998WithSpread)
    return plot
  }

  var facets: Facets {
    let facets = rows.funnels.enumerated().map { index, funnel in
      var plot = plot(funnel, height: columns == 2 ? 230 : 170)
      // The lowest of each column says it for those above.
      if index < rows.funnels.count - columns { plot.x = itemAxis(funnel, title: "") }
      plot.endLabels = ends(funnel, center: funnel.rate.percent, spread: Text.withSpread)
      return Facets.Facet(
        title: funnel.unitClass.isEmpty ? text(Text.withoutClass) : funnel.unitClass,
        notes: finding.notes(funnel), plot: plot)
    }
    return Facets(facets: facets, columns: columns)
  }

  private var columns: Int { rows.funnels.count > 6 ? 3 : 2 }

  /// The looks that occur, from inside to far outside.
  var key: Key {
    let looks = Set(rows.funnels.flatMap { $0.units.map(\.look) })
    let entries = [
      (FunnelPlace.inside.look, Text.insideKey), (FunnelPlace.beyond95Low.look, Text.beyond95Key),
      (FunnelPlace.beyond998Low.look, Text.beyond998Key), (FunnelPlace.unplaced, Text.unplacedKey),
    ].filter { looks.contains($0.0) }
    return Key(entries: entries.map { Key.Entry(text($0.1), $0.0) })
  }

  private func plot(_ funnel: Funnel, height: Double) -> Plot {
    Plot(
      x: itemAxis(funnel, title: nil), y: .rates(domain, subject.language), height: height,
      marks: marks(funnel), callouts: names(funnel))
  }

  // MARK: Marks

  private func marks(_ funnel: Funnel) -> [any Mark] {
    let range = domain
    let start = itemRange(funnel).lowerBound
    let limits = thinned(funnel.limits.filter { x($0) >= start })
    func limit(_ value: (Funnel.Limits) -> Double, _ dash: Dash) -> Line {
      Line(limits, x: x, y: { value($0.limits) }, ink: .axis, width: 1.5, dash: dash).cut(to: range)
    }
    let spread =
      funnel.hasSpread
      ? [limit(\.outerWithSpread.high, .dotted), limit(\.outerWithSpread.low, .dotted)] : []
    // The band begins where the axis does.
    let band =
      limits.prefix(1).map { (x: start, limits: $0.limits) }
      + limits.map { (x: x($0), limits: $0.limits) }
    return [
      Area(
        band, x: \.x, low: { max($0.limits.inner.low, range.lowerBound) },
        high: { min($0.limits.inner.high, range.upperBound) }, ink: .blue, opacity: 0.1),
      Reference(value: funnel.rate.rate ?? 0, ink: .text, width: 1.5, dash: .solid),
    ] + [limit(\.outer.high, .dashed), limit(\.outer.low, .dashed)] + spread + [dots(funnel)]
  }

  /// A small plot does well with half of the points, but where the limits bend.
  private func thinned(_ limits: [(items: Int, limits: Funnel.Limits)])
    -> [(items: Int, limits: Funnel.Limits)]
  {
    guard !isSingle else { return limits }
    return limits.enumerated().filter { index, _ in
      index < 16 || (limits.count - 1 - index).isMultiple(of: 2)
    }.map(\.element)
  }

  private func dots(_ funnel: Funnel) -> Dots {
    Dots(
      funnel.units, x: { Double($0.rate.denominator) }, y: { $0.rate.rate }, look: \.look,
      title: { hasTitles ? text(finding.title(of: $0)) : nil }, radius: isSingle ? 5.5 : 4.5,
      order: [
        FunnelPlace.unplaced, FunnelPlace.inside.look, FunnelPlace.beyond95Low.look,
        FunnelPlace.beyond998Low.look,
      ])
  }

  private func x(_ row: (items: Int, limits: Funnel.Limits)) -> Double { Double(row.items) }

  /// Only those outside, those outside of the widest limits first: among the many inside, a name would be taken
  /// for a neighbour's.
  private func names(_ funnel: Funnel) -> [Callout] {
    let outside = funnel.units.filter(\.isOutside)
    let ordered = Funnel.Unit.Reach.allCases.flatMap { reach in outside.filter { $0.reach == reach }
    }
    return ordered.map { unit in
      Callout(
        text: unit.name, x: Double(unit.rate.denominator), y: unit.rate.rate ?? 0,
        need: finding.isNamed(unit, in: funnel) ? .always : .whereFree)
    }
  }

  /// Where the lines end: the upper ones, or the lower ones where those are out of sight.
  private func ends(_ funnel: Funnel, center: Phrase, spread: Phrase) -> [EndLabel] {
    guard let last = funnel.limits.last?.limits else { return [] }
    func label(_ phrase: Phrase, _ limit: Interval, rank: Int) -> EndLabel? {
      let seen = [limit.high, limit.low].first {
        $0 > domain.lowerBound && $0 < domain.upperBound && $0 > 0 && $0 < 1
      }
      return seen.map { EndLabel(text: text(phrase), value: $0, ink: .muted, rank: rank) }
    }
    let centre = EndLabel(text: text(center), value: funnel.rate.rate ?? 0, weight: .bold)
    return [
      centre, label(Text.limit95, last.inner, rank: 2),
      label(Text.limit998, last.outer, rank: 1),
      funnel.hasSpread ? label(spread, last.outerWithSpread, rank: 3) : nil,
    ].compactMap { $0 }
  }

  // MARK: Axes

  /// One for all: every unit, and the limits of the larger half of the units.
  var domain: ClosedRange<Double> {
    ChartDomain.ofRates(
      rows.funnels.flatMap { funnel -> [Double] in
        let sizes = funnel.units.map(\.rate.denominator).sorted()
        let middle = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
        let limits = funnel.limits.filter { $0.items >= middle }.flatMap {
          [$0.limits.outer.low, $0.limits.outer.high]
        }
        return funnel.units.compactMap(\.rate.rate) + limits
      })
  }

  /// From zero; by ratios, from less than the fewest on, where one unit has far more than most.
  private func itemRange(_ funnel: Funnel) -> ClosedRange<Double> {
    let largest = Double(funnel.limits.last?.items ?? 1)
    guard isByRatio(funnel) else { return 0...largest }
    let fewest = Double(funnel.units.map(\.rate.denominator).min() ?? 1)
    return max(1, (fewest * 0.8).rounded(.down))...largest
  }

  private func isByRatio(_ funnel: Funnel) -> Bool {
    let sizes = funnel.units.map(\.rate.denominator).sorted()
    guard let most = sizes.last else { return false }
    return most > Self.widestLinear * sizes[sizes.count / 2]
  }

  /// - Parameter title: `nil`: what the axis counts.
  private func itemAxis(_ funnel: Funnel, title: String?) -> ValueAxis {
    let isByRatio = isByRatio(funnel)
    return ValueAxis(
      domain: itemRange(funnel), spacing: isByRatio ? .logarithmic : .linear,
      title: title ?? text(isByRatio ? Text.itemsComparedByRatio : Text.itemsCompared)
    ) { NumberText.count(Int($0.rounded())) }
  }
}
