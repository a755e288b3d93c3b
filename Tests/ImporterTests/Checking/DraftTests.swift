import Model
import Support
import Testing

@testable import Importer

@Suite struct DraftTests {
  @Test func `a draft has every unit and outlet of the logs with class and level`() throws {
    let folder = try TemporaryFolder([
      "报送.csv":
        "某县信息报送情况表,,,,\n统计时间：2024年,,,,\n单位,单位类别,标题,采用刊物,级别\n乙局、甲镇,部门,a,日报,市\n甲镇,乡镇,b,《日报》,\n,,c,,\n甲镇,乡镇,d,,\n"
    ])
    let draft = try Import.draft([folder.path + "/报送.csv"])
    #expect(draft.name == "报送")
    #expect(draft.title == "某县信息报送情况表")
    #expect(draft.language == .chinese)
    #expect(draft.units.map(\.name) == ["乙局", "甲镇"])
    #expect(draft.classes == ["部门", "乡镇"])
    #expect(draft.outlets.map { $0.name + "/" + $0.level } == ["日报/", "日报/市"])
    #expect(draft.alike == [.init("日报", "日报[市]")])
    #expect(draft.logs.map(\.path) == ["log/报送.csv"])
    #expect(draft.firstYear == nil)
  }

  @Test func `a folder is refused, because it is a dataset already`() throws {
    let folder = try TemporaryFolder(["log/1.csv": "单位,标题\n甲,a\n"])
    let refused = refusal { () throws(Diagnostic) in _ = try Import.draft([folder.path]) }
    #expect(refused?.code == .fileIsFolder)
  }

  @Test func `logs keep their names where these rank as the logs do, and are numbered else`() {
    #expect(DraftNames.names(of: ["log2.csv", "log10.csv"]) == ["log2.csv", "log10.csv"])
    #expect(DraftNames.names(of: ["a/2.csv", "b/1.csv"]) == ["1-2.csv", "2-1.csv"])
    #expect(DraftNames.names(of: ["a/1.csv", "b/1.csv"]) == ["1-1.csv", "2-1.csv"])
    #expect(DraftNames.names(of: ["stdin"]) == ["stdin.csv"])
  }

  @Test(arguments: [
    (["x/log.csv"], "log"), (["信息_2024-01.csv", "信息_2024-02.csv"], "信息"),
    (["a.csv", "b.csv"], "a"), (["2024.csv", "2025.csv"], "2024"), (["日志.CSV.gz"], "日志"),
    ([".csv"], ".csv"),
  ])
  func `a folder is named after what the logs' names have in common`(paths: [String], name: String)
  {
    #expect(DraftNames.common(to: paths) == name)
  }

  @Test(
    arguments: [
      ("报送_2025-06-30.csv", "2025-06-30"), ("报送2025年6月30日.csv", "2025-06-30"),
      ("20250630导出.csv", "2025-06-30"), ("2025_06_30.csv", "2025-06-30"), ("报送2025.csv", nil),
      ("2025-06.csv", nil), ("43831.csv", nil), ("日志.csv", nil),
    ] as [(String, String?)])
  func `the day in a log's name is that of its export`(name: String, day: String?) {
    #expect(DraftNames.day(in: name)?.description == day)
  }

  @Test(arguments: [
    ("国土局", "国土资源局", true), ("县人民医院", "县人民医完", true), ("办公室", "政府办公室", true),
    ("第一小学校", "第二小学校", false), ("市政府网站", "省政府网站", false), ("青石镇", "红石镇", false),
    ("财政局", "审计局", false), ("Finance Bureau", "Finance bureau", true), ("甲", "甲乙", false),
  ])
  func `names are alike where one is the other, shortened or mistyped`(
    one: String, other: String, areAlike: Bool
  ) {
    #expect(AlikeNames.pairs(of: [one, other]).isEmpty == !areAlike)
    #expect(AlikeNames.pairs(of: [other, one]).isEmpty == !areAlike)
  }
}
