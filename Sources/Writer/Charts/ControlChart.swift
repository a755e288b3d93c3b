import Model

/// Whether a month is unlike the others: submissions (XmR chart) over the adoption rate (p chart).
///
/// From the tables `control_limits`, `unit_months` and, of the office, `months`. Where there are no limits, the
/// points with the reason.
func controlChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let (slots, series) = ControlSeries.all(tables, subject)
  guard series.contains(where: { $0.points.contains { $0.value > 0 } }) else {
    return subject.nothing("control", Words.Charts.nothingByMonth)
  }
  return ControlDrawing(
    subject: subject, slots: slots, series: series,
    finding: ControlFinding(subject: subject, slots: slots, series: series)
  ).chart
}

private struct ControlDrawing {
  var subject: ChartSubject
  var slots: [MonthAxis.Slot]
  var series: [ControlSeries]
  var finding: ControlFinding

  private typealias Text = Words.Charts

  private static let usual = Look(glyph: .circle, ink: .blue)
  private static let uncharted = Look(glyph: .ring, ink: .blue)
  /// More would cover the line.
  private static let mostCallouts = 5

  private var isLong: Bool { slots.count > 48 }

  private func text(_ phrase: Phrase) -> String { subject.text(phrase) }

  var chart: Chart {
    let panels = series.map { series in
      Stack.Panel(
        title: text(ControlFinding.title(series)), notes: [finding.notes(series)],
        plot: plot(series))
    }
    return subject.frame("control", finding.words(notes: notes)).chart(
      key + [Stack(panels: panels)])
  }

  // MARK: Panels

  private func plot(_ series: ControlSeries) -> Plot {
    let charted = byslot(series) { $0.isCharted }
    return Plot(
      x: MonthAxis(
        slots: slots, language: subject.language,
        // The words under the shade need a name under each month.
        newYearMonths: slots.count > 12 ? .apart : subject.newYearMonths),
      y: axis(series), height: 190,
      marks: references(series) + [
        Line(
          charted.map { $0?.value }, ink: .blue, width: isLong ? 1.25 : 2),
        dots(
          series.points.filter { $0.isCharted && $0.rule == nil }, of: series, Self.usual,
          radius: isLong ? 2 : 3.5),
        dots(
          series.points.filter { !$0.isCharted }, of: series, Self.uncharted,
          radius: isLong ? 2.5 : 3.5),
      ]
        + ControlRule.allCases.reversed().map { rule in
          dots(
            series.points.filter { $0.isCharted && $0.rule == rule }, of: series, rule.look,
            radius: isLong ? 4 : 5)
        }, endLabels: endLabels(series), callouts: callouts(series))
  }

  private func byslot(
    _ series: ControlSeries, where holds: (ControlSeries.Point) -> Bool
  ) -> [ControlSeries.Point?] {
    var placed = [ControlSeries.Point?](repeating: nil, count: slots.count)
    for point in series.points where holds(point) { placed[point.slot] = point }
    return placed
  }

  private func dots(
    _ points: [ControlSeries.Point], of series: ControlSeries, _ look: Look, radius: Double
  ) -> Dots {
    Dots(
      points, x: { Double($0.slot) }, y: \.value, look: { _ in look },
      title: { point in
        let value = point.rate.map { $0.percent + Phrase(zh: "，", en: ", ") + Text.xOfN($0) }
        return text(Text.ruled(point.month, value ?? series.text(point.value)))
      }, radius: radius)
  }

  private func axis(_ series: ControlSeries) -> ValueAxis {
    switch series.measure {
    case .submitted:
      .counts(upTo: Int((heights(series).max() ?? 0).rounded(.up)))
    case .rate: .rates(ChartDomain.ofRates(heights(series)), subject.language)
    }
  }

  /// Everything that the axis has to hold.
  private func heights(_ series: ControlSeries) -> [Double] {
    series.points.map(\.value)
      + [series.limits?.low, series.limits?.high, series.line, series.mean].compactMap { $0 }
  }

  private func references(_ series: ControlSeries) -> [any Mark] {
    var marks: [any Mark] = []
    if let limits = series.limits, let mean = series.mean {
      marks += [limits.low, limits.high].map {
        Reference(value: $0, ink: .context, width: 1.5, dash: .dashed)
      }
      marks.append(Reference(value: mean, ink: .context, width: 1, dash: .solid))
    }
    if let line = series.line { marks.append(Reference(value: line, dash: .dotted)) }
    return marks
  }

  private func endLabels(_ series: ControlSeries) -> [EndLabel] {
    var labels: [EndLabel] = []
    if let limits = series.limits, let mean = series.mean {
      labels = [
        EndLabel(
          text: text(Text.upperLimit(series.text(limits.high))), value: limits.high, ink: .muted),
        EndLabel(text: text(Text.mean(series.text(mean))), value: mean, weight: .bold),
        EndLabel(
          text: text(Text.lowerLimit(series.text(limits.low))), value: limits.low, ink: .muted),
      ]
    }
    if let line = series.line {
      labels.append(
        EndLabel(text: text(Text.quota(series.text(line))), value: line, ink: .vermilionText))
    }
    return labels
  }

  /// The latest months beyond a limit first, then the latest runs.
  private func callouts(_ series: ControlSeries) -> [Callout] {
    let runs = series.runs
    let outside = runs.filter { $0.rule == .outside }.reversed()
    let others = runs.filter { $0.rule != .outside }.reversed()
    return (Array(outside) + Array(others)).prefix(Self.mostCallouts).map { run in
      let middle = series.points[(run.points.lowerBound + run.points.upperBound) / 2]
      let words = Text.ruled(
        finding.months(run, of: series), Text.ruleName(run.rule.rawValue))
      return Callout(text: text(words), x: Double(middle.slot), y: middle.value)
    }
  }

  // MARK: Around the panels

  /// Only what occurs.
  private var key: [any Figure] {
    let points = series.flatMap(\.points)
    let rules = ControlRule.allCases.filter { rule in
      points.contains { $0.isCharted && $0.rule == rule }
    }
    var entries = rules.map { Key.Entry(text(Text.ruleKey($0.rawValue)), $0.look) }
    if points.contains(where: { !$0.isCharted }) {
      entries.append(Key.Entry(text(Text.notCharted), Self.uncharted))
    }
    return entries.isEmpty ? [] : [Key(entries: entries)]
  }

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if series.contains(where: { $0.limits != nil }) { notes.append(Text.controlNote) }
    if series.contains(where: { $0.limits != nil && $0.measure == .rate }) {
      notes.append(Text.meanLimitsNote)
    }
    for series in series where series.measure == .rate {
      let start = axis(series).domain.lowerBound
      if start > 0 {
        notes.append(
          Phrase { Text.rateAxisStarts(at: NumberText.roundPercent(start, $0))($0) })
      }
    }
    return notes
  }
}
