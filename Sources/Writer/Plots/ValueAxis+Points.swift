import Model

extension ValueAxis {
  /// Differences in points around 0, with as many decimals as the ticks need.
  static func points(around values: [Double], title: String) -> ValueAxis {
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let domain = high > low ? Ticks.nice(low...high, count: 5) : -1...1
    let ticks = Ticks(from: domain.lowerBound, to: domain.upperBound, count: 5).values
    let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
    let places = [0, 1, 2].first { step >= [0.999, 0.0999, 0][$0] } ?? 2
    return ValueAxis(domain: domain, title: title) { value in
      let text = NumberText.decimal(value.magnitude, places: places)
      return value == 0 ? "0" : (value < 0 ? NumberText.minus : "+") + text
    }
  }
}
