import Testing

@testable import Analytics

struct InequalityTests {
  private struct Inequalities: Decodable {
    struct Case: Decodable {
      var name: String
      var values: [Double]
      var gini: Double?
      var giniUnbiased: Double?
      var lorenz: [Double]?
      var theilT: Double?
      var hhi: Double?
      var hoover: Double?
      var topShare: Double?
      var p90p10: Double?
    }
    struct Weighted: Decodable {
      var values: [Double]
      var weights: [Double]
      var gini: Double
    }
    var cases: [Case]
    var weighted: [Weighted]
  }

  /// Zeros are exact, or an ulp away where the sum of shares rounds.
  private func expectNear(_ found: Double?, _ expected: Double?, _ name: String) {
    guard let found, let expected else {
      #expect(found == nil && expected == nil, "\(name)")
      return
    }
    #expect(abs(found - expected) <= 1e-12 * max(1, abs(expected)), "\(name)")
  }

  @Test func `the measures agree with the reference`() throws {
    let file = try referenceJSON("inequality", as: Inequalities.self)
    for expected in file.cases {
      let found = Inequality(amounts: expected.values)
      expectNear(found?.gini, expected.gini, expected.name)
      expectNear(found?.giniUnbiased, expected.giniUnbiased, expected.name)
      expectNear(found?.theil, expected.theilT, expected.name)
      expectNear(found?.hoover, expected.hoover, expected.name)
      expectNear(found?.topFifthShare, expected.topShare, expected.name)
      expectNear(found?.decileRatio, expected.p90p10, expected.name)
      expectNear(herfindahl(expected.values.map { Int($0) }), expected.hhi, expected.name)
      let lorenz = found?.lorenz.map(\.shareOfAmounts)
      #expect(lorenz?.count == expected.lorenz?.count)
      for (one, other) in zip(lorenz ?? [], expected.lorenz ?? []) {
        expectNear(one, other, expected.name)
      }
    }
    for expected in file.weighted {
      let amounts = zip(expected.values, expected.weights).map { $0 * $1 }
      let found = Inequality(amounts: amounts, weights: expected.weights)
      expectNear(found?.gini, expected.gini, "weighted")
    }
    #expect(file.cases.count == 9 && file.weighted.count == 3)
  }

  @Test func `amounts in proportion to their weights are even`() throws {
    let found = try #require(Inequality(amounts: [2, 4, 6], weights: [1, 2, 3]))
    #expect(found.gini < 1e-15 && found.hoover < 1e-15 && found.theil < 1e-15)
    #expect(found.giniUnbiased == nil)
    #expect(found.decileRatio == 1)
  }

  @Test func `equal weights are none`() throws {
    let amounts = [12.0, 0, 3, 44, 8]
    let plain = try #require(Inequality(amounts: amounts))
    let weighted = try #require(
      Inequality(amounts: amounts, weights: [4, 4, 4, 4, 4]))
    #expect(abs(plain.gini - weighted.gini) < 1e-15)
    #expect(abs(plain.hoover - weighted.hoover) < 1e-15)
    #expect(abs(plain.theil - weighted.theil) < 1e-15)
  }
}
