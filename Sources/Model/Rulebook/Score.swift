extension Rulebook {
  /// A named total: points 分, money 元.
  public struct Score: Sendable {
    public var name: String
    /// What one of it is: 分, 元, points.
    public var unit: String
    public var clause: String
    /// What a submitted item is worth: the first row that matches, as in the next three.
    public var submission: [Row]
    /// What an adoption is worth.
    public var adoption: [Row]
    /// What a leader's instruction is worth.
    public var instruction: [Row]
    /// What a request 约稿 is worth, by how it was answered; in the period of its due date.
    public var requests: [Row]
    /// What an adoption is worth beside that: every row that matches.
    public var extra: [Row]
    /// What an adoption's worth is multiplied by: every row that matches.
    public var times: [Factor]
    /// What adjustments of `adjustments.csv` are worth that name a reason and no points.
    public var adjustments: [Reason]
    /// What meeting or missing quotas is worth, in every period of theirs.
    public var quotas: [QuotaRow]
    /// Scores whose totals it takes over.
    public var from: [String]
    public var limits: Limits
    public var conversion: Conversion?
    public var policies: Policies

    public init(name: String, unit: String, clause: String = "") {
      self.name = name
      self.unit = unit
      self.clause = clause
      submission = []
      adoption = []
      instruction = []
      requests = []
      extra = []
      times = []
      adjustments = []
      quotas = []
      from = []
      limits = Limits()
      policies = Policies()
    }

    public struct Row: Hashable, Sendable {
      public var matching: Match
      public var points: Points

      public init(matching: Match, points: Points) {
        self.matching = matching
        self.points = points
      }
    }

    public struct Factor: Hashable, Sendable {
      public var matching: Match
      /// ×2 is 2 of 1, ×1.5 is 15 of 10.
      public var by: Proportion

      public init(matching: Match, by: Proportion) {
        self.matching = matching
        self.by = by
      }
    }

    public struct Reason: Hashable, Sendable {
      public var reason: String
      public var points: Points

      public init(reason: String, points: Points) {
        self.reason = reason
        self.points = points
      }
    }

    /// What the quotas of a clause bring.
    public struct QuotaRow: Hashable, Sendable {
      public enum Worth: Hashable, Sendable {
        /// Met or not: ≥ 15 a year → 50, otherwise 0.
        case whole(met: Points, missed: Points)
        /// For each item (or point) short, usually negative.
        case eachShort(Points)
        /// So much of it as of the quota was achieved, all of it at most.
        case inProportion(Points)
      }

      public var clause: String
      public var worth: Worth

      public init(clause: String, worth: Worth) {
        self.clause = clause
        self.worth = worth
      }
    }

    /// Within one period of `per`; the base is given once in it.
    public struct Limits: Hashable, Sendable {
      public var per: Frequency = .year
      public var base: Points?
      public var floor: Points?
      public var cap: Points?
      /// Of what items, adoptions and instructions bring in one month.
      public var capPerMonth: Points?

      public init() {}
    }

    /// A share of a larger score: `worth` × total ÷ `fullAt`, `worth` at most and never below 0.
    public struct Conversion: Hashable, Sendable {
      public var worth: Points
      /// `nil`: the highest total of the class.
      public var fullAt: Points?
      /// Half away from zero; 0…3.
      public var decimals: Int

      public init(worth: Points, fullAt: Points?, decimals: Int) {
        self.worth = worth
        self.fullAt = fullAt
        self.decimals = decimals
      }
    }
  }
}
