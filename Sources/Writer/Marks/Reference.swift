/// A line across the whole panel: what has to be reached, or what all have together.
struct Reference: Mark {
  enum Direction: Sendable {
    /// At a height.
    case level
    /// At a place of the horizontal axis.
    case upright
  }

  var value: Double
  var direction = Direction.level
  var ink = Ink.vermilion
  var width = 1.5
  var dash = Dash.dashed

  func elements(in panel: Panel) -> [Element] {
    Line.elements([ends(in: panel)], ink: ink, width: width, dash: dash)
  }

  func occupied(in panel: Panel) -> [Point] {
    let ends = ends(in: panel)
    return ends[0].steps(to: ends[1], every: 4)
  }

  private func ends(in panel: Panel) -> [Point] {
    switch direction {
    case .level:
      let y = panel.y.position(value)
      return [Point(x: panel.left, y: y), Point(x: panel.right, y: y)]
    case .upright:
      let x = panel.x.position(value)
      return [Point(x: x, y: panel.top), Point(x: x, y: panel.bottom)]
    }
  }
}
