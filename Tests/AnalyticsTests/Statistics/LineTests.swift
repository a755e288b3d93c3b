import Model
import Testing

@testable import Analytics

struct StatisticsTests {
  @Test func `Wilson's interval agrees with the reference`() throws {
    let quantiles = ["0.95": NormalQuantile.two95, "0.998": NormalQuantile.two998]
    var compared = 0
    for row in try reference("proportion_ci") {
      guard let z = quantiles[row["confidence"] ?? ""] else { continue }
      let interval = try Proportion(row.integer("x"), of: row.integer("n")).wilsonInterval(z: z)
      // The reference leaves 1e-42 where the limit is exactly 0, so these are compared absolutely.
      #expect(abs((interval?.low ?? 9) - (row.real("wilson_lo") ?? 9)) < 1e-12)
      #expect(abs((interval?.high ?? 9) - (row.real("wilson_hi") ?? 9)) < 1e-12)
      compared += 1
    }
    #expect(compared == 70)
  }

  @Test func `Newcombe's interval agrees with the reference`() throws {
    let quantiles = ["0.95": NormalQuantile.two95, "0.998": NormalQuantile.two998]
    var compared = 0
    for row in try reference("newcombe_difference") {
      let z = try #require(quantiles[row["confidence"] ?? ""])
      let one = try Proportion(row.integer("x1"), of: row.integer("n1"))
      let other = try Proportion(row.integer("x2"), of: row.integer("n2"))
      let interval = try #require(one.differenceInterval(from: other, z: z))
      #expect(abs(interval.low - (row.real("lo") ?? 9)) < 1e-12)
      #expect(abs(interval.high - (row.real("hi") ?? 9)) < 1e-12)
      compared += 1
    }
    #expect(compared == 38)
  }

  @Test func `binomial tails agree with the reference`() throws {
    var compared = 0
    for row in try reference("one_sample_vs_line") {
      let line = try fraction(row.real("p0"))
      let tail = try BinomialTail(trials: row.integer("n"), chance: line)
      expectClose(try tail.atMost(row.integer("x")), row.real("exact_p_below"), tolerance: 1e-12)
      expectClose(try tail.atLeast(row.integer("x")), row.real("exact_p_above"), tolerance: 1e-12)
      compared += 1
    }
    #expect(compared == 140)
  }

  @Test func `the exact thresholds of clearly below and clearly above agree with the reference`()
    throws
  {
    var compared = 0
    for row in try reference("clearly_below_thresholds") {
      let line = try fraction(row.real("line"))
      let n = try row.integer("n")
      let tail = BinomialTail(trials: n, chance: line)
      let below = (0...n).last { tail.atMost($0) < 0.025 }
      let above = (0...n).first { tail.atLeast($0) < 0.025 }
      #expect(below == row["max_x_exact"].flatMap { Int($0) }, "n \(n), line \(line)")
      #expect(above == row["min_x_exact"].flatMap { Int($0) }, "n \(n), line \(line)")
      compared += 1
    }
    #expect(compared == 800)
  }

  private func fraction(_ rate: Double?) throws -> Proportion {
    let rate = try #require(rate)
    return Proportion(Int((rate * 10_000).rounded()), of: 10_000)
  }

  @Test func `the normal tail agrees with the reference`() throws {
    var compared = 0
    for row in try reference("special_functions") where row["function"] == "norm_cdf" {
      let z = try #require(row.real("arg1"))
      guard z <= 0 else { continue }
      let expected = try #require(row.real("expected")) * 2
      expectClose(twoSidedNormalTail(z), expected, tolerance: 1e-12, "z \(z)")
      compared += 1
    }
    #expect(compared > 5)
  }

  @Test func `p of a difference agrees with the reference, exact where an expected count is small`()
    throws
  {
    for row in try reference("two_proportion_test") {
      let one = try Proportion(row.integer("x1"), of: row.integer("n1"))
      let other = try Proportion(row.integer("x2"), of: row.integer("n2"))
      let pooled = one + other
      expectClose(fisherP(one, pooled: pooled), row.real("fisher_p"), tolerance: 1e-11)
      if let z = row.real("z_Nminus1") {
        expectClose(pooledZ(one, other, pooled: pooled), z, tolerance: 1e-12)
      }
      let isExact = try #require(row.real("min_expected")) < 1
      let expected = isExact ? row.real("fisher_p") : row.real("p_Nminus1") ?? 1
      expectClose(pValueOfDifference(one, other), expected, tolerance: 1e-11)
    }
  }

  @Test func `a difference from an empty group has no p`() {
    #expect(pValueOfDifference(Proportion(0, of: 0), Proportion(1, of: 2)) == nil)
  }

  @Test func `tails of a certain and of an impossible success are 0 and 1`() {
    let never = BinomialTail(trials: 9, chance: Proportion(0, of: 1))
    #expect(never.atMost(0) == 1 && never.atLeast(1) == 0)
    let always = BinomialTail(trials: 9, chance: Proportion(1, of: 1))
    #expect(always.atMost(8) == 0 && always.atLeast(9) == 1)
  }

  @Test(arguments: [
    (0, 0, LineEvidence.noSubmissions), (3, 5, .tooFew), (5, 5, .clearlyAbove),
    (8, 8, .clearlyAbove), (0, 40, .clearlyBelow), (12, 40, .below), (14, 40, .atOrAbove),
    (30, 40, .clearlyAbove),
  ])
  func `the words about a line come in their stated order`(
    _ adopted: Int, _ submitted: Int, _ expected: LineEvidence
  ) {
    let line = Proportion(35, of: 100)
    #expect(LineEvidence(adopted: adopted, of: submitted, line: line) == expected)
  }

  @Test(arguments: [(0, 0, 0), (0, 1, 1), (7, 20, 0), (6, 20, 1), (0, 20, 7), (20, 20, 0)])
  func `items short are exact`(_ adopted: Int, _ submitted: Int, _ short: Int) {
    #expect(Proportion(35, of: 100).itemsShort(adopted: adopted, of: submitted) == short)
  }

  @Test(arguments: [
    (1, 3, "33.3 %"), (1, 2000, "0.1 %"), (1, 2001, "under 0.1 %"), (0, 9, "0.0 %"),
    (9999, 10_000, "over 99.9 %"), (9, 9, "100.0 %"), (85, 551, "15.4 %"), (0, 0, nil),
  ])
  func `a percentage never rounds to all or nothing`(
    _ numerator: Int, _ denominator: Int, _ text: String?
  ) {
    #expect(Proportion(numerator, of: denominator).percentText(.english) == text)
  }
}
