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
        let stated = amounts.keys.filter { !check.names.contains($0) }.sorted()
        try check.refuse(stated, of: due.part.clause, at: due.entry.place(of: "at_least"))
      }
      for quota in version.quotas {
        guard let entry = try quota.entry.map("where") else { continue }
        try check.refuse(
          quota.part.indicator.matching.classes, of: quota.part.clause, at: entry.place(of: "class")
        )
      }
      for score in version.scores { try check.refuseRows(of: score) }
      for consequence in version.consequences {
        let leading = version.dues(leadingTo: consequence.part).map(\.part.holder)
        // The groups of persons are in people.csv.
        guard !leading.contains(.person) else { continue }
        try check.refuse(
          consequence.part.classes, of: consequence.part.clause,
          at: consequence.entry.place(of: "classes"))
      }
      for commendation in version.commendations where commendation.part.holder == .unit {
        guard case .byClass(let tops) = commendation.part.top else { continue }
        try check.refuse(
          tops.keys.sorted(), of: commendation.part.clause, at: commendation.entry.place(of: "top"))
      }
    }
  }

  private func refuseRows(of score: Placed<Rulebook.Score>) throws(Diagnostic) {
    let part = score.part
    let tables: [(String, [Rulebook.Match])] = [
      ("submission", part.submission.map(\.matching)), ("adoption", part.adoption.map(\.matching)),
      ("extra", part.extra.map(\.matching)), ("times", part.times.map(\.matching)),
      ("instruction", part.instruction.map(\.matching)),
      ("requests", part.requests.map(\.matching)),
    ]
    for (table, matches) in tables {
      for (match, row) in zip(matches, try score.entry.maps(table)) {
        try refuse(match.classes, of: part.name, at: row.place(of: "class"))
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
