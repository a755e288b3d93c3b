import Foundation
import Support
import Testing

/// Reports of real, openly licensed logs show what two other tools counted, where the logs are at hand.
///
/// Those tools count rows. A row's outlet stands in `offered` here, its adoption in `adopted_items` and `adoptions`.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct RealLogReportTests {
  private static let logs = [
    "proposals": "proposals.csv", "snsf-ambizione": "ambizione.csv",
    "snsf-proposals": "proposals.csv",
  ]

  /// Keys, joined by ` | `, to figures.
  private typealias Figures = [String: [Int]]

  private func tables(of name: String) throws -> [String: CSVRows] {
    var tables: [String: CSVRows] = [:]
    try Workplace.with { work in
      let dataset = try work.copyFolder(
        Repository.root.appending(path: "Tests/GoldenTests/real/" + name), as: name)
      let log = Self.logs[name] ?? ""
      try Data(try Reference.bytes("real/\(name)/\(log)")).write(to: dataset.appending(path: log))
      let files = try work.report(dataset, to: "out", options: "--period all --no-bom")
      for (path, bytes) in files where path.hasPrefix("tables/") {
        tables[String(path.dropFirst(7).dropLast(4))] = CSVRows(
          String(decoding: bytes, as: UTF8.self))
      }
      // Comparisons cut a year that is not over at the same day of the year before.
      let last = tables["years"]?["period"].filter { Int($0) != nil }.max() ?? ""
      let units = try work.report(dataset, to: "last", options: "--period \(last) --no-bom")
      tables["units of \(last)"] = CSVRows(
        String(decoding: units["tables/units.csv"] ?? Data(), as: UTF8.self))
    }
    return tables
  }

  private func truth(_ name: String, _ table: String, by keys: [String], _ columns: [String]) throws
    -> Figures
  {
    let bytes = try Reference.bytes("real/\(name)/truth/\(table).csv")
    return figures(CSVRows(String(decoding: bytes, as: UTF8.self)), by: keys, columns)
  }

  private func figures(_ rows: CSVRows?, by keys: [String], _ columns: [String]) -> Figures {
    var figures: Figures = [:]
    for row in rows?.rows ?? [] {
      let key = keys.map { row[$0] ?? "?" }.joined(separator: " | ")
      #expect(figures[key] == nil, "\(key) stands twice")
      figures[key] = columns.map { row[$0].flatMap(Int.init) ?? -1 }
    }
    return figures
  }

  private func expectEqual(_ found: Figures, _ truth: Figures, _ table: String) {
    #expect(!truth.isEmpty)
    let different = Set(found.keys).union(truth.keys).filter { found[$0] != truth[$0] }.sorted()
    let lines = different.prefix(5).map { key in
      "\(key): \(found[key] ?? []) instead of \(truth[key] ?? [])"
    }
    #expect(different.isEmpty, "\(table): \(different.count) differ: \(lines)")
  }

  /// Submitted, adopted, pending of every unit or year.
  private func counted(_ rows: CSVRows?, by key: String) -> Figures {
    figures(rows, by: [key], ["submitted", "adopted_items", "decided"])
      .mapValues { [$0[0], $0[1], $0[0] - $0[2]] }
  }

  /// Submitted and adopted by unit and year: those of each comparison, those of the year before the first
  /// one, and the last year's units; what no year holds is a unit's total less its years.
  private func unitYears(_ tables: [String: CSVRows]) -> Figures {
    let counts = ["submitted", "adopted_items"]
    let last = tables.keys.compactMap { Int($0.replacing("units of ", with: "")) }.max() ?? 0
    var years: [String: [String: [Int]]] = [:]
    let comparisons = (tables["year_over_year"]?.rows ?? []).filter { $0["unit"] != "all units" }
    for row in comparisons where Int(row["year"] ?? "") != last {
      years[row["unit"] ?? "?", default: [:]][row["year"] ?? "?"] = numbers(row, counts)
    }
    for row in comparisons where Int(row["year"] ?? "") != last {
      let before = String((Int(row["year"] ?? "") ?? 0) - 1)
      if years[row["unit"] ?? "?"]?[before] == nil {
        years[row["unit"] ?? "?"]?[before] = numbers(row, counts.map { "previous_" + $0 })
      }
    }
    for row in tables["units of \(last)"]?.rows ?? [] {
      years[row["unit"] ?? "?", default: [:]][String(last)] = numbers(row, counts)
    }
    var figures: Figures = [:]
    for row in tables["units"]?.rows ?? [] {
      let unit = row["unit"] ?? "?"
      var rest = numbers(row, counts)
      for (year, numbers) in years[unit] ?? [:] {
        figures["\(unit) | \(year)"] = numbers
        rest = zip(rest, numbers).map { $0 - $1 }
      }
      figures["\(unit) | (invalid)"] = rest
    }
    return figures.filter { $0.value != [0, 0] }
  }

  private func numbers(_ row: [String: String], _ columns: [String]) -> [Int] {
    columns.map { row[$0].flatMap(Int.init) ?? 0 }
  }

  @Test(arguments: logs.keys.sorted())
  func `every figure of the tables is that of other tools`(name: String) throws {
    let tables = try tables(of: name)
    let three = ["submissions", "adopted", "pending"]
    expectEqual(
      counted(tables["units"], by: "unit"), try truth(name, "by_unit", by: ["unit"], three),
      "by_unit")
    var years = counted(tables["years"], by: "period").filter { $0.value != [0, 0, 0] }
    years["(invalid)"] = years.removeValue(forKey: "undated")
    expectEqual(years, try truth(name, "by_year", by: ["year"], three), "by_year")
    // Of what waits the tables of outlets show nothing, nor do comparisons of years.
    let two = ["submissions", "adopted"]
    expectEqual(
      figures(tables["outlets"], by: ["outlet"], ["offered", "offered_adopted"]),
      try truth(name, "by_outlet", by: ["outlet"], two), "by_outlet")
    expectEqual(
      figures(tables["unit_outlet"], by: ["unit", "outlet"], ["offered", "adoptions"]),
      try truth(name, "by_unit_outlet", by: ["unit", "outlet"], two), "by_unit_outlet")
    expectEqual(
      unitYears(tables), try truth(name, "by_unit_year", by: ["unit", "year"], two),
      "by_unit_year")
  }
}
