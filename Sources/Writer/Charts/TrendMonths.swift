import Model

/// One calendar month of the table `months`.
struct TrendMonth: Sendable {
  var year: Int
  /// 1…12.
  var month: Int
  /// `nil` where the denominator is 0 or unknown.
  var rate: Proportion?
  var interval: Interval?
  var adoptions: Int
  /// What the rate is expected to become; `nil` where nothing was estimated.
  var expectedRate: Double?
  /// False where the month was not over on the last day that counts.
  var isComplete: Bool

  /// A month that is not over and has nothing yet says nothing, not zero.
  var isAhead: Bool { !isComplete && adoptions == 0 }

  /// Months since the year 0.
  var index: Int { year * 12 + month - 1 }
  var name: Phrase { Words.Charts.month(month, of: year) }
}

/// The months of a period and of the year before, on one axis.
struct TrendMonths: Sendable {
  /// One place on the axis.
  struct Slot: Sendable {
    var year: Int
    /// 1…12.
    var month: Int
  }

  /// In order of time.
  let slots: [Slot]
  /// Of the length of `slots`; `nil` where the table has no such month.
  let current: [TrendMonth?]
  /// The year before, under the month that it compares with, or in its own place where time runs on.
  let previous: [TrendMonth?]

  /// - Parameter months: Rows whose key is no month are left out.
  init(_ months: Table, period: Period, calendar: PeriodCalendar) {
    let rows = Self.rows(months)
    let keyed = Dictionary(rows.map { ($0.index, $0) }) { first, _ in first }
    let first = calendar.monthIndex(of: period.first)
    let last = calendar.monthIndex(of: period.last)
    let present = rows.map(\.index).sorted()
    // Up to a year, two lines over one another; one or two months, or several years, in one run.
    if (3...12).contains(last - first + 1) {
      let shown = Self.shown(first...last, present: present)
      slots = shown.map(Self.slot)
      current = shown.map { keyed[$0] }
      previous = shown.map { keyed[$0 - 12] }
    } else if let start = present.first, let end = present.last(where: { $0 <= last }) {
      slots = (start...end).map(Self.slot)
      current = (start...end).map { $0 >= first ? keyed[$0] : nil }
      previous = (start...end).map { $0 < first ? keyed[$0] : nil }
    } else {
      (slots, current, previous) = ([], [], [])
    }
  }

  /// All months of the period beside a year before; without one, only from the first month known to the last.
  private static func shown(_ months: ClosedRange<Int>, present: [Int]) -> ClosedRange<Int> {
    let known = present.filter(months.contains)
    guard !present.contains(where: { months.contains($0 + 12) }), let first = known.first,
      let last = known.last
    else { return months }
    return first...last
  }

  private static func slot(_ index: Int) -> Slot {
    Slot(year: index / 12, month: index % 12 + 1)
  }

  var spansYears: Bool { slots.first?.year != slots.last?.year }

  private static func rows(_ months: Table) -> [TrendMonth] {
    let submitted = months["submitted"].integers
    let adopted = months["adopted_items"].integers
    let low = months["cohort_rate_low"].reals
    let high = months["cohort_rate_high"].reals
    let adoptions = months["adoptions"].integers
    let expected = months.optionalReals("expected_rate")
    let complete = months.optionalTexts("complete")
    return months["period"].texts.enumerated().compactMap { row, key in
      guard let key, key.utf8.count == 7, let period = Period(parsing: key),
        let month = period.first.month, period.first.monthOnly == period.last.monthOnly
      else { return nil }
      let isKnown = months["cohort_rate"].reals[row] != nil
      let rate = isKnown ? Proportion(adopted[row] ?? 0, of: submitted[row] ?? 0) : nil
      return TrendMonth(
        year: period.first.year, month: month, rate: rate?.denominator == 0 ? nil : rate,
        interval: low[row].flatMap { low in high[row].map { Interval(low: low, high: $0) } },
        adoptions: adoptions[row] ?? 0, expectedRate: expected[row],
        isComplete: complete[row] != "no")
    }
  }
}
