import Analytics
import Model
import Testing

struct BalanceTests {
  /// Adopted items by unit: A 0, B 1 in class x; C 3 in class y.
  private func log() -> TestLog {
    var log = TestLog([
      .registered("A", class: "x"), .registered("B", class: "x"),
      .registered("C", class: "y", from: "2024-07-01"),
    ])
    for unit in [1, 2, 2, 2] { log.add("2024-08-01", by: [unit], [.adopted("2024-08-02")]) }
    log.add("2024-08-01", by: [0])
    return log
  }

  @Test func `balance is of the classes and of all units, in adopted items`() {
    let table = log().analysis("2024", asOf: "2024-12-31")["balance"]
    #expect(table["class"].texts == ["x", "y", "all units"])
    #expect(table["units"].integers == [2, 1, 3])
    #expect(table["zero_units"].integers == [1, 0, 1])
    #expect(table["total"].integers == [1, 3, 4])
    // 0, 1, 3: Σ(2i − k − 1)x = 0·(−2) + 1·0 + 3·2 = 6 of k·Σx = 12.
    #expect(table["gini"].reals == [0.5, 0, 0.5])
    #expect(table["gini_unbiased"].reals == [1, nil, 0.75])
    expectClose(table.real("hoover", "all units"), 5.0 / 12, tolerance: 1e-15)
    #expect(table["top_fifth_share"].reals == [1, 1, 0.75])
    #expect(table["decile_ratio"].reals == [nil, nil, nil], "a tenth of three is no unit")
  }

  @Test func `deciles are those of ten units or more`() {
    func ratio(_ count: Int) -> Double? {
      var log = TestLog((0..<count).map { .registered("\($0)") })
      for unit in 0..<count {
        for _ in 0...unit { log.add("2024-08-01", by: [unit], [.adopted("2024-08-02")]) }
      }
      return log.analysis("2024", asOf: "2024-12-31")["balance"]["decile_ratio"].reals.last!
    }
    #expect(ratio(9) == nil)
    expectClose(ratio(10), 9.1 / 1.9, tolerance: 1e-14)
  }

  @Test func `of adoptions without submissions the adoptions are spread`() {
    var log = TestLog([.registered("A"), .registered("B"), .registered("C")])
    log.supplement(by: [0], [.adopted("2024-08-02", weight: 3)])
    log.supplement(by: [1], [.adopted("2024-08-03")])
    func quota(_ indicator: Rulebook.Indicator, _ clause: String) -> Rulebook.Quota {
      Rulebook.Quota(
        clause: clause, indicator: indicator, per: .year,
        atLeast: .everyClass(Proportion(2, of: 1)), partYear: nil)
    }
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(
          from: nil, to: nil,
          quotas: [quota(.submissions, "1"), quota(.adoptedItems, "2"), quota(.adoptions, "3")],
          consequences: [])
      ])
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    let table = analysis["balance"]
    #expect(table["class"].texts == ["office", "office", "all units", "all units"])
    #expect(table["amount"].texts.allSatisfy { $0 == "adoptions" })
    #expect(table["quota_clause"].texts == [nil, "3", nil, "3"])
    #expect(table["total"].integers == [4, 4, 4, 4])
    #expect(table["zero_units"].integers == [1, 1, 1, 1])
    #expect(analysis["lorenz"].rowCount == 0, "its columns are of items")
  }

  @Test func `by a quota each unit weighs what it owes for its open months`() {
    var log = log()
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(
          from: nil, to: nil,
          quotas: [
            Rulebook.Quota(
              clause: "6", indicator: .adoptedItems, per: .year,
              atLeast: .everyClass(Proportion(6, of: 1)), partYear: .down),
            Rulebook.Quota(
              clause: "7", indicator: .cohortRate, per: .year,
              atLeast: .everyClass(Proportion(1, of: 5)), partYear: nil),
            Rulebook.Quota(
              clause: "8", indicator: .submissions, per: .month,
              atLeast: .byClass(["y": Proportion(2, of: 1)]), partYear: nil),
          ], consequences: [])
      ])
    let table = log.analysis("2024", asOf: "2024-12-31")["balance"]
    #expect(
      table["class"].texts == ["x", "x", "y", "y", "y", "all units", "all units", "all units"])
    #expect(table["quota_clause"].texts == [nil, "6", nil, "6", "8", nil, "6", "8"])
    // C is open for 6 of 12 months and owes 3 of 6; its month's quota of 2 makes 12.
    #expect(table["owed"].reals == [nil, 12, nil, 3, 12, nil, 15, 12])
    #expect(table["total"].integers == [1, 1, 3, 3, 3, 4, 4, 3])
    // Ratios 0/6, 1/6, 3/3: shares 0, ¼, ¾ of the amount against 6, 6, 3 of 15.
    expectClose(table["hoover"].reals[6], 0.55, tolerance: 1e-14)
    #expect(table["gini_unbiased"].reals[6] == nil)
  }

  @Test func `the Lorenz curve begins at nothing and ends with everything`() {
    let table = log().analysis("2024", asOf: "2024-12-31")["lorenz"]
    #expect(table["class"].texts.suffix(4) == ["all units", "all units", "all units", "all units"])
    #expect(table["lowest_units"].integers.suffix(4) == [0, 1, 2, 3])
    #expect(table["lowest_adopted_items"].integers.suffix(4) == [0, 0, 1, 4])
    #expect(table["share_of_adopted_items"].reals.suffix(4) == [0, 0, 0.25, 1])
    #expect(table["of_units"].integers.suffix(1) == [3])
    #expect(table["of_adopted_items"].integers.suffix(1) == [4])
  }

  @Test func `nothing adopted has no curve and no figure`() {
    var log = TestLog([.logged("A"), .logged("B")])
    log.add("2024-08-01", by: [0])
    log.add("2024-08-01", by: [1], [.declined()])
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    #expect(analysis["balance"]["class"].texts == ["all units"])
    #expect(analysis["balance"]["gini"].reals == [nil])
    #expect(analysis["balance"]["zero_units"].integers == [2])
    #expect(analysis["lorenz"].rowCount == 0)
  }

  @Test func `concentration counts events by outlet, of units and of the office`() {
    var log = TestLog(
      [.registered("A"), .registered("B"), .registered("C")],
      outlets: [.registered("Daily"), .registered("Weekly")])
    log.add(
      "2024-08-01", by: [0], [.adopted("2024-08-02", weight: 3), .adopted("2024-08-03", by: 1)])
    log.add("2024-08-01", by: [1], [.adopted("2024-08-02", by: 1)])
    log.add("2024-08-01", by: [2])
    let table = log.analysis("2024", asOf: "2024-12-31")["concentration"]
    #expect(table["unit"].texts == ["A", "B", "all units"])
    #expect(table["adoptions"].integers == [4, 1, 5])
    #expect(table["outlets"].integers == [2, 1, 2])
    expectClose(table.real("herfindahl", "A"), 0.625, tolerance: 1e-15)
    #expect(table.real("herfindahl", "B") == 1)
    expectClose(table.real("herfindahl", "all units"), 13.0 / 25, tolerance: 1e-15)
    #expect(table["largest_outlet"].texts == ["Daily", "Weekly", "Daily"])
    #expect(table["largest_adoptions"].integers == [3, 1, 3])
    #expect(table["largest_share"].reals == [0.75, 1, 0.6])
  }
}
