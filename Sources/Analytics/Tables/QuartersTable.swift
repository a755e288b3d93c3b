import Model

/// The quarters of the months that the months table shows, each of them whole.
func quartersTable(_ study: Study) -> Table {
  let months = study.shownMonths
  var quarters: [Period] = []
  for month in months {
    let quarter = study.calendar.quarter(of: month.first)
    if quarters.last != quarter { quarters.append(quarter) }
  }
  return study.periodTable(
    "quarters",
    quarters.map(study.row) + study.vagueRows(beside: quarters) + study.undatedRows)
}
