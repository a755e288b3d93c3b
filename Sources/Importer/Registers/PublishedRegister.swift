import Model

/// Reads `published.csv`: figures that the office printed, as it printed them; what of them is no number or stands
/// in no table of ours, their reconciliation says.
enum PublishedRegister {
  static func read(
    _ rows: [RegisterFile.Row], _ known: KnownToRegisters
  ) throws(Diagnostic) -> [PublishedFigure] {
    try rows.map { (row) throws(Diagnostic) in
      for field in ["table", "measure", "value"] where row[field].isEmpty {
        throw row.wrong(field, expected: "…")
      }
      let table = row["table"].lowercased()
      return PublishedFigure(
        period: row["period"].isEmpty ? "" : try known.period(of: row), table: table,
        key: key(row["key"], of: table, known), measure: row["measure"], value: row["value"],
        source: row["source"], place: row.place)
    }
  }

  /// A unit or an outlet under the name that its row has; other keys as they are written.
  private static func key(
    _ written: String, of table: String, _ known: KnownToRegisters
  ) -> String {
    switch table {
    case "classes", "months", "quarters", "years", "overview": return written
    case "outlets": return known.outlet(written) ?? written
    default:
      guard let unit = known.unit(written), known.unitNames.indices.contains(unit) else {
        return written
      }
      return known.unitNames[unit]
    }
  }

  static let fields: [RegisterFile.Field] = [
    .init(name: "period", synonyms: ["期间", "时段", "考核期"]),
    .init(name: "table", synonyms: ["表", "表名"], isRequired: true),
    .init(name: "key", synonyms: ["行", "对象", "名称"]),
    .init(name: "measure", synonyms: ["指标", "列"], isRequired: true),
    .init(name: "value", synonyms: ["数值", "值", "公布数"], isRequired: true),
    .init(name: "source", synonyms: ["来源", "出处"]),
  ]
}
