import Model

/// The figures of units that differ between two runs, with their causes.
struct UnitChanges {
  let changes: [RunComparison.RowChange]

  /// Texts, which differ where the languages do.
  private static let texts: Set = ["note", "line_evidence"]
  /// What moves with the other units of a class.
  private static let relative: Set = ["rank", "rank_by"]

  init(_ before: FinishedRun, _ after: FinishedRun, _ circumstances: RunCircumstances) {
    guard let old = before.tables["units"], let new = after.tables["units"] else {
      changes = []
      return
    }
    let overlap = Language.allCases.map { Words.jointOverlap($0) }
    let unnamed = Language.allCases.map { Words.unnamedUnit($0) }
    let rows = MatchedRows(old, new) { table, row in
      let name = table.cell("unit", of: row)
      if overlap.contains(name) { return nil }
      return [unnamed.contains(name) ? Words.unnamedUnit(after.language) : name]
    }
    let leftOut = Self.texts.union(["unit"])
    changes = rows.pairs.compactMap { pair in
      let changes = rows.changes(pair, without: leftOut)
      if changes.isEmpty, pair.before != nil, pair.after != nil { return nil }
      return RunComparison.RowChange(
        key: pair.key, kind: MatchedRows.kind(of: pair), changes: changes,
        causes: Self.causes(changes, MatchedRows.kind(of: pair), circumstances))
    }
  }

  private static func causes(
    _ changes: [RunComparison.Change], _ kind: RunComparison.RowChange.Kind,
    _ circumstances: RunCircumstances
  ) -> [RunComparison.Cause] {
    if circumstances.isOtherPeriod { return [.period] }
    if kind != .changed, !circumstances.changed(.log) || circumstances.changed(.register) {
      return [circumstances.cause(ofRules: [.register, .settings])]
    }
    var causes = rowCauses(changes, circumstances)
    if changes.named("class") != nil || changes.named("months_active") != nil {
      causes.append(circumstances.cause(ofRules: [.register]))
    }
    if changes.named("rate_line") != nil {
      causes.append(circumstances.cause(ofRules: [.rulebook, .register]))
    }
    if !causes.isEmpty { return causes.withoutRepeats }
    if changes.named("points") != nil {
      return [circumstances.cause(ofRules: [.rulebook, .register])]
    }
    if changes.allSatisfy({ relative.contains($0.name) }) { return [.others] }
    return [circumstances.cause(ofRows: .corrections)]
  }

  /// More items are new rows; more adoptions than that are late ones; less of either is a correction.
  private static func rowCauses(
    _ changes: [RunComparison.Change], _ circumstances: RunCircumstances
  ) -> [RunComparison.Cause] {
    var causes: [RunComparison.Cause] = []
    for prefix in ["", "previous_"] {
      let submitted = changes.growth(prefix + "submitted") ?? 0
      let adopted = changes.growth(prefix + "adopted_items") ?? 0
      let adoptions = prefix.isEmpty ? changes.growth("adoptions") ?? 0 : 0
      if submitted > 0 { causes.append(circumstances.cause(ofRows: .newRows)) }
      if adopted > max(0, submitted) || adoptions > 0 && submitted <= 0 {
        causes.append(circumstances.cause(ofRows: .lateAdoptions))
      }
      if submitted < 0 || adopted < 0 || adoptions < 0 {
        causes.append(circumstances.cause(ofRows: .corrections))
      }
    }
    return causes
  }
}
