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
      guard let logRatio = expected.logRatio, let relative = change.relative else { continue }
      expectClose(naturalLog(1 + relative), logRatio)
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
      let before = Proportion(expected.xPrev, of: expected.nPrev)
      expectClose(now.rate, expected.rate)
      expectClose(before.rate, expected.ratePrev)
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
    #expect(cell("previous_submitted") == expected.prevYtd)
    #expect(cell("change") == expected.bridge.total)
    #expect(cell("like_for_like_change") == expected.bridge.likeForLike)
    #expect(cell("opened") == expected.bridge.opened)
    #expect(cell("closed") == -expected.bridge.closed, "the table says what closed, not its sign")
    #expect(cell("month_unknown") == 0 && cell("joint") == 0)
    expectClose(
      CountChange(now: cell("submitted"), before: cell("previous_submitted")).relative,
      expected.ytdPct)
    expectClose(
      CountChange(now: cell("open_throughout"), before: cell("open_throughout_previous")).relative,
      expected.panelPct)
    let panel = bridge["unit"].texts.indices.filter {
      bridge["open_throughout_units"].integers[$0] == 1 && bridge["year"].integers[$0] == 2024
    }
    let names = panel.compactMap { bridge["unit"].texts[$0] }.filter { $0 != "all units" }
    #expect(names == expected.panelUnitsOnly)
    #expect(cell("open_throughout_units") == expected.panelUnitsOnly.count)
    for (name, months) in expected.likeForLikeMonths {
      let row = try #require(bridge.rows(name, 2024).first)
      #expect(bridge["months_compared"].integers[row] == months.count)
    }
  }

  @Test func `what must not be compared, and the long view, agree with the reference`() throws {
    let expected = try YearOverYearReference.read().ytd
    let analysis = log(expected).analysis("2024", asOf: "2024-08-31")
    // The whole year before, which nothing may be compared with while the year runs.
    let years = analysis["years"]
    let before = years.integer("submitted", "2023")
    #expect(before == expected.naiveFullPrevYear)
    expectClose(
      CountChange(now: years.integer("submitted", "2024"), before: before).relative,
      expected.naivePct)
    let months = analysis["months"]["submitted"].integers.compactMap { $0 }
    #expect(months.count == 20)
    #expect(expected.rolling12 == (0...8).map { months[$0..<$0 + 12].reduce(0, +) })
    for (name, amount) in expected.annualised {
      let submitted = try #require(analysis["units"].integer("submitted", name))
      let active = try #require(analysis["units"].integer("months_active", name))
      expectClose(Double(submitted * 12) / Double(active), amount)
    }
  }

  @Test func `like for like agrees with the reference`() throws {
    let expected = try YearOverYearReference.read().ytd
    let table = log(expected).analysis("2024", asOf: "2024-08-31")["like_for_like"]
    let all = try #require(table.rows("sum of units", 2024).first)
    #expect(table["submitted"].integers[all] == expected.lflThis)
    #expect(table["previous_submitted"].integers[all] == expected.lflPrev)
    expectClose(table["relative_change"].reals[all], expected.lflPct)
    let panel = try #require(table.rows("units open throughout", 2024).first)
    expectClose(table["relative_change"].reals[panel], expected.panelPct)
  }

  @Test func `January and February agree with the reference only together`() throws {
    let expected = try YearOverYearReference.read().lunarNewYear
    let (now, before) = (expected.this, expected.prev)
    expectClose(CountChange(now: now[0], before: before[0]).relative, expected.janPct)
    expectClose(CountChange(now: now[1], before: before[1]).relative, expected.febPct)
    var log = TestLog([.registered("A")])
    for (year, items) in [(2024, now), (2023, before)] {
      log.add("\(year)-01-15", weight: items[0])
      log.add("\(year)-02-15", weight: items[1])
    }
    let table = log.analysis("2024", asOf: "2024-02-29", language: .chinese)["like_for_like"]
    let row = try #require(table.rows("A", 2024).first)
    expectClose(table["relative_change"].reals[row], expected.janFebPct)
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
