import Model

/// Units by what was adopted, from zero: what remains of a chart by unit where no submission is logged.
///
/// - Parameter units: At least one.
func adoptionsByUnitChart(_ name: String, _ units: [UnitRow], _ subject: ChartSubject) -> Chart {
  typealias Text = Words.Charts
  let ordered = units.sorted { ($1.adoptions, $0.name) < ($0.adoptions, $1.name) }
  let counts = ordered.map(\.adoptions)
  let isLong = ordered.count > 80
  let plot = RowPlot(
    rows: ordered.map { RowPlot.Row(name: $0.name) },
    columns: [
      RowPlot.FigureColumn(
        heading: subject.text(Text.adoptionsColumn), texts: counts.map(NumberText.count), ink: .text
      )
    ], x: ValueAxis.counts(upTo: counts.max() ?? 0), rowHeight: isLong ? 20 : 28,
    marks: [
      Bars(
        counts.enumerated().filter { $1 > 0 }.map {
          Bars.Bar(row: $0, from: 0, to: Double($1), ink: .blue)
        }, thickness: isLong ? 12 : 16)
    ])
  let total = NumberText.count(counts.reduce(0, +))
  let title = Text.unitLeads(ordered[0].name, total: total, count: NumberText.count(counts[0]))
  let words = ChartWords(
    title: title,
    subtitle: [
      Text.adoptionsByUnit(dataset: subject.title, period: subject.periodPhrase, count: total),
      Text.unitsWithoutRates,
    ], description: title)
  return subject.frame(name, words).chart([plot])
}
