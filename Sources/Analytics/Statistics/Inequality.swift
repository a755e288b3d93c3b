/// How unevenly an amount is spread over units.
///
/// With weights, each unit's share of the amount is set against its share of the weights: against its
/// part of all quotas instead of against an equal part.
struct Inequality: Sendable {
  /// A point of the Lorenz curve (Lorenz 1905): what the units with the least have together, 0…1 each.
  struct LorenzPoint: Equatable, Sendable {
    var shareOfWeights: Double
    var shareOfAmounts: Double
  }

  /// From (0, 0) to (1, 1), by ratio of amount to weight, least first; one more than there are units.
  let lorenz: [LorenzPoint]
  /// Twice the area between the curve and the diagonal, 0…1 (Gini 1912).
  let gini: Double
  /// Gini · k/(k − 1), which chance does not lower where units are few (Deltas 2003, Review of
  /// Economics and Statistics 85:226); `nil` for one unit, and with weights.
  let giniUnbiased: Double?
  /// The part of the amount that would have to move to be spread evenly, 0…1 (Hoover 1936).
  let hoover: Double
  /// Theil's T, 0…ln k without weights (Theil 1967); splits exactly among groups.
  let theil: Double
  /// What the top fifth of the units has, ⌈k/5⌉ of them by ratio; 0…1.
  let topFifthShare: Double
  /// The ratio that nine in ten units stay below over that which one in ten does (quantiles of type 7);
  /// `nil` for one unit, and where the latter is 0.
  let decileRatio: Double?

  /// - Parameter amounts: 0 or more, one a unit.
  /// - Returns: `nil` where there is nothing to spread.
  init?(amounts: [Double]) {
    self.init(
      amounts: amounts, weights: [Double](repeating: 1, count: amounts.count),
      giniCorrection: amounts.count > 1 ? Double(amounts.count) / Double(amounts.count - 1) : nil)
  }

  /// - Parameters:
  ///   - amounts: 0 or more, one a unit.
  ///   - weights: Above 0, parallel to `amounts`.
  init?(amounts: [Double], weights: [Double]) {
    self.init(amounts: amounts, weights: weights, giniCorrection: nil)
  }

  private init?(amounts: [Double], weights: [Double], giniCorrection: Double?) {
    let order = amounts.indices.sorted { one, other in
      let left = amounts[one] * weights[other]
      let right = amounts[other] * weights[one]
      return left == right ? one < other : left < right
    }
    let total = order.reduce(0) { $0 + amounts[$1] }
    let totalWeight = order.reduce(0) { $0 + weights[$1] }
    guard total > 0 else { return nil }
    var points = [LorenzPoint(shareOfWeights: 0, shareOfAmounts: 0)]
    var area = 0.0
    var moved = 0.0
    var theil = 0.0
    var amount = 0.0
    var weight = 0.0
    for unit in order {
      let before = amount
      amount += amounts[unit]
      weight += weights[unit]
      points.append(
        LorenzPoint(shareOfWeights: weight / totalWeight, shareOfAmounts: amount / total))
      area += weights[unit] * (before + amount)
      let share = amounts[unit] / total
      let even = weights[unit] / totalWeight
      moved += (share - even).magnitude
      if share > 0 { theil += share * naturalLog(share / even) }
    }
    lorenz = points
    gini = max(0, 1 - area / (totalWeight * total))
    giniUnbiased = giniCorrection.map { [gini] in $0 * gini }
    hoover = moved / 2
    self.theil = max(0, theil)
    topFifthShare = order.suffix((order.count + 4) / 5).reduce(0) { $0 + amounts[$1] } / total
    decileRatio = Self.decileRatio(order.map { amounts[$0] / weights[$0] })
  }

  private static func decileRatio(_ ratios: [Double]) -> Double? {
    guard ratios.count > 1, let low = quantile(ratios, 0.1), let high = quantile(ratios, 0.9),
      low > 0
    else { return nil }
    return high / low
  }
}

/// Σ of the squared shares, 1/k…1: 1 where one has everything (Herfindahl 1950, Hirschman 1945).
///
/// - Parameter amounts: 0 or more.
/// - Returns: `nil` where there is nothing to share.
func herfindahl(_ amounts: [Int]) -> Double? {
  let total = Double(amounts.reduce(0, +))
  guard total > 0 else { return nil }
  return amounts.reduce(0) { $0 + Double($1) * Double($1) } / (total * total)
}
