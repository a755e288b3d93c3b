/// A set of days.
public struct DaySet: Equatable, Sendable {
  /// Day numbers, ascending, each once.
  private let days: [Int]

  /// - Parameter days: Day numbers in any order, as often as they like.
  init(_ days: [Int]) {
    var distinct: [Int] = []
    for day in days.sorted() where day != distinct.last { distinct.append(day) }
    self.days = distinct
  }

  func union(_ other: DaySet) -> DaySet { DaySet(days + other.days) }

  public var first: CivilDate? { days.first.map(CivilDate.init(dayNumber:)) }
  public var last: CivilDate? { days.last.map(CivilDate.init(dayNumber:)) }

  /// The calendar years of the days, ascending, each once.
  public var years: [Int] {
    var years: [Int] = []
    for day in days {
      let year = CivilDate(dayNumber: day).year
      if year != years.last { years.append(year) }
    }
    return years
  }

  /// The last day of the set before `day`.
  public func last(before day: CivilDate) -> CivilDate? { last(beforeNumber: day.dayNumber) }

  /// The last day of the set that is not after `day`.
  public func last(by day: CivilDate) -> CivilDate? { last(beforeNumber: day.dayNumber + 1) }

  private func last(beforeNumber end: Int) -> CivilDate? {
    var places = 0..<days.count
    while !places.isEmpty {
      let middle = places.lowerBound + places.count / 2
      if days[middle] < end {
        places = (middle + 1)..<places.upperBound
      } else {
        places = places.lowerBound..<middle
      }
    }
    return places.lowerBound > 0 ? CivilDate(dayNumber: days[places.lowerBound - 1]) : nil
  }
}
