import Foundation
import Model
import Support
import Testing

@testable import Importer

/// Real, openly licensed logs, counted by two other tools, where their files are at hand.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct RealLogTests {
  private struct Mapping: Decodable {
    var file: String
    var columns: [String: String]
    var adoptedValues: [String]
    var pendingValues: [String]
  }

  /// The first cells of a truth file's rows with their figures of submissions and adopted items.
  private func truth(_ name: String) throws -> [String: [Int]] {
    let batch = CSVParser(dialect: .comma)
      .records(of: try Reference.bytes("real/" + name), from: 0)
    var result: [String: [Int]] = [:]
    for record in 1..<batch.count {
      let cells = (0..<3).map { String(decoding: batch.field($0, of: record), as: UTF8.self) }
      result[cells[0], default: [0, 0]] = [Int(cells[1]) ?? 0, Int(cells[2]) ?? 0]
    }
    return result
  }

  /// The same log as a dataset: JSON is YAML too.
  private func dataset(_ name: String) throws -> TestDataset {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let mapping = try decoder.decode(
      Mapping.self, from: Data(try Reference.bytes("real/\(name)/mapping.json")))
    let roles = ["date": "submitted", "category": "kind", "outcome": "status"]
    let columns = Dictionary(
      uniqueKeysWithValues: mapping.columns.map { (roles[$0.key] ?? $0.key, $0.value) })
    let outcomes = Set(try truth("\(name)/truth/by_outcome.csv").keys).subtracting([""])
    let settled = Set(mapping.adoptedValues + mapping.pendingValues)
    let log: [String: Any] = [
      "path": "log.csv", "columns": columns, "separators": ["unit": "~"],
      "values": [
        "adopted": mapping.adoptedValues, "pending": mapping.pendingValues,
        "declined": outcomes.subtracting(settled).sorted(),
      ],
    ]
    let yaml = try JSONSerialization.data(
      withJSONObject: ["logs": [log]], options: [.withoutEscapingSlashes])
    return try TestDataset(bytes: [
      "dataset.yaml": Array(yaml), "log.csv": try Reference.bytes("real/\(name)/\(mapping.file)"),
    ])
  }

  @Test(arguments: ["proposals", "snsf-ambizione", "snsf-proposals"])
  func `submissions and adopted items of each unit are those that other tools count`(
    name: String
  ) throws {
    let found = try dataset(name)
    #expect(found.rejected.isEmpty, "\(found.dataset.rejects.first?.diagnostic.brief ?? "")")
    let submissions = found.dataset.submissions.collected
    var counts: [String: [Int]] = [:]
    for item in 0..<submissions.count {
      let isAdopted = submissions.edges(of: item).contains {
        submissions.adoptions.outcomes[$0] == .adopted
      }
      for unit in submissions.units(of: item) {
        let key = found.dataset.directory.units[unit].name
        counts[key, default: [0, 0]][0] += 1
        if isAdopted { counts[key, default: [0, 0]][1] += 1 }
      }
    }
    #expect(counts == (try truth("\(name)/truth/by_unit.csv")))
  }
}
