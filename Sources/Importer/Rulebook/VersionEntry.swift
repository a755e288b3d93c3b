import Model

/// Reads an entry of `versions:`.
enum VersionEntry {
  static let keys = EntryKeys(
    "version",
    [
      .init("from", .day, Words.RulebookKeys.from),
      .init("to", .day, Words.RulebookKeys.to),
    ] + PoliciesEntry.keys + [
      .init("closes_after_days", .whole(days), Words.RulebookKeys.closesAfterDays),
      .init("filing", .entry(filingKeys), Words.RulebookKeys.filing),
      .init("invalid", .entries(invalidKeys), Words.RulebookKeys.invalid),
      .init("scores", .entries(ScoreEntry.keys), Words.RulebookKeys.scores),
      .init("quotas", .entries(QuotaEntry.keys), Words.RulebookKeys.quotas),
      .init("thresholds", .entries(QuotaEntry.thresholdKeys), Words.RulebookKeys.thresholds),
      .init("consequences", .entries(ConsequenceEntry.keys), Words.RulebookKeys.consequences),
      .init("commendations", .entries(CommendationEntry.keys), Words.RulebookKeys.commendations),
    ])

  private static let filingKeys = EntryKeys(
    "filing",
    [
      .required("each", .choice(filed.map(\.key)), Words.RulebookKeys.filingEach),
      .required("within_days", .whole(days), Words.RulebookKeys.filingDays),
    ])

  private static let invalidKeys = EntryKeys("invalid", MatchEntry.Rows.items.keys)

  private static let days = 0...YAMLMap.largest

  /// What adoptions are filed by: not by the week, and not by a window, which comes once.
  private static let filed = Rulebook.Frequency.named.filter { $0.frequency != .week }

  static func read(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> PlacedVersion {
    try map.allow(keys)
    scope.scores = []
    for entry in try map.maps("scores") {
      scope.scores.append(try scope.requiredName("name", of: entry))
    }
    var placed = PlacedVersion(
      version: try frame(map), entry: map, scores: [], quotas: [], thresholds: [],
      consequences: [], commendations: [])
    placed.scores = try parts("scores", of: map, &scope, ScoreEntry.read)
    placed.quotas = try parts("quotas", of: map, &scope, QuotaEntry.read)
    placed.thresholds = try parts("thresholds", of: map, &scope, QuotaEntry.threshold)
    placed.consequences = try parts("consequences", of: map, &scope, ConsequenceEntry.read)
    placed.commendations = try parts("commendations", of: map, &scope, CommendationEntry.read)
    for index in placed.consequences.indices {
      placed.consequences[index].part.reach = reach(of: placed.consequences[index], in: placed)
    }
    placed.version.scores = placed.scores.map(\.part)
    placed.version.quotas = placed.quotas.map(\.part)
    placed.version.thresholds = placed.thresholds.map(\.part)
    placed.version.consequences = placed.consequences.map(\.part)
    placed.version.commendations = placed.commendations.map(\.part)
    return placed
  }

  private static func parts<Part>(
    _ key: String, of map: YAMLMap, _ scope: inout RulebookScope,
    _ read: (YAMLMap, inout RulebookScope) throws(Diagnostic) -> Part
  ) throws(Diagnostic) -> [Placed<Part>] {
    var parts: [Placed<Part>] = []
    for entry in try map.maps(key) {
      parts.append(Placed(part: try read(entry, &scope), entry: entry))
    }
    return parts
  }

  /// What stands beside the lists.
  private static func frame(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Version {
    let (from, to) = (try map.date("from"), try map.date("to"))
    if let from, let to, to < from { throw map.wrong("to", expected: .dayFromStart) }
    var version = Rulebook.Version(
      from: from, to: to, policies: try PoliciesEntry.read(map), quotas: [], consequences: [])
    version.closesAfterDays = try map.whole(
      "closes_after_days", in: days, expected: .wholeFromZero)
    if let filing = try map.map("filing") { version.filing = try self.filing(filing) }
    for entry in try map.maps("invalid") {
      let match = try MatchEntry.read(entry, of: .items, for: "invalid")
      if match == Rulebook.Match() { throw entry.empty }
      version.invalid.append(match)
    }
    return version
  }

  private static func filing(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Filing {
    try map.allow(filingKeys)
    let name = try map.requiredName("each")
    guard let each = filed.first(where: { $0.key == name })?.frequency else {
      throw map.wrong("each", expected: filed.map(\.key).joined(separator: ", "))
    }
    guard let within = try map.whole("within_days", in: days, expected: .wholeFromZero) else {
      throw map.missing("within_days")
    }
    return Rulebook.Filing(each: each, withinDays: within)
  }

  /// As stated; else the person where only persons owe what leads to it.
  private static func reach(
    of consequence: Placed<Rulebook.Consequence>, in version: PlacedVersion
  ) -> Rulebook.Consequence.Reach {
    if consequence.entry.has("reach") { return consequence.part.reach }
    let holders = Set(version.dues(leadingTo: consequence.part).map(\.part.holder))
    return holders == [.person] ? .person : .unit
  }
}

extension PlacedVersion {
  /// The quotas and thresholds that a consequence names; with none named, all of them.
  ///
  /// What comes after a catching up is led to by what leads there.
  func dues(leadingTo consequence: Rulebook.Consequence) -> [Placed<Rulebook.Quota>] {
    var clauses = consequence.quotas
    var (after, seen) = (consequence.after, Set<String>())
    while clauses.isEmpty, let clause = after, seen.insert(clause).inserted,
      let before = consequences.first(where: { $0.part.clause == clause })?.part
    {
      (clauses, after) = (before.quotas, before.after)
    }
    return dues.filter { clauses.isEmpty || clauses.contains($0.part.clause) }
  }
}
