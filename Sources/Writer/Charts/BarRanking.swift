import Model

/// Horizontal bars from zero, a row a name, with columns of figures at the right.
struct BarRanking: Sendable {
  struct Row: Sendable {
    var name: String
    /// Stands left of the name; empty where there is nothing to say.
    var lead: String
    /// 0 or more.
    var value: Int
    /// What the value was before, drawn as a stroke across the bar; `nil` where it is not known.
    var previous: Int?
  }

  struct FigureColumn: Sendable {
    var heading: String
    /// One a row.
    var texts: [String]
  }

  /// In the order of drawing; at least one.
  var rows: [Row]
  /// Over the leads; not shown where no row has one.
  var leadHeading = ""
  var columns: [FigureColumn]

  private static let leadStyle = TextStyle(ink: .muted)
  private static let leadWrap = TextWrap(width: 100, size: 13)
  private static let leadHeadingStyle = TextStyle(size: 12, ink: .muted)
  private static let columnStyle = TextStyle(size: 12, ink: .muted, anchor: .end)
  private static let figureStyle = TextStyle(anchor: .end)
  private static let secondStyle = TextStyle(ink: .muted, anchor: .end)

  private var isLong: Bool { rows.count > 80 }
  private var rowHeight: Double { isLong ? 20 : 28 }

  /// The stroke that stands for a value before, around a centre.
  static func previousMark(_ centre: Point, height: Double) -> RuleMark {
    RuleMark(
      from: Point(x: centre.x, y: centre.y - height / 2),
      to: Point(x: centre.x, y: centre.y + height / 2))
  }

  /// - Returns: The elements, and the lowest pixel they take.
  func draw(top: Double) -> (elements: [Element], bottom: Double) {
    let hasLeads = rows.contains { !$0.lead.isEmpty }
    let leads = hasLeads ? rows.map { Self.leadWrap.shortened($0.lead) } + [leadHeading] : []
    let leadWidth = leads.map { Self.leadStyle.width($0) }.max() ?? 0
    let layout = RankingLayout(
      names: rows.map(\.name), leadWidth: leadWidth == 0 ? 0 : leadWidth + 14,
      columns: columns.map { $0.texts + [$0.heading] })
    let largest = rows.map { max($0.value, $0.previous ?? 0) }.max() ?? 0
    // Counts are whole: never more ticks than ones.
    let count = max(1, min(5, largest))
    let domain = Ticks.nice(0...Double(max(1, largest)), count: Double(count))
    let axis = RankingAxis(
      scale: LinearScale(
        domain: domain, start: layout.plotStart,
        end: layout.plotEnd - RankingAxis.overhang(NumberText.count(Int(domain.upperBound)))),
      count: count,
      tickText: { NumberText.count(Int($0)) })
    let centres = centres(layout, top: top + 26)
    let bottom =
      (centres.last ?? top) + layout.height(ofRow: rows.count - 1, rowHeight: rowHeight) / 2
    let elements =
      axis.elements(top: top + 26, bottom: bottom) + bars(axis.scale, centres)
      + texts(layout, centres, top: top)
    return (elements, bottom + 24)
  }

  private func centres(_ layout: RankingLayout, top: Double) -> [Double] {
    var y = top
    return rows.indices.map { row in
      let height = layout.height(ofRow: row, rowHeight: rowHeight)
      y += height
      return y - height / 2
    }
  }

  private func bars(_ scale: LinearScale, _ centres: [Double]) -> [Element] {
    let thickness = isLong ? 12.0 : 16.0
    let bars = rows.indices.filter { rows[$0].value > 0 }.map { row in
      BarMark(
        from: scale(0), to: scale(Double(rows[row].value)), top: centres[row] - thickness / 2,
        height: thickness
      ).element
    }
    let strokes = rows.indices.compactMap { row in
      rows[row].previous.map { previous in
        Self.previousMark(
          Point(x: scale(Double(previous)), y: centres[row]), height: thickness + 6)
      }
    }
    return [.group(Ink.paint(fill: .blue), bars)]
      + RuleMark.elements(strokes, ink: .paper, width: 6)
      + RuleMark.elements(strokes, ink: .text, width: 2.5)
  }

  private func texts(_ layout: RankingLayout, _ centres: [Double], top: Double) -> [Element] {
    let names = rows.indices.flatMap {
      layout.nameMarks($0, whole: rows[$0].name, centre: centres[$0])
    }
    let leads = rows.indices.filter { !rows[$0].lead.isEmpty }.map {
      TextMark(
        Self.leadWrap.shortened(rows[$0].lead), x: Frame.margin,
        y: Self.leadStyle.baseline(centredOn: centres[$0]), whole: rows[$0].lead)
    }
    let headings = zip(columns, layout.columnEnds).map { TextMark($0.heading, x: $1, y: top + 18) }
    let leadHeadings =
      leads.isEmpty || leadHeading.isEmpty
      ? [] : [TextMark(leadHeading, x: Frame.margin, y: top + 18)]
    let figures = zip(columns, layout.columnEnds).enumerated().flatMap { index, column in
      let style = index == 0 ? Self.figureStyle : Self.secondStyle
      return style.group(
        centres.indices.filter { !column.0.texts[$0].isEmpty }.map {
          TextMark(column.0.texts[$0], x: column.1, y: style.baseline(centredOn: centres[$0]))
        })
    }
    return layout.nameStyle.group(names) + Self.leadStyle.group(leads)
      + Self.leadHeadingStyle.group(leadHeadings)
      + Self.columnStyle.group(headings) + figures
  }
}
