import Glibc

/// Round values along an axis, after d3-array's `ticks` and d3-scale's `nice` (M. Bostock, ISC).
///
/// A tick is an integer times the step, or an integer divided by the inverse of a step below 1:
/// so 0.3 is the nearest number to 0.3.
struct Ticks: Sendable {
  /// In order, ascending.
  let values: [Double]

  /// - Parameters:
  ///   - start: The lower end of the domain, at most `stop`.
  ///   - count: About how many ticks there should be, above 0.
  init(from start: Double, to stop: Double, count: Double) {
    if start == stop {
      values = [start]
      return
    }
    let plan = Plan(from: start, to: stop, count: count)
    values = plan.first > plan.last ? [] : (plan.first...plan.last).map(plan.value)
  }

  /// The domain moved out to round values.
  static func nice(_ domain: ClosedRange<Double>, count: Double) -> ClosedRange<Double> {
    var (start, stop) = (domain.lowerBound, domain.upperBound)
    var before: Plan.Step?
    for _ in 0..<10 where start < stop {
      let step = Plan(from: start, to: stop, count: count).step
      if step == before { break }
      start = step.times(step.ratio(start).rounded(.down))
      stop = step.times(step.ratio(stop).rounded(.up))
      before = step
    }
    return start...stop
  }

  private struct Plan {
    enum Step: Equatable {
      case whole(Double)
      case inverse(Double)

      func ratio(_ value: Double) -> Double {
        switch self {
        case .whole(let step): value / step
        case .inverse(let inverse): value * inverse
        }
      }

      func times(_ integer: Double) -> Double {
        switch self {
        case .whole(let step): integer * step
        case .inverse(let inverse): integer / inverse
        }
      }
    }

    var step: Step
    var first: Int
    var last: Int

    init(from start: Double, to stop: Double, count: Double) {
      let rough = (stop - start) / count
      let power = log10(rough).rounded(.down)
      let error = rough / pow(10, power)
      let factor: Double =
        error >= 50.0.squareRoot()
        ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
      step = power < 0 ? .inverse(pow(10, -power) / factor) : .whole(pow(10, power) * factor)
      first = Int((step.ratio(start) + 0.5).rounded(.down))
      last = Int((step.ratio(stop) + 0.5).rounded(.down))
      if step.times(Double(first)) < start { first += 1 }
      if step.times(Double(last)) > stop { last -= 1 }
      if last < first, count >= 0.5, count < 2 {
        self = Plan(from: start, to: stop, count: count * 2)
      }
    }

    func value(_ index: Int) -> Double { step.times(Double(index)) }
  }
}
