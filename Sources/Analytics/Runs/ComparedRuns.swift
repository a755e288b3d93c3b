import Model

/// Compares two finished runs: what changed, and the likeliest reason of each change.
///
/// Rows come in the order of the later run's tables, then those that are gone in the order of the earlier one's.
public func compared(_ before: FinishedRun, with after: FinishedRun) -> RunComparison {
  let circumstances = RunCircumstances(before, after)
  let sameLanguage = before.language == after.language
  let units = UnitChanges(before, after, circumstances).changes
  let causes = Dictionary(
    units.map { ($0.key[0], $0.causes) }, uniquingKeysWith: { first, _ in first })
  let eligibility = EligibilityChanges(before, after, circumstances, unitCauses: causes).changes
  return RunComparison(
    sameInputs: circumstances.sameInputs, inputs: circumstances.inputs,
    circumstances: circumstances.circumstances, office: officeChanges(before, after),
    units: units, eligibility: eligibility, comparesTexts: sameLanguage)
}

/// The overview's values that differ, by their fixed codes.
private func officeChanges(_ before: FinishedRun, _ after: FinishedRun) -> [RunComparison.Change] {
  guard let old = before.tables["overview"], let new = after.tables["overview"] else { return [] }
  let values = Dictionary(
    old.rows.map { (old.cell("measure", of: $0), old.cell("value", of: $0)) },
    uniquingKeysWith: { first, _ in first })
  return new.rows.compactMap { row in
    let (name, value) = (new.cell("measure", of: row), new.cell("value", of: row))
    let earlier = values[name] ?? ""
    return earlier == value
      ? nil : RunComparison.Change(name: name, before: earlier, after: value)
  }
}

/// Rows of a table in two runs, matched by their keys.
struct MatchedRows {
  struct Pair {
    var key: [String]
    var before: [String]?
    var after: [String]?
  }

  let old: WrittenTable
  let new: WrittenTable
  let pairs: [Pair]

  /// - Parameter key: Of a row; `nil` for rows that are left out.
  init(
    _ old: WrittenTable, _ new: WrittenTable, key: (WrittenTable, [String]) -> [String]?
  ) {
    self.old = old
    self.new = new
    let earlier = old.rows.compactMap { row in key(old, row).map { ($0, row) } }
    let later = new.rows.compactMap { row in key(new, row).map { ($0, row) } }
    let before = Dictionary(earlier, uniquingKeysWith: { first, _ in first })
    let keys = Set(later.map(\.0))
    pairs =
      later.map { Pair(key: $0.0, before: before[$0.0], after: $0.1) }
      + earlier.filter { !keys.contains($0.0) }.map { Pair(key: $0.0, before: $0.1, after: nil) }
  }

  /// The cells that differ, by the later table's columns.
  func changes(_ pair: Pair, without leftOut: Set<String>) -> [RunComparison.Change] {
    new.columns.filter { !leftOut.contains($0) }.compactMap { column in
      let before = pair.before.map { old.cell(column, of: $0) } ?? ""
      let after = pair.after.map { new.cell(column, of: $0) } ?? ""
      return before == after
        ? nil : RunComparison.Change(name: column, before: before, after: after)
    }
  }

  static func kind(of pair: Pair) -> RunComparison.RowChange.Kind {
    pair.before == nil ? .added : pair.after == nil ? .removed : .changed
  }
}

extension [RunComparison.Change] {
  func named(_ name: String) -> RunComparison.Change? { first { $0.name == name } }

  /// By how much a number grew; `nil` where it is the same or no number.
  func growth(_ name: String) -> Double? {
    guard let change = named(name) else { return nil }
    return (Double(change.after) ?? 0) - (Double(change.before) ?? 0)
  }
}

extension [RunComparison.Cause] {
  var withoutRepeats: [RunComparison.Cause] {
    reduce(into: []) { causes, cause in if !causes.contains(cause) { causes.append(cause) } }
  }
}
