import Model
import Support
import Testing

@testable import Importer

/// Logs whose submitted date stands in a column of its year and a column of its month.
struct PartedDateTests {
  private func dataset(
    _ log: String, columns: String = "year: year, month: month", beside: String = ""
  ) throws -> TestDataset {
    try TestDataset([
      "dataset.yaml":
        "logs:\n  - { path: log.csv, identity: row, columns: { \(columns) }\(beside) }\n",
      "log.csv": log,
    ])
  }

  @Test func `year and month together are a month, a year alone is a year`() throws {
    let found = try dataset(
      "year,month,unit\n2024,1,Parks\n2024年,12月,Roads\n2023,,Parks\n,,Roads\n")
    #expect(
      found.lines == ["Parks 2024-01 []", "Roads 2024-12 []", "Parks 2023 []", "Roads undated []"])
    #expect(found.rejected.isEmpty)
  }

  @Test func `a column of years is enough`() throws {
    let found = try dataset("年度,单位\n2023,甲局\n2024年度,乙局\n", columns: "year: 年度")
    #expect(found.lines == ["甲局 2023 []", "乙局 2024 []"])
  }

  @Test func `a column of months takes its year from the log's period`() throws {
    let found = try dataset(
      "月份,单位\n1月,甲局\n十二月,乙局\n,丙局\n", columns: "month: 月份", beside: ", period: 2024")
    #expect(found.lines == ["甲局 2024-01 []", "乙局 2024-12 []", "丙局 undated []"])
  }

  @Test func `a blank year takes the log's period, or is rejected`() throws {
    let log = "year,month,unit\n,3,Parks\n2023,4,Parks\n"
    let stated = try dataset(log, beside: ", period: 2024")
    #expect(stated.lines == ["Parks 2024-03 []", "Parks 2023-04 []"])
    let open = try dataset(log)
    #expect(open.lines == ["Parks 2023-04 []"])
    #expect(
      open.dataset.rejects.map(\.diagnostic.brief) == [#"log.csv:2:2 date-needs-year ["3"]"#])
  }

  @Test func `what is no year and no month is rejected at its place`() throws {
    let found = try dataset("year,month,unit\n201*,1,Parks\n2024,13,Parks\n2024,2,Parks\n")
    #expect(found.lines == ["Parks 2024-02 []"])
    #expect(
      found.dataset.rejects.map(\.diagnostic.brief) == [
        #"log.csv:2:1 year-unreadable ["201*"]"#, #"log.csv:3:2 month-unreadable ["13"]"#,
      ])
  }

  @Test func `columns that are stated as year and month win over one that looks like a date`()
    throws
  {
    let found = try dataset("报送时间,年,月,单位\n上午,2024,5,甲局\n", columns: "year: 年, month: 月")
    #expect(found.lines == ["甲局 2024-05 []"])
  }

  @Test func `what no dataset file states is no date`() throws {
    let found = try TestDataset(log: "年份,月份,单位,标题\n2024,5,甲局,修路\n")
    #expect(found.lines == ["甲局 undated []"])
  }

  @Test func `a unit that is named like a sum is data where its row has such a date`() throws {
    let found = try dataset("year,month,unit\n2024,1,Total\n,,Total\n")
    #expect(found.lines == ["Total 2024-01 []"])
    #expect(found.fates("log.csv") == [2, 1, 0, 0, 0])
  }

  @Test func `items are counted by such months`() throws {
    let folder = try TemporaryFolder([
      "dataset.yaml":
        "logs:\n  - { path: log.csv, identity: row, columns: { year: year, month: month } }\n",
      "log.csv": "year,month,unit\n2024,1,Parks\n2024,1,Roads\n2024,2,Parks\n",
    ])
    for versions in CountQuery.Versions.allCases {
      let query = CountQuery(dimensions: [.month], conditions: [], versions: versions)
      #expect(try Import.countLines(folder, query) == ["2024-01 2 0", "2024-02 1 0"])
    }
  }
}
