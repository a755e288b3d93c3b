import Model
import Support
import Testing

@testable import Importer

@Suite struct EntityResolverTests {
  @Test
  func `a joint item has each of its units once, and one that a register names whole has one`()
    throws
  {
    let found = try TestDataset([
      "units.csv": "unit,aliases\n财政局,财局\n市场、质监所,\n",
      "log/1.csv": "编号,单位,报送时间\n1,财局、甲,2024-01-05\n2,市场、质监所,2024-01-05\n3,财政局;财局,2024-01-05\n",
    ])
    #expect(found.seen.map(\.units) == [["财政局", "甲"], ["市场、质监所"], ["财政局"]])
  }

  @Test func `an outlet that a register names whole is one, whatever separators its name holds`()
    throws
  {
    let found = try TestDataset([
      "outlets.csv": "outlet\n省委办公厅/信息摘报\n市日报\n",
      "log/1.csv": "编号,单位,采用刊物\n1,甲,省委办公厅/信息摘报\n2,甲,市日报/要情\n",
    ])
    #expect(
      found.seen.map(\.edges) == [
        ["省委办公厅/信息摘报 adopted -"], ["市日报 adopted -", "要情 adopted -"],
      ])
  }

  @Test func `stated separators part joint units`() throws {
    let found = try TestDataset([
      "dataset.yaml": "logs: [{ path: a.csv, separators: { unit: '+' } }]\n",
      "a.csv": "编号,单位\n1,甲+乙、丙\n",
    ])
    #expect(found.seen.map(\.units) == [["甲", "乙、丙"]])
  }

  @Test(arguments: ["", "、", "；/", "无", "　"])
  func `a cell that names no unit is the unit without a name`(cell: String) throws {
    let found = try TestDataset(log: "编号,单位,报送时间\n1,\(cell),2024-01-05\n2,甲,2024-01-05\n")
    #expect(found.seen.map(\.units) == [[""], ["甲"]])
    #expect(found.dataset.directory.units.map(\.name) == ["甲", ""])
  }

  @Test(arguments: ["", "、", "无"])
  func `a blank unit is rejected where the dataset file says so`(cell: String) throws {
    let found = try TestDataset([
      "dataset.yaml": "reading: { blank_unit: reject }\n", "log/1.csv": "编号,单位\n1,\(cell)\n2,甲\n",
    ])
    #expect(found.rejected == [.unitBlank] && found.lines == ["甲 undated []"])
  }

  @Test func `spellings of one name are one unit`() throws {
    let found = try TestDataset(log: "编号,单位\n1,办公室（一）\n2, 办公室(一)\n3,办 公室（一）\n")
    #expect(Set(found.seen.map(\.units)).count == 1)
    #expect(found.dataset.directory.units.count == 1)
  }

  @Test func `names that the register does not know are warned of, with the nearest that it does`()
    throws
  {
    let found = try TestDataset([
      "units.csv": "unit\n国土资源局\n财政局\n", "outlets.csv": "outlet\n市日报\n",
      "log/1.csv": "编号,单位,采用刊物\n1,国土局,市日服\n2,财政局,市日报\n3,,\n",
    ])
    #expect(
      found.dataset.diagnostics.map { "\($0.code.rawValue) \($0.found)" } == [
        #"unit-unknown ["国土局", "国土资源局"]"#, #"outlet-unknown ["市日服", "市日报"]"#,
      ])
    #expect(found.dataset.directory.units.map(\.isRegistered) == [true, true, false, false])
  }

  @Test func `a masked name that several outlets share is not given to one of them in silence`()
    throws
  {
    let outlets = "outlet,level\n《**日报》,省\n《**日报》,市\n"
    let vague = try TestDataset([
      "outlets.csv": outlets, "log/1.csv": "编号,单位,采用刊物\n1,甲,**日报\n2,甲,**日报\n",
    ])
    #expect(
      vague.dataset.diagnostics.map { "\($0.code.rawValue) \($0.found)" } == [
        #"outlet-ambiguous ["《**日报》"]"#
      ])
    let clear = try TestDataset([
      "outlets.csv": outlets, "log/1.csv": "编号,单位,采用刊物,级别\n1,甲,**日报,市\n",
    ])
    #expect(clear.codes.isEmpty && clear.seen[0].edges == ["《**日报》/市 adopted -"])
  }

  @Test func `without a register no name is unknown`() throws {
    let found = try TestDataset(log: "编号,单位,采用刊物\n1,甲,乙\n")
    #expect(found.codes.isEmpty && !found.dataset.directory.hasUnitRegister)
  }

  @Test func `an outlet that only the log names is told apart by level`() throws {
    let found = try TestDataset(
      log: "编号,单位,采用刊物,级别\n1,甲,《**日报》,省\n2,甲,**日报,市\n3,甲,**日报,省\n")
    #expect(
      found.seen.map(\.edges) == [["**日报/省 adopted -"], ["**日报/市 adopted -"], ["**日报/省 adopted -"]])
  }

  @Test func `the log's class of a unit is the one that most items state`() throws {
    let found = try TestDataset(log: "编号,单位,组别\n1,甲,所\n2,甲,股室\n3,甲, 股室\n")
    #expect(found.dataset.directory.units.map { $0.tenures[0].unitClass } == ["股室"])
  }

  @Test func `rows that state no class do not outvote those that do`() throws {
    let found = try TestDataset(log: "编号,单位,组别\n1,甲,股室\n2,甲,\n3,甲,\n")
    #expect(found.dataset.directory.units.map { $0.tenures[0].unitClass } == ["股室"])
  }

  @Test func `a renamed outlet's adoptions stand under its newest name`() throws {
    let found = try TestDataset([
      "outlets.csv": "outlet,to,renamed_to\n城管简报,2010-12-31,城管动态\n城管动态,,\n",
      "log/1.csv": "编号,单位,采用刊物,采用时间\n1,甲,《城管简报》,2010-05-01\n2,甲,城管动态(第2期),2011-05-01\n",
    ])
    #expect(found.seen.flatMap(\.edges) == ["城管动态 adopted 2010-05-01", "城管动态 adopted 2011-05-01"])
  }

  @Test(arguments: ["《要情》", "要情", "要 情", "内部情况", "县"])
  func `outlets that make items adopted are named in any of their spellings`(name: String) throws {
    let found = try TestDataset([
      "dataset.yaml": "reading: { rate_outlets: [\(name)] }\n",
      "outlets.csv": "outlet,aliases,level\n《要情》,内部情况,县\n市日报,,市\n",
      "log/1.csv": "编号,单位,采用刊物\n1,甲,要情\n",
    ])
    #expect(
      found.dataset.directory.outlets.prefix(2).map(found.dataset.reading.rates) == [true, false])
  }
}
