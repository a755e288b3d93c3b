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

/// The months of a year that are over by the as-of day, and the same of the year before.
private struct ComparedYear {
  var span: Period
  var before: Period
  var codes: [Int]
  var codesBefore: [Int]
}

extension Study {
  var yearOverYearRows: [YearOverYearRow] {
    let years = comparedYears
    let compared = years.map(comparedYear)
    let everything = slots.codes(of: .all)
    let units = directory.units.indices.filter { unit in
      directory.units[unit].isRegistered || !tally.counts(unit: unit, in: everything).isEmpty
    }
    return units.flatMap { unit in
      zip(years, compared).map { row(unit: unit, $0, $1) }
    } + zip(years, compared).map(officeRow)
  }

  /// The years after the first, but not those where the office has nothing in either year: one
  /// misread early date would fill the table with them.
  private var comparedYears: [Int] {
    let years = dataYears
    let active = years.map {
      tally.officeCounts(in: slots.codes(of: .year($0))).submitted > 0
    }
    return years.indices.dropFirst().filter { active[$0] || active[$0 - 1] }.map { years[$0] }
  }

  /// `nil` where no month of the year is over yet.
  private func comparedYear(_ year: Int) -> ComparedYear? {
    guard let months = Period.year(year).months.filter({ has($0.last) }).span else { return nil }
    let span = Period(
      label: Period.label(from: months.first, to: months.last), first: months.first,
      last: months.last)
    let before = span.shifted(years: -1)
    return ComparedYear(
      span: span, before: before, codes: slots.codes(of: span),
      codesBefore: slots.codes(of: before))
  }

  private func row(unit: Int, _ year: Int, _ compared: ComparedYear?) -> YearOverYearRow {
    guard let compared else { return emptyRow(name(ofUnit: unit), year) }
    let now = tally.counts(unit: unit, in: compared.codes)
    let before = tally.counts(unit: unit, in: compared.codesBefore)
    return YearOverYearRow(
      name: name(ofUnit: unit), year: year, span: compared.span, now: now, before: before,
      reasons: reasonsAgainstComparing(
        unit: unit, in: compared.span, with: compared.before, counts: now, countsBefore: before))
  }

  private func officeRow(_ year: Int, _ compared: ComparedYear?) -> YearOverYearRow {
    guard let compared else { return emptyRow(text(Words.allUnits), year) }
    let now = tally.officeCounts(in: compared.codes)
    let before = tally.officeCounts(in: compared.codesBefore)
    return YearOverYearRow(
      name: text(Words.allUnits), year: year, span: compared.span, now: now, before: before,
      reasons: reasonsAgainstComparingOffice(
        in: compared.span, with: compared.before, counts: now, countsBefore: before))
  }

  private func emptyRow(_ name: String, _ year: Int) -> YearOverYearRow {
    YearOverYearRow(
      name: name, year: year, span: nil, now: nil, before: nil, reasons: [Words.noCompleteMonth])
  }
}
