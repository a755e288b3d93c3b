/// The shape of a dot; it says what the colour says.
enum Glyph: Sendable {
  case circle
  /// Outlined, filled with paper: not final, or too little to say.
  case ring
  case diamond
  /// Points down.
  case triangle
  /// Points up.
  case peak
  case square
  /// Nothing can be said.
  case cross

  /// The outline as path commands; the glyphs look equally large.
  func path(_ centre: Point, radius: Double) -> String {
    func at(_ x: Double, _ y: Double) -> String {
      Pixels.text(centre.x + x * radius) + " " + Pixels.text(centre.y + y * radius)
    }
    func polygon(_ corners: [(Double, Double)]) -> String {
      "M" + corners.map { at($0.0, $0.1) }.joined(separator: "L") + "Z"
    }
    switch self {
    case .circle, .ring:
      let arc = "A\(Pixels.text(radius)) \(Pixels.text(radius)) 0 1 1 "
      return "M" + at(-1, 0) + arc + at(1, 0) + arc + at(-1, 0) + "Z"
    case .diamond: return polygon([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
    case .triangle: return polygon([(-1.25, -0.9), (1.25, -0.9), (0, 1.3)])
    case .peak: return polygon([(-1.25, 0.9), (1.25, 0.9), (0, -1.3)])
    case .cross:
      let (arm, gap) = (1.0, 0.36)
      return polygon([
        (0, -gap), (arm - gap, -arm), (arm, -arm + gap), (gap, 0), (arm, arm - gap),
        (arm - gap, arm), (0, gap), (gap - arm, arm), (-arm, arm - gap), (-gap, 0),
        (-arm, gap - arm), (gap - arm, -arm),
      ])
    case .square: return polygon([(-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)])
    }
  }
}

/// Shape and ink together: what a key explains.
struct Look: Hashable, Sendable {
  var glyph: Glyph
  var ink: Ink

  var paint: [(name: String, value: String)] {
    switch glyph {
    case .ring: Ink.paint(fill: .paper, stroke: ink) + [("stroke-width", "2")]
    default: Ink.paint(fill: ink, stroke: .paper) + [("stroke-width", "1")]
    }
  }

  func element(_ centre: Point, radius: Double) -> Element {
    Element("path", [("d", glyph.path(centre, radius: radius))] + paint)
  }
}

/// A dot a value, with a text for who points at it.
struct Dots: Mark {
  struct Dot: Sendable {
    var x: Double
    var y: Double
    var look: Look
    var title: String?
  }

  /// Hover texts of more marks would make a file too large.
  static let mostTitles = 150

  var dots: [Dot]
  var radius = 5.0
  /// Looks in the order of drawing; those left out come first.
  var order: [Look] = []

  init(_ dots: [Dot], radius: Double = 5, order: [Look] = []) {
    self.dots = dots
    self.radius = radius
    self.order = order
  }

  init<Row>(
    _ rows: [Row], x: (Row) -> Double, y: (Row) -> Double?, look: (Row) -> Look,
    title: (Row) -> String?, radius: Double = 5, order: [Look] = []
  ) {
    self.init(
      rows.compactMap { row in
        y(row).map { Dot(x: x(row), y: $0, look: look(row), title: title(row)) }
      }, radius: radius, order: order)
  }

  func elements(in panel: Panel) -> [Element] {
    looks.map { look in
      let ofLook = dots.filter { $0.look == look }
      let paths = ofLook.map {
        look.glyph.path(panel.point($0.x, $0.y), radius: radius)
      }
      guard dots.count <= Self.mostTitles else {
        return Element("path", [("d", paths.joined())] + look.paint)
      }
      return .group(
        look.paint,
        zip(ofLook, paths).map { dot, path in
          let element = Element("path", [("d", path)])
          return dot.title.map(element.titled) ?? element
        })
    }
  }

  func occupied(in panel: Panel) -> [Point] {
    // So many that a dot weighs as much as a line through a whole name.
    let steps = (-3...3).map { Double($0) / 3 * radius }
    return dots.flatMap { dot in
      let centre = panel.point(dot.x, dot.y)
      return steps.flatMap { x in steps.map { Point(x: centre.x + x, y: centre.y + $0) } }
    }
  }

  private var looks: [Look] {
    var found: [Look] = []
    for dot in dots where !found.contains(dot.look) { found.append(dot.look) }
    func rank(_ look: Look) -> Int { order.firstIndex(of: look) ?? -1 }
    return found.enumerated().sorted { (rank($0.1), $0.0) < (rank($1.1), $1.0) }.map(\.1)
  }
}
