/// A count among a count: `numerator` of `denominator`, from which a rate is made only when it is shown.
public struct Proportion: Hashable, Sendable {
  /// 0 or more; above the denominator only where a rate may exceed 1 (`period_rate`).
  public var numerator: Int
  /// 0 or more.
  public var denominator: Int

  public init(_ numerator: Int, of denominator: Int) {
    precondition(numerator >= 0 && denominator >= 0, "counts are not negative")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// 0…1 (above 1 only for `period_rate`); `nil` where the denominator is 0.
  public var rate: Double? {
    denominator == 0 ? nil : Double(numerator) / Double(denominator)
  }

  public static func + (left: Proportion, right: Proportion) -> Proportion {
    Proportion(left.numerator + right.numerator, of: left.denominator + right.denominator)
  }
}

/// Two limits around an estimate.
public struct Interval: Hashable, Sendable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// Standard normal quantiles, to the digits that a `Double` holds.
public enum NormalQuantile {
  /// For two-sided 95 %.
  public static let two95 = 1.959963984540054
  /// For two-sided 99.8 %.
  public static let two998 = 3.090232306167813
}

extension Proportion {
  /// The score interval of Wilson (1927), JASA 22:209; `nil` where the denominator is 0.
  ///
  /// Exactly 0 below when the numerator is 0, exactly 1 above when it equals the denominator.
  /// - Parameter z: The normal quantile, e.g. `NormalQuantile.two95`.
  /// - Returns: Limits in 0…1; `nil` too where the numerator exceeds the denominator.
  public func wilsonInterval(z: Double = NormalQuantile.two95) -> Interval? {
    guard denominator > 0, numerator <= denominator else { return nil }
    let x = Double(numerator)
    let n = Double(denominator)
    let rate = x / n
    let square = z * z
    let centre = (rate + square / (2 * n)) / (1 + square / n)
    let spread = (rate * (1 - rate) / n + square / (4 * n * n)).squareRoot()
    let half = z * spread / (1 + square / n)
    return Interval(
      low: numerator == 0 ? 0 : max(0, centre - half),
      high: numerator == denominator ? 1 : min(1, centre + half))
  }

  /// The interval of `self - other` by Newcombe (1998), Statistics in Medicine 17:873, method 10.
  ///
  /// - Returns: Limits in -1…1; `nil` where either has no interval.
  public func differenceInterval(from other: Proportion, z: Double = NormalQuantile.two95)
    -> Interval?
  {
    guard let rate, let otherRate = other.rate,
      let mine = wilsonInterval(z: z), let theirs = other.wilsonInterval(z: z)
    else { return nil }
    let difference = rate - otherRate
    let below = square(rate - mine.low) + square(theirs.high - otherRate)
    let above = square(mine.high - rate) + square(otherRate - theirs.low)
    return Interval(
      low: max(-1, difference - below.squareRoot()), high: min(1, difference + above.squareRoot()))
  }

  private func square(_ value: Double) -> Double { value * value }
}
