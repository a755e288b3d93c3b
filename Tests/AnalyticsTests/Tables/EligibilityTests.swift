import Analytics
import Model
import Testing

struct EligibilityTests {
  private func quota(
    _ indicator: Rulebook.Indicator = .submissions, per: Rulebook.Frequency = .year,
    _ amount: Proportion = Proportion(12, of: 1), partYear: Rulebook.Rounding? = nil
  ) -> Rulebook.Quota {
    Rulebook.Quota(
      clause: "5", indicator: indicator, per: per, atLeast: .everyClass(amount),
      partYear: partYear)
  }

  private func rulebook(_ quotas: [Rulebook.Quota], classes: [String] = []) -> Rulebook {
    Rulebook(
      title: "rules",
      versions: [
        Rulebook.Version(
          from: nil, to: nil, quotas: quotas,
          consequences: [
            Rulebook.Consequence(
              clause: "9", quotas: [], classes: classes, effect: .losesEligibility,
              reach: .unitAndHead)
          ])
      ])
  }

  @Test func `a registered unit with nothing in the log falls short`() {
    var log = TestLog([.registered("A", head: "Wu"), .registered("Silent", head: "Li")])
    for _ in 0..<12 { log.add("2024-05-01", [.adopted("2024-05-02")]) }
    log.rulebook = rulebook([quota()])
    let table = log.analysis("2024", asOf: "2025-01-31")["eligibility"]
    #expect(table["unit"].texts == ["Silent"])
    #expect(table.text("class", "Silent") == "office")
    #expect(table.text("head", "Silent") == "Li")
    #expect(table.text("clause", "Silent") == "5; 9")
    #expect(table.text("indicator", "Silent") == "submissions")
    #expect(table.text("period", "Silent") == "2024")
    #expect(table.real("required", "Silent") == 12)
    #expect(table.real("achieved", "Silent") == 0)
    #expect(table.real("short_by", "Silent") == 12)
    #expect(table.text("outcome", "Silent") == "loses eligibility")
    #expect(table.text("applies_to", "Silent") == "unit and head")
    #expect(table.text("evidence", "Silent") == "evidence/002-Silent.csv")
  }

