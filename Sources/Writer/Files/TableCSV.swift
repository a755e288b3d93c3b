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
  private static let pieceLength = 1 << 14

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
      [(index: Int, bytes: ArraySlice<UInt8>)]()
    } job: { pieces, index in
      let first = index * Self.pieceLength
      let rows = first..<min(rowCount, first + Self.pieceLength)
      // Long enough for most pieces, so that a piece is one block.
      var blocks = CSVRows(self, rows: rows, blockLength: Self.pieceLength * columns.count * 16)
      while let block = blocks.next() { pieces.append((index, block)) }
    }
    for piece in written.joined().enumerated().sorted(by: {
      ($0.element.index, $0.offset) < ($1.element.index, $1.offset)
    }) {
      body(piece.element.bytes)
    }
  }
}
