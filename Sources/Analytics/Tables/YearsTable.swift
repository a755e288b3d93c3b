import Model

/// Every year from the log's first to its last, each read at the as-of day.
func yearsTable(_ study: Study) -> Table {
  study.periodTable("years", study.dataYears.map { study.row(.year($0)) } + study.undatedRows)
}

extension Study {
  /// The calendar years from the first day of the log to the last by the as-of day; empty where no row has a date.
  var dataYears: [Int] {
    guard let firstDay, let lastDay else { return [] }
    return Array(firstDay.year...lastDay.year)
  }
}
