import Model

extension Proportion {
  /// The exact interval of Clopper & Pearson (1934), Biometrika 26:404, as quantiles of beta distributions.
  ///
  /// - Parameter tail: The chance on each side, above 0 and below ½: 0.025 for 95 %.
  /// - Returns: Limits in 0…1, exactly 0 and 1 at the ends; `nil` where the denominator is 0 or the
  ///   numerator exceeds it.
  func exactInterval(tail: Double) -> Interval? {
    guard denominator > 0, numerator <= denominator else { return nil }
    let x = Double(numerator)
    let rest = Double(denominator - numerator)
    return Interval(
      low: numerator == 0 ? 0 : betaQuantile(tail, x, rest + 1),
      high: numerator == denominator ? 1 : betaQuantile(1 - tail, x + 1, rest))
  }
}
