import Model
import Testing

@testable import Analytics

struct SpecialFunctionsTests {
  @Test func `every special function agrees with the reference`() throws {
    let rows = try reference("special_functions")
    for row in rows {
      let name = try #require(row["function"])
      let isInverse = name.hasSuffix("_inv")
      expectClose(
        try value(of: name, row), row.real("expected"), tolerance: isInverse ? 1e-9 : 1e-12,
        "\(name) \(row)")
    }
    #expect(rows.count == 135)
  }

  /// `nil` for a name that the product has nothing for.
  private func value(of name: String, _ row: ReferenceRow) throws -> Double? {
    let first = try #require(row.real("arg1"))
    let second = row.real("arg2") ?? .nan
    let third = row.real("arg3") ?? .nan
    return switch name {
    case "norm_cdf": normalTails(first).lower
    case "norm_inv": normalQuantile(first)
    case "lgamma": logGamma(first)
    case "gamma_p": gammaTails(shape: first, at: second).lower
    case "gamma_q": gammaTails(shape: first, at: second).upper
    case "chi2_sf": gammaTails(shape: second / 2, at: first / 2).upper
    case "chi2_inv": 2 * gammaQuantile(first, shape: second / 2)
    case "poisson_cdf": gammaTails(shape: first + 1, at: second).upper
    case "beta_inc": betaTails(first, second, at: third).lower
    case "beta_inv": betaQuantile(first, second, third)
    case "binom_cdf": binomial(second, third).atMost(Int(first))
    case "binom_pmf": binomial(second, third).exactly(Int(first))
    case "t_cdf": studentTail(first, freedom: second)
    case "t_inv": studentQuantile(first, freedom: second)
    default: nil
    }
  }

  private func binomial(_ trials: Double, _ chance: Double) -> BinomialTail {
    BinomialTail(
      trials: Int(trials), chance: Proportion(Int((chance * 1000).rounded()), of: 1000))
  }

  // The product has no use for Student's t: its rows are a free test of the incomplete beta function.

  private func studentTail(_ t: Double, freedom: Double) -> Double {
    let tails = betaTails(freedom / 2, 0.5, at: freedom / (freedom + t * t))
    return t < 0 ? tails.lower / 2 : 1 - tails.lower / 2
  }

  private func studentQuantile(_ lower: Double, freedom: Double) -> Double {
    let x = betaQuantile(2 * (1 - lower), freedom / 2, 0.5)
    return (freedom * (1 - x) / x).squareRoot()
  }

  @Test func `exponential and logarithm are each other's inverse to the last digits`() {
    for step in -7000...7000 {
      let power = Double(step) / 10.03
      expectClose(naturalLog(exponential(power)), power, tolerance: 4e-16 + 2e-16 / abs(power))
    }
  }

  @Test(arguments: [
    (0.0, 1.0), (1, 2.718281828459045), (-1, 0.36787944117144233), (0.5, 1.6487212707001282),
    (-745, .leastNonzeroMagnitude), (-746, 0), (-.infinity, 0), (709, 8.218407461554972e307),
    (710, .infinity),
    (1e-20, 1),
  ])
  func `e to a power is the nearest number that a Double holds`(_ power: Double, _ value: Double) {
    #expect(exponential(power) == value)
  }

  @Test(arguments: [
    (1.0, 0.0), (2, 0.6931471805599453), (10, 2.302585092994046), (0.1, -2.3025850929940455),
    (1e300, 690.7755278982137), (.leastNonzeroMagnitude, -744.4400719213812), (0, -.infinity),
    (.infinity, .infinity),
  ])
  func `a natural logarithm is the nearest number that a Double holds`(
    _ number: Double, _ value: Double
  ) {
    #expect(naturalLog(number) == value)
  }

  @Test func `both tails of a distribution keep their digits far out`() {
    expectClose(gammaTails(shape: 1, at: 1e-20).lower, 1e-20, tolerance: 1e-15)
    expectClose(gammaTails(shape: 1, at: 700).upper, exponential(-700), tolerance: 1e-12)
    expectClose(betaTails(1, 2, at: 1e-20).lower, 2e-20, tolerance: 1e-13)
    expectClose(betaTails(2, 1, at: 1 - 0x1p-50).upper, 0x1p-49, tolerance: 1e-14)
  }

  @Test(arguments: [0.01, 0.3, 1, 4.5, 60, 3000, 250_000])
  func `quantiles lead back to their chances`(_ shape: Double) {
    for chance in [1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999, 1 - 1e-9] {
      let x = gammaQuantile(chance, shape: shape)
      // Below 1e-300 a point has too few digits, or none.
      if x > 1e-300 { expectSame(gammaTails(shape: shape, at: x), chance) }
      for other in [0.2, 1, 7, 900] where shape > 0.1 {
        let y = betaQuantile(chance, shape, other)
        // Near 1 the digits are in the complement.
        if y < 0.5 {
          expectSame(betaTails(shape, other, at: y), chance)
        } else {
          expectSame(
            betaTails(other, shape, at: betaQuantile(1 - chance, other, shape)), 1 - chance)
        }
      }
    }
  }

  private func expectSame(_ tails: Tails, _ lower: Double) {
    expectClose(min(tails.lower, tails.upper), min(lower, 1 - lower), tolerance: 1e-10)
  }
}
