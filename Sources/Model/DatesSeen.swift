/// Which days a log speaks of: what must be known before any period is.
///
/// Seen days add like a tally. A date known to the month or the year marks its first and its last day.
public struct DatesSeen: Equatable, Sendable {
  /// Submitted dates of logged items.
  public let submitted: DaySet
  /// Those, the dates of adoptions, and the dates under which adoptions count.
  public let all: DaySet
  /// Of all, those that are known to the day.
  private let exact: DaySet
  /// The first days of those that are known to the month or the year.
  private let vague: DaySet

  public init(_ submissions: Submissions) {
    var marks = DateMarks()
    marks.mark(submissions)
    self.init(marks)
  }

  public init(_ marks: DateMarks) {
    let submitted = marks.submittedDates
    let all = submitted + marks.adoptedDates
    self.submitted = DaySet(Self.bounds(of: submitted))
    self.all = DaySet(Self.bounds(of: all))
    exact = DaySet(all.filter { $0.day != nil }.map(\.dayNumber))
    vague = DaySet(all.filter { $0.day == nil }.map(\.dayNumber))
  }

  private init(submitted: DaySet, all: DaySet, exact: DaySet, vague: DaySet) {
    self.submitted = submitted
    self.all = all
    self.exact = exact
    self.vague = vague
  }

  /// The first and the last day numbers that each date can mean.
  private static func bounds(of dates: [CivilDate]) -> [Int] {
    dates.map(\.dayNumber) + dates.filter { $0.day == nil }.map(\.lastDay.dayNumber)
  }

  /// The days by which the newest one is told: the exact ones; a date that is known to the month or the
  /// year says that it has begun, not that it is over, so its last day counts only beyond them all.
  public var newestFirst: DaySet {
    guard let exactLast = exact.last else { return all }
    guard let vagueLast = vague.last else { return exact }
    return vagueLast.dayNumber > exactLast.dayNumber ? all : exact
  }

  public static func + (left: DatesSeen, right: DatesSeen) -> DatesSeen {
    DatesSeen(
      submitted: left.submitted.union(right.submitted), all: left.all.union(right.all),
      exact: left.exact.union(right.exact), vague: left.vague.union(right.vague))
  }
}
