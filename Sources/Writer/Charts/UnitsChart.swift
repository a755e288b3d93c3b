import Model

/// Units ranked by their rate, with what chance allows and the line that they have to reach.
///
/// From the tables `units` and `overview`. Without rates, bars of what was adopted. Every unit is named: the
/// chart grows.
func unitsChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let ranking = UnitsRanking(
    subject: subject, units: UnitRow.rows(tables["units"], language: subject.language),
    office: ComparedFigure("cohort_rate", in: tables["overview"])?.rate)
  if ranking.units.contains(where: { $0.rate != nil }) { return ranking.ofRates }
  return ranking.units.contains { $0.adoptions > 0 }
    ? adoptionsByUnitChart("units", ranking.units, subject)
    : subject.nothing("units", Words.Charts.nothingByUnit)
}

private struct UnitsRanking {
  var subject: ChartSubject
  var units: [UnitRow]
  /// `nil` where it is not known.
  var office: Proportion?

  private typealias Text = Words.Charts

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  // MARK: Rates

  var ofRates: Chart {
    let finding = UnitsFinding(subject: subject, units: units, office: office)
    let ordered = GroupedRows(
      units, className: \.unitClass, withoutClass: text(Text.withoutClass),
      by: UnitRow.ranksBefore)
    let placed = ordered.rows.enumerated().map { Placed(row: Double($0), unit: $1) }
    let isLong = placed.count > 80
    let domain = domain(finding)
    let plot = RowPlot(
      rows: ordered.rows.map { RowPlot.Row(name: $0.name) }, entries: ordered.entries,
      columns: columns(ordered.rows), headers: pooledHeader(finding),
      x: ValueAxis.rates(domain, subject.language), rowHeight: isLong ? 20 : 25,
      marks: pooledLine(finding) + [
        RowLines(
          lines: RowLines.runs(ordered.rows.map(\.line), under: ordered.headed) {
            text(Text.quota(NumberText.roundPercent($0)))
          }, ink: .vermilion, textInk: .vermilionText, dash: .dashed),
        Spans.sideways(
          placed, low: \.interval?.low, high: \.interval?.high, y: \.row, ink: \.look.ink,
          width: isLong ? 2 : 2.5),
        Dots(
          placed, x: { $0.unit.rate?.rate ?? 0 }, y: { $0.unit.rate == nil ? nil : $0.row },
          look: \.look, title: { hover($0.unit) }, radius: isLong ? 4.5 : 5.5,
          order: LineState.drawingOrder.map(\.look)),
        Texts(
          labels: placed.filter { $0.unit.rate == nil }.map {
            Texts.Label(text: text(Text.noSubmissions), x: domain.lowerBound, y: $0.row)
          }, style: TextStyle(ink: .muted, ground: .halo), shift: 6),
      ])
    return subject.frame("units", finding.words(axisStart: domain.lowerBound))
      .chart(key(finding) + [plot])
  }

  private struct Placed {
    var row: Double
    var unit: UnitRow

    var interval: Interval? { unit.rate == nil ? nil : unit.interval }
    var look: Look { (unit.line == nil ? .clearlyAbove : unit.state ?? .clearlyAbove).look }
  }

  private func columns(_ rows: [UnitRow]) -> [RowPlot.FigureColumn] {
    [
      RowPlot.FigureColumn(
        heading: text(Text.rateColumn),
        texts: rows.map { $0.rate.map { text($0.percent) } ?? "" }, ink: .text),
      RowPlot.FigureColumn(
        heading: text(Text.countsColumn),
        texts: rows.map { $0.rate.map { text(Text.xOfN($0)) } ?? "" }),
    ]
  }

  /// Without a line, the office's rate is there to compare with.
  private func pooledLine(_ finding: UnitsFinding) -> [any Mark] {
    guard let rate = finding.pooled?.rate else { return [] }
    return [
      Reference(value: rate, direction: .upright, ink: .context, dash: .solid)
    ]
  }

  private func pooledHeader(_ finding: UnitsFinding) -> [RowPlot.Header] {
    guard let pooled = finding.pooled, let rate = pooled.rate else { return [] }
    return [RowPlot.Header(text: text(Text.allUnits(pooled.percent)), x: rate)]
  }

  private func domain(_ finding: UnitsFinding) -> ClosedRange<Double> {
    ChartDomain.ofRates(
      finding.withRates.flatMap {
        [$0.rate?.rate, $0.interval?.low, $0.interval?.high].compactMap { $0 }
      } + units.compactMap(\.line) + (office?.rate.map { [$0] } ?? []))
  }

  /// Only the states that occur, best first; none where there is no line.
  private func key(_ finding: UnitsFinding) -> [any Figure] {
    guard finding.hasEvidence else { return [] }
    let shown = LineState.keyOrder.filter { finding.count($0) > 0 }
    return [Key(entries: shown.map { Key.Entry(text($0.phrase), $0.look) })]
  }

  private func hover(_ unit: UnitRow) -> String? {
    guard let rate = unit.rate else { return nil }
    let limits = unit.interval ?? Interval(low: 0, high: 0)
    return text(Text.rateOf(unit.name, rate: rate, limits))
  }
}
