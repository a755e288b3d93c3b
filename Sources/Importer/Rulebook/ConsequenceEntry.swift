import Model

/// Reads an entry of `consequences:`.
enum ConsequenceEntry {
  static let keys = EntryKeys(
    "consequence",
    [
      .required("clause", .text, Words.ConsequenceKeys.clause),
      .init("quotas", .texts, Words.ConsequenceKeys.quotas),
      .init("when", .choice(Rulebook.Consequence.Which.words), Words.ConsequenceKeys.which),
      .init("misses", .whole(1...YAMLMap.largest), Words.ConsequenceKeys.misses),
      .init("consecutive", .whole(1...YAMLMap.largest), Words.ConsequenceKeys.consecutive),
      .init("classes", .texts, Words.ConsequenceKeys.classes),
      .required("effect", .choice(Rulebook.Consequence.Effect.words), Words.ConsequenceKeys.effect),
      .init("reach", .choice(Rulebook.Consequence.Reach.words), Words.ConsequenceKeys.reach),
      .init("within_days", .whole(0...YAMLMap.largest), Words.ConsequenceKeys.withinDays),
      .init("after", .text, Words.ConsequenceKeys.after),
    ])

  /// Whom it reaches where it does not say so, only its quotas tell: then it is the unit here.
  static func read(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Consequence {
    try map.allow(keys)
    let effect = try map.requiredChoice("effect", Rulebook.Consequence.Effect.self)
    return Rulebook.Consequence(
      clause: try scope.requiredName("clause", of: map),
      quotas: try scope.names("quotas", of: map),
      which: try map.choice("when", Rulebook.Consequence.Which.self) ?? .any,
      misses: try misses(map),
      classes: try map.names("classes").map(CellText.nameKey), effect: effect,
      reach: try map.choice("reach", Rulebook.Consequence.Reach.self) ?? .unit,
      withinDays: try map.whole(
        "within_days", in: 0...YAMLMap.largest, expected: .wholeFromZero),
      after: try map.name("after").map { scope.spelt($0) })
  }

  private static func misses(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Consequence.Misses {
    let range = 1...YAMLMap.largest
    let count = try map.whole("misses", in: range, expected: .wholeFromOne)
    let consecutive = try map.whole("consecutive", in: range, expected: .wholeFromOne)
    if count != nil && consecutive != nil { throw map.excluding("misses", "consecutive") }
    return consecutive.map { .consecutive($0) } ?? .count(count ?? 1)
  }
}
