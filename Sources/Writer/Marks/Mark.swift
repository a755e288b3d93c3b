/// A place in pixels.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  var path: String { Pixels.text(x) + " " + Pixels.text(y) }

  /// Points on the way from this one to another, both included.
  func steps(to other: Point, every distance: Double) -> [Point] {
    let length = ((other.x - x) * (other.x - x) + (other.y - y) * (other.y - y)).squareRoot()
    let count = max(1, min(200, Int(length / distance)))
    return (0...count).map { step in
      let share = Double(step) / Double(count)
      return Point(x: x + share * (other.x - x), y: y + share * (other.y - y))
    }
  }
}

/// The part of a plot in which marks stand, with its two scales.
struct Panel: Sendable {
  var x: any Scale
  var y: any Scale
  /// Pixels.
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  func point(_ x: Double, _ y: Double) -> Point {
    Point(x: self.x.position(x), y: self.y.position(y))
  }

  /// The rows of a plot that has them.
  var rows: RowScale? { y as? RowScale }
  /// The bands of a plot that has them.
  var bands: BandScale? { x as? BandScale }
}

/// Something that is drawn for values, by the scales of a panel.
///
/// A mark takes its channels (x, y, low, high, look, title) as closures over the rows of a table: what is
/// drawn where is said in the chart, how it looks in pixels here.
protocol Mark: Sendable {
  func elements(in panel: Panel) -> [Element]
  /// Places that a label should not cover.
  func occupied(in panel: Panel) -> [Point]
  /// How many of its texts find no room.
  func omittedTexts(in panel: Panel) -> Int
}

extension Mark {
  func omittedTexts(in panel: Panel) -> Int { 0 }
  func occupied(in panel: Panel) -> [Point] { [] }
}

/// How a line is broken up.
enum Dash: String, Sendable {
  case solid = ""
  case dotted = "1 4"
  case dashed = "6 4"
  /// For small lines.
  case short = "2 3"
  case longDashed = "15 5"
  case dashDotted = "9 5 1 5"

  var attributes: [(name: String, value: String)] {
    switch self {
    case .solid: []
    case .dotted, .dashed, .short, .longDashed, .dashDotted:
      [("stroke-dasharray", rawValue), ("stroke-linecap", "round")]
    }
  }
}
