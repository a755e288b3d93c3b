/// The spans of days that a tally is keyed by, cut wherever any question may begin or end.
///
/// A code is, in this order: a day slot (the days between two cuts), a month-only slot (dates known
/// to the month), a year-only slot, or the undated slot. Every first of a month is a cut, so a
/// calendar month is always a whole number of slots; further cuts are the ends of periods, as-of
/// days and rulebook versions. Any period between two cuts is then a sum of slots, exactly.
public struct Slots: Hashable, Sendable {
  /// Day numbers on which day slots begin, ascending, then one past the last day.
  private let starts: [Int]
  /// Per month of the range, the code of its first day slot.
  private let slotOfMonth: [Int]
  private let firstYear: Int
  private let yearCount: Int

  /// - Parameters:
  ///   - years: The calendar years of every date that will be asked for.
  ///   - cuts: Days on which a further slot begins; those outside the years change nothing.
  public init(years: ClosedRange<Int>, cuts: [CivilDate]) {
    firstYear = years.lowerBound
    yearCount = years.count
    let months = (0..<years.count * 12).map { index in
      CivilDate(year: years.lowerBound + index / 12, month: index % 12 + 1)!.dayNumber
    }
    let end = CivilDate(year: years.upperBound)!.lastDay.dayNumber + 1
    let inner = cuts.map(\.dayNumber).filter { $0 > months[0] && $0 < end }
    let starts = Set(months + inner).sorted() + [end]
    var slot = 0
    slotOfMonth = months.map { first in
      while starts[slot] < first { slot += 1 }
      return slot
    }
    self.starts = starts
  }

  private var dayCount: Int { starts.count - 1 }

  /// The number of codes, 0 ..< count.
  public var count: Int { dayCount + yearCount * 13 + 1 }

  /// The slot of dates that nobody wrote down.
  public var undated: Int { count - 1 }

  /// The years that the slots cover.
  public var years: ClosedRange<Int> { firstYear...(firstYear + yearCount - 1) }

  /// The slot of a date; constant time, because few cuts fall inside one month.
  ///
  /// - Precondition: The date lies in the years.
  public func code(of date: CivilDate?) -> Int {
    guard let date else { return undated }
    let year = date.year - firstYear
    precondition(year >= 0 && year < yearCount, "slots cover every date of the log")
    guard let month = date.month else { return dayCount + yearCount * 12 + year }
    let monthIndex = year * 12 + month - 1
    if date.day == nil { return dayCount + monthIndex }
    let day = date.dayNumber
    var slot = slotOfMonth[monthIndex]
    while starts[slot + 1] <= day { slot += 1 }
    return slot
  }

  /// The year-only slot; `nil` outside the years.
  public func yearOnly(_ year: Int) -> Int? {
    years.contains(year) ? dayCount + yearCount * 12 + year - firstYear : nil
  }

  /// The slots of a period, ascending.
  ///
  /// Day slots that lie wholly inside; month-only slots where the whole month does; year-only slots
  /// where the whole year does; the undated slot for `Period.all` alone.
  public func codes(of period: Period) -> [Int] {
    let first = period.first.dayNumber
    let end = period.last.dayNumber + 1
    var codes = (0..<dayCount).filter { starts[$0] >= first && starts[$0 + 1] <= end }
    for index in 0..<yearCount * 12 {
      let month = CivilDate(year: firstYear + index / 12, month: index % 12 + 1)!
      if period.contains(month) { codes.append(dayCount + index) }
    }
    for index in 0..<yearCount where period.contains(CivilDate(year: firstYear + index)!) {
      codes.append(dayCount + yearCount * 12 + index)
    }
    if period.includesUndated { codes.append(undated) }
    return codes
  }
}
