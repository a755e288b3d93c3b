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
    let full = explanations.filter { extent == .everyRow || $0.kind == .count }
    var parts = full.map(block)
    if extent == .overview {
      parts += [
        (Explanation.Kind.quota, Words.Explaining.quotas), (.score, Words.Explaining.scores),
      ]
      .compactMap { kind, words in
        lines(of: explanations.filter { $0.kind == kind }, words)
      }
    }
    let summed = full + explanations.filter { $0.kind == .score && extent == .overview }
    let rows = RowsOfExplanations(summed, records, language)
    return ([heading(language) + "\n"] + parts + [rows.text].compactMap { $0 })
      .joined(separator: "\n")
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
    if explanation.kind == .quota, explanation.rows.isEmpty, let period = explanation.period {
      lines.append("  " + words.rowsOf(period)(language))
    }
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
  private let records: [RecordAddress: FetchedRecord<ColumnRole>]
  private let language: Language

  /// The cells that bear on a figure, in the order of the columns.
  private static let roles: [ColumnRole] = [
    .id, .title, .submitted, .status, .outlet, .adopted, .weight,
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
    for explanation in explanations {
      for row in explanation.rows {
        for (addend, amount) in zip(explanation.addends, row.amounts) {
          amounts[row.address, default: [:]][addend] = amount
        }
      }
    }
    self.amounts = amounts
    addresses = amounts.keys.sorted()
  }

  /// `nil` where no figure is a sum over rows; the last line is the sums.
  var text: String? {
    guard !addends.isEmpty else { return nil }
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
    return TerminalTable(
      columns: [.init(words.place(language), .left, places + [words.sum(language)])]
        + cells.map { .init($0.rawValue, .left, $1 + [""]) } + sums
    ).text(width: nil)
  }
}
