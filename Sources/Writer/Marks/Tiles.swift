/// Tiles in rows and columns, told apart without colour too: by a number, a hatch, a dot, an outline.
struct Tiles: Mark {
  enum Fill: Hashable, Sendable {
    /// A step of the ramp, 0…5.
    case step(Int)
    /// There is something, too little to be told apart by shade.
    case dotted
    /// There is nothing where there should be something.
    case hatched
    /// Not over yet.
    case outlined
    /// There could not be anything.
    case absent
    /// No ground: only the text.
    case bare
  }

  struct Tile: Sendable {
    var row: Int
    var column: Int
    var fill: Fill
    var text = ""
    var title: String?
  }

  /// Row by row, the columns ascending.
  var tiles: [Tile]
  /// Rows whose names have several lines have no taller tiles, in pixels.
  var tallest = 22.0
  /// Rows with numbers in bold, such as a total.
  var boldRows: Set<Int> = []

  private static func style(_ ink: Ink, isBold: Bool) -> TextStyle {
    TextStyle(size: 12, weight: isBold ? .bold : .regular, ink: ink, anchor: .middle)
  }

  /// The least step from one column to the next at which no number touches its neighbour, in pixels.
  var narrowestStep: Double {
    var step = 0.0
    var before: (tile: Tile, width: Double)?
    for tile in tiles {
      let width =
        tile.text.isEmpty
        ? 0 : Self.style(.text, isBold: boldRows.contains(tile.row)).width(tile.text)
      if let before, before.tile.row == tile.row, before.tile.column == tile.column - 1 {
        step = max(step, (before.width + width) / 2)
      }
      step = max(step, width - 3)
      before = (tile, width)
    }
    return step
  }

  func elements(in panel: Panel) -> [Element] {
    let placed = placed(in: panel)
    let steps = Set(placed.compactMap(\.step)).sorted()
    return steps.flatMap { step in
      Self.ground(placed.filter { $0.step == step }.map(\.box), Ink.ramp[step])
    } + Self.elements(placed.filter { $0.tile.fill == .hatched }.map(\.box), .hatched)
      + Self.elements(placed.filter { $0.tile.fill == .absent }.map(\.box), .absent)
      + Self.elements(placed.filter { $0.tile.fill == .outlined }.map(\.box), .outlined)
      + dotted(placed.filter { $0.tile.fill == .dotted }) + texts(standing(placed))
  }

  func omittedTexts(in panel: Panel) -> Int {
    let placed = placed(in: panel).filter { !$0.tile.text.isEmpty }
    return placed.count - standing(placed).count
  }

  private func placed(in panel: Panel) -> [Placed] {
    guard let rows = panel.rows, let columns = panel.x as? ColumnScale else { return [] }
    return tiles.map { tile in
      let height = min(tallest, rows.heights[tile.row] - 2).rounded()
      return Placed(
        tile: tile,
        box: Box(
          left: columns.starts[tile.column],
          top: (rows.centres[tile.row] - height / 2).rounded(), width: columns.width,
          height: height))
    }
  }

  /// Those whose number touches none before it in the row.
  private func standing(_ placed: [Placed]) -> [Placed] {
    var standing: [Placed] = []
    var free = -Double.infinity
    var row: Int?
    for tile in placed where !tile.tile.text.isEmpty {
      if tile.tile.row != row { free = -.infinity }
      row = tile.tile.row
      let half =
        Self.style(.text, isBold: boldRows.contains(tile.tile.row)).width(tile.tile.text) / 2
      let centre = tile.box.left + tile.box.width / 2
      guard centre - half >= free else { continue }
      free = centre + half
      standing.append(tile)
    }
    return standing
  }

  private struct Placed {
    var tile: Tile
    var box: Box

    var step: Int? { if case .step(let step) = tile.fill { step } else { nil } }
    var ink: Ink { step.map(Ink.onRamp) ?? .muted }
  }

  struct Box: Sendable {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    fileprivate var outline: String {
      let width = Pixels.text(width)
      return "M\(Pixels.text(left)) \(Pixels.text(top))h\(width)v\(Pixels.text(height))h-\(width)z"
    }

