import Model

/// Finds classes that a rulebook names but no unit has: a misspelt one would let its units off in silence.
struct ClassCheck {
  static func check(_ rulebook: PlacedRulebook, units: [Unit]) throws(Diagnostic) {
    let classes = Set(units.flatMap { $0.tenures.map(\.unitClass) }).filter { !$0.isEmpty }
    guard !classes.isEmpty else { return }
    let check = Self(classes: classes, names: Set(units.map { CellText.nameKey($0.name) }))
    for version in rulebook.versions {
      for due in version.dues where due.part.holder == .unit {
        guard case .byClass(let amounts) = due.part.atLeast else { continue }
        let names = amounts.keys.filter { !check.names.contains($0) }
        try check.refuse(
          names.sorted(), of: due.part.clause, at: due.entry.place(of: "at_least"))
      }
      for consequence in version.consequences {
        try check.refuse(
          consequence.part.classes, of: consequence.part.clause,
          at: consequence.entry.place(of: "classes"))
      }
    }
  }

  private let classes: Set<String>
  /// Names of units, which may have amounts of their own.
  private let names: Set<String>

  private init(classes: Set<String>, names: Set<String>) {
    (self.classes, self.names) = (classes, names)
  }

  private func refuse(
    _ stated: [String], of clause: String, at place: Diagnostic.Place
  ) throws(Diagnostic) {
    for name in stated where !classes.contains(name) {
      let known = classes.sorted()
      throw Diagnostic(
        .error, .classUnknown, at: place,
        found: [clause, name, NearestName.of(name, among: known) ?? known.joined(separator: ", ")])
    }
  }
}
