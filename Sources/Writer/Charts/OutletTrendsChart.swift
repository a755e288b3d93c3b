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
    facets[named].plot.callouts = years(trends.outlets[named])
    return subject.frame("outlet_trends", finding.words(axisStart: axis.domain.lowerBound))
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
    return Plot(
      x: timeAxis(outlet), y: axis, height: height(outlet),
      marks: [
        Area(
          current, x: { $0?.x ?? 0 }, low: { $0?.interval?.low }, high: { $0?.interval?.high },
          ink: .blue, opacity: 0.12),
        before,
        Dots(
          before.lonePoints.map {
            Dots.Dot(x: $0.x, y: $0.y, look: Look(glyph: .circle, ink: .context))
          }, radius: 2),
        // What says little is thin.
        line(current, ink: .blue, width: 1),
        line(current.map { finding.isUncertain($0) ? nil : $0 }, ink: .blue, width: 2.5),
        dots(current),
      ])
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

  /// One for all.
  private var axis: ValueAxis {
    let shown = trends.drawn.flatMap { $0.current + $0.previous }.compactMap { $0.flatMap(value) }
    switch trends.measure {
    case .shares:
      var axis = ValueAxis.rates(ChartDomain.ofRates(shown), subject.language)
      axis.tickCount = 3
      return axis
    case .adoptions: return .counts(upTo: Int(shown.max() ?? 1), mostTicks: 3)
    }
  }

  // MARK: Names of the lines

  /// The first facet of the first row where the two years lie clearly apart.
  private func namedFacet(_ axis: ValueAxis) -> Int {
    let clear = (axis.domain.upperBound - axis.domain.lowerBound) / 8
    return trends.drawn.prefix(columns).firstIndex { outlet in
      widestGap(outlet).map { ($0.now - $0.before).magnitude >= clear } ?? false
    } ?? 0
  }

  /// Where both years are known and farthest apart.
  private func widestGap(_ outlet: OutletTrend) -> (x: Double, now: Double, before: Double)? {
    zip(outlet.current, outlet.previous).compactMap { now, before in
      guard let now, let before, let height = value(now), let earlier = value(before) else {
        return nil
      }
      return (x: now.x, now: height, before: earlier)
    }.max { ($0.now - $0.before).magnitude < ($1.now - $1.before).magnitude }
  }

  private func years(_ outlet: OutletTrend) -> [Callout] {
    // One line alone needs no name.
    guard let gap = widestGap(outlet) else { return [] }
    let names = finding.years(outlet)
    return [
      Callout(text: names.now, x: gap.x, y: gap.now, ink: .blueText, weight: .bold),
      Callout(text: names.before, x: gap.x, y: gap.before, ink: .muted),
    ]
  }
}
