import Model

/// Finds quotas that another version of the rules changes inside one of their periods: 60 until February
/// and 120 from March are neither 60 nor 120 for the year, unless the rulebook says so.
enum ChangeCheck {
  static func check(_ rulebook: PlacedRulebook) throws(Diagnostic) {
    for (earlier, later) in zip(rulebook.versions, rulebook.versions.dropFirst()) {
      guard let from = later.version.from?.firstDay else { continue }
      for (dues, before) in [
        (later.quotas, earlier.version.quotas), (later.thresholds, earlier.version.thresholds),
      ] {
        for due in dues { try check(due, from: from, since: before, rulebook.calendar) }
      }
    }
  }

  private static func check(
    _ due: Placed<Rulebook.Quota>, from day: CivilDate, since earlier: [Rulebook.Quota],
    _ calendar: PeriodCalendar
  ) throws(Diagnostic) {
    let quota = due.part
    let same = earlier.filter { $0.clause == quota.clause }
    if same.contains(where: { $0.asksTheSame(as: quota) }) { return }
    // What was asked by the year and is now by the month breaks the year off too.
    let frequencies = [quota.per] + same.map(\.per)
    guard frequencies.contains(where: { calendar.splits($0, at: day) }) else { return }
    switch quota.changed {
    case .latest: return
    case .prorate:
      let isDivisible = same.isEmpty || same.contains { $0.isOfOneKind(with: quota) }
      if isDivisible { return }
      throw Diagnostic(
        .error, .changeUndivided, at: due.entry.place(of: "changed"), found: [quota.clause])
    case nil:
      throw Diagnostic(
        .error, .changeNeeded, at: due.entry.place, found: [quota.clause, day.description])
    }
  }
}

extension Rulebook.Quota {
  /// Whether amounts of the two can be added up over the months of one period.
  fileprivate func isOfOneKind(with other: Rulebook.Quota) -> Bool {
    indicator == other.indicator && per == other.per && holder == other.holder
      && (perHeadOn == nil) == (other.perHeadOn == nil)
  }

  fileprivate func asksTheSame(as other: Rulebook.Quota) -> Bool {
    isOfOneKind(with: other) && atLeast == other.atLeast && perHeadOn == other.perHeadOn
  }
}
