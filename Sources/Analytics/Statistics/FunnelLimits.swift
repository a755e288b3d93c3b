import Model

/// Where the rate of a unit of some size falls if it is like the others: limits around a target rate.
///
/// Spiegelhalter (2005), Statistics in Medicine 24:1185. The same test as Wilson's interval: a unit's
/// interval leaves the target out exactly where its rate lies beyond the score limits.
enum FunnelLimits {
  /// p₀ ± z·√(p₀(1 − p₀)/n + τ²), clipped to 0…1; `nil` where nothing was submitted.
  ///
  /// - Parameters:
  ///   - target: p₀, 0…1.
  ///   - z: The normal quantile, e.g. `NormalQuantile.two95`.
  ///   - variance: τ² of the true rates between units, 0 or more; 0 for limits of chance alone.
  static func score(around target: Double, of trials: Int, z: Double, between variance: Double)
    -> Interval?
  {
    guard trials > 0 else { return nil }
    let half = z * (target * (1 - target) / Double(trials) + variance).squareRoot()
    return Interval(low: max(0, target - half), high: min(1, target + half))
  }

  /// Spiegelhalter's interpolated quantiles of the binomial distribution, clipped to 0…1 (appendix A.1.1).
  ///
  /// - Parameter tail: The chance beyond each limit: 0.025 or 0.001.
  static func exact(around target: Proportion, of trials: Int, tail: Double) -> Interval? {
    guard trials > 0, target.denominator > 0 else { return nil }
    let chances = BinomialTail(trials: trials, chance: target)
    func limit(_ chance: Double) -> Double {
      let reached = chances.fewest(above: chance, of: trials)
      let most = chances.atMost(reached)
      let beyond = most - (reached == 0 ? 0 : chances.atMost(reached - 1))
      return (Double(reached) - (most - chance) / beyond) / Double(trials)
    }
    return Interval(low: max(0, limit(tail)), high: min(1, limit(1 - tail)))
  }
}

extension BinomialTail {
  /// The fewest successes r with P(X ≤ r) above a chance; bisection over 0…trials.
  fileprivate func fewest(above chance: Double, of trials: Int) -> Int {
    var low = 0
    var high = trials
    while low < high {
      let middle = (low + high) / 2
      if atMost(middle) > chance { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Where a unit's rate lies in its class's funnel; the raw values stand in tables, the same in every language.
enum FunnelPosition: String, CaseIterable, Sendable {
  case beyond998Low = "beyond_998_low"
  case beyond95Low = "beyond_95_low"
  case inside
  case beyond95High = "beyond_95_high"
  case beyond998High = "beyond_998_high"

  /// Below this many expected adoptions or refusals the score limits accuse too often.
  private static let fewestExpected = 5.0

  /// - Parameters:
  ///   - target: p₀, 0…1.
  ///   - variance: τ² between units, 0 or more.
  /// - Returns: `nil` where n·p₀ or n(1 − p₀) is below 5.
  init?(_ rate: Proportion, around target: Double, between variance: Double) {
    let trials = Double(rate.denominator)
    guard let own = rate.rate, trials * target >= Self.fewestExpected,
      trials * (1 - target) >= Self.fewestExpected,
      let inner = FunnelLimits.score(
        around: target, of: rate.denominator, z: NormalQuantile.two95, between: variance),
      let outer = FunnelLimits.score(
        around: target, of: rate.denominator, z: NormalQuantile.two998, between: variance)
    else { return nil }
    if own < outer.low {
      self = .beyond998Low
    } else if own < inner.low {
      self = .beyond95Low
    } else if own > outer.high {
      self = .beyond998High
    } else {
      self = own > inner.high ? .beyond95High : .inside
    }
  }
}
