import Model
import Support
import Testing

@testable import Importer

@Suite struct AssemblyTests {
  private static let register = """
    logs:
      - { path: log.csv }
      - { path: adoptions.csv, role: adoptions }

    """

  private func joined(_ log: String, _ adoptions: String) throws -> TestDataset {
    try TestDataset([
      "dataset.yaml": Self.register, "log.csv": "编号,单位,报送时间\n" + log, "adoptions.csv": adoptions,
    ])
  }

  @Test func `a register is joined to submissions by id, and what joins to none is a supplement`()
    throws
  {
    let found = try joined(
      "1,甲,2024-01-05\n2,乙,2024-01-06\n",
      "编号,采用刊物,采用时间,单位\n1,市日报,2024-01-09,\n1,要情,2024-01-10,\n9,要情,2024-01-11,丙\n,市日报,2024-01-12,丁\n"
    )
    #expect(
      Set(found.lines) == [
        "甲 2024-01-05 [市日报 adopted 2024-01-09; 要情 adopted 2024-01-10]", "乙 2024-01-06 []",
        "supplement 丙 undated [要情 adopted 2024-01-11]",
        "supplement 丁 undated [市日报 adopted 2024-01-12]",
      ])
    #expect(found.fates("adoptions.csv") == [1, 4, 0, 0, 0])
    #expect(found.dataset.summary.sources.allSatisfy { $0.balances })
  }

  @Test func `submissions and their edges come in the order of their addresses`() throws {
    let found = try joined(
      "1,甲,2024-01-05\n2,乙,2024-01-06\n",
      "编号,采用刊物,采用时间\n2,市日报,2024-01-09\n9,要情,2024-01-11\n2,要情,2024-01-10\n")
    let submissions = found.dataset.submissions.collected
    #expect(submissions.items.map(\.address) == submissions.addresses.sorted())
    for item in 0..<submissions.count {
      let addresses = submissions.edges(of: item).map { submissions.adoptions.addresses[$0] }
      #expect(addresses == addresses.sorted())
    }
  }

  @Test func `a register's row is an adoption unless its status says otherwise`() throws {
    let found = try joined(
      "1,甲,2024-01-05\n2,乙,2024-01-05\n3,丙,2024-01-05\n",
      "编号,采用刊物,采用情况\n1,市日报,\n2,市日报,未采用\n3,市日报,待审\n")
    #expect(
      Array(found.dataset.submissions.collected.adoptions.outcomes) == [
        .adopted, .declined, .pending,
      ])
  }

  @Test func `undated adoptions take the submitted date where their source dates none`() throws {
    let found = try joined("1,甲,2024-01-05\n", "编号,采用刊物\n1,市日报\n")
    #expect(found.lines == ["甲 2024-01-05 [市日报 adopted - (2024-01-05)]"])
  }

  @Test func `undated adoptions stay undated where their source dates others`() throws {
    let found = try joined("1,甲,2024-01-05\n", "编号,采用刊物,采用时间\n1,市日报,\n2,要情,2024-02-01\n")
    #expect(found.lines.contains("甲 2024-01-05 [市日报 adopted -]"))
  }

  @Test func `each export has its own rule for undated adoptions`() throws {
    let found = try TestDataset([
      "log/1.csv": "编号,单位,报送时间,采用刊物,采用时间\n1,甲,2024-01-05,市日报,\n2,乙,2024-01-05,要情,2024-01-07\n",
      "log/2.csv": "编号,单位,报送时间,采用刊物\n3,丙,2024-02-05,市日报\n",
    ])
    #expect(
      found.lines == [
        "甲 2024-01-05 [市日报 adopted -]", "乙 2024-01-05 [要情 adopted 2024-01-07]",
        "丙 2024-02-05 [市日报 adopted - (2024-02-05)]",
      ])
  }

  @Test func `a supplement's adoption takes the submitted date of its own row`() throws {
    let found = try joined("1,甲,2024-01-05\n", "编号,采用刊物,报送时间,单位\n9,市日报,2024-03-01,乙\n")
    #expect(found.lines.contains("supplement 乙 2024-03-01 [市日报 adopted - (2024-03-01)]"))
  }

  @Test func `a row without a submitted date is undated`() throws {
    let found = try TestDataset(log: "编号,单位,报送时间,采用刊物\n1,甲,,市日报\n2,乙,-,\n")
    #expect(found.lines == ["甲 undated [市日报 adopted -]", "乙 undated []"])
  }

  @Test(
    arguments: [
      ("采用", "市日报", ["市日报 adopted - (2024-01-05)"]),
      ("未采用", "市日报、要情", ["市日报 declined - (2024-01-05)", "要情 declined - (2024-01-05)"]),
      ("待审", "市日报", ["市日报 pending - (2024-01-05)"]), ("待审", "", []), ("", "", []),
      ("采用", "", [" adopted - (2024-01-05)"]),
      ("采用", "市日报:2、要情", ["市日报 adopted - (2024-01-05) ×2", "要情 adopted - (2024-01-05)"]),
    ] as [(String, String, [String])])
  func `a status speaks of every outlet of its row`(
    status: String, outlets: String, edges: [String]
  ) throws {
    let found = try TestDataset(log: "编号,单位,报送时间,采用情况,采用刊物\n1,甲,2024-01-05,\(status),\(outlets)\n")
    #expect(found.seen.map(\.edges) == [edges])
  }

  @Test(arguments: ["无", "、", "无、无", "-；-", "/", "市日报:0"])
  func `a cell that names no outlet is no adoption`(cell: String) throws {
    let found = try TestDataset(log: "编号,单位,报送时间,采用刊物\n1,甲,2024-01-05,\(cell)\n")
    #expect(found.lines == ["甲 2024-01-05 []"])
  }

  @Test func `an adoption date alone is an adoption by an outlet without a name`() throws {
    let found = try TestDataset(
      log: "编号,单位,报送时间,采用时间\n1,甲,2024-01-05,2024-01-09\n2,乙,2024-01-05,\n")
    #expect(found.lines == ["甲 2024-01-05 [ adopted 2024-01-09]", "乙 2024-01-05 []"])
  }

  @Test func `weights multiply what is printed`() throws {
    let found = try TestDataset(
      log: "编号,单位,报送时间,采用刊物,件数\n1,甲,2010年,市日报:2,12条\n2,乙,2010,,0\n3,丙,2010,要情,110多\n")
    #expect(found.lines == ["×12 甲 2010 [市日报 adopted - (2010) ×24]", "×0 乙 2010 []"])
    #expect(found.rejected == [.weightUnreadable])
  }
}
