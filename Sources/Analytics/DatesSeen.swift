import Model

/// Which days a log speaks of: a pass over the rows that must come before any period is known.
///
/// Seen days add like a tally. A date known to the month or the year marks its first and its last day.
struct DatesSeen: Equatable, Sendable {
  /// One flag a day from 0001-01-01 to 9999-12-31: submitted dates of logged items.
  private var submitted = [Bool](repeating: false, count: Self.dayCount)
  /// Likewise: dates of adoptions, and those under which they count.
  private var adopted = [Bool](repeating: false, count: Self.dayCount)

  private static let firstDay = CivilDate(year: 1)!.dayNumber
  private static let dayCount = CivilDate(year: 9999)!.lastDay.dayNumber - firstDay + 1

  init(_ submissions: Submissions) {
    for item in 0..<submissions.count where submissions.isLogged[item] {
      if let date = submissions.submitted[item] { Self.mark(date, in: &submitted) }
    }
    let edges = submissions.adoptions
    for edge in 0..<edges.count where edges.outcomes[edge] == .adopted {
      if let date = edges.dates[edge] { Self.mark(date, in: &adopted) }
      if let date = edges.eventDates[edge] { Self.mark(date, in: &adopted) }
    }
  }

  private static func mark(_ date: CivilDate, in days: inout [Bool]) {
    days[date.dayNumber - firstDay] = true
    if date.day == nil { days[date.lastDay.dayNumber - firstDay] = true }
  }

  static func + (left: DatesSeen, right: DatesSeen) -> DatesSeen {
    var union = left
    for day in 0..<dayCount {
      union.submitted[day] = left.submitted[day] || right.submitted[day]
      union.adopted[day] = left.adopted[day] || right.adopted[day]
    }
    return union
  }

  /// The first day of all; `nil` where no row has a date.
  var first: CivilDate? {
    (0..<Self.dayCount).first { submitted[$0] || adopted[$0] }.map(Self.date)
  }

  /// The last day of all, however implausible.
  var last: CivilDate? { lastDay(before: Self.dayCount) { submitted[$0] || adopted[$0] } }

  /// The last day of all that is not after `day`.
  func last(by day: CivilDate) -> CivilDate? {
    lastDay(before: day.dayNumber - Self.firstDay + 1) { submitted[$0] || adopted[$0] }
  }

  /// The last day before `day` on which anything is dated.
  func last(before day: CivilDate) -> CivilDate? {
    lastDay(before: day.dayNumber - Self.firstDay) { submitted[$0] || adopted[$0] }
  }

  /// The first submitted day; `nil` where no logged item has a date.
  var firstSubmitted: CivilDate? { submitted.firstIndex(of: true).map(Self.date) }

  /// The last submitted day that is not after `day`.
  func lastSubmitted(by day: CivilDate) -> CivilDate? {
    lastDay(before: day.dayNumber - Self.firstDay + 1) { submitted[$0] }
  }

  private func lastDay(before end: Int, where isSeen: (Int) -> Bool) -> CivilDate? {
    (0..<max(0, end)).last(where: isSeen).map(Self.date)
  }

  private static func date(_ index: Int) -> CivilDate { CivilDate(dayNumber: index + firstDay) }
}
