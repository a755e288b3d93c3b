import Importer
import Model
import Writer

/// Figures with their formulas and rows, as a terminal shows them.
struct ExplanationText {
  /// How much of quotas and scores is shown.
  enum Extent {
    /// A line each.
    case overview
    /// Each with its formula and rows.
    case everyRow
  }

  private let explanations: [Explanation]
  private let heading: Phrase
  private let language: Language
  private let extent: Extent

  init(
    _ explanations: [Explanation], heading: Phrase, _ language: Language, _ extent: Extent
  ) {
    self.explanations = explanations
    self.heading = heading
    self.language = language
    self.extent = extent
  }

  /// The records whose cells are shown.
  var addresses: [RecordAddress] { explanations.flatMap(\.rows).map(\.address) }

  /// - Parameter records: One for each of `addresses`.
  func text(_ records: [RecordAddress: FetchedRecord<ColumnRole>]) -> String {
    let parts = extent == .everyRow ? everyRow(records) : overview(records)
    return ([heading(language) + "\n"] + parts).joined(separator: "\n")
  }

  /// Each figure with its own rows below it.
  private func everyRow(_ records: [RecordAddress: FetchedRecord<ColumnRole>]) -> [String] {
    explanations.flatMap { explanation in
      [block(explanation)]
        + [RowsOfExplanations([explanation], records, language).text].compactMap { $0 }
    }
  }

  /// Counts one by one, quotas and scores in a line each, then the rows of counts and scores together.
  private func overview(_ records: [RecordAddress: FetchedRecord<ColumnRole>]) -> [String] {
    let counts = explanations.filter { $0.kind == .count }
    let scores = explanations.filter { $0.kind == .score }.map { score in
      var score = score
      score.addends = score.addends.map { "\(score.measure): \($0)" }
      return score
    }
    let quotas = explanations.filter { $0.kind == .quota }
    return counts.map(block)
      + [lines(of: quotas, Words.Explaining.quotas), lines(of: scores, Words.Explaining.scores)]
      .compactMap { $0 }
      + [RowsOfExplanations(counts + scores, records, language).text].compactMap { $0 }
  }

  private func block(_ explanation: Explanation) -> String {
    let words = Words.Explaining.self
    let name = [explanation.measure, explanation.period].compactMap { $0 }.joined(separator: " ")
    let inputs = explanation.inputs.map {
      "\($0.name) = \($0.value ?? words.notAvailable(language))"
    }
    var lines = [name + Phrase(zh: "：", en: ": ")(language) + explanation.meaning(language)]
    func line(_ word: Phrase, _ text: String) { lines.append("  \(word(language))  \(text)") }
    if let formula = explanation.formula {
      line(words.formula, formula(language))
    } else if !explanation.addends.isEmpty {
      line(words.formula, words.counted(language))
    }
    if !inputs.isEmpty { line(words.inputs, inputs.joined(separator: ", ")) }
    line(words.result, (explanation.result ?? words.notAvailable)(language))
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line each; `nil` where there are none.
  private func lines(of explanations: [Explanation], _ heading: Phrase) -> String? {
    if explanations.isEmpty { return nil }
    let words = Words.Explaining.self
    return TerminalTable(columns: [
      .init(heading(language), .left, explanations.map(\.measure)),
      .init(Words.Eligibility.period(language), .left, explanations.map { $0.period ?? "" }),
      .init(
        words.inputs(language), .left,
        explanations.map { explanation in
          explanation.inputs.map { "\($0.name) = \($0.value ?? "")" }.joined(separator: ", ")
        }),
      .init(
        words.result(language), .left,
        explanations.map { ($0.result ?? words.notAvailable)(language) }),
    ]).text(width: nil)
  }
}

/// The records behind several figures, each once, with what it adds to each sum.
private struct RowsOfExplanations {
  private let addends: [String]
  private let addresses: [RecordAddress]
  private let amounts: [RecordAddress: [String: Points]]
  /// Which rules gave the points of a record, where rules did.
  private let reasons: [RecordAddress: Phrase]
  private let records: [RecordAddress: FetchedRecord<ColumnRole>]
  private let language: Language

  /// The cells that bear on a figure, in the order of the columns.
  private static let roles: [ColumnRole] = [
    .id, .title, .submitted, .year, .month, .status, .outlet, .adopted, .weight,
  ]

  init(
    _ explanations: [Explanation], _ records: [RecordAddress: FetchedRecord<ColumnRole>],
    _ language: Language
  ) {
    self.records = records
    self.language = language
    addends = explanations.flatMap(\.addends).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    var amounts: [RecordAddress: [String: Points]] = [:]
    var reasons: [RecordAddress: Phrase] = [:]
    for explanation in explanations {
      for row in explanation.rows {
        if let reason = row.reason { reasons[row.address] = reason }
        for (addend, amount) in zip(explanation.addends, row.amounts) {
          amounts[row.address, default: [:]][addend] = amount
        }
      }
    }
    self.amounts = amounts
    self.reasons = reasons
    addresses = amounts.keys.sorted()
  }

  /// `nil` where no figure is a sum over rows, or there are none; the last line is the sums.
  var text: String? {
    guard !addends.isEmpty, !addresses.isEmpty else { return nil }
    let places = addresses.map { address in
      records[address].map { "\($0.file):\($0.line)" } ?? ""
    }
    let words = Words.Explaining.self
    let cells = Self.roles.map { role in
      (role, addresses.map { records[$0]?.cells[role] ?? "" })
    }.filter { $0.1.contains { !$0.isEmpty } }
    let sums = addends.map { addend in
      let column = addresses.map { amounts[$0]?[addend] ?? .zero }
      let sum = column.reduce(.zero, +)
      return TerminalTable.Column(
        "+" + addend, .right, column.map(\.description) + [sum.description])
    }
    let rules = TerminalTable.Column(
      words.rule(language), .left, addresses.map { reasons[$0]?(language) ?? "" } + [""])
    return TerminalTable(
      columns: [.init(words.place(language), .left, places + [words.sum(language)])]
        + cells.map { .init($0.rawValue, .left, $1 + [""]) } + sums
        + (reasons.isEmpty ? [] : [rules])
    ).text(width: nil)
  }
}
