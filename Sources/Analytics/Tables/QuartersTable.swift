import Model

/// The quarters of the months that the months table shows, each of them whole.
func quartersTable(_ study: Study) -> Table {
  let quarters = study.shownQuarters
  return study.periodTable(
    "quarters",
    quarters.map(study.row) + study.vagueRows(beside: quarters) + study.undatedRows)
}

extension Study {
  /// The quarters of `shownMonths`.
  var shownQuarters: [Period] {
    shownMonths.reduce(into: []) { quarters, month in
      let quarter = calendar.quarter(of: month.first)
      if quarters.last != quarter { quarters.append(quarter) }
    }
  }
}
