import Foundation
import Model
import Support
import Testing

/// However the exports bring adoptions in, delays are those between the dates.
struct LateExportsTests {
  private static let first = CivilDate(year: 2024, month: 1, day: 1)!.dayNumber

  private func day(_ number: Int) -> String {
    CivilDate(dayNumber: Self.first + number).description
  }

  /// 300 items, one a day.
  private var items: String {
    "id,unit,submitted\n" + (0..<300).map { "k\($0),A,\(day($0))\n" }.joined()
  }

  /// The items of some days, adopted after ten days, if that comes by a day.
  private func log(_ days: Range<Int>, adoptedBy last: Int) -> String {
    "id,unit,submitted,outlet,adopted\n"
      + days.map { item in
        let isAdopted = item.isMultiple(of: 2) && item + 10 <= last
        return "k\(item),A,\(day(item)),\(isAdopted ? "Daily,\(day(item + 10))" : ",")\n"
      }.joined()
  }

  private func maturity(_ files: [String: String], _ options: String = "") throws -> [String] {
    var found: [String: Data] = [:]
    try Workplace.with { work in
      let dataset = work.folder.appending(path: "set")
      for (name, text) in files {
        let file = dataset.appending(path: name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      found = try work.report(dataset, to: "out", options: "--no-bom " + options)
    }
    let table = String(decoding: found["tables/maturity.csv"] ?? Data(), as: UTF8.self)
    #expect(table.split(separator: "\n").count > 5, "there is an estimate")
    return table.split(separator: "\n").map(String.init)
  }

  @Test func `an adoption that is exported late has the delay of its date`() throws {
    // The first export knows of adoptions up to day 200, although it was made on day 250.
    let late = [
      "dataset.yaml": """
      logs:
        - { path: log/1.csv, exported: \(day(250)) }
        - { path: log/2.csv, exported: \(day(330)) }

      """,
      "log/1.csv": log(0..<250, adoptedBy: 200), "log/2.csv": log(0..<300, adoptedBy: 330),
    ]
    let whole = [
      "dataset.yaml": "logs:\n  - { path: log/2.csv, exported: \(day(330)) }\n",
      "log/2.csv": log(0..<300, adoptedBy: 330),
    ]
    #expect(try maturity(late) == maturity(whole))
    #expect(try maturity(late, "--as-of \(day(280))") == maturity(whole, "--as-of \(day(280))"))
  }

  @Test func `a register that is continued brings the first adoption of an item last`() throws {
    func register(_ rows: [(Int, Int)]) -> String {
      "id,outlet,adopted\n" + rows.map { "k\($0),Daily,\(day($0 + $1))\n" }.joined()
    }
    func dataset(_ registers: [String]) -> [String: String] {
      var files = ["log/items.csv": items]
      var yaml = "logs:\n  - { path: log/items.csv, exported: \(day(330)) }\n"
      for (place, text) in registers.enumerated() {
        files["log/adoptions\(place).csv"] = text
        yaml +=
          "  - { path: log/adoptions\(place).csv, role: adoptions, exported: \(day(329 + place)) }\n"
      }
      files["dataset.yaml"] = yaml
      return files
    }
    let early = (0..<150).map { ($0 * 2, 10) }
    let reprinted = (0..<150).map { ($0 * 2, 25) }
    let continued = try maturity(dataset([register(reprinted), register(early)]))
    #expect(try continued == maturity(dataset([register(early)])))
    #expect(try continued != maturity(dataset([register(reprinted)])))
  }
}
