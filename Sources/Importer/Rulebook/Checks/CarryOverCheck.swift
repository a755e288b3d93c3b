import Model

/// Finds where only an item's highest adoption counts by the adopted date, and nothing is said of an adoption in a
/// later year.
enum CarryOverCheck {
  static func check(_ version: PlacedVersion) throws(Diagnostic) {
    for score in version.scores where !score.part.adoption.isEmpty || !score.part.extra.isEmpty {
      try check(score.part.policies, of: score.part.name, at: score.entry, in: version)
    }
    for quota in version.quotas where quota.part.indicator.countsAdoptions {
      try check(quota.part.policies, of: quota.part.clause, at: quota.entry, in: version)
    }
    for place in version.commendations {
      let counting = [place.part.rankBy] + place.part.conditions.map(\.indicator)
      guard counting.contains(where: \.countsAdoptions) else { continue }
      try check(place.part.policies, of: place.part.clause, at: place.entry, in: version)
    }
  }

  private static func check(
    _ own: Rulebook.Policies, of name: String, at entry: YAMLMap, in version: PlacedVersion
  ) throws(Diagnostic) {
    let policies = own.over(version.version.policies)
    guard policies.severalOutlets == .highest, policies.basis != .submitted,
      policies.carryOver == nil
    else { return }
    let stating = own.severalOutlets == nil ? version.entry : entry
    throw Diagnostic(
      .error, .carryOverNeeded, at: stating.place(of: "several_outlets"), found: [name])
  }
}

extension Rulebook.Indicator {
  /// Whether several adoptions of one item could count several times.
  fileprivate var countsAdoptions: Bool { measure == .adoptions || measure == .periodRate }
}
