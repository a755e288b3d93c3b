/// The standard normal distribution up to `z` and from it, to about 1e-13 of the smaller.
func normalTails(_ z: Double) -> Tails {
  let half = twoSidedNormalTail(z) / 2
  return z < 0 ? Tails(lower: half) : Tails(upper: half)
}

/// P(|Z| ≥ |z|) of the standard normal distribution, to about 1e-13 of its value.
///
/// Near 0 by the series of Abramowitz & Stegun (1964), 7.1.6; from √2·1.5 by the continued fraction
/// 7.1.14, evaluated from its end.
func twoSidedNormalTail(_ z: Double) -> Double {
  let x = z.magnitude * 0.5.squareRoot()
  let scale = exponential(-z * z / 2) / Double.pi.squareRoot()
  if x < 1.5 {
    var term = 2 * x
    var sum = term
    var order = 1.0
    while term > sum * 1e-18 {
      term *= 2 * x * x / (2 * order + 1)
      sum += term
      order += 1
    }
    return 1 - scale * sum
  }
  var fraction = x
  for order in stride(from: 120.0, through: 1, by: -1) { fraction = x + order / 2 / fraction }
  return scale / fraction
}

/// The point that the standard normal distribution is below with the chance `lower`.
///
/// To about 1e-14 of the larger of itself and 1; from the bound P(Z ≥ z) ≤ ½·exp(−z²/2), which lies
/// beyond the solution and meets it at 0.
/// - Parameter lower: 0…1; the ends are infinite.
func normalQuantile(_ lower: Double) -> Double {
  guard lower > 0, lower < 1 else { return lower > 0 ? .infinity : -.infinity }
  if lower > 0.5 { return -normalQuantile(1 - lower) }
  let bound = -(-2 * naturalLog(2 * lower)).squareRoot()
  return pointOfTail(lower, from: bound) { z in
    (normalTails(z).lower, exponential(-z * z / 2) / (2 * Double.pi).squareRoot())
  }
}
