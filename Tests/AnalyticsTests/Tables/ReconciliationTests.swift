import Model
import Testing

@testable import Analytics

struct ReconciliationTests {
  private func figure(
    _ table: String, _ key: String, _ measure: String, _ value: String, period: String = "2024",
    source: String = "bulletin"
  ) -> PublishedFigure {
    PublishedFigure(
      period: period, table: table, key: key, measure: measure, value: value, source: source,
      place: Diagnostic.Place(file: "published.csv"))
  }

  /// A: 4 submitted, 2 adopted, one of them joint with B and adopted in January. B: the joint one and a supplement.
  private func log(_ figures: [PublishedFigure]) -> TestLog {
    var log = TestLog(
      [
        .registered("A县（区）", class: "县"), .registered("B", class: "县"),
        .registered("C局", class: "局"),
      ])
    log.add("2024-02-01", by: [0], [.adopted("2024-02-09"), .adopted("2024-02-10")])
    log.add("2024-12-30", by: [0, 1], [.adopted("2025-01-09")])
    for day in ["2024-05-01", "2024-06-01"] { log.add(day, by: [0]) }
    log.add("2023-11-01", by: [2], [.adopted("2024-01-10")])
    log.supplement(by: [1], [.adopted("2024-03-03")])
    log.registers.published = figures
    return log
  }

  private func reconciled(_ figures: [PublishedFigure], asOf: String = "2025-03-31") -> Table {
    log(figures).analysis("2024", asOf: asOf)["reconciliation"]
  }

  private func cause(_ figure: PublishedFigure) -> String? {
    reconciled([figure])["cause"].texts[0]
  }

  @Test func `without published figures the table is empty`() {
    #expect(reconciled([]).rowCount == 0)
  }

  @Test func `a figure is found by table, row and column, whatever its width and case`() {
    let table = reconciled([
      figure("units", "a县(区)", "submitted", "4"), figure("units", "A县（区）", "cohort_rate", "50%"),
      figure("classes", "县", "adopted_items", "2"), figure("outlets", "Daily", "adoptions", "4"),
      figure("overview", "submitted", "value", "4"), figure("overview", "total", "submitted", "4"),
      figure("units", "total", "adoptions", "4"), figure("years", "2023", "submitted", "1"),
      figure("units", "合计", "submitted", "1", period: "2023"),
      figure("overview", "", "submitted", "1", period: "2024-02"),
    ])
    #expect(table["state"].texts == [String?](repeating: "equal", count: 10))
    #expect(table["difference"].reals == [Double?](repeating: 0, count: 10))
    #expect(table["recomputed"].texts[1] == "50%")
    #expect(table["cause"].texts == [String?](repeating: nil, count: 10))
  }

  @Test func `percentages are compared at the decimals that were printed`() {
    let table = reconciled([
      figure("overview", "", "period_rate", "75%"), figure("overview", "", "period_rate", "75.0%"),
      figure("overview", "", "period_rate", "74.9%"), figure("units", "B", "period_rate", "0.0"),
    ])
    #expect(table["state"].texts == ["equal", "equal", "differs", "equal"])
    #expect(table["difference"].reals[2].map { abs($0 - 0.1) < 1e-9 } == true)
    #expect(table["recomputed"].texts == ["75%", "75.0%", "75.0%", "0.0"])
  }

  @Test(arguments: [
    ("6.6%", 2.0 / 30, "6.7%", true), ("6.7%", 2.0 / 30, "6.7%", false),
    ("0.07", 2.0 / 30, "0.07", false), ("1,618", 1618.0, "1618", false),
    ("38.65 %", 0.3865, "38.65%", false), ("１２", 12.0, "12", false), ("-3", -3.0, "-3", false),
    ("264.5", 264.5, "264.5", false), ("12", 12.25, "12.250", false),
  ])
  func `a printed number is read and shown in its own form`(
    _ text: String, _ figure: Double, _ shown: String, _ isCutOff: Bool
  ) throws {
    let value = try #require(PublishedValue(text))
    #expect(value.shown(figure) == shown)
    let isEqual = value.difference(to: figure) == 0
    #expect(isEqual == (text != "6.6%" && text != "12"))
    #expect(!isEqual && value.isCutOff(from: figure) == isCutOff || isEqual)
  }

  @Test(arguments: ["110多", "", "%", "1,61", "12.", "a", "1.2.3", "一千"])
  func `what is no exact number is not compared`(_ text: String) {
    #expect(PublishedValue(text) == nil)
    let table = reconciled([figure("units", "B", "submitted", text)])
    #expect(table["state"].texts == ["not in this report"])
    #expect(table["cause"].texts == ["what was published is not an exact number"])
  }

