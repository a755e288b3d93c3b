import Analytics
import Model
import Testing

struct ClassesTests {
  @Test func `classes and joint overlap add up to the office`() {
    var log = TestLog([
      .registered("A", class: "town"), .registered("B", class: "town"),
      .registered("C", class: "school"), .registered("Silent", class: "hospital"),
      .registered("Gone", class: "mine", to: "2022-12-31"),
    ])
    // Of one class twice: once in town. Of two classes: once in each, so one too many.
    log.add("2024-05-01", by: [0, 1], weight: 2, [.adopted("2024-05-02", weight: 2)])
    log.add("2024-05-01", by: [1, 2])
    log.add("2024-05-01", by: [2], [.adopted("2024-05-02")])
    log.supplement(by: [0, 2], [.adopted("2024-06-02")])
    let classes = log.analysis("2024")["classes"]
    #expect(classes["class"].texts == ["town", "school", "hospital", "joint overlap"])
    #expect(classes["units"].integers == [2, 1, 1, nil], "mine has no unit any more")
    // town 2 + 1, school 1 + 1, of which the item of B and C is one too many: 3 + 2 − 1 = 4 items.
    #expect(classes["submitted"].integers == [3, 2, 0, -1])
    #expect(classes["adopted_items"].integers == [2, 1, 0, 0])
    #expect(classes["cohort_rate"].reals == [2.0 / 3, 1.0 / 2, nil, nil])
    #expect(classes["cohort_rate_high"].reals[2...] == [nil, nil])
    // The joint item's 2 printings once in town, 1 of C, the supplement once in each: 3 + 2 − 1 = 4.
    #expect(classes["adoptions"].integers == [3, 2, 0, -1])
    #expect(classes["supplements"].integers == [1, 1, 0, -1])
    #expect(classes["note"].texts.map { $0 == nil } == [true, true, true, false])
  }

  @Test func `a unit that changes its class brings its items to the class of their day`() {
    var moved = Unit.registered("A", class: "town", to: "2024-06-30")
    moved.tenures.append(Unit.Tenure(unitClass: "street", from: date("2024-07-01")))
    var log = TestLog([moved, .registered("B", class: "street")])
    log.add("2024-06-30", [.adopted("2024-07-01")])
    log.add("2024-07-01")
    log.add("2024-08-01", by: [1])
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    let classes = analysis["classes"]
    #expect(classes["class"].texts == ["town", "street"])
    #expect(classes["units"].integers == [1, 2], "A is in both")
    #expect(classes["submitted"].integers == [1, 2])
    #expect(classes["adopted_items"].integers == [1, 0], "the item's class is that of its day")
    #expect(classes["adoptions"].integers == [0, 1], "the event's that of the event's")
    #expect(analysis["units"]["class"].texts == ["street", "street"], "at the period's end")
  }

  @Test func `units that no register has are of no class`() {
    var log = TestLog([.logged("A"), .logged("B")])
    log.add("2024-05-01", by: [0])
    log.add("2024-05-01", by: [1])
    #expect(log.analysis("2024")["classes"]["class"].texts == ["(no class)"])
    let chinese = log.analysis("2024", language: .chinese)["classes"]
    #expect(chinese["class"].texts == ["（未分类）"])
    #expect(chinese["units"].integers == [2])
  }
}
