import Model
import Support
import Testing

@testable import Importer

@Suite struct ChooserTests {
  private static let head = "编号,单位,标题,报送时间,采用刊物,采用时间\n"

  private static func yaml(_ entries: String...) -> String {
    "logs:\n" + entries.map { "  - { \($0) }\n" }.joined()
  }

  @Test func `the newest export of an item wins whole, edges included`() throws {
    let found = try TestDataset([
      "log/2024-1.csv": Self.head
        + "1,甲,a,2024-01-05,市日报,2024-01-09\n2,乙,b,2024-01-06,市日报,2024-01-10\n",
      "log/2024-2.csv": Self.head + "1,丙,a,2024-01-07,要情,2024-02-01\n",
    ])
    #expect(
      found.lines == [
        "乙 2024-01-06 [市日报 adopted 2024-01-10]", "丙 2024-01-07 [要情 adopted 2024-02-01]",
      ])
    #expect(found.fates("log/2024-1.csv") == [1, 1, 1, 0, 0])
    #expect(found.fates("log/2024-2.csv") == [1, 1, 0, 0, 0])
    #expect(found.codes == [.adoptionVanished])
  }

  @Test func `exported decides over names`() throws {
    let found = try TestDataset([
      "dataset.yaml": Self.yaml(
        "path: a.csv, exported: 2024-02-01", "path: b.csv, exported: 2024-01-01"),
      "a.csv": Self.head + "1,甲,a,2024-01-05,,\n", "b.csv": Self.head + "1,乙,a,2024-01-05,,\n",
    ])
    #expect(found.lines == ["甲 2024-01-05 []"])
  }

  @Test func `the newest export wins whole for rows an adoption each`() throws {
    let found = try TestDataset([
      "log/1.csv": Self.head
        + "1,甲,a,2024-01-05,市日报,\n1,甲,a,2024-01-05,要情,\n1,甲,a,2024-01-05,内参,\n",
      "log/2.csv": Self.head + "1,甲,a,2024-01-05,网,\n1,甲,a,2024-01-05,要情,\n",
    ])
    #expect(found.dataset.summary.sources.map(\.shape) == ["per-adoption", "per-adoption"])
    #expect(
      found.lines == ["甲 2024-01-05 [网 adopted - (2024-01-05); 要情 adopted - (2024-01-05)]"])
    #expect(found.fates("log/1.csv") == [1, 0, 3, 0, 0])
  }

  @Test func `the newest export wins whole where content is the identity`() throws {
    let head = "单位,标题,报送时间,采用刊物\n"
    let found = try TestDataset([
      "log/1.csv": head + "甲,《a》,2024-01-05,市日报\n甲,a,2024-01-05,要情\n乙,b,2024-01-05,要情\n",
      "log/2.csv": head + "甲,ａ,2024/1/5,网\n",
    ])
    #expect(
      found.lines == [
        "乙 2024-01-05 [要情 adopted - (2024-01-05)]", "甲 2024-01-05 [网 adopted - (2024-01-05)]",
      ])
    #expect(found.fates("log/1.csv") == [1, 1, 2, 0, 0])
  }

  @Test func `incremental exports unite their edges, and the newest row gives the fields`() throws {
    let found = try TestDataset([
      "dataset.yaml": Self.yaml("path: log/*.csv, exports: incremental"),
      "log/1.csv": Self.head + "1,甲,a,2024-01-05,市日报,2024-01-09\n",
      "log/2.csv": Self.head + "1,乙,a,2024-01-06,要情,2024-02-01\n1,乙,a,2024-01-06,内参,2024-02-02\n",
    ])
    #expect(
      found.lines == [
        "乙 2024-01-06 [内参 adopted 2024-02-02; 市日报 adopted 2024-01-09; 要情 adopted 2024-02-01]"
      ])
    #expect(found.fates("log/1.csv") == [1, 1, 0, 0, 0])
  }

  @Test func `incremental exports unite their edges where content is the identity`() throws {
    let head = "单位,标题,报送时间,采用刊物\n"
    let found = try TestDataset([
      "dataset.yaml": Self.yaml("path: log/*.csv, exports: incremental"),
      "log/1.csv": head + "甲,a,2024-01-05,市日报\n乙,b,2024-01-05,要情\n",
      "log/2.csv": head + "甲,a,2024-01-05,要情\n乙,b,2024-01-05,要情\n",
    ])
    #expect(
      found.lines == [
        "甲 2024-01-05 [市日报 adopted - (2024-01-05); 要情 adopted - (2024-01-05)]",
        "乙 2024-01-05 [要情 adopted - (2024-01-05)]",
      ])
    #expect(found.fates("log/1.csv") == [1, 1, 0, 1, 0])
  }

  @Test func `an adoption that two exports spell differently is one`() throws {
    let found = try TestDataset([
      "dataset.yaml": Self.yaml("path: log/*.csv, exports: incremental"),
      "log/1.csv": Self.head + "1,甲,a,2024-01-05,《市日报》,2024-01-09\n",
      "log/2.csv": Self.head + "1,甲,a,2024-01-05,市 日报,2024-01-09\n",
    ])
    #expect(found.lines == ["甲 2024-01-05 [市 日报 adopted 2024-01-09]"])
    #expect(found.fates("log/1.csv") == [1, 0, 0, 1, 0])
  }

  @Test func `of one id twice in an export the later row wins and a person is told`() throws {
    let found = try TestDataset(
      log: Self.head + "1,甲,a,2024-01-05,市日报,\n2,乙,b,2024-01-05,,\n1,丙,c,2024-01-06,市日报,\n")
    #expect(
      found.lines == ["乙 2024-01-05 []", "丙 2024-01-06 [市日报 adopted - (2024-01-06)]"])
    #expect(found.dataset.diagnostics.map(\.brief) == ["log/1.csv:2 id-twice [\"log/1.csv:4\"]"])
    #expect(found.dataset.diagnostics[0].severity == .warning)
    #expect(found.fates("log/1.csv") == [1, 2, 0, 1, 0])
  }

  @Test func `equal rows of an item are one adoption`() throws {
    let row = "1,甲,a,2024-01-05,市日报,2024-01-09\n"
    let found = try TestDataset(log: Self.head + row + "1,甲,a,2024-01-05,要情,2024-01-09\n" + row)
    #expect(
      found.lines == ["甲 2024-01-05 [市日报 adopted 2024-01-09; 要情 adopted 2024-01-09]"])
    #expect(found.fates("log/1.csv") == [1, 2, 0, 1, 0])
    #expect(found.codes.isEmpty)
  }

  @Test func `printed twice by one outlet on two days is two adoptions`() throws {
    let found = try TestDataset(
      log: Self.head + "1,甲,a,2024-01-05,要情,2024-01-08\n"
        + "1,甲,a,2024-01-05,市日报,2024-01-09\n1,甲,a,2024-01-05,市日报,2024-01-10\n")
    #expect(found.dataset.submissions.collected.adoptions.count == 3)
  }

  @Test func `where rows are the identity nothing is merged`() throws {
    let row = "甲,a,2024-01-05,市日报\n"
    let found = try TestDataset([
      "dataset.yaml": Self.yaml("path: log/*.csv, identity: row"),
      "log/1.csv": "单位,标题,报送时间,采用刊物\n" + row + row, "log/2.csv": "单位,标题,报送时间,采用刊物\n" + row,
    ])
    #expect(found.lines == Array(repeating: "甲 2024-01-05 [市日报 adopted - (2024-01-05)]", count: 3))
  }

  @Test func `without ids each row of one file is a submission of its own`() throws {
    let found = try TestDataset(log: "单位,标题,报送时间\n甲,简讯,2024-01-05\n甲,简讯,2024-01-05\n")
    #expect(found.lines == ["甲 2024-01-05 []", "甲 2024-01-05 []"])
  }

  @Test func `rows without ids and titles are not one item because unit and day agree`() throws {
    let head = "单位,报送时间,采用刊物\n"
    let found = try TestDataset([
      "log/1.csv": head + "甲,2024-01-05,市日报\n乙,2024-01-05,内参\n",
      "log/2.csv": head + "甲,2024-01-05,市日报\n甲,2024-01-05,要情\n",
    ])
    #expect(
      found.lines == [
        "乙 2024-01-05 [内参 adopted - (2024-01-05)]", "甲 2024-01-05 [市日报 adopted - (2024-01-05)]",
        "甲 2024-01-05 [要情 adopted - (2024-01-05)]",
      ])
    #expect(found.fates("log/1.csv") == [1, 1, 1, 0, 0])
  }

  @Test(arguments: ["", "-", "—", "/", "无", "null", "0"])
  func `rows whose id says that there is none are not one item`(id: String) throws {
    let found = try TestDataset(
      log: Self.head + "\(id),甲,a,2024-01-05,,\n\(id),乙,b,2024-01-06,,\n1,丙,c,2024-01-07,,\n")
    #expect(found.lines == ["甲 2024-01-05 []", "乙 2024-01-06 []", "丙 2024-01-07 []"])
    #expect(found.codes.isEmpty)
  }

  @Test func `an id is one in every width and dress`() throws {
    let found = try TestDataset([
      "log/1.csv": Self.head + "A-12,甲,a,2024-01-05,,\n",
      "log/2.csv": Self.head + "'Ａ－１２\t,乙,a,2024-01-05,,\n",
    ])
    #expect(found.lines == ["乙 2024-01-05 []"])
  }

  @Test func `where the newest version is rejected the older one stands, with a warning`() throws {
    let found = try TestDataset([
      "log/1.csv": Self.head + "1,甲,a,2024-01-05,,\n",
      "log/2.csv": Self.head + "1,甲,a,2024-01-05,,\n",
      "log/3.csv": Self.head + "2,乙,b,2024-01-05,,\n1,甲,a,2024-13-05,市日报,\n",
    ])
    #expect(found.lines == ["甲 2024-01-05 []", "乙 2024-01-05 []"])
    #expect(found.rejected == [.dateImpossible])
    #expect(
      found.dataset.diagnostics.map(\.brief) == [#"log/3.csv:3:4 newest-rejected ["log/2.csv"]"#])
  }

  @Test func `a rejected old version is no reason to warn`() throws {
    let found = try TestDataset([
      "log/1.csv": Self.head + "1,甲,a,2024-13-05,,\n",
      "log/2.csv": Self.head + "1,甲,a,2024-01-05,,\n",
    ])
    #expect(found.rejected == [.dateImpossible] && found.codes.isEmpty)
  }

  @Test func `an adoption in a register is not mistaken for an older version of its submission`()
    throws
  {
    let found = try TestDataset([
      "dataset.yaml": Self.yaml("path: log/*.csv", "path: adoptions.csv, role: adoptions"),
      "adoptions.csv": "编号,采用刊物,采用时间\n1,市日报,2024-01-09\n2,要情,2024-01-09\n",
      "log/1.csv": Self.head + "2,乙,b,2024-01-05,,\n",
      "log/2.csv": Self.head + "1,甲,a,2024-13-05,,\n2,乙,b,昨天,,\n",
    ])
    #expect(found.rejected == [.dateImpossible, .dateUnreadable])
    #expect(
      found.dataset.diagnostics.map(\.brief) == [#"log/2.csv:3:4 newest-rejected ["log/1.csv"]"#])
  }

  @Test(.timeLimit(.minutes(1)))
  func `an item of twenty thousand rows takes no longer than as many items`() throws {
    let rows = (0..<20_000).map { "1,甲,题,2024-01-05,刊\($0)\n" }
    let test = try TestDataset(log: "编号,单位,标题,报送时间,采用刊物\n" + rows.joined())
    #expect(test.dataset.submissions.collected.count == 1)
    #expect(test.dataset.submissions.collected.adoptions.count == 20_000)
  }
}
