/// The spans of days that a tally is keyed by, cut wherever any question may begin or end.
///
/// A code is, in this order: a day slot (the days between two cuts), a month-only slot (dates known
/// to the month), a year-only slot, or the undated slot. Every first of a month is a cut, so a
/// calendar month is always a whole number of slots; further cuts are the ends of periods, as-of
/// days and rulebook versions. Any period between two cuts is then a sum of slots, exactly.
public struct Slots: Hashable, Sendable {
  /// Day numbers on which day slots begin, ascending, then one past the last day.
  private let starts: [Int]
  /// Per month of the years, the code of its first day slot.
  private let slotOfMonth: [Int]
  /// The calendar years that the slots cover, ascending.
  public let years: [Int]
  /// Per year from the first of `years` to the last, its place in them; -1 for one that is not covered.
  private let placeOfYear: [Int]

  /// - Parameters:
  ///   - years: The calendar years of every date that will be asked for, ascending, at least one. A
  ///     misread date in a distant year thus costs no slots for the years between.
  ///   - cuts: Days on which a further slot begins; those outside the years change nothing.
  public init(years: [Int], cuts: [CivilDate]) {
    self.years = years
    var places = [Int](repeating: -1, count: years[years.count - 1] - years[0] + 1)
    for (place, year) in years.enumerated() { places[year - years[0]] = place }
    placeOfYear = places
    let months = (0..<years.count * 12).map { index in
      CivilDate(year: years[index / 12], month: index % 12 + 1)!.dayNumber
    }
    let ends = years.map { CivilDate(year: $0)!.lastDay.dayNumber + 1 }
    let end = ends[ends.count - 1]
    let inner = (cuts.map(\.dayNumber) + ends).filter { $0 > months[0] && $0 < end }
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
  public var count: Int { dayCount + years.count * 13 + 1 }

  /// The slot of dates that nobody wrote down.
  public var undated: Int { count - 1 }

  /// The place of a year among the years; `nil` for one that is not covered.
  private func place(of year: Int) -> Int? {
    guard year >= years[0], year <= years[years.count - 1] else { return nil }
    let place = placeOfYear[year - years[0]]
    return place < 0 ? nil : place
  }

  /// The slot of a date; constant time, because few cuts fall inside one month.
  ///
  /// - Precondition: The date lies in the years.
  public func code(of date: CivilDate?) -> Int {
    guard let date else { return undated }
    guard let year = place(of: date.year) else {
      preconditionFailure("slots cover every date of the log")
    }
    guard let month = date.month else { return dayCount + years.count * 12 + year }
    let monthIndex = year * 12 + month - 1
    if date.day == nil { return dayCount + monthIndex }
    let day = date.dayNumber
    var slot = slotOfMonth[monthIndex]
    while starts[slot + 1] <= day { slot += 1 }
    return slot
  }

  /// The year-only slot; `nil` for a year that is not covered.
  public func yearOnly(_ year: Int) -> Int? {
    place(of: year).map { dayCount + years.count * 12 + $0 }
  }

  /// The slots of a period, ascending.
  ///
  /// Day slots that lie wholly inside; month-only slots where the whole month does; year-only slots
  /// where the whole year does; the undated slot for `Period.all` alone.
  public func codes(of period: Period) -> [Int] {
    let first = period.first.dayNumber
    let end = period.last.dayNumber + 1
    var codes = (0..<dayCount).filter { starts[$0] >= first && starts[$0 + 1] <= end }
    for index in 0..<years.count * 12 {
      let month = CivilDate(year: years[index / 12], month: index % 12 + 1)!
      if period.contains(month) { codes.append(dayCount + index) }
    }
    for index in years.indices where period.contains(CivilDate(year: years[index])!) {
      codes.append(dayCount + years.count * 12 + index)
    }
    if period.includesUndated { codes.append(undated) }
    return codes
  }

  /// The slots of dates known to the month or the year of which some days lie in a period and some do not.
  public func partialCodes(of period: Period) -> [Int] {
    let whole = Set(codes(of: period))
    return (monthOnly(touching: period) + yearOnly(touching: period)).filter { !whole.contains($0) }
  }

  /// The slots of months whose days are unknown, and of which one lies in a period.
  public func monthOnly(touching period: Period) -> [Int] {
    (0..<years.count * 12).filter { index in
      let month = CivilDate(year: years[index / 12], month: index % 12 + 1)!
      return month.dayNumber <= period.last.dayNumber
        && month.lastDay.dayNumber >= period.first.dayNumber
    }.map { dayCount + $0 }
  }

  /// The slots of years whose months are unknown, and of which a day lies in a period.
  public func yearOnly(touching period: Period) -> [Int] {
    years.filter { $0 >= period.first.year && $0 <= period.last.year }.compactMap(yearOnly)
  }

  /// The first day of a slot of days, or the month or year that a slot stands for; `nil` for the undated slot.
  public func date(of code: Int) -> CivilDate? {
    code < dayCount ? CivilDate(dayNumber: starts[code]) : vagueDate(of: code)
  }

  /// The date that a slot of a month or a year stands for; `nil` for any other slot.
  public func vagueDate(of code: Int) -> CivilDate? {
    let index = code - dayCount
    guard index >= 0, code != undated else { return nil }
    guard index < years.count * 12 else {
      return CivilDate(year: years[index - years.count * 12])
    }
    return CivilDate(year: years[index / 12], month: index % 12 + 1)
  }
}
