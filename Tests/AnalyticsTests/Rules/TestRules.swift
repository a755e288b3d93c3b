import Analytics
import Model
import Testing

/// A rulebook of one version that is in force for ever.
func rules(
  scores: [Rulebook.Score] = [], quotas: [Rulebook.Quota] = [],
  thresholds: [Rulebook.Quota] = [], consequences: [Rulebook.Consequence] = [],
  commendations: [Rulebook.Commendation] = [], policies: Rulebook.Policies = Rulebook.Policies()
) -> Rulebook {
  Rulebook(
    title: "rules",
    versions: [
      Rulebook.Version(
        from: nil, to: nil, policies: policies, scores: scores, quotas: quotas,
        thresholds: thresholds, consequences: consequences, commendations: commendations)
    ])
}

extension Rulebook.Quota {
  static func submissions(
    _ amount: Int, _ clause: String = "5", per: Rulebook.Frequency = .month,
    carry: Rulebook.Carry = .none, changed: Rulebook.Change? = nil
  ) -> Rulebook.Quota {
    Rulebook.Quota(
      clause: clause, indicator: .submissions, per: per,
      atLeast: .everyClass(Proportion(amount, of: 1)), carry: carry, partYear: nil,
      changed: changed)
  }
}

extension Rulebook.Consequence {
  static func loses(
    clause: String = "9", quotas: [String] = [], which: Which = .any,
    misses: Misses = .count(1), reach: Reach = .unit, after: String? = nil
  ) -> Rulebook.Consequence {
    Rulebook.Consequence(
      clause: clause, quotas: quotas, which: which, misses: misses, classes: [],
      effect: .losesEligibility, reach: reach, after: after)
  }
}

extension Rulebook.Score {
  /// One point a submitted item.
  static func perItem(_ name: String = "points", points: Int = 1) -> Rulebook.Score {
    var score = Rulebook.Score(name: name, unit: "points")
    score.submission = [Row(matching: Rulebook.Match(), points: Points(points))]
    return score
  }
}
