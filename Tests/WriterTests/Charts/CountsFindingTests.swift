import Model
import Testing

@testable import Writer

/// Titles of the counts, from one unit to many, and what is not known.
@Suite struct CountsFindingTests {
  private typealias Unit = ChangeFixtures.Unit

  private func document(_ rows: [Unit], _ language: Language = .english) throws -> DrawnSVG {
    let chart = ChartKind.counts.draw(
      ChartTables([ChangeFixtures.units(rows), ChangeFixtures.overview(rows)]),
      subject: ChartFixtures.subject(Phrase("X"), .year(2024), language))
    return try #require(DrawnSVG(chart.svg))
  }

  private func title(_ rows: [Unit], _ language: Language = .english) throws -> String {
    try document(rows, language).texts[0].text
  }

  private func unit(_ name: String, _ submitted: Int, adopted: Int = 0) -> Unit {
    Unit(name: name, adopted: adopted, submitted: submitted)
  }

  @Test func `the title says who submitted half, and who nothing`() throws {
    let rows = (0..<10).map { unit("U\($0)", 10) }
    #expect(try title(rows) == "5 of 10 units submitted half of all items")
    #expect(
      try title(rows + [unit("silent", 0)])
        == "5 of 11 units submitted half of all items; 1 submitted nothing")
    #expect(
      try title(rows + [unit("silent", 0)], .chinese) == "11 个单位中 5 个报送了全部报送的一半，1 个无报送")
    #expect(
      try title([unit("a", 30), unit("b", 30), unit("c", 30)])
        == "2 of 3 units submitted 66.7 % of all items")
    #expect(try title([unit("a", 60), unit("b", 30)]) == "a submitted 66.7 % of all items")
    #expect(
      try title([unit("a", 60), unit("b", 0)])
        == "All 60 items are by a; 1 submitted nothing")
    #expect(try title([unit("a", 1, adopted: 1)]) == "a submitted 1 item, 1 adopted")
  }

  @Test func `adopted, pending and not adopted add up to what was submitted`() {
    let known = CountRow(name: "a", unitClass: "", submitted: 9, adopted: 3, decided: 5)
    #expect(known.segments.map(\.outcome) == [.adopted, .pending, .declined])
    #expect(known.segments.map(\.items) == [3, 4, 2])
    let open = CountRow(name: "a", unitClass: "", submitted: 9, adopted: 3)
    #expect(open.segments.map(\.outcome) == [.adopted, .notAdopted])
    #expect(open.segments.map(\.items) == [3, 6])
    let dark = CountRow(name: "a", unitClass: "", submitted: 9)
    #expect(dark.segments.map(\.outcome) == [.submitted])
  }

  @Test func `only outcomes that occur stand in the key`() throws {
    let rows = [Unit(name: "a", adopted: 3, submitted: 9, decided: 9), unit("b", 4)]
    let texts = try document(
      rows.map { row in
        var row = row
        row.decided = row.submitted
        return row
      }
    ).texts.map(\.text)
    #expect(texts.contains("Not adopted") && !texts.contains("Pending"))
    #expect(texts.joined(separator: " ").contains("13 items submitted by 2 units: 3 adopted, 10"))
  }

  @Test func `numbers within bars keep clear of the year before`() throws {
    let rows = [
      Unit(name: "a", adopted: 50, submitted: 100, decided: 100, submittedBefore: 25),
      Unit(name: "b", adopted: 50, submitted: 100, decided: 100, submittedBefore: 75),
    ]
    let inside = try document(rows).texts.filter { $0.text == "50" && $0.size == 12 }
    #expect(inside.count == 4)
    #expect(Set(inside.map(\.left)).count == 4)
  }

  @Test func `adoptions without submissions have bars of their own`() throws {
    let rows = [
      Unit(name: "a", adoptions: 3), Unit(name: "b", adoptions: 1),
    ]
    let bare = rows.map { row in
      var row = row
      row.submittedBefore = 0
      return row
    }
    #expect(try title(bare) == "a leads with 3 of 4 adoptions")
    #expect(try title([]) == "There is nothing to draw")
  }

  @Test func `every unit is named, 200 of them too`() throws {
    let rows = (1...200).map { index in
      Unit(
        name: "第\(index)所", unitClass: index.isMultiple(of: 3) ? "甲" : "乙", adopted: index % 7,
        submitted: index % 23 + 7, decided: index % 7 + 1, submittedBefore: index % 11)
    }
    let document = try document(rows, .chinese)
    let names = Set(document.texts.map(\.text))
    #expect((1...200).allSatisfy { names.contains("第\($0)所") })
  }
}
