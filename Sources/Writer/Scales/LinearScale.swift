/// Maps values to pixels in proportion.
struct LinearScale: Scale {
  /// Both ends differ.
  var domain: ClosedRange<Double>
  /// Pixels for the lower end and for the upper end of the domain, in either order.
  var start: Double
  var end: Double

  func callAsFunction(_ value: Double) -> Double {
    let share = (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + share * (end - start)
  }

  func position(_ value: Double) -> Double { self(value) }
}
