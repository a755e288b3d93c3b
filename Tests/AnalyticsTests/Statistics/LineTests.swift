import Model
import Testing

@testable import Analytics

struct LineTests {
  @Test func `tests of one rate against a line agree with the reference`() throws {
    let rows = try reference("one_sample_vs_line")
    for row in rows {
      let x = try row.integer("x")
      let n = try row.integer("n")
      let line = try fraction(row.real("p0"))
      let tail = BinomialTail(trials: n, chance: line)
      expectClose(tail.atMost(x), row.real("exact_p_below"), tolerance: 1e-12)
      expectClose(tail.atLeast(x), row.real("exact_p_above"), tolerance: 1e-12)
      let twoSided = binomialTwoSided(x, of: n, chance: line)
      expectClose(twoSided, row.real("exact_p_two_sided"), tolerance: 1e-12, "\(row)")
      expectClose(tail.midAtMost(x), row.real("midp_below"), tolerance: 1e-12, "\(row)")
      let z = try #require(scoreZ(Proportion(x, of: n), line: line))
      expectClose(z, row.real("score_z"), tolerance: 1e-12)
      expectClose(
        twoSidedNormalTail(z), row.real("score_p_two_sided"), tolerance: 1e-12, "\(row)")
      expectClose(normalTails(z).lower, row.real("score_p_below"), tolerance: 1e-12, "\(row)")
    }
    #expect(rows.count == 140)
  }

  @Test func `the thresholds of clearly below and clearly above agree with the reference`() throws {
    let rows = try reference("clearly_below_thresholds")
    for row in rows {
      let line = try fraction(row.real("line"))
      let rate = try #require(line.rate)
      let n = try row.integer("n")
      let tail = BinomialTail(trials: n, chance: line)
      let below = (0...n).last { tail.atMost($0) < 0.025 }
      let above = (0...n).first { tail.atLeast($0) < 0.025 }
      #expect(below == row["max_x_exact"].flatMap { Int($0) }, "n \(n), line \(line)")
      #expect(above == row["min_x_exact"].flatMap { Int($0) }, "n \(n), line \(line)")
      let intervals = (0...n).compactMap { Proportion($0, of: n).wilsonInterval() }
      let drawnBelow = intervals.lastIndex { $0.high < rate }
      let drawnAbove = intervals.firstIndex { $0.low > rate }
      #expect(drawnBelow == row["max_x_clearly_below"].flatMap { Int($0) }, "n \(n), \(line)")
      #expect(drawnAbove == row["min_x_clearly_above"].flatMap { Int($0) }, "n \(n), \(line)")
    }
    #expect(rows.count == 800)
  }

  private func fraction(_ rate: Double?) throws -> Proportion {
    let rate = try #require(rate)
    return Proportion(Int((rate * 10_000).rounded()), of: 10_000)
  }

  @Test func `a rate that cannot vary has no score`() {
    #expect(scoreZ(Proportion(0, of: 0), line: Proportion(1, of: 2)) == nil)
    #expect(scoreZ(Proportion(1, of: 2), line: Proportion(0, of: 2)) == nil)
    #expect(scoreZ(Proportion(1, of: 2), line: Proportion(2, of: 2)) == nil)
    #expect(scoreZ(Proportion(7, of: 20), line: Proportion(35, of: 100)) == 0)
  }

  @Test(arguments: [(1, 2), (1, 3), (12, 23), (1, 50), (49, 50)])
  func `the two-sided p is the sum of all numbers that are no likelier`(_ line: (Int, Int)) {
    let chance = Proportion(line.0, of: line.1)
    for trials in [1, 2, 3, 11, 24, 49, 150, 1100] {
      let tail = BinomialTail(trials: trials, chance: chance)
      for successes in stride(from: 0, through: trials, by: max(1, trials / 30)) {
        let bound = tail.exactly(successes) * (1 + 1e-7)
        guard bound > 1e-290 else { continue }
        let sum = (0...trials).map(tail.exactly).filter { $0 <= bound }.reduce(0, +)
        expectClose(
          binomialTwoSided(successes, of: trials, chance: chance), min(1, sum), tolerance: 1e-11,
          "\(successes) of \(trials)")
      }
    }
  }

  @Test func `tails of a certain and of an impossible success are 0 and 1`() {
    let never = BinomialTail(trials: 9, chance: Proportion(0, of: 1))
    #expect(never.atMost(0) == 1 && never.atLeast(1) == 0)
    let always = BinomialTail(trials: 9, chance: Proportion(1, of: 1))
    #expect(always.atMost(8) == 0 && always.atLeast(9) == 1)
    #expect(always.exactly(9) == 1)
    let certain = Proportion(1, of: 1)
    #expect(binomialTwoSided(9, of: 9, chance: certain) == 1)
    #expect(binomialTwoSided(8, of: 9, chance: certain) == 0)
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
}
