import Model

extension PeriodCalendar {
  /// The period of a frequency in which a day lies; `nil` outside a window and at the ends of time.
  func period(_ frequency: Rulebook.Frequency, of day: CivilDate) -> Period? {
    // Weeks, months and years that begin early reach into another calendar year, which must be one.
    guard (3...9997).contains(day.year) else { return nil }
    switch frequency {
    case .week: return week(of: day)
    case .month: return month(at: monthIndex(of: day))
    case .quarter: return quarter(of: day)
    case .half:
      let year = year(of: day)
      let second = half(2, of: year)
      return day.dayNumber < second.first.dayNumber ? half(1, of: year) : second
    case .year: return year(year(of: day))
    case .window(let name): return windows.first { $0.label == name && $0.contains(day.firstDay) }
    }
  }
}

/// What a rulebook asks of the slots of a log, by slot.
struct SlotRules: Sendable {
  private let slots: Slots
  private let calendar: PeriodCalendar
  let asOf: CivilDate

  init(_ slots: Slots, calendar: PeriodCalendar, asOf: CivilDate) {
    self.slots = slots
    self.calendar = calendar
    self.asOf = asOf
  }

  /// The place of the version in force, -1 where there is none; rows without a date are read as of the as-of day.
  func versions(of rulebook: Rulebook) -> [Int] {
    (0..<slots.count).map { slot in
      let day = slots.date(of: slot) ?? asOf
      return rulebook.versions.firstIndex { $0.covers(day) } ?? -1
    }
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

  /// A number of the period in which a slot lies, one for all that lie in none; `nil` for what has no date.
  func periodNumbers(_ frequency: Rulebook.Frequency) -> [Int?] {
    (0..<slots.count).map { slot in
      slots.date(of: slot).map { calendar.period(frequency, of: $0)?.first.dayNumber ?? Int.min }
    }
  }
}
