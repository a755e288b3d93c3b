import Model

/// How what an item brings is divided among its units or authors.
struct Division: Sendable {
  let joint: Rulebook.Joint
  private let atMost: Int
  let passesOnCredit: Bool

  init(_ policies: Rulebook.Policies, for holder: Rulebook.Holder) {
    joint = policies.joint ?? .each
    atMost = joint == .first ? 1 : max(1, policies.jointAtMost ?? Int.max)
    passesOnCredit = holder == .unit && policies.credit == .passedOn
  }

  /// How many of an item's units or authors have a part in it.
  @inline(__always)
  func sharers(of count: Int) -> Int { min(count, atMost) }

  /// The most among whom shares are exact.
  static let mostSharers = 16

  /// - Parameter sharers: At least 1.
  @inline(__always)
  func share(_ parts: Int64, among sharers: Int) -> Int64 {
    guard joint == .split, sharers > 1 else { return parts }
    return sharers <= Self.mostSharers
      ? Points(parts: parts).shared(among: sharers).parts
      : Points(parts: parts).scaled(by: Proportion(1, of: sharers)).parts
  }
}

/// Who has what a unit earns, where the register passes it on.
struct CreditTable: Sendable {
  private struct Step: Sendable {
    var firstDay: Int
    /// -1: the unit itself.
    var unit: Int32
  }

  /// Per unit, in order of date; empty where it never passes anything on.
  private let steps: [[Step]]
  private let asOfDay: Int

  init(_ directory: Directory, asOf: CivilDate) {
    let codes = Dictionary(
      directory.units.enumerated().map { ($1.name, Int32($0)) },
      uniquingKeysWith: { first, _ in first })
    steps = directory.units.map { unit in
      guard unit.tenures.contains(where: { !$0.creditTo.isEmpty }) else { return [] }
      return unit.tenures.map { tenure in
        Step(
          firstDay: tenure.from?.dayNumber ?? Int.min,
          // The importer has warned of a name that no unit has.
          unit: tenure.creditTo.isEmpty ? -1 : codes[tenure.creditTo] ?? -1)
      }
    }
    asOfDay = asOf.dayNumber
  }

  /// - Parameter date: `CivilDate.code`, or 0, which is read as the as-of day.
  @inline(__always)
  func receiver(of unit: Int32, on date: Int32) -> Int32 {
    let steps = steps[Int(unit)]
    if steps.isEmpty { return unit }
    let day = CivilDate(code: date)?.dayNumber ?? asOfDay
    let receiver = (steps.last { $0.firstDay <= day } ?? steps[0]).unit
    return receiver < 0 ? unit : receiver
  }
}
