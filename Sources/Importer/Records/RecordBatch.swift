/// Records of one source, in file order, as one run of bytes with offsets.
///
/// Parallel columns: `starts`, `lengths`, `lines`, `damages` and `fieldCounts` have one entry a
/// record. A blank line is a record without fields.
struct RecordBatch: Sendable {
  /// The content of every field, unquoted, one after the other, in the file's own encoding.
  private(set) var content: [UInt8] = []
  /// Where each field ends in `content`.
  private(set) var fieldEnds: [Int] = []
  /// For each record, the index behind its last field in `fieldEnds`.
  private(set) var recordEnds: [Int] = []
  /// Offset of each record's first byte in the file.
  private(set) var starts: [Int] = []
  /// Bytes of each record in the file, line end included.
  private(set) var lengths: [Int] = []
  /// The physical line, from 1, on which each record begins.
  private(set) var lines: [Int] = []
  /// `nil` for a sound record.
  private(set) var damages: [Damage?] = []

  /// Why libcsv refused a record. A damaged record has no fields.
  enum Damage: Sendable, Equatable {
    /// A quotation mark where RFC 4180 allows none.
    case strayQuote
    /// A quoted field that never ends.
    case openQuote
  }

  var count: Int { starts.count }

  func fieldCount(of record: Int) -> Int {
    recordEnds[record] - (record == 0 ? 0 : recordEnds[record - 1])
  }

  /// The bytes of a field; empty beyond the record's last one.
  func field(_ column: Int, of record: Int) -> ArraySlice<UInt8> {
    let first = record == 0 ? 0 : recordEnds[record - 1]
    guard first + column < recordEnds[record] else { return [] }
    let index = first + column
    return content[(index == 0 ? 0 : fieldEnds[index - 1])..<fieldEnds[index]]
  }

  func isBlank(_ record: Int) -> Bool { fieldCount(of: record) == 0 && damages[record] == nil }

  mutating func appendField(_ bytes: some Sequence<UInt8>) {
    content.append(contentsOf: bytes)
    fieldEnds.append(content.count)
  }

  mutating func endRecord(start: Int, length: Int, line: Int) {
    close(start: start, length: length, line: line, damage: nil)
  }

  /// Drops the fields of the record under way and keeps its bytes as a damaged one.
  mutating func endDamaged(_ damage: Damage, start: Int, length: Int, line: Int) {
    let keep = recordEnds.last ?? 0
    fieldEnds.removeSubrange(keep...)
    content.removeSubrange((fieldEnds.last ?? 0)...)
    close(start: start, length: length, line: line, damage: damage)
  }

  private mutating func close(start: Int, length: Int, line: Int, damage: Damage?) {
    recordEnds.append(fieldEnds.count)
    starts.append(start)
    lengths.append(length)
    lines.append(line)
    damages.append(damage)
  }
}
