import CByteScan

@testable import Importer

/// Bytes → records: the parser against plain libcsv, and the scanner against the parser.
enum RecordsCheck {
  static func check(_ bytes: [UInt8]) {
    for delimiter: UInt8 in [0x2C, 0x3B, 0x09] { check(bytes, delimiter: delimiter) }
  }

  private static func check(_ bytes: [UInt8], delimiter: UInt8) {
    let batch = CSVParser(dialect: Dialect(delimiter: delimiter, quote: 0x22))
      .records(of: bytes, from: 0)
    // One Ctrl-Z at the end belongs to no record.
    let end = bytes.last == 0x1A ? bytes.count - 1 : bytes.count
    checkPlaces(batch, in: bytes, to: end)
    checkScanner(Array(bytes[..<end]), delimiter: delimiter)
    let plain = PlainCSV(Array(bytes[..<end]), delimiter: delimiter)
    let isSound = (0..<batch.count).allSatisfy { batch.damages[$0] == nil }
    require(isSound == plain.isAccepted, "libcsv and the parser accept the same")
    guard isSound else { return }
    let records = (0..<batch.count).filter { !batch.isBlank($0) }.map { record in
      (0..<batch.fieldCount(of: record)).map { Array(batch.field($0, of: record)) }
    }
    require(records == plain.records, "libcsv and the parser find the same records")
  }

  /// The first bytes say in which chunks, portions and pieces all of them are read, and how long a record may be.
  private static func checkScanner(_ bytes: [UInt8], delimiter: UInt8) {
    func size(_ index: Int) -> Int { 1 + Int(index < bytes.count ? bytes[index] : 0) }
    // The parser takes a Ctrl-Z at the end for no content, and the scanner's caller does.
    guard bytes.last != 0x1A else { return }
    let dialect = Dialect(delimiter: delimiter, quote: 0x22)
    let parser = CSVParser(
      dialect: dialect, longestRecord: bytes.count % 2 == 0 ? size(3) : CSVParser.longestRecord)
    let batch = parser.records(of: bytes, from: 0)
    var scanner = RecordScanner(parser, pieceLength: size(2), lane: scan_best_lane())
    var record = 0
    var start = 0
    var line = 1
    while start < bytes.count {
      var there = min(bytes.count, start + size(1))
      scanner.bytes = Array(bytes[start..<there])
      scanner.begin(limit: size(0))
      reading: while true {
        switch scanner.next(isLast: there == bytes.count) {
        case .end: break reading
        case .starved:
          require(there < bytes.count, "nothing is missing at the end of the file")
          let more = min(bytes.count, there + size(1))
          scanner.bytes += bytes[there..<more]
          there = more
        case .record:
          require(record < batch.count, "the scanner finds as many records as the parser")
          checkRecord(&scanner, start, line, batch, record)
          record += 1
        }
      }
      require(scanner.position > 0, "a chunk has a record")
      start += scanner.position
      line += scanner.lines
    }
    require(record == batch.count, "the scanner finds every record that the parser does")
  }

  private static func checkRecord(
    _ scanner: inout RecordScanner, _ start: Int, _ line: Int, _ batch: RecordBatch, _ record: Int
  ) {
    require(
      start + scanner.start == batch.starts[record], "a record begins where the parser's does")
    require(scanner.end - scanner.start == batch.lengths[record], "and is as long")
    require(line + scanner.linesBefore == batch.lines[record], "and stands on the same line")
    require(scanner.damage == batch.damages[record], "and has the same damage")
    require(scanner.fieldCount == batch.fieldCount(of: record), "and as many fields")
    for column in 0...scanner.fieldCount {
      let place = scanner.field(column)
      require(
        scanner.bytes[place].elementsEqual(batch.field(column, of: record)), "of the same content")
    }
  }

  /// Records stand one behind the other, and their lines are counted.
  private static func checkPlaces(_ batch: RecordBatch, in bytes: [UInt8], to end: Int) {
    var place = 0
    for record in 0..<batch.count {
      require(batch.starts[record] == place, "no byte is left out or read twice")
      require(batch.lengths[record] > 0, "a record has bytes")
      let line = 1 + LineEnds.count(in: bytes, from: 0, to: place)
      require(batch.lines[record] == line, "a record begins on its line")
      place += batch.lengths[record]
    }
    require(place == end, "every byte belongs to a record")
  }
}
