import Model

/// Pearson's χ² of several rates: whether chance alone could have made them as unequal as they are.
struct Homogeneity: Hashable, Sendable {
  /// Σ (x − n·p)²/(n·p·(1 − p)) with p the rate of all; 0 where that is 0 or 1.
  let chiSquared: Double
  /// The groups less one.
  let degreesOfFreedom: Int
  /// 0…1.
  let pValue: Double

  /// - Parameter rates: Of independent groups; empty ones are left out.
  /// - Returns: `nil` for fewer than two groups.
  init?(_ rates: [Proportion]) {
    let groups = rates.filter { $0.denominator > 0 }
    guard groups.count > 1 else { return nil }
    let pooled = groups.reduce(Proportion(0, of: 0), +)
    chiSquared = groups.reduce(0) { sum, group in
      let z = scoreZ(group, line: pooled) ?? 0
      return sum + z * z
    }
    degreesOfFreedom = groups.count - 1
    pValue = gammaTails(shape: Double(degreesOfFreedom) / 2, at: chiSquared / 2).upper
  }
}
