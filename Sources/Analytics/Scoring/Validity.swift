import Model

/// What counts for nothing under a version: invalid items and, where it says so, reposts.
///
/// An item is invalid where it matches as a whole; where a rule names outlets, stages or positions, only the
/// adoptions that match are.
struct Validity: Sendable {
  private let invalid: [CompiledMatch]
  private let leavesOutReposts: Bool
  let dependsOnHolder: Bool

  init(
    _ invalid: [Rulebook.Match], _ reposts: Rulebook.Reposts?, by codes: MatchCodes,
    for holder: Rulebook.Holder
  ) {
    self.invalid = invalid.map { CompiledMatch($0, by: codes, for: holder) }
    leavesOutReposts = reposts == .leaveOut
    dependsOnHolder = self.invalid.contains(where: \.dependsOnHolder)
  }

  /// - Parameter asker: Whose entry it would be, where that matters.
  @inline(__always)
  func allows(
    _ item: ScoredItem, by asker: Asker, on date: Int32, of submissions: Submissions,
    _ codes: MatchCodes
  ) -> Bool {
    if leavesOutReposts, item.isRepost { return false }
    return invalid.isEmpty
      || invalid.allSatisfy { match in
        match.namesDecisions || !match.matches(item, of: submissions, codes)
          || !asker.fits(match, on: date, codes)
      }
  }

  @inline(__always)
  func allows(
    _ edge: Adoption, _ item: ScoredItem, by asker: Asker, on date: Int32,
    of submissions: Submissions, _ codes: MatchCodes
  ) -> Bool {
    if leavesOutReposts, item.isRepost(edge, codes) { return false }
    return invalid.isEmpty
      || invalid.allSatisfy { match in
        !match.matches(edge, item, of: submissions, codes) || !asker.fits(match, on: date, codes)
      }
  }
}

/// For whom an item is looked at: one of its units or authors, where they may differ, or all of them.
struct Asker: Sendable {
  /// Code of the unit or person; -1 for all of them alike.
  var holder: Int32

  static let all = Asker(holder: -1)

  @inline(__always)
  func fits(_ match: CompiledMatch, on date: Int32, _ codes: MatchCodes) -> Bool {
    !match.dependsOnHolder || match.matches(holder: Int(holder), on: date, codes)
  }
}
