import Model
import Testing

@testable import Writer

/// What the funnels say: questions, not verdicts.
@Suite struct FunnelFindingTests {
  private typealias Fixture = ComparisonFixtures

  private func units(_ places: [(FunnelPlace?, FunnelPlace?)], _ unitClass: String = "")
    -> [Fixture.Unit]
  {
    places.enumerated().map { index, place in
      Fixture.Unit(
        name: "\(unitClass)\(index)", unitClass: unitClass, rate: Proportion(20 + index, of: 50),
        place: place.0, placeWithSpread: place.1)
    }
  }

  private func finding(_ tables: ChartTables, _ language: Language = .english) -> FunnelFinding {
    FunnelFinding(
      subject: ChartFixtures.subject(Phrase("X"), .year(2024), language),
      rows: FunnelRows(tables, language), leavesMonthsOut: false)
  }

  private static let inside: (FunnelPlace?, FunnelPlace?) = (.inside, .inside)
  private static let beyond: (FunnelPlace?, FunnelPlace?) = (.beyond998Low, .beyond998Low)
  private static let explained: (FunnelPlace?, FunnelPlace?) = (.beyond998High, .inside)
  private static let perhaps: (FunnelPlace?, FunnelPlace?) = (.beyond95Low, .inside)

  @Test(arguments: [
    ([inside, inside], "No unit falls outside the 99.8 % limits", "没有单位超出 99.8% 界限"),
    (
      [inside, perhaps], "No unit falls outside the 99.8 % limits; 1 falls outside 95 %",
      "没有单位超出 99.8% 界限，1 个超出 95% 界限"
    ),
    (
      [beyond, inside],
      "0 falls outside the 99.8 % limits, even once real spread is allowed for",
      "0超出 99.8% 界限，计入单位间真实差异后仍超出"
    ),
    (
      [explained, inside],
      "0 falls outside the 99.8 % limits, but not once real spread is allowed for",
      "0超出 99.8% 界限，计入单位间真实差异后不超出"
    ),
    (
      [explained, explained],
      "2 units fall outside the 99.8 % limits; none once real spread is allowed for",
      "2 个单位超出 99.8% 界限，计入单位间真实差异后都不超出"
    ),
    (
      [explained, beyond],
      "2 units fall outside the 99.8 % limits; 1 still does once real spread is allowed for",
      "2 个单位超出 99.8% 界限，计入单位间真实差异后还有 1 个"
    ),
    (
      [beyond, beyond],
      "2 units fall outside the 99.8 % limits; all still do once real spread is allowed for",
      "2 个单位超出 99.8% 界限，计入单位间真实差异后仍都超出"
    ),
  ])
  func `the title says who is outside, and whether the usual spread explains it`(
    places: [(FunnelPlace?, FunnelPlace?)], english: String, chinese: String
  ) {
    let title = finding(Fixture.funnel(units(places), spread: 0.01)).words(axisStart: 0).title
    #expect([title.en, title.zh] == [english, chinese])
  }

  @Test func `classes without a funnel are named with the reason`() {
    let all = units([Self.inside, Self.inside], "A") + units([(nil, nil)], "B")
    let finding = finding(Fixture.funnel(all, spread: 0, states: ["B": .tooFewUnits]))
    let notes = finding.words(axisStart: 0).notes.map(\.en)
    #expect(notes.contains("No funnel: B (fewer than 5 units with items)."))
    #expect(notes.contains { $0.contains("not a verdict") })
    #expect(!notes.contains { $0.contains("dotted") })
  }

  @Test func `without any funnel a sentence says why`() throws {
    let tables = Fixture.funnel(
      units([(nil, nil)]), spread: 0, states: ["": .allOrNothing])
    let chart = ChartKind.funnel.draw(
      tables, subject: ChartFixtures.subject(Phrase("X"), .year(2024), .english))
    let texts = try #require(DrawnSVG(chart.svg)).texts.map(\.text)
    #expect(texts.contains("No funnel: everything was adopted, or nothing."))
  }

  @Test func `a limit is drawn no farther than the edge of the plot`() {
    let line = Line(
      points: [(0, 1), (1, 1), (2, 0.8), (3, 0.4), (4, 0), (5, nil)], ink: .axis
    ).cut(to: 0...0.9)
    #expect(line.points.compactMap(\.y) == [0.9, 0.8, 0.4, 0])
    #expect(line.points.filter { $0.y != nil }.map(\.x) == [1.5, 2, 3, 4])
  }
}
