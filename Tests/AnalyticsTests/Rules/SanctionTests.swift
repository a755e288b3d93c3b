import Analytics
import Model
import Testing

struct SanctionTests {
  /// The outcomes of a unit that submitted so many items in each month from January on; 1 a month is owed.
  private func outcomes(_ items: [Int], _ consequences: [Rulebook.Consequence]) -> [String?] {
    var log = TestLog([.registered("A")])
    for (month, count) in items.enumerated() {
      for _ in 0..<count { log.add("2024-0\(month + 1)-10") }
    }
    // Something must be logged for the year to be one.
    log.add("2023-06-01")
    log.rulebook = rules(quotas: [.submissions(1)], consequences: consequences)
    return log.analysis("2024", asOf: "2024-0\(items.count)-29")["eligibility"]["outcome"].texts
  }

  @Test func `eligibility is lost from the third missed month on`() {
    let found = outcomes([0, 1, 0, 0, 0, 1], [.loses(misses: .count(3))])
    #expect(
      found == [
        "miss 1; loses eligibility from 3 on", "miss 2; loses eligibility from 3 on",
        "loses eligibility", "loses eligibility",
      ])
  }

  @Test func `misses in a row begin again after a month that was met`() {
    let found = outcomes([0, 1, 0, 0, 1, 1], [.loses(misses: .consecutive(2))])
    #expect(
      found == [
        "miss 1 in a row; loses eligibility from 2 in a row on",
        "miss 1 in a row; loses eligibility from 2 in a row on", "loses eligibility",
      ])
  }

  // Items: none in the first quarter, 2 of 2 made up by 20 April in the one case, 1 in the other.
  @Test(arguments: [
    (
      "2024-04-10", ["2024-04-20"],
      ["must catch up by 2024-04-30", "loses eligibility unless it catches up by 2024-04-30"]
    ),
    ("2024-05-10", ["2024-04-20", "2024-04-21"], ["caught up by 2024-04-30"]),
    (
      "2024-05-10", ["2024-04-20", "2024-05-01"],
      ["did not catch up by 2024-04-30", "loses eligibility"]
    ),
  ])
  func `a date to catch up by comes first, and what follows only after it`(
    _ asOf: String, _ items: [String], _ outcomes: [String]
  ) {
    var log = TestLog([.registered("A")])
    for day in items { log.add(day) }
    log.add("2023-06-01")
    let catchUp = Rulebook.Consequence(
      clause: "8", quotas: [], classes: [], effect: .catchUp, reach: .unit, withinDays: 30)
    log.rulebook = rules(
      quotas: [.submissions(2, per: .quarter)], consequences: [catchUp, .loses(after: "8")])
    let table = log.analysis("2024", asOf: asOf)["eligibility"]
    let row = table["period"].texts.firstIndex(of: "2024-Q1")
    #expect(row.map { table["outcome"].texts[$0] } == outcomes.joined(separator: "; "))
    let reaches = row.flatMap { table["applies_to"].texts[$0] }
    #expect(reaches == (outcomes[0].hasPrefix("caught") ? nil : "unit"))
  }

  // Clause 5 is missed in January, clause 6 (2 a quarter) in the first quarter: both are by the end of March.
  @Test func `a consequence of several quotas together waits for the last of them`() {
    var log = TestLog([.registered("A")])
    log.add("2024-02-10")
    log.rulebook = rules(
      quotas: [.submissions(1), .submissions(2, "6", per: .quarter)],
      consequences: [.loses(quotas: ["5", "6"], which: .all)])
    let table = log.analysis("2024-Q1", asOf: "2024-04-01")["eligibility"]
    #expect(table["period"].texts == ["2024-01", "2024-03", "2024-Q1"])
    #expect(table["applies_to"].texts == [nil, "unit", "unit"])
  }

  // Missed in January, March and April: a report on the second quarter knows of the first.
  @Test func `what was missed earlier in the year counts in a report on a part of it`() {
    var log = TestLog([.registered("A")])
    for day in ["2024-02-10", "2024-05-10", "2024-06-10"] { log.add(day) }
    log.rulebook = rules(
      quotas: [.submissions(1)], consequences: [.loses(misses: .count(3))])
    for period in ["2024", "2024-Q2", "2024-04"] {
      let table = log.analysis(period, asOf: "2024-07-31")["eligibility"]
      #expect(table["period"].texts.last == (period == "2024" ? "2024-07" : "2024-04"))
      let row = table["period"].texts.firstIndex(of: "2024-04")
      #expect(row.map { table["outcome"].texts[$0] } == "loses eligibility")
    }
  }

  // The week from 30 December 2024 belongs to 2025, by its fourth day, and its miss counts there.
  @Test func `a week across the year's end is missed in the year of its fourth day`() {
    var log = TestLog([.registered("A")])
    log.add("2024-12-20")
    log.add("2025-01-22")
    log.rulebook = rules(
      quotas: [.submissions(1, per: .week)], consequences: [.loses(misses: .count(2))])
    let table = log.analysis("2025", asOf: "2025-01-19")["eligibility"]
    #expect(table["period"].texts == ["2025-W01", "2025-W02", "2025-W03"])
    #expect(
      table["outcome"].texts == [
        "miss 1; loses eligibility from 2 on", "loses eligibility", "loses eligibility",
      ])
  }
}
