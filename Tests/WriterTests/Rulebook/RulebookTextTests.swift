import Model
import Support
import Testing

@testable import Writer

/// A rulebook in sentences says all that the rulebook says.
struct RulebookTextTests {
  @Test(arguments: RulebookChanges.all.keys.sorted())
  func `another value of a key makes another text, in both languages`(key: String) {
    let changes = RulebookChanges.all[key] ?? []
    #expect(!changes.isEmpty)
    let rulebooks =
      [RulebookFixture.whole]
      + changes.map { change in
        var rulebook = RulebookFixture.whole
        change(&rulebook)
        return rulebook
      }
    for language in Language.allCases {
      let texts = Set(rulebooks.map { RulebookText($0).text(language) })
      #expect(texts.count == rulebooks.count, "\(key) does not show in \(language)")
    }
  }

  @Test func `no key of the language is left out of the test before`() {
    #expect(Set(RulebookChanges.all.keys) == Set(Self.keys(of: RulebookFixture.whole)))
  }

  /// `Type.property` of every struct of the rulebook, as far as the fixture fills it.
  private static func keys(of value: Any) -> [String] {
    let mirror = Mirror(reflecting: value)
    let type = String(describing: mirror.subjectType)
    if ["Points", "Proportion", "CivilDate", "Period"].contains(type) { return [] }
    let names =
      mirror.displayStyle == .struct
      ? mirror.children.compactMap { $0.label.map { "\(type).\($0)" } } : []
    return names + mirror.children.flatMap { keys(of: $0.value) }
  }

  @Test func `what is left open is said with how it is read`() {
    let version = Rulebook.Version(
      from: nil, to: nil,
      quotas: [
        Rulebook.Quota(
          clause: "第七条", indicator: Rulebook.Indicator(.adoptionRate), per: .quarter,
          atLeast: .everyClass(Proportion(30, of: 100)), partYear: nil)
      ], consequences: [],
      commendations: [
        Rulebook.Commendation(
          clause: "第十二条", title: "先进单位", holder: .unit, rankBy: .submissions, per: .year,
          top: .first(3), within: .office, conditions: [], barredBy: [])
      ])
    let text = RulebookText(Rulebook(title: "", versions: [version])).text(.chinese)
    for question in ["按哪个日期归入时段", "联合报送怎样计算", "“采用率”怎样计算", "考核何时锁定", "名次并列"] {
      #expect(text.contains(question), "\(question)")
    }
  }

  @Test(arguments: [(1, "一"), (10, "十"), (19, "十九"), (20, "二十"), (105, "一百零五"), (110, "一百一十")])
  func `sentences are numbered as Chinese paragraphs are`(number: Int, text: String) {
    #expect(ChineseNumeral.text(number) == text)
  }

  @Test func `numbers are exact`() {
    let text = RulebookText(RulebookFixture.whole)
    #expect(text.text(.chinese).contains("不少于7.5分"))
    #expect(text.text(.chinese).contains("不低于35%"))
    #expect(text.text(.english).contains("at least 7.5 points"))
  }
}
