import Model

/// One row of `months`, `quarters` or `years`.
struct PeriodRow: Sendable {
  var label: String
  var counts: Counts
  /// Units with at least one item.
  var unitsActive: Int
  /// Whether the whole span lies before or on the as-of day; `nil` where there is no span.
  var isComplete: Bool?
  var note: Phrase?
  /// `nil` where there is no span.
  var provisional: ProvisionalRate?
}

extension Study {
  /// The columns of the three tables of periods.
  func periodTable(_ name: String, _ rows: [PeriodRow]) -> Table {
    let counts = rows.map(\.counts)
    return Table(
      name: name,
      columns: [Column("period", Words.Columns.period, .texts(rows.map(\.label)))]
        + countColumns(counts) + [
          Column("units_active", Words.Columns.unitsActive, .integers(rows.map(\.unitsActive))),
          Column(
            "maturity", Words.Columns.maturity,
            .reals(rows.map { $0.provisional?.maturity?.share })),
          Column(
            "expected_rate", Words.Columns.expectedRate,
            .reals(rows.map { $0.provisional?.shownExpectedRate })),
          Column(
            "complete", Words.Columns.complete,
            .texts(rows.map { row in row.isComplete.map { $0 ? "yes" : "no" } })),
          Column("note", Words.Columns.note, .texts(rows.map { $0.note.map(text) })),
          Column("supplements", Words.Columns.supplements, .integers(counts.map(\.supplements))),
        ])
  }

  func row(_ period: Period) -> PeriodRow {
    row(
      period.label, slots.codes(of: period), span: period,
      note: has(period.last) ? nil : Words.periodNotOver)
  }

  private func row(_ label: String, _ codes: [Int], span: Period?, note: Phrase?) -> PeriodRow {
    let active = directory.units.indices.count {
      tally.counts(unit: $0, in: codes).submitted > 0
    }
    let counts = tally.officeCounts(in: codes)
    return PeriodRow(
      label: label, counts: counts, unitsActive: active,
      isComplete: span.map { has($0.last) }, note: note,
      provisional: span.map { provisionalRate(of: $0, counts) })
  }

  /// The months of the period and the twelve months before it, as far as the log reaches.
  var shownMonths: [Period] {
    guard let firstDay else { return period.includesUndated ? [] : months }
    guard !period.includesUndated, period.first.year > 2 else { return months }
    let start = calendar.month(at: calendar.monthIndex(of: period.first) - 12)
    let span = Period(label: "", first: start.first, last: period.last)
    return calendar.months(of: span).filter {
      firstDay.dayNumber <= $0.last.dayNumber && has($0.first)
    }
  }

  /// One row a month or year to which dates are known and that lies in none of these periods, though it
  /// touches their span.
  func vagueRows(beside periods: [Period]) -> [PeriodRow] {
    guard let span = periods.span else { return [] }
    let placed = Set(periods.flatMap(slots.codes))
    let vague = slots.monthOnly(touching: span) + slots.yearOnly(touching: span)
    return vague.filter { !placed.contains($0) }.compactMap { code in
      guard let date = slots.vagueDate(of: code) else { return nil }
      let isYear = date.month == nil
      let label = isYear ? Words.monthUnknown(in: date.year) : Words.dayUnknown(in: date)
      let note = isYear && calendar == .usual ? Words.monthUnknownNote : Words.tooVagueNote
      let row = row(text(label), [code], span: nil, note: note)
      return row.counts.isEmpty ? nil : row
    }
  }

  /// What no period holds, because it has no date; none where there is nothing of it.
  var undatedRows: [PeriodRow] {
    let row = row(
      text(Words.undated), [slots.undated], span: nil, note: Words.undatedNote)
    return row.counts.isEmpty ? [] : [row]
  }
}
