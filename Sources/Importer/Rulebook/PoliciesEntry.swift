import Model

/// How one item counts where it has several units, outlets or dates: keys of a version, a score, a quota.
enum PoliciesEntry {
  static let keys: [EntryKey] = [
    .init("basis", .choice(Rulebook.Basis.words), Words.PolicyKeys.basis),
    .init("joint", .choice(Rulebook.Joint.words), Words.PolicyKeys.joint),
    .init("joint_at_most", .whole(sharers), Words.PolicyKeys.jointAtMost),
    .init(
      "several_outlets", .choice(Rulebook.SeveralOutlets.words), Words.PolicyKeys.severalOutlets),
    .init(
      "several_instructions", .choice(Rulebook.SeveralInstructions.words),
      Words.PolicyKeys.severalInstructions),
    .init("reposts", .choice(Rulebook.Reposts.words), Words.PolicyKeys.reposts),
    .init("carry_over", .choice(Rulebook.CarryOver.words), Words.PolicyKeys.carryOver),
    .init("credit", .choice(Rulebook.Credit.words), Words.PolicyKeys.credit),
    .init("mergers", .choice(Rulebook.Mergers.words), Words.PolicyKeys.mergers),
  ]

  /// Of so many, shares are exact.
  private static let sharers = 1...16

  static func read(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Policies {
    var policies = Rulebook.Policies()
    policies.basis = try map.choice("basis", Rulebook.Basis.self)
    policies.joint = try map.choice("joint", Rulebook.Joint.self)
    policies.jointAtMost = try map.whole("joint_at_most", in: sharers, expected: .sharers)
    policies.severalOutlets = try map.choice("several_outlets", Rulebook.SeveralOutlets.self)
    policies.severalInstructions = try map.choice(
      "several_instructions", Rulebook.SeveralInstructions.self)
    policies.reposts = try map.choice("reposts", Rulebook.Reposts.self)
    policies.carryOver = try map.choice("carry_over", Rulebook.CarryOver.self)
    policies.credit = try map.choice("credit", Rulebook.Credit.self)
    policies.mergers = try map.choice("mergers", Rulebook.Mergers.self)
    return policies
  }
}
