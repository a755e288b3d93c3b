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

  /// A rate that is stated and not counted, and two that nothing estimates yet.
  private static let notCounted: Set<String> = ["rate_line", "maturity", "expected_rate"]

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
    let isChance = definition.unit.en.hasPrefix("probability")
    guard !Self.notCounted.contains(described.column.name) else { return }
    #expect(definition.formula != nil)
    guard described.column.name != "required" else { return }
    #expect(definition.dateBasis != nil)
    #expect(isChance || definition.numerator != nil && definition.denominator != nil)
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

  @Test func `a column of one name means the same in every table`() {
    for (place, described) in Self.all.enumerated() {
      for other in Self.all[..<place] where other.column.name == described.column.name {
        #expect(
          Self.differing.contains(described.column.name)
            || other.definition == described.definition,
          "\(described.testDescription) and \(other.testDescription)")
      }
    }
  }

  /// Names that tables give to different things: which they are, the table says.
  private static let differing: Set<String> = [
    "class", "units", "unit", "period", "numerator", "denominator", "low", "high", "change",
  ]
}

extension AnalysisRequest {
  fileprivate var analysed: Analysis { analyse(self) }
}
