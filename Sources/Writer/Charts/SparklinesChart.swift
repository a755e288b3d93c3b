import Model

/// A row a unit: what it submitted month by month, its rate, and how the rate changed on the year before.
///
/// From the tables `unit_months` and `units`. Without rates, submissions alone; without submissions, adoptions.
func sparklinesChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let rows = SparklineRows(tables, subject)
  guard rows.hasSubmissions || rows.hasAdoptions else {
    return subject.nothing("sparklines", Words.Charts.nothingByMonth)
  }
  return Sparklines(subject: subject, rows: rows).chart
}

private struct Sparklines {
  var subject: ChartSubject
  var rows: SparklineRows

  private typealias Text = Words.Charts

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  var chart: Chart {
    let ordered = ordered
    let lines = lines(ordered.rows)
    let ends = lines.flatMap { $0.sparks.map(\.text) }
    let columns = SparkColumns(
      headings: lines.map { text($0.heading) }, slots: rows.slots,
      valueWidth: Sparks.textWidth(ends), language: subject.language)
    let plot = RowPlot(
      rows: ordered.rows.map { RowPlot.Row(name: $0.name) }, entries: ordered.entries,
      columns: figures(ordered.rows), x: columns,
      rowHeight: ordered.rows.count > 80 ? 22 : 27, narrowest: columns.narrowest,
      guides: .hidden, mostRowsUnderOneAxis: 0,
      marks: lines.enumerated().map { column, line in
        Sparks(
          sparks: line.sparks, column: column, domain: line.domain,
          height: ordered.rows.count > 80 ? 15 : 19)
      })
    return subject.frame(
      "sparklines", SparklinesFinding(subject: subject, rows: rows).words(notes: notes)
    ).chart([plot])
  }

  private var ordered: GroupedRows<SparklineRow> {
    func size(_ row: SparklineRow) -> Int {
      (rows.hasSubmissions ? row.submitted : row.adoptions) ?? 0
    }
    return GroupedRows(
      rows.units, className: \.unitClass, withoutClass: text(Text.withoutClass)
    ) { (size($1), $0.name) < (size($0), $1.name) }
  }

  // MARK: Lines

  /// A column of small lines on one scale.
  private struct Lines {
    var heading: Phrase
    var domain: ClosedRange<Double>
    var sparks: [Sparks.Spark]
  }

  private func lines(_ shown: [SparklineRow]) -> [Lines] {
    guard rows.hasSubmissions else {
      return [counts(shown, \.adoptions, heading: Text.adoptionsAMonth)]
    }
    let submitted = counts(shown, \.submitted, heading: Text.submittedAMonth)
    return rows.hasRates ? [submitted, rates(shown)] : [submitted]
  }

  private func counts(
    _ shown: [SparklineRow], _ count: (UnitMonth) -> Int?, heading: (String) -> Phrase
  ) -> Lines {
    let series = shown.map { row in
      row.months.map { month in
        month.flatMap { $0.state == .ahead || $0.state == .running ? nil : count($0) }
      }
    }
    let largest = max(1, series.joined().compactMap { $0 }.max() ?? 1)
    let sparks = series.enumerated().map { place, values in
      Sparks.Spark(
        row: place, values: values.map { $0.map(Double.init) },
        provisional: Set(
          values.indices.filter { shown[place].months[$0]?.isComplete == false }),
        text: values.last { $0 != nil }.flatMap { $0 }.map(NumberText.count) ?? "")
    }
    return Lines(
      heading: heading(NumberText.count(largest)), domain: 0...Double(largest), sparks: sparks)
  }

  private func rates(_ shown: [SparklineRow]) -> Lines {
    let series = shown.map { row in
      row.months.map { month in month.flatMap { $0.hasFewItems ? nil : $0.rate } }
    }
    let values = series.joined().compactMap { $0?.rate } + shown.compactMap(\.line)
    let domain = values.isEmpty ? 0...1 : ChartDomain.ofRates(values)
    let sparks = series.enumerated().map { place, rates in
      Sparks.Spark(
        row: place, values: rates.map { $0?.rate },
        provisional: Set(
          rates.indices.filter { slot in
            shown[place].months[slot].map { !$0.isMature || !$0.isComplete } ?? false
          }), line: shown[place].line,
        text: rates.last { $0 != nil }.flatMap { $0?.wholePercent }.map {
          "\($0)" + text(Text.percentSign)
        } ?? "")
    }
    return Lines(
      heading: Text.rateAMonth(
        from: NumberText.roundPercent(domain.lowerBound),
        to: NumberText.roundPercent(domain.upperBound)), domain: domain, sparks: sparks)
  }

  // MARK: Around the lines

  private func figures(_ shown: [SparklineRow]) -> [RowPlot.FigureColumn] {
    func counts(_ heading: Phrase, _ value: (SparklineRow) -> Int?) -> RowPlot.FigureColumn {
      RowPlot.FigureColumn(
        heading: text(heading), texts: shown.map { value($0).map(NumberText.count) ?? "" })
    }
    guard rows.hasSubmissions else { return [counts(Text.adoptionsColumn, \.adoptions)] }
    let submitted = counts(Text.submittedColumn, \.submitted)
    guard rows.hasRates else {
      return [submitted, counts(Text.previousColumn, \.previousSubmitted)]
    }
    let rate = RowPlot.FigureColumn(
      heading: text(Text.rateColumn),
      texts: shown.map { $0.figure?.rate.map { text($0.percent) } ?? "" }, ink: .text)
    guard shown.contains(where: \.isCompared) else { return [submitted, rate] }
    return [
      submitted, rate,
      RowPlot.FigureColumn(
        heading: text(Text.changeColumn),
        texts: shown.map { row in
          row.isCompared ? row.figure?.change.map { NumberText.points($0) } ?? "" : ""
        }, strong: Set(shown.indices.filter { shown[$0].isUp || shown[$0].isDown })),
    ]
  }

  private var notes: [Phrase] {
    var notes = [Text.sparklinesNote(subject.periodPhrase)]
    let months = rows.units.flatMap { $0.months.compactMap { $0 } }
    if rows.hasRates, months.contains(where: { $0.state == .submitted && $0.hasFewItems }) {
      notes.append(Text.fewItemsBreak)
    }
    if months.contains(where: { !$0.isComplete || rows.hasRates && !$0.isMature }) {
      notes.append(Text.dashedProvisional)
    }
    if rows.hasRates, rows.units.contains(where: { $0.line != nil }) { notes.append(Text.lineNote) }
    if rows.hasRates, rows.units.contains(where: \.isCompared) { notes.append(Text.changeNote) }
    if rows.monthCount > rows.slots.count {
      notes.append(Text.lastMonths(rows.slots.count, of: rows.monthCount))
    }
    return notes
  }
}
