import Model

/// How a rate went month by month, over the year before; adoptions where there is no rate.
///
/// From the tables `months` and `overview`; of a unit or outlet, from `unit_months` and `units` or
/// `outlet_months` and `outlets`. The line that all units have to reach is drawn where it is one.
func trendChart(_ tables: ChartTables, _ subject: ChartSubject) -> Chart {
  let months = TrendMonths(
    TrendMonth.rows(tables, subject.focus), period: subject.period, calendar: subject.calendar)
  let figures = figures(tables, subject.focus)
  let trend = Trend(
    subject: subject, months: months,
    finding: TrendFinding(
      subject: subject, months: months, rate: figures.rate, adoptions: figures.adoptions),
    line: line(tables["units"], subject.focus))
  if months.hasRates { return trend.ofRates }
  return months.hasAdoptions
    ? trend.ofAdoptions : subject.nothing("trend", Words.Charts.nothingByMonth)
}

private func figures(_ tables: ChartTables, _ focus: ChartFocus)
  -> (rate: ComparedFigure?, adoptions: ComparedFigure?)
{
  switch focus {
  case .office:
    let overview = tables["overview"]
    return (
      ComparedFigure("cohort_rate", in: overview), ComparedFigure("adoptions", in: overview)
    )
  case .unit(let name):
    let row = tables["units"]["unit"].texts.firstIndex(of: name)
    return (row.map { ComparedFigure(unit: $0, in: tables["units"]) }, nil)
  case .outlet(let name):
    let row = tables["outlets"]["outlet"].texts.firstIndex(of: name)
    let figure = row.map { ComparedFigure(outlet: $0, in: tables["outlets"]) }
    return (figure, figure)
  }
}

