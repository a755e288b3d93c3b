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
  /// Cells a record.
  private let width: Int

  init(width: Int) { self.width = width }

  /// Where a record's cell stands in `utf8`; empty where the log has no such column.
  ///
  /// - Parameters:
  ///   - column: A position among the columns that were asked for.
  ///   - record: A position in `addresses`.
  public func cell(_ column: Int, of record: Int) -> Range<Int> {
    let index = record * width + column
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
}

/// A few records as their pieces come in. A class, because several threads add to it.
final class FetchedRecords<Column: Hashable & Sendable>: Sendable {
  private let records = Mutex<[RecordAddress: FetchedRecord<Column>]>([:])

  func add(_ piece: FetchedPiece, named columns: [Column]) {
    for record in piece.addresses.indices {
      let texts = columns.indices.map { column in
        String(decoding: piece.utf8[piece.cell(column, of: record)], as: UTF8.self)
      }
      let cells = Dictionary(zip(columns, texts), uniquingKeysWith: { first, _ in first })
      records.withLock {
        $0[piece.addresses[record]] = FetchedRecord(
          file: piece.file, line: piece.lines[record], cells: cells)
      }
    }
  }

  var all: [RecordAddress: FetchedRecord<Column>] { records.withLock { $0 } }
}
