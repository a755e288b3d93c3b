extension Rulebook {
  /// Who owes and who scores.
  public enum Holder: String, CaseIterable, Sendable {
    case unit
    /// A person of `people.csv`; their group stands in for the unit's class.
    case person
  }

  /// What a quota is in a period in which another version of the rules began.
  public enum Change: String, CaseIterable, Sendable {
    /// The version in force on the period's last day holds for the whole of it.
    case latest
    /// Each version's amount by the months in which it was in force: 60 until February and 120 from March are 10 + 100.
    case prorate
  }

  /// What a missed or overfulfilled period does to the next one; starts afresh every year.
  public enum Carry: String, CaseIterable, Sendable {
    case none
    /// What was short is owed beside the next period's amount; the missed period stays missed.
    case shortfall
    /// What was beyond the amount counts in the next period.
    case surplus
  }

  /// An amount for everybody, or one per class or unit; who has none has no quota.
  ///
  /// A count of 12 is 12 of 1, 7.5 points are 75 of 10 and a rate of 35 % is 35 of 100, so that every
  /// comparison is one of integers.
  public enum Amount: Sendable, Hashable {
    case everyClass(Proportion)
    /// By class (`Unit.Tenure.unitClass`, a person's group) or by the holder's own name, which goes first.
    case byClass([String: Proportion])

    public func required(ofClass unitClass: String, named name: String = "") -> Proportion? {
      switch self {
      case .everyClass(let amount): amount
      case .byClass(let amounts): amounts[name] ?? amounts[unitClass]
      }
    }
  }

  /// A day of every year.
  public struct YearDay: Hashable, Sendable {
    /// 1…12.
    public var month: Int
    /// 1…31; a day that the month lacks is its last.
    public var day: Int

    public init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }
  }

  /// An indicator that must reach an amount in every period.
  public struct Quota: Sendable {
    /// As the office cites it: 第五条.
    public var clause: String
    public var indicator: Indicator
    public var holder: Holder
    public var per: Frequency
    public var atLeast: Amount
    /// The amount is meant for each head, as the register counts them on this day; `nil`: for the whole unit.
    public var perHeadOn: YearDay?
    public var carry: Carry
    /// Required where a unit is open for part of a period longer than a month; months and weeks are never prorated.
    public var partYear: Rounding?
    /// Required where a version begins inside a period.
    public var changed: Change?
    /// What it states itself.
    public var policies: Policies

    public init(
      clause: String, indicator: Indicator, holder: Holder = .unit, per: Frequency,
      atLeast: Amount, perHeadOn: YearDay? = nil, carry: Carry = .none, partYear: Rounding?,
      changed: Change? = nil, policies: Policies = Policies()
    ) {
      self.clause = clause
      self.indicator = indicator
      self.holder = holder
      self.per = per
      self.atLeast = atLeast
      self.perHeadOn = perHeadOn
      self.carry = carry
      self.partYear = partYear
      self.changed = changed
      self.policies = policies
    }
  }
}
