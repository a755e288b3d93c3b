import Foundation
import Model
import Testing

@testable import Writer

/// Titles of the charts of units by months state what the tables say, and no more.
@Suite struct UnitMonthFindingTests {
  private typealias Fixture = UnitMonthFixtures

  private static let start = CivilDate(year: 2024, month: 1)!

  private func draw(
    _ kind: ChartKind, _ tables: ChartTables, _ language: Language, focus: ChartFocus = .office
  ) throws -> DrawnSVG {
    var subject = ChartFixtures.subject(Phrase("X"), .year(2024), language)
    subject.focus = focus
    return try #require(DrawnSVG(kind.draw(tables, subject: subject).svg))
  }

  private func titles(
    _ kind: ChartKind, _ units: [Fixture.Unit], hasOutcomes: Bool = true
  ) throws -> [String] {
    let tables = Fixture.tables(
      units, start: Self.start, current: units.first?.months.count ?? 0, hasOutcomes: hasOutcomes)
    return try Language.allCases.map { try draw(kind, tables, $0).texts[0].text }
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  private func unit(_ name: String, _ months: [Fixture.Month]) -> Fixture.Unit {
    Fixture.Unit(name: name, months: months)
  }

  // MARK: Heat map

  private let full = [UnitMonthFixtures.Month](repeating: .items(6, adopted: 3), count: 3)

  @Test func `missed months are counted, and who submitted nothing`() throws {
    let titles = Set(
      try titles(
        .heatMap,
        [
          unit("A", full), unit("B", [.missed, .items(6, adopted: 1), .notOpen]),
          unit("C", [.missed, .missed, .missed]),
        ]))
    #expect(titles.contains("C missed 3 months of 2024 (nothing submitted at all), B 1"))
    #expect(titles.contains("2024年C缺报 3 个月（全无报送）、B缺报 1 个月"))
  }

  @Test
  func `of more than two units, the months are summed and nobody is taken to have missed them all`()
    throws
  {
    let gaps = ["A", "B", "C"].map { unit($0, [.missed] + full.dropFirst()) }
    let titles = try titles(.heatMap, gaps + [unit("D", [.missed, .missed, .missed])])
    #expect(
      titles.contains("4 units missed 6 months between them in 2024; 1 submitted nothing at"))
    #expect(titles.contains("2024年 4 个单位共缺报 6 个月，其中 1 个全无报送"))
  }

  @Test func `a rate stands in the bin of the number that is printed`() throws {
    let tables = Fixture.tables(
      [unit("A", [.items(1000, adopted: 346), .items(1000, adopted: 350), .notOpen])],
      start: Self.start, current: 3)
    let svg = ChartKind.heatMap.draw(
      tables, subject: ChartFixtures.subject(Phrase("X"), .year(2024), .english)
    ).svg
    let inBin = svg.ranges(of: "\"tf-ramp2\"").count
    #expect(inBin == 2, "the key, and one path for both cells")
    #expect(svg.contains("not open"))
  }

  @Test func `one missed month is one month`() throws {
    let titles = try titles(.heatMap, [unit("A", full), unit("B", [.missed] + full.dropFirst())])
    #expect(titles.contains("B missed 1 month of 2024"))
  }

