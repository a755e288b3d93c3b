import Analytics
import Model
import Testing

struct ContestedTests {
  private func eligibility(_ log: TestLog, _ quota: Rulebook.Quota) -> Table {
    var log = log
    log.rulebook = rules(quotas: [quota], consequences: [.loses()])
    return log.analysis("2024", asOf: "2025-02-28")["eligibility"]
  }

  private func oneAYear(_ indicator: Rulebook.Indicator) -> Rulebook.Quota {
    Rulebook.Quota(
      clause: "5", indicator: indicator, per: .year, atLeast: .everyClass(Proportion(1, of: 1)),
      partYear: nil)
  }

  // Submitted in December, adopted in January: met by the submitted date, missed by the adoption's date, and
  // missed where only what was adopted by the end of the year counts.
  @Test func `a unit that passes as the rules are read and fails by another reading is marked`() {
    var log = TestLog([.registered("A")])
    log.add("2024-12-20", [.adopted("2025-01-10")])
    let table = eligibility(log, oneAYear(.adoptedItems))
    #expect(table["outcome"].texts == ["met, but another reading decides otherwise"])
    #expect(table["contested"].texts == ["yes"])
    #expect(table["applies_to"].texts == [nil])
    #expect(
      table["other_reading"].texts == [
        "by the other date: 0 of 1, missed; only what was adopted by the period's end: 0 of 1, missed"
      ])
  }

  // Submitted in December 2023, adopted in January 2024: as adoptions they stand in 2024, as items in 2023.
  @Test func `a unit that fails as the rules are read and passes by another reading is marked`() {
    var log = TestLog([.registered("A")])
    log.add("2023-12-20", [.adopted("2024-01-10")])
    log.add("2024-05-20")
    let table = eligibility(log, oneAYear(.adoptedItems))
    #expect(table["outcome"].texts == ["loses eligibility"])
    #expect(table["other_reading"].texts == ["by the other date: 1 of 1, met"])
  }

  @Test func `what the rules state is not contested`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.add("2024-12-20", by: [0, 1], [.adopted("2025-01-10")])
    var quota = oneAYear(.adoptedItems)
    quota.policies.basis = .submitted
    quota.policies.joint = .each
    var log2 = log
    var version = rules(quotas: [quota]).versions[0]
    version.closesAfterDays = 30
    log2.rulebook = Rulebook(title: "", versions: [version])
    #expect(log2.analysis("2024", asOf: "2025-02-28")["eligibility"].rowCount == 0)
    #expect(eligibility(log, oneAYear(.adoptedItems))["contested"].texts == ["yes", "yes"])
  }

  // One item of two units: each has one as usual; split, each has a half; for the first alone, B has none.
  @Test func `joint items are read in three ways`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.add("2024-05-20", by: [0, 1])
    let table = eligibility(log, oneAYear(.submissions))
    #expect(table["unit"].texts == ["A", "B"])
    #expect(
      table["other_reading"].texts == [
        "joint items split equally: 0.5 of 1, missed",
        "joint items split equally: 0.5 of 1, missed; joint items for the first unit alone: 0 of 1, missed",
      ])
  }
}
