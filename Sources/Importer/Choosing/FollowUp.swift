import Model

/// Until when the logs can say what became of an item.
enum FollowUp {
  /// By source, the last day of which it can know for the items that it gives their fields; `nil` where that is
  /// the newest day that any log knows.
  ///
  /// A cumulative export that says when it was made knows no later day, and an item stands by the newest export
  /// that holds it: what is adopted after that never enters. Adoptions that are logged apart, in increments or
  /// in a register that is joined by id, come for items of any age.
  static func ends(of sources: [SourcePlan]) -> [CivilDate?] {
    if sources.contains(where: \.isJoinedRegister) { return sources.map { _ in nil } }
    return sources.map { source in
      let log = source.configuration
      guard log.role == .submissions, log.exports == .cumulative else { return nil }
      return log.exported?.lastDay
    }
  }
}

extension SourcePlan {
  fileprivate var isJoinedRegister: Bool {
    configuration.role == .adoptions && identity == .id
  }
}
