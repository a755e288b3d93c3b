import Analytics
import Model
import Testing

struct DecisionTests {
  private func analysis(_ verdict: Decision.Verdict) -> Analysis {
    var log = TestLog([.registered("A"), .registered("B")])
    log.add("2024-05-10", by: [0])
    log.rulebook = rules(
      quotas: [.submissions(2, per: .year)], consequences: [.loses(reach: .unitAndHead)])
    log.registers.decisions = [
      Decision(
        unit: 0, clause: "9", period: "2024", verdict: verdict, by: "Office",
        date: date("2025-01-20"), reason: "flood")
    ]
    return log.analysis("2024", asOf: "2024-12-31")
  }

  @Test func `a decision stands beside the arithmetic and changes nothing in it`() {
    let table = analysis(.waived)["eligibility"]
    #expect(table["unit"].texts == ["A", "B"])
    #expect(table["outcome"].texts == ["loses eligibility", "loses eligibility"])
    #expect(table["applies_to"].texts == ["unit and head", "unit and head"])
    #expect(table["decision"].texts == ["waived by Office 2025-01-20: flood", nil])
  }

  @Test func `the overview says how many were waived`() {
    func finding(_ verdict: Decision.Verdict) -> String {
      let table = analysis(verdict)["overview"]
      return table.text("finding", "units_losing_eligibility") ?? ""
    }
    #expect(finding(.waived).contains("1 of them waived by decision"))
    #expect(!finding(.upheld).contains("waived"))
  }
}
