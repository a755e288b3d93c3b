/// Whether a series rises or falls throughout, by the signs of all its differences.
///
/// Mann (1945), Econometrica 13:245.
struct MannKendall: Hashable, Sendable {
  /// S: pairs that rise less pairs that fall.
  let score: Int
  /// Of S if the order were chance, with Kendall's (1975) correction for ties.
  let variance: Double
  /// (|S| − 1)/√variance with the sign of S.
  let z: Double
  /// Two-sided, 0…1, from the normal distribution.
  let pValue: Double
  /// The median of all pairs' slopes per step; Sen (1968), JASA 63:1379.
  let slope: Double

  /// - Parameter series: One value a step, `nil` where there is none.
  /// - Returns: `nil` for fewer than two values.
  init?(_ series: [Double?]) {
    let points = series.enumerated().compactMap { step, value in value.map { (step, $0) } }
    guard points.count > 1 else { return nil }
    var score = 0
    var slopes: [Double] = []
    for (index, (later, high)) in points.enumerated() {
      for (earlier, low) in points[..<index] {
        score += high > low ? 1 : high < low ? -1 : 0
        slopes.append((high - low) / Double(later - earlier))
      }
    }
    self.score = score
    variance = Self.variance(points.map(\.1))
    z = score == 0 ? 0 : Double(score - score.signum()) / variance.squareRoot()
    pValue = twoSidedNormalTail(z)
    slope = quantile(slopes, 0.5) ?? 0
  }

  private static func variance(_ values: [Double]) -> Double {
    func spread(_ count: Int) -> Int { count * (count - 1) * (2 * count + 5) }
    let sorted = values.sorted()
    var tied = 0
    var first = 0
    for index in sorted.indices where index + 1 == sorted.count || sorted[index + 1] > sorted[index]
    {
      tied += spread(index + 1 - first)
      first = index + 1
    }
    return Double(spread(values.count) - tied) / 18
  }
}
