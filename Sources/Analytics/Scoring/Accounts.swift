import Model

// Which accounts an indicator needs under which reading: the one place where what a rulebook leaves unstated
// gets its usual meaning.

extension Rulebook.Version {
  /// The readings of an indicator that the rules leave open, the stated one first.
  ///
  /// - Parameter own: What the quota or commendation states itself.
  func readings(
    of indicator: Rulebook.Indicator, holder: Rulebook.Holder, own: Rulebook.Policies
  ) -> [RuleReading] {
    let terms = terms(of: indicator, own)
    return RuleReading.allCases.filter { reading in
      switch reading {
      case .asStated: true
      case .otherBasis: terms.basis == nil && terms.usualBasis != nil
      // A share of an item is activity as much as the whole, and one of the different ones.
      case .splitJoint:
        terms.leavesJointOpen && indicator.distinct == nil
          && indicator.measure != .monthsWithActivity
      case .firstJoint: terms.leavesJointOpen
      case .knownAtEnd: closesAfterDays == nil && terms.outlastsPeriod
      case .periodRate, .decidedRate: indicator.measure == .adoptionRate
      }
    }
  }

  /// The accounts of an indicator under one reading; one that the rules do not leave open reads them as stated.
  ///
  /// - Parameters:
  ///   - own: What the quota or commendation states itself; for a score on its own, nothing.
  ///   - per: The period in which the indicator is judged; for a score on its own, that of its limits.
  func accounts(
    of indicator: Rulebook.Indicator, holder: Rulebook.Holder, own: Rulebook.Policies,
    per: Rulebook.Frequency, reading: RuleReading
  ) -> IndicatorAccounts {
    let isOpen = readings(of: indicator, holder: holder, own: own).contains(reading)
    let drafts = AccountDraft(
      version: self, terms: terms(of: indicator, own), own: own, indicator: indicator,
      holder: holder, per: per, reading: isOpen ? reading : .asStated)
    switch indicator.measure {
    case .submissions:
      return .amount(drafts.count(.submitted, indicator.matching, indicator.distinct))
    case .adoptedItems:
      return .amount(drafts.count(.adoptedItems, indicator.matching, indicator.distinct))
    case .adoptions:
      return .amount(drafts.count(.adoptions, indicator.matching, indicator.distinct))
    case .monthsWithActivity: return .months(drafts.count(.submitted, indicator.matching))
    case .onTime: return .requests([.onTime])
    case .requestsAnswered: return .requests([.onTime, .late])
    case .cohortRate: return drafts.cohortRate
    case .periodRate: return drafts.periodRate
    case .decidedRate: return drafts.decidedRate
    case .adoptionRate:
      switch drafts.reading {
      case .periodRate: return drafts.periodRate
      case .decidedRate: return drafts.decidedRate
      default: return drafts.cohortRate
      }
    case .score(let name): return .amount(drafts.points(of: name))
    }
  }

  /// Every reading that some quota, threshold, commendation or score of the version leaves open.
  var openReadings: Set<RuleReading> {
    Set(
      indicatorUses.flatMap { readings(of: $0.indicator, holder: $0.holder, own: $0.own) }
        .filter { $0 != .asStated })
  }

  private func terms(of indicator: Rulebook.Indicator, _ own: Rulebook.Policies) -> AccountTerms {
    AccountTerms(indicator.measure, own, in: self)
  }
}

/// What holds for an indicator by its own words, its score's and its version's; `nil` where none of them speaks.
private struct AccountTerms {
  var policies: Rulebook.Policies
  /// Stated by the rules, or by what the measure means.
  var basis: Rulebook.Basis?
  /// How an unstated basis is read; `nil` where no date of an adoption decides.
  var usualBasis: Rulebook.Basis?
  var measure: Rulebook.Indicator.Measure

  init(
    _ measure: Rulebook.Indicator.Measure, _ own: Rulebook.Policies, in version: Rulebook.Version
  ) {
    self.measure = measure
    policies = own.over(version.policies)
    switch measure {
    case .submissions, .monthsWithActivity, .onTime, .requestsAnswered: break
    case .adoptedItems: usualBasis = .submitted
    case .adoptions: usualBasis = .adopted
    case .cohortRate, .decidedRate, .adoptionRate: basis = .submitted
    case .periodRate: basis = .adopted
    case .score(let name):
      guard let score = version.score(named: name) else { break }
      policies = own.over(score.policies).over(version.policies)
      if score.valuesAdoptions { usualBasis = .adopted }
    }
    if usualBasis != nil { basis = policies.basis }
  }

