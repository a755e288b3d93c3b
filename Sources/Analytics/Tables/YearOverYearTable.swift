import Model

/// Every unit × every year after the log's first in which anything was submitted or the year before, over the same months of both years.
///
/// By unit in directory order, then year; the office as a whole comes last. The year is read at the
/// as-of day and the year before twelve months earlier, so that both have had the same time to be
/// adopted: a year's figures here can be lower than in `years`.
func yearOverYearTable(_ study: Study) -> Table {
  let rows = study.yearOverYearRows
  let intervals = rows.map { $0.interval }
  return Table(
    name: "year_over_year",
    columns: [
      Column("unit", Words.Columns.unit, .texts(rows.map(\.name))),
      Column("year", Words.Columns.year, .integers(rows.map(\.year))),
      Column("submitted", Words.Columns.submitted, .integers(rows.map { $0.now?.submitted })),
      Column("adopted_items", Words.Columns.adoptedItems, .integers(rows.map { $0.now?.adopted })),
      Column("cohort_rate", Words.Columns.cohortRate, .reals(rows.map { $0.now?.cohort?.rate })),
      Column(
        "previous_submitted", Words.Columns.previousSubmitted,
        .integers(rows.map { $0.before?.submitted })),
      Column(
        "previous_adopted_items", Words.Columns.previousAdoptedItems,
        .integers(rows.map { $0.before?.adoptedYearBefore })),
      Column(
        "previous_cohort_rate", Words.Columns.previousCohortRate,
        .reals(rows.map { $0.before?.cohortYearBefore?.rate })),
      Column(
        "change_in_points", Words.Columns.changeInPoints,
        .reals(rows.map { changeInPoints($0.now?.cohort, $0.before?.cohortYearBefore) })),
      Column("low", Words.Columns.changeLow, .reals(intervals.map { $0.map { $0.low * 100 } })),
      Column("high", Words.Columns.changeHigh, .reals(intervals.map { $0.map { $0.high * 100 } })),
      Column("p_value", Words.Columns.pValue, .reals(rows.map(\.pValue))),
      Column(
        "comparable", Words.Columns.comparable,
        .texts(rows.map { $0.reasons.isEmpty ? "yes" : "no" })),
      Column("reason", Words.Columns.reason, .texts(rows.map { study.list($0.reasons) })),
      Column("months", Words.Columns.monthsCompared, .texts(rows.map { $0.span?.label })),
    ])
}

/// One row of `year_over_year`.
struct YearOverYearRow: Sendable {
  var name: String
  var year: Int
  /// The months of the year that are compared; `nil` where none is complete.
  var span: Period?
  /// `nil` where no month is complete.
  var now: Counts?
  var before: Counts?
  var reasons: [Phrase]

  var interval: Interval? {
    guard let now = now?.cohort, let before = before?.cohortYearBefore else { return nil }
    return now.differenceInterval(from: before)
  }

  var pValue: Double? {
    guard let now = now?.cohort, let before = before?.cohortYearBefore else { return nil }
    return pValueOfDifference(now, before)
  }
}

extension Study {
  var yearOverYearRows: [YearOverYearRow] {
    let years = comparedYears
    return comparedUnits.flatMap { unit in
      years.map { row(unit: unit, $0) }
    } + years.map(officeRow)
  }

  private func row(unit: Int, _ year: ComparedYear) -> YearOverYearRow {
    guard let spans = year.spans else { return emptyRow(name(ofUnit: unit), year.year) }
    let now = tally.counts(unit: unit, in: spans.codes)
    let before = tally.counts(unit: unit, in: spans.codesBefore)
    return YearOverYearRow(
      name: name(ofUnit: unit), year: year.year, span: spans.span, now: now, before: before,
      reasons: reasonsAgainstComparing(
        unit: unit, over: spans, counts: now, countsBefore: before))
  }

  private func officeRow(_ year: ComparedYear) -> YearOverYearRow {
    guard let spans = year.spans else { return emptyRow(text(Words.allUnits), year.year) }
    let now = tally.officeCounts(in: spans.codes)
    let before = tally.officeCounts(in: spans.codesBefore)
    return YearOverYearRow(
      name: text(Words.allUnits), year: year.year, span: spans.span, now: now, before: before,
      reasons: reasonsAgainstComparingOffice(over: spans, counts: now, countsBefore: before))
  }

  private func emptyRow(_ name: String, _ year: Int) -> YearOverYearRow {
    YearOverYearRow(
      name: name, year: year, span: nil, now: nil, before: nil, reasons: [Words.noCompleteMonth])
  }
}
