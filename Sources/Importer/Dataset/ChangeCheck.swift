import Model

/// Finds quotas that another version of the rules changes inside one of their periods: 60 until February
/// and 120 from March are neither 60 nor 120 for the year, unless the rulebook says so.
enum ChangeCheck {
  static func check(
    _ rulebook: Rulebook, calendar: PeriodCalendar, file: String
  ) throws(Diagnostic) {
    for (earlier, later) in zip(rulebook.versions, rulebook.versions.dropFirst()) {
      guard let from = later.from?.firstDay else { continue }
      for quota in later.quotas
      where quota.changed == nil
        && !(quota.per.months.map { calendar.begins(from, months: $0) } ?? true)
      {
        let before = earlier.quotas.first { $0.clause == quota.clause }
        if let before, before.atLeast == quota.atLeast, before.indicator == quota.indicator {
          continue
        }
        throw Diagnostic(
          .error, .changeNeeded, at: .init(file: file), found: [quota.clause, from.description])
      }
    }
  }
}