    /// Strokes from below left to above right, 45° steep; segments, for a pattern is not drawn everywhere.
    fileprivate var hatch: String {
      let (right, bottom) = (left + width, top + height)
      return stride(from: left + top + 6, to: right + bottom, by: 6).map { sum in
        let x = max(left, sum - bottom)
        let length = min(right, sum - top) - x
        return "M\(Pixels.text(x)) \(Pixels.text(sum - x))l\(Pixels.text(length))-"
          + Pixels.text(length)
      }.joined()
    }

    fileprivate var inset: Box {
      Box(left: left + 0.5, top: top + 0.5, width: width - 1, height: height - 1)
    }
  }

  /// Boxes of one fill, in few elements; what a key shows.
  static func elements(_ boxes: [Box], _ fill: Fill) -> [Element] {
    guard !boxes.isEmpty else { return [] }
    switch fill {
    case .bare: return []
    case .step(let step): return ground(boxes, Ink.ramp[step])
    case .absent: return [stroke(boxes.map(\.inset.outline), .grid, dash: "2 2")]
    case .outlined: return [stroke(boxes.map(\.inset.outline), .axis)]
    case .hatched:
      return [stroke(boxes.map { $0.inset.outline + $0.hatch }, .context)]
    case .dotted:
      // A stroke without length and with round ends is a dot in the fewest bytes.
      let dots = boxes.map { box in
        "M\(Pixels.text(box.left + box.width / 2)) \(Pixels.text(box.top + box.height / 2))h.01"
      }.joined()
      return ground(boxes, .shade) + [
        Element(
          "path",
          [("d", dots)] + Ink.paint(stroke: .muted)
            + [("stroke-width", "3.5"), ("stroke-linecap", "round")])
      ]
    }
  }

  private static func ground(_ boxes: [Box], _ ink: Ink) -> [Element] {
    [Element("path", [("d", boxes.map(\.outline).joined())] + Ink.paint(fill: ink))]
  }

  private static func stroke(_ paths: [String], _ ink: Ink, dash: String? = nil) -> Element {
    Element(
      "path",
      [("d", paths.joined())] + Ink.paint(stroke: ink) + [("stroke-width", "1")]
        + (dash.map { [("stroke-dasharray", $0)] } ?? []))
  }

  /// Tiles with a dot have no number: a pointer tells what is in them, while they are not too many.
  private func dotted(_ placed: [Placed]) -> [Element] {
    let drawn = Self.elements(placed.map(\.box), .dotted)
    guard placed.count <= Dots.mostTitles, placed.contains(where: { $0.tile.title != nil })
    else { return drawn }
    let targets = placed.map { cell in
      let box = Bars.rectangle(
        from: cell.box.left, to: cell.box.left + cell.box.width, top: cell.box.top,
        height: cell.box.height)
      return cell.tile.title.map(box.titled) ?? box
    }
    return [.group(Ink.paint(fill: .shade), targets)] + drawn.dropFirst()
  }

  private func texts(_ placed: [Placed]) -> [Element] {
    let inks: [Ink] = [.onRampLow, .onRampHigh, .muted]
    return inks.flatMap { ink in
      [false, true].flatMap { isBold in
        let style = Self.style(ink, isBold: isBold)
        return style.group(
          placed.filter { cell in
            cell.ink == ink && boldRows.contains(cell.tile.row) == isBold
          }.map { cell in
            TextMark(
              cell.tile.text, x: cell.box.left + cell.box.width / 2,
              y: style.baseline(centredOn: cell.box.top + cell.box.height / 2).rounded())
          })
      }
    }
  }
}

extension Key.Entry {
  /// A tile.
  init(_ text: String, tile fill: Tiles.Fill) {
    self.init(text, width: 20) { centre in
      Tiles.elements(
        [
          Tiles.Box(
            left: (centre.x - 10).rounded(), top: (centre.y - 8).rounded(), width: 20, height: 16)
        ], fill)
    }
  }
}
