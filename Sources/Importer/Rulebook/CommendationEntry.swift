import Model

/// Reads an entry of `commendations:`.
enum CommendationEntry {
  static let keys = EntryKeys(
    "commendation",
    [
      .required("clause", .text, Words.CommendationKeys.clause),
      .required("title", .text, Words.CommendationKeys.title),
      .init("of", .choice(Rulebook.Holder.words), Words.CommendationKeys.holder),
      .required(
        "rank_by", .choiceOrName(Rulebook.Indicator.measures.map(\.key)),
        Words.CommendationKeys.rankBy),
      .init(
        "per", .choiceOrName(Rulebook.Frequency.named.map(\.key)), Words.CommendationKeys.per),
      .required("top", .oneOrNamed(.whole(1...YAMLMap.largest)), Words.CommendationKeys.top),
      .init("within", .choice(Rulebook.Commendation.Within.words), Words.CommendationKeys.within),
      .init("conditions", .entries(conditionKeys), Words.CommendationKeys.conditions),
      .init(
        "barred_by", .choices(Rulebook.Consequence.Effect.words), Words.CommendationKeys.barredBy),
    ] + PoliciesEntry.keys)

  private static let conditionKeys = EntryKeys(
    "condition",
    IndicatorEntry.keys
      + [.required("at_least", .oneOrNamed(.amount), Words.CommendationKeys.atLeast)])

  static func read(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Commendation {
    try map.allow(keys)
    var conditions: [Rulebook.Commendation.Condition] = []
    let clause = try scope.requiredName("clause", of: map)
    let title = try map.requiredName("title")
    let rankBy = Rulebook.Indicator(try scope.measure("rank_by", of: map))
    let top = try top(map)
    for entry in try map.maps("conditions") { conditions.append(try condition(entry, &scope)) }
    let within = try map.choice("within", Rulebook.Commendation.Within.self) ?? .unitClass
    if within == .office, case .byClass = top { throw map.excluding("within: office", "top: {…}") }
    return Rulebook.Commendation(
      clause: clause, title: title, holder: try map.choice("of", Rulebook.Holder.self) ?? .unit,
      rankBy: rankBy, per: try scope.frequency("per", of: map) ?? .year, top: top, within: within,
      conditions: conditions,
      barredBy: try map.choices("barred_by", Rulebook.Consequence.Effect.self),
      policies: try PoliciesEntry.read(map))
  }

  private static func condition(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Commendation.Condition {
    try map.allow(conditionKeys)
    let indicator = try IndicatorEntry.read(map, &scope)
    return .init(
      indicator: indicator,
      atLeast: try AmountEntry.read("at_least", of: map, as: .init(of: indicator, perHead: nil)))
  }

  private static func top(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Commendation.Top {
    guard map.holdsMap("top"), let classes = try map.map("top") else {
      return .first(try places("top", of: map))
    }
    var tops: [String: Int] = [:]
    for name in classes.keys {
      let key = CellText.nameKey(name)
      if tops[key] != nil { throw classes.wrong(name, expected: .classOnce) }
      tops[key] = try places(name, of: classes)
    }
    if tops.isEmpty { throw map.wrong("top", expected: .amounts) }
    return .byClass(tops)
  }

  private static func places(_ key: String, of map: YAMLMap) throws(Diagnostic) -> Int {
    let range = 1...YAMLMap.largest
    guard let places = try map.whole(key, in: range, expected: .wholeFromOne) else {
      throw map.missing(key)
    }
    return places
  }
}
