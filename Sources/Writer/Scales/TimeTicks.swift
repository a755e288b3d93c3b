import Model

/// Months along an axis, as d3-time chooses them for spans from a month up (M. Bostock, ISC): every month, every
/// quarter, every year, or every 2, 5, 10… years.
///
/// A month is its number from January of year 0: `year * 12 + month - 1`. No clock, no time zone.
struct TimeTicks: Sendable {
  enum Interval: Hashable, Sendable {
    case month
    case quarter
    /// 1, 2, 5, 10, 20…
    case years(Int)

    /// Months from one tick to the next.
    var monthCount: Int {
      switch self {
      case .month: 1
      case .quarter: 3
      case .years(let count): 12 * count
      }
    }
  }

  let interval: Interval
  /// In order, ascending; each within the span.
  let months: [Int]
  /// The span moved out to ticks.
  let nice: ClosedRange<Int>

  /// A span from the first day of a month to the first day of another: where a month's value stands at its start.
  ///
  /// - Parameters:
  ///   - last: At least `first`.
  ///   - count: About how many ticks there should be, above 0. Where d3 would go on to weeks, it stays with months.
  init(from first: Int, to last: Int, count: Double) {
    self.init(first, last, end: last, endDay: Self.dayNumber(last), count)
  }

  /// A span from the first day of a month to the last day of another: where a month takes room.
  init(from first: Int, throughEndOf last: Int, count: Double) {
    self.init(first, last, end: last + 1, endDay: Self.dayNumber(last + 1) - 1, count)
  }

  /// - Parameter end: The first month that begins at or after the end of the span.
  private init(_ first: Int, _ last: Int, end: Int, endDay: Int, _ count: Double) {
    interval = Self.interval(days: Double(endDay - Self.dayNumber(first)) / count)
    let length = interval.monthCount
    let start = (first + length - 1) / length * length
    months = Array(stride(from: start, through: last, by: length))
    nice = first / length * length...(end + length - 1) / length * length
  }

  /// The nearest by ratio to a length in days.
  private static func interval(days: Double) -> Interval {
    // d3-time's lengths: a month has 30 days, a year 365.
    let (month, quarter, year) = (30.0, 90.0, 365.0)
    if days < quarter { return days / month < quarter / days ? .month : .quarter }
    if days < year { return days / quarter < year / days ? .quarter : .years(1) }
    let years = days / year
    var power = 1
    while Double(power * 10) <= years { power *= 10 }
    let error = years / Double(power)
    let factor =
      error >= 50.0.squareRoot()
      ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    return .years(power * factor)
  }

  private static func dayNumber(_ month: Int) -> Int {
    guard let date = CivilDate(year: month / 12, month: month % 12 + 1) else {
      preconditionFailure("month \(month) is of no year that a calendar here has")
    }
    return date.dayNumber
  }
}
