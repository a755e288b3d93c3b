import Model
import Support
import Testing

@testable import Importer

/// How the reading is divided among chunks and workers cannot show in anything that an import says.
@Suite struct ChunkLawTests {
  /// One worker that reads every file in one go, as one chunk.
  private static let plainest = options(workers: 1, chunk: 1 << 40, whole: 1 << 40)

  private static func options(workers: Int, chunk: Int, whole: Int) -> ReadingOptions {
    var options = ReadingOptions(workers: workers)
    options.chunkLength = chunk
    options.wholeLength = whole
    return options
  }

  private static func randomOptions(_ generator: inout SeededGenerator) -> ReadingOptions {
    options(
      workers: Int.random(in: 1...8, using: &generator),
      chunk: [64, 65, 100, 257, 1000, 4096, 1 << 40].randomElement(using: &generator) ?? 64,
      whole: [64, 4096, 1 << 40].randomElement(using: &generator) ?? 64)
  }

  /// What a reading says otherwise than the plainest one, with how it was read; empty where nothing differs.
  private func difference(
    _ folder: TemporaryFolder, _ options: ReadingOptions, from plain: [String]
  ) -> String {
    let found = Import.account(of: [folder.path], options)
    guard found != plain else { return "" }
    let change = found.difference(from: plain)
    return "chunks of \(options.chunkLength), whole up to \(options.wholeLength), "
      + "\(options.workers) workers: \(change.prefix(6).map { "\($0)" }.joined(separator: "\n"))"
  }

  private func folder(_ files: [String: [UInt8]]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    return folder
  }

  @Test(arguments: 0..<8)
  func `any chunks and workers read a random dataset as one worker in one go does`(part: Int) throws
  {
    var generator = SeededGenerator(seed: UInt64(part))
    for seed in part * 15..<(part + 1) * 15 {
      let folder = try folder(RandomDataset(seed: UInt64(seed)).files)
      let plain = Import.account(of: [folder.path], Self.plainest)
      for _ in 0..<4 {
        let options = Self.randomOptions(&generator)
        // Of several logs that cannot be read any one may be named.
        if plain[0].hasPrefix("refused") {
          #expect(Import.account(of: [folder.path], options)[0].hasPrefix("refused"))
        } else {
          let difference = difference(folder, options, from: plain)
          #expect(difference == "", "seed \(seed): \(difference)")
        }
      }
    }
  }

  @Test func `the random datasets hold what a reading can come to`() throws {
    var lines: [String] = []
    for seed in 0..<120 {
      let folder = try folder(RandomDataset(seed: UInt64(seed)).files)
      lines += Import.account(of: [folder.path], Self.plainest)
    }
    for word in [
      "field-count", "quote-stray", "quote-open", "nul-byte", "date-unreadable", "left out",
      "utf-8-bom", "gb18030", "utf-16", "tab", "outlet-columns", "per-adoption", "supplement",
      "instructions [\"", "id-twice", "newest-rejected", "adoption-vanished",
    ] {
      #expect(lines.contains { $0.contains(word) }, "\(word)")
    }
    #expect(lines.count { $0.hasPrefix("item ") } > 1000)
    #expect(lines.count { $0.hasPrefix("refused") } < 20)
  }
}

// Joints that a random log hardly has.
extension ChunkLawTests {
  private static let header = "编号,单位,标题,报送时间,采用刊物\n"

  private func check(_ log: [UInt8], chunks: [Int] = [64, 65, 100, 257, 1000]) throws -> [String] {
    let folder = try folder(["log/1.csv": log])
    let plain = Import.account(of: [folder.path], Self.plainest)
    for chunk in chunks {
      for whole in [64, 4096] {
        let options = Self.options(workers: 3, chunk: chunk, whole: whole)
        #expect(difference(folder, options, from: plain) == "")
      }
    }
    return plain
  }

  @Test func `lines inside a quoted field that look like records are none`() throws {
    let inside = (1...150).map { "\($0),乙,题,2024-01-02,市日报\n" }.joined()
    let quoted = "x1,甲,\"\(inside)\",2024-01-01,要情\n"
    let log = Self.header + quoted + "x2,甲,题,2024-01-01,\n" + quoted.replacing("x1", with: "x3")
    let lines = try check(Array(log.utf8))
    #expect(lines.count { $0.hasPrefix("item ") } == 3)
    #expect(!lines.contains { $0.contains("乙") })
  }

