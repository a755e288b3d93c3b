import Model

extension Study {
  /// The spans over which scores are added up, each once: the months of the report, its period, the periods of limits, and
  /// those by which a threshold or a commendation asks for a score.
  var scoreSpans: [Period] {
    guard let rulebook, let whole = assessedSpan else { return [] }
    let asked = rulebook.versions.flatMap { version in
      version.scores.map(\.limits.per) + version.thresholds.map(\.per)
        + version.commendations.filter { $0.rankBy.isScore }.map(\.per)
    }
    var frequencies: [Rulebook.Frequency] = []
    for frequency in asked where !frequencies.contains(frequency) { frequencies.append(frequency) }
    var known: Set<ClosedRange<Int>> = []
    return (duePeriods(.month) + [whole] + frequencies.flatMap { duePeriods($0) }).filter {
      known.insert($0.days).inserted
    }
  }

  /// Whether a span is one of the periods of a score's limits.
  func isOwn(_ span: Period, of score: Rulebook.Score) -> Bool {
    duePeriods(score.limits.per).contains { $0.days == span.days }
  }

  /// The periods of a score's limits that make up a longer span, as far as it has come; empty where they do not, or where
  /// the score has no base, floor or cap.
  func ownParts(of score: Rulebook.Score, in span: Period) -> [Period] {
    guard score.limits.base != nil || score.limits.floor != nil || score.limits.cap != nil else {
      return []
    }
    let parts = duePeriods(score.limits.per).filter {
      span.contains($0.first) && span.contains($0.last)
    }
    guard let first = parts.first, let last = parts.last, first.first == span.first,
      last.last.dayNumber >= min(span.last, asOf.day).dayNumber,
      zip(parts, parts.dropFirst()).allSatisfy({ $0.days.upperBound + 1 == $1.days.lowerBound })
    else { return [] }
    return parts
  }
}

extension Period {
  /// Its days by their numbers.
  var days: ClosedRange<Int> { first.dayNumber...last.dayNumber }
}

extension Rulebook.Indicator {
  fileprivate var isScore: Bool {
    if case .score = measure { return true }
    return false
  }
}
