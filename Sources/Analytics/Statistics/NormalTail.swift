/// P(|Z| ≥ |z|) of the standard normal distribution, to about 1e-14 of its value.
///
/// Below 2.5 by the series of Abramowitz & Stegun (1964), 7.1.6; from there by the continued fraction
/// 7.1.14, evaluated from its end. Without the C library: this stage imports none.
func twoSidedNormalTail(_ z: Double) -> Double {
  let x = z.magnitude * 0.5.squareRoot()
  let scale = exponential(-x * x) / 3.141592653589793.squareRoot()
  if x < 2.5 {
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

/// e to the power of a number that is 0 or less, to about one unit in the last place.
///
/// 2 to a whole power times a Taylor series over ±½ ln 2; ln 2 in two parts after Cody & Waite (1980).
private func exponential(_ power: Double) -> Double {
  guard power > -745 else { return 0 }
  let halvings = (power / 0.6931471805599453 - 0.5).rounded(.towardZero)
  let rest = power - halvings * 0.693145751953125 - halvings * 1.4286068203094172e-6
  var term = 1.0
  var sum = 1.0
  for order in 1...20 {
    term *= rest / Double(order)
    sum += term
  }
  return Double(sign: .plus, exponent: Int(halvings), significand: sum)
}
