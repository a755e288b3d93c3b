import Model

/// What a control chart says in words.
struct ControlFinding: Sendable {
  var subject: ChartSubject
  var slots: [MonthAxis.Slot]
  var series: [ControlSeries]

  private typealias Text = Words.Charts

  func words(notes: [Phrase]) -> ChartWords {
    ChartWords(
      title: title, subtitle: subtitle, notes: notes,
      description: Text.controlDescription(title, series.map(description)))
  }

  // MARK: Title

  var title: Phrase {
    switch subject.focus {
    case .office: finding
    case .unit(let name), .outlet(let name): Text.about(name, finding)
    }
  }

  private var finding: Phrase {
    let limited = series.filter { $0.limits != nil }
    guard !limited.isEmpty else { return Text.noLimits }
    let outside = limited.flatMap { $0.points.filter { $0.rule == .outside }.map(\.slot) }
    if !outside.isEmpty {
      return Text.standOut(Set(outside).sorted().map { name(slots[$0]) })
    }
    let runs = limited.flatMap { series in series.runs.map { (series, $0) } }
    if runs.count == 1 {
      return Text.runStandsOut(
        Text.ruleName(runs[0].1.rule.rawValue), months(runs[0].1, of: runs[0].0))
    }
    if runs.count > 1 { return Text.runsStandOut(runs.count) }
    if limited.count > 1 { return Text.bothSteady }
    return limited[0].measure == .submitted ? Text.submissionsSteady : Text.rateSteady
  }

  private func name(_ slot: MonthAxis.Slot) -> Phrase { Text.month(slot.month, of: slot.year) }

  /// The months of a run as one span.
  func months(_ run: ControlSeries.Run, of series: ControlSeries) -> Phrase {
    Text.months(
      from: slots[series.points[run.points.lowerBound].slot].index,
      to: slots[series.points[run.points.upperBound].slot].index)
  }

  // MARK: Subtitle, panels, description

  private var subtitle: [Phrase] {
    guard let first = slots.first, let last = slots.last else { return [subject.naming] }
    return [
      Text.controlSubtitle(
        dataset: subject.title, months: Text.months(from: first.index, to: last.index),
        items: NumberText.count(series.first { $0.measure == .submitted }?.submitted ?? 0),
        hasRates: series.contains { $0.measure == .rate })
    ]
  }

  static func title(_ series: ControlSeries) -> Phrase {
    series.measure == .submitted ? Text.submittedByMonth : Text.rateByMonth
  }

  /// Under a panel's title: assurance, trial, and what analytics notes of the row.
  func notes(_ series: ControlSeries) -> String {
    var sentences: [Phrase] = []
    if let key = series.assurance, let line = series.line {
      sentences.append(Text.assurance(key, line: series.text(line)))
    }
    if series.limits != nil, series.isOnTrial { sentences.append(Text.trialLimits) }
    if let note = series.note, let first = note.first {
      sentences.append(Phrase(first.uppercased() + note.dropFirst()) + .fullStop)
    }
    return sentences.joined(by: Phrase(zh: "", en: " "))(subject.language)
  }

  private func description(_ series: ControlSeries) -> Phrase {
    let charted = series.points
    func figure(_ point: ControlSeries.Point?) -> Phrase {
      guard let point else { return .empty }
      return Text.end(point.month, series.text(point.value))
    }
    var limits = Phrase.empty
    if let mean = series.mean, let interval = series.limits {
      limits = Text.withinLimits(
        mean: series.text(mean), low: series.text(interval.low), high: series.text(interval.high))
    }
    return Text.controlPanel(
      Self.title(series), low: figure(charted.min { $0.value < $1.value }),
      high: figure(charted.max { $0.value < $1.value }), latest: figure(charted.last),
      limits: limits)
  }
}
