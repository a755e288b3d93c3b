import Model
import Support
import Testing

@testable import Analytics

/// A delay and the age of its item.
private typealias Seen = (delay: Int, age: Int)

struct DelayCurveTests {
  private func estimate(_ seen: [Seen], days: Int = 731) -> DelayEstimate {
    var delays = [Int](repeating: 0, count: days)
    var ages = delays
    for (delay, age) in seen {
      delays[delay] += 1
      ages[age] += 1
    }
    return DelayEstimate(delays: delays, ages: ages)
  }

  private func repeated(_ count: Int, _ delay: Int, age: Int) -> [Seen] {
    Array(repeating: (delay, age), count: count)
  }

  /// 40 adopted items are 100 days old, 20 are 50 days old.
  ///
  /// | x  | of age 100 | of age 50 | R(x): delay ≤ x ≤ age | 1 − n/R |
  /// | 95 | 10 | –  | 40           | 30/40 |
  /// | 10 | 10 | 5  | 30 + 20 = 50 | 35/50 |
  /// | 0  | 20 | 15 | 20 + 15 = 35 | 0     |
  private var worked: [Seen] {
    repeated(20, 0, age: 100) + repeated(10, 10, age: 100) + repeated(10, 95, age: 100)
      + repeated(15, 0, age: 50) + repeated(5, 10, age: 50)
  }

  @Test func `a case worked out by hand`() throws {
    let curve = try #require(estimate(worked).curve)
    #expect(curve.longest == 100, "at 101 days nobody is left")
    #expect(curve.atRisk[95] == 40 && curve.atRisk[10] == 50 && curve.atRisk[0] == 35)
    #expect(curve.share(within: 100) == 1 && curve.share(within: 95) == 1)
    #expect(curve.share(within: 94) == 0.75 && curve.share(within: 10) == 0.75)
    #expect(abs(curve.share(within: 9) - 0.75 * 0.7) < 1e-15)
    #expect(curve.share(within: 0) == curve.share(within: 9))
    // As seen, without the correction, 50 of 60 came within ten days.
    #expect(curve.share(within: 10) < 50.0 / 60)
    #expect(abs(curve.stepVariances[95] - 10.0 / (40 * 30)) < 1e-15)
    #expect(abs(curve.stepVariances[10] - 15.0 / (50 * 35)) < 1e-15)
    // By Greenwood, F(10)·F(10)·10/(40·30) = 0.75·0.25/40: like 30 of 40, whose Wilson limits these are.
    #expect(abs(curve.limits[10].low - Proportion(30, of: 40).wilsonInterval()!.low) < 1e-12)
    #expect(abs(curve.limits[10].high - Proportion(30, of: 40).wilsonInterval()!.high) < 1e-12)
    #expect(curve.limits[100] == Interval(low: 1, high: 1))
    #expect(curve.limits[97].high == 1 && curve.limits[97].low < 1)
  }

  @Test func `a cohort's maturity is the mean over its items, worked out by hand`() throws {
    let curve = try #require(estimate(worked).curve)
    var submitted = [Int](repeating: 0, count: 731)
    submitted[50] = 20
    let maturity = try #require(CohortMaturity(submitted: submitted, older: 20, curve: curve))
    #expect(maturity.items == 40)
    #expect(maturity.share == 0.875, "half at 0.75, half complete")
    #expect(maturity.spread == 0.015625, "0.125 squared")
    // Only the factor of day 95 is in it, by the half of the items that are younger: (0.5 · 0.75)² / 120.
    #expect(abs(maturity.variance - 0.140625 / 120) < 1e-15)
    #expect(!maturity.isMature)
    let expected = try #require(maturity.expectation(adopted: 14, of: 40))
    #expect(abs(expected.expected - 16) < 1e-12)
    #expect(expected.limits.contains(16) && expected.limits.lowerBound >= 14)
    #expect(CohortMaturity(submitted: submitted.map { _ in 0 }, older: 0, curve: curve) == nil)
  }

  @Test func `a complete cohort has nothing to come`() throws {
    let curve = try #require(estimate(worked).curve)
    var submitted = [Int](repeating: 0, count: 731)
    submitted[95] = 7
    let maturity = try #require(CohortMaturity(submitted: submitted, older: 0, curve: curve))
    #expect(maturity.share == 1 && maturity.variance == 0 && maturity.isMature)
    let expected = maturity.expectation(adopted: 3, of: 7)
    #expect(expected == ExpectedAdoptions(expected: 3, limits: 3...3))
  }

  @Test func `fewer than 30 delays, or a D* under 90 days, are no estimate`() {
    #expect(estimate(repeated(29, 3, age: 300)) == .tooFew(delays: 29))
    #expect(estimate([]) == .tooFew(delays: 0))
    #expect(estimate(repeated(30, 3, age: 89)) == .tooShort(longest: 89))
    #expect(estimate(repeated(30, 3, age: 90)).curve?.longest == 90)
    let never = repeated(15, 0, age: 10) + repeated(15, 50, age: 100)
    #expect(estimate(never) == .tooShort(longest: nil), "15 at risk at most")
  }

