import Model

/// Finds what a rulebook cannot mean, whatever the dataset.
enum ContradictionCheck {
  /// - Throws: The first contradiction, version by version in the order in which the parts work.
  static func check(_ rulebook: PlacedRulebook) throws(Diagnostic) {
    try VersionCheck.check(rulebook.versions)
    for version in rulebook.versions {
      try ScoreCheck.check(version)
      try QuotaCheck.check(version)
      try ScoreLoops.check(version)
      try CarryOverCheck.check(version)
      try ConsequenceCheck.check(version)
    }
    try ChangeCheck.check(rulebook)
  }
}

extension PlacedVersion {
  /// The diagnostic for a clause that no quota or threshold of the version has.
  func unknownClause(_ clause: String, at place: Diagnostic.Place) -> Diagnostic {
    var clauses: [String] = []
    for due in dues where !clauses.contains(due.part.clause) { clauses.append(due.part.clause) }
    return Diagnostic(
      .error, .clauseUnknown, at: place,
      found: [
        clause, NearestName.of(clause, among: clauses) ?? clauses.joined(separator: ", "),
      ])
  }

  func hasDue(_ clause: String) -> Bool { dues.contains { $0.part.clause == clause } }
}
