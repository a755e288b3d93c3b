import Model
import Support
import Testing

@testable import Writer

/// Outlets, funnels and Lorenz curves keep the rules of layout, whatever the tables hold.
@Suite struct ComparisonRandomTests {
  private typealias Fixture = ComparisonFixtures

  private static let syllables = [
    "市", "自然资源", "（筹）", "Bureau ", "of ", "Water", "《要情》", "é", "W", "1", "，",
  ]

  private static func name(_ random: inout SeededGenerator) -> String {
    (0...Int.random(in: 0...20, using: &random)).map { _ in
      syllables[Int.random(in: 0..<syllables.count, using: &random)]
    }.joined()
  }

  private static func rate(_ random: inout SeededGenerator) -> Proportion {
    let submitted = Int.random(
      in: 0...[3, 60, 20_000][Int.random(in: 0...2, using: &random)], using: &random)
    return Proportion(Int.random(in: 0...submitted, using: &random), of: submitted)
  }

  private static func outlets(_ random: inout SeededGenerator, _ subject: ChartSubject) -> Chart {
    let reachesBack = Int.random(in: 0...3, using: &random) > 0
    let years = [1, 1, 5][Int.random(in: 0...2, using: &random)]
    let rows = (0..<Int.random(in: 0...30, using: &random)).map { _ in
      Fixture.Outlet(
        name: name(&random), level: String(name(&random).prefix(3)), now: rate(&random),
        before: reachesBack ? rate(&random) : nil)
    }
    let months = (2024 - years...2024).flatMap { year in
      (1...12).map { Period.month($0, of: year).label }
    }
    var subject = subject
    if years > 1 {
      subject.period = Period(parsing: "\(2025 - years)-01-01..2024-12-31") ?? subject.period
    }
    return ChartKind.outletTrends.draw(
      Fixture.outlets(
        rows, months: months, recordsOffers: Bool.random(using: &random),
        complete: ["2024-12": "no"]),
      subject: subject)
  }

  private static func funnel(_ random: inout SeededGenerator, _ subject: ChartSubject) -> Chart {
    let places: [FunnelPlace?] = [
      nil, .inside, .beyond95High, .beyond95Low, .beyond998High, .beyond998Low,
    ]
    let classes = (0..<Int.random(in: 1...8, using: &random)).map { _ in name(&random) }
    let units = (0..<Int.random(in: 0...60, using: &random)).map { index in
      Fixture.Unit(
        name: name(&random), unitClass: classes[index % classes.count], rate: rate(&random),
        place: places[Int.random(in: 0..<places.count, using: &random)],
        placeWithSpread: places[Int.random(in: 0..<places.count, using: &random)])
    }
    return ChartKind.funnel.draw(
      Fixture.funnel(
        units, spread: Double.random(in: 0...0.02, using: &random),
        states: Bool.random(using: &random) ? [classes[0]: .tooFewUnits] : [:]),
      subject: subject)
  }

  private static func lorenz(_ random: inout SeededGenerator, _ subject: ChartSubject) -> Chart {
    let classes = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      (
        name: name(&random),
        items: (0...Int.random(in: 0...40, using: &random)).map { _ in rate(&random).numerator }
      )
    }
    return ChartKind.lorenz.draw(
      Fixture.lorenz(classes, all: subject.text(Phrase(zh: "全部单位", en: "all units"))),
      subject: subject)
  }

  @Test(arguments: 1...30)
  func `texts never cover one another`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for language in Language.allCases {
      let subject = ChartFixtures.subject(Phrase(Self.name(&random)), .year(2024), language)
      for chart in [
        Self.outlets(&random, subject), Self.funnel(&random, subject),
        Self.lorenz(&random, subject),
      ] {
        let document = try #require(DrawnSVG(chart.svg))
        #expect(document.layoutFaults == [], "\(chart.name)")
      }
    }
  }
}
