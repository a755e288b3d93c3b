import Model
import Testing

@testable import Analytics

struct ControlChartTests {
  private struct Individuals: Decodable {
    struct Case: Decodable {
      var name: String
      var screen: Bool
      var freeze: Int?
      var y: [Double?]
      var mean: Double?
      var mrBar: Double?
      var mrBarUsed: Double?
      var lpl: Double?
      var upl: Double?
      var url: Double?
      var nearLo: Double?
      var nearHi: Double?
    }
    var cases: [Case]
  }

  @Test func `XmR limits agree with the reference`() throws {
    let cases = try referenceJSON("xmr", as: Individuals.self).cases
    for expected in cases {
      let found = try #require(
        IndividualsChart(
          expected.y, screening: expected.screen ? .dropsLargeRanges : .none,
          reference: expected.freeze))
      let name: Comment = "\(expected.name), screening \(expected.screen)"
      expectClose(found.mean, expected.mean, tolerance: 1e-12, name)
      expectClose(found.meanRange, expected.mrBar, tolerance: 1e-12, name)
      expectClose(found.meanRangeUsed, expected.mrBarUsed, tolerance: 1e-12, name)
      expectClose(found.limits?.low, expected.lpl, tolerance: 1e-12, name)
      expectClose(found.limits?.high, expected.upl, tolerance: 1e-12, name)
      expectClose(found.upperRangeLimit, expected.url, tolerance: 1e-12, name)
      expectClose(found.nearLimits?.low, expected.nearLo, tolerance: 1e-12, name)
      expectClose(found.nearLimits?.high, expected.nearHi, tolerance: 1e-12, name)
    }
    #expect(cases.count == 17)
  }

  private struct Rates: Decodable {
    var name: String
    var x: [Double]
    var n: [Double]
    var pbar: Double
    var sigma: [Double]
    var lcl: [Double]
    var ucl: [Double]
    var sigmaZ: Double
    var laneyLcl: [Double]
    var laneyUcl: [Double]
  }

  @Test func `p chart limits agree with the reference, with Laney's correction and without`() throws
  {
    let cases = try referenceJSON("p_chart", as: [Rates].self)
    var compared = 0
    for expected in cases {
      let months = zip(expected.x, expected.n).map { Proportion(Int($0), of: Int($1)) }
      let found = try #require(RateChart(months))
      expectClose(found.mean, expected.pbar, tolerance: 1e-12)
      expectClose(found.sigmaZ, expected.sigmaZ, tolerance: 1e-12)
      for (place, month) in months.enumerated() {
        let n = month.denominator
        expectClose(found.sigma(of: n), expected.sigma[place], tolerance: 1e-12)
        expectClose(found.binomialLimits(of: n).low, expected.lcl[place], tolerance: 1e-12)
        expectClose(found.binomialLimits(of: n).high, expected.ucl[place], tolerance: 1e-12)
        expectClose(found.limits(of: n)?.low, expected.laneyLcl[place], tolerance: 1e-12)
        expectClose(found.limits(of: n)?.high, expected.laneyUcl[place], tolerance: 1e-12)
        compared += 1
      }
    }
    #expect(cases.count == 3 && compared == 41)
  }

  @Test func `run chart limits agree with the reference`() throws {
    var compared = 0
    for row in try reference("run_chart_rules") {
      let n = try row.integer("n_useful")
      #expect(try RunChart.longestRunLimit(n) == row.integer("longest_run_max"), "n \(n)")
      #expect(try RunChart.fewestCrossings(n) == row.integer("crossings_min"), "n \(n)")
      compared += 1
    }
    #expect(compared == 199)
  }

  @Test func `a series is counted around its median, without what lies on it`() throws {
    // Median 4: above, above, below, on it, below, above.
    let found = try #require(RunChart([5, 6, 3, 4, 2, 9, 4]))
    #expect(found.useful == 5 && found.longestRun == 2 && found.crossings == 2)
    let constant = try #require(RunChart([4, 4, 4]))
    #expect(constant.useful == 0 && constant.longestRun == 0 && constant.crossings == 0)
    #expect(RunChart([]) == nil)
  }

  @Test func `no range is taken across a missing month`() throws {
    let chart = try #require(
      IndividualsChart([5, 6, nil, 50, 51], screening: .none, reference: nil))
    #expect(chart.meanRange == 1)
    let apart = try #require(IndividualsChart([5, nil, 50], screening: .none, reference: nil))
    #expect(apart.mean == 27.5 && apart.meanRange == nil && apart.limits == nil)
    #expect(IndividualsChart([nil, nil], screening: .none, reference: nil) == nil)
    let rates = try #require(
      RateChart([Proportion(5, of: 10), nil, Proportion(0, of: 0), Proportion(1, of: 10)]))
    #expect(rates.mean == 0.3 && rates.sigmaZ == nil && rates.limits(of: 10) == nil)
  }

  @Test func `all or nothing adopted leaves no room`() throws {
    let none = try #require(RateChart([Proportion(0, of: 9), Proportion(0, of: 5)]))
    #expect(none.sigmaZ == nil && none.limits(of: 9) == Interval(low: 0, high: 0))
    let all = try #require(RateChart([Proportion(9, of: 9), Proportion(5, of: 5)]))
    #expect(all.limits(of: 9) == Interval(low: 1, high: 1))
    #expect(RateChart([nil, Proportion(0, of: 0)]) == nil)
  }
}

