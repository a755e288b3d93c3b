import Analytics
import Model
import Testing

struct UnitMonthsTests {
  private func rows(_ table: Table, of unit: String) -> [Int] {
    table["unit"].texts.indices.filter { table["unit"].texts[$0] == unit }
  }

  private func states(_ table: Table, of unit: String) -> [String?] {
    rows(table, of: unit).map { table["state"].texts[$0] }
  }

  private func open(_ table: Table, of unit: String) -> [String?] {
    rows(table, of: unit).map { table["open"].texts[$0] }
  }

  private func submitted(_ table: Table, of unit: String) -> [Int?] {
    rows(table, of: unit).map { table["submitted"].integers[$0] }
  }

  @Test func `a month without items is missed, not open, running or unknown`() {
    var log = TestLog([
      .registered("A"), .registered("B", from: "2024-03-01", to: "2024-05-31"),
      .registered("Vague"), .registered("Silent"), .logged("Gone"), .logged("New"),
      .logged("Vague stranger"),
    ])
    for day in ["2024-01-05", "2024-02-05", "2024-05-05"] { log.add(day, by: [0]) }
    log.add("2024-04-05", by: [1])
    log.add("2024", by: [2])
    log.add("2024-02-05", by: [2])
    log.add("2024-02-05", by: [4], [.adopted("2024-06-01")])
    log.add("2024-04-05", by: [4])
    log.add("2024-05-05", by: [5])
    log.add("2024", by: [6])
    log.add("2024-03-05", by: [6])
    log.add("2024-05-05", by: [6])
    let analysis = log.analysis("2024", asOf: "2024-06-15")
    let table = analysis["unit_months"]
    let months = (1...6).map { "2024-0\($0)" }
    #expect(analysis["months"]["period"].texts.prefix(6).map { $0 } == months)
    #expect(rows(table, of: "A").map { table["period"].texts[$0] } == months)
    #expect(
      table["unit"].texts
        == analysis["units"]["unit"].texts.flatMap { unit in months.map { _ in unit } })
    #expect(
      states(table, of: "A")
        == ["submitted", "submitted", "missed", "missed", "submitted", "running"])
    #expect(
      states(table, of: "B")
        == ["not_open", "not_open", "missed", "submitted", "missed", "not_open"])
    #expect(
      states(table, of: "Vague")
        == ["unknown", "submitted", "unknown", "unknown", "unknown", "unknown"])
    #expect(states(table, of: "Silent") == [String](repeating: "missed", count: 5) + ["running"])
    #expect(
      states(table, of: "Gone")
        == ["not_open", "submitted", "missed", "submitted", "not_open", "not_open"])
    #expect(
      states(table, of: "New") == [String](repeating: "not_open", count: 4) + [
        "submitted", "running",
      ]
    )
    #expect(
      states(table, of: "Vague stranger")
        == ["unknown", "unknown", "submitted", "unknown", "submitted", "unknown"])
    // 0 where open, n/a where not open or unknown.
    #expect(submitted(table, of: "A") == [1, 1, 0, 0, 1, 0])
    #expect(submitted(table, of: "B") == [nil, nil, 0, 1, 0, nil])
    #expect(submitted(table, of: "Vague") == [nil, 1, nil, nil, nil, nil])
    // What was submitted before may be adopted later.
    #expect(
      rows(table, of: "Gone").map { table["adoptions"].integers[$0] } == [0, 0, 0, 0, 0, 1])
    #expect(open(table, of: "B") == ["no", "no", "yes", "yes", "yes", "no"])
    #expect(open(table, of: "Gone") == ["no", "yes", "yes", "yes", "no", "no"])
    #expect(open(table, of: "Vague stranger") == [nil, nil, "yes", "yes", "yes", "yes"])
    #expect(
      rows(table, of: "A").map { table["complete"].texts[$0] }
        == [String](repeating: "yes", count: 5) + ["no"])
  }

  @Test func `items of a month in which the register has the unit closed are counted all the same`()
  {
    var log = TestLog([.registered("A", class: "x", from: "2024-03-01")])
    log.add("2024-02-05", [.adopted("2024-02-06")])
    log.add("2024-02-05")
    let table = log.analysis("2024", asOf: "2024-03-31")["unit_months"]
    #expect(table["class"].texts == ["x", "x"])
    #expect(table["state"].texts == ["submitted", "missed"])
    #expect(table["open"].texts == ["no", "yes"])
    #expect(table["submitted"].integers == [2, 0])
    #expect(table["adopted_items"].integers == [1, 0])
    #expect(table["cohort_rate"].reals == [0.5, nil])
    let interval = Proportion(1, of: 2).wilsonInterval()
    #expect(table["cohort_rate_low"].reals == [interval?.low, nil])
    #expect(table["cohort_rate_high"].reals == [interval?.high, nil])
  }

  @Test func `the months missed are those of the table units`() {
    var log = TestLog([.registered("A"), .registered("B", from: "2024-03-15")])
    for day in ["2023-05-05", "2024-01-05", "2024-04-05"] { log.add(day, by: [0]) }
    log.add("2024-05-05", by: [1])
    let analysis = log.analysis("2024", asOf: "2024-08-20")
    let table = analysis["unit_months"]
    for unit in ["A", "B"] {
      let missed = rows(table, of: unit).filter {
        table["state"].texts[$0] == "missed" && table["period"].texts[$0]!.hasPrefix("2024")
      }
      #expect(missed.count == analysis["units"].integer("months_missed", unit))
    }
    #expect(table["period"].texts[0] == "2023-05", "the year before, as far as the log reaches")
  }

  @Test func `where only adoptions are logged nobody has missed a month`() {
    var log = TestLog([.registered("A"), .registered("B", from: "2024-02-01"), .logged("C")])
    for unit in 0..<3 { log.supplement(by: [unit], [.adopted("2024-01-10")]) }
    log.supplement(by: [2], [.adopted("2024-02-10")])
    let analysis = log.analysis("2024", asOf: "2024-02-29")
    let table = analysis["unit_months"]
    #expect(
      table["state"].texts == ["unknown", "unknown", "not_open", "unknown", "unknown", "unknown"])
    #expect(table["open"].texts == ["yes", "yes", "no", "yes", nil, nil])
    // As in months.
    #expect(analysis["months"]["submitted"].integers == [0, 0])
    #expect(table["submitted"].integers == [0, 0, nil, 0, 0, 0])
    #expect(table["adoptions"].integers == [1, 0, 1, 0, 1, 1])
  }

  @Test func `where no outcome is logged nothing is said of adoptions`() {
    var log = TestLog([.registered("A")])
    log.add("2024-01-05")
    var request = log.request("2024", asOf: "2024-01-31")
    request.importSummary.recordsOutcomes = false
    let table = analyse(request)["unit_months"]
    #expect(table["submitted"].integers == [1] && table["state"].texts == ["submitted"])
    #expect(table["adopted_items"].integers == [nil] && table["adoptions"].integers == [nil])
    #expect(table["cohort_rate"].reals == [nil] && table["cohort_rate_high"].reals == [nil])
    #expect(table["mature"].texts == [nil])
  }

  @Test func `a month whose adoptions are still to come is not mature`() {
    var log = TestLog([.registered("A"), .registered("B")])
    // Half of each month's items are adopted after 150 days: the last five months of 2024 have none yet.
    for place in 0..<24 {
      let first = CivilDate(year: 2023, month: 1, day: 10)!.adding(months: place)
      let later = CivilDate(dayNumber: first.dayNumber + 150)
      for item in 0..<10 {
        let isSeen = later <= date("2024-12-31")
        log.add(first.description, item % 2 == 0 && isSeen ? [.adopted(later.description)] : [])
      }
    }
    let table = log.analysis("2024", asOf: "2024-12-31")["unit_months"]
    let mature = [String](repeating: "yes", count: 19) + [String](repeating: "no", count: 5)
    #expect(rows(table, of: "A").map { table["mature"].texts[$0] } == mature)
    #expect(rows(table, of: "B").map { table["mature"].texts[$0] } == mature, "of all units alike")
  }

  /// A chart of `control_limits` takes its points from `unit_months`: those of complete months in which the
  /// unit was open, for the rate the mature ones of them with items.
  @Test(arguments: 1...8)
  func `the points of control_limits stand in unit_months`(_ seed: UInt64) {
    var random = RandomSubmissions(seed: seed)
    var log = TestLog(
      RandomSubmissions.directory.units, outlets: RandomSubmissions.directory.outlets)
    log.submissions = random.batch(3000)
    let analysis = log.analysis("2024", asOf: "2025-02-10")
    let months = analysis["unit_months"]
    let limits = analysis["control_limits"]
    var compared = 0
    for row in 0..<limits.rowCount {
      let unit = limits["unit"].texts[row]!
      let charted = rows(months, of: unit).filter {
        months["open"].texts[$0] == "yes" && months["complete"].texts[$0] == "yes"
      }
      guard !charted.isEmpty, charted.allSatisfy({ months["state"].texts[$0] != "unknown" }) else {
        continue
      }
      let isRate = limits["series"].texts[row] == "cohort_rate"
      let points = charted.filter {
        !isRate || months["mature"].texts[$0] == "yes" && months["cohort_rate"].reals[$0] != nil
      }
      func sum(_ column: String) -> Int {
        points.reduce(0) { $0 + months[column].integers[$1]! }
      }
      #expect(limits["charted_months"].integers[row] == points.count)
      #expect(limits["first_month"].texts[row] == points.first.map { months["period"].texts[$0]! })
      #expect(limits["charted_submitted"].integers[row] == sum("submitted"))
      if isRate { #expect(limits["charted_adopted"].integers[row] == sum("adopted_items")) }
      compared += 1
    }
    #expect(compared > 0)
  }
}
