extension Rulebook {
  /// Which rows are meant; an empty list and `nil` mean any.
  ///
  /// Texts are spelt as the directory and the log's details spell them.
  public struct Match: Hashable, Sendable {
    public var outlets: [String] = []
    public var levels: [String] = []
    public var media: [String] = []
    public var kinds: [String] = []
    public var tracks: [String] = []
    public var stages: [String] = []
    public var positions: [String] = []
    /// Classes of the unit, as `Unit.Tenure.unitClass`.
    public var classes: [String] = []
    public var units: [String] = []
    /// Who gave an instruction, or at which level, as the log writes it.
    public var leaders: [String] = []
    public var length: LengthBand?
    /// Whether the item has several units (of persons: authors).
    public var isJoint: Bool?
    /// Whether it answers a request 约稿.
    public var isRequested: Bool?
    public var isUrgent: Bool?
    public var isRepost: Bool?
    /// Of requests only.
    public var answers: [Answer] = []

    public init() {}
  }

  /// Lengths in characters, from `from` to `to`, both included; `nil` is open.
  public struct LengthBand: Hashable, Sendable {
    public var from: Int?
    public var to: Int?

    public init(from: Int?, to: Int?) {
      self.from = from
      self.to = to
    }

    public func contains(_ length: Int) -> Bool {
      length >= from ?? Int.min && length <= to ?? Int.max
    }
  }

  /// How a request 约稿 was answered.
  public enum Answer: String, CaseIterable, Sendable {
    case onTime = "on_time"
    case late
    /// Not by the as-of day, and the due date is past.
    case missed
  }
}
