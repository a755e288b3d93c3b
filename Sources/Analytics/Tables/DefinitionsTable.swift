import Model

/// What every column of every table means, in the order of the tables; this table's own columns last.
func definitionsTable(of tables: [Table], language: Language) -> Table {
  let own = definitionColumns(of: [], language: language)
  let described = tables.flatMap { table in table.columns.map { (table.name, $0) } }
  return Table(
    name: "definitions",
    columns: definitionColumns(
      of: described + own.map { ("definitions", $0) }, language: language))
}

private func definitionColumns(of described: [(table: String, column: Column)], language: Language)
  -> [Column]
{
  let definitions = described.map(\.column.definition)
  func texts(_ phrase: (Definition) -> Phrase?) -> Column.Values {
    .texts(definitions.map { phrase($0)?(language) })
  }
  return [
    Column("table", Words.Columns.table, .texts(described.map(\.table))),
    Column("column", Words.Columns.column, .texts(described.map(\.column.name))),
    Column("meaning", Words.Columns.meaning, texts { $0.meaning }),
    Column("unit", Words.Columns.unitOfMeasure, texts { $0.unit }),
    Column("numerator", Words.Columns.numeratorText, texts { $0.numerator }),
    Column("denominator", Words.Columns.denominatorText, texts { $0.denominator }),
    Column("date_basis", Words.Columns.dateBasis, texts { $0.dateBasis }),
    Column("formula", Words.Columns.formula, texts { $0.formula }),
    Column("source", Words.Columns.source, .texts(definitions.map(\.source))),
  ]
}
