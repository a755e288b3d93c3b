/// A line through points in order, broken where one is missing.
struct Line: Mark {
  /// `y` is `nil` where there is no value.
  var points: [(x: Double, y: Double?)]
  var ink: Ink
  var width = 2.0
  var dash = Dash.solid

  init(
    points: [(x: Double, y: Double?)], ink: Ink, width: Double = 2, dash: Dash = .solid
  ) {
    self.points = points
    self.ink = ink
    self.width = width
    self.dash = dash
  }

  init<Row>(
    _ rows: [Row], x: (Row) -> Double, y: (Row) -> Double?, ink: Ink, width: Double = 2,
    dash: Dash = .solid
  ) {
    self.init(points: rows.map { (x($0), y($0)) }, ink: ink, width: width, dash: dash)
  }

  /// The values at 0, 1, 2, …
  init(_ values: [Double?], ink: Ink, width: Double = 2, dash: Dash = .solid) {
    self.init(
      points: values.enumerated().map { (Double($0), $1) }, ink: ink, width: width, dash: dash)
  }

  func elements(in panel: Panel) -> [Element] {
    Self.elements(runs(in: panel), ink: ink, width: width, dash: dash)
  }

  func occupied(in panel: Panel) -> [Point] {
    runs(in: panel).flatMap { run in
      zip(run, run.dropFirst()).flatMap { $0.steps(to: $1, every: 4) }
    }
  }

  /// The runs of at least two neighbours; a point that stands alone needs a dot.
  func runs(in panel: Panel) -> [[Point]] {
    points.map { point in point.y.map { panel.point(point.x, $0) } }
      .split(separator: nil).map { $0.compactMap { $0 } }.filter { $0.count > 1 }
  }

  /// The same line as far as it lies within a range, ended where it would cross the edge.
  func cut(to range: ClosedRange<Double>) -> Line {
    var line = self
    line.points = []
    for (index, point) in points.enumerated() {
      let before = index == 0 ? nil : points[index - 1]
      if let before, let from = before.y, let to = point.y {
        for edge in Self.crossings(from, to, of: range) {
          let share = (edge - from) / (to - from)
          let crossing = (before.x + share * (point.x - before.x), Optional(edge))
          line.points.append(crossing)
        }
      }
      line.points.append((point.x, point.y.flatMap { Self.isWithin($0, range) ? $0 : nil }))
    }
    return line
  }

  /// On an edge a line runs along the frame: it is not seen there.
  private static func isWithin(_ value: Double, _ range: ClosedRange<Double>) -> Bool {
    value > range.lowerBound && value < range.upperBound
  }

  /// The edge between two values of which one lies within; empty where both do or neither does.
  private static func crossings(_ from: Double, _ to: Double, of range: ClosedRange<Double>)
    -> [Double]
  {
    guard isWithin(from, range) != isWithin(to, range) else { return [] }
    let outer = isWithin(from, range) ? to : from
    return [outer <= range.lowerBound ? range.lowerBound : range.upperBound]
  }

  /// The points without a neighbour, which no line shows.
  var lonePoints: [(x: Double, y: Double)] {
    points.indices.compactMap { index in
      let isAlone =
        (index == 0 || points[index - 1].y == nil)
        && (index == points.count - 1 || points[index + 1].y == nil)
      return isAlone ? points[index].y.map { (points[index].x, $0) } : nil
    }
  }

  /// Polylines of one look in one element.
  static func elements(_ runs: [[Point]], ink: Ink, width: Double, dash: Dash) -> [Element] {
    guard !runs.isEmpty else { return [] }
    let path = runs.map { "M" + $0.map(\.path).joined(separator: "L") }.joined()
    let attributes =
      [(name: "d", value: path)] + Ink.paint(stroke: ink)
      + [("stroke-width", Pixels.text(width)), ("stroke-linejoin", "round")] + dash.attributes
    return [Element("path", attributes)]
  }
}