struct ChartSignalTests {
  /// Centre 10, limits 4…16, near limits 6…14.
  private func signals(_ values: [Double?]) -> [ChartSignal?] {
    ChartSignal.signals(
      values.map { value in
        value.map {
          ChartPoint(
            value: $0, centre: 10, limits: Interval(low: 4, high: 16),
            nearLimits: Interval(low: 6, high: 14))
        }
      })
  }

  @Test func `a month beyond a limit is outside, one on it is not`() {
    #expect(signals([3, 4, 16, 17]) == [.outside, nil, nil, .outside])
  }

  @Test func `seven months that rise are a trend, six are not, nor seven with a pause`() {
    #expect(signals([7, 8, 9, 10, 11, 12]) == [ChartSignal?](repeating: nil, count: 6))
    #expect(
      signals([7, 8, 9, 10, 11, 12, 13]) == [ChartSignal?](repeating: .trend, count: 7))
    #expect(
      signals([13, 12, 11, 10, 9, 8, 7]) == [ChartSignal?](repeating: .trend, count: 7))
    #expect(
      signals([7, 8, 9, 10, 10, 11, 12]) == [ChartSignal?](repeating: nil, count: 7))
  }

  @Test func `two of three near one limit are named, all three on that side`() {
    #expect(signals([10, 15, 11, 15, 10]) == [nil, .twoOfThree, nil, .twoOfThree, nil])
    #expect(signals([10, 15, 9, 15, 10]) == [nil, nil, nil, nil, nil])
    #expect(signals([15, 5, 15]) == [nil, nil, nil])
    #expect(signals([9, 5, 5]) == [nil, .twoOfThree, .twoOfThree])
  }

  @Test func `seven months on one side are a shift, one on the centre ends the run`() {
    let seven: [Double] = [11, 12, 11, 12, 11, 12, 11]
    #expect(signals(seven) == [ChartSignal?](repeating: .shift, count: 7))
    #expect(
      signals([11, 12, 11, 10, 11, 12, 11]) == [ChartSignal?](repeating: nil, count: 7))
  }

  @Test func `a month stands under the first rule that names it`() {
    // All rise above the centre: a trend and a shift; the last is outside.
    #expect(
      signals([10.1, 10.2, 10.3, 10.4, 10.5, 10.6, 17])
        == [.trend, .trend, .trend, .trend, .trend, .trend, .outside])
    // On one side throughout, two of three near the limit.
    #expect(
      signals([11, 12, 11, 15, 15, 12, 11])
        == [.shift, .shift, .shift, .twoOfThree, .twoOfThree, .shift, .shift])
  }

  @Test func `a missing month ends every run`() {
    #expect(
      signals([11, 12, 11, nil, 12, 11, 12, 11]) == [ChartSignal?](repeating: nil, count: 8))
    #expect(signals([15, nil, 15]) == [nil, nil, nil])
  }

  @Test(arguments: [
    (17.0, Assurance.willFail), (16, .hitAndMiss), (10, .hitAndMiss), (4, .hitAndMiss),
    (3, .willPass),
  ])
  func `assurance compares a line with the limits`(_ line: Double, _ expected: Assurance) {
    #expect(Assurance(line: line, limits: Interval(low: 4, high: 16)) == expected)
  }
}
