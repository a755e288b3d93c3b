import Model

/// Every year from the log's first to its last, each read at the as-of day.
func yearsTable(_ study: Study) -> Table {
  let years = study.dataYears.map(study.calendar.year)
  return study.periodTable(
    "years", years.map(study.row) + study.vagueRows(beside: years) + study.undatedRows)
}

extension Study {
  /// The years from the first day of the log to the last by the as-of day; empty where no row has a date.
  var dataYears: [Int] {
    guard let firstDay, let lastDay else { return [] }
    return Array(calendar.year(of: firstDay)...calendar.year(of: lastDay))
  }
}
