import Model
import Writer

/// The evaluator's list as a terminal shows it: the columns that matter most.
struct EligibilityText {
  private let table: Table
  private let language: Language

  init(_ table: Table, _ language: Language) {
    self.table = table
    self.language = language
  }

  /// Aligned, each line with its line feed.
  var text: String {
    let words = Words.Eligibility.self
    let people =
      table["person"].texts.contains { $0 != nil } ? [texts(words.person, "person")] : []
    let contested = table["contested"].texts.map { $0 == "yes" ? words.yes(language) : "" }
    return TerminalTable(
      columns: [texts(words.unit, "unit")] + people + [
        texts(words.unitClass, "class"), texts(words.head, "head"),
        texts(words.clause, "clause"), texts(words.period, "period"),
        TerminalTable.Column(words.required(language), .right, rows.map(required)),
        TerminalTable.Column(words.achieved(language), .right, rows.map(achieved)),
        TerminalTable.Column(words.shortBy(language), .right, rows.map(shortBy)),
        texts(words.outcome, "outcome"), texts(words.appliesTo, "applies_to"),
        TerminalTable.Column(words.contested(language), .left, contested),
      ]
    ).text(width: nil)
  }

  private var rows: Range<Int> { 0..<table.rowCount }

  private func texts(_ heading: Phrase, _ column: String) -> TerminalTable.Column {
    TerminalTable.Column(heading(language), .left, table[column].texts.map { $0 ?? "" })
  }

  private func required(_ row: Int) -> String {
    guard let required = table["required"].reals[row] else { return "" }
    return isRate(row) ? NumberText.roundPercent(required, language) : Self.count(required)
  }

  private func achieved(_ row: Int) -> String {
    let (part, whole) = (
      table["achieved_numerator"].integers[row], table["achieved_denominator"].integers[row]
    )
    if isRate(row), let part, let whole {
      let percent = Proportion(part, of: whole).percentText(language)
      return (percent.map { $0 + " " } ?? "") + "(\(part)/\(whole))"
    }
    return table["achieved"].reals[row].map(Self.count) ?? ""
  }

  private func shortBy(_ row: Int) -> String {
    table["short_by"].reals[row].map(Self.count) ?? ""
  }

  private func isRate(_ row: Int) -> Bool {
    let key = table["indicator"].texts[row]
    let measure = Rulebook.Indicator.measures.first { $0.key == key }?.measure
    return measure.map { Rulebook.Indicator($0).isRate } ?? false
  }

  /// `14`, `7.5`, `3.33`.
  private static func count(_ number: Double) -> String {
    var text = NumberText.decimal(number, places: 2)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
