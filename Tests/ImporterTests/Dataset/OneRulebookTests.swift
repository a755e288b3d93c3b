import Importer
import Model
import Support
import Testing

/// A rulebook is read alone, and a unit is found by any of its names.
struct OneRulebookTests {
  private static let rules = """
    title: 办法
    versions:
      - quotas: [{ clause: 第五条, indicator: submissions, per: 会战, at_least: 1 }]

    """

  @Test func `a rulebook's file, its folder and a folder that names it give the same`() throws {
    let settings = "periods: { windows: { 会战: 2011-03-01..2011-06-30 } }\nrulebook: rules.yaml\n"
    let folder = try TemporaryFolder(["rules.yaml": Self.rules, "dataset.yaml": settings])
    for path in ["", "/", "/rules.yaml"] {
      let rulebook = try Import.rulebook(at: folder.path + path)
      #expect(rulebook.title == "办法")
      #expect(rulebook.versions[0].quotas.map(\.per) == [.window("会战")])
    }
  }

  @Test func `a folder without a rulebook says which file is missing`() throws {
    let folder = try TemporaryFolder(["dataset.yaml": "title: 某县\n"])
    let error = #expect(throws: Diagnostic.self) { try Import.rulebook(at: folder.path) }
    #expect(error?.code == .fileMissing)
    #expect(error?.place.file.hasSuffix("/rulebook.yaml") == true)
  }

  @Test func `a unit is found by its name, an alias or another spelling, and a slip is named`()
    throws
  {
    let folder = try TemporaryFolder([
      "log/1.csv": "编号,单位,标题\n1,Ａ局,修路\n2,城关镇人民政府,架桥\n",
      "units.csv": "unit,aliases\n城关镇,城关镇人民政府；城关\n",
    ])
    let names = try Import.read([folder.path], ReadingOptions(workers: 1)).unitNames
    #expect(names.code(of: "城关") == 0)
    #expect(names.code(of: "城关镇") == 0)
    #expect(names.code(of: "A局") == 1)
    #expect(names.code(of: "城管镇") == nil)
    #expect(names.nearest(to: "城管镇") == "城关镇")
  }
}
