import Model

/// Finds what a rulebook cannot mean, whatever the dataset.
enum ContradictionCheck {
  static func check(_ rulebook: PlacedRulebook) throws(Diagnostic) {
    try VersionCheck.check(rulebook.versions)
    for version in rulebook.versions {
      for consequence in version.consequences {
        for clause in consequence.part.quotas
        where !version.dues.contains(where: { $0.part.clause == clause }) {
          throw Diagnostic(
            .error, .clauseUnknown, at: consequence.entry.place(of: "quotas"),
            found: [clause, version.dues.map(\.part.clause).joined(separator: ", ")])
        }
      }
    }
  }
}
