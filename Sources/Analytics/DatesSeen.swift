import Model

/// Which days a log speaks of: a pass over the rows that must come before any period is known.
///
/// Seen days add like a tally. A date known to the month or the year marks its first and its last day.
struct DatesSeen: Equatable, Sendable {
  /// Submitted dates of logged items.
  private(set) var submitted = DaySet()
  /// Those, the dates of adoptions, and the dates under which adoptions count.
  private(set) var all = DaySet()

  init(_ submissions: Submissions) {
    var adopted = DaySet()
    for item in 0..<submissions.count where submissions.isLogged[item] {
      if let date = submissions.submitted[item] { Self.mark(date, in: &submitted) }
    }
    let edges = submissions.adoptions
    for edge in 0..<edges.count where edges.outcomes[edge] == .adopted {
      if let date = edges.dates[edge] { Self.mark(date, in: &adopted) }
      if let date = edges.eventDates[edge] { Self.mark(date, in: &adopted) }
    }
    all = submitted.union(adopted)
  }

  private static func mark(_ date: CivilDate, in days: inout DaySet) {
    days.insert(date)
    if date.day == nil { days.insert(date.lastDay) }
  }

  static func + (left: DatesSeen, right: DatesSeen) -> DatesSeen {
    var union = left
    union.submitted = left.submitted.union(right.submitted)
    union.all = left.all.union(right.all)
    return union
  }
}
