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
  /// The months of the year that are compared.
  var span: Period
  /// Those with an item in either year, in directory order; last, where items are joint, what they overlap.
  var parts: [Part]
  var mix: RateMix
  var reversal: RateMix.Reversal?

  /// The banner; `nil` where mix did not turn the change around.
  var banner: Phrase? {
    switch reversal {
    case .simpson: Words.reversal(in: span.label, rose: mix.change > 0)
    case .mixOutweighs: Words.mixOutweighs(in: span.label, rose: mix.change > 0)
    case nil: nil
    }
  }
}

extension Study {
  /// One a compared year in which, as in the one before, anything was submitted; none where nobody can tell
  /// what was adopted.
  ///
  /// - Parameter rows: Of units and, after those of a year, of all of them.
  func decompositions(_ rows: [BridgeRow]) -> [Decomposition] {
    guard importSummary.recordsOutcomes else { return [] }
    return rows.split(omittingEmptySubsequences: true) { !$0.isOfUnit }.compactMap { units in
      let all = units.endIndex < rows.count ? rows[units.endIndex] : nil
      return all.flatMap { decomposition(of: $0, among: units) }
    }
  }

  private func decomposition(
    of all: BridgeRow, among units: ArraySlice<BridgeRow>
  ) -> Decomposition? {
    var parts = units.map { Decomposition.Part(name: $0.name, $0) }
    let ofUnits = parts
    var overlap = Decomposition.Part(name: text(Words.jointOverlap), all)
    for part in parts { overlap.subtract(part) }
    parts.append(overlap)
    parts = parts.filter { $0.now.trials != 0 || $0.before.trials != 0 }
    guard let mix = RateMix(before: parts.map(\.before), now: parts.map(\.now)) else { return nil }
    return Decomposition(
      year: all.year, span: all.span, parts: parts, mix: mix,
      reversal: RateMix.reversal(before: ofUnits.map(\.before), now: ofUnits.map(\.now)))
  }
}

extension Decomposition.Part {
  /// The year before is read twelve months earlier, as everywhere.
  fileprivate init(name: String, _ row: BridgeRow) {
    self.name = name
    now = RateMix.Group(successes: row.now.adopted, trials: row.now.submitted)
    before = RateMix.Group(successes: row.before.adoptedYearBefore, trials: row.before.submitted)
  }

  fileprivate mutating func subtract(_ other: Decomposition.Part) {
    now.successes -= other.now.successes
    now.trials -= other.now.trials
    before.successes -= other.before.successes
    before.trials -= other.before.trials
  }
}
