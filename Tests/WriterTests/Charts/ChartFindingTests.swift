import Model
import Testing

@testable import Writer

/// Titles state what the tables say, and no more.
@Suite struct ChartFindingTests {
  private typealias Fixture = ChartFixtures

  private func title(_ chart: Chart) throws -> String {
    try #require(DrawnSVG(chart.svg)).texts[0].text
  }

  private func trend(
    _ rate: Proportion, _ previous: Proportion?, notComparable: String? = nil, _ language: Language
  ) throws -> String {
    try title(
      ChartKind.trend.draw(
        ChartTables([
          Fixture.months(Fixture.year(2024, [(10, 4), (12, 6), (20, 8)])), Fixture.units([]),
          Fixture.overview(rate: rate, previous: previous, notComparable: notComparable),
        ]),
        subject: Fixture.subject(Phrase("X"), .year(2024), language)))
  }

  @Test(arguments: [
    (450, 1000, 400, 1000, "Adoption rate is up 5.0 points on a year before", "采用率上升 5.0 个百分点"),
    (400, 1000, 450, 1000, "Adoption rate is down 5.0 points on a year before", "采用率下降 5.0 个百分点"),
    (
      401, 1000, 400, 1000, "No clear change in the adoption rate from a year before",
      "采用率与上年同期相比没有明显变化"
    ),
    (
      6, 10, 4, 10, "Adoption rate is up 20.0 points on a year before: could be chance",
      "采用率上升 20.0 个百分点，可能属偶然"
    ),
  ])
  func `the trend's title says which way, how far, and whether it may be chance`(
    adopted: Int, submitted: Int, adoptedBefore: Int, submittedBefore: Int, english: String,
    chinese: String
  ) throws {
    let rate = Proportion(adopted, of: submitted)
    let before = Proportion(adoptedBefore, of: submittedBefore)
    #expect(try trend(rate, before, .english) == english)
    #expect(try trend(rate, before, .chinese) == chinese)
  }

  @Test func `years that cannot be compared are not compared`() throws {
    let rate = Proportion(450, of: 1000)
    #expect(try trend(rate, nil, .english) == "Adoption rate is 45.0 %")
    #expect(
      try trend(rate, Proportion(1, of: 9), notComparable: "why", .english)
        == "Adoption rate is 45.0 %")
  }

  @Test func `months ahead are missing, not zero`() throws {
    let months = Fixture.months(
      [
        (key: "2024-01", submitted: nil, adopted: nil, adoptions: 3),
        (key: "2024-02", submitted: nil, adopted: nil, adoptions: 0),
        (key: "2024-03", submitted: nil, adopted: nil, adoptions: 0),
      ], unfinished: ["2024-03"])
    let overview = Fixture.overview(rate: nil, previous: nil, adoptions: 3)
    let chart = ChartKind.trend.draw(
      ChartTables([months, Fixture.units([]), overview]),
      subject: Fixture.subject(Phrase("X"), .year(2024), .english))
    #expect(chart.svg.contains("Feb 2024: 0"))
    #expect(!chart.svg.contains("Mar 2024"))
    #expect(try title(chart) == "3 adoptions")
  }

  private func units(_ rows: [ChartFixtures.Unit]) throws -> String {
    try title(
      ChartKind.units.draw(
        ChartTables([
          Fixture.units(rows),
          Fixture.overview(rate: Proportion(60, of: 120), previous: nil),
        ]),
        subject: Fixture.subject(Phrase("X"), .year(2024), .english)))
  }

  @Test func `units are judged by the line only where analytics judged them`() throws {
    let line = Proportion(35, of: 100)
    func row(_ adopted: Int, _ state: LineState?) -> ChartFixtures.Unit {
      Fixture.Unit(name: "U", adopted: adopted, submitted: 40, line: line, state: state)
    }
    #expect(
      try units([row(30, .clearlyAbove), row(2, .clearlyBelow)])
        == "1 unit is clearly below the 35 % line, 1 clearly above")
    #expect(
      try units([row(30, .clearlyAbove), row(13, .belowChance)])
        == "No unit is clearly below the 35 % line, 1 is clearly above; 1 undecided")
    #expect(
      try units([row(30, nil), row(2, nil)])
        == "Beyond chance: 1 unit above the office's 50.0 %, 1 below")
  }

  @Test func `rank ties are broken by size, then by name`() {
    func row(_ name: String, _ rate: Proportion?) -> UnitRow {
      UnitRow(name: name, unitClass: "", rate: rate, adoptions: 0)
    }
    let rows = [
      row("silent", nil), row("b", Proportion(1, of: 2)), row("a", Proportion(1, of: 2)),
      row("large", Proportion(5, of: 10)), row("best", Proportion(2, of: 3)),
    ]
    #expect(UnitRow.ranked(rows).map(\.name) == ["best", "large", "a", "b", "silent"])
  }
}
