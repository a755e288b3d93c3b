import Model

/// What the counts of a unit say about the line that it has to reach.
///
/// The raw values are the stable keys of the column `line_state`.
enum LineState: String, Sendable {
  case noSubmissions = "no_submissions"
  case clearlyAbove = "clearly_above"
  case tooFew = "too_few"
  case clearlyBelow = "clearly_below"
  case belowChance = "below_chance"
  case aboveChance = "above_chance"
}

/// One unit of the table `units`.
struct UnitRow: Sendable {
  var name: String
  /// Empty where the unit has none.
  var unitClass: String
  /// `nil` where nothing was submitted.
  var rate: Proportion?
  var interval: Interval?
  var adoptions: Int
  /// 0…1; `nil` without a line.
  var line: Double?
  var state: LineState?

  /// The rows that are units: the line that closes the sum, with its negative counts, is none.
  static func rows(_ units: Table, language: Language) -> [UnitRow] {
    let submitted = units["submitted"].integers
    let adopted = units["adopted_items"].integers
    let adoptions = units["adoptions"].integers
    let low = units["cohort_rate_low"].reals
    let high = units["cohort_rate_high"].reals
    let rates = units["cohort_rate"].reals
    let lines = units.optionalReals("rate_line")
    let states = units.optionalTexts("line_state")
    let classes = units["class"].texts
    return units["unit"].texts.indices.compactMap { row in
      let counts = [submitted[row], adopted[row], adoptions[row]].map { $0 ?? 0 }
      guard counts.allSatisfy({ $0 >= 0 }) else { return nil }
      let name = units["unit"].texts[row] ?? ""
      return UnitRow(
        name: name.isEmpty ? Words.Charts.blankName(language) : name,
        unitClass: classes[row] ?? "",
        rate: rates[row] == nil || counts[0] == 0 ? nil : Proportion(counts[1], of: counts[0]),
        interval: low[row].flatMap { low in high[row].map { Interval(low: low, high: $0) } },
        adoptions: counts[2], line: lines[row], state: states[row].flatMap(LineState.init))
    }
  }

  /// Best first: by rate, then by how much it rests on, then by name; units without submissions last.
  static func ranked(_ rows: [UnitRow]) -> [UnitRow] { rows.sorted(by: ranksBefore) }

  /// The order of `ranked`.
  static func ranksBefore(_ left: UnitRow, _ right: UnitRow) -> Bool {
    switch (left.rate, right.rate) {
    case (let first?, let second?):
      let ahead = first.numerator * second.denominator
      let behind = second.numerator * first.denominator
      if ahead != behind { return ahead > behind }
      if first.denominator != second.denominator {
        return first.denominator > second.denominator
      }
      return left.name < right.name
    case (nil, nil): return left.name < right.name
    case (_?, nil): return true
    case (nil, _?): return false
    }
  }
}

extension LineState {
  /// Best first, as a key names them.
  static let keyOrder: [LineState] = [
    .clearlyAbove, .aboveChance, .belowChance, .clearlyBelow, .tooFew,
  ]
  /// Those that need attention are drawn last.
  static let drawingOrder: [LineState] = [
    .tooFew, .clearlyAbove, .aboveChance, .belowChance, .clearlyBelow,
  ]

  /// How a state is drawn; the shape alone tells it, too.
  var look: Look {
    switch self {
    case .clearlyBelow: Look(glyph: .triangle, ink: .vermilion)
    case .belowChance: Look(glyph: .diamond, ink: .amber)
    case .tooFew: Look(glyph: .cross, ink: .context)
    case .aboveChance: Look(glyph: .ring, ink: .blue)
    case .clearlyAbove, .noSubmissions: Look(glyph: .circle, ink: .blue)
    }
  }

  var phrase: Phrase {
    switch self {
    case .clearlyBelow: Words.Charts.clearlyBelow
    case .belowChance: Words.Charts.belowByChance
    case .tooFew: Words.Charts.tooFew
    case .aboveChance: Words.Charts.aboveByChance
    case .clearlyAbove, .noSubmissions: Words.Charts.clearlyAbove
    }
  }
}
