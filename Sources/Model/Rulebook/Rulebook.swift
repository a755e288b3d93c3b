/// What an office decided, as data: what counts, what it is worth, what is owed, what follows.
///
/// The parts work in this order: items → scores of units → quotas → deductions → limits → thresholds →
/// consequences and commendations.
public struct Rulebook: Sendable {
  public var title: String
  /// How the rules cut time; `nil`: as the dataset has it.
  public var calendar: PeriodCalendar?
  /// In order of date, without overlap.
  public var versions: [Version]

  public init(title: String, calendar: PeriodCalendar? = nil, versions: [Version]) {
    self.title = title
    self.calendar = calendar
    self.versions = versions
  }

  /// The rules in force from `from` to `to`, both included; `nil` is open.
  public struct Version: Sendable {
    public var from: CivilDate?
    public var to: CivilDate?
    /// What holds wherever a score or a quota says nothing else.
    public var policies: Policies
    /// Items that count for nothing in quotas and scores: too short, mere notices.
    public var invalid: [Match]
    /// Days after a period's end on which its assessment no longer moves; `nil`: it follows the as-of day.
    public var closesAfterDays: Int?
    /// When an adoption must have been filed to count; `nil`: filing is not asked for.
    public var filing: Filing?
    public var scores: [Score]
    public var quotas: [Quota]
    /// Amounts that a score must reach after deductions and limits; their indicators are scores.
    public var thresholds: [Quota]
    public var consequences: [Consequence]
    public var commendations: [Commendation]

    public init(
      from: CivilDate?, to: CivilDate?, policies: Policies = Policies(), invalid: [Match] = [],
      closesAfterDays: Int? = nil, filing: Filing? = nil, scores: [Score] = [],
      quotas: [Quota], thresholds: [Quota] = [], consequences: [Consequence],
      commendations: [Commendation] = []
    ) {
      self.from = from
      self.to = to
      self.policies = policies
      self.invalid = invalid
      self.closesAfterDays = closesAfterDays
      self.filing = filing
      self.scores = scores
      self.quotas = quotas
      self.thresholds = thresholds
      self.consequences = consequences
      self.commendations = commendations
    }

    public func covers(_ day: CivilDate) -> Bool {
      if let from, day.dayNumber < from.dayNumber { return false }
      if let to, day.dayNumber > to.lastDay.dayNumber { return false }
      return true
    }

    public func score(named name: String) -> Score? { scores.first { $0.name == name } }

    /// Whether it decides anything.
    public var isEmpty: Bool { scores.isEmpty && quotas.isEmpty && commendations.isEmpty }
  }

  /// The version in force on a day.
  public func version(on day: CivilDate) -> Version? { versions.first { $0.covers(day) } }

  /// Adoptions of a period count where they were filed (with their proof) by a day after its end.
  public struct Filing: Hashable, Sendable {
    public var each: Frequency
    /// Days after the period's last one, 0 or more.
    public var withinDays: Int

    public init(each: Frequency, withinDays: Int) {
      self.each = each
      self.withinDays = withinDays
    }
  }

  /// How often something falls due.
  public enum Frequency: Hashable, Sendable {
    case week
    case month
    case quarter
    case half
    case year
    /// A window of the calendar, by its name: once.
    case window(String)

    /// The frequencies that every calendar has, by their keys.
    public static let named: [(key: String, frequency: Frequency)] = [
      ("week", .week), ("month", .month), ("quarter", .quarter), ("half", .half), ("year", .year),
    ]

    /// As a rulebook writes it: `month`, or a window's name.
    public var key: String {
      if case .window(let name) = self { return name }
      return Self.named.first { $0.frequency == self }?.key ?? ""
    }

    /// Months of one period; `nil` for weeks and windows.
    public var months: Int? {
      switch self {
      case .month: 1
      case .quarter: 3
      case .half: 6
      case .year: 12
      case .week, .window: nil
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
}
