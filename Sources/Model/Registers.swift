/// The registers of a dataset beside its units and outlets; empty where there is no such file.
public struct Registers: Sendable {
  public var people: [Person] = []
  public var requests: [Request] = []
  public var decisions: [Decision] = []
  public var adjustments: [Adjustment] = []
  public var published: [PublishedFigure] = []

  public init() {}
}

/// A person 信息员 with targets of their own.
public struct Person: Sendable {
  public var name: String
  /// Code of the unit, the last one of a person who moved; `nil` where the register names none.
  public var unit: Int?
  /// Dated rows, in order of date.
  public var memberships: [Membership]

  public struct Membership: Sendable {
    /// The target group, as `Unit.Tenure.unitClass` is spelt.
    public var group: String
    public var from: CivilDate?
    /// Included.
    public var to: CivilDate?

    public init(group: String, from: CivilDate?, to: CivilDate?) {
      self.group = group
      self.from = from
      self.to = to
    }

    public func covers(_ day: CivilDate) -> Bool {
      day.dayNumber >= from?.dayNumber ?? Int.min
        && day.dayNumber <= to?.lastDay.dayNumber ?? Int.max
    }
  }

  public init(name: String, unit: Int?, memberships: [Membership]) {
    precondition(!memberships.isEmpty, "a person has a row")
    self.name = name
    self.unit = unit
    self.memberships = memberships
  }

  public func isMember(inMonthOf firstDay: CivilDate) -> Bool {
    memberships.contains { $0.covers(firstDay) }
  }

  /// In force on a day, else the last one before, else the first.
  public func latestMembership(by day: CivilDate) -> Membership {
    memberships.last { $0.from?.dayNumber ?? Int.min <= day.dayNumber } ?? memberships[0]
  }
}

/// A request 约稿: known even when nobody answered.
public struct Request: Sendable {
  public var id: String
  public var unit: Int
  /// One spelling for all that mean the same, as the log's kinds.
  public var kind: String
  public var isUrgent: Bool
  public var due: CivilDate
  /// The item that answers it; `nil` where there is none.
  public var fulfilledBy: ItemKey?
  /// As the register writes it: an item's id, or a day for an answer that is not in the log.
  public var fulfilledOn: CivilDate?
  public var place: Diagnostic.Place

  public init(
    id: String, unit: Int, kind: String, isUrgent: Bool, due: CivilDate, fulfilledBy: ItemKey?,
    fulfilledOn: CivilDate?, place: Diagnostic.Place
  ) {
    self.id = id
    self.unit = unit
    self.kind = kind
    self.isUrgent = isUrgent
    self.due = due
    self.fulfilledBy = fulfilledBy
    self.fulfilledOn = fulfilledOn
    self.place = place
  }
}

/// What somebody decided on an appeal or a waiver; shown beside the arithmetic, never hidden in it.
public struct Decision: Sendable {
  public enum Verdict: String, CaseIterable, Sendable {
    case waived
    case upheld
  }

  public var unit: Int
  public var clause: String
  /// The label of the period that it speaks of.
  public var period: String
  public var verdict: Verdict
  public var by: String
  public var date: CivilDate?
  public var reason: String

  public init(
    unit: Int, clause: String, period: String, verdict: Verdict, by: String, date: CivilDate?,
    reason: String
  ) {
    self.unit = unit
    self.clause = clause
    self.period = period
    self.verdict = verdict
    self.by = by
    self.date = date
    self.reason = reason
  }
}

/// Points by hand 加减分, always with a reason.
public struct Adjustment: Sendable {
  public var unit: Int
  /// The person's name where it is one's own; empty: the unit's.
  public var person: String
  public var date: CivilDate
  /// `nil`: what the rulebook gives for the reason.
  public var points: Points?
  /// As the rulebook spells it, where it lists it.
  public var reason: String
  /// The score's name, as the rulebook spells it; where the register names none, the first that lists the reason, else the
  /// first of the version in force. Empty only without one.
  public var score: String
  public var place: Diagnostic.Place

  public init(
    unit: Int, person: String, date: CivilDate, points: Points?, reason: String, score: String,
    place: Diagnostic.Place
  ) {
    self.unit = unit
    self.person = person
    self.date = date
    self.points = points
    self.reason = reason
    self.score = score
    self.place = place
  }
}

/// A figure that the office printed, to be held against the recomputed one.
public struct PublishedFigure: Sendable {
  public var period: String
  /// A table of ours, by its name: `units`, `classes`, `months`…
  public var table: String
  /// The row: a unit's name, a class, an outlet; empty or `total` for the office's total.
  public var key: String
  /// A column of that table; for a score, its name.
  public var measure: String
  /// As written: a whole or decimal number, or a percentage.
  public var value: String
  public var source: String
  public var place: Diagnostic.Place

  public init(
    period: String, table: String, key: String, measure: String, value: String, source: String,
    place: Diagnostic.Place
  ) {
    self.period = period
    self.table = table
    self.key = key
    self.measure = measure
    self.value = value
    self.source = source
    self.place = place
  }
}
