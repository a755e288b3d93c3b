import Model

/// What one unit of the table `units` submitted, and what became of it.
struct CountRow: Sendable {
  /// In the order of drawing.
  enum Outcome: CaseIterable, Sendable {
    /// Where nobody can tell what became of items.
    case submitted
    case adopted
    case pending
    case declined
    /// Where a log never says that an item was declined: pending ones among them.
    case notAdopted
  }

  var name: String
  /// Empty where the unit has none.
  var unitClass: String
  var submitted: Int
  /// `nil` where it is not known.
  var adopted: Int?
  /// Adopted or declined; `nil` where it is not known.
  var decided: Int?
  /// Submitted in the year before.
  var previous: Int?

  /// They add up to `submitted`.
  var segments: [(outcome: Outcome, items: Int)] {
    guard let adopted else { return [(.submitted, submitted)] }
    guard let decided else { return [(.adopted, adopted), (.notAdopted, submitted - adopted)] }
    return [
      (.adopted, adopted), (.pending, submitted - decided), (.declined, decided - adopted),
    ]
  }

  /// The rows that are units: the line that closes the sum, with its negative counts, is none.
  static func rows(_ units: Table, language: Language) -> [CountRow] {
    units["unit"].texts.indices.compactMap { row in
      let submitted = units["submitted"].integers[row] ?? 0
      guard submitted >= 0, (units["adoptions"].integers[row] ?? 0) >= 0 else { return nil }
      let name = units["unit"].texts[row] ?? ""
      return CountRow(
        name: name.isEmpty ? Words.Charts.blankName(language) : name,
        unitClass: units["class"].texts[row] ?? "", submitted: submitted,
        adopted: units["adopted_items"].integers[row],
        decided: units.optionalIntegers("decided")[row],
        previous: units.optionalIntegers("previous_submitted")[row])
    }
  }

  /// Most submissions first; then by name.
  static func ranksBefore(_ left: CountRow, _ right: CountRow) -> Bool {
    (right.submitted, left.name) < (left.submitted, right.name)
  }
}
