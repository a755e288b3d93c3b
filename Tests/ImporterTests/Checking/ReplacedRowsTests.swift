import Model
import Testing

@testable import Importer

@Suite struct ReplacedRowsTests {
  private static let header = "编号,单位,标题,报送时间,采用刊物\n"

  @Test func `a superseded row names the row that replaced it`() throws {
    let check = try TestCheck([
      "log/1.csv": Self.header + "1,甲,a,2024-03-05,\n2,甲,b,2024-03-06,\n",
      "log/2.csv": Self.header + "3,甲,c,2024-03-07,\n1,甲,a,2024-03-05,日报\n",
    ])
    #expect(check.briefs(.rowSuperseded) == ["log/1.csv:2 row-superseded [\"log/2.csv\", \"3\"]"])
  }

  @Test func `a duplicate names the row that says the same, else the later one of its id`() throws {
    let check = try TestCheck(
      log: Self.header
        + "1,甲,a,2024-03-05,日报\n1,甲,a,2024-03-05,要情\n1,甲,a,2024-03-05,《日报》\n1,甲,a,2024-03-05,网站\n")
    #expect(
      check.briefs(.rowDuplicate) == ["log/1.csv:4 row-duplicate [\"log/1.csv\", \"2\"]"])
    let twice = try TestCheck([
      "dataset.yaml": "logs: [{ path: 1.csv, shape: per-submission }]",
      "1.csv": Self.header + "1,甲,a,2024-03-05,日报\n1,甲,b,2024-03-05,要情\n",
    ])
    #expect(twice.briefs(.rowDuplicate) == ["1.csv:2 row-duplicate [\"1.csv\", \"3\"]"])
  }

  @Test func `all are counted, the first hundred are kept, and the numbers are the balance's`()
    throws
  {
    let rows = (1...150).map { "\($0),甲,t\($0),2024-03-05,\n" }.joined()
    let check = try TestCheck(["log/1.csv": Self.header + rows, "log/2.csv": Self.header + rows])
    let group = try #require(check.checked.findings.first { $0.code == .rowSuperseded })
    #expect(group.number == 150)
    #expect(group.number == check.checked.logs.map(\.summary.superseded).reduce(0, +))
    #expect(group.first.count == FindingGroup.kept)
    #expect(group.first.map(\.place.line) == (2...101).map { $0 })
  }

  @Test func `notes come first and what cannot be used last`() throws {
    let check = try TestCheck([
      "log/1.csv": Self.header + "1,甲,a,2024-03-05,\n2,甲,b,never,\n",
      "log/2.csv": Self.header + "1,甲,???,2024-03-05,\n",
    ])
    #expect(
      check.checked.findings.map(\.code) == [.rowSuperseded, .textSuspicious, .dateUnreadable])
  }
}
