import Analytics
import Model
import Testing

struct UnitsTests {
  @Test func `a registered unit with nothing in the log stands in the table with 0`() {
    var log = TestLog([.registered("A"), .registered("Silent"), .logged("Typo")])
    log.add("2024-05-01", by: [0])
    log.add("2024-05-01", by: [2])
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    let units = analysis["units"]
    #expect(units["unit"].texts == ["A", "Silent", "Typo"])
    #expect(units.integer("submitted", "Silent") == 0)
    #expect(units.real("cohort_rate", "Silent") == nil)
    #expect(units.integer("months_active", "Silent") == 12)
    #expect(units.integer("months_missed", "Silent") == 12)
    #expect(units.integer("months_missed", "A") == 11)
    #expect(units.text("note", "Typo")?.hasPrefix("not in the register") == true)
    #expect(analysis["overview"].real("value", "units_without_submissions") == 1)
    #expect(
      analysis.evidence.map(\.path) == [
        "evidence/001-A.csv", "evidence/002-Silent.csv", "evidence/003-Typo.csv",
      ])
  }

  @Test func `without a register nobody is said to be silent`() {
    var log = TestLog([.logged("A"), .logged("B")])
    log.add("2024-05-01", by: [0])
    let analysis = log.analysis("2024")
    #expect(analysis["units"]["unit"].texts == ["A"])
    #expect(analysis["overview"].real("value", "units_without_submissions") == nil)
    #expect(
      analysis.notes.contains(
        "without units.csv, units that submitted nothing cannot be listed"))
  }

  @Test func `months before a unit is founded and after it is merged are not missed`() {
    var log = TestLog([
      .registered("April", from: "2024-04-06"),
      .registered("June", to: "2024-06-15", mergedInto: "April"),
    ])
    log.add("2024-05-01", by: [0])
    log.add("2024-05-01", by: [1])
    log.add("2023-01-05", by: [1])
    let units = log.analysis("2024", asOf: "2024-12-31")["units"]
    #expect(units.integer("months_active", "April") == 8, "open on the first of May to December")
    #expect(units.integer("months_missed", "April") == 7)
    #expect(units.integer("months_active", "June") == 6)
    #expect(units.integer("months_missed", "June") == 5)
    #expect(
      units.text("note", "April")
        == "unit new; unit took over June; nothing submitted the year before")
    #expect(units.text("note", "June") == "unit merged into April")
    #expect(units["comparable"].texts == ["no", "no"])
  }

  @Test func `a unit that closed before the period has no row, unless it has figures`() {
    var log = TestLog([
      .registered("Gone", to: "2022-12-31"), .registered("Late", to: "2022-12-31"),
    ])
    log.add("2024-05-01", by: [1])
    #expect(log.analysis("2024")["units"]["unit"].texts == ["Late"])
  }

  @Test func `units and joint overlap add up to the office`() {
    var log = TestLog([.registered("A"), .registered("B"), .registered("C")])
    log.add("2024-05-01", by: [0, 1, 2], weight: 2, [.adopted("2024-05-02", weight: 2)])
    log.add("2024-05-01", by: [0, 1])
    log.add("2024-05-01", by: [2], [.adopted("2024-05-02")])
    log.supplement(by: [1, 2], [.adopted("2024-05-02")])
    let analysis = log.analysis("2024", language: .chinese)
    let units = analysis["units"]
    #expect(units["unit"].texts.last == "合稿重复")
    #expect(units["submitted"].integers == [3, 3, 3, -5])
    #expect(units["adopted_items"].integers == [2, 2, 3, -4])
    #expect(units["adoptions"].integers == [2, 3, 4, -5])
    #expect(units["supplements"].integers == [0, 1, 1, -1])
    #expect(units["joint"].integers == [3, 3, 2, -5])
    #expect(units["cohort_rate"].reals.last == .some(nil))
    #expect(analysis["overview"].real("value", "submitted") == 4)
    #expect(analysis["outlets"]["adoptions"].integers == [4])
    #expect(analysis["outlets"]["units"].integers == [3])
  }

  @Test func `the interval of a change is that of its two rates, at the same age`() throws {
    var log = TestLog([.registered("A"), .registered("B")])
    // Of four two were adopted by the end of 2023, one later; in 2024 three of four.
    log.add("2023-05-01", [.adopted("2023-06-01")])
    log.add("2023-05-01", [.adopted("2023-12-31")])
    log.add("2023-05-01", [.adopted("2024-01-01")])
    log.add("2023-05-01")
    for _ in 0..<3 { log.add("2024-05-01", [.adopted("2024-06-01")]) }
    log.add("2024-05-01")
    log.add("2024-05-01", by: [1])
    let units = log.analysis("2024", asOf: "2024-12-31")["units"]
    let interval = try #require(
      Proportion(3, of: 4).differenceInterval(from: Proportion(2, of: 4)))
    #expect(units["change_in_points"].reals == [25, nil])
    #expect(units["change_low"].reals == [interval.low * 100, nil])
    #expect(units["change_high"].reals == [interval.high * 100, nil])
    #expect(log.analysis("2023", asOf: "2024-12-31")["units"]["change_low"].reals == [nil, nil])
  }

  @Test func `ranks are competition ranks inside the class, exempt units left out`() {
    var log = TestLog([
      .registered("A", class: "x"), .registered("B", class: "x"), .registered("C", class: "x"),
      .registered("D", class: "x", standing: .exempt), .registered("E", class: "y"),
      .registered("F", class: "z"),
    ])
    for (unit, count) in [2, 2, 1, 9, 1].enumerated() {
      for _ in 0..<count { log.add("2024-05-01", by: [unit], [.adopted("2024-05-02")]) }
    }
    let units = log.analysis("2024")["units"]
    #expect(units["rank"].integers == [1, 1, 3, nil, 1, nil])
    #expect(
      units["rank_by"].texts == [
        "adopted_items", "adopted_items", "adopted_items", nil, "adopted_items", nil,
      ])
  }

  @Test func `a renamed outlet is one outlet under its newest name`() {
    var renamed = Outlet.registered("New Voice", level: "city", medium: "journal")
    renamed.formerNames = [Outlet.FormerName(name: "Voice", to: date("2011-06-30"))]
    var log = TestLog(
      [.registered("A")], outlets: [renamed, .registered("Quiet"), .registered("Daily")])
    log.add("2010-05-01", [.adopted("2010-05-03")])
    log.add("2011-05-01", [.adopted("2011-05-03")])
    log.add("2011-08-01", [.adopted("2011-08-03"), .adopted("2011-08-04", by: 2)])
    let outlets = log.analysis("2011", asOf: "2011-12-31")["outlets"]
    #expect(outlets["outlet"].texts == ["New Voice", "Quiet", "Daily"])
    #expect(outlets["adoptions"].integers == [2, 0, 1])
    #expect(outlets["previous_adoptions"].integers == [1, 0, 0])
    #expect(outlets["change"].integers == [1, 0, 1])
    #expect(outlets["share"].reals == [2.0 / 3, 0, 1.0 / 3])
    #expect(outlets["offered"].integers == [nil, nil, nil], "only adoptions are logged")
    #expect(outlets.text("note", "New Voice") == "Voice until 2011-06-30")
  }

  @Test func `the line stands beside the figures with its evidence`() {
    var log = TestLog([.registered("A"), .registered("B", class: "other")])
    for place in 0..<20 {
      log.add("2024-05-01", by: [0], place < 6 ? [.adopted("2024-05-02")] : [])
    }
    log.rulebook = Rulebook(
      title: "rules",
      versions: [
        Rulebook.Version(
          from: nil, to: nil,
          quotas: [
            Rulebook.Quota(
              clause: "5", indicator: .cohortRate, per: .year,
              atLeast: .byClass(["office": Proportion(35, of: 100)]), partYear: nil)
          ], consequences: [])
      ])
    let units = log.analysis("2024")["units"]
    #expect(units["rate_line"].reals == [0.35, nil])
    #expect(units["line_evidence"].texts == ["below, could be chance", nil])
    #expect(units["items_short"].integers == [1, nil])
  }

  @Test(arguments: [
    ("办公室", "evidence/001-办公室.csv"), ("a/b: c.", "evidence/001-a_b__c_.csv"),
    ("", "evidence/001.csv"),
  ])
  func `a file of evidence has a name that every system takes`(_ name: String, _ path: String) {
    var log = TestLog([.logged(name)])
    log.add("2024-05-01")
    #expect(log.analysis("2024").evidence.map(\.path) == [path])
  }
}

