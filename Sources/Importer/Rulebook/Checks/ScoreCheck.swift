import Model

/// Finds scores whose names, rows or limits contradict each other.
enum ScoreCheck {
  static func check(_ version: PlacedVersion) throws(Diagnostic) {
    var seen: Set<String> = []
    for score in version.scores {
      try checkName(score, seen: &seen)
      try checkRows(score)
      try checkLimits(score)
      for (row, entry) in zip(score.part.quotas, try score.entry.maps("quotas"))
      where !version.hasDue(row.clause) {
        throw version.unknownClause(row.clause, at: entry.place(of: "clause"))
      }
      for name in score.part.from where !version.scores.contains(where: { $0.part.name == name }) {
        let known = version.scores.map(\.part.name).filter { $0 != score.part.name }
        throw Diagnostic(
          .error, .scoreUnknown, at: score.entry.place(of: "from"),
          found: [name, NearestName.of(name, among: known) ?? known.joined(separator: ", ")])
      }
    }
  }

  private static func checkName(
    _ score: Placed<Rulebook.Score>, seen: inout Set<String>
  ) throws(Diagnostic) {
    let name = score.part.name
    let place = score.entry.place(of: "name")
    if Rulebook.Indicator.measures.contains(where: { $0.key == name.lowercased() }) {
      throw Diagnostic(.error, .scoreReserved, at: place, found: [name])
    }
    if !seen.insert(name).inserted {
      throw Diagnostic(.error, .scoreTwice, at: place, found: [name])
    }
  }

  /// Of the tables in which the first row that matches counts, no row may stand behind one that matches as much.
  private static func checkRows(_ score: Placed<Rulebook.Score>) throws(Diagnostic) {
    let part = score.part
    for (table, rows) in [
      ("submission", part.submission), ("adoption", part.adoption),
      ("instruction", part.instruction), ("requests", part.requests),
    ] {
      let matches = rows.map(\.matching)
      for later in matches.indices {
        let before = matches[..<later].firstIndex { $0.covers(matches[later]) }
        if let before { throw try unreachable(later, table, behind: before, of: score.entry) }
      }
    }
    let reasons = part.adjustments.map { CellText.nameKey($0.reason).lowercased() }
    for later in reasons.indices {
      if let before = reasons[..<later].firstIndex(of: reasons[later]) {
        throw try unreachable(later, "adjustments", behind: before, of: score.entry)
      }
    }
  }

  private static func unreachable(
    _ row: Int, _ table: String, behind before: Int, of entry: YAMLMap
  ) throws(Diagnostic) -> Diagnostic {
    let places = try entry.maps(table).map(\.place)
    return Diagnostic(
      .error, .rowUnreachable, at: places[row],
      found: [table, places[before].line.map(String.init) ?? ""])
  }

  private static func checkLimits(_ score: Placed<Rulebook.Score>) throws(Diagnostic) {
    let limits = score.part.limits
    guard let entry = try score.entry.map("limits"), let cap = limits.cap else { return }
    for (key, limit) in [("floor", limits.floor), ("base", limits.base)] {
      guard let limit, limit > cap else { continue }
      throw Diagnostic(
        .error, .limitsContradict, at: entry.place(of: key),
        found: [key, limit.description, "cap", cap.description])
    }
  }
}

extension Rulebook.Match {
  /// Whether it surely matches every row that the other one does.
  func covers(_ other: Rulebook.Match) -> Bool {
    let lists: [KeyPath<Rulebook.Match, [String]>] = [
      \.outlets, \.levels, \.media, \.kinds, \.tracks, \.stages, \.positions, \.classes, \.units,
      \.leaders,
    ]
    let flags: [KeyPath<Rulebook.Match, Bool?>] = [
      \.isJoint, \.isRequested, \.isUrgent, \.isRepost,
    ]
    return lists.allSatisfy { Self.covers(self[keyPath: $0], other[keyPath: $0]) }
      && flags.allSatisfy { self[keyPath: $0] == nil || self[keyPath: $0] == other[keyPath: $0] }
      && Self.covers(answers.map(\.rawValue), other.answers.map(\.rawValue))
      && (length.map { $0.covers(other.length) } ?? true)
  }

  private static func covers(_ names: [String], _ others: [String]) -> Bool {
    let keys = Set(names.map(CellText.nameKey))
    return names.isEmpty || !others.isEmpty && keys.isSuperset(of: others.map(CellText.nameKey))
  }
}

extension Rulebook.LengthBand {
  fileprivate func covers(_ other: Rulebook.LengthBand?) -> Bool {
    guard let other else { return false }
    return (from ?? .min) <= (other.from ?? .min) && (to ?? .max) >= (other.to ?? .max)
  }
}
