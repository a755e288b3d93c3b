import Model
import Support
import Testing

@testable import Analytics

struct LikeForLikeTests {
  /// One item a month of two years, by each unit, adopted in odd months.
  private func log(_ units: [Unit]) -> TestLog {
    var log = TestLog(units)
    for unit in units.indices {
      for year in [2023, 2024] {
        for month in 1...12 {
          let day = CivilDate(year: year, month: month, day: 10)!
          guard units[unit].tenure(on: day) != nil else { continue }
          log.add(day.description, by: [unit], month % 2 == 1 ? [.adopted(day.description)] : [])
        }
      }
    }
    return log
  }

  private func bridge(
    _ log: TestLog, _ unit: String, language: Language = .english, asOf: String = "2024-12-31"
  ) throws -> [String: Int?] {
    let table = log.analysis("2024", asOf: asOf, language: language)["bridge"]
    let row = try #require(table.rows(unit, 2024).first)
    return Dictionary(
      uniqueKeysWithValues: table.columns.compactMap { column in
        guard case .integers(let cells) = column.values else { return nil }
        return (column.name, cells[row])
      })
  }

  private func reason(_ log: TestLog, _ unit: String, language: Language = .english) throws
    -> String?
  {
    let table = log.analysis("2024", asOf: "2024-12-31", language: language)["bridge"]
    return table["reason"].texts[try #require(table.rows(unit, 2024).first)]
  }

  @Test func `a unit founded in April of the year before counts from April in both`() throws {
    let log = log([.registered("A"), .registered("B", from: "2023-04-01")])
    let found = try bridge(log, "B")
    #expect(found["submitted"] == 12 && found["previous_submitted"] == 9)
    #expect(found["opened"] == 3 && found["closed"] == 0)
    #expect(found["like_for_like_change"] == 0 && found["months_compared"] == 9)
    #expect(found["open_throughout_units"] == 0)
    let reason = try reason(log, "B")
    #expect(
      reason == "not open in the same month of the year before: 2024-Q1; unit new")
    let all = try bridge(log, "all units")
    #expect(all["change"] == 3 && all["opened"] == 3 && all["like_for_like_change"] == 0)
    #expect(all["open_throughout_units"] == 1 && all["open_throughout"] == 12)
  }

  @Test func `a unit founded within a month counts from the next`() throws {
    var units = [Unit.registered("B", from: "2023-04-06")]
    let found = try bridge(log(units), "B")
    #expect(found["months_compared"] == 8 && found["months_excluded"] == 4)
    #expect(found["opened"] == 4 && found["closed"] == 1, "its April of 2023 has no counterpart")
    units[0] = .registered("B", from: "2023-04-01")
    #expect(try bridge(log(units), "B")["months_compared"] == 9)
  }

  @Test func `a unit merged in June closes, and the one that took it over is not comparable`()
    throws
  {
    let log = log([
      .registered("A", to: "2024-06-15", mergedInto: "B"), .registered("B"),
    ])
    let found = try bridge(log, "A")
    #expect(found["submitted"] == 6 && found["previous_submitted"] == 12)
    #expect(found["months_compared"] == 6, "open on the first of June")
    #expect(found["closed"] == 6 && found["like_for_like_change"] == 0)
    #expect(try reason(log, "A") == "no longer open: 2024-H2; unit merged into B")
    #expect(try reason(log, "B") == "unit took over A")
  }

