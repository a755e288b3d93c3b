/// How a plot with a row a name divides its width: leads, names, marks, columns of figures.
struct RowGrid: Sendable {
  /// Pixels, from the top of one line of a name to the next.
  static let leading = 17.0
  private static let longestName = 280.0
  private static let nameStyle = TextStyle(anchor: .end)
  private static let leadStyle = TextStyle(ink: .muted)
  private static let leadWrap = TextWrap(width: 100, size: 13)

  let rows: [RowPlot.Row]
  /// The lines of each name, one to three, in the order of rows.
  let names: [[String]]
  let left: Double
  /// Where names end, clear of a mark at the start of the plot.
  let nameEnd: Double
  let plotStart: Double
  let plotEnd: Double
  /// The right end of each column of figures.
  let columnEnds: [Double]

  /// - Parameter overhang: How far the axis's last label stands out over the plot's end.
  init(
    rows: [RowPlot.Row], leadHeading: String, columns: [RowPlot.FigureColumn], in space: Space,
    overhang: Double
  ) {
    self.rows = rows
    let style = Self.nameStyle
    let wrap = TextWrap(width: Self.longestName, size: style.size, maximumLineCount: 3)
    names = rows.map { wrap.lines($0.name) }
    let leads = rows.map { Self.leadWrap.shortened($0.lead) }
    let leadWidth =
      leads.contains { !$0.isEmpty }
      ? (leads + [leadHeading]).map { Self.leadStyle.width($0) }.max() ?? 0 : 0
    let nameWidth = names.joined().map { style.width($0) }.max() ?? 0
    left = space.left
    nameEnd = left + (leadWidth == 0 ? 0 : leadWidth + 14) + nameWidth
    plotStart = nameEnd + 14
    var end = space.right
    var ends: [Double] = []
    for column in columns.reversed() {
      ends.insert(end, at: 0)
      let style = TextStyle(weight: column.weight)
      end -= ((column.texts + [column.heading]).map { style.width($0) }.max() ?? 0) + 18
    }
    columnEnds = ends
    plotEnd = end - overhang
  }

  func height(ofRow row: Int, rowHeight: Double) -> Double {
    rowHeight + Double(names[row].count - 1) * Self.leading
  }

  /// Leads and names around the centres of their rows.
  func names(_ scale: RowScale) -> [Element] {
    let leads = rows.indices.filter { !rows[$0].lead.isEmpty }.map {
      TextMark(
        Self.leadWrap.shortened(rows[$0].lead), x: left,
        y: Self.leadStyle.baseline(centredOn: scale.centres[$0]), whole: rows[$0].lead)
    }
    return Self.nameStyle.group(rows.indices.flatMap { nameMarks($0, scale.centres[$0]) })
      + Self.leadStyle.group(leads)
  }

  private func nameMarks(_ row: Int, _ centre: Double) -> [TextMark] {
    let whole = rows[row].name
    let first =
      Self.nameStyle.baseline(centredOn: centre)
      - Double(names[row].count - 1) * Self.leading / 2
    let isCut = names[row].joined().hasSuffix("…") && !whole.hasSuffix("…")
    return names[row].enumerated().map { line, text in
      TextMark(
        text, x: nameEnd, y: first + Double(line) * Self.leading,
        whole: isCut && line == names[row].count - 1 ? whole : nil)
    }
  }
}
