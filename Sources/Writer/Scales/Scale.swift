/// Where values become pixels in one direction.
protocol Scale: Sendable {
  /// The pixel of a value; outside of the domain, outside of the range.
  func position(_ value: Double) -> Double
}
