import Model
import Testing

@testable import Analytics

struct AsOfTests {
  private func asOf(_ dates: [String], exported: String? = nil) -> AsOf {
    var log = TestLog([.logged("A")])
    for text in dates { log.add(text) }
    return AsOf(
      stated: nil, exported: exported.map(date), seen: DatesSeen(log.submissions))
  }

  @Test(arguments: [
    (["2024-05-24"], "2024-05-24"), (["2024-05-25"], "2024-05-31"), (["2024-02-23"], "2024-02-29"),
    (["2024-02-22"], "2024-02-22"), (["2024-05"], "2024-05-31"), (["2011"], "2011-12-31"),
    (["2009", "2011"], "2011-12-31"),
  ])
  func `the month's end is taken when the newest date lies in its last seven days`(
    _ dates: [String], _ expected: String
  ) {
    #expect(asOf(dates).day == date(expected))
  }

  @Test func `a newest export outranks every date`() {
    let found = asOf(["2024-05-24", "2052-01-01"], exported: "2024-06-03")
    #expect(found.day == date("2024-06-03") && found.origin == .exported)
  }

  @Test func `isolated newest dates are left out and reported`() {
    let found = asOf(["2024-05-10", "2052-05-10", "2060-01-01"])
    #expect(found.day == date("2024-05-10"))
    #expect(found.isolated == [date("2060-01-01"), date("2052-05-10")])
    #expect(
      asOf(["2023-05-10", "2024-05-10"]).day == date("2024-05-10"), "366 days are not isolated")
    #expect(asOf(["2023-05-10", "2024-05-11"]).day == date("2023-05-10"))
  }

  @Test func `the period is the last year in which anything was submitted`() {
    var log = TestLog([.logged("A")])
    log.add("2024-12-20", [.adopted("2025-01-03")])
    #expect(log.analysis(nil).period == .year(2024))
    var supplements = TestLog([.logged("A")])
    supplements.supplement([.adopted("2022-01-03")])
    #expect(supplements.analysis(nil).period == .year(2022))
  }

  @Test func `as of the first year there is no year before`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01")
    #expect(log.analysis("0001", asOf: "0001-01-01")["units"].integer("submitted", "A") == 0)
  }

  @Test func `a misread early date does not fill the years that are compared`() {
    var log = TestLog([.registered("A")])
    log.add("1900-05-01")
    log.add("2023-05-01")
    log.add("2024-05-01")
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    #expect(analysis["years"].rowCount == 125)
    #expect(analysis["year_over_year"]["year"].integers == [1901, 2023, 2024, 1901, 2023, 2024])
  }

  @Test func `a log without any date or row is everything, and stops nothing`() {
    var log = TestLog([.logged("A")])
    #expect(log.analysis(nil).period == .all)
    log.add(nil)
    let analysis = log.analysis(nil)
    #expect(analysis["units"].integer("submitted", "A") == 1)
    #expect(analysis["years"]["period"].texts == ["undated"])
  }
}
