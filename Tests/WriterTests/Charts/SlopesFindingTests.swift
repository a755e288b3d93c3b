import Model
import Testing

@testable import Writer

/// What is beyond chance is told, and the rest is not called a change.
@Suite struct SlopesFindingTests {
  private typealias Unit = ChangeFixtures.Unit

  private func drawn(
    _ rows: [Unit], months: Table = ChangeFixtures.noMonths, language: Language = .english
  ) throws -> DrawnSVG {
    let chart = ChartKind.slopes.draw(
      ChartTables([ChangeFixtures.units(rows), months]),
      subject: ChartFixtures.subject(Phrase("X"), .year(2024), language))
    return try #require(DrawnSVG(chart.svg))
  }

  private static let up = Unit(
    name: "up", adopted: 80, submitted: 100, adoptedBefore: 40, submittedBefore: 100)
  private static let down = Unit(
    name: "down", adopted: 10, submitted: 100, adoptedBefore: 50, submittedBefore: 100)
  private static let level = Unit(
    name: "level", adopted: 51, submitted: 100, adoptedBefore: 50, submittedBefore: 100)
  private static let apart = Unit(
    name: "apart", adopted: 90, submitted: 100, adoptedBefore: 10, submittedBefore: 100,
    notComparable: "merged")

  private func title(_ rows: [Unit], _ language: Language = .english) throws -> String {
    try drawn(rows, language: language).texts[0].text
  }

  @Test func `the title counts what is beyond chance in each direction`() throws {
    let (up, down, level) = (Self.up, Self.down, Self.level)
    #expect(
      try title([up, down, level, level])
        == "1 unit rose and 1 fell beyond chance; the other 2 stayed within it")
    #expect(try title([up, up]) == "2 units rose beyond chance")
    #expect(try title([down, level]) == "1 unit fell beyond chance; the other 1 stayed within it")
    #expect(try title([level, level]) == "No unit's rate changed beyond chance")
    #expect(try title([up, down, level], .chinese) == "1 个单位采用率上升、1 个下降，超出偶然，其余 1 个在偶然范围内")
    #expect(try title([level, level], .chinese) == "没有单位的采用率变化超出偶然")
  }

  @Test func `one unit is told by name`() throws {
    #expect(try title([Self.up]) == "up: Adoption rate is up 40.0 points on a year before")
    #expect(
      try title([Self.level])
        == "level: Adoption rate is up 1.0 points on a year before: could be chance")
  }

  @Test func `what cannot be compared is not drawn but named with its reason`() throws {
    let texts = try drawn([Self.up, Self.level, Self.apart]).texts.map(\.text)
    #expect(!texts.contains { $0.hasSuffix("apart") })
    #expect(texts.joined(separator: " ").contains("Not comparable, not drawn: apart (merged)."))
    #expect(texts.contains("80.0 %  up") && texts.contains("40.0 %"))
  }

  @Test func `without any unit to compare the reason is said`() throws {
    let sentence = try drawn([Self.apart]).texts.map(\.text).joined(separator: " ")
    #expect(sentence.contains("No unit can be compared with the year before (merged)"))
    let nothing = try drawn([]).texts.map(\.text).joined(separator: " ")
    #expect(nothing.contains("No unit can be compared with the year before, so"))
  }

  @Test func `of many only those beyond chance and a few more are named`() throws {
    let many = (0..<60).map { index in
      Unit(
        name: "U\(index)", adopted: 40 + index % 9, submitted: 100, adoptedBefore: 44,
        submittedBefore: 100)
    }
    let document = try drawn(many + [Self.up])
    let texts = document.texts.map(\.text)
    #expect(texts.contains("80.0 %  up"))
    #expect(texts.count { $0.contains("%  U") } <= 4)
    #expect(texts.joined(separator: " ").contains("within chance, not named"))
  }

  @Test func `a year that is not over is beside the same months`() throws {
    let months = ChartFixtures.months(
      ChartFixtures.year(2024, [(10, 4), (12, 6)]), unfinished: ["2024-02"])
    let texts = try drawn([Self.up, Self.down], months: months).texts.map(\.text)
    #expect(texts.contains("Same months, year before"))
    let whole = ChartFixtures.months(
      ChartFixtures.year(2024, Array(repeating: (10, 4), count: 12)))
    let beside = try drawn([Self.up, Self.down], months: whole).texts.map(\.text)
    #expect(beside.contains("2023"))
    let ahead = ChartFixtures.months(ChartFixtures.year(2024, [(10, 4), (12, 6)]))
    let cut = try drawn([Self.up, Self.down], months: ahead).texts.map(\.text)
    #expect(cut.contains("Same months, year before"))
  }
}
