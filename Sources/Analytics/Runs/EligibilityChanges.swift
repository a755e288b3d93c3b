import Model

/// Rows of eligibility that appeared, vanished or changed between two runs, with their causes.
struct EligibilityChanges {
  let changes: [RunComparison.RowChange]

  /// What tells rows apart, and where the evidence lies.
  private static let keys: Set = ["unit", "person", "clause", "indicator", "period", "evidence"]
  /// Texts, which differ where the languages do.
  private static let texts: Set = ["head", "outcome", "applies_to", "other_reading", "decision"]
  private static let figures: Set = [
    "required", "carried", "achieved", "achieved_numerator", "achieved_denominator", "short_by",
  ]

  init(
    _ before: FinishedRun, _ after: FinishedRun, _ circumstances: RunCircumstances,
    unitCauses: [String: [RunComparison.Cause]]
  ) {
    guard let old = before.tables["eligibility"], let new = after.tables["eligibility"] else {
      changes = []
      return
    }
    let rows = MatchedRows(old, new) { table, row in
      let clause = table.cell("clause", of: row).prefix { $0 != "；" && $0 != ";" }
      return [
        table.cell("unit", of: row), table.cell("person", of: row), String(clause),
        table.cell("period", of: row), table.cell("indicator", of: row),
      ]
    }
    let leftOut = before.language == after.language ? Self.keys : Self.keys.union(Self.texts)
    changes = rows.pairs.compactMap { pair in
      let changes = rows.changes(pair, without: leftOut)
      if changes.isEmpty { return nil }
      let kind = MatchedRows.kind(of: pair)
      let unit = unitCauses[pair.key[0]] ?? []
      let causes =
        kind == .changed
        ? Self.causes(ofChanged: changes, unit, circumstances)
        : Self.causes(ofRow: kind, indicator: pair.key[4], unit, circumstances)
      return RunComparison.RowChange(
        key: pair.key, kind: kind, changes: changes, causes: causes.withoutRepeats)
    }
  }

  private static func causes(
    ofChanged changes: [RunComparison.Change], _ unit: [RunComparison.Cause],
    _ circumstances: RunCircumstances
  ) -> [RunComparison.Cause] {
    if circumstances.isOtherPeriod { return [.period] }
    var causes: [RunComparison.Cause] = []
    if changes.named("class") != nil || changes.named("head") != nil {
      causes.append(circumstances.cause(ofRules: [.register]))
    }
    if changes.named("required") != nil {
      causes.append(circumstances.cause(ofRules: [.rulebook, .register]))
    }
    if let growth = changes.growth("achieved") {
      let own = unit.filter { $0 != .others }
      causes +=
        own.isEmpty ? [circumstances.cause(ofRows: growth > 0 ? .newRows : .corrections)] : own
    }
    if causes.isEmpty {
      let onlyWords = changes.allSatisfy { !figures.contains($0.name) }
      causes = [circumstances.cause(ofRules: onlyWords ? [.rulebook, .register] : [.rulebook])]
    }
    return causes
  }

  /// What makes a unit fall short that did not, or the other way round.
  private static func causes(
    ofRow kind: RunComparison.RowChange.Kind, indicator: String, _ unit: [RunComparison.Cause],
    _ circumstances: RunCircumstances
  ) -> [RunComparison.Cause] {
    if circumstances.isOtherPeriod { return [.period] }
    let isRate = Rulebook.Indicator.measures.contains {
      $0.key == indicator && Rulebook.Indicator($0.measure).isRate
    }
    // More items make nobody miss a count, but they can lower a rate.
    let helps: Set<RunComparison.Cause> = isRate ? [.lateAdoptions] : [.newRows, .lateAdoptions]
    let own = unit.filter { cause in
      switch cause {
      case .newRows where isRate, .register, .settings, .asOf, .period, .version: true
      case .corrections: kind == .added || isRate
      default: kind == .removed && helps.contains(cause)
      }
    }
    let rules: [RunComparison.Cause] = circumstances.changed(.rulebook) ? [.rulebook] : []
    let causes = own + rules
    return causes.isEmpty
      ? [circumstances.cause(ofRules: [.rulebook, .register, .settings])] : causes
  }
}
