import Analytics
import Model
import Testing

struct MergerTests {
  /// B was merged into A at the end of June: an item of B in March, one dated after its end in August, one of A in May.
  private func log(_ mergers: Rulebook.Mergers) -> TestLog {
    var log = TestLog([
      .registered("A"), .registered("B", to: "2024-06-30", mergedInto: "A"),
    ])
    log.add("2024-03-10", by: [1])
    log.add("2024-08-10", by: [1])
    log.add("2024-05-10", by: [0])
    var quota = Rulebook.Quota.submissions(2, per: .year)
    quota.partYear = .up
    var policies = Rulebook.Policies()
    policies.mergers = mergers
    log.rulebook = rules(
      scores: [.perItem()], quotas: [quota, .submissions(1, "6", per: .quarter)],
      policies: policies)
    return log
  }

  // The year: A has 1 + 2 = 3 items, B is asked nothing. Of the quarters B answers for the first two itself.
  @Test func `a successor has what its predecessor had in every period that ends after the merger`()
  {
    let analysis = log(.withSuccessor).analysis("2024", asOf: "2024-12-31")
    let quotas = analysis["quotas"]
    let rows = quotas["unit"].texts.indices.map { row in
      [quotas["unit"], quotas["period"]].compactMap { $0.texts[row] }.joined(separator: " ")
        + " \(quotas["achieved"].reals[row] ?? -1)"
    }
    #expect(
      rows == [
        "A 2024 3.0", "A 2024-Q1 0.0", "A 2024-Q2 1.0", "A 2024-Q3 1.0", "A 2024-Q4 0.0",
        "B 2024-Q1 1.0", "B 2024-Q2 0.0",
      ])
    #expect(analysis["units"].real("points", "A") == 3)
    #expect(analysis["units"].real("points", "B") == nil)
  }

  // 6 of 12 months open: B owes 1 of 2 and has 2.
  @Test func `items stay with the unit that was merged where the rules leave them there`() {
    let analysis = log(.stay).analysis("2024", asOf: "2024-12-31")
    #expect(analysis["units"].real("points", "A") == 1)
    #expect(analysis["units"].real("points", "B") == 2)
    #expect(analysis["quotas"].real("achieved", "B") == 2)
  }
}
