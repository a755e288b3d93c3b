import Model
import Support
import Synchronization
import Testing

@testable import Importer

/// Records that are read again in pieces are those of a reading from front to back.
@Suite struct RecordFetcherTests {
  /// Rows with line ends, quotes and blanks where a log can have them.
  private func log(_ generator: inout SeededGenerator, end: String) -> String {
    let titles = [
      "题", "\"两\(end)行\"", "\"他说\"\"好\"\"\"", " 空 ", "", "\"甲,乙\"",
      String(repeating: "长", count: 90),
    ]
    var text = "表,,,\(end)编号,单位,标题,报送时间\(end)"
    for row in 0..<Int.random(in: 1...60, using: &generator) {
      let title = titles.randomElement(using: &generator) ?? ""
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: text += end
      case 1: text += "\(row),\"戊\"己,\(title),2024-01-05\(end)"
      default: text += "\(row),财政局,\(title),2024-01-05\(end)"
      }
    }
    return text
  }

  private struct Found: Equatable {
    var line: Int
    var cells: [String]
  }

  private static let roles: [ColumnRole] = [.id, .title, .issue, .unit]

  /// Every record of a log by its offset, by libcsv.
  private func plain(_ bytes: [UInt8], isGB18030: Bool) -> [Int: Found] {
    let batch = CSVParser(dialect: .comma).records(of: bytes, from: 0)
    let decoder = CharacterDecoder(encoding: isGB18030 ? .gb18030 : .utf8)
    var found: [Int: Found] = [:]
    for record in 0..<batch.count {
      let cells = [0, 2, 9, 1].map { decoder.text(batch.field($0, of: record)) }
      found[batch.starts[record]] = Found(line: batch.lines[record], cells: cells)
    }
    return found
  }

  @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
  func `records at random addresses, whatever the pieces`(end: String, isGB18030: Bool) throws {
    var generator = SeededGenerator(seed: 7)
    for length in [16, 64, 300, 5000, 1 << 20] {
      let text = log(&generator, end: end)
      let bytes = isGB18030 ? text.gb18030 : Array(text.utf8)
      let folder = try TemporaryFolder()
      let path = try folder.write(bytes, to: "1.csv")
      var options = ReadingOptions(workers: 3)
      options.chunkLength = length
      options.wholeLength = length
      guard let dataset = try? Import.read([path], options) else { continue }
      let wanted = dataset.submissions.collected.addresses.filter { _ in
        Bool.random(using: &generator)
      }.sorted()
      let plain = plain(bytes, isGB18030: isGB18030)
      let found = try fetched(wanted, dataset.records)
      #expect(found.map(\.0) == wanted)
      #expect(found.map(\.1) == wanted.map { plain[$0.offset] })
    }
  }

  /// What the pieces hold, in the order of their numbers.
  private func fetched(
    _ wanted: [RecordAddress], _ records: RecordFetcher
  ) throws -> [(RecordAddress, Found?)] {
    let pieces = Mutex<[Int: [(RecordAddress, Found?)]]>([:])
    try records.forEachPiece(of: Self.roles, workers: 3) { range in
      wanted.filter(range.contains)
    } take: { number, piece in
      let records = piece.addresses.indices.map { record -> (RecordAddress, Found?) in
        let cells = Self.roles.indices.map {
          String(decoding: piece.utf8[piece.cell($0, of: record)], as: UTF8.self)
        }
        return (piece.addresses[record], Found(line: piece.lines[record], cells: cells))
      }
      pieces.withLock { $0[number] = records }
    }
    let all = pieces.withLock { $0 }
    #expect(all.keys.sorted() == Array(0..<all.count))
    return (0..<all.count).flatMap { all[$0] ?? [] }
  }

  @Test func `a window gives any ranges, near and far, long and short`() throws {
    var generator = SeededGenerator(seed: 3)
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 32...126, using: &generator) }
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "1.csv")
    let file = LogFile(path: path, name: path, entry: 0, rank: 0)
    let content = try SourceContent.open(file, stated: nil, encoding: nil, wholeLength: 64)
    var window = SourceWindow(content)
    for _ in 0..<50 {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let length = Int.random(
        in: 0...(Bool.random(using: &generator) ? 10 : 80_000), using: &generator)
      let range = (start..<(start + length)).clamped(to: 0..<bytes.count)
      #expect(try window.bytes(start..<(start + length)).elementsEqual(bytes[range]))
    }
  }
}
