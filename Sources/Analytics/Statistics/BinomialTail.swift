import Model

/// The exact tails of a binomial distribution by direct summation.
///
/// Terms are taken relative to the largest one and grow and shrink from it by their ratios, so
/// nothing overflows, what underflows is too small to matter, and no factorial is needed; a tail is
/// its terms over all terms. O(√n) terms differ from 0.
struct BinomialTail: Sendable {
  /// The first number of successes whose term is held.
  private let firstSuccesses: Int
  /// Relative terms of consecutive numbers of successes.
  private let terms: [Double]
  private let total: Double

  /// - Parameters:
  ///   - trials: 0 or more.
  ///   - chance: Of a success; its rate is 0…1 and its denominator above 0.
  init(trials: Int, chance: Proportion) {
    guard chance.numerator > 0, chance.numerator < chance.denominator else {
      firstSuccesses = chance.numerator == 0 ? 0 : trials
      terms = [1]
      total = 1
      return
    }
    let odds = Double(chance.numerator) / Double(chance.denominator - chance.numerator)
    let mode = Int(Double(trials + 1) * Double(chance.numerator) / Double(chance.denominator))
    var below: [Double] = []
    var term = 1.0
    var successes = min(mode, trials)
    let peak = successes
    while successes > 0 {
      term *= Double(successes) / (Double(trials - successes + 1) * odds)
      if term == 0 { break }
      below.append(term)
      successes -= 1
    }
    var above: [Double] = []
    term = 1
    successes = peak
    while successes < trials {
      term *= Double(trials - successes) * odds / Double(successes + 1)
      if term == 0 { break }
      above.append(term)
      successes += 1
    }
    firstSuccesses = peak - below.count
    terms = below.reversed() + [1] + above
    total = terms.reduce(0, +)
  }

  /// P(X ≤ x).
  func atMost(_ successes: Int) -> Double {
    let count = min(max(0, successes - firstSuccesses + 1), terms.count)
    return count == terms.count ? 1 : terms.prefix(count).reduce(0, +) / total
  }

  /// P(X ≥ x).
  func atLeast(_ successes: Int) -> Double {
    let skipped = min(max(0, successes - firstSuccesses), terms.count)
    return skipped == 0 ? 1 : terms.dropFirst(skipped).reversed().reduce(0, +) / total
  }

  /// P(X = x).
  func exactly(_ successes: Int) -> Double { relativeTerm(successes) / total }

  /// P(X ≤ x) without half of P(X = x) (Lancaster 1961, JASA 56:223): on average ½.
  func midAtMost(_ successes: Int) -> Double { atMost(successes) - exactly(successes) / 2 }

  private func relativeTerm(_ successes: Int) -> Double {
    let index = successes - firstSuccesses
    return terms.indices.contains(index) ? terms[index] : 0
  }
}
