import Model

/// What each unit submitted and what became of it, in items from zero, with the year before.
///
/// From the tables `units` and `overview`. Without submissions, bars of what was adopted. Every unit is named:
/// the chart grows.
func countsChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let rows = CountRow.rows(tables["units"], language: subject.language)
  guard rows.contains(where: { $0.submitted > 0 || ($0.previous ?? 0) > 0 }) else {
    let units = UnitRow.rows(tables["units"], language: subject.language)
    return units.contains { $0.adoptions > 0 }
      ? adoptionsByUnitChart("counts", units, subject)
      : subject.nothing("counts", Words.Charts.nothingByUnit)
  }
  return Counts(
    subject: subject,
    grouped: GroupedRows(
      rows, className: \.unitClass, withoutClass: subject.text(Words.Charts.withoutClass),
      by: CountRow.ranksBefore),
    finding: CountsFinding(subject: subject, rows: rows, overview: tables["overview"])
  ).chart
}

private struct Counts {
  var subject: ChartSubject
  var grouped: GroupedRows<CountRow>
  var finding: CountsFinding

  private typealias Text = Words.Charts

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  private var isLong: Bool { grouped.rows.count > 80 }
  private var thickness: Double { isLong ? 12 : 16 }

  var chart: Chart {
    let units = grouped.rows
    let previous = previous
    let largest = units.map { max($0.submitted, $0.previous ?? 0) }.max() ?? 0
    let plot = RowPlot(
      rows: units.map { RowPlot.Row(name: $0.name) },
      entries: grouped.entries, columns: columns,
      x: ValueAxis.counts(upTo: largest), rowHeight: isLong ? 20 : 26,
      marks: [
        Bars(
          units.enumerated().flatMap(bars), thickness: thickness,
          crossings: Dictionary(
            uniqueKeysWithValues: previous.map { (key: $0.row, value: $0.x) })),
        Texts(
          labels: units.enumerated().filter { $0.element.submitted == 0 }.map {
            silence($0.offset, $0.element, largest)
          }, style: TextStyle(ink: .muted, ground: .halo), shift: 8),
        Strokes(strokes: previous, height: thickness + 6, width: isLong ? 1.5 : 2.5),
      ])
    return subject.frame("counts", finding.words).chart([key, plot])
  }

  private var previous: [(row: Int, x: Double)] {
    grouped.rows.enumerated().compactMap { row, unit in
      unit.previous.map { (row: row, x: Double($0)) }
    }
  }

  /// That a unit submitted nothing: behind the stroke of the year before, or well before it.
  private func silence(_ row: Int, _ unit: CountRow, _ largest: Int) -> Texts.Label {
    let previous = unit.previous ?? 0
    return Texts.Label(
      text: text(Text.noSubmissions), x: previous * 2 > largest ? 0 : Double(previous),
      y: Double(row))
  }

  /// The segments of a unit, in the order of outcomes; those without items left out.
  private func bars(_ row: Int, _ unit: CountRow) -> [Bars.Bar] {
    var start = 0
    return unit.segments.filter { $0.items > 0 }.map { segment in
      let count = NumberText.count(segment.items)
      let (from, look) = (start, segment.outcome.look)
      start += segment.items
      return Bars.Bar(
        row: row, from: Double(from), to: Double(start), ink: look.ink, fill: look.fill,
        text: isLong ? "" : count,
        title: text(Text.outcomeOf(unit.name, segment.outcome.phrase, items: count)))
    }
  }

  private var columns: [RowPlot.FigureColumn] {
    let submitted = RowPlot.FigureColumn(
      heading: text(Text.submittedColumn),
      texts: grouped.rows.map { NumberText.count($0.submitted) }, ink: .text)
    guard finding.knowsOutcomes else { return [submitted] }
    return [
      submitted,
      RowPlot.FigureColumn(
        heading: text(Text.adoptedColumn),
        texts: grouped.rows.map { unit in
          unit.submitted == 0 ? "" : unit.adopted.map(NumberText.count) ?? ""
        }),
    ]
  }

  /// The outcomes that occur, in their order; then the year before.
  private var key: Key {
    let outcomes = CountRow.Outcome.allCases.filter { outcome in
      grouped.rows.contains { $0.segments.contains { $0.outcome == outcome && $0.items > 0 } }
    }
    let previous = Key.Entry(text(Text.previousSubmittedKey), width: 4) {
      Strokes.elements([$0], height: 16)
    }
    return Key(
      entries: outcomes.map { Key.Entry(text($0.phrase), bar: $0.look.ink, $0.look.fill) }
        + (grouped.rows.contains { $0.previous != nil } ? [previous] : []))
  }
}

extension CountRow.Outcome {
  var look: (ink: Ink, fill: Bars.Fill) {
    switch self {
    case .adopted, .submitted: (.blue, .solid)
    case .pending: (.context, .hatched)
    case .declined, .notAdopted: (.context, .open)
    }
  }

  var phrase: Phrase {
    switch self {
    case .submitted: Words.Charts.submittedKey
    case .adopted: Words.Charts.adoptedKey
    case .pending: Words.Charts.pendingKey
    case .declined: Words.Charts.declinedKey
    case .notAdopted: Words.Charts.notAdoptedKey
    }
  }
}
