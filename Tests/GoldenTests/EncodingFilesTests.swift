import Foundation
import Support
import Testing

/// One log of 40 rows in many encodings and shapes is counted as its maker counted it.
///
/// The maker's program decided what was adopted; it did not read the files. One row is dated 30 February:
/// here it is rejected, there it stands in the year `(invalid)`.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct EncodingFilesTests {
  private struct Expected: Decodable {
    var files: [String: File]
  }

  private struct File: Decodable {
    var status: String
    var aggregates: Aggregates?
  }

  private struct Aggregates: Decodable {
    var submissions: Int
    var adopted: Int
    var pending: Int
    var byUnit: [Group]
    var byOutlet: [Group]
    var byYear: [Group]
  }

  private struct Group: Decodable {
    var key: String
    var submissions: Int
    var adopted: Int
    var pending: Int
    var rate: Double
    var rateDecided: Double?
  }

  private static let expected: Expected? = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let bytes = try? Reference.bytes("encodings/expected.json") else { return nil }
    return try? decoder.decode(Expected.self, from: Data(bytes))
  }()

  static let readable: [String] = (expected?.files ?? [:]).filter {
    $0.value.status.hasPrefix("ok") && $0.value.aggregates != nil
  }.keys.sorted()

  @Test func `every file with figures is among those that are compared`() {
    #expect(Self.readable.count == 30)
  }

  /// What detection cannot know of a file.
  private func settings(_ name: String) -> String {
    switch name.prefix(2) {
    case "08":
      """
          encoding: big5
          columns: { submitted: 投稿日期, unit: 投稿單位, title: 稿件標題, outlet: 投稿媒體, status: 是否採用, adopted: 採用日期 }
          values: { adopted: [採用], declined: [未採用] }
      """
    case "29": "    values: { adopted: [刊用], declined: [未用] }"
    default: ""
    }
  }

  /// The row of 30 February as the maker counts it: submitted and declined.
  private static let rejected: Set<String> = [
    "高新区管委会", "高新區管委會", "市日报", "市日報", "(invalid)",
  ]

  /// The maker's figures without the rejected row: items, adopted, pending, rate, decided rate.
  private func used(_ groups: [Group]) -> [String: [String]] {
    var figures: [String: [String]] = [:]
    for group in groups {
      if Self.rejected.contains(group.key) {
        let items = group.submissions - 1
        guard items > 0 else { continue }
        figures[group.key] = [
          "\(items)", "\(group.adopted)", "\(group.pending)", rate(group.adopted, items),
          rate(group.adopted, items - group.pending),
        ]
      } else {
        figures[group.key] = [
          "\(group.submissions)", "\(group.adopted)", "\(group.pending)", rounded(group.rate),
          group.rateDecided.map(rounded) ?? "",
        ]
      }
    }
    return figures
  }

  private func rate(_ adopted: Int, _ items: Int) -> String {
    items == 0 ? "" : rounded(Double(adopted) / Double(items))
  }

  private func rounded(_ rate: Double) -> String { String(format: "%.6f", rate) }

  private func rounded(_ cell: String?) -> String { Double(cell ?? "").map(rounded) ?? "" }

  /// The program's figures in the same form.
  private func figures(_ rows: CSVRows, by key: String) -> [String: [String]] {
    var figures: [String: [String]] = [:]
    for row in rows.rows {
      let name = row[key] == "(no unit named)" ? "" : row[key] ?? "?"
      let items = row["submitted"].flatMap(Int.init) ?? -1
      figures[name] = [
        "\(items)", row["adopted_items"] ?? "?",
        "\(items - (row["decided"].flatMap(Int.init) ?? -1))",
        rounded(row["cohort_rate"]), rounded(row["decided_rate"]),
      ]
    }
    return figures
  }

  @Test(arguments: readable)
  func `units, outlets, years and rates are those of the maker`(name: String) throws {
    let aggregates = try #require(Self.expected?.files[name]?.aggregates)
    try Workplace.with { work in
      let folder = work.folder.appending(path: "set")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(try Reference.bytes("encodings/" + name)).write(
        to: folder.appending(path: "log.csv"))
      try "logs:\n  - path: log.csv\n    identity: row\n\(settings(name))\n".write(
        to: folder.appending(path: "dataset.yaml"), atomically: true, encoding: .utf8)
      let files = try work.report(
        folder, to: "out", options: "--period all --no-bom --language en")
      func table(_ path: String) -> CSVRows {
        CSVRows(String(decoding: files[path + ".csv"] ?? Data(), as: UTF8.self))
      }
      let rejects = table("rejects").rows.filter { $0["reason"] != nil }
      #expect(rejects.count == 1, "\(rejects)")
      #expect(rejects.first?["header"] == "投稿日期")

      let units = figures(table("tables/units"), by: "unit")
      #expect(units == used(aggregates.byUnit))
      #expect(figures(table("tables/years"), by: "period") == used(aggregates.byYear))
      #expect(units.values.compactMap { Int($0[0]) }.reduce(0, +) + 1 == aggregates.submissions)
      #expect(units.values.compactMap { Int($0[1]) }.reduce(0, +) == aggregates.adopted)
      #expect(units.values.compactMap { Int($0[2]) }.reduce(0, +) == aggregates.pending)

      // The table of outlets shows offers and takings; of what waits it shows nothing.
      let outlets = table("tables/outlets").rows.map { row in
        [row["outlet"], row["offered"], row["offered_adopted"], rounded(row["selectivity"])]
      }
      let wanted = used(aggregates.byOutlet).map { [$0, $1[0], $1[1], $1[3]] }
      #expect(Set(outlets) == Set(wanted))
    }
  }
}