  @Test func `a single unit is named`() throws {
    #expect(
      try titles(.heatMap, [unit("A", full)]).contains("A submitted in every month of 2024"))
    #expect(
      try titles(.heatMap, [unit("A", [.missed, .missed, .missed])]).contains(
        "A missed 3 months of 2024 (nothing submitted at all)"))
  }

  @Test func `a month that is not over is not missed`() throws {
    let titles = try titles(.heatMap, [unit("A", full), unit("B", full.dropLast() + [.running])])
    #expect(titles.contains("Every open unit submitted in every month of 2024 that is over"))
  }

  @Test func `what is not known is not called missed`() throws {
    let titles = try titles(.heatMap, [unit("A", full), unit("B", [.unknown] + full.dropFirst())])
    #expect(
      titles.contains("No month is known to be missed in 2024; of 1 unit it is not known"))
  }

  @Test func `nothing submitted is said, and an empty table draws a sentence`() throws {
    let titles = try titles(.heatMap, [unit("A", [.notOpen]), unit("B", [.running])])
    #expect(titles.contains("There is nothing to draw"))
    #expect(try self.titles(.heatMap, []).contains("There is nothing to draw"))
    #expect(try self.titles(.sparklines, []).contains("There is nothing to draw"))
    #expect(try self.titles(.control, []).contains("There is nothing to draw"))
  }

  @Test func `a rate of few items is a dot, of enough items a number, and of nothing a hatch`()
    throws
  {
    let tables = Fixture.tables(
      [
        unit(
          "A", [.items(4, adopted: 4), .items(5, adopted: 0), .missed, .items(300, adopted: 299)])
      ], start: Self.start, current: 4)
    let document = try draw(.heatMap, tables, .english)
    let texts = document.texts.map(\.text)
    #expect(texts.contains("0") && texts.contains("99") && !texts.contains("100"))
    #expect(texts.contains("1–4: no rate") && texts.contains("nothing submitted"))
  }

  @Test func `without outcomes the cells count what was submitted`() throws {
    let tables = Fixture.tables(
      [
        unit("A", [.items(4, adopted: 0), .items(37, adopted: 0)]), unit("B", [.missed, .missed]),
      ],
      start: Self.start, current: 2, hasOutcomes: false)
    let texts = try draw(.heatMap, tables, .english).texts.map(\.text)
    #expect(texts.contains("37") && texts.contains("20 and over") && !texts.contains("Rate"))
  }

  // MARK: Sparklines

  private func changed(_ name: String, _ before: (Int, Int), comparable: Bool = true)
    -> Fixture.Unit
  {
    Fixture.Unit(
      name: name, months: [.items(100, adopted: 50), .items(100, adopted: 50)],
      previous: Proportion(before.0, of: before.1), comparable: comparable)
  }

  @Test func `only changes beyond chance of comparable units are counted as clear`() throws {
    let titles = try titles(
      .sparklines,
      [
        changed("A", (40, 200)), changed("B", (180, 200)), changed("C", (101, 200)),
        changed("D", (20, 200), comparable: false),
      ])
    #expect(titles.contains("Adoption rate is clearly up at 1 unit, down at 1; 1 within chance"))
    #expect(titles.contains("1 个单位采用率明显上升，1 个明显下降，1 个可能属偶然"))
    #expect(
      try self.titles(.sparklines, [changed("A", (101, 200)), changed("B", (99, 200))]).contains(
        "No unit's adoption rate changed beyond chance"))
    #expect(
      try self.titles(
        .sparklines, [changed("A", (1, 200), comparable: false), unit("B", Array(full.prefix(2)))]
      ).contains("No unit's adoption rate can be compared with the year before"))
  }

  @Test func `without outcomes counts are compared`() throws {
    let titles = try titles(
      .sparklines, [changed("A", (0, 150)), changed("B", (0, 200)), changed("C", (0, 300))],
      hasOutcomes: false)
    #expect(titles.contains("Of 3 units, 1 submitted more than the year before, 1 fewer"))
  }

  // MARK: Control

  private func limits(
    _ change: (inout Fixture.Limits) -> Void = { _ in }
  ) -> Fixture.Limits {
    var limits = Fixture.Limits(
      unit: "A", months: 0...7, mean: 6, lower: 2, upper: 10, start: Self.start)
    change(&limits)
    return limits
  }

  private func control(_ limits: [Fixture.Limits], _ language: Language) throws -> [String] {
    let tables = Fixture.tables(
      [unit("A", Array(repeating: .items(6, adopted: 3), count: 8))], start: Self.start,
      current: 8, limits: limits)
    return try draw(.control, tables, language, focus: .unit("A")).texts.map(\.text)
  }

  @Test func `a steady series is called steady`() throws {
    #expect(
      try control([limits()], .english)[0] == "A: Submissions are steady: no month stands out")
    let rate = limits {
      $0.series = "cohort_rate"
      ($0.mean, $0.lower, $0.upper) = (0.5, 0.1, 0.9)
    }
    #expect(try control([limits(), rate], .chinese)[0] == "A：报送和采用率平稳，没有月份异常")
  }

  @Test func `months beyond a limit are named, up to three`() throws {
    let two = limits { $0.outside = "2024-03 2024-07" }
    #expect(try control([two], .english)[0] == "A: 2 months stand out: Mar 2024, Jul 2024")
    let many = limits { $0.outside = "2024-01 2024-02 2024-05 2024-08" }
    #expect(try control([many], .english)[0] == "A: 4 months stand out, the latest Aug 2024")
    #expect(try control([many], .chinese)[0] == "A：4 个月异常，最近为2024年8月")
  }

  @Test func `a run is named by its months and its rule`() throws {
    let run = limits {
      $0.shift = "2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07"
    }
    let texts = try control([run], .english)
    #expect(texts[0] == "A: No single month stands out, but Jan–Jul 2024 does: a shift")
    #expect(texts.contains("Jan–Jul 2024: a shift"))
    #expect(texts.contains("Shift: 7 in a row on one side"))
  }

  @Test func `without limits the reason is said and nothing is called steady`() throws {
    let none = limits {
      ($0.mean, $0.lower, $0.upper) = (nil, nil, nil)
      $0.note = "fewer than 5 complete months: no limits"
    }
    let texts = try control([none], .english)
    #expect(texts[0] == "A: No limits can be set by month")
    #expect(texts.contains("Fewer than 5 complete months: no limits."))
  }

  @Test(arguments: [
    ("will_pass", "Line 2: if nothing changes it is reached every month."),
    ("will_fail", "Line 2: if nothing changes it is reached in no month."),
    (
      "hit_and_miss",
      "Line 2: if nothing changes it is reached in some months and missed in others."
    ),
  ])
  func `the line to reach stands with what to expect`(key: String, text: String) throws {
    let lined = limits {
      $0.line = 2
      $0.assurance = key
    }
    #expect(try control([lined], .english).contains(text))
  }
}
