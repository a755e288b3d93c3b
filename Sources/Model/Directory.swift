/// The units and outlets of a dataset, each with a dense code: its position here.
///
/// Registered ones come first, in the order of their register; then those that only the log
/// names, in code point order. A blank name is an entity too and comes last.
public struct Directory: Sendable {
  public var units: [Unit]
  public var outlets: [Outlet]
  /// False without `units.csv`: then units that submitted nothing cannot be known.
  public var hasUnitRegister: Bool
  public var hasOutletRegister: Bool

  public init(
    units: [Unit], outlets: [Outlet], hasUnitRegister: Bool, hasOutletRegister: Bool
  ) {
    self.units = units
    self.outlets = outlets
    self.hasUnitRegister = hasUnitRegister
    self.hasOutletRegister = hasOutletRegister
  }
}

/// A unit 单位 whose people submit items.
public struct Unit: Sendable {
  /// The name that tables show; empty for rows whose unit cell is blank.
  public var name: String
  /// False where only the log names it.
  public var isRegistered: Bool
  /// What the register says of it, in order of date; one open-ended tenure where it says nothing.
  public var tenures: [Tenure]

  public init(name: String, isRegistered: Bool, tenures: [Tenure]) {
    precondition(!tenures.isEmpty, "a unit has a tenure, if only an empty one")
    self.name = name
    self.isRegistered = isRegistered
    self.tenures = tenures
  }

  /// How far a rulebook reaches a unit.
  public enum Standing: String, CaseIterable, Sendable {
    case assessed
    /// Listed when short of a quota, without sanction.
    case encouraged
    /// Not assessed at all.
    case exempt
  }

  /// One dated row of `units.csv`: class, head and standing hold from `from` to `to`.
  public struct Tenure: Sendable {
    public var unitClass: String
    public var parent: String
    public var head: String
    public var liaison: String
    public var headcount: Int?
    public var creditTo: String
    /// The first day; `nil`: since ever.
    public var from: CivilDate?
    /// The last day, included; `nil`: open.
    public var to: CivilDate?
    /// The name of the unit that took this one over, or empty.
    public var mergedInto: String
    public var standing: Standing

    public init(
      unitClass: String = "", parent: String = "", head: String = "", liaison: String = "",
      headcount: Int? = nil, creditTo: String = "", from: CivilDate? = nil, to: CivilDate? = nil,
      mergedInto: String = "", standing: Standing = .assessed
    ) {
      self.unitClass = unitClass
      self.parent = parent
      self.head = head
      self.liaison = liaison
      self.headcount = headcount
      self.creditTo = creditTo
      self.from = from
      self.to = to
      self.mergedInto = mergedInto
      self.standing = standing
    }

    public func covers(_ day: CivilDate) -> Bool {
      if let from, day.dayNumber < from.dayNumber { return false }
      if let to, day.dayNumber > to.lastDay.dayNumber { return false }
      return true
    }
  }

  /// The tenure in force on a day; `nil` while the unit is not open.
  public func tenure(on day: CivilDate) -> Tenure? { tenures.last { $0.covers(day) } }

  /// The tenure to name the unit by at a period's end: in force then, else the last one before, else the first.
  public func latestTenure(by day: CivilDate) -> Tenure {
    tenures.last { ($0.from?.dayNumber ?? Int.min) <= day.dayNumber } ?? tenures[0]
  }

  /// Open on the first day of a month; as a calendar has months, so that day is stated.
  public func isOpen(inMonthOf firstDay: CivilDate) -> Bool { tenure(on: firstDay) != nil }
}

/// An outlet 刊物/平台 that adopts items.
public struct Outlet: Sendable {
  /// The name that tables show (the newest, where it was renamed); empty where rows name none.
  public var name: String
  /// Who stands behind it, as the register or the log writes it: 国家, 省, 市, 县, 本级, national…
  public var level: String
  /// briefing, journal, newspaper, TV, web, mobile, as the register writes it.
  public var medium: String
  public var isRegistered: Bool
  /// Earlier names with the last day on which each was printed, oldest first.
  public var formerNames: [FormerName]

  public struct FormerName: Sendable {
    public var name: String
    public var to: CivilDate?

    public init(name: String, to: CivilDate?) {
      self.name = name
      self.to = to
    }
  }

  public init(
    name: String, level: String, medium: String, isRegistered: Bool,
    formerNames: [FormerName] = []
  ) {
    self.name = name
    self.level = level
    self.medium = medium
    self.isRegistered = isRegistered
    self.formerNames = formerNames
  }
}
