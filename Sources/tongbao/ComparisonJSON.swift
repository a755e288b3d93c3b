import Model
import Writer

/// Two runs compared, for programs: names and codes that stay the same in every language.
struct ComparisonJSON {
  private let comparison: RunComparison
  private let before: FinishedRun
  private let after: FinishedRun

  init(_ comparison: RunComparison, _ runs: (before: FinishedRun, after: FinishedRun)) {
    self.comparison = comparison
    (before, after) = runs
  }

  var value: JSONText {
    .object([
      ("before", run(before)), ("after", run(after)),
      ("circumstances", .list(comparison.circumstances.map(change))),
      (
        "inputs",
        .object([
          ("same", .integer(comparison.sameInputs)),
          ("changes", .list(comparison.inputs.map(input))),
        ])
      ),
      ("compares_texts", .boolean(comparison.comparesTexts)),
      ("office", .list(comparison.office.map(change))),
      ("units", .list(comparison.units.map { row($0, ["unit"]) })),
      (
        "eligibility",
        .list(
          comparison.eligibility.map {
            row($0, ["unit", "person", "clause", "period", "indicator"])
          })
      ),
    ])
  }

  private func run(_ run: FinishedRun) -> JSONText {
    .object([
      ("folder", .text(run.folder)), ("dataset", .text(run.title)),
      ("period", .text(run.period)), ("as_of", .optional(run.asOf)),
    ])
  }

  private func input(_ input: RunComparison.InputChange) -> JSONText {
    .object([
      ("path", .text(input.path)), ("role", .text(input.role.rawValue)),
      ("change", .text(input.kind.rawValue)),
    ])
  }

  private func change(_ change: RunComparison.Change) -> JSONText {
    .object([
      ("name", .text(change.name)), ("before", Self.cell(change.before)),
      ("after", Self.cell(change.after)),
    ])
  }

  /// As the tables have it: a text; an empty cell is n/a.
  private static func cell(_ text: String) -> JSONText { text.isEmpty ? .null : .text(text) }

  private func row(_ row: RunComparison.RowChange, _ names: [String]) -> JSONText {
    .object(
      zip(names, row.key).map { ($0, Self.cell($1)) } + [
        ("change", .text(row.kind.rawValue)),
        ("causes", .list(row.causes.map { .text($0.rawValue) })),
        ("figures", .list(row.changes.map(change))),
      ])
  }
}