  @Test func `D* is the largest delay with 20 at risk, not the largest seen`() {
    let seen = repeated(40, 5, age: 400) + repeated(19, 5, age: 600) + repeated(1, 500, age: 600)
    let curve = estimate(seen).curve
    #expect(curve?.longest == 600, "19 and 1 are 20 again once the late one has come")
    #expect(curve?.atRisk[450] == 19)
    #expect(estimate(seen.dropLast()).curve?.longest == 400)
  }

  @Test(arguments: 1...20)
  func `it is what the plainest program finds, and the share seen where nothing is cut`(
    _ seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let cut = (0..<400).map { _ -> Seen in
      let age = Int.random(in: 0..<731, using: &random)
      return (Int.random(in: 0...age, using: &random) / 2, age)
    }
    let curve = try #require(estimate(cut).curve)
    for days in stride(from: 0, to: curve.longest, by: 37) {
      var share = 1.0
      for x in days + 1...curve.longest {
        let risk = cut.count { $0.delay <= x && x <= $0.age }
        if risk > 0 { share *= 1 - Double(cut.count { $0.delay == x }) / Double(risk) }
      }
      #expect(abs(curve.share(within: days) - share) < 1e-12)
    }
    #expect(zip(curve.shares, curve.shares.dropFirst()).allSatisfy { $0 <= $1 })
    let limits = curve.limits
    #expect(zip(limits, limits.dropFirst()).allSatisfy { $0.low <= $1.low && $0.high <= $1.high })
    #expect(zip(limits, curve.shares).allSatisfy { $0.low <= $1 && $1 <= $0.high })
    let whole = cut.map { Seen(delay: $0.delay, age: 730) }
    let empirical = try #require(estimate(whole).curve)
    for days in [0, 10, 100, 300, 700] {
      let seen = Double(whole.count { $0.delay <= days }) / 400
      #expect(abs(empirical.share(within: days) - seen) < 1e-12)
    }
  }
}

struct KatzDistributionTests {
  @Test func `it is negative binomial, Poisson or binomial by its variance`() {
    // Of two failures before, at a half: (m + 1) / 2^(m + 2).
    let negative = KatzDistribution(mean: 2, variance: 4, most: 1000)
    for m in 0...20 {
      let expected = Double(m + 1) / Double(1 << (m + 2))
      #expect(abs(negative.probability(of: m) - expected) < 1e-14)
    }
    let poisson = KatzDistribution(mean: 3, variance: 3, most: 1000)
    var term = 0.049787068367863944  // e⁻³
    for m in 0...20 {
      #expect(abs(poisson.probability(of: m) - term) < 1e-14)
      term *= 3 / Double(m + 1)
    }
    let binomial = KatzDistribution(mean: 2, variance: 1, most: 1000)
    #expect((0...5).map { binomial.probability(of: $0) * 16 } == [1, 4, 6, 4, 1, 0])
  }

  @Test(arguments: [(0.3, 0.9), (40, 41), (40, 900), (5000, 9000), (5000, 4000)])
  func `its mean and variance are those asked for`(_ mean: Double, _ variance: Double) {
    let distribution = KatzDistribution(mean: mean, variance: variance, most: 1_000_000)
    var sum = 0.0
    var first = 0.0
    var second = 0.0
    for m in 0...8000 {
      let p = distribution.probability(of: m)
      sum += p
      first += p * Double(m)
      second += p * (Double(m) - mean) * (Double(m) - mean)
    }
    #expect(abs(sum - 1) < 1e-11)
    #expect(abs(first / mean - 1) < 1e-10)
    #expect(abs(second / variance - 1) < 1e-8)
  }

  @Test func `counts above the most are impossible`() {
    let distribution = KatzDistribution(mean: 10, variance: 20, most: 4)
    #expect((0...4).reduce(0.0) { $0 + distribution.probability(of: $1) } == 1)
    #expect(distribution.probability(of: 5) == 0)
    #expect(distribution.middle(tail: 0.025).upperBound == 4)
    #expect(KatzDistribution(mean: 3, variance: 3, most: 0).middle(tail: 0.025) == 0...0)
    #expect(KatzDistribution(mean: 0, variance: 0, most: 9).middle(tail: 0.025) == 0...0)
  }

  /// Of four tosses: 1, 4, 6, 4, 1 of 16. Half of the first is 0.03; all of it and half of the second 0.19.
  @Test func `the middle leaves out what a tail with half of the count itself does not reach`() {
    let tosses = KatzDistribution(mean: 2, variance: 1, most: 4)
    #expect(tosses.middle(tail: 0.025) == 0...4)
    #expect(tosses.middle(tail: 0.05) == 1...3)
    #expect(tosses.middle(tail: 0.2) == 2...2)
  }
}
