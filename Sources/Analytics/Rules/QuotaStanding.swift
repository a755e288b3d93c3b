import Model

/// Where a unit or person stands with a quota in one of its periods, in exact integers.
struct QuotaStanding: Sendable {
  var holder: Rulebook.Holder
  /// Code of the unit or person.
  var code: Int
  /// The unit's class or the person's group at the period's end.
  var group: String
  /// The version in force on the period's last day, by its place in the rulebook.
  var version: Int
  var quota: Rulebook.Quota
  var period: Period
  /// False while the period runs: what is short can still be made up.
  var isOver: Bool
  /// The period's own amount, prorated and per head where the rules say so: a fraction of items or points, for a
  /// rate of submissions.
  var required: Proportion
  /// What earlier periods left short and this one owes besides.
  var carried: Proportion
  /// What earlier periods had beyond their amounts and counts in this one.
  var surplus: Proportion
  /// Of this period alone; for a rate numerator and denominator as they are, `nil` where nothing was submitted.
  var achieved: Proportion?
  /// Items or points missing, for a rate the items that would have had to be adopted; 0 where the quota is met.
  var shortBy: Proportion
  /// Whether rows without an exact date could make up for what is short: then it is not judged.
  var isUncertain: Bool

  var isMet: Bool { shortBy.numerator == 0 }
}
