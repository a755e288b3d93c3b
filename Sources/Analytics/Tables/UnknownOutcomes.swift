import Model

/// What a log leaves of the tables that never says what was adopted: counted on, its zeros would be false figures.
enum UnknownOutcomes {
  private static let columns: Set<String> = [
    "adopted_items", "cohort_rate", "cohort_rate_low", "cohort_rate_high", "adoptions",
    "period_rate", "decided", "decided_rate", "rank", "rank_by", "previous_adopted_items",
    "previous_cohort_rate", "change_in_points", "supplements", "line_evidence", "line_state",
    "items_short", "low", "high", "change_low", "change_high", "p_value", "mature", "maturity",
    "expected_rate", "expected_low",
    "expected_high", "expected_items_low", "expected_items_high",
  ]

  /// The measures of `overview` that need no outcome.
  private static let measures: Set<String> = [
    "units", "units_without_submissions", "submitted", "units_losing_eligibility",
  ]

  /// The table with every figure that needs an outcome as n/a.
  static func blanked(_ table: Table) -> Table {
    if table.name == "overview" { return blankedOverview(table) }
    guard table.name != "import", table.name != "definitions" else { return table }
    return Table(
      name: table.name,
      columns: table.columns.map { columns.contains($0.name) ? $0.blanked { _ in true } : $0 })
  }

  private static func blankedOverview(_ table: Table) -> Table {
    let isUnknown = table["measure"].texts.map { !measures.contains($0 ?? "") }
    return Table(
      name: table.name,
      columns: table.columns.map { column in
        column.name == "measure" || column.name == "label"
          ? column : column.blanked { isUnknown[$0] }
      })
  }
}

extension Column {
  /// The column with n/a in the rows for which `isBlank` holds.
  fileprivate func blanked(_ isBlank: (Int) -> Bool) -> Column {
    func blank<Cell>(_ cells: [Cell?]) -> [Cell?] {
      cells.indices.map { isBlank($0) ? nil : cells[$0] }
    }
    let kept: Values =
      switch values {
      case .texts: .texts(blank(texts))
      case .integers(let cells): .integers(blank(cells))
      case .reals(let cells): .reals(blank(cells))
      }
    return Column(name, definition, kept)
  }
}
