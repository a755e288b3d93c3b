import Model
import Testing

@testable import Analytics

/// By level and by medium: an item counts at every level that adopted it, once.
struct OutletGroupTablesTests {
  private func log() -> TestLog {
    TestLog(
      [.registered("A"), .registered("B")],
      outlets: [
        .registered("Province Daily", level: "province", medium: "newspaper"),
        .registered("Province Web", level: "province", medium: "web"),
        .registered("County Web", level: "county", medium: "web"), .registered("Radio"),
      ])
  }

  @Test func `an item counts once at each level and each medium that adopted it`() {
    var log = log()
    // Twice at province, by newspaper and web; once at county.
    log.add(
      "2024-05-01", by: [0, 1],
      [.adopted("2024-05-02"), .adopted("2024-05-03", by: 1), .adopted("2024-05-04", by: 2)])
    log.add("2024-05-01", weight: 2, [.adopted("2024-06-01", by: 2, weight: 2)])
    log.add("2024-05-01", [.declined(by: 0)])
    log.supplement([.adopted("2024-07-01", by: 3)])
    let analysis = log.analysis("2024")
    let levels = analysis["levels"]
    #expect(levels["level"].texts == ["province", "county", "(not stated)"])
    #expect(levels["outlets"].integers == [2, 1, 1])
    #expect(levels["submitted"].integers == [4, 4, 4])
    // province: the joint item alone; county: that and the two of weight.
    #expect(levels["adopted_items"].integers == [1, 3, 0])
    #expect(levels["cohort_rate"].reals == [0.25, 0.75, 0])
    #expect(levels["adoptions"].integers == [2, 3, 1])
    let media = analysis["media"]
    #expect(media["medium"].texts == ["newspaper", "web", "(not stated)"])
    #expect(media["adopted_items"].integers == [1, 3, 0])
    #expect(media["adoptions"].integers == [1, 4, 1])
  }

  @Test func `the year before is read at the same age`() {
    var log = log()
    // Adopted within the year, and a year after: at T − 12 months the second had not been.
    log.add("2023-05-01", [.adopted("2023-06-01")])
    log.add("2023-05-01", [.adopted("2024-06-01")])
    log.add("2024-05-01", [.adopted("2024-06-01")])
    let levels = log.analysis("2024", asOf: "2024-12-31")["levels"]
    #expect(levels["previous_submitted"].integers == [2])
    #expect(levels["previous_adopted_items"].integers == [1])
    #expect(levels["previous_cohort_rate"].reals == [0.5])
    #expect(levels["change_in_points"].reals == [50])
    // Events by their own date: one in 2023, two in 2024.
    #expect(levels["adoptions"].integers == [2] && levels["previous_adoptions"].integers == [1])
  }

  @Test func `an outlet that makes no item adopted still has its level`() {
    var log = log()
    log.reading = Reading(rateOutlets: .named(["county"]))
    log.add("2024-05-01", [.adopted("2024-05-02")])
    let analysis = log.analysis("2024")
    #expect(analysis["units"]["adopted_items"].integers == [0, 0])
    #expect(analysis["levels"]["adopted_items"].integers == [1])
  }

  @Test func `levels beyond thirty-one are counted together`() {
    let outlets = (0..<40).map { Outlet.registered("O\($0)", level: "L\($0)") }
    var log = TestLog([.registered("A")], outlets: outlets)
    for outlet in 0..<40 { log.add("2024-05-01", [.adopted("2024-05-02", by: outlet)]) }
    log.add("2024-05-01", [.adopted("2024-05-02", by: 33), .adopted("2024-05-02", by: 38)])
    let levels = log.analysis("2024")["levels"]
    #expect(levels.rowCount == 32)
    #expect(levels["level"].texts.last == "(others)")
    // L31 … L39, nine outlets, and the item that two of them took.
    #expect(levels["adopted_items"].integers.last == 10)
    #expect(levels["adoptions"].integers.last == 11)
  }
}
