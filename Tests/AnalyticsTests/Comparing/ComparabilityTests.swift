import Model
import Testing

@testable import Analytics

struct ComparabilityTests {
  /// `weight` items in each month of both years.
  private func log(_ units: [Unit], weight: Int = 12, without: [String] = []) -> TestLog {
    var log = TestLog(units)
    for unit in units.indices {
      for month in (1...24).map({ date("2022-12").adding(months: $0) }) {
        guard !without.contains(month.description) else { continue }
        let day = month.description + "-10"
        guard units[unit].tenure(on: date(day)) != nil else { continue }
        log.add(day, by: [unit], weight: weight, [.adopted(month.description + "-20")])
      }
    }
    return log
  }

  private func reason(_ log: TestLog, _ unit: String, asOf: String = "2024-12-31") throws
    -> String?
  {
    let table = log.analysis("2024", asOf: asOf)["year_over_year"]
    return table["reason"].texts[try #require(table.rows(unit, 2024).first)]
  }

  @Test func `an outlet renamed at new year keeps two years apart, and its count together`() throws
  {
    var log = log([.registered("A")])
    log.directory.outlets[0].formerNames = [
      Outlet.FormerName(name: "Gazette", to: date("2023-12-31"))
    ]
    #expect(try reason(log, "A") == "outlet renamed: Gazette to Daily")
    let outlets = log.analysis("2024", asOf: "2024-12-31")["outlets"]
    #expect(outlets["outlet"].texts == ["Daily"])
    #expect(outlets["previous_adoptions"].integers == [12])
    log.directory.outlets[0].formerNames[0].to = date("2022-12-31")
    #expect(try reason(log, "A") == nil, "both years have the new name")
    log.directory.outlets[0].formerNames[0].to = date("2024-12-31")
    #expect(try reason(log, "A") == nil, "both years have the old name")
    log.directory.outlets.append(Outlet.registered("Silent"))
    log.directory.outlets[1].formerNames = [Outlet.FormerName(name: "Mute", to: date("2023-12-31"))]
    #expect(try reason(log, "A") == nil, "it adopted nothing")
  }

  @Test func `a rulebook changed in March keeps the year apart from both neighbours`() throws {
    var log = log([.registered("A")])
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(from: nil, to: date("2024-02-29"), quotas: [], consequences: []),
        Rulebook.Version(from: date("2024-03-01"), to: nil, quotas: [], consequences: []),
      ])
    #expect(try reason(log, "A") == "rulebook changed")
    #expect(
      try reason(log, "A", asOf: "2024-02-29") == nil, "until February both are under the old")
  }

  @Test func `a month without any item is a hole, if the other year's had many`() throws {
    #expect(
      try reason(log([.registered("A")], without: ["2023-07"]), "A")
        == "the log holds nothing of 2023-07")
    #expect(
      try reason(log([.registered("A")], without: ["2024-07", "2024-08"]), "all units")
        == "the log holds nothing of 2024-07, 2024-08")
    #expect(try reason(log([.registered("A")], weight: 9, without: ["2023-07"]), "A") == nil)
    #expect(
      try reason(log([.registered("A")], without: ["2023-07", "2024-07"]), "A") == nil,
      "both years lack it")
    #expect(
      try reason(log([.registered("A")], without: ["2023-01", "2023-02"]), "A")
        == "partial first year of the log", "which is said once")
  }

  @Test func `a class that enters or leaves is named`() throws {
    let entering = log([.registered("A"), .registered("B", class: "bureau", from: "2024-01-01")])
    #expect(
      try reason(entering, "all units") == "units were opened or closed; class entered: bureau")
    let leaving = log([.registered("A"), .registered("B", class: "bureau", to: "2023-12-31")])
    #expect(
      try reason(leaving, "all units") == "units were opened or closed; class left: bureau")
  }

  @Test func `as of a day before the newest data, later months are neither compared nor missed`()
    throws
  {
    let log = log([.registered("A")])
    let analysis = log.analysis("2024", asOf: "2024-08-20")
    let table = analysis["year_over_year"]
    let row = try #require(table.rows("A", 2024).first)
    #expect(table["months"].texts[row] == "2024-01..2024-07")
    #expect(table["submitted"].integers[row] == 84)
    #expect(table["previous_submitted"].integers[row] == 84)
    #expect(table["comparable"].texts[row] == "yes")
    #expect(analysis["units"].integer("months_missed", "A") == 0)
    let bridge = analysis["bridge"]
    #expect(bridge["change"].integers == [0, 0] && bridge["months_compared"].integers == [7, 7])
  }

  @Test func `31 December and 1 January stay in their years when years are compared`() throws {
    var log = TestLog([.registered("A")])
    log.add("2023-01-01")
    log.add("2023-12-31", weight: 3)
    log.add("2024-01-01", weight: 5)
    log.add("2024-12-31", weight: 7)
    let bridge = log.analysis("2024", asOf: "2024-12-31")["bridge"]
    #expect(bridge["previous_submitted"].integers == [4, 4])
    #expect(bridge["submitted"].integers == [12, 12] && bridge["change"].integers == [8, 8])
  }

  @Test func `29 February stands beside February of the year before`() throws {
    var log = TestLog([.registered("A")])
    log.add("2023-02-28", weight: 2)
    log.add("2024-02-28")
    log.add("2024-02-29", weight: 4)
    let bridge = log.analysis("2024", asOf: "2024-02-29")["bridge"]
    #expect(bridge["months"].texts == ["2024-01..2024-02", "2024-01..2024-02"])
    #expect(bridge["previous_submitted"].integers == [2, 2])
    #expect(bridge["submitted"].integers == [5, 5])
  }
}
