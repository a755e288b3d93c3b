import Model
import Support
import Testing

@testable import Importer

/// People, requests, decisions, adjustments and published figures, as a dataset has them.
struct RegisterTests {
  static let files = [
    "log/1.csv": "编号,单位,报送时间,信息类型\n1001,甲局,2024-01-05,《要情》\n20240106,乙局,2024-01-06,简讯\n",
    "units.csv": "unit,aliases,merged_into\n甲局,甲\n乙局,,\n丙局,,甲局\n",
    "rulebook.yaml": """
    versions:
      - scores:
          - name: 得分
            clause: 第三条
            adjustments: [{ reason: 差错, points: -2 }]
          - name: 奖金
            adjustments: [{ reason: 表彰, points: 100 }]
        quotas:
          - { clause: 第五条, indicator: submissions, per: month, at_least: 1 }

    """,
  ]

  static func dataset(_ texts: [String: String]) throws -> TestDataset {
    try TestDataset(files.merging(texts) { _, stated in stated })
  }

  private func refusal(_ name: String, _ text: String) throws -> String? {
    try TestDataset.refusal(Self.files.merging([name: text]) { _, stated in stated })?.brief
  }

  @Test func `people have dated rows in order, whatever the file's`() throws {
    let people = try Self.dataset([
      "people.csv": "姓名,单位,组别,起,止\n张三,甲,骨干 组,2024-07-01,\n李四,,,,\n张 三,乙局,新人,,2024-06-30\n"
    ]).dataset.registers.people
    #expect(people.map(\.name) == ["张三", "李四"])
    #expect(people.map(\.unit) == [0, nil])
    #expect(people[0].memberships.map(\.group) == ["新人", "骨干组"])
    #expect(people[0].memberships[0].to == CivilDate(year: 2024, month: 6, day: 30))
  }

