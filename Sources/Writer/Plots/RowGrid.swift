/// How a plot with a row a name divides its width: leads, names, marks, columns of figures.
struct RowGrid: Sendable {
  /// Pixels, from the top of one line of a name to the next.
  static let leading = 17.0
  private static let longestName = 280.0
  /// However much room the marks want, names have this much.
  private static let shortestName = 84.0
  private static let gap = 14.0
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

  /// - Parameters:
  ///   - narrowest: What the plot needs; names are wrapped until it has so much.
  ///   - axis: Stands out over the plot's end, and may not need all of it.
  init(
    rows: [RowPlot.Row], leadHeading: String, columns: [RowPlot.FigureColumn], in space: Space,
    narrowest: Double, axis: any HorizontalAxis
  ) {
    self.rows = rows
    let style = Self.nameStyle
    let leads = rows.map { Self.leadWrap.shortened($0.lead) }
    let leadWidth =
      leads.contains { !$0.isEmpty }
      ? (leads + [leadHeading]).map { Self.leadStyle.width($0) }.max() ?? 0 : 0
    let nameStart = space.left + (leadWidth == 0 ? 0 : leadWidth + Self.gap)
    let columnWidths = columns.map { column in
      let style = TextStyle(weight: column.strong.isEmpty ? column.weight : .bold)
      return ((column.texts + [column.heading]).map { style.width($0) }.max() ?? 0) + 18
    }
    let room =
      space.right - axis.overhang - columnWidths.reduce(0, +) - narrowest - Self.gap - nameStart
    let wrap = TextWrap(
      width: min(Self.longestName, max(Self.shortestName, room)), size: style.size,
      maximumLineCount: 3)
    names = rows.map { row in
      var own = wrap
      own.weight = row.weight
      return own.lines(row.name)
    }
    left = space.left
    nameEnd =
      nameStart
      + (zip(rows, names).flatMap { row, lines in
        lines.map { TextMetrics.width($0, size: style.size, weight: row.weight) }
      }.max() ?? 0)
    plotStart = nameEnd + Self.gap
    let used = space.right - columnWidths.reduce(0, +) - axis.overhang - plotStart
    var end = space.right - max(0, used - axis.longest)
    var ends: [Double] = []
    for width in columnWidths.reversed() {
      ends.insert(end, at: 0)
      end -= width
    }
    columnEnds = ends
    plotEnd = end - axis.overhang
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
    let names = [TextMetrics.Weight.regular, .bold].flatMap { weight in
      var style = Self.nameStyle
      style.weight = weight
      return style.group(
        rows.indices.filter { rows[$0].weight == weight }.flatMap {
          nameMarks($0, scale.centres[$0])
        })
    }
    return names + Self.leadStyle.group(leads)
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
