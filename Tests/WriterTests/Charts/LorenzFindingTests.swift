import Model
import Testing

@testable import Writer

/// What the Lorenz curves say.
@Suite struct LorenzFindingTests {
  private typealias Fixture = ComparisonFixtures

  private func chart(_ classes: [(name: String, items: [Int])], _ language: Language = .english)
    -> Chart
  {
    ChartKind.lorenz.draw(
      Fixture.lorenz(classes, all: "all units"),
      subject: ChartFixtures.subject(Phrase("X"), .year(2024), language))
  }

  private func title(_ chart: Chart) throws -> String {
    try #require(DrawnSVG(chart.svg)).texts[0].text
  }

  @Test func `the title says what the top fifth made`() throws {
    let items = [0, 1, 1, 2, 2, 4, 5, 5, 20, 40]
    #expect(
      try title(chart([("", items)]))
        == "The top fifth of units made 75.0 % of adopted items (Gini 0.66)")
    #expect(
      try title(chart([("", items)], .chinese)) == "最多的五分之一单位占采用件数的 75.0%（基尼系数 0.66）")
  }

  @Test func `of few units the top ones are counted`() throws {
    #expect(
      try title(chart([("", [1, 3])]))
        == "The top unit of 2 made 75.0 % of adopted items (Gini 0.25)")
    #expect(
      try title(chart([("", [1, 1, 1, 1, 2, 2])]))
        == "The top 2 of 6 units made 50.0 % of adopted items (Gini 0.17)")
  }

  @Test func `equal units, one unit and none`() throws {
    #expect(try title(chart([("", [3, 3, 3])])) == "All 3 units have equally many adopted items")
    #expect(chart([("", [3])]).svg.contains("There is only one unit"))
    #expect(chart([("", [0, 0])]).svg.contains("no adopted items"))
    #expect(chart([]).svg.contains("no adopted items"))
  }

  @Test func `a class without adopted items has no curve, and is named`() {
    let drawn = chart([("A", [1, 2]), ("B", [0, 0])])
    #expect(drawn.svg.contains("Nothing was adopted, so no curve: B."))
    #expect(drawn.svg.contains("2 units without adopted items"))
  }
}
