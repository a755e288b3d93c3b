import Model

/// Two rates of independent groups, and whether chance alone could have parted them.
///
/// Campbell (2007), Statistics in Medicine 26:3661: the pooled z with (N − 1)/N, and Fisher's exact
/// test where an expected count is below 1.
/// - Returns: A two-sided p, 0…1; 1 where both rates are 0 or both are 1; `nil` where a group is empty.
func pValueOfDifference(_ one: Proportion, _ other: Proportion) -> Double? {
  guard one.denominator > 0, other.denominator > 0 else { return nil }
  let pooled = one + other
  if pooled.numerator == 0 || pooled.numerator == pooled.denominator { return 1 }
  let fewest = min(pooled.numerator, pooled.denominator - pooled.numerator)
  let smaller = min(one.denominator, other.denominator)
  if fewest * smaller < pooled.denominator { return fisherP(one, pooled: pooled) }
  return twoSidedNormalTail(pooledZ(one, other, pooled: pooled))
}

/// z·√((N − 1)/N), by the rate of both groups together.
func pooledZ(_ one: Proportion, _ other: Proportion, pooled: Proportion) -> Double {
  let n = Double(one.denominator)
  let m = Double(other.denominator)
  let difference = Double(one.numerator) / n - Double(other.numerator) / m
  let rate = Double(pooled.numerator) / (n + m)
  let deviation = (rate * (1 - rate) * (1 / n + 1 / m)).squareRoot()
  return difference / deviation * ((n + m - 1) / (n + m)).squareRoot()
}

/// Fisher's exact test, two-sided: the chance of all tables no likelier than the one seen.
///
/// Hypergeometric terms relative to the one seen, by their ratios; a table within 1e-7 of it counts
/// as equally likely, as in R.
func fisherP(_ one: Proportion, pooled: Proportion) -> Double {
  let successes = pooled.numerator
  let draws = one.denominator
  let others = pooled.denominator - draws
  let least = max(0, successes - others)
  let most = min(successes, draws)
  var total = 1.0
  var extreme = 1.0
  func take(_ term: Double) {
    total += term
    if term <= 1 + 1e-7 { extreme += term }
  }
  func ratio(to x: Int) -> Double {
    Double(successes - x + 1) * Double(draws - x + 1)
      / (Double(x) * Double(others - successes + x))
  }
  var term = 1.0
  for x in stride(from: one.numerator + 1, through: most, by: 1) {
    term *= ratio(to: x)
    take(term)
  }
  term = 1
  for x in stride(from: one.numerator, to: least, by: -1) {
    term /= ratio(to: x)
    take(term)
  }
  return min(1, extreme / total)
}
