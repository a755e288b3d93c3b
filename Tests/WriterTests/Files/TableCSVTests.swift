import Foundation
import Model
import Support
import Testing

@testable import Writer

@Suite struct TableCSVTests {
  private static let texts: [String?] = [
    nil, "", "办公室", "a,b", "say \"so\"", "=1", "'", "-x,\"", "two\nlines", "blanks stay", "a-b",
    "0123456789abcdef", "0123456,89abcdef", String(repeating: "长", count: 40), "\t", "x\r",
  ]

  private func column(_ name: String, _ values: Column.Values) -> Column {
    Column(name, Definition(meaning: Phrase("m"), unit: Phrase("u")), values)
  }

  private func table(_ rows: Int, _ random: inout SeededGenerator) -> Table {
    let texts = (0..<rows).map { _ in Self.texts.randomElement(using: &random) ?? nil }
    let integers = (0..<rows).map { _ -> Int? in
      switch Int.random(in: 0..<6, using: &random) {
      case 0: nil
      case 1: Int.min
      case 2: Int.random(in: Int.min...Int.max, using: &random)
      default: Int.random(in: -20...120, using: &random)
      }
    }
    let reals = (0..<rows).map { _ -> Double? in
      Int.random(in: 0..<4, using: &random) == 0 ? nil : Double.random(in: -3...3, using: &random)
    }
    return Table(
      name: "random",
      columns: [
        column("text", .texts(texts)), column("integer", .integers(integers)),
        column("real", .reals(reals)), column("again", .texts(texts.reversed())),
      ])
  }

  private func field(_ values: Column.Values, _ row: Int) -> CSVText.Field {
    switch values {
    case .texts(let cells): cells[row].map { .text($0) } ?? .missing
    case .integers(let cells): cells[row].map { .integer($0) } ?? .missing
    case .reals(let cells): cells[row].map { .real($0) } ?? .missing
    }
  }

  private func recordByRecord(_ table: Table) -> [UInt8] {
    var text = CSVText(byteOrderMark: .omitted)
    for row in 0..<table.rowCount { text.append(table.columns.map { field($0.values, row) }) }
    return text.bytes
  }

  @Test(arguments: [1, 16, 100, 1 << 16])
  func `rows in blocks of any length are what records one by one are`(_ blockLength: Int) {
    var random = SeededGenerator(seed: 3)
    for rows in [0, 1, 2, 300] {
      let table = table(rows, &random)
      var blocks = CSVRows(table, blockLength: blockLength)
      var found: [UInt8] = []
      while let block = blocks.next() { found += block }
      #expect(found == recordByRecord(table))
      let header = Array("text,integer,real,again\n".utf8)
      #expect(table.csv(byteOrderMark: .omitted) == header + found)
    }
  }

  @Test func `a row of one empty cell is not a blank line`() {
    let table = Table(name: "one", columns: [column("text", .texts([nil, "a", "", "=b"]))])
    #expect(
      String(decoding: table.csv(byteOrderMark: .omitted), as: UTF8.self)
        == "text\n\"\"\na\n\"\"\n'=b\n")
  }

  @Test(arguments: 1...4)
  func `a real number is written as C writes it`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5000 {
      let number = anyReal(&random)
      #expect(RealText.twelveDigits(number) == String(format: "%.12g", number))
    }
  }

  /// Rates, any bits at all, numbers of few digits, halves of the twelfth digit and their neighbours.
  private func anyReal(_ random: inout SeededGenerator) -> Double {
    let whole = Double(Int.random(in: 1...1_000_000_000_000, using: &random))
    let power = pow(10, Double(Int.random(in: 0...22, using: &random)))
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      return Double(Int.random(in: 1...5000, using: &random))
        / Double(Int.random(in: 1...5000, using: &random))
    case 1:
      let number = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      return number.isFinite && number != 0 ? number : 1
    case 2: return -whole / power
    case 3: return whole + 0.5
    case 4: return Double(Int.random(in: 1...99, using: &random)) / power
    default: return (1 / power).nextDown
    }
  }
}
