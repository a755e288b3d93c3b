import Model

/// A consequence of the rules as it meets one missed quota.
struct Sanction: Sendable {
  enum State: Hashable, Sendable {
    case takesEffect
    /// Of several clauses that must be missed together, not all are.
    case notAll
    /// So many periods are missed so far, and more are needed.
    case notYet(misses: Int)
    /// What is short can be made up until a day that has not passed.
    case due(by: CivilDate)
    /// It was made up by that day.
    case caughtUp(by: CivilDate)
    /// It comes only if what is short is not made up by that day, which has not passed.
    case waits(until: CivilDate)
    /// The unit is only encouraged: nothing befalls it.
    case encouraged
  }

  var consequence: Rulebook.Consequence
  var state: State

  /// Whether it is in force: a date to catch up by is, until that is done.
  var isInForce: Bool {
    switch state {
    case .takesEffect, .due: true
    case .notAll, .notYet, .caughtUp, .waits, .encouraged: false
    }
  }
}
