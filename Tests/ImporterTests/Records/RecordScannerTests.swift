import CByteScan
import Support
import Testing

@testable import Importer

/// The scanner against `CSVParser`, which is libcsv a line at a time.
@Suite struct RecordScannerTests {
  private static let dialects: [Dialect] = [
    Dialect(delimiter: 0x2C, quote: 0x22), Dialect(delimiter: 0x3B, quote: 0x22),
    Dialect(delimiter: 0x09, quote: 0x22), Dialect(delimiter: 0x2C, quote: nil),
  ]

  @Test(arguments: dialects)
  func `random files give the parser's records, however they are divided`(dialect: Dialect) {
    var files = RandomCSV(generator: SeededGenerator(seed: 11), delimiter: dialect.delimiter)
    for _ in 0..<400 {
      var bytes = files.bytes()
      // The parser cuts one at the end; with the scanner that is its caller's affair.
      while bytes.last == 0x1A { bytes.removeLast() }
      let longest = [40, 200, 1 << 20].randomElement(using: &files.generator) ?? 0
      let parser = CSVParser(dialect: dialect, longestRecord: longest)
      let expected = FoundRecord.all(of: parser.records(of: bytes, from: 0))
      for lane in RecordScanner.lanes {
        var scanner = RecordScanner(
          parser, pieceLength: Int.random(in: 1...300, using: &files.generator), lane: lane)
        let reading = ChunkedReading(
          chunkLength: Int.random(in: 1...400, using: &files.generator),
          portion: Int.random(in: 1...400, using: &files.generator),
          asksTwice: Bool.random(using: &files.generator))
        let isSame = reading.records(of: bytes, &scanner) == expected
        #expect(isSame, "lane \(lane.rawValue), \(reading), longest \(longest): \(bytes)")
      }
    }
  }

  private func read(
    _ text: String, chunkLength: Int = .max, portion: Int = 1 << 16
  ) -> [FoundRecord] {
    var scanner = RecordScanner(dialect: .comma)
    return ChunkedReading(chunkLength: chunkLength, portion: portion)
      .records(of: Array(text.utf8), &scanner)
  }

  private func expected(_ text: String) -> [FoundRecord] {
    FoundRecord.all(of: CSVParser(dialect: .comma).records(of: Array(text.utf8), from: 0))
  }

  @Test(arguments: ["x\n", "x,y\r\n", "xx\r"])
  func `a quote that is open for more than a mebibyte costs one line`(filler: String) {
    for length in [(1 << 20) - 8, (1 << 20) + 4, 5 << 18] {
      let text =
        "a\n\"b" + String(repeating: filler, count: length / filler.utf8.count) + "\"\nz\n"
      #expect(read(text) == expected(text))
    }
  }

  @Test func `a quote that is never closed costs one line, and its followers are records`() {
    let text = "a,b\n" + String(repeating: "c,d\n", count: 10) + "\"e,f\ng\nh,i\n\n,"
    #expect(read(text, portion: 3) == expected(text))
    #expect(read(text).contains { $0.damage == .openQuote && $0.fields.isEmpty })
  }

  @Test func `a plain line longer than a mebibyte is one record`() {
    let text = "a," + String(repeating: "x,yy", count: 1 << 19) + "\nb,\"c\"\n"
    #expect(read(text) == expected(text))
    #expect(read(text, chunkLength: 64) == expected(text))
  }

  @Test func `a record that begins at the limit is the next chunk's`() {
    var scanner = RecordScanner(dialect: .comma)
    scanner.bytes = Array("a\nb\nc\n".utf8)
    scanner.begin(limit: 4)
    #expect(scanner.next(isLast: true) == .record)
    #expect(scanner.next(isLast: true) == .record)
    #expect(scanner.next(isLast: true) == .end)
    #expect(scanner.position == 4 && scanner.lines == 2)
  }

  @Test func `behind a CR an LF may follow`() {
    var scanner = RecordScanner(dialect: .comma)
    scanner.bytes = Array("a\r".utf8)
    scanner.begin(limit: 100)
    #expect(scanner.next(isLast: false) == .starved)
    scanner.bytes += Array("\n".utf8)
    #expect(scanner.next(isLast: true) == .record)
    #expect(scanner.end == 3 && scanner.lines == 1)
    #expect(scanner.next(isLast: true) == .end)
  }

  @Test func `what is rewritten is gone with the next record`() {
    var scanner = RecordScanner(dialect: .comma)
    let text = Array("\"a\"\"b\",c\nd\n".utf8)
    scanner.bytes = text
    scanner.begin(limit: 100)
    #expect(scanner.next(isLast: true) == .record)
    #expect(scanner.bytes == text)
    #expect(Array(scanner.bytes[scanner.field(0)]) == Array("a\"b".utf8))
    #expect(scanner.bytes.count == text.count + 3)
    #expect(scanner.next(isLast: true) == .record)
    #expect(scanner.bytes == text)
  }

  @Test func `nothing at all has no record`() {
    var scanner = RecordScanner(dialect: .comma)
    scanner.begin(limit: 100)
    #expect(scanner.next(isLast: false) == .starved)
    #expect(scanner.next(isLast: true) == .end)
  }
}
