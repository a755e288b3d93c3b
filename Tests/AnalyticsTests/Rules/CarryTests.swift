import Analytics
import Model
import Testing

struct CarryTests {
  /// Items in January, February and so on.
  private func quotas(_ carry: Rulebook.Carry, _ items: [Int], report: String = "2024") -> Table {
    var log = TestLog([.registered("A")])
    for (month, count) in items.enumerated() {
      for _ in 0..<count { log.add("2024-\(month < 9 ? "0" : "")\(month + 1)-10") }
    }
    log.rulebook = rules(quotas: [.submissions(3, carry: carry)])
    return log.analysis(report, asOf: "2024-04-30")["quotas"]
  }

  // 3 a month. January 1: 2 short. February owes 3 + 2 = 5, has 4: 1 short. March owes 3 + 1 = 4, has 4: met.
  // April owes 3, has 3.
  @Test func `what is short is owed in the next month, and the missed month stays missed`() {
    let table = quotas(.shortfall, [1, 4, 4, 3])
    #expect(table["carried"].reals == [0, 2, 1, 0])
    #expect(table["short_by"].reals == [2, 1, 0, 0])
    #expect(table["state"].texts == ["short", "short", "met", "met"])
    #expect(table["required"].reals == [3, 3, 3, 3])
  }

  // January 5: 2 beyond. February has 1 + 2 = 3: met, nothing beyond. March has 2: 1 short.
  @Test func `what is beyond counts in the next month`() {
    let table = quotas(.surplus, [5, 1, 2, 3])
    #expect(table["carried"].reals == [0, -2, 0, 0])
    #expect(table["short_by"].reals == [0, 0, 1, 0])
  }

  @Test func `without carry every month stands alone`() {
    let table = quotas(.none, [5, 1, 2, 3])
    #expect(table["carried"].reals == [nil, nil, nil, nil])
    #expect(table["short_by"].reals == [0, 2, 1, 0])
  }

  @Test func `a report on one month knows what the months before left`() {
    let table = quotas(.shortfall, [1, 4, 4, 3], report: "2024-02")
    #expect(table["period"].texts == ["2024-02"])
    #expect(table["carried"].reals == [2])
  }

  // December 2023 is 3 short; January 2024 owes its own 3 alone.
  @Test func `a new year starts afresh`() {
    var log = TestLog([.registered("A")])
    log.add("2024-01-10")
    log.add("2023-01-10")
    log.rulebook = rules(quotas: [.submissions(3, carry: .shortfall)])
    let table = log.analysis("2024", asOf: "2024-01-31")["quotas"]
    #expect(table["carried"].reals == [0])
    #expect(table["short_by"].reals == [2])
  }
}
