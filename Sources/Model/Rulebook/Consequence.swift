extension Rulebook {
  /// What befalls those that miss a quota or a threshold.
  public struct Consequence: Sendable {
    public enum Effect: String, CaseIterable, Sendable {
      case losesEligibility = "loses_eligibility"
      case catchUp = "catch_up"
      case criticised
    }

    /// Whom it reaches.
    public enum Reach: String, CaseIterable, Sendable {
      case unit
      case head
      case unitAndHead = "unit_and_head"
      case person
    }

    /// Of several quotas, whether missing one is enough.
    public enum Which: String, CaseIterable, Sendable {
      case any
      case all
    }

    /// How many periods of one year must be missed.
    public enum Misses: Hashable, Sendable {
      /// So many, wherever they lie.
      case count(Int)
      /// So many, one after the other.
      case consecutive(Int)
    }

    public var clause: String
    /// The clauses of the quotas and thresholds that lead here; empty: every one.
    public var quotas: [String]
    public var which: Which
    public var misses: Misses
    /// The classes that it names; empty: every class.
    public var classes: [String]
    public var effect: Effect
    public var reach: Reach
    /// Of `catchUp`: the days after the period's end by which what is short can be made up.
    public var withinDays: Int?
    /// The clause of the `catchUp` after which it comes: only what was not caught up leads here.
    public var after: String?

    public init(
      clause: String, quotas: [String], which: Which = .any, misses: Misses = .count(1),
      classes: [String], effect: Effect, reach: Reach, withinDays: Int? = nil,
      after: String? = nil
    ) {
      self.clause = clause
      self.quotas = quotas
      self.which = which
      self.misses = misses
      self.classes = classes
      self.effect = effect
      self.reach = reach
      self.withinDays = withinDays
      self.after = after
    }
  }

  /// Who is commended: the best of a class that also meet the conditions.
  public struct Commendation: Sendable {
    public var clause: String
    /// As the office calls it: 先进单位.
    public var title: String
    public var holder: Holder
    public var rankBy: Indicator
    public var per: Frequency
    public var top: Top
    public var within: Within
    /// Minimum volume, minimum rate.
    public var conditions: [Condition]
    /// Effects that bar from it.
    public var barredBy: [Consequence.Effect]
    public var policies: Policies

    public enum Top: Hashable, Sendable {
      case first(Int)
      case byClass([String: Int])
    }

    public enum Within: String, CaseIterable, Sendable {
      case unitClass = "class"
      case office
    }

    public struct Condition: Hashable, Sendable {
      public var indicator: Indicator
      public var atLeast: Amount

      public init(indicator: Indicator, atLeast: Amount) {
        self.indicator = indicator
        self.atLeast = atLeast
      }
    }

    public init(
      clause: String, title: String, holder: Holder, rankBy: Indicator, per: Frequency, top: Top,
      within: Within, conditions: [Condition], barredBy: [Consequence.Effect],
      policies: Policies = Policies()
    ) {
      self.clause = clause
      self.title = title
      self.holder = holder
      self.rankBy = rankBy
      self.per = per
      self.top = top
      self.within = within
      self.conditions = conditions
      self.barredBy = barredBy
      self.policies = policies
    }
  }
}
