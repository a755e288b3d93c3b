import Model

/// Rates drawn towards that of all units, the more the fewer items stand behind them.
///
/// Empirical Bayes: the true rates of the units follow one beta distribution, whose intra-class
/// correlation ρ is estimated by moments weighted with n (Kleinman 1973, JASA 68:46). For ordering
/// small units; never for eligibility.
struct ShrunkRates: Sendable {
  /// The pooled rate Σx/Σn.
  let mean: Double
  /// ρ, 0…1; 0 where the units differ no more than by chance.
  let correlation: Double

  /// - Returns: `nil` where nothing was submitted.
  init?(_ rates: [Proportion]) {
    let pooled = rates.reduce(Proportion(0, of: 0), +)
    guard let mean = pooled.rate else { return nil }
    let total = Double(pooled.denominator)
    var units = 0.0
    var squares = 0.0
    var sizes = 0.0
    for rate in rates {
      guard let own = rate.rate else { continue }
      let size = Double(rate.denominator)
      units += 1
      squares += size * (own - mean) * (own - mean)
      sizes += size * size
    }
    let byChance = mean * (1 - mean)
    let spread = byChance * (total - sizes / total - (units - 1))
    self.mean = mean
    // Where every unit has one item, nothing can be told of a spread between them.
    correlation =
      spread > 0 ? min(1, max(0, (squares - byChance * (units - 1)) / spread)) : 0
  }

  /// α and β of the beta distribution; `nil` where ρ is 0 or 1.
  var parameters: (alpha: Double, beta: Double)? {
    guard correlation > 0, correlation < 1 else { return nil }
    let items = (1 - correlation) / correlation
    return (mean * items, (1 - mean) * items)
  }

  /// (x + α)/(n + α + β): the pooled rate where ρ is 0 or nothing was submitted, the unit's own where ρ is 1.
  func rate(of own: Proportion) -> Double {
    guard let rate = own.rate else { return mean }
    guard let (alpha, beta) = parameters else { return correlation == 0 ? mean : rate }
    return (Double(own.numerator) + alpha) / (Double(own.denominator) + alpha + beta)
  }
}
