import Model

/// Reads an entry of `scores:`.
enum ScoreEntry {
  static let keys = EntryKeys(
    "score",
    [
      .required("name", .text, Words.ScoreKeys.name),
      .init("unit", .text, Words.ScoreKeys.unit),
      .init("clause", .text, Words.ScoreKeys.clause),
      .init("submission", .entries(rows("submission_row", .items)), Words.ScoreKeys.submission),
      .init("adoption", .entries(rows("adoption_row", .adoptions)), Words.ScoreKeys.adoption),
      .init("extra", .entries(rows("adoption_row", .adoptions)), Words.ScoreKeys.extra),
      .init("times", .entries(factorKeys), Words.ScoreKeys.times),
      .init(
        "instruction", .entries(rows("instruction_row", .instructions)),
        Words.ScoreKeys.instruction),
      .init("requests", .entries(rows("request_row", .requests)), Words.ScoreKeys.requests),
      .init("adjustments", .entries(reasonKeys), Words.ScoreKeys.adjustments),
      .init("quotas", .entries(quotaKeys), Words.ScoreKeys.quotas),
      .init("from", .texts, Words.ScoreKeys.from),
      .init("limits", .entry(limitKeys), Words.ScoreKeys.limits),
      .init("converted", .entry(conversionKeys), Words.ScoreKeys.converted),
    ] + PoliciesEntry.keys)

  private static func rows(_ entry: String, _ rows: MatchEntry.Rows) -> EntryKeys {
    let points = EntryKey.required("points", .decimal(from: nil), Words.ScoreKeys.points)
    return EntryKeys(entry, rows.keys + [points])
  }

  private static let factorKeys = EntryKeys(
    "factor_row",
    MatchEntry.Rows.adoptions.keys
      + [.required("times", .decimal(from: 0), Words.ScoreKeys.factor)])

  private static let reasonKeys = EntryKeys(
    "reason_row",
    [
      .required("reason", .text, Words.ScoreKeys.reason),
      .required("points", .decimal(from: nil), Words.ScoreKeys.points),
    ])

  private static let quotaKeys = EntryKeys(
    "quota_row",
    [
      .required("clause", .text, Words.ScoreKeys.quotaClause),
      .init("met", .decimal(from: nil), Words.ScoreKeys.met),
      .init("missed", .decimal(from: nil), Words.ScoreKeys.missed),
      .init("each_short", .decimal(from: nil), Words.ScoreKeys.eachShort),
      .init("in_proportion", .decimal(from: nil), Words.ScoreKeys.inProportion),
    ])

  private static let limitKeys = EntryKeys(
    "limits",
    [
      .init(
        "per", .choiceOrName(Rulebook.Frequency.named.map(\.key)), Words.ScoreKeys.limitsPer),
      .init("base", .decimal(from: 0), Words.ScoreKeys.base),
      .init("floor", .decimal(from: nil), Words.ScoreKeys.floor),
      .init("cap", .decimal(from: 0), Words.ScoreKeys.cap),
      .init("cap_per_month", .decimal(from: 0), Words.ScoreKeys.capPerMonth),
    ])

  private static let conversionKeys = EntryKeys(
    "converted",
    [
      .required("worth", .decimal(from: 0), Words.ScoreKeys.worth),
      .required("full_at", .numberOr(["best"]), Words.ScoreKeys.fullAt),
      .init("decimals", .whole(0...3), Words.ScoreKeys.decimals),
    ])