  @Test func `requests name an item by its id or a day`() throws {
    let found = try Self.dataset([
      "requests.csv": """
      id,unit,kind,due,fulfilled_by,urgent
      Y1,甲,要情,2024-01-10,1001,是
      Y2,乙局,简 讯,2024-01-10,20240106,
      Y3,丙局,,2024-01-10,2024年1月9日,
      Y4,甲局,专报,2024-01-10,,
      Y5,甲局,,2024-01-10,20240107,
      Y6,甲局,,2024-01-10,9999,

      """
    ])
    let requests = found.dataset.registers.requests
    #expect(requests.map(\.kind) == ["要情", "简讯", "", "专报", "", ""])
    #expect(requests.map(\.unit) == [0, 1, 2, 0, 0, 0])
    #expect(requests.map(\.isUrgent) == [true, false, false, false, false, false])
    #expect(
      requests.map(\.fulfilledBy) == [
        ItemKey(.id, "1001".utf8), ItemKey(.id, "20240106".utf8), nil, nil, nil, nil,
      ])
    #expect(
      requests.map(\.fulfilledOn?.description) == [nil, nil, "2024-01-09", nil, nil, nil])
    #expect(requests[1].place.line == 3)
    let unmatched = found.dataset.diagnostics.filter { $0.code == .requestUnmatched }
    #expect(
      unmatched.map(\.brief) == [
        "requests.csv:6:5 request-unmatched [\"Y5\", \"20240107\"]",
        "requests.csv:7:5 request-unmatched [\"Y6\", \"9999\"]",
      ])
  }

  @Test func `requests make the log's kinds spelt as theirs`() throws {
    let found = try Self.dataset([
      "requests.csv": "编号,单位,信息类型,截止日期\nY1,甲局,《要 情》,2024-01-10\n"
    ]).dataset
    #expect(found.particulars.map(\.kind) == ["", "简讯", "要情"])
    #expect(found.registers.requests[0].kind == "要情")
  }

  @Test func `findings about requests are said a hundred times at most`() throws {
    let rows = (1...130).map { "Y\($0),甲局,2024-01-10,x\($0)\n" }.joined()
    let found = try Self.dataset(["requests.csv": "id,unit,due,fulfilled_by\n" + rows]).dataset
    #expect(found.diagnostics.count { $0.code == .requestUnmatched } == 100)
    #expect(found.diagnosticsLeftOut[.requestUnmatched] == 30)
  }

  @Test func `decisions are spelt as the rulebook and the calendar spell them`() throws {
    let found = try Self.dataset([
      "decisions.csv": """
      单位,条款,考核期,决定,决定人,日期,理由
      甲,第 五条,2024年3月,免除,主任办公会,2024-04-08,机构改革
      乙局,第三条,2024-W03,upheld,,,

      """
    ]).dataset.registers.decisions
    #expect(found.map(\.unit) == [0, 1])
    #expect(found.map(\.clause) == ["第五条", "第三条"])
    #expect(found.map(\.period) == ["2024-03", "2024-W03"])
    #expect(found.map(\.verdict) == [.waived, .upheld])
    #expect(found[0].by == "主任办公会" && found[0].reason == "机构改革")
    #expect(found[0].date == CivilDate(year: 2024, month: 4, day: 8))
  }

  @Test func `adjustments belong to the score that lists their reason, else to the first`() throws {
    let found = try Self.dataset([
      "people.csv": "person,unit\n张三,乙局\n",
      "adjustments.csv": """
      单位,姓名,日期,分值,事由,计分项
      甲局,,2024-03-01,,差 错,
      甲局,,2024-03-01,-0.5,迟到,
      ,张 三,2024-03-02,,表彰,
      乙局,,2024-03-02,＋3,表彰,得分

      """,
    ]).dataset.registers.adjustments
    #expect(found.map(\.unit) == [0, 0, 1, 1])
    #expect(found.map(\.person) == ["", "", "张三", ""])
    #expect(found.map(\.points?.description) == [nil, "-0.5", nil, "3"])
    #expect(found.map(\.reason) == ["差错", "迟到", "表彰", "表彰"])
    #expect(found.map(\.score) == ["得分", "得分", "奖金", "得分"])
  }

  @Test func `published figures keep what was printed, under the names that tables have`() throws {
    let found = try Self.dataset([
      "outlets.csv": "outlet,aliases\n市日报,日报\n",
      "published.csv": """
      期间,表,行,指标,数值,来源
      2024年上半年,Units,甲,submitted,１２,通报
      2024,overview,,cohort_rate,35.2%,
      ,outlets,日报,adoptions,110多,
      2024,classes,甲,submitted,3,

      """,
    ]).dataset.registers.published
    #expect(found.map(\.period) == ["2024-H1", "2024", "", "2024"])
    #expect(found.map(\.table) == ["units", "overview", "outlets", "classes"])
    #expect(found.map(\.key) == ["甲局", "", "市日报", "甲"])
    #expect(found.map(\.value) == ["１２", "35.2%", "110多", "3"])
    #expect(found[0].source == "通报" && found[1].place.line == 3)
  }

  @Test func `registers are inputs, between those of names and the rulebook`() throws {
    let found = try Self.dataset([
      "dataset.yaml": "requests: 约稿.csv\n", "约稿.csv": "id,unit,due\nY1,甲局,2024-01-10\n",
      "people.csv": "person\n张三\n", "published.csv": "period,table,measure,value\n",
    ]).dataset
    #expect(
      found.inputs.map(\.name) == [
        "dataset.yaml", "units.csv", "people.csv", "约稿.csv", "published.csv", "rulebook.yaml",
        "log/1.csv",
      ])
  }

  @Test func `without a register of units those of the logs are meant`() throws {
    let log = ["log/1.csv": "编号,单位,报送时间\n1,乙局办公室,2024-01-05\n"]
    let found = try TestDataset(
      log.merging(["requests.csv": "id,unit,due\nY1,乙局办公室,2024-01-10\n"]) { one, _ in one }
    ).dataset
    #expect(found.directory.units[found.registers.requests[0].unit].name == "乙局办公室")
    let refused = try TestDataset.refusal(
      log.merging(["requests.csv": "id,unit,due\nY1,乙居办公室,2024-01-10\n"]) { one, _ in one })
    #expect(refused?.brief == "requests.csv:2:2 register-unit-unknown [\"乙居办公室\", \"乙局办公室\", \"\"]")
  }

  @Test(
    arguments: [
      (
        "people.csv", "person,unit\n张三,甲居\n",
        "2:2 register-unit-unknown [\"甲居\", \"\", \"units.csv\"]"
      ),
      ("people.csv", "person\n,\n张三\n,x\n", "4 field-count"),
      ("people.csv", "person,unit\n,甲局\n", "2:1 register-value-wrong"),
      ("people.csv", "unit\n甲局\n", "1 register-column-missing"),
      ("people.csv", "person,组\n张三,甲\n", "1:2 register-column-unknown"),
      ("people.csv", "person,from\n张三,2024-13-01\n", "2:2 register-value-wrong"),
      ("people.csv", "person,to\n张三,2024-03-01\n张 三,\n", "3:1 register-row-twice [\"张 三\", \"2\"]"),
      ("requests.csv", "id,unit,due\nY1,甲局,2024-02\n", "2:3 register-value-wrong"),
      ("requests.csv", "id,unit,due\nY1,甲局,\n", "2:3 register-value-wrong"),
      ("requests.csv", "id,unit,due\n,甲局,2024-02-01\n", "2:1 register-value-wrong"),
      ("requests.csv", "id,unit,due\nY1,,2024-02-01\n", "2:2 register-value-wrong"),
      (
        "requests.csv", "id,unit,due\nY1,甲局,2024-02-01\ny1,甲局,2024-02-01\n",
        "3:1 register-row-twice [\"y1\", \"2\"]"
      ),
      ("requests.csv", "id,unit,due,urgent\nY1,甲局,2024-02-01,也许\n", "2:4 register-value-wrong"),
      (
        "decisions.csv", "unit,clause,period,decision\n甲局,第五,2024-03,waived\n",
        "2:2 register-value-wrong [\"clause\", \"第五\", \"第五条\"]"
      ),
      (
        "decisions.csv", "unit,clause,period,decision\n甲局,,2024-03,waived\n",
        "2:2 register-value-wrong"
      ),
      (
        "decisions.csv", "unit,clause,period,decision\n甲局,第五条,三月,waived\n",
        "2:3 register-value-wrong"
      ),
      (
        "decisions.csv", "unit,clause,period,decision\n甲局,第五条,2024-W99,waived\n",
        "2:3 register-value-wrong"
      ),
      (
        "decisions.csv", "unit,clause,period,decision\n甲局,第五条,2024-03,再议\n",
        "2:4 register-value-wrong"
      ),
      ("adjustments.csv", "unit,date,reason\n甲局,2024-03-01,\n", "2:3 register-value-wrong"),
      ("adjustments.csv", "unit,date,reason,points\n甲局,2024-03,差错,1\n", "2:2 register-value-wrong"),
      (
        "adjustments.csv", "unit,date,reason,points\n甲局,2024-03-01,差错,一分\n",
        "2:4 register-value-wrong"
      ),
      (
        "adjustments.csv", "unit,date,reason\n甲局,2024-03-01,差措\n",
        "2:3 adjustment-worth-unknown [\"差措\", \"差错, 表彰\"]"
      ),
      (
        "adjustments.csv", "unit,date,reason,score\n甲局,2024-03-01,差错,奖金\n",
        "2:3 adjustment-worth-unknown [\"差错\", \"表彰\"]"
      ),
      (
        "adjustments.csv", "unit,date,reason,score\n甲局,2024-03-01,差错,奖今\n",
        "2:4 register-value-wrong [\"score\", \"奖今\", \"得分, 奖金\"]"
      ),
      (
        "adjustments.csv", "unit,person,date,reason\n甲局,张三,2024-03-01,差错\n",
        "2:2 register-value-wrong [\"person\", \"张三\", \"people.csv\"]"
      ),
      ("published.csv", "period,table,measure,value\n2024,units,x,\n", "2:4 register-value-wrong"),
      ("published.csv", "period,table,measure,value\n2024,units,,12\n", "2:3 register-value-wrong"),
      ("published.csv", "period,table,measure,value\n早先,units,x,12\n", "2:1 register-value-wrong"),
    ] as [(String, String, String)])
  func `a wrong cell is refused with its place`(
    name: String, text: String, brief: String
  ) throws {
    let found = try refusal(name, text)
    #expect(found?.hasPrefix("\(name):\(brief)") == true, "\(found ?? "")")
  }

  @Test func `a drafted rulebook holds nothing against decisions and adjustments`() throws {
    let found = try Self.dataset([
      "rulebook.yaml": "versions:\n  - from: 2024-01-01\n",
      "decisions.csv": "unit,clause,period,decision\n甲局,第九条,2024-03,waived\n",
      "adjustments.csv": "unit,date,reason\n甲局,2024-03-01,差错\n",
    ]).dataset
    #expect(found.rulebook == nil)
    #expect(found.registers.decisions.count == 1 && found.registers.adjustments.count == 1)
  }
}
