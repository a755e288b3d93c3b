import Model

/// Finds quotas that another version of the rules changes inside one of their periods: 60 until February
/// and 120 from March are neither 60 nor 120 for the year, unless the rulebook says so.
enum ChangeCheck {
  static func check(_ rulebook: PlacedRulebook) throws(Diagnostic) {
    for (earlier, later) in zip(rulebook.versions, rulebook.versions.dropFirst()) {
      guard let from = later.version.from?.firstDay else { continue }
      for due in later.quotas where due.part.changed == nil {
        guard isDivided(due.part, at: from, since: earlier.version.quotas, rulebook.calendar)
        else { continue }
        throw Diagnostic(
          .error, .changeNeeded, at: due.entry.place,
          found: [due.part.clause, from.description])
      }
    }
  }

  private static func isDivided(
    _ quota: Rulebook.Quota, at day: CivilDate, since earlier: [Rulebook.Quota],
    _ calendar: PeriodCalendar
  ) -> Bool {
    let before = earlier.first { $0.clause == quota.clause }
    if let before, before.atLeast == quota.atLeast, before.indicator == quota.indicator {
      return false
    }
    return calendar.splits(quota.per, at: day)
  }
}
