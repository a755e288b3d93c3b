import Model

/// A table as a list of objects, one a row, for programs.
public enum TableJSON {
  public static func text(of table: Table) -> String {
    let columns = table.columns.map { ($0.name, $0.values) }
    let texts = table.columns.map { column -> [String?] in
      if case .texts = column.values { return column.texts }
      return []
    }
    let rows = (0..<table.rowCount).map { row in
      JSONText.object(
        columns.indices.map { index in
          (columns[index].0, cell(columns[index].1, row, texts[index]))
        })
    }
    return JSONText.list(rows).indented
  }

  private static func cell(_ values: Column.Values, _ row: Int, _ texts: [String?]) -> JSONText {
    switch values {
    case .texts: .optional(texts[row])
    case .integers(let cells): cells[row].map { .integer($0) } ?? .null
    case .reals(let cells): cells[row].map { .real($0) } ?? .null
    }
  }
}
