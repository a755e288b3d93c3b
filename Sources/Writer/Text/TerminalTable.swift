/// A table in characters of one width, aligned also where it holds Chinese, which takes two.
public struct TerminalTable: Sendable {
  public enum Alignment: Sendable {
    case left
    /// Numbers.
    case right
  }

  public struct Column: Sendable {
    public var heading: String
    public var alignment: Alignment
    /// One a row.
    public var cells: [String]

    public init(_ heading: String, _ alignment: Alignment, _ cells: [String]) {
      self.heading = heading
      self.alignment = alignment
      self.cells = cells
    }
  }

  private static let gap = 2
  /// No column is cut below this many cells.
  private static let narrowest = 4

  public var columns: [Column]

  /// - Precondition: All columns have one length.
  public init(columns: [Column]) {
    precondition(
      columns.allSatisfy { $0.cells.count == columns[0].cells.count },
      "the columns of a table have one length")
    self.columns = columns
  }

  /// The columns of a terminal that a text takes.
  public static func cells(_ text: String) -> Int { EastAsianWidth.cells(shown(text)) }

  /// Headings, a rule, then the rows; each line ends with a line feed and without blanks.
  ///
  /// - Parameter width: Of the terminal, in cells; the widest columns of text are cut with `…` until
  ///   the table fits. `nil`: nothing is cut.
  public func text(width: Int?) -> String {
    guard let first = columns.first else { return "" }
    let widths = widths(within: width)
    var lines = [line(widths) { $0.heading }]
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    lines += first.cells.indices.map { row in line(widths) { $0.cells[row] } }
    return lines.map { $0 + "\n" }.joined()
  }

  private func widths(within width: Int?) -> [Int] {
    var widths = columns.map { column in
      ([column.heading] + column.cells).map { EastAsianWidth.cells(Self.shown($0)) }.max() ?? 0
    }
    guard let width else { return widths }
    let cuttable = columns.indices.filter { columns[$0].alignment == .left }
    while widths.reduce(0, +) + Self.gap * (widths.count - 1) > width {
      guard let widest = cuttable.max(by: { (widths[$0], $1) < (widths[$1], $0) }),
        widths[widest] > Self.narrowest
      else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ widths: [Int], _ text: (Column) -> String) -> String {
    let cells = zip(columns, widths).map { column, width in
      Self.padded(Self.shown(text(column)), to: width, column.alignment)
    }
    var line = cells.joined(separator: String(repeating: " ", count: Self.gap))
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A text on one line: what would move the cursor becomes a blank.
  private static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      return text
    }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  private static func padded(_ text: String, to width: Int, _ alignment: Alignment) -> String {
    let shown = shortened(text, to: width)
    let blanks = String(repeating: " ", count: max(0, width - EastAsianWidth.cells(shown)))
    return alignment == .left ? shown + blanks : blanks + shown
  }

  private static func shortened(_ text: String, to width: Int) -> String {
    guard EastAsianWidth.cells(text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += EastAsianWidth.cells(character)
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }
}
