import Model

// The cells that are read only where they are asked for.
extension RowReader {
  mutating func facets(_ scanner: inout RecordScanner) throws(Problem) -> UInt32 {
    let kind = try text(columns.kind, &scanner)
    let author = try text(columns.author, &scanner)
    guard columns.hasWholeFacets else {
      return cells.facets(kind: kind.code, author: author.code)
    }
    var facets = SharedTables.Facets(kind: kind.code, author: author.code)
    facets.track = try text(columns.track, &scanner).code
    facets.stage = try text(columns.stage, &scanner).code
    facets.position = try text(columns.position, &scanner).code
    facets.length = try length(&scanner)
    facets.isRepost = try isRepost(&scanner)
    facets.isUrgent = try isUrgent(&scanner)
    let filed = plainDate(columns.filed, &scanner)
    facets.filed = filed != 0 ? filed : try date(columns.filed, &scanner)
    return cells.facets(facets)
  }

  /// 0 where nothing is said.
  private mutating func length(_ scanner: inout RecordScanner) throws(Problem) -> Int32 {
    guard columns.length >= 0 else { return 0 }
    let range = scanner.field(columns.length)
    switch cells.length(range, in: scanner.bytes.span) {
    case .empty: return 0
    case .length(let length): return Int32(length)
    case .unreadable: throw problem(.lengthUnreadable, columns.length, &scanner)
    }
  }

  private mutating func isRepost(_ scanner: inout RecordScanner) throws(Problem) -> Bool {
    guard columns.repost >= 0 else { return false }
    let range = scanner.field(columns.repost)
    let reading = cells.repost(range, in: scanner.bytes.span)
    return try isYes(reading, columns.repost, &scanner)
  }

  private mutating func isUrgent(_ scanner: inout RecordScanner) throws(Problem) -> Bool {
    guard columns.urgent >= 0 else { return false }
    let range = scanner.field(columns.urgent)
    let reading = cells.urgency(range, in: scanner.bytes.span)
    return try isYes(reading, columns.urgent, &scanner)
  }

  /// What is not said is no.
  private func isYes(
    _ reading: YesNoCell.Reading, _ column: Int, _ scanner: inout RecordScanner
  ) throws(Problem) -> Bool {
    switch reading {
    case .empty, .no: return false
    case .yes: return true
    case .unknown: throw problem(.yesNoUnknown, column, &scanner)
    }
  }
}
