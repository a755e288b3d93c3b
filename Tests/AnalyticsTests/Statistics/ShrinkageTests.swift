import Model
import Support
import Testing

@testable import Analytics

struct ShrinkageTests {
  private struct Shrinkages: Decodable {
    struct Case: Decodable {
      var name: String
      var x: [Int]
      var n: [Int]
      var mean: Double
      var rho: Double
      var alpha: Double?
      var beta: Double?
      var shrunkMom: [Double]
    }
    var cases: [Case]
  }

  @Test func `shrunk rates by moments agree with the reference`() throws {
    let cases = try referenceJSON("empirical_bayes", as: Shrinkages.self).cases
    for expected in cases {
      let rates = zip(expected.x, expected.n).map { Proportion($0, of: $1) }
      let found = try #require(ShrunkRates(rates))
      expectClose(found.mean, expected.mean, tolerance: 1e-12, "\(expected.name)")
      expectClose(found.correlation, expected.rho, tolerance: 1e-12, "\(expected.name)")
      expectClose(found.parameters?.alpha, expected.alpha, tolerance: 1e-11, "\(expected.name)")
      expectClose(found.parameters?.beta, expected.beta, tolerance: 1e-11, "\(expected.name)")
      for (rate, shrunk) in zip(rates, expected.shrunkMom) {
        expectClose(found.rate(of: rate), shrunk, tolerance: 1e-12, "\(expected.name)")
      }
    }
    #expect(cases.count == 3)
  }

  @Test func `a unit without items takes the pooled rate, and no items at all give none`() throws {
    let found = try #require(
      ShrunkRates([Proportion(0, of: 40), Proportion(30, of: 40), Proportion(0, of: 0)]))
    #expect(found.rate(of: Proportion(0, of: 0)) == found.mean)
    #expect(ShrunkRates([Proportion(0, of: 0)]) == nil)
    #expect(ShrunkRates([]) == nil)
  }

  @Test func `one unit and equal units keep their rate`() throws {
    #expect(
      try #require(ShrunkRates([Proportion(3, of: 10)])).rate(of: Proportion(3, of: 10)) == 0.3)
    let equal = try #require(
      ShrunkRates([Proportion](repeating: Proportion(3, of: 10), count: 5)))
    #expect(equal.correlation == 0 && equal.rate(of: Proportion(3, of: 10)) == 0.3)
  }

  @Test func `all or nothing adopted everywhere leaves nothing to shrink`() throws {
    let none = try #require(ShrunkRates([Proportion(0, of: 9), Proportion(0, of: 2)]))
    #expect(none.rate(of: Proportion(0, of: 2)) == 0)
    let all = try #require(ShrunkRates([Proportion(9, of: 9), Proportion(2, of: 2)]))
    #expect(all.rate(of: Proportion(2, of: 2)) == 1)
  }

  @Test func `units that adopt everything or nothing are as far apart as can be and stay there`()
    throws
  {
    let apart = try #require(ShrunkRates([Proportion(0, of: 10), Proportion(10, of: 10)]))
    #expect(apart.correlation == 1)
    #expect(apart.rate(of: Proportion(0, of: 10)) == 0)
    #expect(apart.rate(of: Proportion(10, of: 10)) == 1)
  }
}

struct RateRanksTests {
  private struct Ranks: Decodable {
    struct Case: Decodable {
      var name: String
      var x: [Int]
      var n: [Int]
      var rankCompetition: [Int]
      var expectedRank: [Double]
      var rankLo: [Int]
      var rankHi: [Int]
      var alpha: Double
      var zPairwise: Double
    }
    var cases: [Case]
  }

  @Test func `ranks and their intervals agree with the reference`() throws {
    let cases = try referenceJSON("rank_uncertainty", as: Ranks.self).cases
    for expected in cases {
      let rates = zip(expected.x, expected.n).map { Proportion($0, of: $1) }
      let found = RateRanks(rates, level: expected.alpha)
      #expect(found.ranks == expected.rankCompetition, "\(expected.name)")
      #expect(found.lowest == expected.rankLo, "\(expected.name)")
      #expect(found.highest == expected.rankHi, "\(expected.name)")
      for (rank, other) in zip(RateRanks.expected(rates), expected.expectedRank) {
        expectClose(rank, other, tolerance: 1e-12, "\(expected.name)")
      }
      let pairs = Double(rates.count - 1)
      expectClose(
        normalQuantile(1 - expected.alpha / (2 * pairs)), expected.zPairwise, tolerance: 1e-9)
    }
    #expect(cases.count == 3)
  }

  @Test func `a rank's interval is made of Newcombe's intervals of all pairs`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<40 {
      let rates = (0..<Int.random(in: 2...12, using: &random)).map { _ in
        let n = Int.random(in: 1...200, using: &random)
        return Proportion(Int.random(in: 0...n, using: &random), of: n)
      }
      let found = RateRanks(rates, level: 0.05)
      let z = normalQuantile(1 - 0.05 / Double(2 * (rates.count - 1)))
      for place in rates.indices {
        let better = rates.count { $0.differenceInterval(from: rates[place], z: z)!.low > 0 }
        let worse = rates.count { $0.differenceInterval(from: rates[place], z: z)!.high < 0 }
        #expect(found.lowest[place] == 1 + better)
        #expect(found.highest[place] == rates.count - worse)
      }
    }
  }

  @Test func `one unit is first, equal units may be anywhere`() {
    let one = RateRanks([Proportion(0, of: 5)], level: 0.05)
    #expect(one.ranks == [1] && one.lowest == [1] && one.highest == [1])
    let equal = RateRanks(
      [Proportion](repeating: Proportion(2, of: 5), count: 3), level: 0.05)
    #expect(equal.ranks == [1, 1, 1] && equal.lowest == [1, 1, 1] && equal.highest == [3, 3, 3])
    #expect(RateRanks([], level: 0.05).ranks == [])
  }
}
