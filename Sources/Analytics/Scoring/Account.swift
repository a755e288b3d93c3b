import Model

/// One thing that is added up for every unit or person: what quotas and scores are made of.
///
/// Nothing in it is left open: where a rulebook leaves a choice unstated, each reading of it is an account.
struct Account: Hashable, Sendable {
  enum Sum: Hashable, Sendable {
    /// Logged items, by their submitted date.
    case submitted
    /// Adopted ones of them: by the submitted date, or with `basis: adopted` by the date of the first
    /// adoption that matches.
    case adoptedItems
    /// Logged items that every outlet declined (of those that match), by the submitted date.
    case declined
    /// Adoption events, supplements included; by their date, or with `basis: submitted` by the item's.
    case adoptions
    /// Adoption events of logged items alone.
    case loggedAdoptions
    /// What items, adoptions and instructions bring to the score of this name, by the versions in force on
    /// the dates of their basis. Requests, adjustments, quotas and limits come later.
    case points(String)
  }

  /// What must have been known when the assessment was made.
  enum Known: Hashable, Sendable {
    case byAsOf
    /// An item's adoption counts only up to so many days after the end of the period of its submission.
    case afterPeriodEnd(Rulebook.Frequency, days: Int)
  }

  var sum: Sum
  var matching: Rulebook.Match
  var distinct: Rulebook.Indicator.Distinct?
  var holder: Rulebook.Holder
  /// Of points: only what goes before the score's and the version's own; of all else, whatever decides.
  ///
  /// Mergers are no concern of an account: who asks adds up the units that were merged.
  var policies: Rulebook.Policies
  /// Of points: how this reading takes what neither the score nor the version states.
  var unstated = Rulebook.Policies()
  var known = Known.byAsOf
  /// Items that count for nothing, and when adoptions must be filed, by the version; of points by the one in force.
  var invalid: [Rulebook.Match] = []
  var filing: Rulebook.Filing?
}
