/// Horizontal bars in rows, from one value to another.
struct Bars: Mark {
  struct Bar: Sendable {
    var row: Int
    var from: Double
    var to: Double
    var ink: Ink
    var title: String?
  }

  var bars: [Bar]
  var thickness = 16.0

  init(_ bars: [Bar], thickness: Double = 16) {
    self.bars = bars
    self.thickness = thickness
  }

  func elements(in panel: Panel) -> [Element] {
    inks.map { ink in
      .group(
        Ink.paint(fill: ink),
        bars.filter { $0.ink == ink }.map { bar in
          let ends = [panel.x.position(bar.from), panel.x.position(bar.to)]
          let rectangle = Self.rectangle(
            from: ends.min() ?? 0, to: ends.max() ?? 0,
            top: panel.y.position(Double(bar.row)) - thickness / 2, height: thickness)
          return bars.count <= Dots.mostTitles
            ? bar.title.map(rectangle.titled) ?? rectangle : rectangle
        })
    }
  }

  /// Attributes of place only: colour stands on the group.
  static func rectangle(from: Double, to: Double, top: Double, height: Double) -> Element {
    Element(
      "rect",
      [
        ("x", Pixels.text(from)), ("y", Pixels.text(top)), ("width", Pixels.text(to - from)),
        ("height", Pixels.text(height)),
      ])
  }

  private var inks: [Ink] {
    var found: [Ink] = []
    for bar in bars where !found.contains(bar.ink) { found.append(bar.ink) }
    return found
  }
}
