import Model

/// How much of what will be adopted of a cohort has been adopted by now.
struct CohortMaturity: Equatable, Sendable {
  /// The mean of F over the ages of the cohort's items, 0…1: of its adoptions within D* days, the part
  /// that is expected to have been seen.
  var share: Double
  /// Of the estimate of `share`, by the delta method from the variances of F's factors.
  var variance: Double
  /// The variance of F over the items: how differently old they are.
  var spread: Double
  /// The items whose ages are known.
  var items: Int

  /// A cohort below this is marked immature.
  static let mature = 0.9
  /// Below this a rate expected once mature would say next to nothing, and could be too low by the limit of 100 %.
  static let leastToExpect = 0.1

  var isMature: Bool { share >= Self.mature }

  /// `nil` where there are no items.
  ///
  /// - Parameters:
  ///   - submitted: Items by age in days, from 0 on.
  ///   - older: Items that are older than all these.
  init?(submitted: [Int], older: Int, curve: DelayCurve) {
    items = submitted.reduce(older, +)
    guard items > 0 else { return nil }
    let count = Double(items)
    var seen = Double(older)
    let ages = submitted.indices.filter { submitted[$0] > 0 }
    for age in ages { seen += Double(submitted[age]) * curve.share(within: age) }
    let mean = seen / count
    var squares = Double(older) * (1 - mean) * (1 - mean)
    for age in ages {
      let difference = curve.share(within: age) - mean
      squares += Double(submitted[age]) * difference * difference
    }
    // The factor of day x stands in F of every age below x.
    var variance = 0.0
    var below = 0.0
    for days in stride(from: 1, through: curve.longest, by: 1) {
      if days <= submitted.count, submitted[days - 1] > 0 {
        below += Double(submitted[days - 1]) * curve.share(within: days - 1) / count
      }
      variance += curve.stepVariances[days] * below * below
    }
    share = mean
    spread = squares / count
    self.variance = variance
  }
}

/// How many of a cohort's items will have been adopted D* days after their submission.
struct ExpectedAdoptions: Equatable, Sendable {
  /// The expected number; not whole.
  var expected: Double
  /// The 95 % prediction interval of the number itself.
  var limits: ClosedRange<Int>
}

extension CohortMaturity {
  /// What a cohort's adoptions will have become once it is mature; `nil` where too little of it is seen.
  ///
  /// With F known, the adoptions seen are binomial of all that will be seen, so adopted / F is the
  /// expected number (chain ladder), and what is still to come is negative binomial of (adopted + ½) and F
  /// (Jeffreys' prior). To that variance comes the one of F itself, which is uncorrelated with the number
  /// adopted, because the delays are read given how many there are of each age; and, where ages differ,
  /// their spread takes off Y²·spread/items, because items that will never be adopted are drawn without
  /// replacement. The limits are those of a Katz distribution with this mean and variance.
  ///
  /// - Parameters:
  ///   - adopted: Of the cohort by now.
  ///   - submitted: Of the cohort, at least `adopted`.
  func expectation(adopted: Int, of submitted: Int) -> ExpectedAdoptions? {
    guard share >= Self.leastToExpect else { return nil }
    let most = submitted - adopted
    let total = (Double(adopted) + 0.5) / share
    let later = total * (1 - share)
    let ofShare = total * total * variance / (share * share)
    let bounded = min(total, Double(submitted))
    let ofAges = bounded * bounded * spread / (Double(submitted) * share * share)
    // Not less than a trace: where all ages are known to be 0 or complete, nothing would be left.
    let variance = max(later / share + ofShare - ofAges, later * 0.01)
    let distribution = KatzDistribution(mean: later, variance: variance, most: most)
    let limits = distribution.middle(tail: 0.025)
    return ExpectedAdoptions(
      expected: min(Double(adopted) / share, Double(submitted)),
      limits: adopted + limits.lowerBound...adopted + limits.upperBound)
  }
}
