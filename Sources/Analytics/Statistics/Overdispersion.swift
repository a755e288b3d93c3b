import Model

/// How much more units differ than chance alone would part them.
///
/// Spiegelhalter (2005), Statistics in Medicine 24:1185, after DerSimonian & Laird (1986): scores are
/// winsorised, φ is their mean square, and τ² is the variance of the true rates that explains it.
struct Overdispersion: Sendable {
  /// The score below which scores are drawn up to it, and that above which they are drawn down.
  let winsorised: Interval
  /// φ, 0 or more: about 1 where chance alone parts the units.
  let factor: Double
  /// τ², 0 or more, on the scale of the errors' squares.
  let variance: Double

  /// A tenth of the scores at each end.
  static let trim = 0.1

  /// - Parameters:
  ///   - scores: (p − p₀)/s of each unit.
  ///   - errors: s of each unit, parallel to `scores`, above 0.
  ///   - trim: The part that is winsorised at each end, 0…0.5.
  /// - Returns: `nil` for fewer than 2 units.
  init?(scores: [Double], errors: [Double], trim: Double) {
    guard scores.count > 1, let low = quantile(scores, trim), let high = quantile(scores, 1 - trim)
    else { return nil }
    winsorised = Interval(low: low, high: high)
    var squares = 0.0
    for score in scores {
      let drawn = min(max(score, low), high)
      squares += drawn * drawn
    }
    factor = squares / Double(scores.count)
    let excess = squares - Double(scores.count - 1)
    let weights = errors.map { 1 / ($0 * $0) }
    let sum = weights.reduce(0, +)
    let sumOfSquares = weights.reduce(0) { $0 + $1 * $1 }
    variance = excess > 0 ? excess / (sum - sumOfSquares / sum) : 0
  }

  /// Of rates around p₀, with s = √(p₀(1 − p₀)/n).
  ///
  /// - Parameter rates: With denominators above 0.
  /// - Returns: `nil` for fewer than 2 units and where p₀ is 0 or 1, because then chance parts nobody.
  init?(_ rates: [Proportion], around target: Double, trim: Double) {
    guard target > 0, target < 1 else { return nil }
    let errors = rates.map { (target * (1 - target) / Double($0.denominator)).squareRoot() }
    let scores = zip(rates, errors).map { (($0.rate ?? target) - target) / $1 }
    self.init(scores: scores, errors: errors, trim: trim)
  }
}
