import Model

/// How many days before the last day known every date lies, to be looked up instead of computed, and how long
/// each item was followed.
///
/// An item's age is the days from its submission to the last day on which its log can have said anything of it:
/// the last day known, or the day of the newest export that holds it where no later one can add to it. Delays
/// are read from the items submitted in the 24 months up to the last day known: older habits say little of
/// today's.
struct AgeTable: Sendable {
  /// The last day of which the log can know.
  let horizon: CivilDate
  /// Ages of the items that are looked at: 0 ..< `days`.
  let days: Int
  /// The different last days on which items were followed, newest first; the first is `horizon`.
  let ends: [CivilDate]
  /// By source: none where all items are followed to the horizon.
  private let endOfSource: [End]
  /// First the age of no date, then one a `CivilDate.code` from `base` on.
  private let ages: [Int32]
  /// The code before that of the first year.
  private let base: Int32

  private static let unknown = Int32.max
  private static let windowMonths = 24

  private struct End: Sendable {
    /// Its place in `ends`.
    var place: Int32
    /// Days from it to the horizon.
    var lag: Int32
  }

  /// - Parameters:
  ///   - horizon: Known to the day.
  ///   - followedTo: By source; `nil` and days after the horizon mean the horizon, as for sources without one.
  init(_ slots: Slots, horizon: CivilDate, followedTo: [CivilDate?]) {
    self.horizon = horizon
    let last = followedTo.map { min($0 ?? horizon, horizon) }
    let ends = Set(last + [horizon]).sorted(by: >)
    self.ends = ends
    endOfSource =
      ends.count == 1
      ? []
      : last.map { day in
        End(
          place: Int32(ends.firstIndex(of: day)!), lag: Int32(horizon.dayNumber - day.dayNumber))
      }
    let start = horizon.year > 2 ? horizon.adding(months: -Self.windowMonths) : nil
    days = min(
      Tally.delayDays, start.map { horizon.dayNumber - $0.dayNumber } ?? Tally.delayDays)
    base = CivilDate(year: slots.years[0])!.code - 1
    let end = (CivilDate(year: slots.years[slots.years.count - 1])!.code | 511) + 1
    var ages = [Int32](repeating: Self.unknown, count: Int(end - base))
    for year in slots.years {
      let first = CivilDate(year: year)!
      for day in first.dayNumber...first.lastDay.dayNumber {
        let code = CivilDate(dayNumber: day).code
        ages[Int(code - base)] = Int32(horizon.dayNumber - day)
      }
    }
    self.ages = ages
  }

  /// Days from the date to the horizon: negative after it, unknown for what is not known to the day.
  @inline(__always)
  private func daysBack(_ code: Int32) -> Int32 { ages[Int(code == 0 ? 0 : code &- base)] }
}

// MARK: - Items

extension AgeTable {
  /// How long an item was followed.
  struct Age: Equatable {
    /// The last day on which it was: a place in `ends`.
    var end: Int
    /// From its submission to that day, 0 ..< the table's `days`.
    var days: Int
    /// From that day to the horizon.
    var lag: Int
    /// Whether it was submitted in the 24 months up to the horizon.
    var isInWindow: Bool
  }

  /// - Returns: `nil` where the item was followed for longer, was submitted after that or on a day that is not
  ///   known.
  @inline(__always)
  func age(of item: Submissions.Item) -> Age? {
    let back = daysBack(item.submittedCode)
    let source = item.address.source
    guard source < endOfSource.count else {
      guard UInt32(bitPattern: back) < UInt32(days) else { return nil }
      return Age(end: 0, days: Int(back), lag: 0, isInWindow: true)
    }
    let end = endOfSource[source]
    let age = back &- end.lag
    guard UInt32(bitPattern: age) < UInt32(days) else { return nil }
    return Age(
      end: Int(end.place), days: Int(age), lag: Int(end.lag), isInWindow: Int(back) < days)
  }

  /// What is known of an item's first adoption.
  enum FirstAdoption: Equatable {
    /// There is none.
    case none
    /// It has no date, or only a month or a year.
    case undated
    /// It is dated before the item's submission.
    case early
    /// It is dated after the last day on which the item was followed: printed in advance, or a slip.
    case beyond
    /// This many days after submission, 0 ... age.
    case after(Int)
  }

  /// - Parameter code: The lowest date code among the item's adoptions, which is its first date: one known only
  ///   to the month or the year comes before all days that it may mean. `Int32.max` where there is no adoption.
  @inline(__always)
  func firstAdoption(_ code: Int32, of age: Age) -> FirstAdoption {
    guard code != Int32.max else { return .none }
    let back = daysBack(code)
    guard back != Self.unknown else { return .undated }
    let delay = age.days &+ age.lag &- Int(back)
    if delay < 0 { return .early }
    return delay > age.days ? .beyond : .after(delay)
  }
}
