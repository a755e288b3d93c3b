import Model
import Support
import Testing

@testable import Writer

/// Whatever the tables hold, the rules of layout stay.
@Suite struct ChartRandomTests {
  private typealias Fixture = ChartFixtures

  private static let syllables = [
    "市", "自然资源", "（筹）", "Bureau ", "of ", "Water", "《要情》", "é", "W", "1", "，",
  ]

  private static func name(_ random: inout SeededGenerator) -> String {
    (0...Int.random(in: 0...25, using: &random)).map { _ in
      syllables[Int.random(in: 0..<syllables.count, using: &random)]
    }.joined()
  }

  private static func rate(_ random: inout SeededGenerator) -> Proportion {
    let submitted = Int.random(
      in: 0...[3, 60, 20_000][Int.random(in: 0...2, using: &random)], using: &random)
    return Proportion(Int.random(in: 0...submitted, using: &random), of: submitted)
  }

  private static func trend(_ random: inout SeededGenerator, _ language: Language) -> Chart {
    let months = (0..<Int.random(in: 1...30, using: &random)).compactMap { index in
      let month = CivilDate(year: 2023, month: 3)!.adding(months: index)
      let rate = rate(&random)
      return Int.random(in: 0...6, using: &random) == 0
        ? nil
        : (
          key: month.description, submitted: Int?(rate.denominator), adopted: Int?(rate.numerator),
          adoptions: rate.numerator
        )
    }
    let periods = [
      Period.year(2024), .quarter(1, of: 2024), .month(6, of: 2024), .half(2, of: 2023), .all,
    ]
    let line = Fixture.Unit(
      name: "U", adopted: 1, submitted: 2, line: rate(&random), state: .aboveChance)
    let previous = rate(&random)
    return ChartKind.trend.draw(
      ChartTables([
        Fixture.months(months, unfinished: [months.last?.key ?? ""]), Fixture.units([line]),
        Fixture.overview(
          rate: rate(&random), previous: previous.denominator == 0 ? nil : previous),
      ]),
      subject: Fixture.subject(
        Phrase(name(&random)), periods[Int.random(in: 0..<periods.count, using: &random)], language)
    )
  }

  private static func units(_ random: inout SeededGenerator, _ language: Language) -> Chart {
    let states: [LineState] = [.clearlyBelow, .belowChance, .aboveChance, .tooFew]
    let rows = (0..<Int.random(in: 0...40, using: &random)).map { index in
      let rate = rate(&random)
      return Fixture.Unit(
        name: name(&random), unitClass: index % 3 == 0 ? name(&random) : "所",
        adopted: rate.numerator, submitted: rate.denominator,
        line: index % 2 == 0 ? Proportion(35, of: 100) : nil,
        state: states[Int.random(in: 0..<states.count, using: &random)])
    }
    return ChartKind.units.draw(
      ChartTables([
        Fixture.units(rows), Fixture.overview(rate: rate(&random), previous: nil),
      ]),
      subject: Fixture.subject(Phrase(name(&random)), .year(2024), language))
  }

  private static func outlets(_ random: inout SeededGenerator, _ language: Language) -> Chart {
    let rows = (0..<Int.random(in: 0...30, using: &random)).map { index in
      Fixture.Outlet(
        name: name(&random), level: index % 4 == 0 ? "" : String(name(&random).prefix(6)),
        adoptions: rate(&random).numerator, previous: index % 5 == 0 ? nil : rate(&random).numerator
      )
    }
    return ChartKind.outlets.draw(
      ChartTables([Fixture.outlets(rows)]),
      subject: Fixture.subject(Phrase(name(&random)), .year(2024), language))
  }

  @Test(arguments: 1...30)
  func `texts never cover one another`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for language in Language.allCases {
      for chart in [
        Self.trend(&random, language), Self.units(&random, language),
        Self.outlets(&random, language),
      ] {
        let document = try #require(DrawnSVG(chart.svg))
        #expect(document.layoutFaults == [], "\(chart.name)")
      }
    }
  }
}
