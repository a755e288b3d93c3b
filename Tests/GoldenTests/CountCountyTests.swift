import Foundation
import Support
import Testing

/// What `count` says of the example is what its truth says, and what `report` does.
struct CountCountyTests {
  private static let dataset = Repository.root.appending(path: "datasets/county")
    .path(percentEncoded: false)

  private static let counted = Result {
    let end = try Program.shell(
      "tongbao count '\(dataset)' --by unit,year", in: FileManager.default.temporaryDirectory)
    #expect(end.code == 1, "the example has rows that are rejected on purpose")
    return CSVRows(end.output)
  }

  /// `unit year: submitted, adopted`, of those that submitted anything.
  private func lines(
    _ rows: CSVRows, year: String? = nil, _ submitted: String, _ adopted: String
  ) -> Set<String> {
    Set(
      rows.rows.filter { (Int($0[submitted] ?? "") ?? 0) > 0 }.map { row in
        let figures = "\(row[submitted] ?? "?"), \(row[adopted] ?? "?")"
        return "\(row["unit"] ?? "?") \(year ?? row["year"] ?? "?"): \(figures)"
      })
  }

  @Test func `units and years are those of the model`() throws {
    let truth = CSVRows(try Repository.text(of: "datasets/county/truth/by_unit_year.csv"))
    let found = lines(try Self.counted.get(), "items", "adopted")
    #expect(found.count > 200)
    #expect(found == lines(truth, "submitted", "adopted_items"))
  }

  @Test(arguments: ["2021", "2025"])
  func `a year's units are those of its report`(year: String) throws {
    let found = lines(try Self.counted.get(), "items", "adopted").filter {
      $0.contains(" \(year): ")
    }
    try Workplace.with { work in
      let files = try work.report(
        URL(filePath: Self.dataset), to: "out",
        options: "--period \(year) --no-bom --no-evidence")
      let units = CSVRows(String(decoding: files["tables/units.csv"] ?? Data(), as: UTF8.self))
      #expect(found == lines(units, year: year, "submitted", "adopted_items"))
    }
  }

  @Test func `all versions are all records that can be used`() throws {
    let end = try Program.shell(
      "tongbao count '\(Self.dataset)' --by month --versions all",
      in: FileManager.default.temporaryDirectory)
    let balance = CSVRows(try Repository.text(of: "datasets/county/truth/balance.csv"))
    func sum(_ column: String) -> Int { balance[column].compactMap(Int.init).reduce(0, +) }
    let items = CSVRows(end.output)["items"].compactMap(Int.init).reduce(0, +)
    #expect(items == sum("records") - sum("frame") - sum("rejected"))
  }
}
