import Model

/// The chance that a unit has so few adoptions if it is like the others together.
///
/// Fisher's exact test, one-sided (Fisher 1935): of all ways to share the adoptions among the unit's
/// items and the others', those that leave the unit as few or fewer. Exact however few the others
/// are, because their rate is not taken for known. O(√n) hypergeometric terms, by their ratios from the largest.
/// - Returns: 0…1; `nil` where the unit or the others have no items.
func chanceOfSoFew(_ unit: Proportion, among others: Proportion) -> Double? {
  guard unit.denominator > 0, others.denominator > 0 else { return nil }
  let drawn = unit.denominator
  let adopted = unit.numerator + others.numerator
  let refused = drawn + others.denominator - adopted
  let least = max(0, drawn - refused)
  let most = min(drawn, adopted)
  /// P(X = x) / P(X = x − 1).
  func ratio(to x: Int) -> Double {
    Double(adopted - x + 1) * Double(drawn - x + 1) / (Double(x) * Double(refused - drawn + x))
  }
  let mode = Int(Double(drawn + 1) * Double(adopted + 1) / Double(adopted + refused + 2))
  let peak = min(max(mode, least), most)
  var asFew = 0.0
  var total = 0.0
  func take(_ x: Int, _ term: Double) {
    total += term
    if x <= unit.numerator { asFew += term }
  }
  var term = 1.0
  var x = peak
  while term > 0, x > least {
    term /= ratio(to: x)
    x -= 1
    take(x, term)
  }
  term = 1
  x = peak
  take(x, term)
  while term > 0, x < most {
    x += 1
    term *= ratio(to: x)
    take(x, term)
  }
  return min(1, asFew / total)
}

/// The chance of so few adoptions if the true rates of units vary about a mean: a beta-binomial tail.
///
/// Skellam (1948), JRSS B 10:257. α + β is what gives the beta distribution the variance τ²: m(1 − m)/τ² − 1.
/// O(n) terms, by their ratios from the one at the mean.
/// - Parameters:
///   - mean: m, the rate of the others, 0…1.
///   - variance: τ² of the true rates, above 0.
/// - Returns: 0…1.
func chanceOfSoFew(_ unit: Proportion, mean: Double, variance: Double) -> Double {
  let items = mean * (1 - mean) / variance - 1
  // More variance than any rates with this mean can have: a part 1 − m of the units adopts nothing, the rest everything.
  guard items > 0 else { return unit.numerator < unit.denominator ? 1 - mean : 1 }
  let alpha = mean * items
  let beta = items - alpha
  let trials = unit.denominator
  /// P(X = x) / P(X = x − 1).
  func ratio(to x: Int) -> Double {
    Double(trials - x + 1) * (Double(x - 1) + alpha)
      / (Double(x) * (Double(trials - x) + beta))
  }
  let middle = Int(Double(trials) * mean)
  var asFew = 0.0
  var total = 0.0
  func take(_ x: Int, _ term: Double) {
    total += term
    if x <= unit.numerator { asFew += term }
  }
  var term = 1.0
  for x in stride(from: middle, to: 0, by: -1) {
    term /= ratio(to: x)
    if term == 0 { break }
    take(x - 1, term)
  }
  term = 1
  take(middle, term)
  for x in stride(from: middle + 1, through: trials, by: 1) {
    term *= ratio(to: x)
    if term == 0 { break }
    take(x, term)
  }
  return min(1, asFew / total)
}
