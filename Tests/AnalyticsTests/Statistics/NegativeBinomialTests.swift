import Foundation
import Model
import Support
import Testing

@testable import Analytics

struct NegativeBinomialTests {
  private struct Reference: Decodable {
    struct Tail: Decodable {
      var size: Double
      var chance: Double
      var k: Int
      var atLeast: Double
    }
    struct Class: Decodable {
      struct Asked: Decodable {
        var unit: Int
        var k: Int
        var months: Double
        var chance: Double
      }
      var name: String
      var x: [Double]
      var t: [Double]
      var mean: Double
      var variance: Double
      var asked: [Asked]
    }
    var tails: [Tail]
    var cases: [Class]
  }

  private static func reference() throws -> Reference {
    try referenceJSON("negative_binomial", as: Reference.self)
  }

  @Test func `tails of the negative binomial agree with the reference`() throws {
    let tails = try Self.reference().tails
    for tail in tails {
      let found = negativeBinomialTail(
        atLeast: tail.k, size: tail.size, chance: tail.chance, complement: 1 - tail.chance)
      // The reference itself loses digits far out.
      guard tail.atLeast > 1e-200 else { continue }
      expectClose(found, tail.atLeast, tolerance: 1e-10, "\(tail)")
    }
    #expect(tails.count == 180)
  }

  @Test func `the monthly rates of a class and what they promise agree with the reference`() throws
  {
    let cases = try Self.reference().cases
    for expected in cases {
      let records = zip(expected.x, expected.t).map { MonthlyRates.Record(items: $0, months: $1) }
      let rates = try #require(MonthlyRates(records))
      expectClose(rates.mean, expected.mean, tolerance: 1e-12, "\(expected.name)")
      expectClose(rates.variance, expected.variance, tolerance: 1e-11, "\(expected.name)")
      for asked in expected.asked {
        let found = rates.chance(
          ofAtLeast: asked.k, in: asked.months, after: records[asked.unit])
        expectClose(found, asked.chance, tolerance: 1e-9, "\(expected.name): \(asked)")
      }
    }
    #expect(cases.count == 4 && cases.contains { $0.variance == 0 })
  }

  @Test
  func
    `what is due already is sure, what no month is left for is lost, of nothing nothing is known`()
    throws
  {
    let records = [1.0, 5, 9].map { MonthlyRates.Record(items: $0, months: 6) }
    let rates = try #require(MonthlyRates(records))
    #expect(rates.chance(ofAtLeast: 0, in: 3, after: records[0]) == 1)
    #expect(rates.chance(ofAtLeast: 1, in: 0, after: records[0]) == 0)
    #expect(MonthlyRates([.init(items: 0, months: 6), .init(items: 0, months: 6)]) == nil)
    #expect(MonthlyRates([]) == nil)
    let chances = records.map { rates.chance(ofAtLeast: 4, in: 3, after: $0) }
    #expect(chances[0] < chances[1] && chances[1] < chances[2])
  }

  // MARK: - Calibration

  /// Classes of so many units whose true monthly rates are gamma with this shape and mean.
  private static let offices: [(units: Int, shape: Int, mean: Double, seed: UInt64)] = {
    let quick: [(Int, Int, Double, UInt64)] = [(20, 2, 1.5, 1), (5, 5, 3, 2)]
    guard ProcessInfo.processInfo.environment["TONGBAO_SIMULATIONS"] != nil else { return quick }
    return quick + [(5, 1, 1, 3), (60, 2, 1.5, 4), (10, 400, 1.5, 5)]
  }()

  /// Half a year is over, and the other half decides: of the units that were given 30 to 40 %, about 35 % make it.
  @Test(arguments: offices)
  func `of units that were given a chance as many meet their quota as it says`(
    _ units: Int, _ shape: Int, _ mean: Double, _ seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var given = [Double](repeating: 0, count: 10)
    var met = [Double](repeating: 0, count: 10)
    var asked = [Double](repeating: 0, count: 10)
    for _ in 0..<(20_000 / units) {
      let rates = (0..<units).map { _ in
        (0..<shape).reduce(0.0) { sum, _ in sum - log(1 - Double.random(in: 0..<1, using: &random))
        }
          * mean / Double(shape)
      }
      let records = rates.map {
        MonthlyRates.Record(items: Double(poisson($0 * 6, &random)), months: 6)
      }
      guard let found = MonthlyRates(records) else { continue }
      for (rate, record) in zip(rates, records) {
        let short = Int.random(in: 1...Int(2 * mean * 6), using: &random)
        let chance = found.chance(ofAtLeast: short, in: 6, after: record)
        let bin = min(9, Int(chance * 10))
        given[bin] += chance
        asked[bin] += 1
        if poisson(rate * 6, &random) >= short { met[bin] += 1 }
      }
    }
    for bin in 0..<10 where asked[bin] > 200 {
      let (promised, kept) = (given[bin] / asked[bin], met[bin] / asked[bin])
      #expect(abs(promised - kept) < 0.05, "\(units) units: \(promised) promised, \(kept) kept")
    }
    #expect(asked.count { $0 > 200 } == 10)
  }

  /// Knuth (1969): as many factors as keep the product of uniform numbers above e⁻ᵐ.
  private func poisson(_ mean: Double, _ random: inout SeededGenerator) -> Int {
    let limit = exp(-mean)
    var count = -1
    var product = 1.0
    while product > limit {
      product *= Double.random(in: 0..<1, using: &random)
      count += 1
    }
    return count
  }
}
