/// The regularised incomplete beta function Iₓ(a, b): the beta distribution up to `x` and from it.
///
/// By the continued fraction of Didonato & Morris (1992), ACM Transactions on Mathematical Software
/// 18:360, evaluated after Lentz (1976), Applied Optics 15:668; on the side of the mean where it
/// converges in O(√(a + b)) steps.
/// - Parameters:
///   - a: Above 0.
///   - b: Above 0.
///   - x: 0…1.
func betaTails(_ a: Double, _ b: Double, at x: Double) -> Tails {
  betaTails(a, b, at: x, complement: 1 - x)
}

/// - Parameter complement: 1 − x, with digits that the subtraction would lose near 1.
func betaTails(_ a: Double, _ b: Double, at x: Double, complement: Double) -> Tails {
  if x <= 0 { return Tails(lower: 0) }
  if complement <= 0 { return Tails(upper: 0) }
  if a * complement < b * x {
    return betaTails(b, a, at: complement, complement: x).reversed
  }
  let scale = betaTerm(a, b, at: x, complement: complement) * a * b / (a + b)
  return Tails(lower: min(1, scale / betaFraction(a, b, at: x, complement: complement)))
}

/// Γ(a + b + 1)/(Γ(a + 1)·Γ(b + 1))·xᵃ·(1 − x)ᵇ: the chance of a successes and b failures.
///
/// Loader (2000), Fast and accurate computation of binomial probabilities: by deviances and Stirling's
/// errors, because the logarithms of the factors would cancel.
/// - Parameters:
///   - a: Above 0, as is b.
///   - x: Above 0, as is its complement to 1.
func betaTerm(_ a: Double, _ b: Double, at x: Double, complement: Double) -> Double {
  let n = a + b
  let errors = stirlingError(n) - stirlingError(a) - stirlingError(b)
  let deviances = halfDeviance(a, mean: n * x) + halfDeviance(b, mean: n * complement)
  return exponential(errors - deviances) * (n / (2 * Double.pi * a * b)).squareRoot()
}

/// The continued fraction d₀ + c₁/(d₁ + c₂/(d₂ + …)) that divides xᵃ·(1 − x)ᵇ/B(a, b).
///
/// - Parameter x: At most the mean, a/(a + b), so that little cancels.
private func betaFraction(_ a: Double, _ b: Double, at x: Double, complement: Double) -> Double {
  let excess = a * complement - b * x + 1
  var value = a * excess / (a + 1)
  var above = value
  var below = 0.0
  for order in stride(from: 1.0, through: 1e6, by: 1) {
    let odd = a + 2 * order - 1
    let share = order * (b - order) * x / odd
    let numerator = (a + order - 1) * (a + b + order - 1) * x * share / odd
    let denominator = order + share + (a + order) * (excess + order * (1 + complement)) / (odd + 2)
    above = denominator + numerator / above
    below = 1 / (denominator + numerator * below)
    value *= above * below
    if (above * below - 1).magnitude < 3e-16 { break }
  }
  return value
}

/// The point that a beta distribution is below with the chance `lower`.
///
/// In the log-odds of x, in which the distribution is log-concave, from those of the mean.
/// - Parameters:
///   - lower: 0…1.
///   - a: Above 0.
///   - b: Above 0.
/// - Returns: 0…1, small ones with all their digits.
func betaQuantile(_ lower: Double, _ a: Double, _ b: Double) -> Double {
  guard lower > 0 else { return 0 }
  guard lower < 1 else { return 1 }
  if lower > 0.5 { return chance(ofLogOdds: -betaLogOdds(1 - lower, b, a)) }
  return chance(ofLogOdds: betaLogOdds(lower, a, b))
}

/// - Parameter lower: Above 0 and at most ½.
private func betaLogOdds(_ lower: Double, _ a: Double, _ b: Double) -> Double {
  pointOfTail(lower, from: naturalLog(a / b)) { logOdds in
    let x = chance(ofLogOdds: logOdds)
    let complement = chance(ofLogOdds: -logOdds)
    let tails = betaTails(a, b, at: x, complement: complement)
    let density = betaTerm(a, b, at: x, complement: complement) * a * b / (a + b)
    return (tails.lower, density)
  }
}

private func chance(ofLogOdds logOdds: Double) -> Double { 1 / (1 + exponential(-logOdds)) }
