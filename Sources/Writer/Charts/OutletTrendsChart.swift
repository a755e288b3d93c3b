import Model

/// Outlets side by side: the share of what each was offered that it took, month by month, over the year before;
/// the adoptions where offers are not recorded.
///
/// From the tables `outlets`, `outlet_months` and `months`. The same axes everywhere; what is not drawn is counted.
func outletTrendsChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let trends = OutletTrends(tables, subject)
  guard !trends.outlets.isEmpty else {
    return subject.nothing("outlet_trends", Words.Charts.nothingByOutlet)
  }
  return OutletTrendsFigure(
    subject: subject, trends: trends,
    finding: OutletTrendsFinding(subject: subject, trends: trends)
  ).chart
}

private struct OutletTrendsFigure {
  var subject: ChartSubject
  var trends: OutletTrends
  var finding: OutletTrendsFinding

  private typealias Text = Words.Charts

  private static let now = Look(glyph: .circle, ink: .blue)
  private static let uncertain = Look(glyph: .ring, ink: .blue)
  /// Hover texts of more dots would make the file too large.
  private static let mostTitles = 200

  var chart: Chart {
    let axis = axis
    var facets = trends.drawn.map { outlet in
      Facets.Facet(title: outlet.name, notes: finding.notes(outlet), plot: plot(outlet, axis))
    }
    let named = namedFacet(axis)
    facets[named].plot.callouts = years(trends.outlets[named], axis)
    return subject.frame("outlet_trends", finding.words)
      .chart([Facets(facets: facets, columns: columns)])
  }

  /// As many as leave room for a name.
  private var columns: Int {
    switch trends.drawn.count {
    case 1, 2: trends.drawn.count
    case 3, 5...9: 3
    case 4: 2
    default:
      trends.drawn.allSatisfy { TextMetrics.width($0.name, size: 14, weight: .bold) < 170 } ? 4 : 3
    }
  }

  private func plot(_ outlet: OutletTrend, _ axis: ValueAxis) -> Plot {
    let (current, previous) = (outlet.current, outlet.previous)
    let before = line(previous, ink: .context, width: 2, dash: .dotted)
    let top = axis.domain.upperBound
    return Plot(
      x: timeAxis(outlet), y: axis, height: height(outlet),
      marks: [
        Area(
          current, x: { $0?.x ?? 0 }, low: { ($0?.interval?.low).map { min($0, top) } },
          high: { ($0?.interval?.high).map { min($0, top) } }, ink: .blue, opacity: 0.12
        ).keptFree,
        before,
        Dots(
          before.lonePoints.map {
            Dots.Dot(x: $0.x, y: $0.y, look: Look(glyph: .circle, ink: .context))
          }, radius: 2),
        // What says little is thin.
        line(besideUncertain(current), ink: .blue, width: 1),
        line(current.map { finding.isUncertain($0) ? nil : $0 }, ink: .blue, width: 2.5),
        dots(current),
      ])
  }

  /// The parts of a line that begin or end at an uncertain point.
  private func besideUncertain(_ points: [OutletPoint?]) -> [OutletPoint?] {
    points.indices.flatMap { index -> [OutletPoint?] in
      guard index > 0 else { return [points[index]] }
      let isSaid = [points[index - 1], points[index]].contains { finding.isUncertain($0) }
      return isSaid ? [points[index]] : [nil, points[index]]
    }
  }

  /// Where there are very many, only those that say more than the line.
  private func dots(_ points: [OutletPoint?]) -> Dots {
    let alone = Set(line(points, ink: .blue, width: 1).lonePoints.map(\.x))
    return Dots(
      points.compactMap { $0 }.filter {
        hasTitles || alone.contains($0.x) || finding.isUncertain($0)
      }, x: \.x, y: value, look: { finding.isUncertain($0) ? Self.uncertain : Self.now },
      title: title, radius: 3)
  }

  private func height(_ outlet: OutletTrend) -> Double {
    if outlet.months.slots.count < 3 { return 100 }
    return columns == 4 ? 110 : columns == 3 ? 160 : 220
  }

  private func line(_ points: [OutletPoint?], ink: Ink, width: Double, dash: Dash = .solid) -> Line
  {
    Line(points, x: { $0?.x ?? 0 }, y: { $0.flatMap(value) }, ink: ink, width: width, dash: dash)
  }

  private func value(_ point: OutletPoint) -> Double? {
    switch trends.measure {
    case .shares: point.rate?.rate
    case .adoptions: Double(point.adoptions)
    }
  }

  private func title(_ point: OutletPoint) -> String? {
    guard hasTitles else { return nil }
    switch trends.measure {
    case .shares: return point.rate.map { subject.text(Text.monthOf(point.name, $0)) }
    case .adoptions:
      return subject.text(
        Text.countOf(subject.text(point.name), NumberText.count(point.adoptions)))
    }
  }

