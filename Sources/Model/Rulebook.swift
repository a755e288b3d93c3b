/// What an office decided: quotas and their consequences, in dated versions.
public struct Rulebook: Sendable {
  public var title: String
  /// In order of date, without overlap.
  public var versions: [Version]

  public init(title: String, versions: [Version]) {
    self.title = title
    self.versions = versions
  }

  /// The rules in force from `from` to `to`, both included; `nil` is open.
  public struct Version: Sendable {
    public var from: CivilDate?
    public var to: CivilDate?
    public var quotas: [Quota]
    public var consequences: [Consequence]

    public init(
      from: CivilDate?, to: CivilDate?, quotas: [Quota], consequences: [Consequence]
    ) {
      self.from = from
      self.to = to
      self.quotas = quotas
      self.consequences = consequences
    }

    public func covers(_ day: CivilDate) -> Bool {
      if let from, day.dayNumber < from.dayNumber { return false }
      if let to, day.dayNumber > to.lastDay.dayNumber { return false }
      return true
    }
  }

  /// The version in force on a day.
  public func version(on day: CivilDate) -> Version? { versions.first { $0.covers(day) } }

  /// What is counted.
  public enum Indicator: String, CaseIterable, Sendable {
    case submissions
    case adoptedItems = "adopted_items"
    case adoptions
    /// Adopted items among the items submitted in the period.
    case cohortRate = "cohort_rate"
  }

  /// How often a quota falls due.
  public enum Frequency: String, CaseIterable, Sendable {
    case month
    case quarter
    case half
    case year

    /// Months of one period.
    public var months: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .half: 6
      case .year: 12
      }
    }
  }

  /// What becomes of the fraction when a quota is prorated for a unit open for part of its period.
  public enum Rounding: String, CaseIterable, Sendable {
    case up
    case down
    /// Halves go up.
    case nearest
  }

  /// What a quota is in a period in which another version of the rules began.
  public enum Change: String, CaseIterable, Sendable {
    /// The version in force on the period's last day holds for the whole of it.
    case latest
  }

  /// An amount for every class, or one amount per class; a class without an amount has no quota.
  ///
  /// A count of 12 is 12 of 1 and a rate of 35 % is 35 of 100, so that every comparison is one of integers.
  public enum Amount: Sendable, Hashable {
    case everyClass(Proportion)
    case byClass([String: Proportion])

    public func required(ofClass unitClass: String) -> Proportion? {
      switch self {
      case .everyClass(let amount): amount
      case .byClass(let amounts): amounts[unitClass]
      }
    }
  }

  /// An indicator that must reach an amount in every period.
  public struct Quota: Sendable {
    /// As the office cites it: 第五条.
    public var clause: String
    public var indicator: Indicator
    public var per: Frequency
    public var atLeast: Amount
    /// Required where a unit is open for part of a period longer than a month; months are never prorated.
    public var partYear: Rounding?
    /// Required where a version begins inside a period.
    public var changed: Change?

    public init(
      clause: String, indicator: Indicator, per: Frequency, atLeast: Amount, partYear: Rounding?,
      changed: Change? = nil
    ) {
      self.changed = changed
      self.clause = clause
      self.indicator = indicator
      self.per = per
      self.atLeast = atLeast
      self.partYear = partYear
    }
  }

  /// What befalls those that miss a quota.
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
    }

    public var clause: String
    /// The clauses of the quotas that lead here; empty: every quota.
    public var quotas: [String]
    /// The classes that it names; empty: every class.
    public var classes: [String]
    public var effect: Effect
    public var reach: Reach

    public init(
      clause: String, quotas: [String], classes: [String], effect: Effect, reach: Reach
    ) {
      self.clause = clause
      self.quotas = quotas
      self.classes = classes
      self.effect = effect
      self.reach = reach
    }
  }
}
