import Model

/// Finds quotas that another version of the rules changes inside one of their periods: 60 until February
/// and 120 from March are neither 60 nor 120 for the year, unless the rulebook says so.
enum ChangeCheck {
  static func check(_ rulebook: Rulebook, file: String) throws(Diagnostic) {
    for (earlier, later) in zip(rulebook.versions, rulebook.versions.dropFirst()) {
      guard let from = later.from?.firstDay else { continue }
      for quota in later.quotas where quota.changed == nil && isInside(from, a: quota.per) {
        let before = earlier.quotas.first { $0.clause == quota.clause }
        if let before, before.atLeast == quota.atLeast, before.indicator == quota.indicator {
          continue
        }
        throw Diagnostic(
          .error, .changeNeeded, at: .init(file: file), found: [quota.clause, from.description])
      }
    }
  }

  /// Whether a day is another than the first of a period.
  private static func isInside(_ day: CivilDate, a frequency: Rulebook.Frequency) -> Bool {
    let months =
      switch frequency {
      case .month: 1
      case .quarter: 3
      case .half: 6
      case .year: 12
      }
    return ((day.month ?? 1) - 1) % months != 0 || day.day ?? 1 > 1
  }
}
