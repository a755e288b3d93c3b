import Model

/// Knows a sheet that has been counted already: units by months, each cell `submitted/adopted`.
///
/// It is refused, because a spreadsheet may have turned `12/3` into the third of December, which cannot be undone.
enum GridCheck {
  /// - Parameter head: The cells of the file's first records, cleaned.
  /// - Throws: `gridRefused` with the first such cell.
  static func refuse(_ head: [[String]], at place: Diagnostic.Place) throws(Diagnostic) {
    let header = head.firstIndex { $0.contains { ColumnRole.named($0) == .unit } }
    guard let header else { return }
    let columns = HeaderMap([head[header]], stated: [:]).columns
    guard columns[.title] == nil, columns[.submitted] == nil, columns[.id] == nil else { return }
    let others = head[header].indices.filter { !columns.values.contains($0) }
    var packed: [String] = []
    var filled = 0
    for row in head.dropFirst(header + 1) {
      for column in others where column < row.count && !row[column].isEmpty {
        filled += 1
        if isPacked(row[column]) { packed.append(row[column]) }
      }
    }
    if packed.count >= 3, packed.count * 2 > filled {
      throw Diagnostic(
        .error, .gridRefused, at: .init(file: place.file, line: header + 1), found: [packed[0]])
    }
  }

  /// `12/3`, or what a spreadsheet made of it: `12月3日`.
  private static func isPacked(_ cell: String) -> Bool {
    if case .yearless = DateCell.read(cell) { return true }
    let parts = CellText.halfWidth(cell).split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && Int($0) != nil }
  }
}
