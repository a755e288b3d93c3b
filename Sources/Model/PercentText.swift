extension Proportion {
  /// The rate in per cent, half away from zero; 0 only where nothing counts, 100 only where everything does.
  ///
  /// `nil` where the denominator is 0.
  public var wholePercent: Int? {
    guard denominator > 0 else { return nil }
    let rounded = (numerator * 200 + denominator) / (2 * denominator)
    if numerator > 0, numerator < denominator { return min(99, max(1, rounded)) }
    return rounded
  }

  /// The rate as people read it: one decimal, half away from zero, made from the two integers.
  ///
  /// `nil` where the denominator is 0. Never `100.0 %` unless everything counts, nor `0.0 %` unless nothing does.
  public func percentText(_ language: Language) -> String? {
    guard denominator > 0 else { return nil }
    let tenths = (numerator * 2000 + denominator) / (2 * denominator)
    if tenths == 0 && numerator > 0 { return Phrase(zh: "不足0.1%", en: "under 0.1 %")(language) }
    if tenths == 1000 && numerator < denominator {
      return Phrase(zh: "99.9%以上", en: "over 99.9 %")(language)
    }
    let digits = "\(tenths / 10).\(tenths % 10)"
    return Phrase(zh: digits + "%", en: digits + " %")(language)
  }
}
