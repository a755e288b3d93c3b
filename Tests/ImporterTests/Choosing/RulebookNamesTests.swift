import Model
import Support
import Testing

@testable import Importer

/// The names of a rulebook become those of the registers and logs.
struct RulebookNamesTests {
  private static let files = [
    "dataset.yaml": "logs:\n  - { path: log.csv }\n  - { path: 批示.csv, role: instructions }\n",
    "log.csv": "编号,单位,报送时间,采用刊物,信息类型,条线\n1,甲局,2024-01-05,市日报,《要情》,党建\n2,乙局,2024-01-05,晚报,Note,\n",
    "批示.csv": "编号,批示领导,批示时间\n1,县 长,2024-02-01\n2,县长,2024-02-02\n",
    "units.csv": "unit,aliases,class\n甲（本级）,甲局,部门\n乙局,,乡镇\n",
    "outlets.csv": """
    outlet,aliases,level,medium,renamed_to,to
    市日报,日报,市,报纸,,
    老日报,,市,报纸,市日报,2013-12-31
    省日报,,省 级,报纸,,

    """,
  ]

  private func dataset(_ rulebook: String, _ more: [String: String] = [:]) throws -> TestDataset {
    try TestDataset(
      Self.files.merging(more) { _, stated in stated }
        .merging(["rulebook.yaml": rulebook]) { _, stated in stated })
  }

  private static func score(_ table: String, _ rows: String...) -> String {
    "versions:\n  - scores:\n      - name: 得分\n        \(table):\n"
      + rows.map { "          - { \($0), points: 1 }\n" }.joined()
  }

  private func matches(_ rulebook: Rulebook?) -> [Rulebook.Match] {
    rulebook?.versions[0].scores[0].adoption.map(\.matching) ?? []
  }

  @Test func `outlets are known by aliases and former names, in any width and case`() throws {
    let found = try dataset(
      Self.score("adoption", "outlet: [日报, 老日报, 《市 日报》]", "outlet: [晚报, 省日报]"))
    #expect(matches(found.dataset.rulebook).map(\.outlets) == [["市日报"], ["晚报", "省日报"]])
    #expect(!found.codes.contains(.matchUnknown))
  }

  @Test func `levels, media, kinds, tracks, classes and units are spelt as they stand`() throws {
    let found = try dataset(
      Self.score(
        "adoption", "level: 省级, medium: 报 纸", "kind: [要 情, NOTE], track: 党 建",
        "class: 部 门, unit: 甲局"))
    let matches = matches(found.dataset.rulebook)
    #expect(matches[0].levels == ["省 级"] && matches[0].media == ["报纸"])
    #expect(matches[1].kinds == ["要情", "Note"] && matches[1].tracks == ["党建"])
    #expect(matches[2].classes == ["部门"] && matches[2].units == ["甲（本级）"])
    #expect(!found.codes.contains(.matchUnknown))
  }

  @Test func `a leader is every spelling that the instructions have`() throws {
    let found = try dataset(Self.score("instruction", "leader: 县长"))
    let leaders = found.dataset.rulebook?.versions[0].scores[0].instruction[0].matching.leaders
    #expect(leaders.map(Set.init) == ["县长", "县 长"])
  }

  @Test func `a name that stands nowhere is said with the nearest one, at its score's line`() throws
  {
    let found = try dataset(
      Self.score("adoption", "outlet: 市曰报, kind: 要晴", "outlet: 市曰报", "unit: 丁局, level: 中央"))
    let unknown = found.dataset.diagnostics.filter { $0.code == .matchUnknown }
    #expect(
      unknown.map(\.brief) == [
        "rulebook.yaml:3:9 match-unknown [\"得分\", \"outlet\", \"市曰报\", \"市日报\"]",
        "rulebook.yaml:3:9 match-unknown [\"得分\", \"kind\", \"要晴\", \"\"]",
        "rulebook.yaml:3:9 match-unknown [\"得分\", \"level\", \"中央\", \"\"]",
        "rulebook.yaml:3:9 match-unknown [\"得分\", \"unit\", \"丁局\", \"\"]",
      ])
    #expect(unknown.allSatisfy { $0.severity == .warning })
    #expect(matches(found.dataset.rulebook)[0].outlets == ["市曰报"])
  }

  @Test func `a column that no log has is said once, and its texts are not`() throws {
    let found = try dataset(
      Self.score("adoption", "stage: [录用, 转报], length: '> 500'", "repost: no"),
      ["批示.csv": "编号,批示时间\n1,2024-02-01\n"])
    let missing = found.dataset.diagnostics.filter { $0.code == .columnNotLogged }
    #expect(missing.flatMap(\.found) == ["stage", "length", "repost"])
    #expect(missing.allSatisfy { $0.place.file == "rulebook.yaml" })
    #expect(!found.codes.contains(.matchUnknown))
  }

  @Test func `a register of people without a column of authors is said`() throws {
    let found = try TestDataset([
      "log/1.csv": "编号,单位,报送时间\n1,甲局,2024-01-05\n", "people.csv": "person\n张三\n",
    ])
    #expect(found.dataset.diagnostics.map(\.brief) == ["people.csv column-not-logged [\"author\"]"])
  }

  @Test func `an amount may be a unit's own, under its name as it is registered`() throws {
    let found = try dataset(
      """
      versions:
        - quotas:
            - { clause: 一, indicator: submissions, per: year, at_least: { 部门: 4, "甲(本级)": 9 } }

      """)
    let amount = found.dataset.rulebook?.versions[0].quotas[0].atLeast
    #expect(amount?.required(ofClass: "部门", named: "甲（本级）") == Proportion(9, of: 1))
    #expect(amount?.required(ofClass: "部门", named: "丙局") == Proportion(4, of: 1))
  }

  @Test func `an amount of persons goes by group or name`() throws {
    let found = try dataset(
      """
      versions:
        - quotas:
            - { clause: 一, indicator: submissions, of: person, per: year, at_least: { 骨 干: 4, 张 三: 9 } }

      """,
      [
        "people.csv": "person,group\n张三,骨干\n",
        "log.csv": "编号,单位,报送时间,作者\n1,甲局,2024-01-05,张三\n",
      ])
    let amount = found.dataset.rulebook?.versions[0].quotas[0].atLeast
    #expect(amount?.required(ofClass: "骨干", named: "张三") == Proportion(9, of: 1))
    #expect(amount?.required(ofClass: "骨干", named: "李四") == Proportion(4, of: 1))
  }

  @Test func `quotas, invalid items and conditions are settled too`() throws {
    let found = try dataset(
      """
      versions:
        - invalid: [{ kind: 要 情 }]
          quotas:
            - { clause: 一, indicator: adoptions, per: year, at_least: 1, where: { outlet: 日报 } }
          commendations:
            - clause: 二
              title: 先进
              rank_by: submissions
              top: 1
              conditions: [{ indicator: adoptions, where: { outlet: 老日报 }, at_least: 1 }]

      """)
    let version = try #require(found.dataset.rulebook?.versions[0])
    #expect(version.invalid[0].kinds == ["要情"])
    #expect(version.quotas[0].indicator.matching.outlets == ["市日报"])
    #expect(version.commendations[0].conditions[0].indicator.matching.outlets == ["市日报"])
  }
}
