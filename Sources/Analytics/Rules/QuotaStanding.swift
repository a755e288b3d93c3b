import Model

/// Where a unit or person stands with a quota or threshold in one of its periods, in exact integers.
struct QuotaStanding: Sendable {
  /// What was reached.
  enum Achieved: Hashable, Sendable {
    /// Items or points; points may be below 0.
    case amount(Points)
    /// As counted, not in lowest terms; the denominator is 0 where nothing was submitted.
    case rate(Proportion)
  }

  var holder: Holder
  /// The unit's class or the person's group at the period's end.
  var group: String
  /// The version in force on the period's last day, by its place in the rulebook.
  var version: Int
  var quota: Rulebook.Quota
  var isThreshold: Bool
  var period: Period
  /// False while the period runs: what is short can still be made up.
  var isOver: Bool
  /// The period's own amount, prorated and per head where the rules say so: a fraction of items or points, for a
  /// rate of submissions.
  var required: Proportion
  /// What earlier periods left short and this one owes besides.
  var carried: Points
  /// What earlier periods had beyond their amounts and counts in this one.
  var surplus: Points
  var achieved: Achieved
  /// Of a rate the items of which it is one, where joint items are split with their shares; else 0.
  var base = Points.zero
  /// Items or points missing, for a rate the items that would have had to be adopted; 0 where the quota is met.
  var shortBy: Points
  /// Whether rows without an exact date could make up for what is short: then it is not judged.
  var isUncertain: Bool

  /// A rate of nothing is neither met nor missed.
  var isRateOfNothing: Bool {
    if case .rate(let rate) = achieved { return rate.denominator == 0 }
    return false
  }

  var isMet: Bool { shortBy == .zero && !isRateOfNothing }

  /// Whether it is settled that the holder missed it.
  var isMissed: Bool { isOver && !isMet && isJudged }

  /// Whether it can be told if it is met.
  var isJudged: Bool { !isUncertain && !isRateOfNothing }

  /// What the period owes altogether; of a rate, the rate.
  var owed: Double {
    let own = Double(required.numerator) / Double(required.denominator)
    return quota.indicator.isRate ? own : own + carried.value - surplus.value
  }
}

extension QuotaStanding.Achieved {
  /// `nil` for a rate of nothing.
  var value: Double? {
    switch self {
    case .amount(let points): points.value
    case .rate(let rate): rate.rate
    }
  }

  /// Numerator and denominator: of an amount in lowest terms.
  var fraction: (numerator: Int, denominator: Int) {
    switch self {
    case .rate(let rate): return (rate.numerator, rate.denominator)
    case .amount(let points):
      let magnitude = Points(parts: abs(points.parts)).proportion
      return (points.parts < 0 ? -magnitude.numerator : magnitude.numerator, magnitude.denominator)
    }
  }
}
