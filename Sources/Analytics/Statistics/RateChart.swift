import Model

/// Limits for a series of rates with uneven denominators: the p chart, with Laney's correction.
///
/// Laney (2002), Quality Engineering 14:531: the binomial limits are widened, or narrowed, by how much
/// neighbouring months really differ, σ_z = mean |Δz| / 1.128.
struct RateChart: Sendable {
  private static let d2 = 1.128

  /// p̄ = Σx/Σn.
  let pooled: Proportion
  let mean: Double
  /// `nil` where no two neighbours are both there, or where all or nothing was adopted.
  let sigmaZ: Double?

  /// - Parameter months: In order of time; `nil` or a denominator of 0 where a month is missing.
  /// - Returns: `nil` where nothing was submitted.
  init?(_ months: [Proportion?]) {
    let pooled = months.reduce(Proportion(0, of: 0)) { sum, month in
      month.map { sum + $0 } ?? sum
    }
    guard let mean = pooled.rate else { return nil }
    self.pooled = pooled
    self.mean = mean
    let scores = months.map { month -> Double? in
      guard let month, let rate = month.rate, mean > 0, mean < 1 else { return nil }
      return (rate - mean) / Self.sigma(mean, Double(month.denominator))
    }
    let ranges = movingRanges(scores)
    sigmaZ = ranges.isEmpty ? nil : ranges.reduce(0, +) / Double(ranges.count) / Self.d2
  }

  /// √(p̄(1 − p̄)/n).
  ///
  /// - Parameter trials: 1 or more.
  func sigma(of trials: Int) -> Double { Self.sigma(mean, Double(trials)) }

  /// p̄ ± 3σ, clipped to 0…1: as wide as chance alone.
  func binomialLimits(of trials: Int) -> Interval { limits(of: Double(trials), sigmas: 3) }

  /// p̄ ± 3σ·σ_z, clipped to 0…1; p̄ itself where all or nothing was adopted.
  func limits(of trials: Int) -> Interval? { limits(ofMean: Double(trials)) }

  /// The same at a mean number of items, which need not be whole.
  ///
  /// - Parameter trials: Above 0.
  func limits(ofMean trials: Double) -> Interval? {
    width.map { limits(of: trials, sigmas: 3 * $0) }
  }

  /// Two thirds of the way to the limits.
  func nearLimits(of trials: Int) -> Interval? {
    width.map { limits(of: Double(trials), sigmas: 2 * $0) }
  }

  private var width: Double? { mean > 0 && mean < 1 ? sigmaZ : 0 }

  private func limits(of trials: Double, sigmas: Double) -> Interval {
    let half = sigmas * Self.sigma(mean, trials)
    return Interval(low: max(0, mean - half), high: min(1, mean + half))
  }

  private static func sigma(_ mean: Double, _ trials: Double) -> Double {
    (mean * (1 - mean) / trials).squareRoot()
  }
}
