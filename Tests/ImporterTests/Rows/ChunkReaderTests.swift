import Model
import Support
import Testing

@testable import Importer

struct ChunkReaderTests {
  /// The content of a cell with doubled quotes is written anew behind the bytes of its chunk: those bytes
  /// once passed for the file's, and the record behind them for the last one.
  @Test func `a rewritten cell does not end the file before its last record`() throws {
    let unit = String(repeating: "甲\"\"", count: 3000)
    let title = String(repeating: "题\n", count: 3000)
    let found = try TestDataset(
      log: "编号,单位,标题\n10001,\"\(unit)\",a\n10002,乙,\"\(title)\"\n")
    #expect(found.rejected.isEmpty)
    #expect(found.dataset.submissions.collected.count == 2)
  }

  @Test func `a plain date is what the reader of all dates says`() {
    var generator = SeededGenerator(seed: 5)
    let digits = Array("0123456789-".utf8)
    for _ in 0..<200_000 {
      var cell = Array("2024-02-29".utf8)
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        cell[Int.random(in: 0..<10, using: &generator)] = digits.randomElement(using: &generator)!
      }
      let code = PlainDate.code(0..<10, in: cell.span)
      let reading = DateCell.read(String(decoding: cell, as: UTF8.self))
      if case .date(let date) = reading, cell[4] == 0x2D, cell[7] == 0x2D {
        #expect(code == date.code)
      } else {
        #expect(code == 0, "\(String(decoding: cell, as: UTF8.self))")
      }
    }
  }
}
