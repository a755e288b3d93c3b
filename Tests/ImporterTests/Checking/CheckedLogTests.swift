import Model
import Testing

@testable import Importer

@Suite struct CheckedLogTests {
  @Test func `a log tells its rank, role, identity and what each column was taken for`() throws {
    let check = try TestCheck([
      "dataset.yaml": """
      logs:
        - { path: b.csv, exported: 2024-02-01 }
        - { path: a.csv, exported: 2024-03-01, role: adoptions }
      """,
      "a.csv": "单位,标题,刊物,采用时间\n甲,t,日报,2024-02-03\n",
      "b.csv": "序号,编号,,单位,标题\n1,x,,甲,t\n",
    ])
    let logs = check.checked.logs
    #expect(logs.map(\.summary.path) == ["b.csv", "a.csv"])
    #expect(logs.map(\.rank) == [0, 1])
    #expect(logs.map(\.exported?.description) == ["2024-02-01", "2024-03-01"])
    #expect(logs.map(\.role) == ["submissions", "adoptions"])
    #expect(logs.map(\.exports) == ["cumulative", "incremental"])
    #expect(logs.map(\.identity) == ["id", "content"])
    #expect(
      logs[0].columns == [
        LogColumn(ordinal: 1, header: "序号", role: nil),
        LogColumn(ordinal: 2, header: "编号", role: "id"),
        LogColumn(ordinal: 4, header: "单位", role: "unit"),
        LogColumn(ordinal: 5, header: "标题", role: "title"),
      ])
  }

  @Test func `a sound log has no findings`() throws {
    let check = try TestCheck(log: "编号,单位,标题\n1,甲,a\n2,甲,b\n")
    #expect(check.checked.findings.isEmpty)
    #expect(check.checked.span == nil)
  }
}
