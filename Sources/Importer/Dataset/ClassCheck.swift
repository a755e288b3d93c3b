import Model

/// Finds classes that a rulebook names but no unit has: a misspelt one would let its units off in silence.
enum ClassCheck {
  static func check(_ rulebook: Rulebook, units: [Unit], file: String) throws(Diagnostic) {
    let known = Set(units.flatMap { $0.tenures.map(\.unitClass) }).filter { !$0.isEmpty }
    guard !known.isEmpty else { return }
    for version in rulebook.versions {
      for quota in version.quotas {
        guard case .byClass(let amounts) = quota.atLeast else { continue }
        try refuse(amounts.keys.sorted(), unless: known, clause: quota.clause, file: file)
      }
      for consequence in version.consequences {
        try refuse(consequence.classes, unless: known, clause: consequence.clause, file: file)
      }
    }
  }

  private static func refuse(
    _ classes: [String], unless known: Set<String>, clause: String, file: String
  ) throws(Diagnostic) {
    for name in classes where !known.contains(name) {
      let likely = NearestName.of(name, among: known.sorted())
      throw Diagnostic(
        .error, .classUnknown, at: .init(file: file),
        found: [clause, name, likely ?? known.sorted().joined(separator: ", ")])
    }
  }
}
