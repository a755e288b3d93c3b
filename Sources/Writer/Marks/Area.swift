/// The area between two lines, broken where either is missing.
struct Area: Mark {
  /// `nil`: no value there.
  var edges: [(x: Double, low: Double, high: Double)?]
  var ink: Ink
  var opacity = 0.15
  /// Whether labels had better stand beside it.
  private var isKeptFree = false
  /// Half the width of the bar that a place without neighbours gets.
  private static let halfWidthPixels = 6.0

  init<Row>(
    _ rows: [Row], x: (Row) -> Double, low: (Row) -> Double?, high: (Row) -> Double?, ink: Ink,
    opacity: Double = 0.15
  ) {
    edges = rows.map { row in
      low(row).flatMap { low in high(row).map { (x: x(row), low: low, high: $0) } }
    }
    self.ink = ink
    self.opacity = opacity
  }

  /// The same area, which no label should cover.
  var keptFree: Area {
    var area = self
    area.isKeptFree = true
    return area
  }

  /// Points all over it.
  func occupied(in panel: Panel) -> [Point] {
    guard isKeptFree else { return [] }
    return zip(edges, edges.dropFirst()).flatMap { pair -> [Point] in
      guard let left = pair.0, let right = pair.1 else { return [] }
      return zip(
        panel.point(left.x, left.low).steps(to: panel.point(right.x, right.low), every: 5),
        panel.point(left.x, left.high).steps(to: panel.point(right.x, right.high), every: 5)
      ).flatMap { $0.steps(to: $1, every: 5) }
    }
  }

  func elements(in panel: Panel) -> [Element] {
    let path = edges.split(whereSeparator: { $0 == nil }).map { run in
      outline(run.compactMap { $0 }, panel)
    }.joined()
    guard !path.isEmpty else { return [] }
    return [
      Element(
        "path",
        [("d", path)] + Ink.paint(fill: ink) + [("fill-opacity", Pixels.text(opacity))])
    ]
  }

  private func outline(_ run: [(x: Double, low: Double, high: Double)], _ panel: Panel) -> String {
    var upper = run.map { panel.point($0.x, $0.high) }
    var lower = run.map { panel.point($0.x, $0.low) }
    if run.count == 1 {
      let sides = [-Self.halfWidthPixels, Self.halfWidthPixels]
      upper = sides.map { Point(x: upper[0].x + $0, y: upper[0].y) }
      lower = sides.map { Point(x: lower[0].x + $0, y: lower[0].y) }
    }
    return "M" + (upper + lower.reversed()).map(\.path).joined(separator: "L") + "Z"
  }
}
