import Model
import Testing

@testable import Writer

/// What the small plots of outlets say.
@Suite struct OutletTrendsFindingTests {
  private typealias Fixture = ComparisonFixtures

  private static let months = [2023, 2024].flatMap { year in
    (1...6).map { Period.month($0, of: year).label }
  }

  private func finding(
    _ outlets: [Fixture.Outlet], recordsOffers: Bool = true, _ language: Language = .english
  ) -> OutletTrendsFinding {
    let subject = ChartFixtures.subject(Phrase("X"), .half(1, of: 2024), language)
    let tables = Fixture.outlets(outlets, months: Self.months, recordsOffers: recordsOffers)
    return OutletTrendsFinding(subject: subject, trends: OutletTrends(tables, subject))
  }

  private func title(
    _ outlets: [Fixture.Outlet], recordsOffers: Bool = true, _ language: Language = .english
  ) -> String {
    finding(outlets, recordsOffers: recordsOffers).words.title(language)
  }

  private static let up = Fixture.Outlet(
    name: "Wire", now: Proportion(400, of: 1000), before: Proportion(200, of: 1000))
  private static let down = Fixture.Outlet(
    name: "Brief", now: Proportion(100, of: 900), before: Proportion(300, of: 900))
  private static let level = Fixture.Outlet(
    name: "Portal", now: Proportion(101, of: 500), before: Proportion(100, of: 500))
  private static let new = Fixture.Outlet(name: "New", now: Proportion(3, of: 9), before: nil)

  @Test func `who moved beyond chance is named, the others are counted`() {
    #expect(
      title([Self.level, Self.up])
        == "Wire took more of its offers than a year before; no clear change at the other one")
    #expect(
      title([Self.up, Self.down], .chinese) == "Wire的采用比例比上年同期高，Brief低")
    #expect(title([Self.down]) == "Brief took less of its offers than a year before")
    #expect(title([Self.level]) == "No clear change in what Portal took of its offers")
    #expect(
      title([Self.level, Self.level]) == "No clear change in what 2 outlets took of their offers")
  }

  @Test func `more than two are counted instead of named`() {
    #expect(
      title([Self.up, Self.up, Self.down, Self.level])
        == "2 outlets took more of their offers than a year before, 1 outlet less; "
        + "no clear change at the other one")
    #expect(
      title([Self.up, Self.up, Self.up], .chinese) == "3 家刊物的采用比例比上年同期高")
  }

  @Test func `without a year before, shares are told`() {
    #expect(title([Self.new]) == "New took 33.3 % of what it was offered")
    #expect(
      title([
        Self.new, Fixture.Outlet(name: "O", now: Proportion(1, of: 2), before: nil),
      ]) == "Outlets took from 33.3 % to 50.0 % of what they were offered")
  }

  @Test func `without offers, counts are told and no share`() throws {
    #expect(
      title([Self.up, Self.down, Self.level], recordsOffers: false)
        == "2 outlets adopted more than the year before, 1 less")
    #expect(
      title([Self.up], recordsOffers: false, .chinese) == "Wire采用 400 次")
    let words = finding([Self.up, Self.down], recordsOffers: false).words
    #expect(words.subtitle[0].en.contains("Offers are not recorded"))
  }

  @Test func `a change within chance is neither bold nor coloured`() {
    let inks = [Self.up, Self.down, Self.level].map {
      finding([$0]).notes(finding([$0]).trends.outlets[0])[1]
    }
    #expect(inks.map(\.ink) == [.blueText, .vermilionText, .muted])
    #expect(inks.map(\.weight) == [.bold, .bold, .regular])
  }

  @Test func `outlets that are not drawn are counted with their adoptions`() throws {
    let many = (1...30).map {
      Fixture.Outlet(
        name: "O\($0)", now: Proportion(2, of: 100 + $0), before: Proportion(2, of: 100))
    }
    let idle = Fixture.Outlet(name: "Idle", now: Proportion(0, of: 0), before: Proportion(0, of: 0))
    let finding = finding(many + [idle])
    #expect(finding.trends.drawn.first?.name == "O30")
    let notes = finding.words.notes.map(\.en)
    #expect(notes.contains("7 more outlets with 12 adoptions together are not drawn."))
  }

  @Test func `outlets of one name stay apart by level`() {
    var (province, city) = (Self.up, Self.level)
    (province.name, province.level, city.name, city.level) = ("日报", "省", "日报", "市")
    let trends = finding([province, city], .chinese).trends
    #expect(trends.outlets.map(\.name) == ["日报（省）", "日报（市）"])
    #expect(trends.outlets[0].months.current[0]?.rate != trends.outlets[1].months.current[0]?.rate)
  }
}
