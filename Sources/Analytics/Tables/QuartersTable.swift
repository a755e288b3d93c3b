import Model

/// The calendar quarters of the months that the months table shows, each of them whole.
func quartersTable(_ study: Study) -> Table {
  let months = study.shownMonths
  var quarters: [Period] = []
  for month in months {
    let quarter = Period.quarter(((month.first.month ?? 1) - 1) / 3 + 1, of: month.first.year)
    if quarters.last != quarter { quarters.append(quarter) }
  }
  return study.periodTable(
    "quarters",
    quarters.map(study.row) + study.monthUnknownRows(months.calendarYears) + study.undatedRows)
}
