/// Upright lines over neighbouring rows, each with its words above: what these rows have to reach.
struct RowLines: Mark {
  struct RowLine: Sendable {
    var x: Double
    var rows: ClosedRange<Int>
    /// Empty where the line above says it already.
    var text: String
  }

  var lines: [RowLine]
  var ink: Ink
  var textInk: Ink
  var dash = Dash.solid

  func elements(in panel: Panel) -> [Element] {
    guard let rows = panel.rows else { return [] }
    let strokes = lines.map { line in
      let x = panel.x.position(line.x)
      return [
        Point(x: x, y: rows.top(ofRow: line.rows.lowerBound) - 4),
        Point(x: x, y: rows.bottom(ofRow: line.rows.upperBound) + 4),
      ]
    }
    let style = TextStyle(ink: textInk, anchor: .middle, ground: .halo)
    let texts = lines.filter { !$0.text.isEmpty }.map { line in
      let half = style.width(line.text) / 2
      let x = min(max(panel.x.position(line.x), panel.left + half), panel.right - half)
      return TextMark(line.text, x: x, y: rows.top(ofRow: line.rows.lowerBound) - 8)
    }
    return Line.elements(strokes, ink: ink, width: 1.5, dash: dash) + style.group(texts)
  }

  /// Runs of neighbouring rows with one value, the words where a run begins under another value or a heading.
  ///
  /// - Parameters:
  ///   - values: One a row; `nil` where a row has no line.
  ///   - begins: The rows over which a heading stands.
  static func runs(
    _ values: [Double?], under begins: Set<Int>, text: (Double) -> String
  ) -> [RowLine] {
    var runs: [RowLine] = []
    for (row, value) in values.enumerated() {
      guard let value else { continue }
      if let last = runs.last, last.x == value, last.rows.upperBound == row - 1,
        !begins.contains(row)
      {
        runs[runs.count - 1].rows = last.rows.lowerBound...row
      } else {
        // The same words again only where there is a heading's room for them.
        let isSaid = runs.last?.x == value && !begins.contains(row)
        runs.append(RowLine(x: value, rows: row...row, text: isSaid ? "" : text(value)))
      }
    }
    return runs
  }
}
