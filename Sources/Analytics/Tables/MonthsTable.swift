import Model

/// The months of the period and the twelve before it; every item is in one row or in none.
func monthsTable(_ study: Study) -> Table {
  let months = study.shownMonths
  return study.periodTable(
    "months",
    months.map(study.row) + study.vagueRows(beside: months) + study.undatedRows)
}
