import Model

/// How many days before the last day known every date lies, to be looked up instead of computed.
///
/// Delays are read from the items submitted in the 24 months up to that day: older habits say little
/// of today's.
struct AgeTable: Sendable {
  /// The last day of which the log can know.
  let horizon: CivilDate
  /// Ages of the items that are looked at: 0 ..< `days`.
  let days: Int
  /// First the age of no date, then one a `CivilDate.code` from `base` on.
  private let ages: [Int32]
  /// The code before that of the first year.
  private let base: Int32

  private static let unknown = Int32.max
  private static let windowMonths = 24

  /// - Parameter horizon: Known to the day.
  init(_ slots: Slots, horizon: CivilDate) {
    self.horizon = horizon
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
  private func age(_ code: Int32) -> Int32 { ages[Int(code == 0 ? 0 : code &- base)] }

  /// The age of a submitted date.
  ///
  /// - Returns: 0 ..< `days`, or `nil` where the item is older, newer or not dated to the day.
  @inline(__always)
  func ageInWindow(of code: Int32) -> Int? {
    let age = age(code)
    return UInt32(bitPattern: age) < UInt32(days) ? Int(age) : nil
  }

  /// What is known of an item's first adoption.
  enum FirstAdoption: Equatable {
    /// There is none by the horizon.
    case none
    /// It has no date, or only a month or a year.
    case undated
    /// It is dated before the item's submission.
    case early
    /// This many days after submission, 0 ... age.
    case after(Int)
  }

  /// - Parameters:
  ///   - code: The lowest date code among the item's adoptions, which is its first date: one known only to
  ///     the month or the year comes before all days that it may mean. `Int32.max` where there is no adoption.
  ///   - age: Of the item, in the window.
  @inline(__always)
  func firstAdoption(_ code: Int32, age: Int) -> FirstAdoption {
    guard code != Int32.max else { return .none }
    let adopted = self.age(code)
    guard adopted != Self.unknown else { return .undated }
    guard adopted >= 0 else { return .none }
    return Int(adopted) > age ? .early : .after(age &- Int(adopted))
  }
}
