import Model

/// The grid of a chart with a row a name: names at the left, the plot, columns of figures at the right.
struct RankingLayout: Sendable {
  /// Pixels, from the top of one line of a name to the next.
  static let leading = 17.0
  private static let longestName = 280.0

  let nameStyle: TextStyle
  /// The lines of each name, one to three, in the order of rows.
  let names: [[String]]
  /// Where names end, clear of a mark at the start of the plot.
  let nameEnd: Double
  let plotStart: Double
  let plotEnd: Double
  /// The right end of each column of figures.
  let columnEnds: [Double]

  /// - Parameters:
  ///   - names: One a row.
  ///   - leadWidth: Taken at the left of the names, or 0.
  ///   - columns: The texts of each column of figures, its heading among them.
  init(names: [String], leadWidth: Double, columns: [[String]]) {
    let style = TextStyle(anchor: .end)
    let wrap = TextWrap(width: Self.longestName, size: style.size, maximumLineCount: 3)
    self.names = names.map(wrap.lines)
    nameStyle = style
    let nameWidth = self.names.joined().map { style.width($0) }.max() ?? 0
    nameEnd = Frame.margin + leadWidth + nameWidth
    plotStart = nameEnd + 14
    var end = Frame.width - Frame.margin
    var ends: [Double] = []
    for column in columns.reversed() {
      ends.insert(end, at: 0)
      end -= (column.map { style.width($0) }.max() ?? 0) + 18
    }
    columnEnds = ends
    plotEnd = end
  }

  func height(ofRow row: Int, rowHeight: Double) -> Double {
    rowHeight + Double(names[row].count - 1) * Self.leading
  }

  /// The lines of a name around a centre.
  func nameMarks(_ row: Int, whole: String, centre: Double) -> [TextMark] {
    let first =
      nameStyle.baseline(centredOn: centre) - Double(names[row].count - 1) * Self.leading / 2
    let shown = names[row].joined()
    let isCut = shown.hasSuffix("…") && !whole.hasSuffix("…")
    return names[row].enumerated().map { line, text in
      TextMark(
        text, x: nameEnd, y: first + Double(line) * Self.leading,
        whole: isCut && line == names[row].count - 1 ? whole : nil)
    }
  }
}

/// A horizontal axis of values above and below the rows of a ranking.
struct RankingAxis: Sendable {
  let scale: LinearScale
  let ticks: [Double]
  let tickText: @Sendable (Double) -> String

  private static let style = TextStyle(size: 12, ink: .muted, anchor: .middle)

  /// - Parameter count: About how many ticks there may be; fewer where their texts would touch.
  init(scale: LinearScale, count: Int, tickText: @escaping @Sendable (Double) -> String) {
    self.scale = scale
    self.tickText = tickText
    let (low, high) = (scale.domain.lowerBound, scale.domain.upperBound)
    let choices = (1...max(1, count)).reversed().map {
      Ticks(from: low, to: high, count: Double($0)).values
    }
    ticks = choices.first { Self.haveRoom($0, scale, tickText) } ?? [low]
  }

  private static func haveRoom(
    _ ticks: [Double], _ scale: LinearScale, _ tickText: (Double) -> String
  ) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      let half = (style.width(tickText(left)) + style.width(tickText(right))) / 2
      return scale(right) - scale(left) >= half + 10
    }
  }

  /// Grid lines over all rows, the base line, and the values of the ticks below.
  func elements(top: Double, bottom: Double) -> [Element] {
    let grid = ticks.map {
      RuleMark(from: Point(x: scale($0), y: top), to: Point(x: scale($0), y: bottom))
    }
    let base = RuleMark(
      from: Point(x: scale.start, y: bottom), to: Point(x: scale.end, y: bottom))
    return RuleMark.elements(grid, ink: .grid) + RuleMark.elements([base], ink: .axis)
      + labels(baseline: bottom + 17)
  }

  func labels(baseline: Double) -> [Element] {
    Self.style.group(ticks.map { TextMark(tickText($0), x: scale($0), y: baseline) })
  }

  /// The outer half of the first and last tick's text.
  static func overhang(_ text: String) -> Double { style.width(text) / 2 }
}

/// A key: marks with the words for them, in one row or more.
struct KeyRow: Sendable {
  struct Entry: Sendable {
    var text: String
    /// The mark, drawn around a centre.
    var mark: @Sendable (Point) -> Element
  }

  static let rowHeight = 24.0
  private static let style = TextStyle(size: 13)

  var entries: [Entry]

  /// - Parameters:
  ///   - left: Where the first mark stands.
  ///   - top: Of the first row.
  /// - Returns: The elements, and the lowest pixel of the last row; `top` without entries.
  func draw(left: Double, top: Double) -> (elements: [Element], bottom: Double) {
    var x = left
    var centre = top + Self.rowHeight / 2
    var marks: [Element] = []
    var texts: [TextMark] = []
    for entry in entries {
      let width = 18 + Self.style.width(entry.text)
      if x > left, x + width > Frame.width - Frame.margin {
        x = left
        centre += Self.rowHeight
      }
      marks.append(entry.mark(Point(x: x + 6, y: centre)))
      texts.append(
        TextMark(entry.text, x: x + 18, y: Self.style.baseline(centredOn: centre)))
      x += width + 22
    }
    return (
      marks + Self.style.group(texts), entries.isEmpty ? top : centre + Self.rowHeight / 2
    )
  }
}
