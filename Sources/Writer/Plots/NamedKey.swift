/// A key with an entry below another: a mark, a name, and lines of figures under it.
struct NamedKey: Figure {
  struct Entry: Sendable {
    var name: String
    var lines: [String]
    /// Drawn in the height of the name.
    var key: Key.Entry
  }

  var entries: [Entry]

  private static let nameStyle = TextStyle(size: 14, weight: .bold)
  private static let lineStyle = TextStyle(size: 13, ink: .muted)
  private static let nameLeading = 19.0
  private static let lineLeading = 18.0
  private static let gap = 12.0

  func draw(in space: Space) -> Drawing {
    var drawing = Drawing(bottom: space.top)
    let textLeft = space.left + (entries.map(\.key.width).max() ?? 0) + 10
    for entry in entries { draw(entry, left: space.left, textLeft, space.right, &drawing) }
    if !entries.isEmpty { drawing.bottom -= Self.gap }
    return drawing
  }

  private func draw(
    _ entry: Entry, left: Double, _ textLeft: Double, _ right: Double, _ drawing: inout Drawing
  ) {
    let width = right - textLeft
    let names = TextWrap(width: width, size: 14, weight: .bold, maximumLineCount: 2)
      .lines(entry.name)
    let lines = entry.lines.flatMap { TextWrap(width: width, size: 13).lines($0) }
    var y = drawing.bottom
    drawing.elements += entry.key.mark(
      Point(x: left + entry.key.width / 2, y: y + Self.nameLeading / 2))
    let isCut = names.last?.hasSuffix("…") == true && !entry.name.hasSuffix("…")
    drawing.elements += Self.nameStyle.group(
      names.map { line in
        y += Self.nameLeading
        return TextMark(line, x: textLeft, y: y - 5, whole: isCut ? entry.name : nil)
      })
    drawing.elements += Self.lineStyle.group(
      lines.map { line in
        y += Self.lineLeading
        return TextMark(line, x: textLeft, y: y - 5)
      })
    drawing.bottom = y + Self.gap
  }
}
