import Model

/// Few named places side by side, the first and the last at the ends of the plot: a year and the one before.
struct NamedAxis: HorizontalAxis {
  /// At least one, in order from the left.
  var names: [String]

  private static let style = TextStyle(size: 13, weight: .bold, anchor: .middle)

  var overhang: Double { 0 }

  func scale(from left: Double, to right: Double) -> any Scale {
    LinearScale(domain: 0...Double(max(1, names.count - 1)), start: left, end: right)
  }

  /// An upright line at each place.
  func grid(in panel: Panel) -> [Element] {
    let lines = names.indices.map { place in
      let x = panel.x.position(Double(place))
      return [Point(x: x, y: panel.top), Point(x: x, y: panel.bottom)]
    }
    return Line.elements(lines, ink: .grid, width: 1, dash: .solid)
  }

  /// Each name below its line, as long as none leaves the canvas.
  func labels(in panel: Panel, below top: Double) -> Drawing {
    let marks = names.enumerated().map { place, name in
      let half = Self.style.width(name) / 2
      let x = panel.x.position(Double(place))
      return TextMark(
        name, x: min(max(x, Frame.margin + half), Frame.width - Frame.margin - half), y: top + 22)
    }
    return Drawing(elements: Self.style.group(marks), bottom: top + 30)
  }
}
