/// Straight strokes between two values: intervals, connections, strokes across a bar.
struct Spans: Mark {
  struct Span: Sendable {
    var from: (x: Double, y: Double)
    var to: (x: Double, y: Double)
    var ink: Ink
  }

  var spans: [Span]
  var width = 1.0
  var dash = Dash.solid
  /// 0…1; below 1 a mark that stands on the stroke is seen better.
  var opacity = 1.0

  /// From a low to a high value in a row.
  static func sideways<Row>(
    _ rows: [Row], low: (Row) -> Double?, high: (Row) -> Double?, y: (Row) -> Double,
    ink: (Row) -> Ink, width: Double, opacity: Double = 1
  ) -> Spans {
    let spans = rows.compactMap { row -> Span? in
      guard let low = low(row), let high = high(row) else { return nil }
      return Span(from: (low, y(row)), to: (high, y(row)), ink: ink(row))
    }
    return Spans(spans: spans, width: width, opacity: opacity)
  }

  func elements(in panel: Panel) -> [Element] {
    inks.map { ink in
      let path = spans.filter { $0.ink == ink }.map {
        "M" + panel.point($0.from.x, $0.from.y).path + "L" + panel.point($0.to.x, $0.to.y).path
      }.joined()
      var attributes =
        [(name: "d", value: path)] + Ink.paint(stroke: ink)
        + [("stroke-width", Pixels.text(width))] + dash.attributes
      if opacity < 1 { attributes.append(("stroke-opacity", Pixels.text(opacity))) }
      return Element("path", attributes)
    }
  }

  func occupied(in panel: Panel) -> [Point] {
    spans.flatMap {
      panel.point($0.from.x, $0.from.y).steps(to: panel.point($0.to.x, $0.to.y), every: 4)
    }
  }

  private var inks: [Ink] {
    var found: [Ink] = []
    for span in spans where !found.contains(span.ink) { found.append(span.ink) }
    return found
  }
}
