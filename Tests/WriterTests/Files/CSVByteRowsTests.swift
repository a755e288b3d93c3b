import Support
import Testing

@testable import Writer

@Suite struct CSVByteRowsTests {
  @Test func `rows of bytes are written as records of fields are`() {
    var generator = SeededGenerator(seed: 5)
    let texts = [
      "", "甲", "a,b", "\"", "=1", "-", "两\n行", "\r", "\t=\"", "@甲,", "'", "0", " ", "a\"b",
    ]
    var plain = CSVText(byteOrderMark: .omitted)
    var rows = CSVByteRows()
    for _ in 0..<300 {
      let cells = (0..<3).map { _ in texts.randomElement(using: &generator) ?? "" }
      let number = Int.random(
        in: 0...(1 << Int.random(in: 0...62, using: &generator)), using: &generator)
      plain.append([.integer(number)] + cells.map { .text($0) })
      rows.append(number)
      var source: [UInt8] = [0x22]
      for cell in cells {
        let start = source.count
        source += Array(cell.utf8)
        rows.append(text: start..<source.count, of: source)
      }
      rows.endRow()
    }
    #expect(rows.bytes == plain.bytes)
  }
}
