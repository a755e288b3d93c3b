@testable import Importer

/// Bytes → records, against plain libcsv.
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
    let plain = PlainCSV(Array(bytes[..<end]), delimiter: delimiter)
    let isSound = (0..<batch.count).allSatisfy { batch.damages[$0] == nil }
    require(isSound == plain.isAccepted, "libcsv and the parser accept the same")
    guard isSound else { return }
    let records = (0..<batch.count).filter { !batch.isBlank($0) }.map { record in
      (0..<batch.fieldCount(of: record)).map { Array(batch.field($0, of: record)) }
    }
    require(records == plain.records, "libcsv and the parser find the same records")
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
