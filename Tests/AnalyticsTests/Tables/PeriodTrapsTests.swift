import Analytics
import Model
import Testing

struct PeriodTrapsTests {
  @Test func `31 December belongs to its year and 1 January to the next`() {
    var log = TestLog([.registered("A")])
    log.add("2024-12-31", [.adopted("2025-01-01")])
    log.add("2025-01-01", [.adopted("2025-12-31")])
    let years = log.analysis("2025", exported: "2026-01-15")["years"]
    #expect(years["period"].texts == ["2024", "2025"])
    #expect(years["submitted"].integers == [1, 1])
    #expect(years["adopted_items"].integers == [1, 1])
    #expect(years["adoptions"].integers == [0, 2])
    #expect(years["complete"].texts == ["yes", "yes"])
    let months = log.analysis("2025", exported: "2026-01-15")["months"]
    #expect(months["period"].texts.first == "2024-12" && months.rowCount == 13)
    #expect(months.integer("adoptions", "2025-12") == 1)
  }

  @Test func `29 February counts, and as of it the year before is read on the 28th`() {
    var log = TestLog([.registered("A")])
    log.add("2024-02-29", [.adopted("2024-02-29")])
    log.add("2023-02-28", [.adopted("2023-02-28")])
    log.add("2023-01-28", [.adopted("2023-03-01")])
    let analysis = log.analysis("2024", asOf: "2024-02-29")
    let units = analysis["units"]
    #expect(units.integer("submitted", "A") == 1)
    #expect(units.integer("adopted_items", "A") == 1)
    #expect(units.integer("previous_submitted", "A") == 2)
    #expect(units.integer("previous_adopted_items", "A") == 1)
    #expect(units.real("change_in_points", "A") == 50)
  }

