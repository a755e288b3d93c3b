import Model

/// Units ranked by their rate, with what chance allows and the line that they have to reach.
///
/// Without rates, bars of what was adopted. Every unit is named: the chart grows.
/// - Parameters:
///   - units: The table `units`.
///   - overview: The table `overview`, for the office's rate.
public func unitsChart(units: Table, overview: Table, subject: ChartSubject) -> Chart {
  let chart = UnitsRanking(
    subject: subject, units: UnitRow.rows(units, language: subject.language),
    office: OfficeFigure("cohort_rate", in: overview)?.rate)
  if chart.units.contains(where: { $0.rate != nil }) { return chart.ofRates }
  return chart.units.contains { $0.adoptions > 0 } ? chart.ofAdoptions : chart.ofNothing
}

private struct UnitsRanking {
  var subject: ChartSubject
  var units: [UnitRow]
  /// `nil` where it is not known.
  var office: Proportion?

  private typealias Text = Words.Charts

  private func text(_ phrase: Phrase) -> String { phrase(subject.language) }

  private func frame(title: Phrase, subtitle: [Phrase], description: Phrase) -> Frame {
    Frame(
      name: "units", language: subject.language, title: text(title), subtitle: subtitle.map(text),
      description: text(description))
  }

  var ofNothing: Chart {
    frame(title: Text.nothingToDraw, subtitle: [subject.naming], description: Text.nothingByUnit)
      .sentence(text(Text.nothingByUnit))
  }

  // MARK: Rates

  private var withRates: [UnitRow] { UnitRow.ranked(units.filter { $0.rate != nil }) }
  /// The unit is the office: there is nothing to compare it with.
  private var isSingle: Bool { withRates.count == 1 }
  private var lines: [Double] { Array(Set(units.compactMap(\.line))).sorted() }
  private var hasLines: Bool { !lines.isEmpty }
  /// Without what analytics says of the lines, the chart claims nothing about them.
  private var hasEvidence: Bool { hasLines && units.contains { $0.state != nil } }

  var ofRates: Chart {
    let groups = UnitRow.groups(units)
    let ordered = groups.flatMap(\.rows)
    let pooled =
      hasLines || isSingle
      ? nil
      : office.flatMap { office in
        office.rate.map { (rate: $0, label: text(Text.allUnits(office.percent))) }
      }
    let plot = UnitsPlot(
      rows: rows(groups), units: ordered, pooled: pooled, domain: domain,
      language: subject.language)
    let frame = frame(title: title, subtitle: subtitle, description: description)
    let key = key.draw(left: Frame.margin, top: frame.top)
    let drawing = plot.draw(top: key.bottom)
    return frame.chart(
      height: drawing.bottom + Frame.margin / 2, body: key.elements + drawing.elements)
  }

  /// A heading a class where there are several.
  private func rows(_ groups: [(unitClass: String, rows: [UnitRow])]) -> [UnitsPlot.Row] {
    var rows: [UnitsPlot.Row] = []
    var next = 0
    for group in groups {
      if groups.count > 1 {
        rows.append(
          .heading(group.unitClass.isEmpty ? text(Text.withoutClass) : group.unitClass))
      }
      rows += group.rows.indices.map { .unit(next + $0) }
      next += group.rows.count
    }
    return rows
  }

  private var domain: ClosedRange<Double> {
    let values =
      withRates.flatMap { [$0.rate?.rate, $0.interval?.low, $0.interval?.high].compactMap { $0 } }
      + lines + (office?.rate.map { [$0] } ?? [])
    return ChartDomain.ofRates(values)
  }

  private func count(_ states: LineState...) -> Int {
    withRates.count { $0.line != nil && $0.state.map(states.contains) ?? false }
  }

  private var title: Phrase {
    if hasEvidence {
      return Text.clearlyBelowTitle(
        count(.clearlyBelow), perhaps: count(.belowChance),
        line: lines.count == 1 ? NumberText.roundPercent(lines[0]) : nil)
    }
    guard let first = withRates.first, let last = withRates.last, let high = first.rate,
      let low = last.rate
    else { return Text.adoptionRate }
    if isSingle { return Text.onlyRate(first.name, high.percent) }
    if let office, let rate = office.rate {
      return Text.beyondChance(
        above: withRates.count { ($0.interval?.low ?? 0) > rate },
        below: withRates.count { ($0.interval?.high ?? 1) < rate }, office: office.percent)
    }
    return Text.rateRange(low.percent, high.percent)
  }

  private var subtitle: [Phrase] {
    let items = withRates.reduce(0) { $0 + ($1.rate?.denominator ?? 0) }
    let total = office?.denominator ?? items
    var sentences = [
      Text.unitsSubtitle(
        dataset: subject.title, period: subject.periodPhrase, items: NumberText.count(total),
        units: units.count, silent: units.count - withRates.count),
      isSingle ? Text.singleIntervalNote : Text.intervalNote,
    ]
    if domain.lowerBound > 0 {
      sentences.append(
        Phrase { Text.axisStartsSideways(at: NumberText.roundPercent(domain.lowerBound, $0))($0) })
    }
    return sentences
  }

  /// Only the states that occur, best first; none where there is no line.
  private var key: KeyRow {
    guard hasEvidence else { return KeyRow(entries: []) }
    let states: [LineState] = [.aboveChance, .belowChance, .clearlyBelow, .tooFew]
    let shown = states.filter { state in
      state == .aboveChance
        ? count(.aboveChance, .clearlyAbove) > 0 : count(state) > 0
    }
    return KeyRow(
      entries: shown.map { state in
        KeyRow.Entry(text: text(state.phrase)) { centre in
          DotMark(
            shape: state.look.shape, centre: centre, radius: 5.5, ink: state.look.ink
          ).element
        }
      })
  }

  private var description: Phrase {
    func named(_ unit: UnitRow?) -> Phrase {
      guard let unit, let rate = unit.rate else { return Phrase("") }
      return Text.named(unit.name, rate.percent)
    }
    return Text.unitsDescription(title, top: named(withRates.first), bottom: named(withRates.last))
  }

  // MARK: Adoptions

  var ofAdoptions: Chart {
    let ordered = units.sorted { ($1.adoptions, $0.name) < ($0.adoptions, $1.name) }
    let total = ordered.reduce(0) { $0 + $1.adoptions }
    let bars = BarRanking(
      rows: ordered.map { BarRanking.Row(name: $0.name, lead: "", value: $0.adoptions) },
      columns: [
        BarRanking.FigureColumn(
          heading: text(Text.adoptionsColumn), texts: ordered.map { NumberText.count($0.adoptions) }
        )
      ])
    let top = ordered[0]
    let title = Text.unitLeads(
      top.name, total: NumberText.count(total), count: NumberText.count(top.adoptions))
    let frame = frame(
      title: title,
      subtitle: [
        Text.adoptionsByUnit(
          dataset: subject.title, period: subject.periodPhrase, count: NumberText.count(total)),
        Text.unitsWithoutRates,
      ], description: title)
    let drawing = bars.draw(top: frame.top)
    return frame.chart(height: drawing.bottom + Frame.margin / 2, body: drawing.elements)
  }
}
