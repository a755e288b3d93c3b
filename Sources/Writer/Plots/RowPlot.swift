/// A plot with a row a name: names at the left, marks in the middle, columns of figures at the right.
///
/// It grows with its rows: no name is left out. Marks place themselves by a row's number.
struct RowPlot: Figure {
  /// One line of the plot, from above to below.
  enum Entry: Sendable {
    /// Over the rows of one class.
    case heading(String)
    /// The next row of `rows`.
    case row
    /// Room between a row that stands for itself and the others.
    case space
  }

  struct Row: Sendable {
    var name: String
    /// Stands left of the name; empty where there is nothing to say.
    var lead = ""
    var weight = TextMetrics.Weight.regular
  }

  struct FigureColumn: Sendable {
    var heading: String
    /// One a row; empty where there is nothing to say.
    var texts: [String]
    var ink = Ink.muted
    var weight = TextMetrics.Weight.regular
    /// The rows whose text is bold and in the ink of text.
    var strong: Set<Int> = []
  }

  /// A text over the marks, at a value of the horizontal axis.
  struct Header: Sendable {
    var text: String
    var x: Double
    var ink = Ink.muted
    var anchor = TextStyle.Anchor.middle
  }

  var rows: [Row]
  /// Empty: all rows without headings.
  var entries: [Entry] = []
  /// Over the leads.
  var leadHeading = ""
  var columns: [FigureColumn] = []
  var headers: [Header] = []
  var x: any HorizontalAxis
  /// Of a row with a name of one line, in pixels.
  var rowHeight = 25.0
  /// What the marks need at least, in pixels: names are wrapped for it.
  var narrowest = 0.0
  /// Hidden where the marks themselves lead from a name to its figures.
  var guides = Plot.Visibility.shown
  /// Above so many rows the axis stands above them, too.
  var mostRowsUnderOneAxis = 30
  /// Drawn in order, the last one on top.
  var marks: [any Mark]

  private static let headingStyle = TextStyle(weight: .bold)
  private static let columnStyle = TextStyle(size: 12, ink: .muted, anchor: .end)
  private static let headingHeight = 32.0
  private static let spaceHeight = 10.0

  func draw(in space: Space) -> Drawing {
    let grid = RowGrid(
      rows: rows, leadHeading: leadHeading, columns: columns, in: space,
      narrowest: narrowest, axis: x)
    var panel = Panel(
      x: x.scale(from: grid.plotStart, to: grid.plotEnd), y: RowScale(top: space.top),
      left: grid.plotStart, right: grid.plotEnd, top: space.top, bottom: space.top)
    let header = header(grid, panel, space)
    let scale = rowScale(grid, top: header.bottom + 4)
    panel.y = scale
    panel.top = header.bottom
    panel.bottom = scale.bottom + 4
    let below = x.labels(in: panel, below: panel.bottom)
    let elements =
      header.elements + guides(grid, scale) + x.grid(in: panel) + below.elements
      + headings(grid, scale, space)
      + marks.flatMap { $0.elements(in: panel) } + grid.names(scale) + figures(grid, scale)
    return Drawing(
      elements: elements, bottom: below.bottom,
      omittedLabels: marks.reduce(0) { $0 + $1.omittedTexts(in: panel) })
  }

  private var allEntries: [Entry] { entries.isEmpty ? rows.map { _ in .row } : entries }

  private func rowScale(_ grid: RowGrid, top: Double) -> RowScale {
    var scale = RowScale(top: top)
    var next = 0
    for entry in allEntries {
      switch entry {
      case .heading: scale.skip(Self.headingHeight)
      case .space: scale.skip(Self.spaceHeight)
      case .row:
        scale.append(height: grid.height(ofRow: next, rowHeight: rowHeight))
        next += 1
      }
    }
    return scale
  }

  /// Names of the columns and, in a long plot, the axis; then headers over the marks.
  private func header(_ grid: RowGrid, _ panel: Panel, _ space: Space) -> Drawing {
    var elements: [Element] = []
    var y = space.top
    if rows.count > mostRowsUnderOneAxis {
      let axis = x.labelsAbove(in: panel, below: y)
      elements += axis.elements
      y = axis.bottom
    }
    let hasColumns = columns.contains { !$0.heading.isEmpty } || !leadHeading.isEmpty
    // Nothing stands over the marks: the columns' names stand beside those of the axis.
    let isBeside = y > space.top && headers.isEmpty && !startsWithLabel
    if !isBeside, hasColumns || !headers.isEmpty || startsWithLabel {
      y = max(y, space.top + 6) + 18
    }
    let baseline = y - 6
    elements += headers.flatMap { header in
      let style = TextStyle(ink: header.ink, anchor: header.anchor, ground: .halo)
      let half = style.width(header.text) / 2
      let x = panel.x.position(header.x)
      let middle = min(max(x, panel.left + half), panel.right - half)
      return style.group([
        TextMark(header.text, x: header.anchor == .middle ? middle : x, y: baseline)
      ])
    }
    elements += Self.columnStyle.group(
      zip(columns, grid.columnEnds).filter { !$0.0.heading.isEmpty }.map {
        TextMark($0.heading, x: $1, y: baseline)
      })
    if !leadHeading.isEmpty {
      elements += TextStyle(size: 12, ink: .muted).group([
        TextMark(leadHeading, x: space.left, y: baseline)
      ])
    }
    return Drawing(elements: elements, bottom: y)
  }

  /// From each name to its figures: the eye follows them in a long plot.
  private func guides(_ grid: RowGrid, _ scale: RowScale) -> [Element] {
    guard guides == .shown, rows.count > 1 else { return [] }
    let lines = scale.centres.map {
      [Point(x: grid.plotStart, y: $0), Point(x: grid.plotEnd, y: $0)]
    }
    return Line.elements(lines, ink: .shade, width: 1, dash: .solid)
  }

  /// Whether a line's label needs room over the first row.
  private var startsWithLabel: Bool {
    guard let first = allEntries.first, case .row = first else { return false }
    return marks.contains { ($0 as? RowLines)?.lines.contains { !$0.text.isEmpty } ?? false }
  }

  private func headings(_ grid: RowGrid, _ scale: RowScale, _ space: Space) -> [Element] {
    let wrap = TextWrap(
      width: grid.plotStart - space.left - 14, size: 13, weight: .bold, maximumLineCount: 1)
    var marks: [TextMark] = []
    var next = 0
    for entry in allEntries {
      switch entry {
      case .row: next += 1
      case .space: continue
      case .heading(let text):
        guard next < rows.count else { continue }
        marks.append(
          TextMark(
            wrap.shortened(text), x: space.left, y: scale.top(ofRow: next) - 8, whole: text))
      }
    }
    return Self.headingStyle.group(marks)
  }

  private func figures(_ grid: RowGrid, _ scale: RowScale) -> [Element] {
    zip(columns, grid.columnEnds).flatMap { column, end in
      let usual = TextStyle(weight: column.weight, ink: column.ink, anchor: .end)
      let strong = TextStyle(weight: .bold, anchor: .end)
      let shown = rows.indices.filter { !column.texts[$0].isEmpty }
      return [(usual, false), (strong, true)].flatMap { style, isStrong in
        style.group(
          shown.filter { column.strong.contains($0) == isStrong }.map {
            TextMark(
              column.texts[$0], x: end, y: style.baseline(centredOn: scale.centres[$0]))
          })
      }
    }
  }
}
