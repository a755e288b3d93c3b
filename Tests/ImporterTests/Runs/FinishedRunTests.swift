import Importer
import Model
import Support
import Testing

/// A folder of `report` is read again as it was written, and nothing else is taken for one.
struct FinishedRunTests {
  private static let manifest = """
    {
      "program": "tongbao",
      "version": "0.1.0",
      "command": "report",
      "options": { "period": "2024", "no-bom": "no", "as-of": "" },
      "dataset": "某县 \\"政务\\" 信息",
      "period": { "label": "2024", "first": "2024-01-01", "last": "2024-12-31" },
      "as_of": null,
      "inputs": [
        { "path": "dataset.yaml", "bytes": 3, "sha256": "aa" },
        { "path": "units.csv", "bytes": 4, "sha256": "bb" },
        { "path": "rules.yaml", "bytes": 5, "sha256": "cc" },
        { "path": "log/1.csv", "bytes": 6, "sha256": null, "records": 2 }
      ],
      "rulebook": { "path": "rules.yaml", "bytes": 5, "sha256": "cc" },
      "outputs": []
    }

    """

  private static let files = [
    "manifest.json": manifest,
    "tables/units.csv": "\u{FEFF}unit,submitted\n'=甲局,3\n\"乙, 丙\",\n",
    "tables/eligibility.csv": "unit\n", "tables/overview.csv": "measure,value\nunits,2\n",
    "tables/definitions.csv": "table,column,meaning\nunits,unit,单位\n",
  ]

  @Test func `a finished folder is read again`() throws {
    let folder = try TemporaryFolder(Self.files)
    let run = try Import.finishedRun(at: folder.path + "/")
    #expect(run.title == "某县 \"政务\" 信息")
    #expect(run.period == "2024")
    #expect(run.asOf == nil)
    #expect(run.language == .chinese)
    #expect(run.options.map(\.name) == ["period", "no-bom", "as-of"])
    #expect(run.inputs.map(\.role) == [.settings, .register, .rulebook, .log])
    #expect(run.inputs.map(\.digest) == ["aa", "bb", "cc", nil])
    #expect(run.tables["units"]?.rows == [["=甲局", "3"], ["乙, 丙", ""]])
  }

  @Test(arguments: [
    ["manifest.json": "{ \"program\": \"other\" }"],
    ["manifest.json": "{ \"program\": \"tongbao\", \"command\": \"init\" }"],
    ["notes.txt": "x"],
  ])
  func `a folder that report did not write is refused`(files: [String: String]) throws {
    let folder = try TemporaryFolder(files)
    let error = #expect(throws: Diagnostic.self) { try Import.finishedRun(at: folder.path) }
    #expect(error?.code == .runForeign)
  }

  @Test func `a folder from which a table was taken is refused by the table's name`() throws {
    let folder = try TemporaryFolder(Self.files.filter { $0.key != "tables/eligibility.csv" })
    let error = #expect(throws: Diagnostic.self) { try Import.finishedRun(at: folder.path) }
    #expect(error?.code == .fileMissing)
    #expect(error?.place.file.hasSuffix("tables/eligibility.csv") == true)
  }
}
