import Foundation
import Support
import Testing

@testable import Importer

@Suite struct CSVParserTests {
  private func parse(
    _ text: String, _ dialect: Dialect = .comma, from start: Int = 0, limit: Int = Int.max
  ) -> RecordBatch {
    CSVParser(dialect: dialect).records(of: Array(text.utf8), from: start, limit: limit)
  }

  private func cells(_ batch: RecordBatch) -> [[String]] {
    (0..<batch.count).map { record in
      (0..<batch.fieldCount(of: record)).map {
        String(decoding: batch.field($0, of: record), as: UTF8.self)
      }
    }
  }

  @Test(
    arguments: [
      ("", []),
      ("a,b", [["a", "b"]]),
      ("a,b\n", [["a", "b"]]),
      ("a,\n,b", [["a", ""], ["", "b"]]),
      ("a,", [["a", ""]]),
      (",", [["", ""]]),
      ("\"\"", [[""]]),
      ("\"a\"", [["a"]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\nb\",c\n", [["a\nb", "c"]]),
      ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
      ("\"a\rb\",c\r", [["a\rb", "c"]]),
      ("\"\n\n\",c\n", [["\n\n", "c"]]),
      ("\"a\"\"b\"\n", [["a\"b"]]),
      ("\"\"\"\"\n", [["\""]]),
      (" a , b \n", [[" a ", " b "]]),
      ("\" a \"\n", [[" a "]]),
      ("a\tb;c\n", [["a\tb;c"]]),
      ("单位,标题\n办公室,\"“双减”,落地\"\n", [["单位", "标题"], ["办公室", "“双减”,落地"]]),
    ] as [(String, [[String]])])
  func `fields are what RFC 4180 says`(text: String, expected: [[String]]) {
    #expect(cells(parse(text)) == expected)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every line end ends a record`(end: String) {
    let batch = parse("a,b" + end + "c,d" + end + "e,f")
    #expect(cells(batch) == [["a", "b"], ["c", "d"], ["e", "f"]])
    #expect(batch.lines == [1, 2, 3])
    #expect(batch.starts == [0, 3 + end.utf8.count, 6 + 2 * end.utf8.count])
    #expect(batch.lengths == [3 + end.utf8.count, 3 + end.utf8.count, 3])
  }

  @Test func `line ends may be mixed`() {
    let batch = parse("a\nb\r\nc\rd\n\re")
    #expect(cells(batch) == [["a"], ["b"], ["c"], ["d"], [], ["e"]])
    #expect(batch.lines == [1, 2, 3, 4, 5, 6])
    #expect(batch.starts == [0, 2, 5, 7, 9, 10])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a blank line is a record without fields`(end: String) {
    let batch = parse(end + "a" + end + end + "b" + end)
    #expect(cells(batch) == [[], ["a"], [], ["b"]])
    #expect(batch.lines == [1, 2, 3, 4])
    #expect((0..<4).map(batch.isBlank) == [true, false, true, false])
  }

  @Test func `a record begins on the line of its first byte, however many it has`() {
    let batch = parse("x\n\"a\n\nb\",c\n\"d\r\ne\"\ny\n")
    #expect(cells(batch) == [["x"], ["a\n\nb", "c"], ["d\r\ne"], ["y"]])
    #expect(batch.lines == [1, 2, 5, 7])
    #expect(batch.starts == [0, 2, 11, 18])
    #expect(batch.lengths == [2, 9, 7, 2])
  }

  @Test(
    arguments: [("a,b\u{1A}", [["a", "b"]]), ("a\r\n\u{1A}", [["a"]]), ("\u{1A}", [])]
      as [(
        String, [[String]]
      )])
  func `a Ctrl-Z at the end is no content`(text: String, expected: [[String]]) {
    #expect(cells(parse(text)) == expected)
  }

  @Test func `a Ctrl-Z inside is content`() {
    #expect(cells(parse("a\u{1A}b\n")) == [["a\u{1A}b"]])
  }

  @Test(arguments: ["a\"b,c", "\"a\"b,c", "a,\"b\" ,c", " \"a\",b", "a,b\"", "\"a\"\"\"b\""])
  func `a stray quote costs its own line and no other`(line: String) {
    let batch = parse("x,y\n" + line + "\nz,w\n")
    #expect(cells(batch) == [["x", "y"], [], ["z", "w"]])
    #expect(batch.damages == [nil, .strayQuote, nil])
    #expect(batch.lines == [1, 2, 3])
    #expect(batch.starts[1] == 4 && batch.lengths[1] == line.utf8.count + 1)
    #expect(!batch.isBlank(1))
  }

  @Test func `a quoted field that goes wrong on a later line is contained to its first`() {
    let batch = parse("\"a\nb\"c\nd,e\n")
    #expect(batch.damages == [.strayQuote, .strayQuote, nil])
    #expect(batch.lines == [1, 2, 3])
    #expect(batch.starts == [0, 3, 7])
    #expect(batch.lengths == [3, 4, 4])
    #expect(cells(batch)[2] == ["d", "e"])
  }

  @Test func `a quote that never ends costs one line`() {
    let batch = parse("a,b\n\"c,d\ne,f\r\ng")
    #expect(batch.damages == [nil, .openQuote, nil, nil])
    #expect(cells(batch) == [["a", "b"], [], ["e", "f"], ["g"]])
    #expect(batch.lines == [1, 2, 3, 4])
    #expect(batch.starts == [0, 4, 9, 14])
  }

  @Test func `an open quote on the last line is a damaged record of that line`() {
    let batch = parse("a\n\"b")
    #expect(batch.damages == [nil, .openQuote])
    #expect(batch.starts == [0, 2] && batch.lengths == [2, 2])
  }

  @Test func `a quoted field longer than a mebibyte is taken for an open quote`() {
    let filler = String(repeating: "x\n", count: 600_000)
    let batch = parse("a\n\"" + filler + "\"\nz\n")
    #expect(batch.damages[1] == .openQuote)
    #expect(batch.lengths[1] == 3)
    #expect(cells(batch).last == ["z"])
    #expect(batch.lines[2] == 3)
  }

  @Test func `a plain line longer than a mebibyte is one record`() {
    let long = String(repeating: "x", count: CSVParser.longestRecord + 10)
    let batch = parse("a," + long + "\nb,c\n")
    #expect(batch.damages == [nil, nil])
    #expect(batch.field(1, of: 0).count == long.count)
    #expect(cells(batch)[1] == ["b", "c"])
  }

  @Test(arguments: [0x3B, 0x09, 0x7C] as [UInt8])
  func `another delimiter parts fields and comma does not`(delimiter: UInt8) {
    let mark = String(UnicodeScalar(delimiter))
    let batch = parse(
      "a,1" + mark + "\"b" + mark + "\"\n", Dialect(delimiter: delimiter, quote: 0x22))
    #expect(cells(batch) == [["a,1", "b" + mark]])
  }

  @Test func `without quotes a quotation mark is a character like any other`() {
    let batch = parse("\"a,b\"\nc\"d,\"\n", Dialect(delimiter: 0x2C, quote: nil))
    #expect(cells(batch) == [["\"a", "b\""], ["c\"d", "\""]])
    #expect(batch.damages == [nil, nil])
  }

  @Test func `an apostrophe can be the quote`() {
    let batch = parse("'a,''b',\"c\n", Dialect(delimiter: 0x2C, quote: 0x27))
    #expect(cells(batch) == [["a,'b", "\"c"]])
  }

  @Test func `reading begins where it is told to`() {
    let batch = parse("\u{FEFF}a,b\n", from: 3)
    #expect(cells(batch) == [["a", "b"]])
    #expect(batch.starts == [3] && batch.lengths == [4] && batch.lines == [1])
  }

  @Test func `a limit keeps what follows unread`() {
    #expect(parse("a\nb\nc\n", limit: 2).count == 2)
  }

  @Test func `every byte belongs to exactly one record, whatever the bytes are`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("a,\"\r\n;\u{1A}".utf8)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let bytes = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? 0x61 }
      let batch = CSVParser(dialect: .comma).records(of: bytes, from: 0)
      var position = 0
      for record in 0..<batch.count {
        #expect(batch.starts[record] == position)
        #expect(batch.lines[record] == 1 + LineEnds.count(in: bytes, from: 0, to: position))
        let alone = CSVParser(dialect: .comma).records(of: bytes, from: position, limit: 1)
        #expect(cells(alone) == [cells(batch)[record]], "\(bytes)")
        position += batch.lengths[record]
      }
      #expect(position == (bytes.last == 0x1A ? count - 1 : count))
    }
  }
}
