/// A place in pixels.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  var path: String { Pixels.text(x) + " " + Pixels.text(y) }
}

/// A line through points in order, broken where one is missing.
struct LineMark: Sendable {
  enum Dash: String {
    case solid = ""
    case dotted = "1 4"
    case dashed = "6 4"
  }

  /// `nil`: no value there.
  var points: [Point?]
  var ink: Ink
  var width = 2.0
  var dash = Dash.solid

  /// The runs of at least two neighbours; a point that stands alone needs a dot.
  var runs: [[Point]] {
    points.split(separator: nil).map { $0.compactMap { $0 } }.filter { $0.count > 1 }
  }

  var elements: [Element] {
    let path = runs.map { "M" + $0.map(\.path).joined(separator: "L") }.joined()
    guard !path.isEmpty else { return [] }
    var attributes: [(name: String, value: String)] = [("d", path)]
    attributes += Ink.paint(stroke: ink)
    attributes += [("stroke-width", Pixels.text(width)), ("stroke-linejoin", "round")]
    if dash != .solid {
      attributes += [("stroke-dasharray", dash.rawValue), ("stroke-linecap", "round")]
    }
    return [Element("path", attributes)]
  }
}

/// The area between two lines, broken where either is missing.
struct BandMark: Sendable {
  /// Upper and lower end at each place; `nil`: no value there.
  var edges: [(high: Point, low: Point)?]
  var ink: Ink
  /// Half the width of the bar that a place without neighbours gets.
  var halfWidth = 6.0

  var elements: [Element] {
    let path = edges.split(whereSeparator: { $0 == nil }).map { run in
      outline(run.compactMap { $0 })
    }.joined()
    guard !path.isEmpty else { return [] }
    return [Element("path", [("d", path)] + Ink.paint(fill: ink) + [("fill-opacity", "0.15")])]
  }

  private func outline(_ run: [(high: Point, low: Point)]) -> String {
    var upper = run.map(\.high)
    var lower = run.map(\.low)
    if run.count == 1 {
      upper = [-halfWidth, halfWidth].map { Point(x: upper[0].x + $0, y: upper[0].y) }
      lower = [-halfWidth, halfWidth].map { Point(x: lower[0].x + $0, y: lower[0].y) }
    }
    return "M" + (upper + lower.reversed()).map(\.path).joined(separator: "L") + "Z"
  }
}

/// A straight line.
struct RuleMark: Sendable {
  var from: Point
  var to: Point

  var path: String { "M" + from.path + "L" + to.path }

  /// Many rules of one look in one element.
  static func elements(
    _ rules: [RuleMark], ink: Ink, width: Double = 1, dash: LineMark.Dash = .solid
  ) -> [Element] {
    guard !rules.isEmpty else { return [] }
    var attributes: [(name: String, value: String)] = [("d", rules.map(\.path).joined())]
    attributes += Ink.paint(stroke: ink) + [("stroke-width", Pixels.text(width))]
    if dash != .solid { attributes.append(("stroke-dasharray", dash.rawValue)) }
    return [Element("path", attributes)]
  }
}

/// A mark for one value; the shape says what the colour says.
struct DotMark: Sendable {
  enum Shape: Sendable {
    case circle
    /// Outlined, filled with paper: not final, or too little to say.
    case ring
    case diamond
    case triangle
  }

  var shape: Shape
  var centre: Point
  var radius = 5.0
  var ink: Ink

  /// The outline as path commands; the shapes look equally large.
  var path: String {
    func at(_ x: Double, _ y: Double) -> String {
      Pixels.text(centre.x + x * radius) + " " + Pixels.text(centre.y + y * radius)
    }
    switch shape {
    case .circle, .ring:
      let arc = "A\(Pixels.text(radius)) \(Pixels.text(radius)) 0 1 1 "
      return "M" + at(-1, 0) + arc + at(1, 0) + arc + at(-1, 0) + "Z"
    case .diamond:
      return "M" + [at(0, -1.3), at(1.3, 0), at(0, 1.3), at(-1.3, 0)].joined(separator: "L") + "Z"
    case .triangle:
      return "M" + [at(-1.25, -0.9), at(1.25, -0.9), at(0, 1.3)].joined(separator: "L") + "Z"
    }
  }

  var paint: [(name: String, value: String)] {
    switch shape {
    case .ring: Ink.paint(fill: .paper, stroke: ink) + [("stroke-width", "2")]
    default: Ink.paint(fill: ink, stroke: .paper) + [("stroke-width", "1")]
    }
  }

  var element: Element { Element("path", [("d", path)] + paint) }

  /// Marks of one look with their hover texts; the look stands once.
  static func group(_ marks: [(mark: DotMark, title: String)]) -> [Element] {
    guard let first = marks.first else { return [] }
    let paths = marks.map { Element("path", [("d", $0.mark.path)]).titled($0.title) }
    return [.group(first.mark.paint, paths)]
  }

  /// Marks of one look as one path, where they are too many for hover texts.
  static func joined(_ marks: [DotMark]) -> [Element] {
    guard let first = marks.first else { return [] }
    return [Element("path", [("d", marks.map(\.path).joined())] + first.paint)]
  }
}

/// A horizontal bar from one place to another.
struct BarMark: Sendable {
  var from: Double
  var to: Double
  var top: Double
  var height: Double

  /// Attributes of place only: colour stands on the group.
  var element: Element {
    Element(
      "rect",
      [
        ("x", Pixels.text(from)), ("y", Pixels.text(top)), ("width", Pixels.text(to - from)),
        ("height", Pixels.text(height)),
      ])
  }
}
