/// Small plots of one kind side by side and below one another, on the same axes.
struct Facets: Figure {
  struct Facet: Sendable {
    var title: String
    /// Lines under the title.
    var notes: [Note] = []
    var plot: Plot
  }

  struct Note: Sendable {
    var text: String
    var ink = Ink.muted
    var weight = TextMetrics.Weight.regular
  }

  var facets: [Facet]
  /// At least 1.
  var columns: Int
  /// False where every facet has ticks of its own.
  var sharesTicks = true

  private static let gap = 24.0
  private static let titleStyle = TextStyle(size: 14, weight: .bold)
  private static let noteSize = 12.0
  private static let titleLeading = 18.0
  private static let noteLeading = 16.0

  func draw(in space: Space) -> Drawing {
    var drawing = Drawing(bottom: space.top)
    for start in stride(from: 0, to: facets.count, by: columns) {
      let row = Array(facets[start..<min(start + columns, facets.count)])
      let drawn = draw(row, in: Space(left: space.left, right: space.right, top: drawing.bottom))
      drawing.elements += drawn.elements
      drawing.omittedLabels += drawn.omittedLabels
      drawing.bottom = drawn.bottom + 12
    }
    return drawing
  }

  private func draw(_ row: [Facet], in space: Space) -> Drawing {
    let ticks = sharesTicks ? (row.map(\.plot.y.tickWidth).max() ?? 0) + 10 : 0
    let width =
      (space.width - ticks - Double(columns - 1) * Self.gap) / Double(columns)
    let headings = row.map { heading($0, width: width) }
    let headingHeight = headings.map(\.height).max() ?? 0
    var drawing = Drawing(bottom: space.top)
    for (column, facet) in row.enumerated() {
      let left = space.left + ticks + Double(column) * (width + Self.gap)
      var plot = facet.plot
      if sharesTicks { plot.ticks = column == 0 ? .shown : .hidden }
      let isFirst = column == 0 && sharesTicks
      plot.tickWidth = isFirst ? ticks - 10 : nil
      let drawn = plot.draw(
        in: Space(
          left: isFirst ? space.left : left, right: left + width,
          top: space.top + headingHeight))
      drawing.elements +=
        headings[column].elements(left: left, top: space.top) + drawn.elements
      drawing.omittedLabels += drawn.omittedLabels
      drawing.bottom = max(drawing.bottom, drawn.bottom)
    }
    return drawing
  }

  private struct Heading {
    var title: [String]
    var whole: String
    var notes: [(note: Note, lines: [String])]

    var height: Double {
      Double(title.count) * Facets.titleLeading
        + Double(notes.reduce(0) { $0 + $1.lines.count }) * Facets.noteLeading + 4
    }

    func elements(left: Double, top: Double) -> [Element] {
      var y = top
      let titles = title.map { line in
        y += Facets.titleLeading
        return TextMark(line, x: left, y: y - 4, whole: line.hasSuffix("…") ? whole : nil)
      }
      let texts = notes.flatMap { note -> [Element] in
        let style = TextStyle(
          size: Facets.noteSize, weight: note.note.weight, ink: note.note.ink)
        return style.group(
          note.lines.map { line in
            y += Facets.noteLeading
            return TextMark(line, x: left, y: y - 4)
          })
      }
      return Facets.titleStyle.group(titles) + texts
    }
  }

  private func heading(_ facet: Facet, width: Double) -> Heading {
    let wrap = TextWrap(width: width, size: 14, weight: .bold, maximumLineCount: 2)
    return Heading(
      title: wrap.lines(facet.title), whole: facet.title,
      notes: facet.notes.filter { !$0.text.isEmpty }.map { note in
        let wrap = TextWrap(width: width, size: Self.noteSize, weight: note.weight)
        return (note: note, lines: wrap.lines(note.text))
      })
  }
}
