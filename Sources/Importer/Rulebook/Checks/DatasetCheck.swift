import Model

/// Finds what a rulebook asks of a dataset that the dataset's registers do not have.
enum DatasetCheck {
  /// - Parameter units: What the register of units says; none without one.
  static func check(
    _ rulebook: PlacedRulebook, units: [Unit], registers: RegisterTexts
  ) throws(Diagnostic) {
    try ClassCheck.check(rulebook, units: units)
    try PartYearCheck.check(rulebook, units: units)
    for version in rulebook.versions {
      for due in version.dues { try checkHeadcounts(due, units: units) }
      if registers.has(.people) { continue }
      for due in version.dues where due.part.holder == .person {
        throw Diagnostic(
          .error, .peopleMissing, at: due.entry.place(of: "of"), found: [due.part.clause])
      }
      for commendation in version.commendations where commendation.part.holder == .person {
        throw Diagnostic(
          .error, .peopleMissing, at: commendation.entry.place(of: "of"),
          found: [commendation.part.clause])
      }
    }
  }

  private static func checkHeadcounts(
    _ due: Placed<Rulebook.Quota>, units: [Unit]
  ) throws(Diagnostic) {
    guard due.part.perHeadOn != nil, due.part.holder == .unit else { return }
    let place = due.entry.place(of: "per_head_on")
    // Without a register nobody's heads are known.
    if units.isEmpty {
      throw Diagnostic(.error, .headcountMissing, at: place, found: [due.part.clause])
    }
    let uncounted = units.first { unit in
      due.part.tenures(owing: unit).contains { $0.headcount == nil && $0.standing != .exempt }
    }
    if let unit = uncounted {
      throw Diagnostic(.error, .headcountMissing, at: place, found: [due.part.clause, unit.name])
    }
  }
}

extension Rulebook.Quota {
  /// The dated rows of a unit under which it owes something.
  func tenures(owing unit: Unit) -> [Unit.Tenure] {
    let name = CellText.nameKey(unit.name)
    return unit.tenures.filter { atLeast.required(ofClass: $0.unitClass, named: name) != nil }
  }
}