  var leavesJointOpen: Bool {
    guard policies.joint == nil, policies.jointAtMost != 1 else { return false }
    return measure != .onTime && measure != .requestsAnswered
  }

  /// Whether an adoption after the end of a period can still count in it.
  var outlastsPeriod: Bool { (basis ?? usualBasis) == .submitted }
}

extension Rulebook.Score {
  fileprivate var valuesAdoptions: Bool { !adoption.isEmpty || !extra.isEmpty }
}

/// Accounts of one indicator under one reading.
private struct AccountDraft {
  let version: Rulebook.Version
  let terms: AccountTerms
  let own: Rulebook.Policies
  let indicator: Rulebook.Indicator
  let holder: Rulebook.Holder
  let per: Rulebook.Frequency
  let reading: RuleReading

  /// Of what is submitted in the period, whatever outlets it went to, so much was adopted at those that are meant.
  var cohortRate: IndicatorAccounts {
    .rate(
      numerator: count(.adoptedItems, indicator.matching),
      denominators: [count(.submitted, indicator.matching.ofItems)])
  }

  var periodRate: IndicatorAccounts {
    .rate(
      numerator: count(.loggedAdoptions, indicator.matching),
      denominators: [count(.submitted, indicator.matching.ofItems)])
  }

  var decidedRate: IndicatorAccounts {
    let adopted = count(.adoptedItems, indicator.matching)
    return .rate(
      numerator: adopted, denominators: [adopted, count(.declined, indicator.matching)])
  }

  /// What says nothing of a sum is left out, so that equal accounts are one.
  func count(
    _ sum: Account.Sum, _ matching: Rulebook.Match, _ distinct: Rulebook.Indicator.Distinct? = nil
  ) -> Account {
    var policies = Rulebook.Policies()
    policies.basis = basis(of: sum)
    policies.joint = joint ?? .each
    policies.jointAtMost = policies.joint == .first ? nil : terms.policies.jointAtMost
    policies.reposts = terms.policies.reposts ?? .count
    if sum.isOfEvents, distinct == nil {
      policies.severalOutlets = terms.policies.severalOutlets ?? .sum
    }
    if holder == .unit { policies.credit = terms.policies.credit ?? .own }
    let dependsOnAdoptions = sum != .submitted && policies.basis == .submitted
    return Account(
      sum: sum, matching: matching, distinct: distinct, holder: holder, policies: policies,
      known: dependsOnAdoptions ? known : .byAsOf, invalid: version.invalid,
      filing: sum == .submitted || sum == .declined ? nil : version.filing)
  }

  func points(of score: String) -> Account {
    var own = own
    var unstated = Rulebook.Policies()
    switch reading {
    case .otherBasis: unstated.basis = .submitted
    case .splitJoint: unstated.joint = .split
    case .firstJoint: unstated.joint = .first
    default: break
    }
    own.mergers = nil
    if holder == .person { own.credit = nil }
    let basis = terms.basis ?? unstated.basis ?? terms.usualBasis
    return Account(
      sum: .points(score), matching: indicator.matching, distinct: indicator.distinct,
      holder: holder, policies: own, unstated: unstated,
      known: basis == .submitted ? known : .byAsOf)
  }

  private func basis(of sum: Account.Sum) -> Rulebook.Basis? {
    switch sum {
    case .submitted: nil
    case .declined: .submitted
    case .loggedAdoptions: .adopted
    default: reading == .otherBasis ? terms.usualBasis?.other : terms.basis ?? terms.usualBasis
    }
  }

  private var joint: Rulebook.Joint? {
    switch reading {
    case .splitJoint: .split
    case .firstJoint: .first
    default: terms.policies.joint
    }
  }

  private var known: Account.Known {
    if let days = version.closesAfterDays { return .afterPeriodEnd(per, days: days) }
    return reading == .knownAtEnd ? .afterPeriodEnd(per, days: 0) : .byAsOf
  }
}

extension Account.Sum {
  /// Whether it adds up adoption events, of which an item may have several.
  fileprivate var isOfEvents: Bool { self == .adoptions || self == .loggedAdoptions }
}
