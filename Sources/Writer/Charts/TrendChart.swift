import Model

/// How the office's rate went month by month, over the year before; adoptions where there is no rate.
///
/// - Parameters:
///   - months: The table `months`: the year before, then the period's months.
///   - units: The table `units`, for the line that all units have to reach, if it is one.
///   - overview: The table `overview`, for the office's figures and their comparison.
public func trendChart(
  months: Table, units: Table, overview: Table, subject: ChartSubject
) -> Chart {
  let trend = Trend(
    subject: subject,
    months: TrendMonths(months, period: subject.period, calendar: subject.calendar),
    rate: OfficeFigure("cohort_rate", in: overview),
    adoptions: OfficeFigure("adoptions", in: overview), line: units.commonLine)
  let hasRates = trend.months.current.contains { $0?.rate != nil }
  let hasAdoptions = trend.months.current.contains { ($0?.adoptions ?? 0) > 0 }
  return hasRates ? trend.ofRates : hasAdoptions ? trend.ofAdoptions : trend.ofNothing
}

extension Table {
  /// The rate that every unit has to reach; `nil` where units differ or one has no line.
  fileprivate var commonLine: Double? {
    let counts = self["submitted"].integers
    let lines = zip(optionalReals("rate_line"), counts).filter { ($0.1 ?? 0) >= 0 }.map(\.0)
    guard let first = lines.first, lines.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

private struct Trend {
  var subject: ChartSubject
  var months: TrendMonths
  var rate: OfficeFigure?
  var adoptions: OfficeFigure?
  var line: Double?

  private typealias Text = Words.Charts

  private func text(_ phrase: Phrase) -> String { phrase(subject.language) }

  private func frame(title: Phrase, subtitle: [Phrase], description: Phrase) -> Frame {
    Frame(
      name: "trend", language: subject.language, title: text(title), subtitle: subtitle.map(text),
      description: text(description))
  }

  private func chart(_ frame: Frame, _ plot: TrendPlot) -> Chart {
    let drawing = plot.draw(top: frame.top)
    return frame.chart(height: drawing.bottom + Frame.margin, body: drawing.elements)
  }

  var ofNothing: Chart {
    frame(title: Text.nothingToDraw, subtitle: [subject.naming], description: Text.nothingByMonth)
      .sentence(text(Text.nothingByMonth))
  }

  // MARK: Rates

  var ofRates: Chart {
    let domain = rateDomain
    let plot = TrendPlot(
      months: months, current: months.current.map(rateValue),
      previous: months.previous.map(rateValue), expected: expected,
      line: line.map { ($0, text(Text.quota(NumberText.roundPercent($0)))) },
      currentLabel: endLabel(months.current), previousLabel: endLabel(months.previous),
      domain: domain,
      tickText: { [language = subject.language] in
        NumberText.roundPercent($0, language)
      }, axisTitle: text(Text.adoptionRate), language: subject.language,
      newYearMonths: subject.newYearMonths)
    let frame = frame(
      title: rateTitle, subtitle: rateSubtitle(domain), description: rateDescription)
    return chart(frame, plot)
  }

  private func rateValue(_ month: TrendMonth?) -> TrendPlot.Value? {
    guard let month, let proportion = month.rate, let rate = proportion.rate else { return nil }
    let interval = month.interval ?? Interval(low: rate, high: rate)
    func limit(_ value: Double) -> String {
      NumberText.decimal(value * 100, places: 1) + NumberText.percentSign(subject.language)
    }
    let title = Text.rateOf(
      text(month.name), rate: proportion, low: limit(interval.low), high: limit(interval.high))
    return TrendPlot.Value(
      value: rate, interval: month.interval, title: text(title), isFinal: month.isComplete)
  }

  /// From the last rate that is final on; empty without estimates.
  private var expected: [Double?] {
    guard let first = months.current.firstIndex(where: { $0?.expectedRate != nil }) else {
      return months.current.map { _ in nil }
    }
    return months.current.enumerated().map { slot, month in
      slot == first - 1 ? month?.rate?.rate : month?.expectedRate
    }
  }

  /// The whole of 0…1 where values span more than half of it, else round values around them.
  private var rateDomain: ClosedRange<Double> {
    let shown = (months.current + months.previous).compactMap { $0 }
    let values =
      shown.compactMap { $0.rate?.rate } + expected.compactMap { $0 } + (line.map { [$0] } ?? [])
      + months.current.compactMap { $0?.interval }.flatMap { [$0.low, $0.high] }
    return ChartDomain.ofRates(values)
  }

  private func endLabel(_ months: [TrendMonth?]) -> String? {
    guard let last = months.last(where: { $0?.rate != nil }) ?? nil, let rate = last.rate else {
      return nil
    }
    return text(Text.end(last.name, rate.percent))
  }

  private var rateTitle: Phrase {
    guard let rate, let now = rate.rate else { return Text.adoptionRate }
    guard rate.isComparable, let change = rate.change, let low = rate.changeLow,
      let high = rate.changeHigh
    else { return Text.rateIs(now.percent) }
    let mayBeChance = low <= 0 && high >= 0
    if mayBeChance, change.magnitude < Self.levelPoints { return Text.rateIsLevel }
    let points = NumberText.decimal(change.magnitude, places: 1)
    let finding = change < 0 ? Text.rateFell(points) : Text.rateRose(points)
    return mayBeChance ? finding + Text.maybeChance : finding
  }

  /// Under this many points a change that may be chance is called level; above, its size is told.
  private static let levelPoints = 3.0

  private func rateSubtitle(_ domain: ClosedRange<Double>) -> [Phrase] {
    var sentences: [Phrase] = []
    if let rate, let now = rate.rate {
      sentences.append(
        Text.rateSummary(
          dataset: subject.title, period: subject.periodPhrase, rate: now,
          before: rate.previousRate))
      sentences.append(comparison(rate))
    }
    sentences.append(Text.bandNote)
    if domain.lowerBound > 0 {
      sentences.append(
        Phrase { Text.axisStarts(at: NumberText.roundPercent(domain.lowerBound, $0))($0) })
    }
    if months.current.contains(where: { $0?.isComplete == false && $0?.rate != nil }) {
      sentences.append(Text.unfinishedNote)
    }
    if expected.contains(where: { $0 != nil }) { sentences.append(Text.provisionalNote) }
    return sentences
  }

  private func comparison(_ rate: OfficeFigure) -> Phrase {
    guard rate.previousRate != nil else { return Phrase("") }
    guard rate.isComparable else {
      return rate.note.map { Text.notComparable(because: $0) } ?? Text.notComparable
    }
    guard let change = rate.change, let low = rate.changeLow, let high = rate.changeHigh else {
      return Phrase("")
    }
    return Text.change(
      NumberText.points(change), low: NumberText.points(low), high: NumberText.points(high))
  }

  private var rateDescription: Phrase {
    let known = months.current.compactMap { $0 }.filter { $0.rate != nil }
    let byRate = known.sorted { ($0.rate?.rate ?? 0, $0.index) < ($1.rate?.rate ?? 0, $1.index) }
    func figure(_ month: TrendMonth?) -> Phrase {
      guard let month, let rate = month.rate else { return Phrase("") }
      return Text.end(month.name, rate.percent)
    }
    return Text.trendDescription(
      low: figure(byRate.first), high: figure(byRate.last), latest: figure(known.last),
      comparison: rate.map(comparison) ?? Phrase(""))
  }

  // MARK: Adoptions

  var ofAdoptions: Chart {
    let now = months.current.map(countValue)
    // A log that does not reach back has no year before, not one of zeros.
    let reachesBack = months.previous.contains { ($0?.adoptions ?? 0) > 0 }
    let before = months.previous.map { reachesBack ? countValue($0) : nil }
    let largest = (now + before).compactMap { $0?.value }.max() ?? 1
    let plot = TrendPlot(
      months: months, current: now, previous: before, expected: now.map { _ in nil }, line: nil,
      currentLabel: countLabel(months.current), previousLabel: countLabel(months.previous),
      domain: Ticks.nice(0...max(largest, 5), count: 5),
      tickText: { NumberText.count(Int($0.rounded())) }, axisTitle: text(Text.adoptionCount),
      language: subject.language, newYearMonths: subject.newYearMonths)
    let subtitle = Text.adoptionsByMonth(dataset: subject.title, period: subject.periodPhrase)
    let frame = frame(title: countTitle, subtitle: [subtitle], description: countDescription)
    return chart(frame, plot)
  }

  private func countValue(_ month: TrendMonth?) -> TrendPlot.Value? {
    guard let month, !month.isAhead else { return nil }
    let title = Text.countOf(text(month.name), NumberText.count(month.adoptions))
    return TrendPlot.Value(
      value: Double(month.adoptions), title: text(title), isFinal: month.isComplete)
  }

  private func countFigure(_ month: TrendMonth?) -> Phrase {
    guard let month else { return Phrase("") }
    return Text.end(month.name, Phrase(NumberText.count(month.adoptions)))
  }

  private func countLabel(_ months: [TrendMonth?]) -> String? {
    let known = months.compactMap { $0 }.filter { !$0.isAhead }
    return known.contains { $0.adoptions > 0 } ? known.last.map { text(countFigure($0)) } : nil
  }

  private var countTitle: Phrase {
    let total =
      adoptions?.count ?? months.current.reduce(0) { $0 + ($1?.adoptions ?? 0) }
    return Text.adoptionsAre(
      NumberText.count(total), before: adoptions?.previousCount.map(NumberText.count))
  }

  private var countDescription: Phrase {
    let known = months.current.compactMap { $0 }.filter { !$0.isAhead }
    let byCount = known.sorted { ($0.adoptions, $0.index) < ($1.adoptions, $1.index) }
    return Text.trendDescription(
      low: countFigure(byCount.first), high: countFigure(byCount.last),
      latest: countFigure(known.last), comparison: countTitle)
  }
}