/// The rate that has to be reached by the unit, or by every unit; `nil` where units differ or one has no line.
private func line(_ units: Table, _ focus: ChartFocus) -> Double? {
  let counts = units["submitted"].integers
  let lines = units.optionalReals("rate_line")
  switch focus {
  case .unit(let name): return units["unit"].texts.firstIndex(of: name).flatMap { lines[$0] }
  case .outlet: return nil
  case .office:
    let ofUnits = zip(lines, counts).filter { ($0.1 ?? 0) >= 0 }.map(\.0)
    guard let first = ofUnits.first, ofUnits.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

private struct Trend {
  var subject: ChartSubject
  var months: TrendMonths
  var finding: TrendFinding
  var line: Double?

  private typealias Text = Words.Charts

  private static let now = Look(glyph: .circle, ink: .blue)
  private static let unfinished = Look(glyph: .ring, ink: .blue)
  private static let before = Look(glyph: .circle, ink: .context)

  var ofRates: Chart {
    let domain = ChartDomain.ofRates(shownRates)
    let plot = plot(
      .rates(domain, title: subject.text(Text.adoptionRate), subject.language),
      marks: [
        Area(
          slotted(months.current), x: \.slot, low: \.month?.interval?.low,
          high: \.month?.interval?.high, ink: .blue)
      ] + (line.map { [Reference(value: $0)] } ?? []),
      value: { $0.rate?.rate }, label: { $0.rate?.percent }, title: rateTitle,
      endLabels: expectedLabel)
    return subject.frame("trend", finding.ofRates(axisStart: domain.lowerBound)).chart([plot])
  }

  var ofAdoptions: Chart {
    let shown = (months.current + months.previous).compactMap { $0?.adoptions }
    let plot = plot(
      .counts(upTo: max(5, shown.max() ?? 0), title: subject.text(Text.adoptionCount)),
      marks: [], value: { $0.isAhead ? nil : Double($0.adoptions) },
      label: { $0.adoptions == 0 ? nil : Phrase(NumberText.count($0.adoptions)) },
      title: { Text.countOf(subject.text($0.name), NumberText.count($0.adoptions)) })
    return subject.frame("trend", finding.ofAdoptions).chart([plot])
  }

  /// Both years as lines with dots: this one in front, the year before grey and dotted.
  private func plot(
    _ axis: ValueAxis, marks: [any Mark], value: @escaping (TrendMonth) -> Double?,
    label: (TrendMonth) -> Phrase?, title: (TrendMonth) -> Phrase, endLabels: [EndLabel] = []
  ) -> Plot {
    // A log that does not reach back has no year before, not one of zeros.
    let reachesBack = months.previous.contains { $0.flatMap(value) ?? 0 > 0 }
    let before = reachesBack ? slotted(months.previous) : []
    let now = slotted(months.current)
    var plot = Plot(
      x: MonthAxis(
        slots: months.slots, language: subject.language, newYearMonths: subject.newYearMonths),
      y: axis, height: months.slots.count > 2 ? 330 : 180,
      marks: marks + [
        Line(before, x: \.slot, y: { $0.month.flatMap(value) }, ink: .context, dash: .dotted),
        dots(before, value, title, look: { _ in Self.before }, radius: 3),
        Line(months.expected, ink: .blue, width: 1.5, dash: .dashed),
        Line(now, x: \.slot, y: { $0.month.flatMap(value) }, ink: .blue, width: 3),
        dots(
          now, value, title, look: { $0.isComplete ? Self.now : Self.unfinished }, radius: 4.5),
      ], endLabels: endLabels)
    name(now, value, label, ink: .blueText, weight: .bold, in: &plot)
    name(before, value, label, ink: .muted, weight: .regular, in: &plot)
    if let line {
      let text = subject.text(Text.quota(NumberText.roundPercent(line)))
      plot.endLabels.append(EndLabel(text: text, value: line, ink: .vermilionText))
    }
    return plot
  }

  /// What the last month is expected to become, where that is estimated and the line ends with the plot.
  private var expectedLabel: [EndLabel] {
    guard months.slots.count > 2, let expected = months.expected.last ?? nil else { return [] }
    let rate = Phrase { NumberText.rate(expected, $0) }
    return [
      EndLabel(text: subject.text(Text.expected(rate)), value: expected, ink: .blueText, rank: 1)
    ]
  }

  private typealias Slotted = (slot: Double, month: TrendMonth?)

  private func slotted(_ months: [TrendMonth?]) -> [Slotted] {
    months.enumerated().map { (slot: Double($0), month: $1) }
  }

  /// Over three years of months the line alone is clearer; a month without neighbours keeps its dot.
  private func dots(
    _ row: [Slotted], _ value: (TrendMonth) -> Double?, _ title: (TrendMonth) -> Phrase,
    look: (TrendMonth) -> Look, radius: Double
  ) -> Dots {
    let values = row.map { $0.month.flatMap(value) }
    func isAlone(_ slot: Int) -> Bool {
      (slot == 0 || values[slot - 1] == nil)
        && (slot == values.count - 1 || values[slot + 1] == nil)
    }
    let shown = row.indices.filter { row.count <= 36 || isAlone($0) }.map { row[$0] }
    return Dots(
      shown, x: \.slot, y: { $0.month.flatMap(value) },
      look: { $0.month.map(look) ?? Self.now },
      title: { $0.month.map { subject.text(title($0)) } }, radius: radius)
  }

  /// A line's last month: at the end of the plot, or beside the point where the line ends before.
  private func name(
    _ row: [Slotted], _ value: (TrendMonth) -> Double?, _ label: (TrendMonth) -> Phrase?,
    ink: Ink, weight: TextMetrics.Weight, in plot: inout Plot
  ) {
    guard let end = row.last(where: { $0.month.flatMap(value) != nil }), let month = end.month,
      let height = value(month), let figure = label(month)
    else { return }
    let text = subject.text(Text.end(month.name, figure))
    if row.count > 2, Int(end.slot) == row.count - 1 {
      plot.endLabels.append(EndLabel(text: text, value: height, ink: ink, weight: weight))
    } else {
      plot.callouts.append(
        Callout(text: text, x: end.slot, y: height, ink: ink, weight: weight))
    }
  }

  private func rateTitle(_ month: TrendMonth) -> Phrase {
    guard let proportion = month.rate, let rate = proportion.rate else { return month.name }
    let interval = month.interval ?? Interval(low: rate, high: rate)
    return Text.rateOf(subject.text(month.name), rate: proportion, interval)
  }

  /// Everything that the axis of rates has to hold.
  private var shownRates: [Double] {
    let shown = (months.current + months.previous).compactMap { $0 }
    return shown.compactMap { $0.rate?.rate } + months.expected.compactMap { $0 }
      + (line.map { [$0] } ?? [])
      + months.current.compactMap { $0?.interval }.flatMap { [$0.low, $0.high] }
  }
}
