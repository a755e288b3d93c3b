import Analytics
import Model
import Testing

struct RequiredAmountTests {
  /// 60 a year until February 2024, 120 from March.
  private func changing(_ change: Rulebook.Change) -> Rulebook {
    func version(_ from: String?, _ to: String?, _ amount: Int) -> Rulebook.Version {
      Rulebook.Version(
        from: from.map(date), to: to.map(date),
        quotas: [.submissions(amount, per: .year, changed: change)], consequences: [])
    }
    return Rulebook(
      title: "", versions: [version(nil, "2024-02-29", 60), version("2024-03-01", nil, 120)])
  }

  // 2 months of 60 / 12 and 10 of 120 / 12: 10 + 100 = 110; the latest alone: 120.
  @Test(arguments: [(Rulebook.Change.prorate, 110.0), (.latest, 120)])
  func `a quota changed on 1 March splits the year as the rules say`(
    _ change: Rulebook.Change, _ required: Double
  ) {
    var log = TestLog([.registered("A")])
    log.add("2024-05-10")
    log.rulebook = changing(change)
    let table = log.analysis("2024", asOf: "2024-12-31")["quotas"]
    #expect(table["required"].reals == [required])
  }

  // Open from April: no month of January to March, 9 months of 120 / 12 = 90.
  @Test func `a unit founded after the change owes by the new amount alone`() {
    var log = TestLog([.registered("A", from: "2024-04-01")])
    log.add("2024-05-10")
    log.rulebook = changing(.prorate)
    #expect(log.analysis("2024", asOf: "2024-12-31")["quotas"]["required"].reals == [90])
  }

  // 2 a head; 7 heads on 1 January, 9 from July.
  @Test func `an amount for each head takes the heads of its day`() {
    var log = TestLog([.registered("A")])
    log.directory.units[0].tenures = [
      Unit.Tenure(unitClass: "office", headcount: 7, to: date("2024-06-30")),
      Unit.Tenure(unitClass: "office", headcount: 9, from: date("2024-07-01")),
    ]
    log.add("2024-05-10")
    var quota = Rulebook.Quota.submissions(2, per: .year)
    for (day, required) in [
      (Rulebook.YearDay(month: 1, day: 1), 14.0), (Rulebook.YearDay(month: 12, day: 1), 18),
    ] {
      quota.perHeadOn = day
      log.rulebook = rules(quotas: [quota])
      #expect(log.analysis("2024", asOf: "2024-12-31")["quotas"]["required"].reals == [required])
    }
  }

  @Test func `a unit's own amount goes before its class's`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.add("2024-05-10")
    var quota = Rulebook.Quota.submissions(1, per: .year)
    quota.atLeast = .byClass(["office": Proportion(5, of: 1), "B": Proportion(8, of: 1)])
    log.rulebook = rules(quotas: [quota])
    #expect(log.analysis("2024", asOf: "2024-12-31")["quotas"]["required"].reals == [5, 8])
  }
}

struct SplitRateTests {
  // A shared item and one of its own: 1.5 of which none is adopted. Half of 1.5 is 0.75, so 1 item is short.
  @Test func `what is short of a rate is counted in items, shares of joint ones included`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.add("2024-05-10", by: [0, 1])
    log.add("2024-05-11", by: [0])
    var quota = Rulebook.Quota(
      clause: "5", indicator: .cohortRate, per: .year,
      atLeast: .everyClass(Proportion(1, of: 2)), partYear: nil)
    quota.policies.joint = .split
    log.rulebook = rules(quotas: [quota])
    let table = log.analysis("2024", asOf: "2024-12-31")["quotas"]
    #expect(table["short_by"].reals == [1, 1])
    #expect(table["achieved"].reals == [0, 0])
  }
}
