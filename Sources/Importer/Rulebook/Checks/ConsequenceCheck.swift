import Model

/// Finds consequences that nothing leads to, or that lead to nobody.
enum ConsequenceCheck {
  static func check(_ version: PlacedVersion) throws(Diagnostic) {
    for consequence in version.consequences {
      for clause in consequence.part.quotas where !version.hasDue(clause) {
        throw version.unknownClause(clause, at: consequence.entry.place(of: "quotas"))
      }
      if version.dues.isEmpty {
        throw Diagnostic(
          .error, .consequenceIdle, at: consequence.entry.place, found: [consequence.part.clause])
      }
      try checkCatchUp(consequence, in: version)
      try checkReach(consequence, in: version)
      try checkMisses(consequence, in: version)
    }
  }

  private static func checkCatchUp(
    _ consequence: Placed<Rulebook.Consequence>, in version: PlacedVersion
  ) throws(Diagnostic) {
    let (part, entry) = (consequence.part, consequence.entry)
    if part.withinDays != nil && part.effect != .catchUp {
      throw Diagnostic(
        .error, .withinDaysMisplaced, at: entry.place(of: "within_days"),
        found: [part.clause, part.effect.rawValue])
    }
    guard let after = part.after else { return }
    guard let before = version.catchUp(after) else {
      let known = version.consequences.filter { $0.part.effect == .catchUp }.map(\.part.clause)
      throw Diagnostic(
        .error, .catchUpUnknown, at: entry.place(of: "after"),
        found: [after, NearestName.of(after, among: known) ?? known.joined(separator: ", ")])
    }
    var path = [part.clause]
    var next = consequence.part.after
    while let clause = next {
      path.append(clause)
      if clause == part.clause {
        throw Diagnostic(
          .error, .catchUpLoop, at: entry.place(of: "after"),
          found: [path.joined(separator: " → ")])
      }
      next = path.dropLast().contains(clause) ? nil : version.catchUp(clause)?.part.after
    }
    if before.part.withinDays == nil {
      throw Diagnostic(
        .error, .withinDaysNeeded, at: before.entry.place, found: [after, part.clause])
    }
  }

  /// A person's quota costs a unit nothing, nor a unit's a person.
  private static func checkReach(
    _ consequence: Placed<Rulebook.Consequence>, in version: PlacedVersion
  ) throws(Diagnostic) {
    let part = consequence.part
    let reached: Rulebook.Holder = part.reach == .person ? .person : .unit
    for due in version.dues(leadingTo: part) where due.part.holder != reached {
      let key = consequence.entry.has("reach") ? "reach" : "quotas"
      throw Diagnostic(
        .error, .reachWrong, at: consequence.entry.place(of: key),
        found: [part.clause, part.reach.rawValue, due.part.clause, due.part.holder.rawValue])
    }
  }

  private static func checkMisses(
    _ consequence: Placed<Rulebook.Consequence>, in version: PlacedVersion
  ) throws(Diagnostic) {
    let periods = version.dues(leadingTo: consequence.part).map(\.part.per.timesAYear)
    let (key, asked, most): (String, Int, Int) =
      switch consequence.part.misses {
      case .count(let count): ("misses", count, periods.reduce(0, +))
      case .consecutive(let count): ("consecutive", count, periods.max() ?? 0)
      }
    guard asked > most, consequence.entry.has(key) else { return }
    throw Diagnostic(
      .error, .missesImpossible, at: consequence.entry.place(of: key),
      found: [consequence.part.clause, String(asked), String(most)])
  }
}

extension PlacedVersion {
  fileprivate func catchUp(_ clause: String) -> Placed<Rulebook.Consequence>? {
    consequences.first { $0.part.clause == clause && $0.part.effect == .catchUp }
  }
}

extension Rulebook.Frequency {
  /// The most periods that a year can have.
  fileprivate var timesAYear: Int {
    switch self {
    case .week: 53
    case .month: 12
    case .quarter: 4
    case .half: 2
    case .year, .window: 1
    }
  }
}