  @Test(arguments: ["", "\""])
  func `a record may be longer than many chunks`(quote: String) throws {
    let long = quote + String(repeating: "长", count: 3000) + quote
    let log =
      Self.header + (1...9).map { "\($0),甲,\($0 % 3 == 0 ? long : "题"),2024-01-01,\n" }.joined()
    #expect(try check(Array(log.utf8)).count { $0.hasPrefix("item ") } == 9)
  }

  @Test func `an open quote with more than a mebibyte behind it is contained`() throws {
    let rows = (2...30_000).map { "\($0),乙,一个普通的标题,2024-01-02,市日报\n" }.joined()
    let log = Self.header + "1,甲,\"题,2024-01-01,\n" + rows + "x,丙,题,2024年,\n"
    #expect(log.utf8.count > 1_200_000)
    let lines = try check(Array(log.utf8), chunks: [30_000, 400_000])
    #expect(lines.contains { $0.hasPrefix("rejected 0:") && $0.contains("quote-open") })
    #expect(lines.count { $0.hasPrefix("item ") } == 30_000)
  }

  @Test func `what looks like UTF-8 at first and is GB18030 later is read again`() throws {
    let head =
      "id,unit,title,submitted\n" + (1...400).map { "\($0),North,plain,2024-01-01\n" }.joined()
    #expect(head.utf8.count > 8192)
    let lines = try check(Array(head.utf8) + "x,甲单位,题,2024-02-01\n".gb18030)
    #expect(lines.contains { $0.contains("甲单位") })
    #expect(lines.contains { $0.contains("gb18030") })
  }

  @Test func `bytes that no encoding allows are refused wherever they stand`() throws {
    let head =
      "id,unit,title,submitted\n" + (1...400).map { "\($0),North,plain,2024-01-01\n" }.joined()
    let lines = try check(Array(head.utf8) + [0xFF, 0xFF] + Array(",x,y,2024-01-01\n".utf8))
    #expect(lines.count == 1 && lines[0].contains("encoding-unknown"))
  }

  @Test(
    arguments: [
      (",", ",", 300), (",", "", 100), (",", ",x", 200), ("", "", 300), ("", ",", 200),
      ("", ",x", 200),
    ])
  func `padding is what every full record has, wherever the others stand`(
    head: String, tail: String, used: Int
  ) throws {
    let first = (1...200).map { "\($0),甲,题,2024-01-01,\(head)\n" }.joined()
    let last = (201...300).map { "\($0),甲,题,2024-01-01,\(tail)\n" }.joined()
    let lines = try check(Array((Self.header + first + last).utf8))
    #expect(lines.count { $0.hasPrefix("item ") } == used)
    #expect(lines.count { $0.contains("field-count") } == 300 - used)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `zeros and a Ctrl-Z behind the last line are no content`(end: String) throws {
    let rows = (1...300).map { "\($0),甲,题,2024-01-01,\(end)" }.joined()
    let log = Self.header.replacing("\n", with: end) + rows
    for tail in [[0x1A], [UInt8](repeating: 0, count: 5000), [0x1A, 0, 0]] {
      #expect(try check(Array(log.utf8) + tail).count { $0.hasPrefix("item ") } == 300)
    }
  }

  @Test func `an export in several files in any order is one export, however it is read`() throws {
    var generator = SeededGenerator(seed: 77)
    for seed in 0..<20 {
      let rows = (0..<40).map { row in
        "\(row % 13),甲\(row % 13),题\(row % 13),2024-01-0\(row % 9 + 1),\(["市日报", "要情", ""][(row + seed) % 3])\n"
      }.shuffled(using: &generator)
      let yaml = "logs:\n  - { path: '*.csv', exported: 2024-01-31, shape: per-adoption }\n"
      var files = [
        "dataset.yaml": Array(yaml.utf8), "0.csv": Array((Self.header + rows.joined()).utf8),
      ]
      let one = try folder(files)
      let whole = try Import.read([one.path], Self.plainest)
      files["0.csv"] = Array((Self.header + rows.prefix(17).joined()).utf8)
      files["1.csv"] = Array((Self.header + rows.dropFirst(17).joined()).utf8)
      let two = try folder(files)
      let split = try Import.read([two.path], Self.randomOptions(&generator))
      func seen(_ dataset: ImportedDataset) -> [String] {
        SeenSubmission.all(dataset.submissions.collected, dataset.directory)
          .map { "\($0.key) \($0)" }.sorted()
      }
      #expect(seen(whole) == seen(split))
    }
  }
}
