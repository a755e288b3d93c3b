import Model

/// What the small plots of outlets say in words.
struct OutletTrendsFinding: Sendable {
  var subject: ChartSubject
  var trends: OutletTrends

  private typealias Text = Words.Charts

  /// Below this many offers a month's share says little.
  private static let fewestOffers = 5

  var words: ChartWords {
    ChartWords(title: title, subtitle: subtitle, notes: notes, description: description)
  }

  /// Not final, or of too few to say.
  func isUncertain(_ point: OutletPoint?) -> Bool {
    guard let point else { return false }
    switch trends.measure {
    case .shares: return !point.isComplete || (point.rate?.denominator ?? 0) < Self.fewestOffers
    case .adoptions: return !point.isComplete
    }
  }

  /// The names of the two lines.
  func years(_ outlet: OutletTrend) -> (now: String, before: String) {
    func year(_ row: [OutletPoint?]) -> Int? {
      let years = Set(row.compactMap { $0?.year })
      return years.count == 1 ? years.first : nil
    }
    guard let now = year(outlet.current), let before = year(outlet.previous) else {
      return (subject.text(Text.thisPeriod), subject.text(Text.yearBefore))
    }
    return (subject.text(Text.year(now)), subject.text(Text.year(before)))
  }

  // MARK: Headings

  func notes(_ outlet: OutletTrend) -> [Facets.Note] {
    switch trends.measure {
    case .adoptions:
      let before =
        outlet.showsYears
        ? nil : outlet.previousAdoptions.map { Text.afterBefore(NumberText.count($0)) }
      return [
        Facets.Note(text: subject.text(Text.adoptionsIn(outlet.adoptions)), ink: .text),
        Facets.Note(text: before.map(subject.text) ?? ""),
      ]
    case .shares:
      let share = outlet.figure.rate.map {
        Text.ofOffered($0.percent, NumberText.count($0.denominator))
      }
      return [
        Facets.Note(text: subject.text(share ?? Text.nothingOffered), ink: .text), change(outlet),
      ]
    }
  }

  /// Bold and in colour only beyond chance.
  private func change(_ outlet: OutletTrend) -> Facets.Note {
    let figure = outlet.figure
    guard !outlet.showsYears, let change = figure.change, let low = figure.changeLow,
      let high = figure.changeHigh
    else {
      let isNew = outlet.previousOffered == 0 && trends.outlets.contains { $0.figure.change != nil }
      return Facets.Note(text: isNew ? subject.text(Text.nothingOfferedBefore) : "")
    }
    let text = subject.text(
      Text.changeInBrief(
        NumberText.points(change), low: NumberText.points(low), high: NumberText.points(high)))
    guard figure.isBeyondChance else { return Facets.Note(text: text) }
    return Facets.Note(text: text, ink: change > 0 ? .blueText : .vermilionText, weight: .bold)
  }

  // MARK: Words

  /// None where several years are drawn: the one before is among them.
  private var compared: [OutletTrend] {
    trends.outlets.filter { !$0.showsYears && $0.figure.changeLow != nil }
  }
  private var moved: [OutletTrend] { compared.filter(\.figure.isBeyondChance) }

  private var title: Phrase {
    switch trends.measure {
    case .shares: compared.isEmpty ? titleOfOneYear : titleOfChanges
    case .adoptions: titleOfAdoptions
    }
  }

  private var titleOfChanges: Phrase {
    guard !moved.isEmpty else {
      return compared.count == 1
        ? Text.shareLevel(compared[0].name) : Text.noShareMoved(compared.count)
    }
    return Text.sharesMoved(
      up: moved.filter { ($0.figure.change ?? 0) > 0 }.map(\.name),
      down: moved.filter { ($0.figure.change ?? 0) < 0 }.map(\.name),
      level: compared.count - moved.count)
  }

  private var titleOfOneYear: Phrase {
    let shares = trends.outlets.compactMap { outlet in
      outlet.figure.rate.map { (name: outlet.name, rate: $0) }
    }.sorted {
      $0.rate.numerator * $1.rate.denominator < $1.rate.numerator * $0.rate.denominator
    }
    guard let low = shares.first, let high = shares.last else { return Text.adoptionRate }
    return shares.count == 1
      ? Text.shareTaken(low.name, low.rate.percent)
      : Text.sharesRange(low.rate.percent, high.rate.percent)
  }

  private var titleOfAdoptions: Phrase {
    let first = trends.outlets[0]
    guard trends.outlets.count > 1 else {
      return Text.outletAdopted(first.name, NumberText.count(first.adoptions))
    }
    let before = trends.outlets.filter { !$0.showsYears && $0.previousAdoptions != nil }
    guard !before.isEmpty else {
      let leaders = trends.outlets.count { $0.adoptions == first.adoptions }
      return leaders > 1
        ? Text.leadTogether(leaders, each: NumberText.count(first.adoptions))
        : Text.leads(
          first.name, share: Proportion(first.adoptions, of: total).percent,
          total: total)
    }
    return Text.outletsMoreOrLess(
      more: before.count { $0.adoptions > $0.previousAdoptions ?? 0 },
      less: before.count { $0.adoptions < $0.previousAdoptions ?? 0 })
  }

  private var total: Int { trends.outlets.reduce(0) { $0 + $1.adoptions } }

  private var subtitle: [Phrase] {
    let offers = trends.outlets.reduce(0) { $0 + ($1.offered ?? 0) }
    return [
      Text.outletTrendsSubtitle(
        dataset: subject.title, period: subject.periodPhrase, outlets: trends.outlets.count,
        offers: trends.measure == .shares ? Phrase(NumberText.count(offers)) : nil),
      compared.isEmpty ? Phrase("") : Text.changeUnderNames,
    ]
  }

  private var notes: [Phrase] {
    let points = trends.drawn.flatMap(\.current).compactMap { $0 }
    let showsYears = trends.drawn.contains(where: \.showsYears)
    var notes = showsYears ? [Text.byYear] : []
    switch trends.measure {
    case .shares:
      if !showsYears { notes.append(Text.shareBandNote) }
      if points.contains(where: { $0.rate != nil && isUncertain($0) }) {
        notes.append(Text.hollowNote)
      }
      if !moved.isEmpty { notes.append(Text.boldChangeNote(compared.count)) }
    case .adoptions:
      if points.contains(where: { !$0.isComplete }) {
        notes.append(Text.unfinishedNote)
      }
      if !showsYears, trends.outlets.contains(where: { $0.previousAdoptions != nil }) {
        notes.append(Text.chanceOfCounts)
      }
    }
    if showsNewYear { notes.append(Text.newYearShade) }
    if trends.others.outlets > 0 {
      notes.append(Text.moreOutlets(trends.others.outlets, adoptions: trends.others.adoptions))
    }
    return notes
  }

  /// Whether the axes shade January and February.
  private var showsNewYear: Bool {
    guard case .readTogether = subject.newYearMonths, let slots = trends.outlets.first?.months.slots
    else { return false }
    return slots.count <= 24
      && zip(slots, slots.dropFirst()).contains { $0.month == 1 && $1.month == 2 }
  }

  private var description: Phrase {
    let figures = trends.outlets.prefix(10).map { outlet in
      Phrase { language in
        let notes = notes(outlet).map(\.text).filter { !$0.isEmpty }
        return outlet.name + Phrase(zh: "：", en: ": ")(language)
          + notes.joined(separator: Phrase.comma(language))
      }
    }
    return Text.outletTrendsDescription(title, outlets: figures.joined(by: .semicolon))
  }
}
