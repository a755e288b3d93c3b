/// What a distribution has up to a point and from it: two chances that add up to 1.
///
/// The smaller one is computed first, so that neither loses its digits to 1 − the other.
struct Tails: Hashable, Sendable {
  var lower: Double
  var upper: Double

  init(lower: Double) {
    self.lower = lower
    upper = 1 - lower
  }

  init(upper: Double) {
    lower = 1 - upper
    self.upper = upper
  }

  var reversed: Tails {
    var tails = self
    swap(&tails.lower, &tails.upper)
    return tails
  }
}

/// Where a lower tail reaches `chance`, by Newton's method on its logarithm.
///
/// The logarithm of a log-concave distribution's tail is concave, so from the left of the solution the
/// method climbs to it, and from the right it first lands on the left: it needs no bracket. Where it
/// lands so far on the left that the tail underflows, it goes half the way back.
/// - Parameters:
///   - chance: Above 0 and at most ½.
///   - start: A point whose tail does not underflow.
///   - tail: The lower tail at a point, and the density there.
func pointOfTail(
  _ chance: Double, from start: Double, tail: (Double) -> (chance: Double, density: Double)
) -> Double {
  let goal = naturalLog(chance)
  var last = start
  var point = start
  for _ in 0..<200 {
    let found = tail(point)
    guard found.chance > 0, found.density > 0 else {
      point = (point + last) / 2
      continue
    }
    let step = (goal - naturalLog(found.chance)) * found.chance / found.density
    last = point
    point += step
    // Newton's error is about the square of its last step.
    if step.magnitude < 1e-9 * max(1, point.magnitude) { return point }
  }
  return point
}
