import Analytics
import Model
import Testing

/// A figure without its definition cannot be defended, so none may lack one.
struct DefinitionsTests {
  struct Described: CustomTestStringConvertible {
    var table: String
    var column: Column

    var definition: Definition { column.definition }
    var testDescription: String { "\(table).\(column.name)" }
  }

  static let all: [Described] = TestLog([.registered("A")]).request("2024").analysed.tables
    .flatMap { table in table.columns.map { Described(table: table.name, column: $0) } }

  /// Rates that a rulebook states and nobody counts, and two that nothing estimates yet.
  private static let notCounted: Set<String> = ["rate_line", "line", "maturity", "expected_rate"]

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  @Test(arguments: all)
  func `a column has its meaning and unit in both languages`(_ described: Described) {
    let definition = described.definition
    #expect(isChinese(definition.meaning.zh))
    #expect(!definition.meaning.en.isEmpty && !isChinese(definition.meaning.en))
    #expect(!definition.unit.zh.isEmpty && !definition.unit.en.isEmpty)
    let phrases = [
      definition.unit, definition.numerator, definition.denominator, definition.dateBasis,
      definition.formula,
    ].compactMap { $0 }
    #expect(phrases.allSatisfy { !$0.zh.isEmpty && !$0.en.isEmpty && !isChinese($0.en) })
  }

  @Test(arguments: all.filter { $0.definition.unit.en.hasSuffix("0…1") })
  func `a rate names its numerator, denominator, date basis and formula`(_ described: Described) {
    let definition = described.definition
    guard !Self.notCounted.contains(described.column.name) else { return }
    #expect(definition.formula != nil)
    // An index or a probability is no share of anything counted; `required` is stated.
    guard definition.unit.en == "0…1" || described.column.name == "achieved" else { return }
    #expect(definition.dateBasis != nil)
    #expect(definition.numerator != nil && definition.denominator != nil)
  }

  @Test(
    arguments: all.filter {
      ["items", "events", "percentage points"].contains($0.definition.unit.en)
    })
  func `a count names the date that puts it into a period`(_ described: Described) {
    #expect(described.definition.dateBasis != nil)
  }

  @Test(arguments: all)
  func `a published formula names its source`(_ described: Described) {
    let formula = described.definition.formula?.en ?? ""
    let name = described.column.name
    let isLimit =
      name.hasSuffix("low") || name.hasSuffix("high") || name.hasSuffix("p_value")
      || ["√", "P(", "Γ", "Φ", "log"].contains { formula.contains($0) }
    #expect(!isLimit || !formula.isEmpty && described.definition.source?.isEmpty == false)
  }

  @Test func `a count means the same in every table of counts`() {
    let tables = [
      "units", "classes", "months", "quarters", "years", "year_over_year", "levels", "media",
    ]
    for column in ["submitted", "adopted_items", "cohort_rate", "adoptions", "supplements"] {
      let definitions = Self.all.filter {
        $0.column.name == column && tables.contains($0.table)
      }.map(\.definition)
      #expect(definitions.count >= 5 && Set(definitions).count == 1, "\(column)")
    }
  }
}

extension AnalysisRequest {
  fileprivate var analysed: Analysis { analyse(self) }
}
