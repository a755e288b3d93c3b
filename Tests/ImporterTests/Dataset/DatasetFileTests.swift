import Model
import Support
import Testing

@testable import Importer

@Suite struct DatasetFileTests {
  private func read(_ text: String) throws(Diagnostic) -> DatasetConfiguration {
    try DatasetFile.read(Array(text.utf8), file: "dataset.yaml")
  }

  @Test func `everything that it can state is read`() throws {
    let found = try read(
      """
      title: 某县信息报送
      language: zh
      logs:
        - path: log/*.csv
          exported: 2025-06-30
          role: adoptions
          exports: cumulative
          shape: per-adoption
          encoding: GBK
          delimiter: ";"
          identity: row
          quote: none
          period: 2024
          columns: { id: 提交编号, unit: 学校 }
          values: { adopted: [ACCEPTED, CORRECT], declined: REJECTED }
          separators: { unit: "+" }
      units: u.csv
      outlets: o.csv
      rulebook: r.yaml
      reading: { blank_unit: reject, rate_outlets: [《要情》, 市] }
      """)
    #expect(found.title == "某县信息报送" && found.language == .chinese)
    #expect([found.units, found.outlets, found.rulebook] == ["u.csv", "o.csv", "r.yaml"])
    #expect(found.blankUnit == .reject && found.reading.rateOutlets == .named(["《要情》", "市"]))
    let log = found.logs[0]
    #expect(log.pattern == "log/*.csv" && log.exported?.description == "2025-06-30")
    #expect(log.role == .adoptions && log.exports == .cumulative && log.shape == .perAdoption)
    #expect(log.encoding == .gb18030 && log.delimiter == 0x3B && log.identity == .row)
    #expect(log.quote == nil && log.year == 2024 && log.unitSeparators == "+")
    #expect(log.columns == [.id: "提交编号", .unit: "学校"])
    #expect(
      log.values[.adopted] == ["ACCEPTED", "CORRECT"] && log.values[.declined] == ["REJECTED"])
  }

  @Test func `what it does not state is left to detection`() throws {
    let log = try read("logs:\n  - path: a.csv\n").logs[0]
    #expect(log.role == .submissions && log.exports == .cumulative && log.quote == 0x22)
    #expect(log.encoding == nil && log.delimiter == nil && log.identity == nil && log.year == nil)
    #expect(try read("").logs.isEmpty)
    #expect(try read("# nothing\n").title == nil)
  }

  @Test func `a register of adoptions is continued unless it says otherwise`() throws {
    #expect(try read("logs: [{ path: a.csv, role: adoptions }]").logs[0].exports == .incremental)
  }

  @Test func `all outlets count for rates unless some are named`() throws {
    #expect(try read("reading: { rate_outlets: all }").reading.rateOutlets == .all)
    #expect(try read("reading: { rate_outlets: 要情 }").reading.rateOutlets == .named(["要情"]))
  }

  @Test(arguments: [
    ("tittle: 甲\n", #"dataset.yaml:1:1 yaml-key-unknown ["tittle", "title"]"#),
    (
      "logs:\n  - path: a\n    exprts: x\n",
      #"dataset.yaml:3:5 yaml-key-unknown ["exprts", "exports"]"#
    ),
    ("logs:\n  - role: submissions\n", #"dataset.yaml:2:5 yaml-key-missing ["path"]"#),
    (
      "logs:\n  - path: a\n    exports: sometimes\n",
      #"dataset.yaml:3:14 yaml-value-wrong ["exports", "sometimes", "cumulative, incremental"]"#
    ),
    ("language: fr\n", #"dataset.yaml:1:11 yaml-value-wrong ["language", "fr", "zh, en"]"#),
    ("logs: a.csv\n", #"dataset.yaml:1:7 yaml-value-wrong ["logs", "a.csv", "a list"]"#),
    ("logs: [a.csv]\n", #"dataset.yaml:1:8 yaml-value-wrong ["", "a.csv", "keys and values"]"#),
    ("title: [a]\n", #"dataset.yaml:1:8 yaml-value-wrong ["title", "[…]", "a text"]"#),
    ("logs: [{ path: a, exported: 2025 }]\n", "dataset.yaml:1:29 yaml-value-wrong"),
    ("logs: [{ path: a, exported: 2025-02-30 }]\n", "dataset.yaml:1:29 yaml-value-wrong"),
    ("logs: [{ path: a, period: 二〇二四 }]\n", "dataset.yaml:1:27 yaml-value-wrong"),
    ("logs: [{ path: a, encoding: latin1 }]\n", "dataset.yaml:1:29 yaml-value-wrong"),
    ("logs: [{ path: a, delimiter: '，' }]\n", "dataset.yaml:1:30 yaml-value-wrong"),
    ("logs: [{ path: a, quote: '`' }]\n", "dataset.yaml:1:26 yaml-value-wrong"),
    (
      "logs: [{ path: a, columns: { units: 甲 } }]\n",
      #"dataset.yaml:1:30 yaml-key-unknown ["units", "unit"]"#
    ),
    (
      "logs: [{ path: a, values: { adoptd: 甲 } }]\n",
      #"dataset.yaml:1:29 yaml-key-unknown ["adoptd", "adopted"]"#
    ),
    (
      "reading: { blank_unit: drop }\n",
      #"dataset.yaml:1:24 yaml-value-wrong ["blank_unit", "drop", "keep, reject"]"#
    ),
    (
      "logs: [{ path: a, columns: { submitted: 日期, year: 年, month: 月 } }]\n",
      #"dataset.yaml:1:51 submitted-twice ["日期", "year", "年"]"#
    ),
    (
      "logs: [{ path: a, columns: { month: 月 } }]\n",
      #"dataset.yaml:1:37 month-needs-year ["月"]"#
    ),
    ("title: a\ntitle: b\n", "dataset.yaml:1:1 yaml-key-twice"),
    ("title: [a\n", "dataset.yaml:2:1 yaml-syntax"),
    ("- a\n", #"dataset.yaml:1:1 yaml-value-wrong ["", "[…]", "keys and values"]"#),
  ])
  func `an error names its place and what was meant`(text: String, brief: String) {
    let found = refusal { () throws(Diagnostic) in _ = try read(text) }
    #expect(found?.brief.hasPrefix(brief) == true, "\(found?.brief ?? "")")
  }

  @Test func `a month has its year beside it, or from the period`() throws {
    let beside = try read("logs: [{ path: a, columns: { year: 年, month: 月 } }]\n").logs[0]
    #expect(beside.columns == [.year: "年", .month: "月"])
    let period = try read("logs: [{ path: a, period: 2024, columns: { month: 月 } }]\n").logs[0]
    #expect(period.columns == [.month: "月"] && period.year == 2024)
  }

  @Test(arguments: [24, -1, 20_240, 1899])
  func `a period that is no year of this time is refused`(year: Int) {
    let found = refusal { () throws(Diagnostic) in
      _ = try read("logs: [{ path: a, period: \(year) }]\n")
    }
    #expect(found?.code == .yamlValueWrong && found?.place.line == 1)
  }

  @Test func `a dataset file in GB18030 is not read as ruins`() throws {
    let bytes = "title: 某县信息\nlogs: [{ path: a.csv, columns: { unit: 学校 } }]\n".gb18030
    let found = try DatasetFile.read(bytes, file: "dataset.yaml")
    #expect(found.title == "某县信息" && found.logs[0].columns == [.unit: "学校"])
  }

  @Test func `a byte-order mark is no content`() throws {
    #expect(try read("\u{FEFF}title: 甲\n").title == "甲")
  }

  @Test func `a key without a value is as good as absent`() throws {
    let found = try read(
      "title:\nunits: ~\nlogs:\n  - path: a.csv\n    columns: { id: , unit: 甲 }\n")
    #expect(found.title == nil && found.units == nil)
    #expect(found.logs[0].columns == [.unit: "甲"])
    let missing = refusal { () throws(Diagnostic) in _ = try read("logs:\n  - path:\n") }
    #expect(missing?.code == .yamlKeyMissing)
  }
}
