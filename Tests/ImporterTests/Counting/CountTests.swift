import Model
import Support
import Testing

@testable import Importer

@Suite struct CountTests {
  private static let header = "编号,单位,单位类别,报送时间,采用刊物,信息类型\n"

  private func lines(
    _ files: [String: String], _ dimensions: [CountDimension],
    where conditions: [CountQuery.Condition] = [], _ versions: CountQuery.Versions = .newest
  ) throws -> [String] {
    try Import.countLines(
      try TemporaryFolder(files),
      CountQuery(dimensions: dimensions, conditions: conditions, versions: versions))
  }

  private func lines(
    _ log: String, _ dimensions: [CountDimension], where conditions: [CountQuery.Condition] = [],
    _ versions: CountQuery.Versions = .newest
  ) throws -> [String] {
    try lines(["log/1.csv": Self.header + log], dimensions, where: conditions, versions)
  }

  @Test(arguments: CountQuery.Versions.allCases)
  func `a log whose every row names an outlet can be counted without its outlets`(
    versions: CountQuery.Versions
  ) throws {
    let log = "1,甲,,2024-01-05,市日报,\n2,乙,,2024-01-06,要情,\n"
    #expect(try lines(log, [.unit], versions) == ["乙 1 1", "甲 1 1"])
  }

  @Test(arguments: CountQuery.Versions.allCases)
  func `an item of two units of one class is one item of that class`(
    versions: CountQuery.Versions
  ) throws {
    let log = "1,甲、乙,部门,2024-01-05,市日报,\n2,甲,部门,2024-01-06,,\n"
    #expect(try lines(log, [.unitClass], versions) == ["部门 2 1"])
    #expect(try lines(log, [.unit], versions) == ["乙 1 1", "甲 2 1"])
  }

  @Test(arguments: CountQuery.Versions.allCases)
  func `an item that fits a condition twice counts once`(versions: CountQuery.Versions) throws {
    let log = "1,甲、乙,,2024-01-05,市日报、要情,\n"
    #expect(
      try lines(log, [.unit], where: [.init(.outlet, ["市日报", "要情"])], versions)
        == ["乙 1 1", "甲 1 1"])
    #expect(try lines(log, [.year], where: [.init(.unit, ["甲", "乙"])], versions) == ["2024 1 1"])
  }

  @Test func `an item whose adoptions stand in a register is not counted without an outlet, too`()
    throws
  {
    let files = [
      "dataset.yaml":
        "logs:\n  - { path: log.csv }\n  - { path: adoptions.csv, role: adoptions }\n",
      "log.csv": "编号,单位,报送时间\n1,甲,2024-01-05\n2,甲,2024-01-06\n",
      "adoptions.csv": "编号,采用刊物\n1,市日报\n1,要情\n9,要情\n",
    ]
    #expect(try lines(files, [.outlet]) == [" 1 0", "市日报 1 1", "要情 1 1"])
    #expect(try lines(files, [.unit]) == ["甲 2 1"])
    // Rows of a register are no items, and no row of the log says what became of it.
    #expect(try lines(files, [.unit], .all) == ["甲 2 0"])
  }

  @Test(arguments: CountQuery.Versions.allCases)
  func `two outlets of one level are one level, though only one of them is rated`(
    versions: CountQuery.Versions
  ) throws {
    let files = [
      "dataset.yaml": "logs:\n  - { path: log.csv }\nreading: { rate_outlets: [市日报] }\n",
      "log.csv": "编号,单位,报送时间,采用刊物,级别\n1,甲,2024-01-05,市日报、要情,市\n2,甲,2024-01-06,要情,市\n",
    ]
    #expect(try lines(files, [.level], versions) == ["市 2 2"])
    #expect(try lines(files, [.unit], versions) == ["甲 2 1"])
    #expect(try lines(files, [.outcome], versions) == ["adopted 2 1"])
  }

  @Test func `more rows than a cell's bits count can stand in it`() throws {
    let rows = (1...70_000).map { "\($0),甲,,2024-01-05,\($0 % 2 == 0 ? "市日报" : ""),\n" }.joined()
    let folder = try TemporaryFolder(["log/1.csv": Self.header + rows])
    var options = ReadingOptions(workers: 2)
    options.chunkLength = 1 << 18
    for versions in CountQuery.Versions.allCases {
      let query = CountQuery(dimensions: [.unit], conditions: [], versions: versions)
      #expect(try Import.countLines(folder, query, options) == ["甲 70000 35000"])
    }
  }

  @Test func `versions newest counts an item by its newest export, all counts every row`() throws {
    let files = [
      "log/1.csv": Self.header + "1,甲,,2024-01-05,,\n2,甲,,2024-02-05,,\n",
      "log/2.csv": Self.header + "1,乙,,2024-01-05,要情,\n",
    ]
    #expect(try lines(files, [.unit, .month]) == ["乙|2024-01 1 1", "甲|2024-02 1 0"])
    #expect(
      try lines(files, [.unit, .month], .all)
        == ["乙|2024-01 1 1", "甲|2024-01 1 0", "甲|2024-02 1 0"])
  }

  @Test func `what is not known to the day stands under what is known of it`() throws {
    let log = "1,甲,,2024-05-05,,\n2,甲,,2024年5月,,\n3,甲,,2024年,,\n4,甲,,,,\n"
    #expect(try lines(log, [.month]) == [" 1 0", "2024 1 0", "2024-05 2 0"])
    #expect(try lines(log, [.quarter]) == [" 1 0", "2024 1 0", "2024-Q2 2 0"])
    #expect(try lines(log, [.year]) == [" 1 0", "2024 3 0"])
  }

  @Test func `lines are in the order in which the dimensions are asked for`() throws {
    let log = "1,乙,,2024-01-05,,调研\n2,甲,,2023-01-05,,动态\n3,乙,,2023-01-05,,动态\n"
    #expect(
      try lines(log, [.year, .kind, .unit])
        == ["2023|动态|乙 1 0", "2023|动态|甲 1 0", "2024|调研|乙 1 0"])
    #expect(
      try lines(log, [.unit, .year]) == ["乙|2023 1 0", "乙|2024 1 0", "甲|2023 1 0"])
  }

  @Test func `conditions on one dimension must all hold, values of one condition not`() throws {
    let log = "1,甲,,2024-01-05,,\n2,乙,,2024-01-05,,\n3,丙,,2024-01-05,,\n"
    let both: [CountQuery.Condition] = [.init(.unit, ["甲", "乙"]), .init(.unit, ["乙", "丙"])]
    #expect(try lines(log, [.unit], where: both) == ["乙 1 0"])
    #expect(try lines(log, [.year], where: [.init(.unit, ["丁"])]) == [])
  }

  @Test(arguments: CountQuery.Versions.allCases)
  func `rows that cannot be used are not counted and are reported`(
    versions: CountQuery.Versions
  ) throws {
    let folder = try TemporaryFolder([
      "log/1.csv": Self.header + "1,甲,,2024-01-05,,\n2,甲,,2024-13-05,,\nx\n合计,1,,,,\n",
      "units.csv": "unit\n乙\n",
    ])
    let query = CountQuery(dimensions: [.unit], conditions: [], versions: versions)
    let counted = try Import.count([folder.path], query, .tests)
    #expect(counted.pivot.piece(0) == [[0], [1], [0]])
    #expect(
      counted.rejects.map(\.diagnostic.brief) == [
        "log/1.csv:3:4 date-impossible [\"2024-13-05\"]", "log/1.csv:4 field-count [\"1\", \"6\"]",
      ])
    #expect(counted.diagnostics.map(\.code) == [.unitUnknown])
  }
}