  private var hasTitles: Bool {
    trends.drawn.reduce(0) { $0 + $1.current.count } <= Self.mostTitles
  }

  // MARK: Axes

  private func timeAxis(_ outlet: OutletTrend) -> any HorizontalAxis {
    guard outlet.showsYears else {
      return MonthAxis(
        slots: outlet.months.slots, language: subject.language,
        newYearMonths: subject.newYearMonths)
    }
    let years = outlet.months.slots.map { Double($0.year) }
    let first = years.first ?? 0
    return ValueAxis(domain: first...max(first + 1, years.last ?? 0), tickCount: 3) {
      String(Int($0))
    }
  }

  /// One for all, from zero to a round value over the largest: over the bands, too, but where they say little.
  private var axis: ValueAxis {
    let points = trends.drawn.flatMap { $0.current + $0.previous }.compactMap { $0 }
    let values = points.compactMap(value)
    switch trends.measure {
    case .shares:
      let highest = points.filter { !finding.isUncertain($0) }.compactMap(\.interval?.high)
      let largest = min(1, (values + highest).max() ?? 1)
      let steps = largest < 0.1 ? 50.0 : largest < 0.2 ? 20 : largest < 0.4 ? 10 : 5
      let count = min(steps, (largest * steps).rounded(.down) + 1)
      var axis = ValueAxis.rates(0...(count / steps), subject.language)
      axis.tickCount = Int(count)
      return axis
    case .adoptions: return .counts(upTo: Int(values.max() ?? 1), mostTicks: 3)
    }
  }

  // MARK: Names of the lines

  /// The first facet in which both names stand clear, or at least this year's.
  private func namedFacet(_ axis: ValueAxis) -> Int {
    let clear = trends.drawn.indices.filter { place in
      let outlet = trends.drawn[place]
      return outlet.previous.contains { $0 != nil } && edge(outlet, axis) != nil
    }
    return clear.first { isEndClear(trends.drawn[$0], axis) } ?? clear.first ?? 0
  }

  /// What a name takes, in values of the axis.
  private func room(_ outlet: OutletTrend, _ axis: ValueAxis) -> Double {
    26 / height(outlet) * axis.domain.upperBound
  }

  private func band(_ point: OutletPoint) -> ClosedRange<Double>? {
    value(point).map { value in
      point.interval.map { min($0.low, value)...max($0.high, value) } ?? value...value
    }
  }

  /// Where this year's band leaves most room above or below, and last year's line does not use it.
  private func edge(_ outlet: OutletTrend, _ axis: ValueAxis) -> (x: Double, y: Double)? {
    let room = room(outlet, axis)
    let before = outlet.previous.compactMap { $0 }
    let edges = outlet.current.compactMap { $0 }.flatMap {
      point -> [(x: Double, y: Double, Double)] in
      guard let band = band(point) else { return [] }
      let near = before.filter { abs($0.x - point.x) <= 1 }.compactMap(value)
      let over = near.filter { $0 > band.upperBound }.min() ?? axis.domain.upperBound
      let under = near.filter { $0 < band.lowerBound }.max() ?? 0
      return [
        (point.x, band.upperBound, over - band.upperBound),
        (point.x, band.lowerBound, band.lowerBound - under),
      ]
    }
    return edges.max { $0.2 < $1.2 }.flatMap { $0.2 >= room ? (x: $0.x, y: $0.y) : nil }
  }

  /// Whether this year's band keeps away from where last year's line ends.
  private func isEndClear(_ outlet: OutletTrend, _ axis: ValueAxis) -> Bool {
    guard let end = outlet.previous.last(where: { $0 != nil }) ?? nil, let height = value(end)
    else { return false }
    let room = room(outlet, axis)
    let near = outlet.current.compactMap { $0 }.filter { end.x - $0.x <= 2 }.compactMap(band)
    let isOverAll = near.allSatisfy { height - $0.upperBound >= 0 }
    let isUnderAll = near.allSatisfy { $0.lowerBound - height >= 0 }
    return near.isEmpty || (isOverAll && axis.domain.upperBound - height >= room)
      || (isUnderAll && height >= room)
  }

  private func years(_ outlet: OutletTrend, _ axis: ValueAxis) -> [Callout] {
    // One line alone needs no name.
    guard let end = outlet.previous.last(where: { $0 != nil }) ?? nil, let before = value(end),
      let last = outlet.current.last(where: { $0 != nil }) ?? nil, let now = value(last)
    else { return [] }
    let names = finding.years(outlet)
    let place = edge(outlet, axis) ?? (x: last.x, y: now)
    return [
      Callout(text: names.before, x: end.x, y: before, ink: .muted),
      Callout(text: names.now, x: place.x, y: place.y, ink: .blueText, weight: .bold),
    ]
  }
}
