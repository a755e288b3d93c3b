import Foundation
import Support
import Testing

/// What the reports on the shipped datasets print is defined in their own table of definitions.
struct DefinitionsOfDatasetsTests {
  /// The folders of datasets, relative to `datasets`.
  static let datasets = Repository.files(below: "datasets", suffix: "/dataset.yaml").map {
    String($0.dropFirst("datasets/".count).dropLast("/dataset.yaml".count))
  }

  @Test func `every kind of shipped dataset is looked at`() {
    #expect(Self.datasets.count >= 10)
    #expect(
      Self.datasets.contains("county") && Self.datasets.contains("expressway-office/disjoint"))
  }

  @Test(arguments: datasets, ["zh", "en"])
  func `every column of every table is defined in the report's language`(
    dataset: String, language: String
  ) throws {
    var files: [String: Data] = [:]
    try Workplace.with { work in
      files = try work.report(
        Repository.root.appending(path: "datasets/" + dataset), to: "out",
        options: "--no-bom --no-evidence --no-digests --language \(language)")
    }
    let tables = files.filter { $0.key.hasPrefix("tables/") }
    #expect(tables.count > 10)
    let definitions = CSVRows(
      String(decoding: files["tables/definitions.csv"] ?? Data(), as: UTF8.self))
    let defined = Dictionary(grouping: definitions.rows) {
      "tables/\($0["table"] ?? "").csv \($0["column"] ?? "")"
    }
    var columns = 0
    for (path, bytes) in tables.sorted(by: { $0.key < $1.key }) {
      let header = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self).split(
        separator: ",")
      columns += header.count
      for column in header {
        let rows = defined["\(path) \(column)"] ?? []
        #expect(rows.count == 1, "\(path): \(column)")
        for row in rows { check(row, language) }
      }
    }
    #expect(columns == definitions.rows.count, "nothing else is defined")
  }

  private func check(_ row: [String: String], _ language: String) {
    let name: Comment = "\(row["table"] ?? "").\(row["column"] ?? "")"
    let meaning = row["meaning"] ?? ""
    let isChinese = meaning.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    #expect(!meaning.isEmpty && isChinese == (language == "zh"), name)
    #expect(row["unit"]?.isEmpty == false, name)
    // A stated line is no counted rate, and two columns are not estimated yet.
    let isCounted = !["rate_line", "maturity", "expected_rate"].contains(row["column"])
    guard row["unit"] == "0…1", isCounted else { return }
    for part in ["numerator", "denominator", "date_basis", "formula"] {
      #expect(row[part]?.isEmpty == false, name)
    }
  }
}
