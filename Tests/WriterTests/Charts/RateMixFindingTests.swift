import Model
import Support
import Testing

@testable import Writer

/// The bridge closes, and its title tells a reversal.
@Suite struct RateMixFindingTests {
  private typealias Unit = ChangeFixtures.Unit

  private func subject(_ period: Period, _ language: Language) -> ChartSubject {
    ChartFixtures.subject(Phrase("X"), period, language)
  }

  private func tables(_ decomposition: Table, _ years: Table) -> ChartTables {
    ChartTables([
      decomposition, years,
      ChartFixtures.overview(rate: Proportion(1, of: 2), previous: Proportion(1, of: 3)),
    ])
  }

  private func texts(
    _ decomposition: Table, low: Double? = 1, high: Double? = 3, reason: String? = nil,
    period: Period = .year(2024), months: String = "2024", _ language: Language = .english
  ) throws -> [String] {
    let years = ChangeFixtures.yearOverYear(low: low, high: high, reason: reason, months: months)
    let chart = ChartKind.rateMix.draw(
      tables(decomposition, years), subject: subject(period, language))
    return try #require(DrawnSVG(chart.svg)).texts.map(\.text)
  }

  private static let better = Unit(
    name: "a", adopted: 60, submitted: 100, adoptedBefore: 50, submittedBefore: 100)
  private static let larger = Unit(
    name: "b", adopted: 160, submitted: 200, adoptedBefore: 80, submittedBefore: 100)

  @Test(arguments: 1...20)
  func `the steps sum to the change`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func counts() -> (adopted: Int, submitted: Int) {
      let submitted = Int.random(in: 0...300, using: &random)
      return (Int.random(in: 0...submitted, using: &random), submitted)
    }
    let units = (0..<Int.random(in: 2...60, using: &random)).map { index in
      let (now, before) = (counts(), counts())
      return Unit(
        name: "U\(index)", adopted: now.adopted, submitted: now.submitted + (index == 0 ? 1 : 0),
        adoptedBefore: before.adopted, submittedBefore: before.submitted + (index == 0 ? 1 : 0))
    }
    let overlap = Unit(name: "joint overlap", adopted: 0, submitted: -1, submittedBefore: 0)
    let decomposition = ChangeFixtures.decomposition(
      units, overlap: seed.isMultiple(of: 2) ? overlap : nil)
    let reading = RateMixRows.read(
      tables(decomposition, ChangeFixtures.yearOverYear(low: nil, high: nil)),
      subject(.year(2024), .english))
    guard case .rows(let rows) = reading else {
      // Nothing was submitted in one of the years.
      return
    }
    let change = try #require(rows.rateNow.rate) - (try #require(rows.rateBefore.rate))
    #expect(abs(rows.change - change * 100) < 1e-9)
    #expect(abs(rows.steps.reduce(0) { $0 + $1.effect } - rows.change) < 1e-9)
    #expect(abs((rows.heights.last ?? 0) - rows.change) < 1e-9)
    #expect(rows.steps.count <= 13)
    #expect(abs(rows.steps.reduce(0) { $0 + ($1.rateEffect ?? 0) } - rows.rateEffect) < 1e-9)
    #expect(abs(rows.steps.reduce(0) { $0 + ($1.mixEffect ?? 0) } - rows.mixEffect) < 1e-9)
  }

  @Test func `the title says which way, and what of it is mix`() throws {
    let decomposition = ChangeFixtures.decomposition([Self.better, Self.larger])
    #expect(
      try texts(decomposition)[0] == "Rate up 8.3 points: units' own rates +4.2, mix +4.2")
    #expect(
      try texts(decomposition, low: -1)[0]
        == "Rate up 8.3 points, within chance: units' own rates +4.2, mix +4.2")
    #expect(
      try texts(decomposition, low: -1, .chinese)[0]
        == "采用率上升 8.3 个百分点（可能属偶然）：各单位自身 +4.2，比重 +4.2")
    let still = ChangeFixtures.decomposition([
      Unit(name: "a", adopted: 5, submitted: 10, adoptedBefore: 5, submittedBefore: 10),
      Unit(name: "b", adopted: 5, submitted: 10, adoptedBefore: 5, submittedBefore: 10),
    ])
    #expect(try texts(still)[0] == "Rate level: units' own rates 0.0, mix 0.0")
  }

  @Test func `a reversal stands in the title, its words in the subtitle`() throws {
    let decomposition = ChangeFixtures.decomposition(
      [
        Unit(name: "a", adopted: 89, submitted: 100, adoptedBefore: 270, submittedBefore: 300),
        Unit(name: "b", adopted: 57, submitted: 300, adoptedBefore: 20, submittedBefore: 100),
      ].map { unit in
        // The year before was the one with few items of the good unit.
        Unit(
          name: unit.name, adopted: unit.adoptedBefore - 3, submitted: unit.submittedBefore,
          adoptedBefore: unit.adopted + 2, submittedBefore: unit.submitted)
      }, note: "Simpson")
    let texts = try texts(decomposition)
    #expect(texts[0].contains("Rate up") && texts[0].contains("though units' own rates fell"))
    #expect(texts.joined(separator: " ").contains("Simpson."))
  }

  @Test func `the year before is named as far as it is compared`() throws {
    let decomposition = ChangeFixtures.decomposition([Self.better, Self.larger])
    let texts = try texts(decomposition, months: "2024-01..2024-08")
    #expect(texts.contains { $0.hasPrefix("Jan–Aug 2023: 65.0 %") })
    #expect(texts.contains { $0.hasPrefix("Jan–Aug 2024: 73.3 %") })
  }

  @Test func `years that cannot be compared are said to be so`() throws {
    let decomposition = ChangeFixtures.decomposition([Self.better, Self.larger])
    #expect(
      try texts(decomposition, reason: "partial first year").joined(separator: " ")
        .contains("Not comparable with the year before: partial first year."))
  }

  @Test func `a month, or a single unit, has no bridge`() throws {
    let decomposition = ChangeFixtures.decomposition([Self.better, Self.larger])
    #expect(
      try texts(decomposition, period: .month(3, of: 2024)).joined(separator: " ")
        .contains("holds no year"))
    #expect(
      try texts(ChangeFixtures.decomposition([Self.better])).joined(separator: " ")
        .contains("one unit only"))
  }
}
