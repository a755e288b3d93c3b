/// e to the power of `power`, to about one unit in the last place.
///
/// Not the C library's: that one chooses among variants by the processor, and a figure must have the
/// same bits on every machine. 2 to a whole power times the Taylor series over ±½ ln 2, the power
/// reduced by ln 2 in two parts after Cody & Waite (1980).
/// - Returns: 0 below -745.2, infinity above 709.7.
func exponential(_ power: Double) -> Double {
  guard power > -746 else { return power.isNaN ? power : 0 }
  guard power < 710 else { return .infinity }
  let doublings = (power / 0.6931471805599453).rounded()
  let high = power - doublings * logOfTwo.high
  let low = doublings * logOfTwo.low
  let rest = high - low
  let lost = (high - rest) - low
  var series = 1.0
  for order in stride(from: 14.0, through: 2, by: -1) { series = 1 + rest * series / order }
  let significand = 1 + (rest + (lost + rest * (series - 1)))
  return Double(sign: .plus, exponent: Int(doublings), significand: significand)
}

/// The natural logarithm of a number that is 0 or more, to about one unit in the last place.
///
/// ln(1 + f) = f − (f²/2 − s·(f²/2 + R)) with s = f/(2 + f) and R the rest of the series of artanh
/// from its second term, as in Sun's fdlibm (1993); -infinity for 0.
func naturalLog(_ number: Double) -> Double {
  guard number > 0, number < .infinity else { return number == 0 ? -.infinity : number }
  var significand = number.significand
  var doublings = Double(number.exponent)
  if significand > 1.4142135623730951 {
    significand /= 2
    doublings += 1
  }
  let f = significand - 1
  let s = f / (2 + f)
  let half = f * f / 2
  let inner = s * (half + 2 * artanhTail(s * s)) + doublings * logOfTwo.low
  return doublings * logOfTwo.high - ((half - inner) - f)
}

/// ln(1 + x) − x without loss for small x; x above -1.
///
/// With s = x/(2 + x) it is s·(R − x), where both summands have little to cancel.
func logOfOnePlusLessItself(_ x: Double) -> Double {
  guard x > -0.3, x < 0.42 else { return naturalLog(1 + x) - x }
  let s = x / (2 + x)
  return s * (2 * artanhTail(s * s) - x)
}

/// z/3 + z²/5 + z³/7 + …, which is artanh(s)/s − 1 for z = s²; z is 0…0.3.
func artanhTail(_ z: Double) -> Double {
  var power = z
  var order = 3.0
  var sum = 0.0
  while power > sum * 1e-17 {
    sum += power / order
    power *= z
    order += 2
  }
  return sum
}

/// ln 2 in two parts: the first has 16 bits, so that its product with an exponent is exact.
private let logOfTwo = (high: 0.693145751953125, low: 1.4286068203094172e-6)
