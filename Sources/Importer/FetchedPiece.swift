import Model
import Synchronization

/// Records of one piece of a log, as read a second time.
public struct FetchedPiece: Sendable {
  /// As the log is named, relative to the dataset's folder.
  public internal(set) var file = ""
  /// Where the records begin, ascending.
  public private(set) var addresses: [RecordAddress] = []
  /// The physical line on which each begins.
  public private(set) var lines: [Int] = []
  /// The cells, one behind the other: UTF-8 and otherwise as they stand.
  public private(set) var utf8: [UInt8] = []
  /// Where each cell ends in `utf8`, record by record.
  private var ends: [Int] = []
  private let roles: [ColumnRole]

  init(_ roles: [ColumnRole]) { self.roles = roles }

  /// Where a record's cell stands in `utf8`; empty where no column has the role.
  ///
  /// - Parameters:
  ///   - role: A position among the roles that were asked for.
  ///   - record: A position in `addresses`.
  public func cell(_ role: Int, of record: Int) -> Range<Int> {
    let index = record * roles.count + role
    return (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Empties the piece and keeps the memory for the next one.
  mutating func begin(_ file: String) {
    self.file = file
    addresses.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    utf8.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func begin(_ address: RecordAddress, line: Int) {
    addresses.append(address)
    lines.append(line)
  }

  mutating func append(_ cell: Range<Int>, of bytes: [UInt8], _ decoder: CharacterDecoder) {
    if !cell.isEmpty { decoder.append(cell, of: bytes, to: &utf8) }
    ends.append(utf8.count)
  }

  /// The records by their addresses.
  var records: [(RecordAddress, FetchedRecord)] {
    addresses.indices.map { record in
      let cells = roles.enumerated().map { role, name in
        (name, String(decoding: utf8[cell(role, of: record)], as: UTF8.self))
      }
      let fetched = FetchedRecord(
        file: file, line: lines[record], cells: Dictionary(uniqueKeysWithValues: cells))
      return (addresses[record], fetched)
    }
  }
}

/// Records as their pieces come in. A class, because several threads add to it.
final class FetchedRecords: Sendable {
  private let records = Mutex<[RecordAddress: FetchedRecord]>([:])

  func add(_ piece: FetchedPiece) {
    records.withLock { $0.merge(piece.records) { _, new in new } }
  }

  var all: [RecordAddress: FetchedRecord] { records.withLock { $0 } }
}
