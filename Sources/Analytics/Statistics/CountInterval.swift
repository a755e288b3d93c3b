import Model

/// The interval of a count's mean: exact below 10, by Byar's approximation from there.
///
/// The rule of the English public health observatories (Fingertips technical guidance; the package
/// PHEindicatormethods).
/// - Parameters:
///   - count: 0 or more.
///   - tail: The chance on each side, above 0 and below ½: 0.025 for 95 %.
func countInterval(_ count: Int, tail: Double) -> Interval {
  if count < 10 { return exactCountInterval(count, tail: tail) }
  let z = -normalQuantile(tail)
  // Byar's lower limit is negative only for a count of 1 or 2.
  return Interval(low: byarLow(count, z: z) ?? 0, high: byarHigh(count, z: z))
}

/// Garwood (1936), Biometrika 28:437: the means of which `count` is just within each tail.
func exactCountInterval(_ count: Int, tail: Double) -> Interval {
  let x = Double(count)
  return Interval(
    low: count == 0 ? 0 : gammaQuantile(tail, shape: x),
    high: gammaQuantile(1 - tail, shape: x + 1))
}

/// x·(1 − 1/(9x) − z/(3√x))³, Breslow & Day (1987), p. 69.
///
/// - Parameter z: The normal quantile, above 0.
/// - Returns: 0 for a count of 0; `nil` where the cube is negative.
func byarLow(_ count: Int, z: Double) -> Double? {
  if count == 0 { return 0 }
  let x = Double(count)
  let root = 1 - 1 / (9 * x) - z / (3 * x.squareRoot())
  return root < 0 ? nil : x * root * root * root
}

/// (x + 1)·(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³, Breslow & Day (1987), p. 69.
func byarHigh(_ count: Int, z: Double) -> Double {
  let x = Double(count + 1)
  let root = 1 - 1 / (9 * x) + z / (3 * x.squareRoot())
  return x * root * root * root
}
