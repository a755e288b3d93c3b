import Model
import Testing

@testable import Importer

@Suite struct RulebookFileTests {
  private func read(_ text: String) throws(Diagnostic) -> Rulebook {
    try RulebookFile.read(Array(text.utf8), file: "rulebook.yaml").rulebook
  }

  private static let sound = """
    title: 考核办法
    versions:
      - from: 2025-01-01
        quotas:
          - { clause: 第五条, indicator: submissions, per: year, at_least: { 股室: 12, 所: 6 }, part_year: up }
          - { clause: 第六条, indicator: cohort_rate, per: quarter, at_least: 12.5% }
        consequences:
          - { clause: 第九条, quotas: 第五条, classes: [股室, " 所 "], effect: loses_eligibility, reach: unit_and_head }
          - { clause: 第十条, effect: criticised }
      - to: 2024-12-31
        quotas: [{ clause: 旧五, indicator: adoptions, per: month, at_least: 1 }]
    """

  @Test func `everything that it can state is read`() throws {
    let rulebook = try read(Self.sound)
    #expect(rulebook.title == "考核办法")
    #expect(rulebook.versions.map { $0.from?.description } == [nil, "2025-01-01"])
    let version = rulebook.versions[1]
    #expect(version.quotas[0].atLeast.required(ofClass: "所") == Proportion(6, of: 1))
    #expect(version.quotas[0].atLeast.required(ofClass: "中心") == nil)
    #expect(version.quotas[0].partYear == .up && version.quotas[0].per == .year)
    #expect(version.quotas[1].atLeast == .everyClass(Proportion(125, of: 1000)))
    #expect(version.consequences[0].classes == ["股室", "所"])
    #expect(
      version.consequences[0].quotas == ["第五条"] && version.consequences[0].reach == .unitAndHead)
    #expect(version.consequences[1].quotas.isEmpty && version.consequences[1].reach == .unit)
    #expect(rulebook.versions[0].quotas[0].indicator == .adoptions)
  }

  private static func quota(_ text: String) -> String {
    "versions:\n  - quotas:\n      - { \(text) }\n"
  }

  @Test(arguments: [
    ("title: a\n", #"rulebook.yaml:1:1 yaml-key-missing ["versions"]"#),
    ("verions: []\n", #"rulebook.yaml:1:1 yaml-key-unknown ["verions", "versions"]"#),
    (
      quota("clause: 一, indicator: submision, per: year, at_least: 1"),
      #"rulebook.yaml:3:33 indicator-unknown ["submision", "submissions"]"#
    ),
    (
      quota("clause: 一, per: year, at_least: 1"),
      #"rulebook.yaml:3:9 yaml-key-missing ["indicator"]"#
    ),
    (
      quota("clause: 一, indicator: submissions, at_least: 1"),
      #"rulebook.yaml:3:9 yaml-key-missing ["per"]"#
    ),
    (
      quota("clause: 一, indicator: submissions, per: year"),
      #"rulebook.yaml:3:9 yaml-key-missing ["at_least"]"#
    ),
    (
      quota("indicator: submissions, per: year, at_least: 1"),
      #"rulebook.yaml:3:9 yaml-key-missing ["clause"]"#
    ),
    (
      quota("clause: 一, indicator: submissions, per: day, at_least: 1"),
      #"rulebook.yaml:3:51 yaml-value-wrong ["per", "day", "week, month, quarter, half, year"]"#
    ),
    (
      quota("clause: 一, indicator: submissions, per: year, at_least: -1"),
      #"rulebook.yaml:3:67 yaml-value-wrong ["at_least", "-1", "a whole number, 0 or more"]"#
    ),
    (
      quota("clause: 一, indicator: submissions, per: year, at_least: 1.5"),
      "rulebook.yaml:3:67 yaml-value-wrong"
    ),
    (
      quota("clause: 一, indicator: submissions, per: year, at_least: { 所: 5% }"),
      #"rulebook.yaml:3:72 yaml-value-wrong ["所", "5%", "a whole number, 0 or more"]"#
    ),
    (
      quota("clause: 一, indicator: cohort_rate, per: year, at_least: 35"),
      #"rulebook.yaml:3:67 yaml-value-wrong ["at_least", "35", "a rate such as 35%"]"#
    ),
    (
      quota("clause: 一, indicator: cohort_rate, per: year, at_least: 101%"),
      "rulebook.yaml:3:67 yaml-value-wrong"
    ),
    (
      quota("clause: 一, indicator: submissions, per: year, at_least: 1, part_year: off"),
      "rulebook.yaml:3:81 yaml-value-wrong"
    ),
    (
      "versions:\n  - quotas: [{ clause: 五, indicator: submissions, per: year, at_least: 1 }]\n    consequences:\n      - { clause: 九, quotas: [六], effect: criticised }\n",
      #"rulebook.yaml:4:30 clause-unknown ["六", "五"]"#
    ),
    (
      "versions:\n  - consequences: [{ clause: 九 }]\n",
      #"rulebook.yaml:2:20 yaml-key-missing ["effect"]"#
    ),
    (
      "versions:\n  - from: 2024-01-01\n  - from: 2025-01-01\n",
      #"rulebook.yaml:3:5 versions-overlap ["2025-01-01", ""]"#
    ),
    (
      "versions:\n  - from: 2025-01-01\n  - from: 2024-01-01\n    to: 2025-01-01\n",
      #"rulebook.yaml:2:5 versions-overlap ["2025-01-01", "2025-01-01"]"#
    ),
    ("versions: [{}, {}]\n", "rulebook.yaml:1:16 versions-overlap"),
    ("versions: [{ from: 2024 }]\n", "rulebook.yaml:1:20 yaml-value-wrong"),
    ("", #"rulebook.yaml yaml-key-missing ["versions"]"#),
  ])
  func `an error names its place and what was meant`(text: String, brief: String) {
    let found = refusal { () throws(Diagnostic) in _ = try read(text) }
    #expect(found?.brief.hasPrefix(brief) == true, "\(found?.brief ?? "")")
  }

  @Test func `a version that ends before it begins is refused`() {
    let found = refusal { () throws(Diagnostic) in
      _ = try read("versions:\n  - from: 2025-01-01\n    to: 2024-12-31\n")
    }
    #expect(found?.brief.hasPrefix("rulebook.yaml:3:9 yaml-value-wrong") == true)
  }

  @Test func `versions that meet without a gap do not overlap`() throws {
    let rulebook = try read(
      "versions:\n  - from: 2025-01-01\n  - { from: 2024-01-01, to: 2024-12-31 }\n")
    #expect(rulebook.versions.count == 2)
  }

  @Test(arguments: [
    ("2024-07-15", "", true), ("2024-07-01", "", true), ("2024-01-01", "", false),
    ("", "2024-06-30", true),
    ("", "2024-12-31", false), ("2024", "2024", false), ("", "", false),
  ])
  func `a quota of a year must say what becomes of a part of one`(
    from: String, to: String, isNeeded: Bool
  ) throws {
    let units = try UnitRegister(Array("unit,from,to\n甲,\(from),\(to)\n".utf8), file: "units.csv")
      .units
    let text = Self.quota("clause: 一, indicator: submissions, per: year, at_least: 1")
    let rulebook = try RulebookFile.read(Array(text.utf8), file: "rulebook.yaml")
    let found = refusal { () throws(Diagnostic) in
      try PartYearCheck.check(rulebook, units: units)
    }
    #expect((found?.code == .partYearNeeded) == isNeeded)
  }
}
