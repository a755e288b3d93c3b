import Model

/// One month of the office, a unit or an outlet.
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

  /// The months that the tables hold of whom the chart speaks; rows whose key is no month are left out.
  static func rows(_ tables: ChartTables, _ focus: ChartFocus) -> [TrendMonth] {
    switch focus {
    case .office:
      rows(
        tables["months"], rate: ("cohort_rate", "adopted_items", "submitted"),
        rows: Array(tables["months"]["period"].texts.indices))
    case .unit(let name):
      rows(
        tables["unit_months"], rate: ("cohort_rate", "adopted_items", "submitted"),
        rows: rows(of: name, in: tables["unit_months"]["unit"].texts))
    case .outlet(let name):
      ofOutlets(
        tables["outlet_months"], rows: rows(of: name, in: tables["outlet_months"]["outlet"].texts))
    }
  }

  private static func rows(of name: String, in names: [String?]) -> [Int] {
    names.indices.filter { names[$0] == name }
  }

  /// Some rows of the table `outlet_months`.
  ///
  /// - Parameter unfinished: Keys of months that are not over, or of which more is to come.
  static func ofOutlets(_ table: Table, rows: [Int], unfinished: Set<String> = []) -> [TrendMonth] {
    self.rows(
      table, rate: ("selectivity", "offered_adopted", "offered"), rows: rows,
      unfinished: unfinished)
  }

  private static func rows(
    _ table: Table, rate: (name: String, numerator: String, denominator: String),
    rows: [Int], unfinished: Set<String> = []
  ) -> [TrendMonth] {
    let rates = table.optionalReals(rate.name)
    let numerators = table.optionalIntegers(rate.numerator)
    let denominators = table.optionalIntegers(rate.denominator)
    let low = table.optionalReals(rate.name + "_low")
    let high = table.optionalReals(rate.name + "_high")
    let adoptions = table["adoptions"].integers
    let expected = table.optionalReals("expected_rate")
    let complete = table.optionalTexts("complete")
    let states = table.optionalTexts("state")
    let keys = table["period"].texts
    return rows.compactMap { row in
      guard let key = keys[row], key.utf8.count == 7, let period = Period(parsing: key),
        let month = period.first.month, period.first.monthOnly == period.last.monthOnly,
        states[row] != "not_open"
      else { return nil }
      let isKnown = rates[row] != nil && (denominators[row] ?? 0) > 0
      return TrendMonth(
        year: period.first.year, month: month,
        rate: isKnown ? Proportion(numerators[row] ?? 0, of: denominators[row] ?? 0) : nil,
        interval: low[row].flatMap { low in high[row].map { Interval(low: low, high: $0) } },
        adoptions: adoptions[row] ?? 0, expectedRate: expected[row],
        isComplete: complete[row] != "no" && states[row] != "running" && states[row] != "ahead"
          && !unfinished.contains(key))
    }
  }
}

/// The months of a period and of the year before, on one axis.
struct TrendMonths: Sendable {
  /// In order of time.
  let slots: [MonthAxis.Slot]
  /// Of the length of `slots`; `nil` where the table has no such month.
  let current: [TrendMonth?]
  /// The year before, under the month that it compares with, or in its own place where time runs on.
  let previous: [TrendMonth?]

  init(_ rows: [TrendMonth], period: Period, calendar: PeriodCalendar) {
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

  private static func slot(_ index: Int) -> MonthAxis.Slot {
    MonthAxis.Slot(year: index / 12, month: index % 12 + 1)
  }

  var hasRates: Bool { current.contains { $0?.rate != nil } }
  var hasAdoptions: Bool { current.contains { ($0?.adoptions ?? 0) > 0 } }

  /// From the last rate that is final on, what is expected; empty places without estimates.
  var expected: [Double?] {
    guard let first = current.firstIndex(where: { $0?.expectedRate != nil }) else {
      return current.map { _ in nil }
    }
    return current.enumerated().map { slot, month in
      slot == first - 1 ? month?.rate?.rate : month?.expectedRate
    }
  }
}
