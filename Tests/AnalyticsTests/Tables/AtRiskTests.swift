import Model
import Support
import Testing

@testable import Analytics

struct AtRiskTests {
  private static let units =
    (1...6).map { Unit.registered("U\($0)", class: "office", head: "H\($0)") } + [
      .registered("Alone", class: "school", head: "Li"),
      .registered("Encouraged", class: "office", standing: .encouraged),
      .registered("Late", class: "office", from: "2024-05-01"),
    ]

  private func study(
    asOf: String, _ consequences: [Rulebook.Consequence] = [], people: [Person] = []
  ) -> Study {
    var log = TestLog(Self.units)
    log.add("2024-01-02")
    log.rulebook = Rulebook(
      title: "",
      versions: [.init(from: nil, to: nil, quotas: [], consequences: consequences)])
    log.registers.people = people
    let request = log.request("2024", asOf: asOf)
    let plan = TallyPlan(request)
    let found = plan.tallying.pass(over: log.submissions, evidence: .leftOut, workers: 1)
    return Study(request, plan: plan, tally: found.tally, ledger: found.ledger)
  }

  private func quota(
    _ indicator: Rulebook.Indicator = .submissions, per: Rulebook.Frequency = .year,
    clause: String = "5"
  ) -> Rulebook.Quota {
    Rulebook.Quota(
      clause: clause, indicator: indicator, per: per, atLeast: .everyClass(Proportion(12, of: 1)),
      partYear: .up)
  }

  private func standing(
    _ unit: Int, _ quota: Rulebook.Quota, _ period: String = "2024", achieved: Int,
    of required: Int = 12, isOver: Bool = false, carried: Int = 0
  ) -> QuotaStanding {
    QuotaStanding(
      holder: Holder(kind: .unit, code: unit), group: Self.units[unit].tenures[0].unitClass,
      version: 0, quota: quota, isThreshold: false, period: Period(parsing: period)!,
      isOver: isOver, required: Proportion(required, of: 1), carried: Points(carried),
      surplus: .zero, achieved: .amount(Points(achieved)),
      shortBy: Points(max(0, required + carried - achieved)), isUncertain: false)
  }

  private func consequence(
    _ clause: String, _ effect: Rulebook.Consequence.Effect, quotas: [String] = [],
    which: Rulebook.Consequence.Which = .any, misses: Rulebook.Consequence.Misses = .count(1),
    classes: [String] = [], reach: Rulebook.Consequence.Reach = .unit, within: Int? = nil,
    after: String? = nil
  ) -> Rulebook.Consequence {
    Rulebook.Consequence(
      clause: clause, quotas: quotas, which: which, misses: misses, classes: classes,
      effect: effect, reach: reach, withinDays: within, after: after)
  }

