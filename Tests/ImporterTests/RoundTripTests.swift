import Model
import Support
import Testing

@testable import Importer

/// A table says the same however it is written.
@Suite struct RoundTripTests {
  enum Encoding: String, CaseIterable, Sendable {
    case utf8
    case utf8WithMark
    case gb18030
    case utf16LittleEndian
    case utf16BigEndian

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .utf8: Array(text.utf8)
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .gb18030: text.gb18030
      case .utf16LittleEndian:
        [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian:
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
    }
  }

  private enum Quoting: CaseIterable {
    case minimal
    case all
    case mixed
  }

  private func written(
    _ records: [[String]], delimiter: String, lineEnd: String, _ quoting: Quoting,
    _ generator: inout SeededGenerator
  ) -> String {
    func field(_ text: String) -> String {
      let needsQuotes = text.unicodeScalars.contains {
        $0 == "\"" || $0 == "\r" || $0 == "\n" || String($0) == delimiter
      }
      let isQuoted =
        needsQuotes || quoting == .all || quoting == .mixed && Bool.random(using: &generator)
      return isQuoted ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }
    let lines = records.map { record in record.map(field).joined(separator: delimiter) }
    let isEnded = Bool.random(using: &generator)
    return lines.joined(separator: lineEnd) + (isEnded ? lineEnd : "")
  }

  @Test(arguments: RandomTable.Shape.allCases, Encoding.allCases)
  func `a table reads back as what it says, in every dress`(
    shape: RandomTable.Shape, encoding: Encoding
  ) throws {
    var generator = SeededGenerator(seed: 4180)
    var seed: UInt64 = 0
    for delimiter in [",", ";", "\t"] {
      for lineEnd in ["\n", "\r\n", "\r"] {
        for quoting in Quoting.allCases {
          for _ in 0..<4 {
            seed += 1
            let table = RandomTable(shape, seed: seed)
            let text = written(
              table.records, delimiter: delimiter, lineEnd: lineEnd, quoting, &generator)
            let found = try TestDataset(
              bytes: table.registers.merging(["log/1.csv": encoding.bytes(text)]) { $1 })
            #expect(found.dataset.rejects.map(\.diagnostic.brief) == [], "seed \(seed): \(text)")
            let (seen, expected) = (sorted(found.seen), sorted(table.expected))
            let isSame = seen == expected
            #expect(
              isSame,
              "seed \(seed): \(Set(expected).subtracting(seen)) as \(Set(seen).subtracting(expected))"
            )
          }
        }
      }
    }
  }

  private func sorted(_ submissions: [SeenSubmission]) -> [SeenSubmission] {
    submissions.sorted { ($0.key, $0.description) < ($1.key, $1.description) }
  }

  @Test func `the tables hold items, edges, joint units and every outcome`() {
    let all = RandomTable.Shape.allCases.flatMap { shape in
      (1...108).flatMap { RandomTable(shape, seed: $0).expected }
    }
    #expect(all.count > 500)
    #expect(all.contains { $0.units.count == 2 })
    for word in ["adopted", "declined", "pending", "×", "/省", "(", " -"] {
      #expect(all.contains { $0.edges.contains { $0.contains(word) } }, "\(word)")
    }
  }
}
