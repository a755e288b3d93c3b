import Model
import Support
import Testing

@testable import Importer

@Suite struct UnitRegisterTests {
  private func register(_ text: String) throws(Diagnostic) -> UnitRegister {
    try UnitRegister(Array(text.utf8), file: "units.csv")
  }

  @Test func `a unit is found under each of its names`() throws {
    let register = try register("unit,aliases,class\n财政局,县财政局；市财局|财 政,股室\n办公室（机关）,,\n")
    for name in ["财政局", "县财政局", " 市财局 ", "财政", "《财政局》"] {
      #expect(register.position(of: name) == 0, "\(name)")
    }
    #expect(register.position(of: "办公室(机关)") == 1)
    #expect(register.position(of: "教育局") == nil)
    #expect(register.units.map(\.name) == ["财政局", "办公室（机关）"])
    #expect(register.units[0].isRegistered && register.units[0].tenures[0].unitClass == "股室")
  }

  @Test func `rows of one name are its tenures, in order of date`() throws {
    let register = try register(
      """
      unit,class,head,headcount,from,to,merged_into,status,credit_to,parent,liaison
      财政局,股室,李四,12,2024-07-01,,,encouraged,,县,小王
      教育局,,,,,,,exempt,办公室,,
      财政局,所,张三,,2023年,2024-06-30,教育局,,,,
      """)
    #expect(register.units.map(\.name) == ["财政局", "教育局"])
    let tenures = register.units[0].tenures
    #expect(tenures.map(\.head) == ["张三", "李四"])
    #expect(tenures.map { $0.from?.description } == ["2023", "2024-07-01"])
    #expect(tenures[0].to?.description == "2024-06-30" && tenures[0].mergedInto == "教育局")
    #expect(tenures.map(\.standing) == [.assessed, .encouraged])
    #expect(tenures[1].headcount == 12 && tenures[1].parent == "县" && tenures[1].liaison == "小王")
    #expect(register.units[1].tenures[0].standing == .exempt)
    #expect(register.units[1].tenures[0].creditTo == "办公室")
  }

  @Test func `headers may be Chinese, in any order, with blank rows between`() throws {
    let register = try register("类别,单位名称,简称,考核方式\n\n股室,财政局,财局,免考\n,,,\n")
    #expect(register.position(of: "财局") == 0)
    #expect(register.units[0].tenures[0].standing == .exempt)
  }

  @Test func `a register may be in GB18030`() throws {
    let register = try UnitRegister("单位,别名\n财政局,财局\n".gb18030, file: "units.csv")
    #expect(register.position(of: "财局") == 0)
  }

  @Test(arguments: [
    ("name,class\n", #"units.csv:1:1 register-column-unknown"#),
    ("unit,clas\n", #"units.csv:1:2 register-column-unknown ["clas", "class"]"#),
    ("unit,单位\n", #"units.csv:1:2 register-column-unknown"#),
    ("class,head\n", #"units.csv:1 register-column-missing ["unit", "class, head"]"#),
    ("unit,class\n甲,a\n,b\n", #"units.csv:3:1 register-value-wrong ["unit", "", "…"]"#),
    ("unit,from\n甲,五月\n", #"units.csv:2:2 register-value-wrong ["from", "五月", "2025-06-30"]"#),
    ("unit,to\n甲,5月1日\n", #"units.csv:2:2 register-value-wrong ["to", "5月1日", "2025-06-30"]"#),
    (
      "unit,headcount\n甲,十\n", #"units.csv:2:2 register-value-wrong ["headcount", "十", "0, 1, 2…"]"#
    ),
    ("unit,headcount\n甲,-1\n", "units.csv:2:2 register-value-wrong"),
    (
      "unit,status\n甲,examined\n",
      #"units.csv:2:2 register-value-wrong ["status", "examined", "assessed, encouraged, exempt"]"#
    ),
    ("unit,aliases\n甲,乙\n乙,\n", #"units.csv:2 register-name-twice ["乙", "乙", "甲"]"#),
    ("unit,aliases\n甲,丙\n乙,丙\n", #"units.csv:3 register-name-twice ["丙", "甲", "乙"]"#),
    ("unit,head\n甲,\"乙\"丙\n", "units.csv:2 quote-stray []"),
    ("", "units.csv file-empty []"),
  ])
  func `an error says where it stands`(text: String, brief: String) {
    let found = refusal { () throws(Diagnostic) in _ = try register(text) }
    #expect(found?.brief.hasPrefix(brief) == true, "\(found?.brief ?? "")")
  }

  @Test func `a quote that never ends is not called a stray one`() {
    let found = refusal { () throws(Diagnostic) in _ = try register("unit,head\n甲,\"乙\n丙,丁\n") }
    #expect(found?.brief == "units.csv:2 quote-open []")
  }

  @Test func `a row with more cells than headers is not read under wrong ones`() {
    let found = refusal { () throws(Diagnostic) in
      _ = try register("unit,head,class\n甲,张三,李四,股室\n")
    }
    #expect(found?.brief == #"units.csv:2 field-count ["4", "3"]"#)
  }

  @Test func `a row may leave out cells at its end and pad with empty ones`() throws {
    #expect(try register("unit,head,class\n甲\n乙,张三,股室,,\n").units.count == 2)
  }

  @Test func `a tenure that ends before it begins is an error`() {
    let found = refusal { () throws(Diagnostic) in
      _ = try register("unit,from,to\n甲,2025-01-01,2024-12-31\n")
    }
    #expect(found?.brief.hasPrefix("units.csv:2:3 register-value-wrong") == true)
  }
}
