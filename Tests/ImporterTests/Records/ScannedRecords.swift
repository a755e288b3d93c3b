import CByteScan

@testable import Importer

/// A record of either reader, with its place in the file.
struct FoundRecord: Equatable {
  var start: Int
  var length: Int
  /// From 1.
  var line: Int
  var damage: RecordBatch.Damage?
  var fields: [[UInt8]]

  static func all(of batch: RecordBatch) -> [FoundRecord] {
    (0..<batch.count).map { record in
      FoundRecord(
        start: batch.starts[record], length: batch.lengths[record], line: batch.lines[record],
        damage: batch.damages[record],
        fields: (0..<batch.fieldCount(of: record)).map { Array(batch.field($0, of: record)) })
    }
  }
}

/// Reads a whole file chunk by chunk, as a worker would, but with portions as small as wanted.
struct ChunkedReading {
  /// Where a chunk ends nominally.
  var chunkLength: Int
  /// How many bytes are there at first, and come whenever the scanner starves.
  var portion: Int
  /// Whether the fields of every record are asked for once more, in the other order.
  var asksTwice = false

  func records(of bytes: [UInt8], _ scanner: inout RecordScanner) -> [FoundRecord] {
    var found: [FoundRecord] = []
    var position = 0
    var line = 1
    while position < bytes.count {
      found += chunk(of: bytes, from: position, line: line, &scanner)
      precondition(scanner.position > 0, "a chunk has a record")
      let hasNUL = bytes[position..<position + scanner.position].contains(0)
      precondition(scanner.sawNUL || !hasNUL, "a NUL is seen")
      position += scanner.position
      line += scanner.lines
    }
    return found
  }

  private func chunk(
    of bytes: [UInt8], from start: Int, line: Int, _ scanner: inout RecordScanner
  ) -> [FoundRecord] {
    var there = min(bytes.count, start + portion)
    scanner.bytes = Array(bytes[start..<there])
    scanner.begin(limit: chunkLength)
    var found: [FoundRecord] = []
    while true {
      switch scanner.next(isLast: there == bytes.count) {
      case .end: return found
      case .starved:
        precondition(there < bytes.count, "nothing is missing at the end of the file")
        let more = min(bytes.count, there + portion)
        scanner.bytes += bytes[there..<more]
        there = more
      case .record:
        precondition(scanner.start < chunkLength, "a record begins in its chunk")
        found.append(
          FoundRecord(
            start: start + scanner.start, length: scanner.end - scanner.start,
            line: line + scanner.linesBefore, damage: scanner.damage, fields: fields(&scanner)))
      }
    }
  }

  private func fields(_ scanner: inout RecordScanner) -> [[UInt8]] {
    if asksTwice {
      for column in (0..<scanner.fieldCount).reversed() { _ = scanner.field(column) }
    }
    precondition(scanner.field(scanner.fieldCount).isEmpty, "nothing stands beyond the last field")
    return (0..<scanner.fieldCount).map { Array(scanner.bytes[scanner.field($0)]) }
  }
}

extension RecordScanner {
  /// The lanes that this processor has.
  static var lanes: [scan_lane] {
    [scan_lane_plain, scan_lane_16, scan_lane_32, scan_lane_64].filter { scan_has_lane($0) }
  }
}
