import Model

/// Every unit × every year after the log's first, over the same months of both years.
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
    let years = dataYears.dropFirst()
    let units = directory.units.indices.filter { unit in
      directory.units[unit].isRegistered || isEverCounted(unit)
    }
    return units.flatMap { unit in years.map { row(unit: unit, year: $0) } }
      + years.map(officeRow)
  }

  private func isEverCounted(_ unit: Int) -> Bool {
    !tally.counts(unit: unit, in: slots.codes(of: .all)).isEmpty
  }

  private func row(unit: Int, year: Int) -> YearOverYearRow {
    let empty = YearOverYearRow(
      name: name(ofUnit: unit), year: year, span: nil, now: nil, before: nil,
      reasons: [Words.noCompleteMonth])
    guard let span = completeMonths(of: year) else { return empty }
    let before = span.shifted(years: -1)
    let counts = tally.counts(unit: unit, in: slots.codes(of: span))
    let countsBefore = tally.counts(unit: unit, in: slots.codes(of: before))
    return YearOverYearRow(
      name: name(ofUnit: unit), year: year, span: span, now: counts, before: countsBefore,
      reasons: reasonsAgainstComparing(
        unit: unit, in: span, with: before, counts: counts, countsBefore: countsBefore))
  }

  private func officeRow(_ year: Int) -> YearOverYearRow {
    let empty = YearOverYearRow(
      name: text(Words.allUnits), year: year, span: nil, now: nil, before: nil,
      reasons: [Words.noCompleteMonth])
    guard let span = completeMonths(of: year) else { return empty }
    let before = span.shifted(years: -1)
    let counts = tally.officeCounts(in: slots.codes(of: span))
    let countsBefore = tally.officeCounts(in: slots.codes(of: before))
    return YearOverYearRow(
      name: text(Words.allUnits), year: year, span: span, now: counts, before: countsBefore,
      reasons: reasonsAgainstComparingOffice(
        in: span, with: before, counts: counts, countsBefore: countsBefore))
  }

  /// January to the last month that is over by the as-of day; `nil` in January.
  private func completeMonths(of year: Int) -> Period? {
    Period.year(year).months.filter { has($0.last) }.span.map { span in
      Period(
        label: Period.label(from: span.first, to: span.last), first: span.first, last: span.last)
    }
  }
}
