extension Rulebook {
  /// What is counted: the one notion that points, quotas and conditions share.
  public struct Indicator: Hashable, Sendable {
    public enum Measure: Hashable, Sendable {
      case submissions
      case adoptedItems
      case adoptions
      /// Months with a submitted item.
      case monthsWithActivity
      /// Requests answered by their due date, in the period of that date.
      case onTime
      /// Requests answered at all.
      case requestsAnswered
      /// Adopted items among the items submitted in the period.
      case cohortRate
      /// Adoptions in the period among the items submitted in it.
      case periodRate
      /// Adopted items among those decided.
      case decidedRate
      /// A rate whose definition the rules leave open: read as `cohortRate`.
      case adoptionRate
      /// A score, by its name: before deductions and limits in quotas, after them in thresholds and ranks.
      case score(String)
    }

    /// Instead of events, the different ones of these among them.
    public enum Distinct: String, CaseIterable, Sendable {
      case outlet
      case medium
      case level
    }

    public var measure: Measure
    public var matching: Match
    public var distinct: Distinct?

    public init(_ measure: Measure, matching: Match = Match(), distinct: Distinct? = nil) {
      self.measure = measure
      self.matching = matching
      self.distinct = distinct
    }

    public static let submissions = Indicator(.submissions)
    public static let adoptedItems = Indicator(.adoptedItems)
    public static let adoptions = Indicator(.adoptions)
    public static let cohortRate = Indicator(.cohortRate)

    /// Whether it is a rate, so that amounts are percentages.
    public var isRate: Bool {
      switch measure {
      case .cohortRate, .periodRate, .decidedRate, .adoptionRate: true
      default: false
      }
    }

    /// As a rulebook writes it: `adopted_items`, or a score's name.
    public var key: String {
      if case .score(let name) = measure { return name }
      return Self.measures.first { $0.measure == measure }?.key ?? ""
    }

    /// The measures that every rulebook has, by their keys.
    public static let measures: [(key: String, measure: Measure)] = [
      ("submissions", .submissions), ("adopted_items", .adoptedItems), ("adoptions", .adoptions),
      ("months_with_activity", .monthsWithActivity), ("on_time", .onTime),
      ("requests_answered", .requestsAnswered), ("cohort_rate", .cohortRate),
      ("period_rate", .periodRate), ("decided_rate", .decidedRate),
      ("adoption_rate", .adoptionRate),
    ]
  }
}