  @Test func `without submissions every rate is n/a and nothing is 0 %`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.supplement(by: [0], [.adopted("2024-03-01"), .adopted("2024-04-01")])
    let analysis = log.analysis("2024")
    let units = analysis["units"]
    #expect(units.integer("submitted", "A") == 0 && units.integer("adopted_items", "A") == 0)
    #expect(units.integer("adoptions", "A") == 2 && units.integer("supplements", "A") == 2)
    for column in ["cohort_rate", "cohort_rate_low", "period_rate", "decided_rate"] {
      #expect(units[column].reals == [nil, nil])
    }
    #expect(units["rank"].integers == [nil, nil])
    #expect(analysis["overview"].real("value", "cohort_rate") == nil)
    #expect(analysis["overview"].real("value", "supplements") == 2)
    #expect(analysis["overview"].real("value", "adopted_in_period") == 0)
    #expect(
      analysis.notes.contains("adoptions only, nothing logged as submitted: every rate is n/a"))
  }

  @Test func `limits are exact where none or all were adopted`() {
    var log = TestLog([.registered("A"), .registered("B")])
    for _ in 0..<3 {
      log.add("2024-05-01", by: [0])
      log.add("2024-05-01", by: [1], [.adopted("2024-05-02")])
    }
    let units = log.analysis("2024")["units"]
    #expect(units["cohort_rate"].reals == [0, 1])
    #expect(units.real("cohort_rate_low", "A") == 0)
    #expect(units.real("cohort_rate_high", "B") == 1)
    #expect(units["rank"].integers == [2, 1])
    #expect(units["decided_rate"].reals == [nil, nil], "the log records no decline")
  }

  @Test func `a date known to the year counts in years alone, one known to the month in its month`()
  {
    var log = TestLog([.registered("A")])
    log.add("2023-01-10")
    log.add("2024")
    log.add("2024-03")
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    #expect(analysis["years"].integer("submitted", "2024") == 2)
    #expect(analysis["months"].integer("submitted", "2024-03") == 1)
    #expect(analysis["months"].integer("submitted", "2024 month unknown") == 1)
    #expect(analysis["quarters"].integer("submitted", "2024-Q1") == 1)
    #expect(analysis["quarters"].integer("submitted", "2024 month unknown") == 1)
    #expect(analysis["units"]["months_missed"].integers == [nil])
    #expect(analysis["months"].columns[1].integers.reduce(0) { $0 + ($1 ?? 0) } == 3)
  }

  @Test func `an item without a date counts only in everything`() {
    var log = TestLog([.registered("A")])
    log.add(nil, [Edge(on: nil, eventOn: nil)])
    log.add("2024-05-01", [Edge(on: nil, eventOn: "2024-05-01")])
    let year = log.analysis("2024")
    #expect(year["units"].integer("submitted", "A") == 1)
    #expect(year["units"].integer("adoptions", "A") == 1)
    #expect(year["overview"].real("value", "undated_adoptions") == 1)
    #expect(year["years"].integer("submitted", "undated") == 1)
    #expect(year["years"].integer("adoptions", "undated") == 1)
    let all = log.analysis("all")
    #expect(all["units"].integer("submitted", "A") == 2)
    #expect(all["units"].integer("adoptions", "A") == 2)
    #expect(all["units"].integer("previous_submitted", "A") == nil)
  }

  @Test func `an undated adoption counts for its item at any as-of day`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01", [Edge(on: nil, eventOn: nil)])
    log.add("2024-05-01", [.adopted("2024-08-01")])
    let units = log.analysis("2024", asOf: "2024-06-30")["units"]
    #expect(units.integer("adopted_items", "A") == 1)
    #expect(units.integer("adoptions", "A") == 0)
  }

  @Test func `what comes after the as-of day has not happened`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01", [.adopted("2024-07-01")])
    log.add("2024-06-30")
    log.add("2024-07-01")
    let analysis = log.analysis("2024", asOf: "2024-06-30")
    #expect(analysis["units"].integer("submitted", "A") == 2)
    #expect(analysis["units"].integer("adopted_items", "A") == 0)
    #expect(analysis["overview"].real("value", "adoptions") == 0)
    #expect(analysis["months"]["period"].texts.last == "2024-06")
    #expect(analysis["years"].text("complete", "2024") == "no")
  }

  @Test func `weights multiply items, printings multiply adoptions`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01", weight: 1206, [.adopted("2024-05-02", weight: 266)])
    log.add("2024-05-01", weight: 0)
    let units = log.analysis("2024")["units"]
    #expect(units.integer("submitted", "A") == 1206)
    #expect(units.integer("adopted_items", "A") == 1206)
    #expect(units.integer("adoptions", "A") == 266)
  }

  @Test func `declined needs every decision, pending is the rest`() {
    var log = TestLog([.registered("A")], outlets: [.registered("Daily"), .registered("Web")])
    log.add("2024-05-01", [.declined(), .declined(by: 1)])
    log.add("2024-05-01", [.declined(), Edge(outlet: 1, outcome: .pending)])
    log.add("2024-05-01", [.declined(), .adopted("2024-05-02", by: 1)])
    log.add("2024-05-01")
    let analysis = log.analysis("2024")
    #expect(analysis["overview"].real("value", "declined") == 1)
    #expect(analysis["overview"].real("value", "pending") == 2)
    #expect(analysis["units"].integer("decided", "A") == 2)
    #expect(analysis["units"].real("decided_rate", "A") == 0.5)
    let outlets = analysis["outlets"]
    #expect(outlets["offered"].integers == [3, 3])
    #expect(outlets["adoptions"].integers == [0, 1])
    #expect(outlets.real("selectivity", "Web") == 1.0 / 3)
    #expect(analysis["unit_outlet"]["outlet"].texts == ["Daily", "Web"])
  }

  @Test func `only the chosen outlets make an item adopted`() {
    var log = TestLog(
      [.registered("A")],
      outlets: [.registered("Daily", level: "province"), .registered("Web", level: "own")])
    log.reading = Reading(rateOutlets: .named(["province"]))
    log.add("2024-05-01", [.adopted("2024-05-02", by: 1)])
    log.add("2024-05-01", [.adopted("2024-05-02", by: 0)])
    let units = log.analysis("2024")["units"]
    #expect(units.integer("adopted_items", "A") == 1)
    #expect(units.integer("adoptions", "A") == 2)
  }
}
