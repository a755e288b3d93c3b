/// Horizontal bars in rows, from one value to another; several in one row are its segments.
struct Bars: Mark {
  /// What fills a bar: told apart without colour.
  enum Fill: Hashable, Sendable {
    case solid
    case hatched
    /// Only an outline.
    case open
  }

  struct Bar: Sendable {
    var row: Int
    var from: Double
    var to: Double
    var ink: Ink
    var fill = Fill.solid
    /// Within the bar, where it fits.
    var text = ""
    var title: String?
  }

  var bars: [Bar]
  var thickness = 16.0
  /// By row, the value at which another mark crosses the bars: texts keep clear of it.
  var crossings: [Int: Double] = [:]

  private static let textSize = 12.0
  private static let crossingMargin = 6.0

  init(_ bars: [Bar], thickness: Double = 16, crossings: [Int: Double] = [:]) {
    self.bars = bars
    self.thickness = thickness
    self.crossings = crossings
  }

  func elements(in panel: Panel) -> [Element] {
    let placed = bars.map { bar in
      let ends = [panel.x.position(bar.from), panel.x.position(bar.to)]
      return Placed(
        bar: bar, left: ends.min() ?? 0, right: ends.max() ?? 0,
        centre: panel.y.position(Double(bar.row)))
    }
    return looks.map { shapes(placed, $0) } + texts(placed, panel)
  }

  /// Bars of one look; without what a pointer shows, in one path.
  private func shapes(_ placed: [Placed], _ look: BarLook) -> Element {
    let ofLook = placed.filter { $0.bar.ink == look.ink && $0.bar.fill == look.fill }
    let paint = Self.paint(look.ink, look.fill)
    guard bars.count <= Dots.mostTitles else {
      let path = ofLook.map { place in
        Self.path(
          from: place.left, to: place.right, top: place.centre - thickness / 2, height: thickness,
          look.fill)
      }.joined()
      return Element("path", [("d", path)] + paint)
    }
    return .group(
      paint,
      ofLook.map { place in
        let shape = Self.shape(
          from: place.left, to: place.right, top: place.centre - thickness / 2, height: thickness,
          look.fill)
        return place.bar.title.map(shape.titled) ?? shape
      })
  }

  private struct Placed {
    var bar: Bar
    var left: Double
    var right: Double
    var centre: Double
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

  /// A bar of a fill, without its paint.
  static func shape(from: Double, to: Double, top: Double, height: Double, _ fill: Fill) -> Element
  {
    fill == .solid
      ? rectangle(from: from, to: to, top: top, height: height)
      : Element("path", [("d", path(from: from, to: to, top: top, height: height, fill))])
  }

  private static func path(
    from: Double, to: Double, top: Double, height: Double, _ fill: Fill
  ) -> String {
    // The stroke of an outline stays within the bar.
    let inset = fill == .solid ? 0 : 0.5
    let (top, width, height) = (top + inset, max(0, to - from - inset), height - 2 * inset)
    let (across, down) = (Pixels.text(width), Pixels.text(height))
    let outline = "M\(Pixels.text(from)) \(Pixels.text(top))h\(across)v\(down)h-\(across)z"
    return fill == .hatched
      ? outline + Hatch.path(left: from, top: top, width: width, height: height) : outline
  }

  static func paint(_ ink: Ink, _ fill: Fill) -> [(name: String, value: String)] {
    fill == .solid
      ? Ink.paint(fill: ink) : Ink.paint(fill: .paper, stroke: ink) + [("stroke-width", "1")]
  }

  /// The texts that fit their bars.
  private func texts(_ placed: [Placed], _ panel: Panel) -> [Element] {
    [Fill.solid, .hatched, .open].flatMap { fill in
      let style = TextStyle(
        size: Self.textSize, ink: fill == .solid ? .paper : .text, anchor: .middle,
        ground: fill == .hatched ? .halo : .clear)
      let marks = placed.filter { $0.bar.fill == fill && !$0.bar.text.isEmpty }.compactMap {
        place -> TextMark? in
        let room = room(place, panel)
        guard style.width(place.bar.text) + 8 <= room.upperBound - room.lowerBound else {
          return nil
        }
        return TextMark(
          place.bar.text, x: (room.lowerBound + room.upperBound) / 2,
          y: style.baseline(centredOn: place.centre))
      }
      return style.group(marks)
    }
  }

  /// The bar, or the longer part of it beside what crosses it, in pixels.
  private func room(_ place: Placed, _ panel: Panel) -> ClosedRange<Double> {
    let whole = place.left...place.right
    guard let value = crossings[place.bar.row] else { return whole }
    let crossing = panel.x.position(value)
    let before = crossing - Self.crossingMargin
    let behind = crossing + Self.crossingMargin
    guard before < place.right, behind > place.left else { return whole }
    return before - place.left >= place.right - behind
      ? place.left...max(place.left, before) : min(place.right, behind)...place.right
  }

  private struct BarLook: Hashable {
    var ink: Ink
    var fill: Fill
  }

  private var looks: [BarLook] {
    var found: [BarLook] = []
    for bar in bars {
      let look = BarLook(ink: bar.ink, fill: bar.fill)
      if !found.contains(look) { found.append(look) }
    }
    return found
  }
}

extension Key.Entry {
  /// A bar of a fill.
  init(_ text: String, bar ink: Ink, _ fill: Bars.Fill) {
    self.init(text, width: 22) { centre in
      [
        .group(
          Bars.paint(ink, fill),
          [
            Bars.shape(
              from: (centre.x - 11).rounded(), to: (centre.x + 11).rounded(),
              top: (centre.y - 6).rounded(), height: 12, fill)
          ])
      ]
    }
  }
}