  @Test func `under the Lunar New Year February is not compared without January`() throws {
    let log = log([.registered("A"), .registered("B", from: "2023-02-01")])
    #expect(try bridge(log, "B")["months_compared"] == 11)
    let found = try bridge(log, "B", language: .chinese)
    #expect(found["months_compared"] == 10 && found["opened"] == 2 && found["closed"] == 1)
    #expect(
      try reason(log, "B", language: .chinese)
        == "上年同月不在册：2024-01；一月、二月须合并比较，另一个月不在册：2024-02；新设单位")
    var apart = log
    apart.reading.calendar.newYearMonths = .apart
    #expect(try bridge(apart, "B", language: .chinese)["months_compared"] == 11)
  }

  @Test func `a year with only totals closes the bridge`() throws {
    var log = TestLog([.registered("A"), .registered("B", from: "2023-07-01")])
    log.add("2023", by: [0], weight: 100)
    log.add("2023", by: [1], weight: 40)
    for month in 1...12 {
      let day = CivilDate(year: 2024, month: month, day: 3)!.description
      log.add(day, by: [0], weight: 10)
      log.add(day, by: [1], weight: 5)
    }
    let throughout = try bridge(log, "A")
    #expect(throughout["like_for_like_change"] == 20, "open throughout: no month is needed")
    #expect(throughout["month_unknown"] == 0)
    let founded = try bridge(log, "B")
    #expect(founded["opened"] == 30 && founded["like_for_like_change"] == 30)
    #expect(founded["month_unknown"] == -40 && founded["change"] == 20)
    #expect(try bridge(log, "all units")["change"] == 40)
  }

  @Test func `joint items close the sum`() throws {
    var log = log([.registered("A"), .registered("B")])
    log.add("2024-05-05", by: [0, 1])
    log.add("2024-05-06", by: [0, 1])
    log.add("2023-05-06", by: [0, 1])
    let all = try bridge(log, "all units")
    #expect(all["change"] == 1 && all["like_for_like_change"] == 2 && all["joint"] == -1)
  }

  @Test func `in every row of a random log the bridge closes, and rows sum to all units`() throws {
    for seed in 1...12 {
      let log = Self.randomLog(seed: UInt64(seed))
      let asOf = seed % 3 == 0 ? "2024-08-20" : "2024-12-31"
      let language = seed % 2 == 0 ? Language.chinese : .english
      let table = log.analysis("2024", asOf: asOf, language: language)["bridge"]
      #expect(table.rowCount > 4)
      var sums: [Int: [String: Int]] = [:]
      let parts = ["like_for_like_change", "opened", "closed", "month_unknown"]
      for row in 0..<table.rowCount {
        func cell(_ column: String) -> Int { table[column].integers[row] ?? 0 }
        let change = cell("submitted") - cell("previous_submitted")
        #expect(cell("change") == change)
        #expect(
          change == cell("like_for_like_change") + cell("opened") - cell("closed")
            + cell("month_unknown") + cell("joint"))
        let year = cell("year")
        if table["unit"].texts[row] == Words.allUnits(language) {
          for part in parts { #expect(cell(part) == sums[year]?[part]) }
        } else {
          #expect(cell("joint") == 0)
          for part in parts { sums[year, default: [:]][part, default: 0] += cell(part) }
        }
      }
    }
  }

  private static func randomLog(seed: UInt64) -> TestLog {
    var random = SeededGenerator(seed: seed)
    var log = TestLog([
      .registered("A"), .registered("B", from: "2023-04-06"),
      .registered("C", to: "2024-06-30", mergedInto: "A"), .registered("D", from: "2024-02-01"),
      .logged("E"),
    ])
    for _ in 0..<400 {
      let units = (0..<5).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let year = Int.random(in: 2022...2024, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let day = CivilDate(year: year, month: month, day: Int.random(in: 1...28, using: &random))!
      let written = [day.description, day.monthOnly.description, "\(year)"]
      log.add(
        written[[0, 0, 0, 0, 1, 2].randomElement(using: &random)!],
        by: units.isEmpty ? [0] : units, weight: Int.random(in: 1...3, using: &random),
        Bool.random(using: &random) ? [.adopted(day.description)] : [])
    }
    return log
  }

  @Test func `paces are per month open`() throws {
    let log = log([.registered("A"), .registered("B", from: "2023-07-01")])
    let table = log.analysis("2024", asOf: "2024-12-31")["like_for_like"]
    let row = try #require(table.rows("B", 2024).first)
    #expect(table["all_submitted"].integers[row] == 12)
    #expect(table["all_previous_submitted"].integers[row] == 6)
    #expect(table["months_open"].integers[row] == 12)
    #expect(table["previous_months_open"].integers[row] == 6)
    #expect(table["pace_ratio"].reals[row] == 1 && table["pace_p_value"].reals[row] == 1)
    #expect(table["state"].texts[row] == "under 20 the year before: numbers, no per cent")
    #expect(table["adopted_items"].integers[row] == 3 && table["submitted"].integers[row] == 6)
    #expect(table["change_in_points"].reals[row] == 0)
  }
}
