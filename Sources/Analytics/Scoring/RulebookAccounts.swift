import Model

/// An indicator as one quota, threshold, commendation, condition or score of a version asks for it.
struct IndicatorUse: Sendable {
  var indicator: Rulebook.Indicator
  var holder: Rulebook.Holder
  /// What the one that asks states itself.
  var own: Rulebook.Policies
  var per: Rulebook.Frequency
}

extension Rulebook.Version {
  /// Every indicator that something in the version asks for, in the order of a rulebook.
  var indicatorUses: [IndicatorUse] {
    scores.flatMap { score in holders.map { use(of: score, by: $0) } }
      + (quotas + thresholds).flatMap {
        uses($0.indicator, by: $0.holder, own: $0.policies, per: $0.per)
      }
      + commendations.flatMap { commendation in
        ([commendation.rankBy] + commendation.conditions.map(\.indicator)).flatMap {
          uses($0, by: commendation.holder, own: commendation.policies, per: commendation.per)
        }
      }
  }

  /// Units always; people where a rule speaks of them.
  private var holders: [Rulebook.Holder] {
    let all = (quotas + thresholds).map(\.holder) + commendations.map(\.holder)
    return all.contains(.person) ? [.unit, .person] : [.unit]
  }

  private func use(of score: Rulebook.Score, by holder: Rulebook.Holder) -> IndicatorUse {
    IndicatorUse(
      indicator: Rulebook.Indicator(.score(score.name)), holder: holder, own: Rulebook.Policies(),
      per: score.limits.per)
  }

  /// An indicator and, where it is a score, the scores that it takes over, each also by the period of its limits.
  private func uses(
    _ indicator: Rulebook.Indicator, by holder: Rulebook.Holder, own: Rulebook.Policies,
    per: Rulebook.Frequency
  ) -> [IndicatorUse] {
    let asked = IndicatorUse(indicator: indicator, holder: holder, own: own, per: per)
    guard case .score(let name) = indicator.measure else { return [asked] }
    return [asked]
      + scoresBehind(name).flatMap { score in
        [per, score.limits.per].map { per in
          IndicatorUse(
            indicator: Rulebook.Indicator(.score(score.name)), holder: holder, own: own, per: per)
        }
      }
  }

  /// A score and those whose totals it takes over, directly or by way of others, each once.
  private func scoresBehind(_ name: String) -> [Rulebook.Score] {
    var found: [Rulebook.Score] = []
    var names = [name]
    while let name = names.popLast() {
      guard !found.contains(where: { $0.name == name }), let score = score(named: name) else {
        continue
      }
      found.append(score)
      names += score.from
    }
    return found
  }
}

extension Rulebook {
  /// All accounts that its evaluation can ask for, each once, in the order of the rulebook; those that read it
  /// as stated come first.
  ///
  /// - Returns: `stated` is how many of them do.
  var accounts: (all: [Account], stated: Int) {
    var all: [Account] = []
    var known: Set<Account> = []
    func add(_ reading: RuleReading) {
      for version in versions {
        for use in version.indicatorUses {
          let accounts = version.accounts(
            of: use.indicator, holder: use.holder, own: use.own, per: use.per, reading: reading
          ).accounts
          for account in accounts where known.insert(account).inserted { all.append(account) }
        }
      }
    }
    add(.asStated)
    let stated = all.count
    for reading in RuleReading.allCases where reading != .asStated { add(reading) }
    return (all, stated)
  }
}
