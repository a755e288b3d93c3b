import Model

/// The ranks of units by rate, highest first, and how far chance could have moved each.
///
/// After Mogstad, Romano, Shaikh & Wilhelm (2024), Review of Economic Studies 91:476, with Newcombe's
/// intervals for the pairs instead of a bootstrap, so that the same counts always give the same ranks.
struct RateRanks: Sendable {
  /// Competition ranks 1, 2, 2, 4; parallel to the rates, as are the two that follow.
  let ranks: [Int]
  /// 1 + how many are clearly better.
  let lowest: [Int]
  /// k − how many are clearly worse.
  let highest: [Int]

  /// - Parameters:
  ///   - rates: With denominators above 0.
  ///   - level: α, shared among the k − 1 comparisons of a unit.
  init(_ rates: [Proportion], level: Double) {
    var ranks = [Int](repeating: 1, count: rates.count)
    var lowest = ranks
    var highest = [Int](repeating: rates.count, count: rates.count)
    // At one unit there is no other to compare it with, and any quantile will do.
    let z = normalQuantile(1 - level / Double(2 * max(1, rates.count - 1)))
    let bounds = rates.map { RateBounds($0, z: z) }
    for one in rates.indices {
      for other in rates.indices where bounds[one].rate < bounds[other].rate {
        if rates[one].isBelow(rates[other]) { ranks[one] += 1 }
        if bounds[other].isClearlyAbove(bounds[one]) {
          lowest[one] += 1
          highest[other] -= 1
        }
      }
    }
    self.ranks = ranks
    self.lowest = lowest
    self.highest = highest
  }

  /// The rank of each unit expected if its true rate is normal about (x + ½)/(n + 1).
  ///
  /// 1 + Σ Φ((m_j − m_i)/√(v_i + v_j)) with v = m(1 − m)/(n + 2); 1…k, parallel to `rates`.
  static func expected(_ rates: [Proportion]) -> [Double] {
    let means = rates.map { (Double($0.numerator) + 0.5) / (Double($0.denominator) + 1) }
    let variances = zip(rates, means).map { $1 * (1 - $1) / (Double($0.denominator) + 2) }
    var expected = [Double](repeating: 1, count: rates.count)
    for one in rates.indices {
      for other in rates.indices.dropFirst(one + 1) {
        let spread = (variances[one] + variances[other]).squareRoot()
        let chance = normalTails((means[other] - means[one]) / spread).lower
        expected[one] += chance
        expected[other] += 1 - chance
      }
    }
    return expected
  }
}

/// A rate with how far it may lie below and above, squared, for many comparisons.
private struct RateBounds {
  let rate: Double
  private let squareBelow: Double
  private let squareAbove: Double

  init(_ proportion: Proportion, z: Double) {
    let rate = proportion.rate ?? 0
    let interval = proportion.wilsonInterval(z: z) ?? Interval(low: 0, high: 1)
    self.rate = rate
    squareBelow = (rate - interval.low) * (rate - interval.low)
    squareAbove = (interval.high - rate) * (interval.high - rate)
  }

  /// Whether Newcombe's interval of the difference (method 10) lies above 0.
  func isClearlyAbove(_ other: RateBounds) -> Bool {
    let difference = rate - other.rate
    return difference > 0 && difference * difference > squareBelow + other.squareAbove
  }
}

extension Proportion {
  /// Whether the rate is lower, in exact integers.
  fileprivate func isBelow(_ other: Proportion) -> Bool {
    numerator * other.denominator < other.numerator * denominator
  }
}
