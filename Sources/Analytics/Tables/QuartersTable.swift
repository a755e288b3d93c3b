import Model

/// The calendar quarters of the months that the months table shows, each of them whole.
func quartersTable(_ study: Study) -> Table {
  study.periodTable(
    "quarters",
    study.shownQuarters.map(study.row) + study.monthUnknownRows(study.shownMonths.calendarYears)
      + study.undatedRows)
}

extension Study {
  /// The calendar quarters of `shownMonths`.
  var shownQuarters: [Period] {
    shownMonths.reduce(into: []) { quarters, month in
      let quarter = Period.quarter(((month.first.month ?? 1) - 1) / 3 + 1, of: month.first.year)
      if quarters.last != quarter { quarters.append(quarter) }
    }
  }
}
