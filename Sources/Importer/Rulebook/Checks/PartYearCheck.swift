import Model

/// Finds quotas that need to say what becomes of a fraction, because a unit is open for part of their period.
enum PartYearCheck {
  static func check(_ rulebook: PlacedRulebook, units: [Unit]) throws(Diagnostic) {
    for due in rulebook.versions.flatMap(\.dues) {
      let quota = due.part
      // Rates, weeks and months are never prorated; for whom persons work is not the units' matter.
      guard quota.partYear == nil, !quota.indicator.isRate, quota.holder == .unit,
        quota.per != .week, quota.per != .month
      else { continue }
      let isPartYear = { (unit: Unit) in
        Self.isPartYear(unit, of: quota, calendar: rulebook.calendar)
      }
      if let unit = units.first(where: isPartYear) {
        throw Diagnostic(
          .error, .partYearNeeded, at: due.entry.place, found: [quota.clause, unit.name])
      }
    }
  }

  private static func isPartYear(
    _ unit: Unit, of quota: Rulebook.Quota, calendar: PeriodCalendar
  ) -> Bool {
    guard !quota.tenures(owing: unit).isEmpty else { return false }
    let opens = unit.tenures.contains { $0.from == nil } ? nil : unit.tenures.first?.from
    let closes = unit.tenures.contains { $0.to == nil } ? nil : unit.tenures.last?.to
    let dayAfter = closes.map { CivilDate(dayNumber: $0.lastDay.dayNumber + 1) }
    return [opens, dayAfter].contains { day in
      day.map { calendar.splits(quota.per, at: $0.firstDay) } ?? false
    }
  }
}

extension PeriodCalendar {
  /// Whether a day lies inside a period without being its first, so that a change on it divides the period.
  func splits(_ frequency: Rulebook.Frequency, at day: CivilDate) -> Bool {
    switch frequency {
    case .week: return week(of: day).first != day
    case .window(let name):
      guard let window = windows.first(where: { $0.label == name }) else { return false }
      return window.contains(day) && window.first != day
    case .month, .quarter, .half, .year:
      return !begins(day, months: frequency.months ?? 1)
    }
  }
}
