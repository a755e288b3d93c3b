import Model
import Testing

@testable import Analytics

struct FunnelLimitsTableTests {
  /// Items of each unit with so many of them adopted.
  private func analysis(_ units: [Unit], _ counts: [(adopted: Int, submitted: Int)]) -> Analysis {
    var log = TestLog(units)
    for (unit, count) in counts.enumerated() {
      for place in 0..<count.submitted {
        log.add("2024-05-01", by: [unit], place < count.adopted ? [.adopted("2024-05-02")] : [])
      }
    }
    return log.analysis("2024", asOf: "2024-12-31")
  }

  private let unequal = [10, 30, 12, 28, 14, 26, 20, 20].map { (adopted: $0, submitted: 40) }

  @Test func `every row holds the limits at its number of items`() throws {
    let units = "ABCDEFGH".map { Unit.registered(String($0), class: "x") }
    let analysis = analysis(units, unequal)
    let table = analysis["funnel_limits"]
    let variance = try #require(analysis["signals"].real("tau2", "A"))
    #expect(variance > 0)
    // To 40 and a tenth.
    #expect(table["submitted"].integers == funnelGrid(to: 44))
    #expect(table["class"].texts.allSatisfy { $0 == "x" })
    #expect(table["class_rate"].reals.allSatisfy { $0 == 0.5 })
    for (row, submitted) in table["submitted"].integers.enumerated() {
      let n = try #require(submitted)
      for (suffix, between) in [("", 0), ("_overdispersed", variance)] {
        for (level, z) in [("95", NormalQuantile.two95), ("998", NormalQuantile.two998)] {
          let limits = FunnelLimits.score(around: 0.5, of: n, z: z, between: between)
          #expect(table["low_\(level)\(suffix)"].reals[row] == limits?.low)
          #expect(table["high_\(level)\(suffix)"].reals[row] == limits?.high)
        }
      }
    }
    #expect(table["low_95"].reals[0] == 0 && table["high_95"].reals[0] == 1, "clipped")
  }

  @Test func `a unit's limits in signals lie on the curve of its class`() throws {
    let units = "ABCDEF".map { Unit.registered(String($0)) }
    let analysis = analysis(units, [(10, 20), (10, 20), (10, 20), (10, 20), (10, 20), (0, 20)])
    let table = analysis["funnel_limits"]
    let signals = analysis["signals"]
    let row = try #require(table["submitted"].integers.firstIndex(of: 20))
    for limit in ["low_95", "high_95", "low_998", "high_998"] {
      #expect(table[limit].reals[row] == signals.real("funnel_" + limit, "F"))
    }
    #expect(table["class_adopted"].integers[row] == signals.integer("class_adopted", "F"))
    #expect(table["class_submitted"].integers[row] == signals.integer("class_submitted", "F"))
    #expect(table["class"].texts[row] == signals.text("class", "F"))
    #expect(signals["funnel_state"].texts.allSatisfy { $0 == "funnel" })
  }

  @Test func `a class without a funnel has no rows, and signals says why`() {
    func units(_ unitClass: String, _ count: Int) -> [Unit] {
      (0..<count).map { .registered("\(unitClass) \($0)", class: unitClass) }
    }
    let analysis = analysis(
      units("few", 4) + units("all", 5) + units("none", 5) + units("silent", 5) + units("x", 8),
      [(Int, Int)](repeating: (3, 9), count: 4) + [(Int, Int)](repeating: (6, 6), count: 5)
        + [(Int, Int)](repeating: (0, 6), count: 5) + [(Int, Int)](repeating: (0, 0), count: 5)
        + unequal)
    #expect(Set(analysis["funnel_limits"]["class"].texts) == ["x"])
    let signals = analysis["signals"]
    let expected = [
      "few": "too_few_units", "all": "all_or_nothing", "none": "all_or_nothing",
      "silent": "no_items", "x": "funnel",
    ]
    #expect(signals.rowCount == 27)
    for (row, unitClass) in signals["class"].texts.enumerated() {
      #expect(signals["funnel_state"].texts[row] == expected[unitClass ?? ""])
      #expect((signals["phi"].reals[row] != nil) == (unitClass == "x"))
    }
  }

  @Test func `the numbers of items are dense where the funnel is narrow to tell, and few`() {
    #expect(funnelGrid(to: 0) == [] && funnelGrid(to: 1) == [1] && funnelGrid(to: 2) == [1, 2])
    #expect(funnelGrid(to: 20) == Array(1...16) + [18, 20])
    for last in [1, 17, 100, 333, 1000, 10_000, 1_000_000] {
      let grid = funnelGrid(to: last)
      #expect(grid.first == 1 && grid.last == last && grid.count <= 120)
      for (low, high) in zip(grid, grid.dropFirst()) {
        #expect(low < high && high - low <= max(1, low / 8))
      }
    }
    #expect([100, 1000, 10_000].map { funnelGrid(to: $0).count } == [33, 53, 73])
  }
}
