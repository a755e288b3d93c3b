import Model
import Support
import Testing

@testable import Importer

@Suite struct NameListTests {
  @Test(
    arguments: [
      ("市日报", ["市日报"]), ("市日报、区政府网", ["市日报", "区政府网"]), ("《市日报》，《要情》", ["市日报", "要情"]),
      ("甲;乙；丙,丁/戊|己", ["甲", "乙", "丙", "丁", "戊", "己"]), ("甲\n乙\r\n丙", ["甲", "乙", "丙"]),
      ("《甲、乙》、丙", ["甲、乙", "丙"]), ("市政务（内刊、周报）；要情", ["市政务（内刊、周报）", "要情"]),
      ("“甲、乙”报、丙", ["“甲、乙”报", "丙"]),
      ("、市日报、、", ["市日报"]), ("市日报、无", ["市日报"]), (" 《市日报》 、　要情 ", ["市日报", "要情"]),
      ("《湖州政务》(第12期)", ["湖州政务"]), ("《湖州政务》（第12期）、市日报", ["湖州政务", "市日报"]), ("湖州政务第12期", ["湖州政务"]),
      ("湖州政务第十二期", ["湖州政务"]), ("湖州政务2023年第12期", ["湖州政务"]), ("湖州政务２０２３年第12期", ["湖州政务"]),
      ("湖州政务总第345期", ["湖州政务"]), ("《湖州政务》第12期", ["湖州政务"]), ("湖州政务（2023年第3期）", ["湖州政务"]),
      ("《**日报》", ["**日报"]), ("**日报", ["**日报"]), ("某**", ["某**"]), ("市政务(内刊)", ["市政务(内刊)"]),
    ] as [(String, [String])])
  func `a cell names outlets`(cell: String, names: [String]) {
    #expect(NameList.outlets(cell) == names.map { .init(name: $0, count: 1) })
  }

  @Test(arguments: ["", "无", "-", "/", "0", "null", "、", "无、无", "-；-"])
  func `a cell may name no outlet`(cell: String) {
    #expect(NameList.outlets(cell).isEmpty)
  }

  @Test(arguments: [
    ("市日报:2", 2), ("市日报：2", 2), ("市日报：２", 2), ("《市日报》×3", 3), ("市日报*2", 2), ("市日报:2次", 2),
    ("市日报:12条", 12),
    ("市日报(第3期):2", 2),
  ])
  func `a number behind a name says how often`(cell: String, count: Int) {
    #expect(NameList.outlets(cell) == [.init(name: "市日报", count: count)])
  }

  @Test func `each name of a cell has its own number`() {
    #expect(
      NameList.outlets("市日报:2,要情:1、内参") == [
        .init(name: "市日报", count: 2), .init(name: "要情", count: 1), .init(name: "内参", count: 1),
      ])
  }

  @Test func `a name that printed nothing is not among the outlets`() {
    #expect(NameList.outlets("市日报:0、要情:1") == [.init(name: "要情", count: 1)])
  }

  @Test(arguments: [
    ("《第一要情》第3期", "第一要情"), ("第一财经第12期", "第一财经"), ("市第一信息第12期", "市第一信息"), ("第一时间", "第一时间"),
    ("《第一要情》(第3期)", "第一要情"),
  ])
  func `an outlet whose own name has 第 keeps it`(cell: String, name: String) {
    #expect(NameList.outlets(cell) == [.init(name: name, count: 1)])
  }

  @Test(
    arguments: [
      ("办公室", ["办公室"]), ("办公室、财政局", ["办公室", "财政局"]), ("办公室,办公室", ["办公室"]),
      ("办公室（机关、党委）、财政局", ["办公室（机关、党委）", "财政局"]),
      ("办公室\n财政局", ["办公室", "财政局"]), ("、办公室；", ["办公室"]), ("", []), ("、；", []),
    ] as [(String, [String])])
  func `a cell names units`(cell: String, names: [String]) {
    #expect(NameList.units(cell, separators: nil) == names)
  }

  @Test func `stated separators are the only ones`() {
    #expect(NameList.units("甲、乙+丙", separators: "+") == ["甲、乙", "丙"])
    #expect(NameList.units("甲、乙;丙", separators: ";") == ["甲、乙", "丙"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a cell of twenty thousand units takes no longer than as many cells`() throws {
    let units = (0..<20_000).map { "单位\($0)" }.joined(separator: "、")
    let test = try TestDataset(log: "单位,标题\n\(units),题\n")
    #expect(test.dataset.submissions.collected.unitCodes.count == 20_000)
  }
}
