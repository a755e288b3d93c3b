import Model
import Support
import Synchronization
import Testing

@testable import Writer

@Suite struct LongTableCSVTests {
  /// Rows 0 ..< `rows` in pieces of seven.
  private func table(rows: Int) -> LongTable {
    let texts = ["甲", "a,b", "=1", "", String(repeating: "长", count: 300)]
    let definition = Definition(meaning: Phrase("m"), unit: Phrase("u"))
    return LongTable(
      name: "long",
      columns: [
        LongTable.Column("name", definition, texts: texts), LongTable.Column("items", definition),
      ],
      pieceCount: (rows + 6) / 7
    ) { piece in
      let range = (piece * 7)..<min(rows, piece * 7 + 7)
      return [range.map { $0 % texts.count }, range.map { $0 * 1_000_003 - 5 }]
    }
  }

  @Test(arguments: [0, 1, 7, 8, 1000], [1, 2, 5])
  func `pieces written by any number of threads are the whole table`(rows: Int, workers: Int) {
    let table = table(rows: rows)
    let found = Mutex<[UInt8]>([])
    table.forEachCSVPiece(byteOrderMark: .omitted, workers: workers) { piece in
      found.withLock { $0 += piece }
    }
    #expect(found.withLock { $0 } == table.whole.csv(byteOrderMark: .omitted))
    #expect(table.whole.rowCount == rows)
  }
}
