/// ln Γ(x) for x above 0, to about 1e-15 of the larger of itself and 1.
///
/// Stirling's formula with its error (`stirlingError`); Γ(x) = Γ(x + 1)/x below ½.
func logGamma(_ x: Double) -> Double {
  if x == 1 || x == 2 { return 0 }
  if x < 0.5 { return logGamma(x + 1) - naturalLog(x) }
  return (x - 0.5) * naturalLog(x) - x + halfLogOfTwoPi + stirlingError(x)
}

/// ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π] for x above 0: what Stirling's formula leaves out.
///
/// From 16 the asymptotic series, Abramowitz & Stegun (1964), 6.1.41. Below it, what the formula loses
/// from x to x + 1 is added: artanh(s)/s − 1 with s = 1/(2x + 1), all of one sign.
func stirlingError(_ x: Double) -> Double {
  x < 16 && x > 0 && x == x.rounded() ? smallStirlingErrors[Int(x)] : anyStirlingError(x)
}

/// Those of the whole numbers below 16, of which counts ask most; at 0 there is none.
private let smallStirlingErrors = [0] + (1..<16).map { anyStirlingError(Double($0)) }

private func anyStirlingError(_ x: Double) -> Double {
  if x < 0.5 {
    return logGamma(x + 1) - (x + 0.5) * naturalLog(x) + x - halfLogOfTwoPi
  }
  var error = 0.0
  var large = x
  while large < 16 {
    let s = 1 / (2 * large + 1)
    error += artanhTail(s * s)
    large += 1
  }
  let square = 1 / (large * large)
  var series = 0.0
  for coefficient in stirlingCoefficients.reversed() { series = series * square + coefficient }
  return error + series / large
}

/// B₂ₖ / (2k·(2k − 1)), k from 1.
private let stirlingCoefficients = [
  1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
]

private let halfLogOfTwoPi = 0.9189385332046728

/// x·ln(x/m) + m − x, 0 or more: half the deviance of a Poisson count x whose mean is m above 0.
///
/// Where they are near each other without the cancelling, after Loader (2000), Fast and accurate
/// computation of binomial probabilities.
func halfDeviance(_ x: Double, mean: Double) -> Double {
  if x == 0 { return mean }
  let excess = (mean - x) / x
  if excess.magnitude < 0.3 { return -x * logOfOnePlusLessItself(excess) }
  return x * naturalLog(x / mean) + mean - x
}
