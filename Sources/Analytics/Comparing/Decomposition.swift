import Model

/// The change of the rate of all units in a year, divided among the units and their mix.
struct Decomposition: Sendable {
  /// One unit, or what is counted in several and once in all.
  struct Part: Sendable {
    var name: String
    var now: RateMix.Group
    var before: RateMix.Group
  }

  var year: Int
  var label: String
  /// Those with an item in either year, in directory order; last, where items are joint, what they overlap.
  var parts: [Part]
  var mix: RateMix
  var reversal: RateMix.Reversal?

  /// The banner; `nil` where mix did not turn the change around.
  var banner: Phrase? {
    switch reversal {
    case .simpson: Words.reversal(in: label, rose: mix.change > 0)
    case .mixOutweighs: Words.mixOutweighs(in: label, rose: mix.change > 0)
    case nil: nil
    }
  }
}

extension Study {
  /// One a compared year in which, as in the one before, anything was submitted; none where nobody can tell
  /// what was adopted.
  var decompositions: [Decomposition] {
    importSummary.recordsOutcomes ? comparedYears.compactMap(decomposition) : []
  }

  /// The banners of the years that the report's period touches.
  var reversalNotes: [Phrase] {
    guard importSummary.recordsOutcomes else { return [] }
    let last = lastDayOfPeriod
    let isOfPeriod = { (year: ComparedYear) in
      let span = calendar.year(year.year)
      return span.first <= last && span.last >= period.first
    }
    return comparedYears.filter(isOfPeriod).compactMap(decomposition).compactMap(\.banner)
  }

  private func decomposition(_ year: ComparedYear) -> Decomposition? {
    guard let spans = year.spans else { return nil }
    var parts = comparedUnits.map { unit in
      part(
        name(ofUnit: unit), tally.counts(unit: unit, in: spans.codes),
        tally.counts(unit: unit, in: spans.codesBefore))
    }
    let units = parts
    parts.append(overlap(of: parts, spans))
    parts = parts.filter { $0.now.trials != 0 || $0.before.trials != 0 }
    guard let mix = RateMix(before: parts.map(\.before), now: parts.map(\.now)) else { return nil }
    return Decomposition(
      year: year.year, label: spans.span.label, parts: parts, mix: mix,
      reversal: RateMix.reversal(before: units.map(\.before), now: units.map(\.now)))
  }

  /// The year before is read twelve months earlier, as everywhere.
  private func part(_ name: String, _ now: Counts, _ before: Counts) -> Decomposition.Part {
    Decomposition.Part(
      name: name, now: RateMix.Group(successes: now.adopted, trials: now.submitted),
      before: RateMix.Group(successes: before.adoptedYearBefore, trials: before.submitted))
  }

  private func overlap(of units: [Decomposition.Part], _ spans: ComparedSpans) -> Decomposition.Part
  {
    var overlap = part(
      text(Words.jointOverlap), tally.officeCounts(in: spans.codes),
      tally.officeCounts(in: spans.codesBefore))
    for unit in units {
      overlap.now.successes -= unit.now.successes
      overlap.now.trials -= unit.now.trials
      overlap.before.successes -= unit.before.successes
      overlap.before.trials -= unit.before.trials
    }
    return overlap
  }
}
