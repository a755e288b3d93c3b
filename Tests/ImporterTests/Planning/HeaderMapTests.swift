import Model
import Testing

@testable import Importer

@Suite struct HeaderMapTests {
  private let place = Diagnostic.Place(file: "log.csv", line: 1)

  @Test(
    arguments: [
      ("编号", .id), ("稿件编号", .id), ("流水号", .id), ("ID", .id), ("ｉｄ", .id), ("标题", .title),
      ("原标题", .title),
      ("单位", .unit), ("报送单位", .unit), ("供稿单位", .unit), ("处室", .unit), ("Unit", .unit),
      ("单 位", .unit),
      ("单位类别", .unitClass), ("组别", .unitClass), ("信息员", .author), ("执笔人", .author),
      ("报送时间", .submitted),
      ("报送时间（年月日）", .submitted), ("接收时间", .submitted), ("是否采用", .status), ("录用情况", .status),
      ("采用刊物", .outlet), ("录用单位", .outlet), ("级别", .level), ("采用级别", .level), ("采用时间", .adopted),
      ("发布时间", .adopted), ("期号", .issue), ("信息类型", .kind), ("领导批示", .instruction), ("得分", .points),
      ("件数", .weight), ("count", .weight), ("备注", .remarks), ("说明", .remarks), ("'报送单位", .unit),
      ("submission_date", .submitted), ("　报送　单位　", .unit), ("报送\n单位", .unit),
    ] as [(String, ColumnRole)])
  func `a header names a role`(header: String, role: ColumnRole) {
    #expect(ColumnRole.named(header) == role)
  }

  @Test(arguments: ["序号", "", "（单位）", "单位领导", "摘要", "No."])
  func `a header may name no role`(header: String) {
    #expect(ColumnRole.named(header) == nil)
  }

  @Test func `columns stand in any order`() {
    let map = HeaderMap(["采用刊物", "序号", "报送单位", "标题"], stated: [:])
    #expect(map.columns == [.outlet: 0, .unit: 2, .title: 3])
    #expect(map.name(at: 1) == "序号" && map.name(at: 4) == nil)
  }

  @Test func `stated columns win over synonyms`() throws {
    let stated: [ColumnRole: String] = [.unit: "学校", .outlet: "赛站"]
    let map = HeaderMap(["单位", "学校", "刊物", "赛站"], stated: stated)
    #expect(map.columns == [.unit: 1, .outlet: 3])
    try map.validate(stated: stated, role: .submissions, at: place)
  }

  @Test func `one header can be stated for two roles`() throws {
    let stated: [ColumnRole: String] = [.id: "稿件", .title: "稿件"]
    let map = HeaderMap(["单位", "稿件"], stated: stated)
    #expect(map.columns == [.unit: 0, .id: 1, .title: 1])
    try map.validate(stated: stated, role: .submissions, at: place)
  }

  @Test func `a stated header is found whatever its width and blanks`() {
    let map = HeaderMap(["单位", "提交 ＩＤ"], stated: [.id: "提交id"])
    #expect(map.columns[.id] == 1)
  }

  @Test func `two headers for one decisive role must be chosen between`() {
    let map = HeaderMap(["报送单位", "标题", "供稿单位"], stated: [:])
    let found = refusal { () throws(Diagnostic) in
      try map.validate(stated: [:], role: .submissions, at: place)
    }
    #expect(found?.brief == #"log.csv:1:3 column-twice ["报送单位", "供稿单位", "unit"]"#)
  }

  @Test func `a choice between two headers settles it`() throws {
    let stated: [ColumnRole: String] = [.unit: "供稿单位"]
    let map = HeaderMap(["报送单位", "标题", "供稿单位"], stated: stated)
    #expect(map.columns[.unit] == 2)
    try map.validate(stated: stated, role: .submissions, at: place)
  }

  @Test func `two headers for a role that no figure depends on are no error`() throws {
    let map = HeaderMap(["单位", "备注", "说明", "作者", "信息员"], stated: [:])
    #expect(map.columns == [.unit: 0, .remarks: 1, .author: 3])
    try map.validate(stated: [:], role: .submissions, at: place)
  }

  @Test func `a log of submissions without a unit cannot be counted`() {
    let map = HeaderMap(["编号", "标题"], stated: [:])
    let found = refusal { () throws(Diagnostic) in
      try map.validate(stated: [:], role: .submissions, at: place)
    }
    #expect(found?.brief == #"log.csv:1 column-missing ["unit", "编号, 标题"]"#)
  }

  @Test func `a register of adoptions needs no unit`() throws {
    try HeaderMap(["编号", "采用刊物"], stated: [:])
      .validate(stated: [:], role: .adoptions, at: place)
  }

  @Test func `a stated header that is not there is an error`() {
    let stated: [ColumnRole: String] = [.unit: "学校"]
    let found = refusal { () throws(Diagnostic) in
      try HeaderMap(["单位", "标题", ""], stated: stated)
        .validate(stated: stated, role: .submissions, at: place)
    }
    #expect(found?.brief == #"log.csv:1 column-unknown ["学校", "unit", "单位, 标题"]"#)
  }

  @Test func `a header that stands twice is warned of, whatever it names`() throws {
    let test = try TestDataset(
      log: "title\nunit,author,submitted,Author,x,x\nNorth,Ann,2024-01-05,Bob,,\n")
    #expect(
      test.dataset.diagnostics.map(\.brief) == [
        #"log/1.csv:2:4 header-twice ["Author"]"#, #"log/1.csv:2:6 header-twice ["x"]"#,
      ])
  }

  @Test(arguments: [["单位", "投稿媒体"], ["单位", "投稿媒体", "采用日期"]])
  func `where an item was offered does not say that it was adopted there`(header: [String]) {
    let found = refusal { () throws(Diagnostic) in
      try HeaderMap(header, stated: [:]).validate(stated: [:], role: .submissions, at: place)
    }
    #expect(found?.code == .columnMissing && found?.found.first == "status")
  }
}
