import Testing

@testable import Analytics

struct QuantileTests {
  private struct Case: Decodable {
    var values: [Double]
    var q: [String: Double]
    var median: Double
    var madRaw: Double
  }

  @Test func `quantiles agree with the reference`() throws {
    let cases = try reference("quantiles_type7", as: [Case].self)
    var compared = 0
    for one in cases {
      for chance in one.q.keys.sorted() {
        let found = quantile(one.values, try #require(Double(chance)))
        expectClose(found, one.q[chance], tolerance: 1e-12)
        compared += 1
      }
      let median = try #require(quantile(one.values, 0.5))
      expectClose(median, one.median, tolerance: 1e-12)
      let deviations = one.values.map { abs($0 - median) }
      expectClose(quantile(deviations, 0.5), one.madRaw, tolerance: 1e-12)
    }
    #expect(cases.count == 5 && compared == 45)
  }

  @Test func `no numbers have no quantile`() {
    #expect(quantile([], 0.5) == nil)
  }
}