struct TablesTests {
  private static let columns = [
    "units":
      "unit, class, submitted, adopted_items, cohort_rate, cohort_rate_low, cohort_rate_high, adoptions, period_rate, decided, decided_rate, points, rank, months_active, months_missed, previous_submitted, previous_adopted_items, previous_cohort_rate, change_in_points, comparable, note, rank_by, supplements, joint, rate_line, line_evidence, items_short",
    "outlets":
      "outlet, level, medium, offered, adoptions, selectivity, share, units, previous_adoptions, change, note",
    "unit_outlet": "unit, outlet, offered, adoptions",
    "months":
      "period, submitted, adopted_items, cohort_rate, cohort_rate_low, cohort_rate_high, adoptions, period_rate, decided, decided_rate, units_active, maturity, expected_rate, complete, note, supplements",
    "year_over_year":
      "unit, year, submitted, adopted_items, cohort_rate, previous_submitted, previous_adopted_items, previous_cohort_rate, change_in_points, low, high, p_value, comparable, reason",
    "eligibility":
      "unit, class, head, clause, indicator, period, required, achieved, short_by, outcome, applies_to, contested, other_reading, evidence",
    "overview":
      "measure, value, numerator, denominator, low, high, previous_value, previous_numerator, previous_denominator, change, change_low, change_high, comparable, note",
    "unit_months":
      "unit, class, period, submitted, adopted_items, cohort_rate, cohort_rate_low, cohort_rate_high, adoptions, state, mature",
    "outlet_months":
      "outlet, level, period, offered, offered_adopted, selectivity, selectivity_low, selectivity_high, adoptions",
    "funnel_limits":
      "class, submitted, class_adopted, class_submitted, class_rate, low_95, high_95, low_998, high_998, low_95_overdispersed, high_95_overdispersed, low_998_overdispersed, high_998_overdispersed",
    "import":
      "file, encoding, delimiter, shape, records, frame, used, superseded, duplicates, rejected",
    "definitions":
      "table, column, meaning, unit, numerator, denominator, date_basis, formula, source",
  ]

  @Test func `the first columns of the tables are fixed`() {
    let analysis = TestLog([.registered("A")]).analysis("2024")
    for (name, columns) in Self.columns {
      let expected = columns.split(separator: ", ").map(String.init)
      #expect(Array(analysis[name].columns.map(\.name).prefix(expected.count)) == expected)
    }
    for name in ["quarters", "years"] {
      #expect(analysis[name].columns.map(\.name) == analysis["months"].columns.map(\.name))
    }
  }

  @Test func `every column of every table is defined, once, in order`() {
    let analysis = TestLog([.registered("A")]).analysis("2024", language: .chinese)
    let definitions = analysis["definitions"]
    let expected = analysis.tables.flatMap { table in table.columns.map { [table.name, $0.name] } }
    let found = zip(definitions["table"].texts, definitions["column"].texts).map {
      [$0 ?? "", $1 ?? ""]
    }
    #expect(found == expected)
    #expect(definitions["meaning"].texts.allSatisfy { $0?.isEmpty == false })
  }
}
