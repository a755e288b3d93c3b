import Model

/// What a score came to for a unit or person over a span, part by part.
struct ScoreTotal: Sendable {
  var holder: Holder
  var group: String
  /// The version in force on the span's last day, or on the as-of day where that is earlier.
  var version: Int
  var score: String
  var period: Period
  /// Whether the span is one over which the score has its base, floor and cap.
  var isLimited: Bool
  /// What items, adoptions and instructions brought.
  var items = Points.zero
  var requests = Points.zero
  var adjustments = Points.zero
  /// What met and missed quotas brought.
  var quotas = Points.zero
  /// What other scores brought.
  var taken = Points.zero
  var base = Points.zero
  /// What the monthly cap, the floor and the cap took or gave.
  var limited = Points.zero
  /// `nil` where the score is no share of a larger one.
  var converted: Points?
  /// Since the beginning of the year up to the span's end, before quotas and limits.
  var cumulative = Points.zero
  /// Competition rank by `final` within the group; `nil` for an exempt unit.
  var rank: Int?

  /// After deductions and limits, before any conversion.
  var total: Points { items + requests + adjustments + quotas + taken + base + limited }

  var final: Points { converted ?? total }
}
