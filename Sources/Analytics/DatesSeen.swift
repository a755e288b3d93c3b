import Model

/// Which days a log speaks of: a pass over the rows that must come before any period is known.
///
/// Seen days add like a tally. A date known to the month or the year marks its first and its last day.
struct DatesSeen: Equatable, Sendable {
  /// Submitted dates of logged items.
  private(set) var submitted = DaySet()
  /// Those, the dates of adoptions, and the dates under which adoptions count.
  private(set) var all = DaySet()
  /// Of all, those that are known to the day.
  private(set) var exact = DaySet()
  /// The first days of those that are known to the month or the year.
  private(set) var vague = DaySet()

  init(_ submissions: Submissions) {
    var submitted = DaySet()
    var adopted = DaySet()
    for item in 0..<submissions.count where submissions.isLogged[item] {
      if let date = submissions.submitted[item] { mark(date, in: &submitted) }
    }
    let edges = submissions.adoptions
    for edge in 0..<edges.count where edges.outcomes[edge] == .adopted {
      if let date = edges.dates[edge] { mark(date, in: &adopted) }
      if let date = edges.eventDates[edge] { mark(date, in: &adopted) }
    }
    self.submitted = submitted
    all = submitted.union(adopted)
  }

  private mutating func mark(_ date: CivilDate, in days: inout DaySet) {
    days.insert(date)
    if date.day == nil {
      days.insert(date.lastDay)
      vague.insert(date)
    } else {
      exact.insert(date)
    }
  }

  /// The days by which the newest one is told: the exact ones; a date that is known to the month or the
  /// year says that it has begun, not that it is over, so its last day counts only beyond them all.
  var newestFirst: DaySet {
    guard let exactLast = exact.last else { return all }
    guard let vagueLast = vague.last else { return exact }
    return vagueLast.dayNumber > exactLast.dayNumber ? all : exact
  }

  static func + (left: DatesSeen, right: DatesSeen) -> DatesSeen {
    var union = left
    union.submitted = left.submitted.union(right.submitted)
    union.all = left.all.union(right.all)
    union.exact = left.exact.union(right.exact)
    union.vague = left.vague.union(right.vague)
    return union
  }
}
