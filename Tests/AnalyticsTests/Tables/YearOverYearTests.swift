import Analytics
import Model
import Testing

struct YearOverYearTests {
  /// The row of a unit and year.
  private func row(_ table: Table, _ unit: String, _ year: Int) -> Int? {
    (0..<table.rowCount).first {
      table["unit"].texts[$0] == unit && table["year"].integers[$0] == year
    }
  }

  private func reason(
    _ log: TestLog, _ unit: String = "A", _ year: Int = 2024, asOf: String = "2024-12-31",
    language: Language = .english
  ) -> String? {
    let table = log.analysis(String(year), asOf: asOf, language: language)["year_over_year"]
    guard let row = row(table, unit, year) else { return "no row" }
    #expect((table["comparable"].texts[row] == "yes") == (table["reason"].texts[row] == nil))
    return table["reason"].texts[row]
  }

  private func twoYears(_ unit: Unit) -> TestLog {
    var log = TestLog([unit])
    for year in [2023, 2024] {
      for month in ["01", "05", "11"] {
        log.add("\(year)-\(month)-10", [.adopted("\(year)-\(month)-20")])
        log.add("\(year)-\(month)-10")
      }
    }
    return log
  }

  @Test func `the same months are compared, the year before at the same age`() throws {
    var log = TestLog([.registered("A")])
    log.add("2023-01-10", [.adopted("2023-02-01")])
    log.add("2023-03-10", [.adopted("2023-07-01")])
    log.add("2023-08-10", [.adopted("2023-08-11")])
    log.add("2024-03-10", [.adopted("2024-03-11")])
    log.add("2024-06-10")
    let table = log.analysis("2024", asOf: "2024-06-14")["year_over_year"]
    let row = try #require(self.row(table, "A", 2024))
    #expect(table["months"].texts[row] == "2024-01..2024-05")
    #expect(table["submitted"].integers[row] == 1)
    #expect(table["previous_submitted"].integers[row] == 2)
    #expect(
      table["previous_adopted_items"].integers[row] == 1, "the second came after 14 June 2023")
    #expect(table["change_in_points"].reals[row] == 50)
    #expect(table["p_value"].reals[row] == 1, "Fisher: 1 of 1 against 1 of 2")
    let office = try #require(self.row(table, "all units", 2024))
    #expect(office == table.rowCount - 1)
    #expect(table["submitted"].integers[office] == 1)
  }

  @Test func `two whole years of one unit can be compared`() throws {
    let log = twoYears(.registered("A"))
    #expect(reason(log) == nil)
    #expect(reason(log, "all units") == nil)
    let table = log.analysis("2024", asOf: "2024-12-31")["year_over_year"]
    #expect(table["unit"].texts == ["A", "all units"], "no row for the first year")
    let half = Proportion(3, of: 6)
    let interval = try #require(half.differenceInterval(from: half))
    #expect(table["low"].reals[0] == interval.low * 100)
    #expect(table["high"].reals[0] == interval.high * 100)
    #expect(table["p_value"].reals[0] == 1)
  }

  @Test func `what keeps two years apart is said`() {
    #expect(reason(twoYears(.registered("A", from: "2023-04-06"))) == "unit new")
    #expect(reason(twoYears(.registered("A", to: "2024-06-30"))) == "unit closed")
    #expect(
      reason(twoYears(.registered("A", to: "2024-06-30", mergedInto: "B"))) == "unit merged into B")
    #expect(
      reason(twoYears(.registered("A", to: "2024-06-30")), "all units")
        == "units were opened or closed")
    var classes = Unit.registered("A", class: "x", to: "2023-12-31")
    classes.tenures.append(Unit.Tenure(unitClass: "y", from: date("2024-01-01")))
    #expect(reason(twoYears(classes)) == "class changed")
  }

  @Test func `a log that begins inside the year before makes it partial`() {
    var log = TestLog([.registered("A")])
    log.add("2005-04-06")
    log.add("2006-04-06")
    log.add("2007-04-06")
    #expect(reason(log, "A", 2006, asOf: "2007-12-31") == "partial first year of the log")
    #expect(reason(log, "A", 2007, asOf: "2007-12-31") == nil)
  }

  @Test func `a new version of the rules keeps two years apart`() {
    var log = twoYears(.registered("A"))
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(from: nil, to: date("2023-12-31"), quotas: [], consequences: []),
        Rulebook.Version(from: date("2024-01-01"), to: nil, quotas: [], consequences: []),
      ])
    #expect(reason(log) == "rulebook changed")
  }

  @Test func `January and February are one block in Chinese`() {
    let log = twoYears(.registered("A"))
    #expect(
      reason(log, asOf: "2024-02-20") == nil, "English compares January alone")
    #expect(
      reason(log, asOf: "2024-02-20", language: .chinese) == "一月、二月须合并比较（春节）")
    #expect(reason(log, asOf: "2024-02-29", language: .chinese) == nil)
    #expect(reason(log, asOf: "2024-01-20", language: .chinese) == "当年尚无完整月份")
  }

  @Test func `nothing in either year is not a comparison, nor is an unknown month`() {
    var log = twoYears(.registered("A"))
    log.directory.units.append(.registered("B"))
    log.add("2024", by: [0])
    #expect(reason(log, "B", asOf: "2024-09-10") == "nothing in either")
    #expect(reason(log, "A", asOf: "2024-09-10") == "months unknown")
    #expect(reason(log, "A", asOf: "2024-12-31") == nil, "whole years need no months")
  }
}
