import Model
import Testing

@testable import Analytics

struct TrendTests {
  private struct Cases: Decodable {
    var mannKendall: [Series]
    var cochranArmitage: [Groups]
  }

  private struct Series: Decodable {
    var y: [Double]
    var s: Double
    var `var`: Double
    var z: Double
    var p: Double
    var senSlope: Double
  }

  private struct Groups: Decodable {
    var x: [Double]
    var n: [Double]
    var score: [Double]
    var z: Double
    var p: Double
    var slopePerStep: Double
  }

  @Test func `the trend of a series agrees with the reference`() throws {
    let cases = try reference("trend_tests", as: Cases.self).mannKendall
    for one in cases {
      let trend = try #require(MannKendall(one.y))
      #expect(Double(trend.score) == one.s)
      expectClose(trend.variance, one.var, tolerance: 1e-12)
      expectClose(trend.z, one.z, tolerance: 1e-12)
      expectClose(trend.pValue, one.p, tolerance: 1e-12)
      expectClose(trend.slope, one.senSlope, tolerance: 1e-12)
    }
    #expect(cases.count == 4)
  }

  @Test func `a step without a value is a longer way between its neighbours`() {
    let trend = MannKendall([1, nil, 5, 7])
    #expect(trend?.score == 3 && trend?.slope == 2)
    #expect(MannKendall([nil, 4, nil]) == nil)
  }

  @Test func `the trend of rates agrees with the reference`() throws {
    let cases = try reference("trend_tests", as: Cases.self).cochranArmitage
    for one in cases {
      let rates = zip(one.x, one.n).map { Proportion(Int($0), of: Int($1)) }
      let trend = try #require(CochranArmitage(rates, scores: one.score.map { Int($0) }))
      expectClose(trend.z, one.z, tolerance: 1e-12)
      expectClose(trend.pValue, one.p, tolerance: 1e-12)
      expectClose(trend.slope, one.slopePerStep, tolerance: 1e-12)
      let years = CochranArmitage(rates, scores: one.score.map { Int($0) + 2020 })
      expectClose(years?.z, trend.z, tolerance: 1e-12, "years do not cancel")
    }
    #expect(cases.count == 3)
  }

  @Test func `rates that cannot vary have no trend`() {
    #expect(CochranArmitage([Proportion(1, of: 2)], scores: [2024]) == nil)
    #expect(CochranArmitage([], scores: []) == nil)
    let none = CochranArmitage([Proportion(0, of: 2), Proportion(0, of: 3)], scores: [0, 1])
    #expect(none?.z == 0 && none?.pValue == 1 && none?.slope == 0)
  }
}
