import Model
import Support
import Testing

@testable import Importer

/// How texts, lengths, amounts and periods of a rulebook are read.
struct RulebookTextsTests {
  private func read(
    _ text: String, calendar: PeriodCalendar = .usual
  ) throws(Diagnostic) -> PlacedRulebook {
    try RulebookFile.read(Array(text.utf8), file: "rulebook.yaml", calendar: calendar)
  }

  @Test(
    arguments: [
      ("< 100", nil, 99), ("<= 500", nil, 500), ("≤500", nil, 500), ("＜１００", nil, 99),
      ("> 500, <= 1000", 501, 1000), ("<= 1000，> 500", 501, 1000), (">= 100", 100, nil),
      ("≥ 100", 100, nil), ("100", 100, 100), ("> 0", 1, nil),
    ] as [(String, Int?, Int?)])
  func `a length has one bound, two, or is one number`(text: String, from: Int?, to: Int?) {
    #expect(LengthText.band(text) == .init(from: from, to: to))
  }

  @Test(arguments: [
    "", "about 100", "> 1000, < 500", "< 0", "> 5, > 6", "< 100, 50", "=> 100", "> -5", "100字",
    "> 99999999999999999999", "> 500,",
  ])
  func `what is no length, or one that nothing has, is refused`(text: String) {
    #expect(LengthText.band(text) == nil)
  }

  @Test(arguments: ["yes", "true", "是", "YES"])
  func `yes is yes in any dress`(text: String) throws {
    let yaml = "versions: [{ invalid: [{ repost: \(text) }] }]"
    #expect(try read(yaml).rulebook.versions[0].invalid[0].isRepost == true)
  }

  @Test func `one name in two spellings is one name, spelt as it first stands`() throws {
    let rulebook = try read(
      """
      versions:
        - scores: [{ name: 得 分, submission: [{ points: 1 }] }]
          quotas:
            - { clause: "第(5)条", indicator: 得分, per: month, at_least: 7.5 }
          consequences:
            - { clause: 第九条, quotas: 第（５）条, effect: criticised }
      """
    ).rulebook
    let version = rulebook.versions[0]
    #expect(version.quotas[0].indicator.measure == .score("得 分"))
    #expect(version.consequences[0].quotas == ["第(5)条"])
    #expect(version.quotas[0].atLeast == .everyClass(Proportion(75, of: 10)))
  }

  @Test func `a rate above all is one of adoptions in a period alone`() throws {
    let rulebook = try read(
      "versions: [{ quotas: [{ clause: 一, indicator: period_rate, per: year, at_least: 120% }] }]")
    #expect(
      rulebook.versions[0].quotas[0].part.atLeast == .everyClass(Proportion(120, of: 100)))
  }

  @Test func `whom it reaches is who owes, where it does not say so`() throws {
    let rulebook = try read(
      """
      versions:
        - quotas:
            - { clause: 一, indicator: submissions, of: person, per: month, at_least: 1 }
            - { clause: 二, indicator: submissions, per: month, at_least: 1 }
          consequences:
            - { clause: 三, quotas: 一, effect: catch_up, within_days: 9 }
            - { clause: 四, after: 三, effect: criticised }
            - { clause: 五, quotas: 二, effect: criticised }
      """)
    let reached = rulebook.rulebook.versions[0].consequences.map(\.reach)
    #expect(reached == [.person, .person, .unit])
  }

  @Test func `a rulebook cuts time as it says, and else as its dataset does`() throws {
    var usual = PeriodCalendar(firstMonth: 9, monthCloses: nil)
    usual.windows = [Period(label: "会战", first: day(2011, 3, 1), last: day(2011, 6, 30))]
    let yaml = "periods: { month_closes: 25, week_closes: thursday }\nversions: [{}]"
    let calendar = try read(yaml, calendar: usual).calendar
    #expect(calendar.firstMonth == 9 && calendar.monthCloses == 25 && calendar.weekCloses == 4)
    #expect(calendar.windows == usual.windows)
    #expect(try read("versions: [{}]", calendar: usual).rulebook.calendar == nil)
    #expect(try read("versions: [{}]", calendar: usual).calendar == usual)
  }

  @Test func `a dataset reads by the calendar of its rulebook`() throws {
    let folder = try TemporaryFolder([
      "log/1.csv": "编号,单位,标题,报送时间\n1,甲局,修路,2024-01-05\n",
      "dataset.yaml": "periods: { month_closes: 20, week_closes: friday }\nrulebook: 办法.yaml\n",
      "办法.yaml": "periods: { month_closes: 25 }\nversions: [{}]\n",
    ])
    let stated = try Import.calendar(of: [folder.path])
    #expect(stated.monthCloses == 25 && stated.weekCloses == 5)
    let dataset = try Import.read([folder.path])
    #expect(dataset.reading.calendar.monthCloses == 25 && dataset.rulebook == nil)
  }

  @Test func `a row that another one covers only in part is reached`() throws {
    _ = try read(
      """
      versions:
        - scores:
            - name: 得分
              adoption:
                - { outlet: [甲, 乙], length: "> 500", points: 8 }
                - { outlet: 甲, points: 5 }
                - { outlet: [乙, 丙], length: "<= 500", joint: no, points: 3 }
                - { level: 省, points: 2 }
                - { points: 1 }
      """)
  }

  @Test func `a version that begins with a period, or changes nothing, says nothing of it`() throws
  {
    let quota = "{ clause: 五, indicator: submissions, per: year, at_least: "
    _ = try read(
      """
      versions:
        - { to: 2023-12-31, quotas: [\(quota) 60 }] }
        - { from: 2024-01-01, to: 2024-04-30, quotas: [\(quota) 120 }] }
        - { from: 2024-05-01, quotas: [\(quota) 120 }] }
      """)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day)!
  }
}
