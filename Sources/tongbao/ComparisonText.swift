import Model
import Writer

/// Two runs compared, as a terminal shows it.
struct ComparisonText {
  private let comparison: RunComparison
  private let before: FinishedRun
  private let after: FinishedRun
  private let language: Language

  init(
    _ comparison: RunComparison, _ runs: (before: FinishedRun, after: FinishedRun),
    _ language: Language
  ) {
    self.comparison = comparison
    (before, after) = runs
    self.language = language
  }

  var text: String {
    let words = Words.Runs.self
    var parts = [[line(words.before, before), line(words.after, after)].joined()]
    if !comparison.circumstances.isEmpty {
      parts.append(
        section(
          words.circumstances,
          table([
            (words.what, comparison.circumstances.map { words.circumstance($0.name)(language) }),
            (words.before, comparison.circumstances.map(\.before)),
            (words.after, comparison.circumstances.map(\.after)),
          ])))
    }
    parts.append(inputs)
    if !comparison.comparesTexts { parts.append(words.textsNotCompared(language) + "\n") }
    if comparison.isEmpty {
      return (parts + [words.nothingChanged(language) + "\n"]).joined(separator: "\n")
    }
    parts.append(section(words.office, office))
    parts.append(section(words.units, units) + words.ratesLeftOut(language) + "\n")
    parts.append(section(words.eligibility, eligibility))
    return parts.joined(separator: "\n")
  }

  private func line(_ word: Phrase, _ run: FinishedRun) -> String {
    let period = run.asOf.map {
      "\(run.period), \(Words.Runs.circumstance("as_of")(language)) \($0)"
    }
    let colon = Phrase(zh: "：", en: ": ")(language)
    return "\(word(language))\(colon)\(run.folder) (\(period ?? run.period))\n"
  }

  private func section(_ heading: Phrase, _ table: String) -> String {
    heading(language) + "\n" + (table.isEmpty ? Words.Runs.none(language) + "\n" : table)
  }

  /// Empty where there are no rows.
  private func table(_ columns: [(heading: Phrase, cells: [String])]) -> String {
    if columns[0].cells.isEmpty { return "" }
    return TerminalTable(
      columns: columns.map { .init($0.heading(language), .left, $0.cells) }
    ).text(width: nil)
  }

  private var inputs: String {
    let words = Words.Runs.self
    let heading = words.inputs + Phrase(zh: "：", en: ": ") + words.sameInputs(comparison.sameInputs)
    let lines = comparison.inputs.map { input in
      "  \(words.kind(input.kind)(language))  \(words.role(input.role)(language))  \(input.path)\n"
    }
    return heading(language) + "\n" + lines.joined()
  }

  private var office: String {
    let words = Words.Runs.self
    let shown = comparison.office.filter { Self.counts.contains($0.name) }
    return table([
      (words.what, shown.map(\.name)), (words.before, shown.map(\.before)),
      (words.after, shown.map(\.after)),
    ])
  }

  /// What is counted; rates follow from it.
  private static let counts: Set = [
    "units", "units_without_submissions", "submitted", "adopted_items", "adoptions",
    "supplements", "undated_adoptions", "instructions", "pending", "declined", "outlets",
    "units_losing_eligibility",
  ]

  private static let unitColumns: Set = [
    "class", "submitted", "adopted_items", "adoptions", "supplements", "joint", "decided",
    "points", "rank", "months_active", "months_missed", "previous_submitted",
    "previous_adopted_items", "comparable", "rate_line",
  ]

  private static let eligibilityColumns: Set = [
    "class", "head", "required", "carried", "achieved", "short_by", "outcome", "applies_to",
    "contested", "still_possible", "decision",
  ]

  /// One line a figure that changed.
  private struct Line {
    var row: RunComparison.RowChange
    var change: RunComparison.Change?
  }

  private func lines(
    _ rows: [RunComparison.RowChange], _ columns: Set<String>
  ) -> [Line] {
    rows.flatMap { row -> [Line] in
      let shown = row.changes.filter { columns.contains($0.name) }
      return row.kind == .changed && !shown.isEmpty
        ? shown.map { Line(row: row, change: $0) } : [Line(row: row, change: nil)]
    }
  }

  private func changeColumns(_ lines: [Line]) -> [(heading: Phrase, cells: [String])] {
    let words = Words.Runs.self
    return [
      (
        words.what,
        lines.map { line in
          line.change?.name
            ?? (line.row.kind == .changed
              ? line.row.changes.map(\.name).joined(separator: ", ") : words.wholeRow(language))
        }
      ),
      (words.before, lines.map { $0.change?.before ?? $0.row.summary(\.before) }),
      (words.after, lines.map { $0.change?.after ?? $0.row.summary(\.after) }),
      (
        words.cause,
        lines.map { line in
          line.row.causes.map { words.cause($0)(language) }
            .joined(separator: Words.listSeparator(language))
        }
      ),
    ]
  }

  private var units: String {
    let lines = lines(comparison.units, Self.unitColumns)
    return table(
      [
        (Words.Eligibility.unit, lines.map { $0.row.key[0] }),
        (Words.Runs.change, lines.map { Words.Runs.kind($0.row.kind)(language) }),
      ] + changeColumns(lines))
  }

  private var eligibility: String {
    let lines = lines(comparison.eligibility, Self.eligibilityColumns)
    let words = Words.Eligibility.self
    return table(
      [
        (
          words.unit,
          lines.map { $0.row.key.prefix(2).filter { !$0.isEmpty }.joined(separator: " ") }
        ),
        (words.clause, lines.map { $0.row.key[2] }), (words.period, lines.map { $0.row.key[3] }),
        (Words.Runs.change, lines.map { Words.Runs.kind($0.row.kind)(language) }),
      ] + changeColumns(lines))
  }
}

extension RunComparison.RowChange {
  /// The main figures of a row that appeared or vanished.
  fileprivate func summary(_ side: KeyPath<RunComparison.Change, String>) -> String {
    if kind == .changed { return "" }
    let main = ["required", "achieved", "submitted", "adopted_items"]
    return changes.filter { main.contains($0.name) && !$0[keyPath: side].isEmpty }
      .map { "\($0.name) = \($0[keyPath: side])" }.joined(separator: ", ")
  }
}