  @Test
  func `exempt units never appear, encouraged ones without sanction, unnamed classes with none`() {
    var log = TestLog([
      .registered("A", class: "x"), .registered("B", class: "y"),
      .registered("C", class: "x", standing: .encouraged),
      .registered("D", class: "x", standing: .exempt), .logged("Stranger"),
    ])
    log.add("2024-05-01", by: [4])
    log.rulebook = rulebook([quota()], classes: ["x"])
    let table = log.analysis("2024", asOf: "2025-01-31")["eligibility"]
    #expect(table["unit"].texts == ["A", "B", "C"])
    #expect(
      table["outcome"].texts == [
        "loses eligibility", "short; no sanction named for this class",
        "short; encouraged only, no sanction",
      ])
    #expect(table["applies_to"].texts == ["unit and head", nil, nil])
    #expect(table["clause"].texts == ["5; 9", "5", "5; 9"])
  }

  @Test func `a period that is not over is open, one that has not begun is not listed`() {
    var log = TestLog([.registered("A")])
    log.add("2024-01-10")
    log.rulebook = rulebook([quota(per: .quarter, Proportion(3, of: 1))])
    let table = log.analysis("2024", asOf: "2024-05-10")["eligibility"]
    #expect(table["period"].texts == ["2024-Q1", "2024-Q2"])
    #expect(table["short_by"].reals == [2, 3])
    #expect(table["outcome"].texts == ["loses eligibility", "open: still short"])
    #expect(table["applies_to"].texts == ["unit and head", nil])
  }

  @Test func `only periods that lie wholly inside the report's are judged`() {
    var log = TestLog([.registered("A")])
    log.add("2024-01-10")
    log.rulebook = rulebook([quota(), quota(per: .month, Proportion(1, of: 1))])
    let table = log.analysis("2024-Q1", asOf: "2024-12-31")["eligibility"]
    #expect(table["period"].texts == ["2024-02", "2024-03"])
  }

  // Founded on 6 April: open on the first of May to December, 8 of 12 months. 12 · 8/12 = 8; 10 · 8/12 = 6.67.
  @Test(arguments: [
    (12, Rulebook.Rounding.up, 8.0, 7), (10, .up, 7, 6), (10, .down, 6, 5), (10, .nearest, 7, 6),
  ])
  func `a part-year unit owes the months it was open`(
    _ amount: Int, _ rounding: Rulebook.Rounding, _ required: Double, _ short: Int
  ) {
    var log = TestLog([.registered("A", from: "2024-04-06")])
    log.add("2024-05-10")
    log.rulebook = rulebook([quota(.submissions, Proportion(amount, of: 1), partYear: rounding)])
    let table = log.analysis("2024", asOf: "2024-12-31")["eligibility"]
    #expect(table.real("required", "A") == required)
    #expect(table.real("short_by", "A") == Double(short))
  }

  @Test func `without a rounding the fraction itself is compared`() {
    var log = TestLog([.registered("A", from: "2024-04-06")])
    for _ in 0..<6 { log.add("2024-05-10") }
    log.rulebook = rulebook([quota(.submissions, Proportion(10, of: 1))])
    let table = log.analysis("2024", asOf: "2024-12-31")["eligibility"]
    #expect(table.real("required", "A") == 80.0 / 12)
    #expect(table.real("short_by", "A") == 1)
    log.add("2024-05-10")
    #expect(log.analysis("2024", asOf: "2024-12-31")["eligibility"].rowCount == 0)
  }

  @Test func `a monthly quota holds only in months whose first day found the unit open`() {
    var log = TestLog([.registered("A", from: "2024-04-06", to: "2024-06-15")])
    log.add("2024-05-31")
    log.rulebook = rulebook([quota(per: .month, Proportion(1, of: 1))])
    let table = log.analysis("2024", asOf: "2024-12-31")["eligibility"]
    #expect(table["period"].texts == ["2024-06"])
  }

  @Test func `a rate is compared in integers and short by whole items`() {
    var log = TestLog([.registered("A"), .registered("B"), .registered("Silent")])
    for place in 0..<20 {
      log.add("2024-05-01", by: [0], place < 7 ? [.adopted("2024-05-02")] : [])
      log.add("2024-05-01", by: [1], place < 6 ? [.adopted("2024-05-02")] : [])
    }
    log.rulebook = rulebook([quota(.cohortRate, Proportion(35, of: 100))])
    let table = log.analysis("2024", asOf: "2024-12-31")["eligibility"]
    #expect(table["unit"].texts == ["B", "Silent"], "7 of 20 is 35 %")
    #expect(table.text("outcome", "Silent") == "no items, so no rate: not judged")
    #expect(table.text("applies_to", "Silent") == nil)
    #expect(table.real("achieved", "B") == 0.3)
    #expect(table.real("short_by", "B") == 1)
    #expect(table.integer("achieved_numerator", "B") == 6)
    #expect(table.integer("achieved_denominator", "B") == 20)
  }

  @Test func `a period is judged by the version in force on its last day`() {
    var log = TestLog([.registered("A")])
    for month in ["03", "04", "05"] { log.add("2024-\(month)-10") }
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(
          from: nil, to: date("2024-03-31"),
          quotas: [quota(per: .month, Proportion(1, of: 1))], consequences: []),
        Rulebook.Version(
          from: date("2024-04-01"), to: nil,
          quotas: [quota(per: .month, Proportion(2, of: 1))], consequences: []),
      ])
    let table = log.analysis("2024-01-01..2024-05-31", asOf: "2024-12-31")["eligibility"]
    #expect(table["period"].texts == ["2024-01", "2024-02", "2024-04", "2024-05"])
    #expect(table["required"].reals == [1, 1, 2, 2])
  }

  @Test func `the head is the one at the period's end, predecessors within it follow`() {
    var unit = Unit.registered("A", head: "Wu", to: "2023-12-31")
    unit.tenures.append(
      Unit.Tenure(unitClass: "office", head: "Li", from: date("2024-01-01"), to: date("2024-06-30"))
    )
    unit.tenures.append(
      Unit.Tenure(unitClass: "office", head: "Xu", from: date("2024-07-01")))
    var log = TestLog([unit])
    log.add("2024-05-01")
    log.rulebook = rulebook([quota()])
    let table = log.analysis("2024", asOf: "2024-12-31")["eligibility"]
    #expect(table.text("head", "A") == "Xu (before: Li)")
  }

  @Test func `supplements count as adoptions, for they were printed`() {
    var log = TestLog([.registered("A")])
    log.supplement([.adopted("2024-05-02")])
    log.rulebook = rulebook([quota(.adoptions, Proportion(1, of: 1))])
    #expect(log.analysis("2024", asOf: "2024-12-31")["eligibility"].rowCount == 0)
  }
}
