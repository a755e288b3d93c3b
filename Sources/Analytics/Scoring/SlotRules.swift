import Model

/// What a rulebook says of the slots of a log, by slot.
struct SlotRules: Sendable {
  private let slots: Slots
  private let calendar: PeriodCalendar
  private let asOf: CivilDate
  /// The place of the version in force, -1 where there is none; what has no date is read as of the as-of day.
  let versions: [Int]
  /// Of the frequencies in which scores have their limits.
  private let periods: [Rulebook.Frequency: [Int?]]

  init(_ slots: Slots, _ rulebook: Rulebook, calendar: PeriodCalendar, asOf: CivilDate) {
    self.slots = slots
    self.calendar = calendar
    self.asOf = asOf
    let dates = (0..<slots.count).map(slots.date)
    versions = dates.map { date in
      rulebook.versions.firstIndex { $0.covers(date ?? asOf) } ?? -1
    }
    let frequencies = Set(rulebook.versions.flatMap(\.scores).map(\.limits.per))
    periods = frequencies.reduce(into: [:]) { periods, frequency in
      periods[frequency] = dates.map { date in
        date.map { calendar.period(frequency, of: $0)?.first.dayNumber ?? Int.min }
      }
    }
  }

  /// A number of the period in which a slot lies, one for all that lie in none; `nil` for what has no date.
  func periodNumbers(_ frequency: Rulebook.Frequency) -> [Int?] {
    periods[frequency] ?? [Int?](repeating: nil, count: slots.count)
  }

  /// The code of the last day that counts for what lies in a slot: so many days after its period's end, and
  /// never after the as-of day. Of a month or a year the last day decides.
  func lastDays(_ frequency: Rulebook.Frequency, andDays days: Int) -> [Int32] {
    (0..<slots.count).map { slot in
      guard let date = slots.date(of: slot),
        let period = calendar.period(frequency, of: date.lastDay)
      else { return asOf.code }
      return min(asOf.code, CivilDate(dayNumber: period.last.dayNumber + days).code)
    }
  }
}