  static func read(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Score {
    try map.allow(keys)
    var score = Rulebook.Score(
      name: try scope.requiredName("name", of: map), unit: try map.name("unit") ?? "分",
      clause: try map.name("clause").map { scope.spelt($0) } ?? "")
    score.submission = try rows("submission", of: map, .items)
    score.adoption = try rows("adoption", of: map, .adoptions)
    score.extra = try rows("extra", of: map, .adoptions)
    score.instruction = try rows("instruction", of: map, .instructions)
    score.requests = try rows("requests", of: map, .requests)
    for row in try map.maps("times") { score.times.append(try factor(row)) }
    for row in try map.maps("adjustments") { score.adjustments.append(try reason(row)) }
    for row in try map.maps("quotas") { score.quotas.append(try quota(row, &scope)) }
    score.from = try scope.names("from", of: map)
    if let limits = try map.map("limits") { score.limits = try self.limits(limits, scope) }
    if let entry = try map.map("converted") { score.conversion = try conversion(entry) }
    score.policies = try PoliciesEntry.read(map)
    return score
  }

  private static func rows(
    _ table: String, of map: YAMLMap, _ rows: MatchEntry.Rows
  ) throws(Diagnostic) -> [Rulebook.Score.Row] {
    var read: [Rulebook.Score.Row] = []
    for row in try map.maps(table) {
      let match = try MatchEntry.read(row, of: rows, for: table, beside: ["points"])
      read.append(.init(matching: match, points: try row.requiredPoints("points")))
    }
    return read
  }

  private static func factor(_ row: YAMLMap) throws(Diagnostic) -> Rulebook.Score.Factor {
    let match = try MatchEntry.read(row, of: .adoptions, for: "times", beside: ["times"])
    return .init(matching: match, by: try row.fraction("times"))
  }

  private static func reason(_ row: YAMLMap) throws(Diagnostic) -> Rulebook.Score.Reason {
    try row.allow(reasonKeys)
    return .init(reason: try row.requiredName("reason"), points: try row.requiredPoints("points"))
  }

  private static func quota(
    _ row: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Score.QuotaRow {
    try row.allow(quotaKeys)
    let clause = try scope.requiredName("clause", of: row)
    let whole = row.has("met") ? "met" : "missed"
    let stated = [whole, "each_short", "in_proportion"].filter(row.has)
    guard let key = stated.first else {
      throw row.missing(["met", "each_short", "in_proportion"].joined(separator: " | "))
    }
    if stated.count > 1 { throw row.excluding(stated[0], stated[1]) }
    let worth: Rulebook.Score.QuotaRow.Worth =
      switch key {
      case "each_short": .eachShort(try row.requiredPoints(key))
      case "in_proportion": .inProportion(try row.requiredPoints(key))
      default:
        .whole(met: try row.points("met") ?? .zero, missed: try row.points("missed") ?? .zero)
      }
    return .init(clause: clause, worth: worth)
  }

  private static func limits(
    _ map: YAMLMap, _ scope: RulebookScope
  ) throws(Diagnostic) -> Rulebook.Score.Limits {
    try map.allow(limitKeys)
    var limits = Rulebook.Score.Limits()
    limits.per = try scope.frequency("per", of: map) ?? .year
    limits.base = try map.points("base")
    limits.floor = try map.points("floor")
    limits.cap = try map.points("cap")
    limits.capPerMonth = try map.points("cap_per_month")
    // A floor may lie below 0: what is taken off goes no further.
    for (key, limit) in [
      ("base", limits.base), ("cap", limits.cap), ("cap_per_month", limits.capPerMonth),
    ] {
      if let limit, limit < .zero { throw map.wrong(key, expected: .decimalFromZero) }
    }
    return limits
  }

  private static func conversion(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Score.Conversion {
    try map.allow(conversionKeys)
    let worth = try map.requiredPoints("worth")
    guard worth > .zero else { throw map.wrong("worth", expected: .decimalAboveZero) }
    let text = CellText.halfWidth(try map.requiredName("full_at"))
    var fullAt: Points?
    if text != "best" {
      guard let points = Points(decimal: text), points > .zero else {
        throw map.wrong("full_at", expected: .best)
      }
      fullAt = points
    }
    let decimals = try map.whole("decimals", in: 0...3, expected: .decimals) ?? 2
    return .init(worth: worth, fullAt: fullAt, decimals: decimals)
  }
}

extension YAMLMap {
  /// The diagnostic for two keys of which only one can stand in an entry.
  ///
  /// - Parameter other: Perhaps with its value, `top: {…}`.
  func excluding(_ one: String, _ other: String) -> Diagnostic {
    let key = String(other.prefix { $0 != ":" })
    return Diagnostic(.error, .keysExclude, at: place(of: key), found: [one, other])
  }
}
