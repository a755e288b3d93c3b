import Model

/// A table for a terminal: columns aligned by what a character takes there, Chinese ones two cells.
public struct TerminalTable: Sendable {
  public enum Alignment: Sendable {
    case left
    case right
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// - Parameter columns: Header and alignment of each column.
  public init(columns: [(header: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.header)]
  }

  /// - Precondition: One cell a column.
  public mutating func append(_ cells: [String]) {
    precondition(cells.count == alignments.count, "a row has one cell a column")
    rows.append(cells)
  }

  /// The lines, header first, without blanks at their ends.
  ///
  /// - Parameter width: Cells of the terminal; the widest left-aligned column gives way to fit, its
  ///   texts ending in `…`.
  public func lines(width: Int) -> [String] {
    var widths = alignments.indices.map { column in
      rows.map { EastAsianWidth.cells($0[column]) }.max() ?? 0
    }
    let excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    let left = alignments.indices.filter { alignments[$0] == .left }
    if excess > 0, let widest = left.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(8, widths[widest] - excess)
    }
    return rows.map { row in
      var line = row.indices.map { column in
        aligned(row[column], alignments[column], to: widths[column])
      }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func aligned(_ text: String, _ alignment: Alignment, to width: Int) -> String {
    let shown = Self.shortened(text, to: width)
    let padding = String(repeating: " ", count: max(0, width - EastAsianWidth.cells(shown)))
    return alignment == .left ? shown + padding : padding + shown
  }
}

extension TerminalTable {
  /// The text, or as much of its end as fits behind `…`: of paths the end tells more.
  static func shortened(_ text: String, to width: Int) -> String {
    guard EastAsianWidth.cells(text) > width else { return text }
    var kept = Substring(text)
    while !kept.isEmpty, EastAsianWidth.cells(kept) > width - 1 { kept.removeFirst() }
    return "…" + kept
  }
}
