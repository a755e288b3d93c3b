import Model

/// The bridge of the office's rate from the year before to this year: what units' own rates did, what their mix.
///
/// From the table `decomposition`, whose rows sum to the change. The axis is the change itself: bars carry on
/// from one another between the rate of the year before, at 0, and this year's.
func rateMixChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  switch RateMixRows.read(tables, subject) {
  case .missing(let sentence): subject.nothing("rate_mix", sentence)
  case .rows(let rows):
    RateMix(
      subject: subject, rows: rows,
      finding: RateMixFinding(subject: subject, rows: rows)
    ).chart
  }
}

private struct RateMix {
  var subject: ChartSubject
  var rows: RateMixRows
  var finding: RateMixFinding

  private typealias Text = Words.Charts

  private static let thickness = 14.0
  private static let before = Look(glyph: .circle, ink: .context)
  private static let now = Look(glyph: .circle, ink: .text)

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  var chart: Chart {
    let last = Double(rows.steps.count + 1)
    let plot = RowPlot(
      rows: names.map { RowPlot.Row(name: $0) }, columns: columns,
      x: ValueAxis.points(around: rows.heights, title: text(Text.pointsAxis(finding.before))),
      rowHeight: 26,
      marks: [
        Reference(value: 0, direction: .upright, ink: .context, dash: .solid),
        Reference(value: rows.change, direction: .upright, ink: .context, dash: .dashed),
        connectors, bars,
        Dots([Dots.Dot(x: 0, y: 0, look: Self.before)], radius: 6),
        Dots([Dots.Dot(x: rows.change, y: last, look: Self.now)], radius: 6),
      ])
    return subject.frame("rate_mix", finding.words).chart([plot])
  }

  /// The rate of the year before, what changed it, this year's rate.
  private var names: [String] {
    [text(Text.ofYear(finding.before, rows.rateBefore.percent))]
      + rows.steps.map { text($0.name) }
      + [text(Text.ofYear(finding.now, rows.rateNow.percent))]
  }

  private var bars: Bars {
    Bars(
      zip(rows.steps, rows.heights).enumerated().map { index, step in
        Bars.Bar(
          row: index + 1, from: step.1, to: step.1 + step.0.effect,
          ink: step.0.effect < 0 ? .vermilion : .blue, title: step.0.title.map(text))
      }, thickness: Self.thickness)
  }

  /// From where one bar ends, or the first dot stands, down to where the next one begins.
  private var connectors: Spans {
    Spans(
      spans: rows.heights.enumerated().map { index, height in
        Spans.Span(from: (height, Double(index)), to: (height, Double(index + 1)), ink: .axis)
      })
  }

  private func figure(_ points: Double) -> String {
    NumberText.points(points, places: rows.places)
  }

  private var columns: [RowPlot.FigureColumn] {
    func column(
      _ heading: Phrase, _ ink: Ink, total: Double, _ points: (RateMixRows.Step) -> Double?
    ) -> RowPlot.FigureColumn {
      RowPlot.FigureColumn(
        heading: text(heading),
        texts: [""] + rows.steps.map { points($0).map(figure) ?? "" } + [figure(total)],
        ink: ink)
    }
    return [
      column(Text.effectColumn, .text, total: rows.change) { $0.effect },
      column(Text.ownRateColumn, .muted, total: rows.rateEffect) { $0.rateEffect },
      column(Text.mixColumn, .muted, total: rows.mixEffect) { $0.mixEffect },
    ]
  }
}
