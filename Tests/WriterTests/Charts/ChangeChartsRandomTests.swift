import Model
import Support
import Testing

@testable import Writer

/// Whatever the tables hold, the rules of layout stay in the charts that compare two years.
@Suite struct ChangeChartsRandomTests {
  private static let syllables = [
    "市", "自然资源", "（筹）", "Bureau ", "of ", "Water", "《要情》", "é", "W", "1", "，",
  ]

  private static func name(_ random: inout SeededGenerator) -> String {
    (0...Int.random(in: 0...25, using: &random)).map { _ in
      syllables[Int.random(in: 0..<syllables.count, using: &random)]
    }.joined()
  }

  private static func counts(_ random: inout SeededGenerator) -> (adopted: Int, submitted: Int) {
    let most = [0, 3, 60, 20_000][Int.random(in: 0...3, using: &random)]
    let submitted = Int.random(in: 0...most, using: &random)
    return (Int.random(in: 0...submitted, using: &random), submitted)
  }

  private static func unit(_ index: Int, _ random: inout SeededGenerator) -> ChangeFixtures.Unit {
    let (now, before) = (counts(&random), counts(&random))
    return ChangeFixtures.Unit(
      name: name(&random), unitClass: index.isMultiple(of: 3) ? name(&random) : "所",
      adopted: now.adopted, submitted: now.submitted,
      decided: index.isMultiple(of: 2)
        ? Int.random(in: now.adopted...now.submitted, using: &random) : nil,
      adoptedBefore: before.adopted, submittedBefore: before.submitted,
      notComparable: Int.random(in: 0...6, using: &random) == 0 ? name(&random) : nil)
  }

  private static func charts(_ random: inout SeededGenerator, _ language: Language) -> [Chart] {
    let units = (0..<Int.random(in: 0...50, using: &random)).map { unit($0, &random) }
    let hasBoth =
      units.contains { $0.submitted > 0 } && units.contains { $0.submittedBefore > 0 }
    let tables = ChartTables([
      ChangeFixtures.units(units), ChangeFixtures.overview(units), ChangeFixtures.noMonths,
      ChangeFixtures.decomposition(
        hasBoth ? units : [ChangeFixtures.Unit(name: "", submitted: 1, submittedBefore: 1)],
        note: name(&random)),
      ChangeFixtures.yearOverYear(low: -1, high: 1, reason: name(&random)),
    ])
    let subject = ChartFixtures.subject(Phrase(name(&random)), .year(2024), language)
    return [ChartKind.slopes, .rateMix, .counts].map { $0.draw(tables, subject: subject) }
  }

  @Test(arguments: 1...30)
  func `texts never cover one another`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for language in Language.allCases {
      for chart in Self.charts(&random, language) {
        let document = try #require(DrawnSVG(chart.svg))
        #expect(document.layoutFaults == [], "\(chart.name)")
      }
    }
  }
}
