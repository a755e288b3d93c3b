import Model

extension Table {
  /// The table as a file of comma-separated values: column names first, then the rows in order.
  public func csv(byteOrderMark: CSVText.ByteOrderMark = .written) -> [UInt8] {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(header: columns.map(\.name))
    text.append(rowsOf: self)
    return text.bytes
  }

  /// Rows that one thread writes at a time.
  private static let pieceLength = 1 << 16

  /// The same file piece by piece, for tables of millions of rows.
  ///
  /// - Parameter workers: Threads, at least 1; the bytes are the same for any number.
  public func forEachCSVPiece(
    byteOrderMark: CSVText.ByteOrderMark, workers: Int, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(header: columns.map(\.name))
    body(text.bytes[...])
    let count = (rowCount + Self.pieceLength - 1) / Self.pieceLength
    let written = Parallel.run(count, workers: workers) {
      [Int: [UInt8]]()
    } job: { pieces, index in
      let first = index * Self.pieceLength
      var rows = CSVRows(self, rows: first..<min(rowCount, first + Self.pieceLength))
      while let block = rows.next() { pieces[index, default: []] += block }
    }
    for index in 0..<count {
      for pieces in written { if let piece = pieces[index] { body(piece[...]) } }
    }
  }
}
