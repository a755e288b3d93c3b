import Model
import Support
import Testing

@testable import Writer

/// Whatever the tables of units by months hold, no text covers another or leaves the canvas.
@Suite struct UnitMonthLayoutTests {
  private typealias Fixture = UnitMonthFixtures

  private static let syllables = [
    "市", "自然资源", "（筹）", "Bureau ", "of ", "Water", "《要情》", "é", "W", "1", "，",
  ]

  private static func name(_ number: Int, _ random: inout SeededGenerator) -> String {
    (0...Int.random(in: 0...20, using: &random)).map { _ in
      syllables[Int.random(in: 0..<syllables.count, using: &random)]
    }.joined() + "\(number)"
  }

  private static func month(_ largest: Int, _ random: inout SeededGenerator) -> Fixture.Month {
    switch Int.random(in: 0...14, using: &random) {
    case 0: return .missed
    case 1: return .notOpen
    case 2: return .running
    case 3: return .unknown
    default:
      let items = Int.random(in: 1...largest, using: &random)
      let adopted = [0, items, Int.random(in: 0...items, using: &random)]
      return .items(items, adopted: adopted[Int.random(in: 0...2, using: &random)])
    }
  }

  private static func charts(_ random: inout SeededGenerator, _ language: Language) -> [Chart] {
    let start = CivilDate(year: 2022, month: Int.random(in: 1...12, using: &random))!
    let count = Int.random(in: 1...40, using: &random)
    let current = Int.random(in: 1...count, using: &random)
    let units = (0..<Int.random(in: 0...24, using: &random)).map { number in
      let largest = [4, 12, 900][Int.random(in: 0...2, using: &random)]
      return Fixture.Unit(
        name: name(number, &random), unitClass: number % 3 == 0 ? "" : "class \(number % 3)",
        months: (0..<count).map { _ in month(largest, &random) },
        previous: number % 4 == 0
          ? nil : Proportion(Int.random(in: 0...9, using: &random), of: 9),
        line: number % 2 == 0 ? 0.35 : nil)
    }
    let keys = (0..<count).map { start.adding(months: $0).description }
    func some(_ chance: Int) -> String {
      keys.filter { _ in Int.random(in: 0..<chance, using: &random) == 0 }
        .joined(separator: " ")
    }
    let rules = (some(6), some(4), some(9))
    let limits = [Words.allUnits(language), units.first?.name ?? ""].flatMap { unit in
      [("submitted", 40.0), ("cohort_rate", 1.0)].map { series, size in
        Fixture.Limits(
          unit: unit, series: series, months: 0...(count - 1), mean: size / 2, lower: size / 5,
          upper: size * 0.9, trial: true, outside: rules.0, trend: rules.1,
          twoOfThree: rules.2, line: size / 4, assurance: "hit_and_miss", note: "a note",
          start: start)
      }
    }
    let last = start.adding(months: count - 1)
    let tables = Fixture.tables(
      units, start: start, current: current, immature: Int.random(in: 0...3, using: &random),
      hasOutcomes: Int.random(in: 0...4, using: &random) > 0, limits: limits)
    let period = Period(
      label: "p", first: last.adding(months: 1 - current).firstDay, last: last.lastDay)
    let office = ChartFixtures.subject(Phrase(name(0, &random)), period, language)
    var single = office
    single.focus = .unit(units.first?.name ?? "")
    return [
      ChartKind.heatMap.draw(tables, subject: office),
      ChartKind.sparklines.draw(tables, subject: office),
      ChartKind.control.draw(tables, subject: office),
      ChartKind.control.draw(tables, subject: single),
    ]
  }

  @Test(arguments: 1...12)
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

@Suite struct ColumnScaleTests {
  @Test func `columns stand apart by a gap, and wider where something begins`() {
    let scale = ColumnScale(
      start: 10, count: 3, width: 20, gap: 2, breaks: [2], wideGap: 6)
    #expect(scale.starts == [10, 32, 60])
    #expect(scale.end == 80)
    #expect(scale.position(2) == 70 && scale.position(0.5) == 64 - 22 - 11)
  }

  @Test(arguments: [
    (4, [2.0, 3, 5, 7, 10]), (24, [2, 3, 5, 7, 10]), (25, [2, 5, 10, 15, 20]),
    (60, [2, 5, 10, 20, 50]), (130, [20, 30, 50, 70, 100]),
  ])
  func `bins of counts follow the largest`(largest: Int, borders: [Double]) {
    #expect(BinScale.counts(upTo: largest).borders == borders)
  }

  @Test func `bins of per cents have whole ends`() {
    let bins = BinScale.percents
    #expect(bins.bin(0) == 0 && bins.bin(19) == 0 && bins.bin(35) == 2 && bins.bin(100) == 5)
    #expect(bins.wholeNumbers(of: 0, from: 0) == (0, 19))
    #expect(bins.wholeNumbers(of: 1, from: 0) == (20, 34))
    #expect(bins.wholeNumbers(of: 5, from: 0).last == nil)
  }
}
