import Model

/// Limits for a series of single counts: the XmR chart.
///
/// Wheeler, Understanding Variation (1993): mean ± 2.66 · mean moving range, which is 3/1.128 of it.
struct IndividualsChart: Sendable {
  /// What is done with ranges so large that they would hide themselves.
  enum Screening: Sendable {
    case none
    /// Those of 3.267 · the mean range and above are dropped, once (Nelson 1982, Journal of Quality Technology 14:172).
    case dropsLargeRanges
  }

  /// 3/d₂ with d₂ = 1.128 for ranges of two.
  private static let limitFactor = 2.66
  /// D₄ for ranges of two.
  private static let rangeFactor = 3.267

  let mean: Double
  /// `nil` where no two neighbours are both there.
  let meanRange: Double?
  /// `meanRange` after screening.
  let meanRangeUsed: Double?

  /// - Parameters:
  ///   - values: In order of time, `nil` where a month is missing: no range is taken across it.
  ///   - reference: How many of the first values the limits are made from; `nil` for all.
  /// - Returns: `nil` where none of those values is there.
  init?(_ values: [Double?], screening: Screening, reference: Int?) {
    let base = values.prefix(reference ?? values.count)
    let present = base.compactMap { $0 }
    guard !present.isEmpty else { return nil }
    mean = present.reduce(0, +) / Double(present.count)
    let ranges = movingRanges(Array(base))
    meanRange = ranges.isEmpty ? nil : ranges.reduce(0, +) / Double(ranges.count)
    guard case .dropsLargeRanges = screening, let meanRange, meanRange > 0 else {
      meanRangeUsed = meanRange
      return
    }
    let kept = ranges.filter { $0 < Self.rangeFactor * meanRange }
    meanRangeUsed = kept.reduce(0, +) / Double(kept.count)
  }

  /// Mean ± 2.66 · mean range; may lie below 0.
  var limits: Interval? { limits(share: 1) }

  /// Two thirds of the way to the limits.
  var nearLimits: Interval? { limits(share: 2.0 / 3) }

  /// 3.267 · mean range.
  var upperRangeLimit: Double? { meanRangeUsed.map { Self.rangeFactor * $0 } }

  private func limits(share: Double) -> Interval? {
    meanRangeUsed.map { range in
      let half = Self.limitFactor * share * range
      return Interval(low: mean - half, high: mean + half)
    }
  }
}

/// |Δ| of neighbours that are both there.
func movingRanges(_ values: [Double?]) -> [Double] {
  zip(values, values.dropFirst()).compactMap { one, next in
    guard let one, let next else { return nil }
    return (next - one).magnitude
  }
}
