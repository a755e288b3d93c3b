import Model

/// How many standard deviations a rate lies above `line`, if the line were its true chance.
///
/// (x − n·L)/√(n·L·(1 − L)), from whole numbers.
/// - Parameters:
///   - found: x of n.
///   - line: L, 0…1.
/// - Returns: `nil` where nothing could vary: n is 0, or the line is 0 or 1.
func scoreZ(_ found: Proportion, line: Proportion) -> Double? {
  guard found.denominator > 0, line.numerator > 0, line.numerator < line.denominator else {
    return nil
  }
  let excess = found.numerator * line.denominator - found.denominator * line.numerator
  let rest = line.denominator - line.numerator
  let variance = Double(found.denominator) * Double(line.numerator) * Double(rest)
  return Double(excess) / variance.squareRoot()
}
