import Model
import Testing

@testable import Analytics

struct YearOverYearReferenceTests {
  private func expectClose(_ found: Double?, _ expected: Double?) {
    #expect((found == nil) == (expected == nil))
    #expect(abs((found ?? 0) - (expected ?? 0)) < 1e-12)
  }

  @Test func `changes of counts agree with the reference`() throws {
    let words: [CountChange.State: String] = [
      .value: "value", .new: "new", .stopped: "stopped", .noneInBoth: "both zero",
      .unknown: "no data",
    ]
    let cases = try YearOverYearReference.read().counts
    #expect(cases.count == 9)
    for expected in cases {
      let change = CountChange(now: expected.cur, before: expected.prev)
      #expect(change.difference == expected.diff)
      #expect(words[change.state] == expected.label)
      expectClose(change.relative, expected.pct)
    }
  }

  @Test func `below 20 in the year before there is no per cent`() {
    #expect(CountChange(now: 30, before: 19).shownRelative == nil)
    #expect(CountChange(now: 30, before: 20).shownRelative == 0.5)
    #expect(CountChange(now: 0, before: 20).shownRelative == -1)
    #expect(CountChange(now: 30, before: 19).phrase == Words.countFew)
    #expect(CountChange(now: 30, before: 20).phrase == nil)
  }

  @Test func `changes of rates agree with the reference`() throws {
    let cases = try YearOverYearReference.read().rates
    #expect(cases.count == 5)
    for expected in cases {
      let now = Proportion(expected.x, of: expected.n)
      let before = Proportion(expected.x_prev, of: expected.n_prev)
      expectClose(now.rate, expected.rate)
      expectClose(before.rate, expected.rate_prev)
      expectClose(changeInPoints(now, before), expected.pp)
    }
  }

  /// The reference's three units, month by month.
  private func log(_ expected: YearOverYearReference.ToDate) -> TestLog {
    let names = expected.units.keys.sorted()
    var log = TestLog(
      names.map { name in
        let unit = expected.units[name]
        return .registered(
          name, from: unit?.start, to: unit?.end.map { date($0).lastDay.description })
      })
    for (place, name) in names.enumerated() {
      for (year, items) in [(2024, expected.units[name]?.this), (2023, expected.units[name]?.prev)]
      {
        for (month, weight) in (items ?? []).enumerated() {
          let day = CivilDate(year: year, month: month + 1, day: 15)!
          log.add(day.description, by: [place], weight: weight)
        }
      }
    }
    return log
  }

  @Test func `the bridge to date agrees with the reference`() throws {
    let expected = try YearOverYearReference.read().ytd
    let analysis = log(expected).analysis("2024", asOf: "2024-08-31")
    let bridge = analysis["bridge"]
    let all = try #require(bridge.rows("all units", 2024).first)
    #expect(bridge["months"].texts[all] == "2024-01..\(expected.cutoff)")
    func cell(_ column: String) -> Int? { bridge[column].integers[all] }
    #expect(cell("submitted") == expected.ytd)
    #expect(cell("previous_submitted") == expected.prev_ytd)
    #expect(cell("change") == expected.bridge.total)
    #expect(cell("like_for_like_change") == expected.bridge.like_for_like)
    #expect(cell("opened") == expected.bridge.opened)
    #expect(cell("closed") == -expected.bridge.closed, "the table says what closed, not its sign")
    #expect(cell("month_unknown") == 0 && cell("joint") == 0)
    expectClose(
      CountChange(now: cell("submitted"), before: cell("previous_submitted")).relative,
      expected.ytd_pct)
    expectClose(
      CountChange(now: cell("open_throughout"), before: cell("open_throughout_previous")).relative,
      expected.panel_pct)
    let panel = bridge["unit"].texts.indices.filter {
      bridge["open_throughout_units"].integers[$0] == 1 && bridge["year"].integers[$0] == 2024
    }
    let names = panel.compactMap { bridge["unit"].texts[$0] }.filter { $0 != "all units" }
    #expect(names == expected.panel_units_only)
    #expect(cell("open_throughout_units") == expected.panel_units_only.count)
    for (name, months) in expected.like_for_like_months {
      let row = try #require(bridge.rows(name, 2024).first)
      #expect(bridge["months_compared"].integers[row] == months.count)
    }
    // The whole year before, which nothing may be compared with while the year runs.
    let years = analysis["years"]
    #expect(years.integer("submitted", "2023") == expected.naive_full_prev_year)
  }

  @Test func `like for like agrees with the reference`() throws {
    let expected = try YearOverYearReference.read().ytd
    let table = log(expected).analysis("2024", asOf: "2024-08-31")["like_for_like"]
    let all = try #require(table.rows("sum of units", 2024).first)
    #expect(table["submitted"].integers[all] == expected.lfl_this)
    #expect(table["previous_submitted"].integers[all] == expected.lfl_prev)
    expectClose(table["relative_change"].reals[all], expected.lfl_pct)
    let panel = try #require(table.rows("units open throughout", 2024).first)
    expectClose(table["relative_change"].reals[panel], expected.panel_pct)
  }

  @Test func `January and February agree with the reference only together`() throws {
    let expected = try YearOverYearReference.read().lunar_new_year
    let (now, before) = (expected.this, expected.prev)
    expectClose(CountChange(now: now[0], before: before[0]).relative, expected.jan_pct)
    expectClose(CountChange(now: now[1], before: before[1]).relative, expected.feb_pct)
    var log = TestLog([.registered("A")])
    for (year, items) in [(2024, now), (2023, before)] {
      log.add("\(year)-01-15", weight: items[0])
      log.add("\(year)-02-15", weight: items[1])
    }
    let table = log.analysis("2024", asOf: "2024-02-29", language: .chinese)["like_for_like"]
    let row = try #require(table.rows("A", 2024).first)
    expectClose(table["relative_change"].reals[row], expected.jan_feb_pct)
    let alone = log.analysis("2024", asOf: "2024-01-31", language: .chinese)["year_over_year"]
    #expect(alone["comparable"].texts == ["no", "no"])
    #expect(alone["reason"].texts[0] == "一月、二月须合并比较（春节）")
  }
}

extension Table {
  /// The rows of a unit and year.
  func rows(_ unit: String, _ year: Int) -> [Int] {
    (0..<rowCount).filter { self["unit"].texts[$0] == unit && self["year"].integers[$0] == year }
  }
}
