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
    let whole = try? Import.read([path], options(workers: 1, chunkLength: 1 << 20))
    // The input says how it is divided; a chunk is so short that most inputs have several.
    let length = 64 + Int(bytes.first ?? 0) + Int(bytes.last ?? 0)
    let divided = try? Import.read([path], options(workers: 3, chunkLength: length))
    require((whole == nil) == (divided == nil), "an input is read or refused in any chunks")
    guard let dataset = whole, let divided else { return }
    checkAlike(dataset, divided)
    require(dataset.summary.sources.allSatisfy { $0.balances }, "the balance closes")
    let texts = try? dataset.records.texts(of: dataset.rejects)
    require(texts?.count == dataset.rejects.count, "every rejected record has a text")
    let addresses = Array(collected(dataset).addresses)
    let records = try? dataset.records.records(at: addresses)
    require(records?.count == Set(addresses).count, "every item's record can be read again")
    if !Gzip.isCompressed(bytes) { checkRejects(dataset, in: bytes) }
  }

  private static func options(workers: Int, chunkLength: Int) -> ReadingOptions {
    var options = ReadingOptions(workers: workers)
    options.chunkLength = chunkLength
    options.wholeLength = workers == 1 ? chunkLength : 64
    return options
  }

  /// How the reading is divided shows in nothing that it says.
  private static func checkAlike(_ one: ImportedDataset, _ other: ImportedDataset) {
    require(one.datesSeen == other.datesSeen, "chunks see the same dates")
    require(one.diagnostics == other.diagnostics, "chunks find the same")
    require(
      one.diagnosticsLeftOut == other.diagnosticsLeftOut, "chunks find as much beyond the first")
    require(rejects(one) == rejects(other), "chunks reject the same records")
    require(balance(one) == balance(other), "chunks have the same balance")
    require(items(one) == items(other), "chunks hold the same submissions")
    let directories = [one, other].map { "\($0.directory)" }
    require(directories[0] == directories[1], "chunks know the same units and outlets")
  }

  /// The items with all that belongs to them, in the order of their addresses.
  private static func items(_ dataset: ImportedDataset) -> [String] {
    let all = collected(dataset)
    let lines = (0..<all.count).map { item in
      let fields = all.items[item]
      let edges = all.edges(of: item).map { "\(all.adoptions.edges[$0])" }
      return (
        fields.address,
        "\(fields.address) \(fields.key) \(fields.weight) \(fields.submittedCode)"
          + " \(fields.isLogged) \(all.units(of: item)) \(edges)"
          + " \(all.instructionCount(of: item))"
      )
    }
    return lines.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func collected(_ dataset: ImportedDataset) -> Submissions {
    var all = Submissions()
    for batch in 0..<dataset.submissions.batchCount {
      dataset.submissions.append(batch, to: &all)
    }
    return all
  }

  private static func rejects(_ dataset: ImportedDataset) -> [String] {
    dataset.rejects.map { "\($0.address) \($0.length) \($0.diagnostic)" }
  }

  private static func balance(_ dataset: ImportedDataset) -> [String] {
    dataset.summary.sources.map { "\($0)" }
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
