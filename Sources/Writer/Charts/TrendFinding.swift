import Model

/// What a trend says in words, from the figures that the tables compare.
struct TrendFinding: Sendable {
  var subject: ChartSubject
  var months: TrendMonths
  /// The rate of whom the chart speaks; `nil` where it is not known.
  var rate: ComparedFigure?
  var adoptions: ComparedFigure?

  private typealias Text = Words.Charts

  /// Under this many points a change that may be chance is called level; above, its size is told.
  private static let levelPoints = 3.0

  // MARK: Rates

  /// - Parameter axisStart: Where the axis of rates begins.
  func ofRates(axisStart: Double) -> ChartWords {
    ChartWords(
      title: about(rateTitle), subtitle: rateSubtitle, notes: rateNotes(axisStart),
      description: rateDescription)
  }

  /// The name of the unit or outlet before a finding about it.
  private func about(_ finding: Phrase) -> Phrase {
    switch subject.focus {
    case .office: finding
    case .unit(let name), .outlet(let name): Text.about(name, finding)
    }
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

  private var rateSubtitle: [Phrase] {
    guard let rate, let now = rate.rate else { return [subject.naming] }
    return [
      Text.rateSummary(
        dataset: subject.title, period: subject.periodPhrase, rate: now,
        before: rate.previousRate),
      comparison(rate),
    ]
  }

  private func rateNotes(_ axisStart: Double) -> [Phrase] {
    var notes = [Text.bandNote]
    if axisStart > 0 {
      notes.append(
        Phrase { Text.axisStarts(at: NumberText.roundPercent(axisStart, $0))($0) })
    }
    if rate?.change != nil, rate?.isComparable == true { notes.append(Text.roundingNote) }
    if months.current.contains(where: { $0?.isComplete == false && $0?.rate != nil }) {
      notes.append(Text.unfinishedNote)
    }
    if months.expected.contains(where: { $0 != nil }) { notes.append(Text.provisionalNote) }
    return notes + shadeNote
  }

  private var shadeNote: [Phrase] {
    let axis = MonthAxis(
      slots: months.slots, language: subject.language, newYearMonths: subject.newYearMonths)
    return axis.showsNewYear ? [Text.newYearShade] : []
  }

  private func comparison(_ rate: ComparedFigure) -> Phrase {
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

  var ofAdoptions: ChartWords {
    ChartWords(
      title: about(countTitle),
      subtitle: [
        Text.adoptionsByMonth(dataset: subject.title, period: subject.periodPhrase)
      ], notes: shadeNote,
      description: countDescription)
  }

  private var countTitle: Phrase {
    let total = adoptions?.count ?? months.current.reduce(0) { $0 + ($1?.adoptions ?? 0) }
    return Text.adoptionsAre(total, before: adoptions?.previousCount)
  }

  private var countDescription: Phrase {
    let known = months.current.compactMap { $0 }.filter { !$0.isAhead }
    let byCount = known.sorted { ($0.adoptions, $0.index) < ($1.adoptions, $1.index) }
    func figure(_ month: TrendMonth?) -> Phrase {
      guard let month else { return Phrase("") }
      return Text.end(month.name, Phrase(NumberText.count(month.adoptions)))
    }
    return Text.trendDescription(
      low: figure(byCount.first), high: figure(byCount.last), latest: figure(known.last),
      comparison: countTitle)
  }
}
