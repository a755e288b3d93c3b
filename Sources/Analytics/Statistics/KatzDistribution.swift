/// A distribution of counts with a given mean and variance: negative binomial where the variance is
/// larger than the mean, Poisson where it is equal, binomial-like where it is smaller.
///
/// Katz (1965); Johnson, Kemp & Kotz, Univariate Discrete Distributions, 3rd ed. (2005), 2.3.1:
/// p(m + 1) / p(m) = (α + β·m) / (m + 1), with β = 1 − mean/variance and α = mean²/variance. Terms are
/// taken relative to the largest one, so that neither a power nor a factorial is needed; what falls
/// below 1e-18 of it is left out.
struct KatzDistribution: Sendable {
  /// The count of the first term.
  private let first: Int
  /// Probabilities of consecutive counts; they sum to 1.
  private let probabilities: [Double]

  private static let least = 1e-18

  /// - Parameters:
  ///   - mean: 0 or more.
  ///   - variance: Above 0 where the mean is.
  ///   - most: Counts above this are impossible, and their probability goes to the others in proportion.
  init(mean: Double, variance: Double, most: Int) {
    guard mean > 0, most > 0 else {
      first = 0
      probabilities = [1]
      return
    }
    let beta = 1 - mean / variance
    let alpha = mean * mean / variance
    func weight(_ count: Int) -> Double { max(0, alpha + beta * Double(count)) }
    let mode = alpha <= 1 ? 0 : Int(min(Double(most), (alpha - 1) / (1 - beta) + 1))
    var above: [Double] = []
    var term = 1.0
    var count = mode
    while count < most {
      term *= weight(count) / Double(count + 1)
      if term < Self.least { break }
      above.append(term)
      count += 1
    }
    var below: [Double] = []
    term = 1
    count = mode
    while count > 0, weight(count - 1) > 0 {
      term *= Double(count) / weight(count - 1)
      if term < Self.least { break }
      below.append(term)
      count -= 1
    }
    let terms = below.reversed() + [1] + above
    let total = terms.reduce(0, +)
    first = mode - below.count
    probabilities = terms.map { $0 / total }
  }

  func probability(of count: Int) -> Double {
    let place = count - first
    return probabilities.indices.contains(place) ? probabilities[place] : 0
  }

  /// The counts that neither tail excludes, the probability of the count itself taken half into each
  /// tail (mid-p: Lancaster 1961, JASA 56:223), so that whole counts do not make the range too wide.
  ///
  /// - Parameter tail: 0 ..< 0.5, of each side.
  func middle(tail: Double) -> ClosedRange<Int> {
    let low = place(tail, of: probabilities)
    let high = probabilities.count - 1 - place(tail, of: probabilities.reversed())
    return first + low...first + max(low, high)
  }

  private func place(_ tail: Double, of probabilities: [Double]) -> Int {
    var before = 0.0
    for (place, probability) in probabilities.enumerated() {
      if before + probability / 2 > tail { return place }
      before += probability
    }
    return probabilities.count - 1
  }
}
