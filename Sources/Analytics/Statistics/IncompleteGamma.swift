/// The regularised incomplete gamma functions P and Q: the gamma distribution up to `x` and from it.
///
/// Its scale is 1. χ² of k degrees of freedom is shape k/2 at half of it, and a Poisson count of mean m
/// is at most k with the chance Q(k + 1, m). Below shape + 1 by the series of Abramowitz & Stegun
/// (1964), 6.5.29, from there by the even part of the continued fraction 6.5.31, evaluated after
/// Lentz (1976), Applied Optics 15:668. O(√shape) steps.
/// - Parameters:
///   - shape: Above 0.
///   - x: 0 or more.
func gammaTails(shape: Double, at x: Double) -> Tails {
  if x <= 0 { return Tails(lower: 0) }
  let scale = gammaTerm(shape: shape, at: x)
  if x < shape + 1 {
    var term = 1.0
    var sum = 1.0
    var order = shape + 1
    while term > sum * 1e-17 {
      term *= x / order
      sum += term
      order += 1
    }
    return Tails(lower: min(1, scale * sum))
  }
  return Tails(upper: min(1, scale * shape * upperFraction(shape: shape, at: x)))
}

/// xᵃ·e⁻ˣ / Γ(a + 1): the chance of a Poisson count of a whole `shape` a whose mean is `x` above 0.
///
/// Loader (2000), Fast and accurate computation of binomial probabilities: by deviance and Stirling's
/// error, because the logarithms of the factors would cancel.
func gammaTerm(shape: Double, at x: Double) -> Double {
  let power = -stirlingError(shape) - halfDeviance(shape, mean: x)
  return exponential(power) / (2 * Double.pi * shape).squareRoot()
}

/// Γ(a, x)·eˣ/xᵃ = 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − 2·(2 − a)/(x + 5 − a − …))).
private func upperFraction(shape: Double, at x: Double) -> Double {
  var denominator = x + 1 - shape
  var below = 1 / denominator
  var above = Double.infinity
  var value = below
  for order in stride(from: 1.0, through: 1e6, by: 1) {
    let numerator = -order * (order - shape)
    denominator += 2
    below = 1 / (denominator + numerator * below)
    above = denominator + numerator / above
    value *= above * below
    if (above * below - 1).magnitude < 3e-16 { break }
  }
  return value
}

/// The point that a gamma distribution of scale 1 is below with the chance `lower`.
///
/// In ln x, in which it is log-concave; from the approximation of Wilson & Hilferty (1931), or from
/// the bound P(a, x) ≤ xᵃ/Γ(a + 1) where that is nearer.
/// - Parameters:
///   - lower: 0…1; 0 is 0 and 1 is infinity.
///   - shape: Above 0.
func gammaQuantile(_ lower: Double, shape: Double) -> Double {
  guard lower > 0 else { return 0 }
  guard lower < 1 else { return .infinity }
  let root = 1 - 1 / (9 * shape) + normalQuantile(lower) / (3 * shape.squareRoot())
  let bound = exponential((naturalLog(lower) + logGamma(shape + 1)) / shape)
  let start = naturalLog(max(shape * root * root * root, bound))
  if lower <= 0.5 {
    return exponential(
      pointOfTail(lower, from: start) { log in
        let x = exponential(log)
        return (gammaTails(shape: shape, at: x).lower, shape * gammaTerm(shape: shape, at: x))
      })
  }
  return exponential(
    -pointOfTail(1 - lower, from: -start) { minusLog in
      let x = exponential(-minusLog)
      return (gammaTails(shape: shape, at: x).upper, shape * gammaTerm(shape: shape, at: x))
    })
}
