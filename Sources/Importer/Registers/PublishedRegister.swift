import Model

/// Reads `published.csv`: figures that the office printed.
enum PublishedRegister {
  static func read(
    _ rows: [RegisterFile.Row], _ known: KnownToRegisters
  ) throws(Diagnostic) -> [PublishedFigure] {
    try rows.map { (row) throws(Diagnostic) in
      let table = row["table"].lowercased()
      guard PublishedFigure.tables.contains(table) else {
        let tables = PublishedFigure.tables
        throw row.wrong(
          "table",
          expected: NearestName.of(table, among: tables) ?? tables.joined(separator: ", "))
      }
      if row["measure"].isEmpty { throw row.wrong("measure", expected: "…") }
      return PublishedFigure(
        period: try known.period(of: row), table: table, key: row["key"], measure: row["measure"],
        value: try value(row), source: row["source"], place: row.place)
    }
  }

  /// Half-width: a whole or decimal number, or a percentage.
  private static func value(_ row: RegisterFile.Row) throws(Diagnostic) -> String {
    let value = CellText.halfWidth(row["value"])
    var number = value[...]
    if number.last == "%" { number.removeLast() }
    if let first = number.first, "+-".contains(first) { number.removeFirst() }
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count),
      halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { throw row.wrong("value", expected: "12, 3.5, 35%") }
    return value
  }

  static let fields: [RegisterFile.Field] = [
    .init(name: "period", synonyms: ["期间", "时段", "考核期"], isRequired: true),
    .init(name: "table", synonyms: ["表", "表名"], isRequired: true),
    .init(name: "key", synonyms: ["行", "对象", "名称"]),
    .init(name: "measure", synonyms: ["指标", "列"], isRequired: true),
    .init(name: "value", synonyms: ["数值", "值", "公布数"], isRequired: true),
    .init(name: "source", synonyms: ["来源", "出处"]),
  ]
}
