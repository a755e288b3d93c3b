/// Marks over two axes, with labels at the ends of lines and beside points.
struct Plot: Figure {
  enum Visibility: Sendable {
    case shown
    /// Another plot to the left has them.
    case hidden
  }

  var x: any HorizontalAxis
  var y: ValueAxis
  /// Of the panel, in pixels.
  var height = 330.0
  /// The panel is so wide at most, and as high as it is wide; `nil`: it fills its space and has its height.
  var widestSquare: Double?
  /// Drawn in order, the last one on top.
  var marks: [any Mark]
  /// At the left end, in place of ticks.
  var startLabels: [EndLabel] = []
  var endLabels: [EndLabel] = []
  /// The most important first.
  var callouts: [Callout] = []
  var ticks = Visibility.shown
  /// What the ticks of a row of plots need; `nil`: what this one's need.
  var tickWidth: Double?
  /// What the end labels of plots above one another need; `nil`: what this one's need.
  var endWidth: Double?

  func draw(in space: Space) -> Drawing {
    let panel = panel(in: space)
    let labels = x.labels(in: panel, below: panel.bottom)
    let ends = column(endLabels, panel)
    let starts = column(startLabels, panel)
    var placement = CalloutPlacement(
      occupied: callouts.isEmpty ? [] : marks.flatMap { $0.occupied(in: panel) },
      named: callouts.map { panel.point($0.x, $0.y) },
      horizontal: panel.left + 2...panel.right, vertical: panel.top - 8...panel.bottom)
    let texts = callouts.flatMap { placement.place($0, at: panel.point($0.x, $0.y)) }
    var elements = background(panel) + labels.elements + uprightLabels(panel, space)
    elements += marks.flatMap { $0.elements(in: panel) }
    elements += ends.elements(x: panel.right + Self.labelGap)
    elements += starts.elements(x: panel.left - Self.labelGap, anchor: .end) + texts
    return Drawing(
      elements: elements, bottom: labels.bottom,
      omittedLabels: ends.omitted + starts.omitted + placement.omitted)
  }

  private static let labelGap = 10.0

  private func background(_ panel: Panel) -> [Element] {
    let shade = (x as? MonthAxis)?.shade(in: panel) ?? []
    return shade + x.grid(in: panel) + (startLabels.isEmpty ? y.uprightGrid(in: panel) : [])
  }

  private func uprightLabels(_ panel: Panel, _ space: Space) -> [Element] {
    guard ticks == .shown, startLabels.isEmpty else { return [] }
    return y.uprightLabels(in: panel, titleLeft: space.left)
  }

  private func panel(in space: Space) -> Panel {
    let top = space.top + (y.title.isEmpty ? 10 : 24)
    let bottom = top + height
    let vertical = y.scale(from: bottom, to: top)
    let tickWidth = ticks == .shown ? (tickWidth ?? y.tickWidth) + 10 : 0
    let left = space.left + (startLabels.isEmpty ? tickWidth : width(startLabels))
    let right = space.right - max(endWidth ?? endLabelWidth, x.overhang)
    if let widestSquare {
      let side = min(widestSquare, right - left)
      return Panel(
        x: x.scale(from: left, to: left + side), y: y.scale(from: top + side, to: top),
        left: left, right: left + side, top: top, bottom: top + side)
    }
    return Panel(
      x: x.scale(from: left, to: right), y: vertical, left: left, right: right, top: top,
      bottom: bottom)
  }

  /// What the end labels need beside the panel, in pixels.
  var endLabelWidth: Double { width(endLabels) }

  /// Without heights: only to know how much room the labels take.
  private func width(_ labels: [EndLabel]) -> Double {
    let column = EndLabels(labels, bounds: 0...height) { _ in 0 }
    return column.width == 0 ? 0 : column.width + Self.labelGap + 2
  }

  private func column(_ labels: [EndLabel], _ panel: Panel) -> EndLabels {
    EndLabels(labels, bounds: panel.top...panel.bottom) { panel.y.position($0) }
  }
}
