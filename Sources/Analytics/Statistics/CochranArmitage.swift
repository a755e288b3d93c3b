import Model

/// Whether rates rise or fall along ordered groups.
///
/// Cochran (1954), Biometrics 10:417; Armitage (1955), Biometrics 11:375.
struct CochranArmitage: Hashable, Sendable {
  /// Standard deviations of the weighted slope from 0; 0 where all rates are 0 or all are 1.
  let z: Double
  /// Two-sided, 0…1.
  let pValue: Double
  /// The change of the rate per unit of score, −1…1 for scores one apart.
  let slope: Double

  /// - Parameters:
  ///   - rates: Of independent groups; empty ones weigh nothing.
  ///   - scores: Where each group stands, as many as `rates`: the years, or 0, 1, 2….
  /// - Returns: `nil` where fewer than two scores have items.
  init?(_ rates: [Proportion], scores: [Int]) {
    precondition(rates.count == scores.count, "every rate has its score")
    let pooled = rates.reduce(Proportion(0, of: 0), +)
    guard let rate = pooled.rate else { return nil }
    // Scores from their mean, so that years do not cancel.
    let total = zip(rates, scores).reduce(0) { $0 + $1.0.denominator * $1.1 }
    let mean = Double(total) / Double(pooled.denominator)
    var spread = 0.0
    var shared = 0.0
    for (group, score) in zip(rates, scores) {
      let distance = Double(score) - mean
      spread += Double(group.denominator) * distance * distance
      shared += distance * (Double(group.numerator) - Double(group.denominator) * rate)
    }
    guard spread > 0 else { return nil }
    let deviation = (rate * (1 - rate) * spread).squareRoot()
    z = deviation == 0 ? 0 : shared / deviation
    pValue = twoSidedNormalTail(z)
    slope = shared / spread
  }
}
