import Model

/// The two-sided exact p of `successes` among `trials`: the chance of all numbers that are no likelier.
///
/// A number within 1e-7 of it counts as equally likely, as in R's `binom.test`. By the incomplete beta
/// function, because the sum of all terms takes O(√n) of them: for 10,000 items some 4,000.
/// - Parameters:
///   - successes: 0…`trials`.
///   - chance: Of a success; its rate is 0…1 and its denominator above 0.
func binomialTwoSided(_ successes: Int, of trials: Int, chance: Proportion) -> Double {
  guard chance.numerator > 0, chance.numerator < chance.denominator else {
    return successes == (chance.numerator == 0 ? 0 : trials) ? 1 : 0
  }
  let terms = BinomialTerms(trials: trials, chance: chance)
  let mode = min(trials, (trials + 1) * chance.numerator / chance.denominator)
  let bound = terms[successes] * (1 + 1e-7)
  if successes <= mode {
    let first = firstIndex(in: mode...trials) { terms[$0] <= bound }
    // The number itself may be the mode, or as likely.
    return first <= successes + 1 ? 1 : min(1, terms.atMost(successes) + terms.atLeast(first))
  }
  let first = firstIndex(in: 0...mode) { terms[$0] > bound }
  return first >= successes ? 1 : min(1, terms.atMost(first - 1) + terms.atLeast(successes))
}

/// The first of a range for which a condition holds that holds for all behind it; one behind its end where it never does.
private func firstIndex(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (range.lowerBound, range.upperBound + 1)
  while low < high {
    let middle = (low + high) / 2
    if holds(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}

/// A binomial distribution whose chance is neither 0 nor 1.
private struct BinomialTerms {
  let trials: Int
  let chance: Double
  let complement: Double

  init(trials: Int, chance: Proportion) {
    self.trials = trials
    self.chance = Double(chance.numerator) / Double(chance.denominator)
    complement = Double(chance.denominator - chance.numerator) / Double(chance.denominator)
  }

  /// P(X = x).
  subscript(successes: Int) -> Double {
    if successes == 0 { return exponential(Double(trials) * naturalLog(complement)) }
    if successes == trials { return exponential(Double(trials) * naturalLog(chance)) }
    return betaTerm(
      Double(successes), Double(trials - successes), at: chance, complement: complement)
  }

  /// P(X ≤ x); 0 for −1.
  func atMost(_ successes: Int) -> Double {
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return betaTails(
      Double(trials - successes), Double(successes + 1), at: complement, complement: chance
    ).lower
  }

  /// P(X ≥ x); 0 beyond the trials.
  func atLeast(_ successes: Int) -> Double {
    if successes > trials { return 0 }
    if successes <= 0 { return 1 }
    return betaTails(
      Double(successes), Double(trials - successes + 1), at: chance, complement: complement
    ).lower
  }
}