  @Test
  func `quotas still open stand by the chance of meeting them, with what each month must bring`()
    throws
  {
    let achieved = [6, 2, 4, 12, 3, 5]
    let standings = achieved.enumerated().map { standing($0, quota(), achieved: $1) }
    let table = atRiskTable(
      study(
        asOf: "2024-06-30",
        [consequence("9", .losesEligibility, reach: .unitAndHead)]), standings)
    #expect(table["unit"].texts == ["U2", "U5", "U3", "U6", "U1"], "the fourth has met it")
    #expect(table["head"].texts.first == "H2")
    #expect(table["required"].reals == [Double?](repeating: 12, count: 5))
    #expect(table["achieved"].reals == [2, 3, 4, 5, 6])
    #expect(table["short_by"].reals == [10, 9, 8, 7, 6])
    #expect(table["months_complete"].integers == [Int?](repeating: 6, count: 5))
    #expect(table["months_left"].reals == [Double?](repeating: 6, count: 5))
    #expect(table["needed_per_month"].reals.first == 10.0 / 6)
    #expect(table["pace_per_month"].reals.first == 2.0 / 6)
    #expect(table["last_day"].texts.first == "2024-12-31")
    #expect(table["cost"].texts.first == "9: loses eligibility (unit and head)")
    #expect(table["note"].texts == [String?](repeating: nil, count: 5))
    // Counts of six months: mean 32/6, variance between the units by moments.
    let rates = try #require(
      MonthlyRates(achieved.map { .init(items: Double($0), months: 6) }))
    let chances = table["probability"].reals.compactMap { $0 }
    #expect(chances.count == 5 && chances == chances.sorted())
    #expect(chances[0] == rates.chance(ofAtLeast: 10, in: 6, after: .init(items: 2, months: 6)))
    #expect(chances.allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test func `the running month counts by its days`() {
    let table = atRiskTable(
      study(asOf: "2024-06-15"), [standing(0, quota(), achieved: 6)])
    #expect(table["months_complete"].integers == [5])
    #expect(table["months_left"].reals == [6.5])
    #expect(table["needed_per_month"].reals == [6 / 6.5])
    #expect(table["pace_per_month"].reals == [6 / 5.5])
    #expect(table["note"].texts == ["no probability: fewer than 5 in the class"])
  }

  @Test func `a unit that opened late is measured by its own months`() {
    let table = atRiskTable(study(asOf: "2024-06-30"), [standing(8, quota(), achieved: 3, of: 8)])
    #expect(table["months_complete"].integers == [2])
    #expect(table["pace_per_month"].reals == [1.5])
    #expect(table["note"].texts == ["no probability: fewer than 3 complete months in the period"])
  }

  @Test func `a chance is stated for counts alone`() {
    var rate = standing(0, quota(.cohortRate), achieved: 0)
    rate.required = Proportion(20, of: 100)
    rate.achieved = .rate(Proportion(3, of: 10))
    rate.shortBy = .zero
    var distinct = quota(Rulebook.Indicator(.adoptions, distinct: .medium), clause: "6")
    distinct.carry = .none
    let silent = (0..<6).map { standing($0, quota(.adoptedItems, clause: "7"), achieved: 0) }
    var uncertain = standing(6, quota(clause: "8"), achieved: 0)
    uncertain.isUncertain = true
    let table = atRiskTable(
      study(asOf: "2024-06-30"), [rate, standing(1, distinct, achieved: 1), uncertain] + silent)
    #expect(table["probability"].reals == [Double?](repeating: nil, count: 9))
    let notes = Dictionary(
      zip(table["clause"].texts, table["note"].texts), uniquingKeysWith: { first, _ in first })
    #expect(
      notes["5"]
        == "met so far; a rate can still fall; no probability: not a count of items or events")
    #expect(notes["6"] == "no probability: not a count of items or events")
    #expect(notes["7"] == "no probability: nobody of the class has any yet")
    #expect(notes["8"] == "cannot be judged: some rows have no exact date")
    #expect(table["needed_per_month"].reals[table["clause"].texts.firstIndex(of: "5")!] == nil)
    #expect(table["achieved_numerator"].integers[table["clause"].texts.firstIndex(of: "5")!] == 3)
  }

  @Test func `a monthly minimum already missed is missed, and what one more would cost is said`() {
    let monthly = quota(per: .month, clause: "4")
    let standings = [
      standing(0, monthly, "2023-11", achieved: 0, of: 2, isOver: true),
      standing(0, monthly, "2024-01", achieved: 1, of: 2, isOver: true),
      standing(0, monthly, "2024-02", achieved: 2, of: 2, isOver: true),
      standing(0, monthly, "2024-03", achieved: 0, of: 2, isOver: true),
      standing(1, monthly, "2024-02", achieved: 0, of: 2, isOver: true),
      standing(0, monthly, "2024-04", achieved: 1, of: 2, carried: 2),
      standing(7, monthly, "2024-04", achieved: 1, of: 2),
    ]
    let consequences = [
      consequence("8", .criticised, misses: .count(3)),
      consequence("9", .losesEligibility, quotas: ["4", "5"], which: .all, classes: ["office"]),
      consequence("10", .catchUp, quotas: ["4"], within: 30),
      consequence("11", .losesEligibility, after: "10"),
      consequence("12", .criticised, quotas: ["5"]), consequence("13", .criticised, classes: ["x"]),
    ]
    let table = atRiskTable(study(asOf: "2024-04-10", consequences), standings)
    #expect(table["unit"].texts == ["U1", "Encouraged"], "what is over is not at risk any more")
    #expect(table["last_day"].texts == ["2024-04-30", "2024-04-30"])
    #expect(table["required"].reals == [4, 2])
    #expect(
      table["note"].texts == [
        "owed from earlier periods: 2; missed and stays missed: 2024-01, 2024-03; no probability: fewer than 3 complete months in the period",
        "encouraged, not sanctioned; no probability: fewer than 3 complete months in the period",
      ])
    #expect(
      table["cost"].texts == [
        "8: criticised (unit, from 3 missed in a year, so far 2); "
          + "9: loses eligibility (unit, only with 5 missed too); "
          + "10: must catch up by a date (unit, within 30 days); "
          + "if not caught up, 11: loses eligibility (unit)", nil,
      ])
  }

  @Test func `a person's quota names the person and the unit`() {
    let person = Person(
      name: "Wu", unit: 6,
      memberships: [.init(group: "young", from: date("2024-02-01"), to: nil)])
    var owed = standing(0, quota(), achieved: 1)
    owed.holder = Holder(kind: .person, code: 0)
    owed.group = "young"
    let table = atRiskTable(study(asOf: "2024-03-31", people: [person]), [owed])
    #expect(table["unit"].texts == ["Alone"] && table["person"].texts == ["Wu"])
    #expect(table["head"].texts == ["Li"] && table["class"].texts == ["young"])
    #expect(table["months_complete"].integers == [2])
    #expect(table["pace_per_month"].reals == [0.5])
  }

  @Test func `every column is defined in both languages`() {
    for column in atRiskTable(study(asOf: "2024-06-30"), []).columns {
      let definition = column.definition
      #expect(!definition.meaning.zh.isEmpty && !definition.meaning.en.isEmpty)
      #expect(!definition.unit.en.hasSuffix("0…1") || definition.formula != nil, "\(column.name)")
    }
  }
}
