import Glibc
import Model

@testable import Importer

/// Bytes → submissions: whatever they are, an import ends with a balance or with an error.
enum ImportCheck {
  /// One file without a name, which goes with the process.
  private static let descriptor = unsafe fileno(tmpfile())
  private static let path = "/proc/self/fd/\(descriptor)"

  static func check(_ bytes: [UInt8]) {
    guard write(bytes) else { return }
    // A balance that does not close ends the import, and the fuzzer reports it.
    guard let dataset = try? Import.read([path]) else { return }
    require(dataset.summary.sources.allSatisfy { $0.balances }, "the balance closes")
    let texts = try? dataset.records.texts(of: dataset.rejects)
    require(texts?.count == dataset.rejects.count, "every rejected record has a text")
    let addresses = dataset.submissions.collected.addresses
    let records = try? dataset.records.records(at: addresses)
    require(records?.count == Set(addresses).count, "every item's record can be read again")
    if !Gzip.isCompressed(bytes) { checkRejects(dataset, in: bytes) }
  }

  private static func write(_ bytes: [UInt8]) -> Bool {
    guard descriptor >= 0, ftruncate(descriptor, 0) == 0 else { return false }
    return unsafe bytes.withUnsafeBytes { buffer in
      unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, 0) == buffer.count
    }
  }

  /// Rejected records are pieces of the input, one behind the other, byte for byte.
  private static func checkRejects(_ dataset: ImportedDataset, in bytes: [UInt8]) {
    let all = kept(dataset, dataset.rejects)
    let header = kept(dataset, Array(dataset.rejects.prefix(1)))
      .dropLast(dataset.rejects.first.map { original($0, dataset).count } ?? 0)
    var pieces = Array(header)
    var position = 0
    for reject in dataset.rejects {
      let piece = original(reject, dataset)
      let place = firstPlace(of: piece, in: bytes, from: position)
      require(place != nil, "a rejected record is a piece of the input")
      position = (place ?? 0) + piece.count
      pieces += piece
    }
    require(all == pieces, "the rejected log holds its header and the rejected records")
  }

  private static func kept(_ dataset: ImportedDataset, _ rejects: [RejectedRecord]) -> [UInt8] {
    (try? dataset.records.logs(of: rejects).flatMap(\.bytes)) ?? []
  }

  /// A record's bytes as they stand in the file.
  private static func original(_ reject: RejectedRecord, _ dataset: ImportedDataset) -> [UInt8] {
    let file = LogFile(path: path, name: path, entry: 0, rank: 0)
    guard let source = try? SourceBytes.read(file, stated: nil) else { return [] }
    let start = reject.address.offset
    return source.original(start..<min(source.bytes.count, start + reject.length))
  }

  private static func firstPlace(of piece: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard piece.count <= bytes.count else { return nil }
    return (start...max(start, bytes.count - piece.count)).first {
      $0 + piece.count <= bytes.count && bytes[$0..<($0 + piece.count)].elementsEqual(piece)
    }
  }
}
