import Model

/// What a unit's items say about a line that its rate should reach.
///
/// The raw values stand in tables, the same in every language. Exact binomial tails at 2.5 %: a score bound would flag up to 6 % by chance where 2.5 % is meant.
enum LineEvidence: String, CaseIterable, Sendable {
  case noSubmissions = "no_submissions"
  case clearlyAbove = "clearly_above"
  /// Even none adopted would not be clear.
  case tooFew = "too_few"
  case clearlyBelow = "clearly_below"
  case below = "below_chance"
  case atOrAbove = "above_chance"

  private static let level = 0.025

  /// - Parameter line: 0…1 with a denominator above 0.
  init(adopted: Int, of submitted: Int, line: Proportion) {
    guard submitted > 0 else {
      self = .noSubmissions
      return
    }
    let tail = BinomialTail(trials: submitted, chance: line)
    if tail.atLeast(adopted) < Self.level {
      self = .clearlyAbove
    } else if tail.atMost(0) >= Self.level {
      self = .tooFew
    } else if tail.atMost(adopted) < Self.level {
      self = .clearlyBelow
    } else {
      self = adopted * line.denominator < line.numerator * submitted ? .below : .atOrAbove
    }
  }

  var phrase: Phrase {
    switch self {
    case .noSubmissions: Words.lineNoSubmissions
    case .clearlyAbove: Words.lineClearlyAbove
    case .tooFew: Words.lineTooFew
    case .clearlyBelow: Words.lineClearlyBelow
    case .below: Words.lineBelow
    case .atOrAbove: Words.lineAtOrAbove
    }
  }
}

extension Proportion {
  /// How many more of `submitted` would have had to be adopted to reach the line; 0 where it is reached.
  func itemsShort(adopted: Int, of submitted: Int) -> Int {
    let needed = (numerator * submitted + denominator - 1) / denominator
    return max(0, needed - adopted)
  }
}
