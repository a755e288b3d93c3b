/// Plots below one another on one horizontal axis: their ticks and end labels take the same room.
struct Stack: Figure {
  struct Panel: Sendable {
    var title: String
    /// Under the title, wrapped.
    var notes: [String] = []
    var plot: Plot
  }

  var panels: [Panel]

  private static let gap = 14.0
  private static let titleStyle = TextStyle(size: 14, weight: .bold)
  private static let noteStyle = TextStyle(size: 13, ink: .muted)
  private static let leading = 18.0

  func draw(in space: Space) -> Drawing {
    let ticks = panels.map(\.plot.y.tickWidth).max() ?? 0
    let ends = panels.map { $0.plot.endLabelWidth }.max() ?? 0
    var drawing = Drawing(bottom: space.top)
    for (index, panel) in panels.enumerated() {
      let heading = heading(
        panel, in: Space(left: space.left, right: space.right, top: drawing.bottom))
      var plot = panel.plot
      plot.tickWidth = ticks
      plot.endWidth = ends
      let drawn = plot.draw(
        in: Space(left: space.left, right: space.right, top: heading.bottom))
      drawing.elements += heading.elements + drawn.elements
      drawing.omittedLabels += drawn.omittedLabels
      drawing.bottom = drawn.bottom + (index == panels.count - 1 ? 0 : Self.gap)
    }
    return drawing
  }

  private func heading(_ panel: Panel, in space: Space) -> Drawing {
    var y = space.top
    func lines(_ text: String, _ style: TextStyle) -> [Element] {
      let wrap = TextWrap(width: space.width, size: style.size, weight: style.weight)
      return style.group(
        wrap.lines(text).map { line in
          y += Self.leading
          return TextMark(line, x: space.left, y: y - 4)
        })
    }
    var elements = lines(panel.title, Self.titleStyle)
    for note in panel.notes where !note.isEmpty { elements += lines(note, Self.noteStyle) }
    return Drawing(elements: elements, bottom: y + 6)
  }
}
