import Model

/// Reads an entry of `quotas:`, and one of `thresholds:`, which is a quota on a score after limits.
enum QuotaEntry {
  static let keys = EntryKeys("quota", [clause] + IndicatorEntry.keys + dues + PoliciesEntry.keys)

  static let thresholdKeys = EntryKeys("threshold", [clause, IndicatorEntry.key] + dues)

  private static let clause = EntryKey.required("clause", .text, Words.QuotaKeys.clause)

  private static let dues: [EntryKey] = [
    .init("of", .choice(Rulebook.Holder.words), Words.QuotaKeys.holder),
    .required(
      "per", .choiceOrName(Rulebook.Frequency.named.map(\.key)), Words.QuotaKeys.frequency),
    .required("at_least", .oneOrNamed(.amount), Words.QuotaKeys.atLeast),
    .init("per_head_on", .yearDay, Words.QuotaKeys.perHeadOn),
    .init("carry", .choice(Rulebook.Carry.words), Words.QuotaKeys.carry),
    .init("part_year", .choice(Rulebook.Rounding.words), Words.QuotaKeys.partYear),
    .init("changed", .choice(Rulebook.Change.words), Words.QuotaKeys.changed),
  ]

  static func read(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Quota {
    try map.allow(keys)
    var quota = try due(map, &scope)
    quota.policies = try PoliciesEntry.read(map)
    return quota
  }

  static func threshold(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Quota {
    try map.allow(thresholdKeys)
    return try due(map, &scope)
  }

  private static func due(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Quota {
    let clause = try scope.requiredName("clause", of: map)
    let indicator = try IndicatorEntry.read(map, &scope)
    let perHead = try map.yearDay("per_head_on")
    return Rulebook.Quota(
      clause: clause, indicator: indicator,
      holder: try map.choice("of", Rulebook.Holder.self) ?? .unit,
      per: try scope.requiredFrequency("per", of: map),
      atLeast: try AmountEntry.read(
        "at_least", of: map, as: .init(of: indicator, perHead: perHead)),
      perHeadOn: perHead, carry: try map.choice("carry", Rulebook.Carry.self) ?? .none,
      partYear: try map.choice("part_year", Rulebook.Rounding.self),
      changed: try map.choice("changed", Rulebook.Change.self))
  }
}
