import Model
import Synchronization

extension LongTable {
  /// The table as a file of comma-separated values, piece by piece: column names first, then the rows in order.
  ///
  /// - Parameters:
  ///   - workers: Threads, at least 1; the bytes are the same for any number.
  ///   - body: Called for one piece after the other, from whichever thread.
  public func forEachCSVPiece(
    byteOrderMark: CSVText.ByteOrderMark, workers: Int,
    _ body: @Sendable (ArraySlice<UInt8>) -> Void
  ) {
    var text = CSVText(byteOrderMark: byteOrderMark)
    text.append(header: columns.map(\.name))
    body(text.bytes[...])
    let texts = columns.map { $0.texts.map(WrittenTexts.init) }
    let order = Mutex(PiecesInOrder())
    _ = Parallel.run(pieceCount, workers: workers) {
    } job: { _, index in
      var rows = CSVRows(piece(index), texts)
      var blocks: [ArraySlice<UInt8>] = []
      while let block = rows.next() { blocks.append(block) }
      order.withLock { $0.take(blocks, of: index, body) }
    }
  }
}

/// Holds pieces back until those before them have gone out.
private struct PiecesInOrder {
  private var next = 0
  private var waiting: [Int: [ArraySlice<UInt8>]] = [:]

  mutating func take(
    _ blocks: [ArraySlice<UInt8>], of index: Int, _ body: (ArraySlice<UInt8>) -> Void
  ) {
    waiting[index] = blocks
    while let blocks = waiting.removeValue(forKey: next) {
      for block in blocks { body(block) }
      next += 1
    }
  }
}
