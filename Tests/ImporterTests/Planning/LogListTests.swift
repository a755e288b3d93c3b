import Model
import Support
import Testing

@testable import Importer

@Suite struct LogListTests {
  private func files(
    _ entries: [LogConfiguration], among names: [String]
  ) throws -> [String] {
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "x") }))
    return try LogList.files(of: entries, in: folder.path + "/", file: "dataset.yaml")
      .map { "\($0.rank) \($0.name)" }
  }

  private func entry(_ pattern: String, _ exported: String? = nil) -> LogConfiguration {
    var entry = LogConfiguration(pattern: pattern)
    if let exported, case .date(let date) = DateCell.read(exported) { entry.exported = date }
    return entry
  }

  @Test func `files without a day rank by the natural order of their names`() throws {
    #expect(
      try files([entry("log/*.csv")], among: ["log/10.csv", "log/9.csv", "log/1.csv"])
        == ["0 log/1.csv", "1 log/9.csv", "2 log/10.csv"])
  }

  @Test func `files of one export share a rank`() throws {
    let entries = [entry("b*.csv", "2024-02-01"), entry("a*.csv", "2024-01-01"), entry("c.csv")]
    #expect(
      try files(entries, among: ["b1.csv", "b2.csv", "a1.csv", "c.csv"])
        == ["0 c.csv", "1 a1.csv", "2 b1.csv", "2 b2.csv"])
  }

  @Test func `two entries of one day share a rank`() throws {
    let entries = [entry("b.csv", "2024-02-01"), entry("a.csv", "2024-02-01")]
    #expect(try files(entries, among: ["a.csv", "b.csv"]) == ["0 a.csv", "0 b.csv"])
  }

  @Test func `the order of entries changes nothing`() throws {
    let entries = [entry("a.csv"), entry("b.csv", "2024-02-01"), entry("c.csv", "2024-01-01")]
    let names = ["a.csv", "b.csv", "c.csv"]
    #expect(try files(entries, among: names) == files(entries.reversed(), among: names))
  }

  @Test func `a pattern that matches nothing is an error`() throws {
    let folder = try TemporaryFolder(["a.txt": "x"])
    let found = refusal { () throws(Diagnostic) in
      _ = try LogList.files(
        of: [entry("log/*.csv")], in: folder.path + "/", file: "dataset.yaml")
    }
    #expect(found?.brief == #"dataset.yaml log-pattern-empty ["log/*.csv"]"#)
  }

  @Test func `a file that two entries match is an error`() throws {
    let folder = try TemporaryFolder(["a.csv": "x"])
    let found = refusal { () throws(Diagnostic) in
      _ = try LogList.files(
        of: [entry("*.csv"), entry("a.csv")], in: folder.path + "/", file: "dataset.yaml")
    }
    #expect(found?.brief == #"dataset.yaml log-twice ["a.csv"]"#)
  }

  @Test func `wild characters in the folder's own name are not wild`() throws {
    let outer = try TemporaryFolder(["[a]*/1.csv": "x", "a/2.csv": "x"])
    #expect(
      FolderListing.names(matching: "*.csv", in: outer.path + "/[a]*/") == ["1.csv"])
  }

  @Test func `a file whose own name looks like a pattern is found by its name`() throws {
    #expect(try files([entry("报送[1].csv")], among: ["报送[1].csv", "报送1.csv"]) == ["0 报送[1].csv"])
  }
}