  @Test func `what stands nowhere says so with the nearest name`() {
    #expect(cause(figure("unit", "B", "submitted", "1")) == "no table unit; the nearest is “units”")
    #expect(
      cause(figure("units", "A县", "submitted", "1"))?.hasPrefix("no row “A县” in units") == true)
    #expect(
      cause(figure("units", "C", "submitted", "0")) == "no row “C” in units")
    #expect(
      cause(figure("units", "B", "submited", "1"))
        == "no submited in units; the nearest is “submitted”")
    #expect(
      cause(figure("units", "B", "submitted", "1", period: "2023"))
        == "of another period: run the report with --period 2023")
    #expect(cause(figure("units", "C局", "cohort_rate", "10%")) == "n/a in this report")
    let state = reconciled([figure("scores", "B", "得分", "3")])["state"].texts
    #expect(state == ["not in this report"])
  }

  @Test func `what was known at the period's end is tried, with the count adopted since`() {
    #expect(
      cause(figure("units", "A县（区）", "adopted_items", "1"))
        == "equal as known on 2024-12-31; adopted since: 1")
    #expect(
      cause(figure("units", "A县（区）", "cohort_rate", "25%"))
        == "equal as known on 2024-12-31, before later adoptions")
    let then = log([figure("units", "A县（区）", "adopted_items", "1")]).analysis(
      "2024", asOf: "2024-12-31")["reconciliation"]
    #expect(then["state"].texts == ["equal"])
  }

  @Test func `other readings are tried`() {
    #expect(
      cause(figure("units", "B", "adoptions", "0")) == "equal without supplements")
    #expect(
      cause(figure("units", "A县（区）", "adoptions", "3"))
        == "equal if adoptions go by the submitted date")
    #expect(cause(figure("units", "B", "submitted", "2")) == "equal with supplements")
    #expect(cause(figure("overview", "", "submitted", "5"))?.contains("equal if joint") == true)
    #expect(
      cause(figure("units", "A县（区）", "submitted", "3")) == "equal without joint items")
    #expect(
      cause(figure("units", "A县（区）", "cohort_rate", "50.0"))
        == "equal as a percentage: the sign is missing")
    #expect(cause(figure("units", "A县（区）", "submitted", "99")) == "no usual reading explains it")
    #expect(cause(figure("overview", "", "cohort_rate", "75%")) == "equal to period_rate")
  }

  @Test func `a total that its own rows do not make is told, whether it is ours or not`() {
    let rows = [
      figure("units", "A县（区）", "submitted", "4"), figure("units", "B", "submitted", "2"),
      figure("classes", "县", "submitted", "4"),
    ]
    let cause = reconciled(rows)["cause"].texts
    #expect(cause[0] == nil)
    #expect(cause[2] == "the publication's rows sum to 6, it prints 4")
    // With every unit printed a sum that is too low is told too; with some of them it may be right.
    let low = [figure("units", "B", "submitted", "1"), figure("classes", "县", "submitted", "4")]
    #expect(reconciled(low)["cause"].texts[1] == nil)
    let all = low + [figure("units", "A县（区）", "submitted", "2")]
    #expect(
      reconciled(all)["cause"].texts[1] == "the publication's rows sum to 3, it prints 4")
    let other = low + [figure("units", "A县（区）", "submitted", "9", source: "annex")]
    #expect(reconciled(other)["cause"].texts[1] == nil, "another source is another publication")
  }

  @Test func `joint items explain rows that sum to more`() {
    let table = reconciled([
      figure("units", "A县（区）", "submitted", "4"), figure("units", "B", "submitted", "1"),
      figure("units", "total", "submitted", "4"),
    ])
    #expect(table["state"].texts[2] == "equal")
    #expect(
      table["cause"].texts[2]
        == "the publication's rows sum to 5, it prints 4: joint items are 1 of the rows")
  }

  @Test func `a total that differs as its parts do names them`() {
    let table = reconciled([
      figure("overview", "total", "adoptions", "14"), figure("classes", "县", "adoptions", "13"),
      figure("classes", "局", "adoptions", "1"),
    ])
    #expect(table["cause"].texts[0] == "differs by as much as: 县")
    #expect(table["difference"].reals == [-10, -10, 0])
  }

  @Test func `units that tie where units are ranked are listed as a tie, within their class`() {
    let ties = reconciled([
      figure("scores", "A县（区）", "得分", "264"), figure("scores", "B", "得分", "264"),
      figure("scores", "C局", "得分", "264"),
      figure("units", "A县（区）", "adoptions", "7"), figure("units", "B", "adoptions", "7"),
    ])["note"].texts
    #expect(ties == ["2 units at 264: A县（区）, B", "2 units at 264: A县（区）, B", nil, nil, nil])
    let ranked = reconciled([
      figure("units", "A县（区）", "adopted_items", "7"), figure("units", "B", "adopted_items", "7"),
      figure("units", "B", "rank", "1"),
    ])["note"].texts
    #expect(ranked == ["2 units at 7: A县（区）, B", "2 units at 7: A县（区）, B", nil])
  }
}
