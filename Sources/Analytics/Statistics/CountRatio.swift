import Model

/// Two counts of events and the ratio of their paces, each per its exposure.
///
/// Conditional on their sum, the newer count is binomial with the chance of its share in the exposure
/// if the paces are equal (Przyborowski & Wilenski 1940, Biometrika 31:313).
struct CountRatio: Hashable, Sendable {
  /// 0 or more.
  var now: Int
  /// 0 or more.
  var before: Int
  /// Months open, or any unit that both share; above 0.
  var exposureNow: Int
  /// In the unit of `exposureNow`; above 0.
  var exposureBefore: Int

  /// (now / exposureNow) / (before / exposureBefore); `nil` where there were none before.
  var ratio: Double? {
    before == 0
      ? nil : Double(now) * Double(exposureBefore) / (Double(before) * Double(exposureNow))
  }

  /// The exact interval of the ratio, from that of the newer count's share in both.
  ///
  /// - Parameter tail: The chance on each side, above 0 and below ½.
  /// - Returns: Limits from 0; the upper one is infinite where there were none before; `nil` where
  ///   both counts are 0.
  func interval(tail: Double) -> Interval? {
    let share = Proportion(now, of: now + before).exactInterval(tail: tail)
    return share.map { share in
      Interval(low: paces(ofShare: share.low), high: paces(ofShare: share.high))
    }
  }

  private func paces(ofShare share: Double) -> Double {
    share / (1 - share) * Double(exposureBefore) / Double(exposureNow)
  }

  /// The two-sided exact p that both paces are equal, 0…1; 1 where both counts are 0.
  var pValue: Double {
    let chance = Proportion(exposureNow, of: exposureNow + exposureBefore)
    return binomialTwoSided(now, of: now + before, chance: chance)
  }
}
