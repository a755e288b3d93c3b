import Foundation
import Support
import Testing

/// The example's truth was written by its generator from its own model, not by reading its logs.
struct CountyTruthTests {
  private struct Run {
    var tables: [String: CSVRows]
    var rejects: CSVRows
    var truth: [String: CSVRows]
  }

  private static let run = Result { try report() }

  private static func report() throws -> Run {
    var run = Run(tables: [:], rejects: CSVRows("file\n"), truth: [:])
    try Workplace.with { work in
      let dataset = Repository.root.appending(path: "datasets/county")
      let files = try work.report(dataset, to: "out", options: "--period 2025 --no-bom")
      for (path, bytes) in files where path.hasPrefix("tables/") {
        let name = path.dropFirst("tables/".count).dropLast(".csv".count)
        run.tables[String(name)] = CSVRows(String(decoding: bytes, as: UTF8.self))
      }
      run.rejects = CSVRows(String(decoding: files["rejects.csv"] ?? Data(), as: UTF8.self))
      for path in Repository.files(below: "datasets/county/truth", suffix: ".csv") {
        let name = path.split(separator: "/").last?.dropLast(".csv".count) ?? ""
        run.truth[String(name)] = CSVRows(try Repository.text(of: path))
      }
    }
    return run
  }

  /// Rows as `key: figures`, so that a difference names what differs.
  private func lines(
    _ rows: CSVRows?, _ columns: [String], where keep: ([String: String]) -> Bool = { _ in true }
  ) -> Set<String> {
    Set(
      (rows?.rows ?? []).filter(keep).map { row in
        columns.map { row[$0] ?? "?" }.joined(separator: " ")
      })
  }

  @Test func `years and months are those of the model`() throws {
    let run = try Self.run.get()
    let figures = ["submitted", "adopted_items", "adoptions"]
    #expect(
      lines(run.tables["years"], ["period"] + figures)
        == lines(run.truth["by_year"], ["year"] + figures))
    let months = lines(run.tables["months"], ["period"] + figures)
    #expect(months.count == 24)
    #expect(months.isSubset(of: lines(run.truth["by_month"], ["month"] + figures)))
  }

  @Test func `units, outlets and their pairs are those of the model`() throws {
    let run = try Self.run.get()
    let figures = ["submitted", "adopted_items", "adoptions"]
    let units = lines(run.tables["units"], ["unit"] + figures) {
      ($0["submitted"] ?? "").first != "-"
    }
    #expect(
      units.isSubset(
        of: lines(run.truth["by_unit_year"], ["unit"] + figures) { $0["year"] == "2025" }))
    #expect(units.count == 40, "the unit that was merged away in 2024 is not among them")
    #expect(
      lines(run.tables["outlets"], ["outlet", "adoptions"])
        == lines(run.truth["by_outlet_year"], ["outlet", "adoptions"]) { $0["year"] == "2025" })
    #expect(
      lines(run.tables["unit_outlet"], ["unit", "outlet", "adoptions"]) { $0["adoptions"] != "0" }
        == lines(run.truth["by_unit_outlet_2025"], ["unit", "outlet", "adoptions"]))
  }

  @Test func `the balance and the rejected records are those of the model`() throws {
    let run = try Self.run.get()
    let columns = ["file", "records", "frame", "rejected"]
    #expect(lines(run.tables["import"], columns) == lines(run.truth["balance"], columns))
    #expect(
      lines(run.rejects, ["file", "line", "column"])
        == lines(run.truth["rejects"], ["file", "line", "column"]))
  }

  @Test func `who falls short is who falls short in the model`() throws {
    let run = try Self.run.get()
    let short = lines(
      run.truth["eligibility_2025"], ["unit", "clause", "period", "required", "achieved"]
    ) { row in
      guard let required = Int(row["required"] ?? ""), let achieved = Int(row["achieved"] ?? "")
      else {
        return false
      }
      return achieved < required
    }
    #expect(short.count > 50)
    let found = Set(
      (run.tables["eligibility"]?.rows ?? []).filter {
        // A quota that is met stands there where another reading misses it.
        $0["indicator"] != "cohort_rate" && $0["short_by"] != "0"
      }.map { row in
        let clause = (row["clause"] ?? "").split(whereSeparator: { ";；、".contains($0) }).first ?? ""
        return
          "\(row["unit"] ?? "") \(clause) \(row["period"] ?? "") \(row["required"] ?? "") \(row["achieved"] ?? "")"
      })
    #expect(found == short)
  }
}
