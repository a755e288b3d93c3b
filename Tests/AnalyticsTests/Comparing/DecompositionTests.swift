import Model
import Testing

@testable import Analytics

struct DecompositionTests {
  /// `adopted` of `submitted` items of a unit in a year, all in May.
  private func add(
    _ adopted: Int, of submitted: Int, _ year: Int, by unit: Int, to log: inout TestLog
  ) {
    if adopted > 0 {
      log.add("\(year)-05-10", by: [unit], weight: adopted, [.adopted("\(year)-05-20")])
    }
    if submitted > adopted { log.add("\(year)-05-10", by: [unit], weight: submitted - adopted) }
  }

  /// The reference's `simpson_reversal`: both units fall, all units rise.
  private var simpson: TestLog {
    var log = TestLog([.registered("A"), .registered("B")])
    add(12, of: 20, 2023, by: 0, to: &log)
    add(16, of: 80, 2023, by: 1, to: &log)
    add(44, of: 80, 2024, by: 0, to: &log)
    add(3, of: 20, 2024, by: 1, to: &log)
    return log
  }

  private func effects(_ table: Table, _ unit: String) throws -> [Double?] {
    let row = try #require(table.rows(unit, 2024).first)
    return ["rate_effect", "mix_effect", "effect"].map { table[$0].reals[row] }
  }

  private func expectClose(_ found: [Double?], _ expected: [Double]) {
    for (found, expected) in zip(found, expected) {
      #expect(abs((found ?? .infinity) - expected) < 1e-10, "\(found ?? .nan) is not \(expected)")
    }
  }

  @Test func `Simpson's reversal raises a banner in the table and in the notes`() throws {
    let analysis = simpson.analysis("2024", asOf: "2024-12-31")
    let table = analysis["decomposition"]
    #expect(table["unit"].texts == ["A", "B", "all units"])
    expectClose(try effects(table, "A"), [-2.5, 12, 9.5])
    expectClose(try effects(table, "B"), [-2.5, 12, 9.5])
    expectClose(try effects(table, "all units"), [-5, 24, 19])
    let banner =
      "2024: the rate of all units rose although no unit's did, because their shares changed (Simpson's reversal)"
    #expect(table["note"].texts == [nil, nil, banner])
    #expect(analysis.notes.contains(banner))
    let change = analysis["year_over_year"]["change_in_points"].reals.last ?? nil
    expectClose([change], [19])
    let other = simpson.analysis("2023", asOf: "2024-12-31")
    #expect(!other.notes.contains(banner), "the reversal is not of the report's period")
  }

  @Test func `an entering and a leaving unit are wholly mix`() throws {
    var log = TestLog([
      .registered("A"), .registered("B", to: "2023-12-31"),
      .registered("C", from: "2024-01-01"),
    ])
    add(20, of: 50, 2023, by: 0, to: &log)
    add(9, of: 30, 2023, by: 1, to: &log)
    add(22, of: 40, 2024, by: 0, to: &log)
    add(15, of: 25, 2024, by: 2, to: &log)
    let table = log.analysis("2024", asOf: "2024-12-31")["decomposition"]
    expectClose(
      try effects(table, "A"), [9.302884615384617, -0.00878328402366863, 9.294101331360949])
    expectClose(try effects(table, "B"), [0, 6.219951923076924, 6.219951923076924])
    expectClose(try effects(table, "C"), [0, 5.1590236686390525, 5.1590236686390525])
    let row = try #require(table.rows("C", 2024).first)
    #expect(table["previous_cohort_rate"].reals[row] == nil)
    #expect(table["previous_weight"].reals[row] == 0)
    expectClose(
      try effects(table, "all units"), [9.302884615384617, 11.370192307692312, 20.673076923076927])
  }

  @Test func `joint items are divided too, so that the sum is the change of all units`() throws {
    var log = simpson
    log.add("2024-05-11", by: [0, 1], weight: 7, [.adopted("2024-05-12")])
    log.add("2023-05-11", by: [0, 1], weight: 4)
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    let table = analysis["decomposition"]
    #expect(table["unit"].texts == ["A", "B", "joint overlap", "all units"])
    #expect(table["submitted"].integers == [87, 27, -7, 107])
    let effects = table["effect"].reals.compactMap { $0 }
    expectClose([effects.dropLast().reduce(0, +)], [effects[3]])
    let change = analysis["year_over_year"]["change_in_points"].reals.last ?? nil
    expectClose([change], [effects[3]])
  }

  @Test func `the year before is read twelve months earlier here too`() throws {
    var log = TestLog([.registered("A")])
    log.add("2023-05-10", weight: 10, [.adopted("2023-11-01")])
    log.add("2024-05-10", weight: 10, [.adopted("2024-05-11")])
    let table = log.analysis("2024", asOf: "2024-06-30")["decomposition"]
    #expect(table["previous_adopted_items"].integers == [0, 0])
    expectClose([table["effect"].reals[1]], [100])
  }

  @Test func `where nobody can tell what was adopted there is nothing to divide`() {
    var request = simpson.request("2024", asOf: "2024-12-31")
    request.importSummary.recordsOutcomes = false
    let analysis = analyse(request)
    #expect(analysis["decomposition"].rowCount == 0)
    #expect(analysis["like_for_like"]["cohort_rate"].reals.allSatisfy { $0 == nil })
    #expect(analysis["bridge"]["change"].integers.last == 0)
  }
}
