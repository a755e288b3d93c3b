/// The range of an axis, by the rules that all charts share.
enum ChartDomain {
  /// The whole of 0…1 where the values span more than half of it, else round values around them.
  ///
  /// - Parameter values: At least one, each 0…1.
  static func ofRates(_ values: [Double]) -> ClosedRange<Double> {
    let low = values.min() ?? 0
    let high = values.max() ?? 1
    guard high - low <= 0.5 else { return 0...1 }
    // Values that lie close together still get an axis with room around them.
    let around = high - low < 0.05 ? max(0, low - 0.05)...min(1, high + 0.05) : low...high
    var nice = Ticks.nice(around, count: 5)
    // A value on the lower edge would be taken for the axis.
    if low > 0, nice.lowerBound == low {
      nice = Ticks.nice((low - 0.02)...nice.upperBound, count: 5)
    }
    // So near to zero, the axis had better show it.
    let start = nice.lowerBound < nice.upperBound / 4 ? 0 : nice.lowerBound
    return start...min(1, nice.upperBound)
  }
}
