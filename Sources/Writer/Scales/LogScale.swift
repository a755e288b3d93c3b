import Glibc

/// Maps values to pixels so that equal ratios are equally far apart.
struct LogScale: Scale {
  /// Above 0; both ends differ.
  var domain: ClosedRange<Double>
  /// Pixels for the lower end and for the upper end of the domain, in either order.
  var start: Double
  var end: Double

  func position(_ value: Double) -> Double {
    let share =
      log10(max(value, .leastNormalMagnitude) / domain.lowerBound)
      / log10(domain.upperBound / domain.lowerBound)
    return start + share * (end - start)
  }

  /// 1, 2 and 5 times the powers of ten; the powers alone where the domain spans more than three of them.
  static func ticks(_ domain: ClosedRange<Double>) -> [Double] {
    let first = Int(log10(domain.lowerBound).rounded(.down))
    let last = Int(log10(domain.upperBound).rounded(.up))
    let steps: [Double] = last - first > 3 ? [1] : [1, 2, 5]
    let ticks = (first...max(first, last)).flatMap { power -> [Double] in
      // A power below 1 by division: so 0.1 is the nearest number to 0.1.
      let unit = pow(10, Double(abs(power)))
      return steps.map { power < 0 ? $0 / unit : $0 * unit }
    }
    return ticks.filter(domain.contains)
  }
}
