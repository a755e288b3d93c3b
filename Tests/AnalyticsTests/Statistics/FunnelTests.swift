import Model
import Testing

@testable import Analytics

struct FunnelTests {
  @Test func `score and exact limits agree with the reference`() throws {
    var compared = 0
    for row in try reference("funnel_limits") {
      let rate = try #require(row.real("p0"))
      let n = try row.integer("n")
      let whole = 1_000_000_000_000_000
      let target = Proportion(Int((rate * Double(whole)).rounded()), of: whole)
      let limits = [
        ("score95", FunnelLimits.score(around: rate, of: n, z: NormalQuantile.two95, between: 0)),
        ("score998", FunnelLimits.score(around: rate, of: n, z: NormalQuantile.two998, between: 0)),
        ("exact95", FunnelLimits.exact(around: target, of: n, tail: 0.025)),
        ("exact998", FunnelLimits.exact(around: target, of: n, tail: 0.001)),
      ]
      for (name, interval) in limits {
        let interval = try #require(interval)
        let low = try #require(row.real(name + "_lo"))
        let high = try #require(row.real(name + "_hi"))
        let tolerance = name.hasPrefix("score") ? 1e-12 : 1e-9
        #expect(abs(interval.low - low) < tolerance, "\(name), p₀ \(rate), n \(n)")
        #expect(abs(interval.high - high) < tolerance, "\(name), p₀ \(rate), n \(n)")
        compared += 1
      }
    }
    #expect(compared == 408)
  }

  private struct Dispersions: Decodable {
    struct Case: Decodable {
      var name: String
      var x: [Int]
      var n: [Int]
      var p0: Double
      var scale: String
      var trim: Double
      var z: [Double]
      var qLo: Double
      var qHi: Double
      var phi: Double
      var tau2: Double
      var zAdditive: [Double]
      var zMultiplicative: [Double]
    }
    var cases: [Case]
  }

  @Test func `overdispersion agrees with the reference`() throws {
    let cases = try referenceJSON("funnel_overdispersion", as: Dispersions.self).cases
    for expected in cases {
      let isRate = expected.scale == "p"
      // On the arcsine scale, which the product does not use, s is 1/(2√n): the scores are the file's.
      let errors = expected.n.map { n in
        isRate
          ? (expected.p0 * (1 - expected.p0) / Double(n)).squareRoot()
          : 0.5 / Double(n).squareRoot()
      }
      let rates = zip(expected.x, expected.n).map { Proportion($0, of: $1) }
      let found = try #require(
        isRate
          ? Overdispersion(rates, around: expected.p0, trim: expected.trim)
          : Overdispersion(scores: expected.z, errors: errors, trim: expected.trim))
      expectClose(found.winsorised.low, expected.qLo, tolerance: 1e-12, "\(expected.name)")
      expectClose(found.winsorised.high, expected.qHi, tolerance: 1e-12, "\(expected.name)")
      expectClose(found.factor, expected.phi, tolerance: 1e-12, "\(expected.name)")
      expectClose(found.variance, expected.tau2, tolerance: 1e-11, "\(expected.name)")
      for place in errors.indices {
        let s = errors[place]
        let z = expected.z[place]
        let widened = z * s / (s * s + found.variance).squareRoot()
        expectClose(widened, expected.zAdditive[place], tolerance: 1e-11)
        expectClose(
          z / max(1, found.factor).squareRoot(), expected.zMultiplicative[place], tolerance: 1e-11)
      }
    }
    #expect(cases.count == 7)
  }

  @Test func `Wilson's interval leaves the target out exactly where the rate is beyond the limits`()
  {
    for n in 1...60 {
      for x in 0...n {
        let rate = Proportion(x, of: n)
        for target in [0.1, 0.35, 0.5, 0.9] {
          let limits = FunnelLimits.score(
            around: target, of: n, z: NormalQuantile.two95, between: 0)!
          let interval = rate.wilsonInterval()!
          let isBeyond = rate.rate! < limits.low || rate.rate! > limits.high
          #expect(isBeyond == (target < interval.low || target > interval.high))
        }
      }
    }
  }

  // p₀ ½, n 100: s = 0.05, so 95 % is 0.402…0.598 and 99.8 % is 0.345…0.655.
  @Test(arguments: [
    (34, FunnelPosition.beyond998Low), (35, .beyond95Low), (40, .beyond95Low), (41, .inside),
    (59, .inside), (60, .beyond95High), (65, .beyond95High), (66, .beyond998High),
  ])
  func `the position in a funnel`(_ x: Int, _ expected: FunnelPosition) {
    let rate = Proportion(x, of: 100)
    #expect(FunnelPosition(rate, around: 0.5, between: 0) == expected)
  }

  @Test func `there is no position where few are expected either way`() {
    // 7 of 7 against 0.388 would be beyond 99.8 % although its exact chance is 0.0013.
    #expect(FunnelPosition(Proportion(7, of: 7), around: 0.388, between: 0) == nil)
    #expect(FunnelPosition(Proportion(9, of: 9), around: 0.5, between: 0) == nil)
    #expect(FunnelPosition(Proportion(10, of: 10), around: 0.5, between: 0) == .beyond998High)
    #expect(FunnelPosition(Proportion(0, of: 0), around: 0.5, between: 0) == nil)
    #expect(FunnelLimits.score(around: 0.5, of: 0, z: 2, between: 0) == nil)
  }

  @Test func `units that all have one rate are not dispersed at all`() throws {
    let units = [Proportion](repeating: Proportion(3, of: 10), count: 6)
    let found = try #require(Overdispersion(units, around: 0.3, trim: 0.1))
    #expect(found.factor == 0 && found.variance == 0)
  }

  @Test func `nothing is said of dispersion where all or nothing was adopted, or of one unit`() {
    let none = [Proportion](repeating: Proportion(0, of: 10), count: 6)
    #expect(Overdispersion(none, around: 0, trim: 0.1) == nil)
    #expect(Overdispersion([Proportion(10, of: 10)], around: 1, trim: 0.1) == nil)
    #expect(Overdispersion([Proportion(3, of: 10)], around: 0.3, trim: 0.1) == nil)
  }
}
