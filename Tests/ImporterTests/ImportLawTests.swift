import Model
import Support
import Testing

@testable import Importer

/// The first law on random logs: how an export is spread over files cannot show.
@Suite struct ImportLawTests {
  private static let header = "编号,单位,标题,报送时间,采用刊物,采用时间\n"

  /// Rows of one export: some ids twice, with several outlets or with the same one.
  private static func rows(_ generator: inout SeededGenerator, shape: String) -> [String] {
    var rows: [String] = []
    for _ in 0..<Int.random(in: 1...24, using: &generator) {
      let id = Int.random(in: 1...8, using: &generator)
      let outlet = ["", "市日报", "要情", "内参", "市日报、要情"].randomElement(using: &generator) ?? ""
      let day = Int.random(in: 1...2, using: &generator)
      let adopted = outlet.isEmpty || Bool.random(using: &generator) ? "" : "2024-02-0\(day)"
      // In a log of one row an adoption the submission's columns repeat.
      let unit = shape == "per-adoption" ? "甲\(id)" : "甲\(Int.random(in: 1...9, using: &generator))"
      rows.append("\(id),\(unit),题\(id),2024-01-0\(id),\(outlet),\(adopted)\n")
    }
    return rows
  }

  private static func yaml(_ entries: [String]) -> String {
    "logs:\n" + entries.map { "  - { \($0) }\n" }.joined()
  }

  private static func settings(_ shape: String, _ exports: String) -> String {
    shape == "detected" ? "exports: \(exports)" : "shape: \(shape), exports: \(exports)"
  }

  private func key(_ seen: [SeenSubmission]) -> [SeenSubmission] {
    seen.sorted { ($0.key, $0.description) < ($1.key, $1.description) }
  }

  @Test(
    arguments: ["per-adoption", "per-submission", "detected"], ["cumulative", "incremental"])
  func `any split of exports over files gives the same submissions`(
    shape: String, exports: String
  ) throws {
    var generator = SeededGenerator(seed: 2024)
    for _ in 0..<25 {
      let months = (0..<3).map { _ in Self.rows(&generator, shape: shape) }
      var whole: [String: String] = [:]
      var split: [String: String] = [:]
      var entries: [String] = []
      for (month, rows) in months.enumerated() {
        whole["\(month)-0.csv"] = Self.header + rows.joined()
        // Files of one export keep its order by their names.
        var parts = [Self.header]
        for row in rows {
          if Int.random(in: 0..<4, using: &generator) == 0 { parts.append(Self.header) }
          parts[parts.count - 1] += row
        }
        for (part, text) in parts.enumerated() { split["\(month)-\(part).csv"] = text }
        entries.append(
          "path: '\(month)-*.csv', exported: 2024-0\(month + 1)-28, "
            + Self.settings(shape, exports))
      }
      whole["dataset.yaml"] = Self.yaml(entries)
      split["dataset.yaml"] = Self.yaml(entries.shuffled(using: &generator))
      let one = try TestDataset(whole)
      let other = try TestDataset(split)
      #expect(key(one.seen) == key(other.seen))
      #expect(other.dataset.summary.sources.allSatisfy { $0.balances })
      #expect(one.codes.count == other.codes.count)
    }
  }

  @Test(arguments: ["content", "row"], ["cumulative", "incremental"])
  func `any split gives the same submissions without ids, too`(
    identity: String, exports: String
  ) throws {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<25 {
      var whole: [String: String] = [:]
      var split: [String: String] = [:]
      var entries: [String] = []
      for month in 0..<2 {
        // Without the id column, which stands first.
        let rows = Self.rows(&generator, shape: "per-adoption").map { row in
          String(row.drop { $0 != "," }.dropFirst())
        }
        let header = "单位,标题,报送时间,采用刊物,采用时间\n"
        let cut = Int.random(in: 0...rows.count, using: &generator)
        whole["\(month)-0.csv"] = header + rows.joined()
        split["\(month)-0.csv"] = header + rows[..<cut].joined()
        split["\(month)-1.csv"] = header + rows[cut...].joined()
        entries.append(
          "path: '\(month)-*.csv', exported: 2024-0\(month + 1)-28, "
            + "identity: \(identity), exports: \(exports)")
      }
      whole["dataset.yaml"] = Self.yaml(entries)
      split["dataset.yaml"] = Self.yaml(entries.reversed())
      let one = try TestDataset(whole)
      let other = try TestDataset(split)
      #expect(withoutRowKeys(one.seen) == withoutRowKeys(other.seen))
    }
  }

  /// A row's own key is its address, which a split moves.
  private func withoutRowKeys(_ seen: [SeenSubmission]) -> [String] {
    seen.map { "\($0.key.kind == .row ? "" : "\($0.key)") \($0)" }.sorted()
  }

  @Test func `logs of equal rank may be read in any order where their rows agree`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<25 {
      let rows = Self.rows(&generator, shape: "per-adoption")
      var results: Set<[SeenSubmission]> = []
      for _ in 0..<3 {
        let shuffled = rows.shuffled(using: &generator)
        let half = shuffled.count / 2
        let found = try TestDataset([
          "dataset.yaml": Self.yaml([
            "path: '*.csv', exported: 2024-01-31, " + Self.settings("per-adoption", "cumulative")
          ]),
          "a.csv": Self.header + shuffled[..<half].joined(),
          "b.csv": Self.header + shuffled[half...].joined(),
        ])
        results.insert(key(found.seen))
      }
      #expect(results.count == 1)
    }
  }

  /// The plainest program that could be right: rows of the last export that has the id.
  @Test func `the newest export of every id wins whole, as the plainest program finds`() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<25 {
      let months = (0..<3).map { _ in Self.rows(&generator, shape: "per-adoption") }
      var files: [String: String] = [
        "dataset.yaml": Self.yaml(["path: '*.csv', " + Self.settings("per-adoption", "cumulative")])
      ]
      var newest: [Substring: Set<String>] = [:]
      for (month, rows) in months.enumerated() {
        files["\(month).csv"] = Self.header + rows.joined()
        let groups = Dictionary(grouping: rows) { $0.prefix { $0 != "," } }
        for (id, group) in groups { newest[id] = Set(group) }
      }
      let found = try TestDataset(files)
      let used = found.dataset.summary.sources.map(\.used).reduce(0, +)
      #expect(used == newest.values.map(\.count).reduce(0, +))
      // One adoption that two rows state is one: outlet, date and issue make it.
      let edges = newest.values.map { rows in
        Set(
          rows.flatMap { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return cells[4].split(separator: "、").map { "\($0) \(cells[5...])" }
          }
        ).count
      }
      #expect(found.dataset.submissions.collected.count == newest.count)
      #expect(found.dataset.submissions.collected.adoptions.count == edges.reduce(0, +))
    }
  }
}
