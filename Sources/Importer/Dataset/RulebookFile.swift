import Model

/// Reads `rulebook.yaml`.
enum RulebookFile {
  /// - Throws: The first thing in the file that is not understood or contradicts another.
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Rulebook {
    let top = try YAMLMap.read(bytes, file: file)
    try top.allow(["title", "versions"])
    var versions: [(version: Rulebook.Version, map: YAMLMap)] = []
    for map in try top.maps("versions") { versions.append((try version(map), map)) }
    if versions.isEmpty { throw top.missing("versions") }
    versions.sort { ($0.version.from?.dayNumber ?? .min) < ($1.version.from?.dayNumber ?? .min) }
    for (earlier, later) in zip(versions, versions.dropFirst()) {
      let end = earlier.version.to?.dayNumber ?? .max
      if end >= later.version.from?.dayNumber ?? .min {
        throw Diagnostic(
          .error, .versionsOverlap, at: later.map.missing("from").place,
          found: [later.version.from?.description ?? "", earlier.version.to?.description ?? ""])
      }
    }
    return Rulebook(title: try top.text("title") ?? "", versions: versions.map(\.version))
  }

  private static func version(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Version {
    try map.allow(["from", "to", "quotas", "consequences"])
    var quotas: [Rulebook.Quota] = []
    for entry in try map.maps("quotas") { quotas.append(try quota(entry)) }
    var consequences: [Rulebook.Consequence] = []
    for entry in try map.maps("consequences") {
      consequences.append(try consequence(entry, among: quotas))
    }
    let (from, to) = (try map.date("from"), try map.date("to"))
    if let from, let to, to < from {
      throw map.wrong("to", expected: "a day on or after \(from)")
    }
    return Rulebook.Version(from: from, to: to, quotas: quotas, consequences: consequences)
  }

  private static func quota(_ map: YAMLMap) throws(Diagnostic) -> Rulebook.Quota {
    try map.allow(["clause", "indicator", "per", "at_least", "part_year", "changed"])
    let key = try map.requiredText("indicator")
    guard let measure = Rulebook.Indicator.measures.first(where: { $0.key == key })?.measure else {
      throw map.wrong(
        "indicator",
        expected: Rulebook.Indicator.measures.map(\.key).joined(separator: ", "))
    }
    let indicator = Rulebook.Indicator(measure)
    let named = Rulebook.Frequency.named
    let perKey = try map.requiredText("per")
    guard let per = named.first(where: { $0.key == perKey })?.frequency else {
      throw map.wrong("per", expected: named.map(\.key).joined(separator: ", "))
    }
    return Rulebook.Quota(
      clause: try map.requiredText("clause"), indicator: indicator, per: per,
      atLeast: try amount(map, indicator: indicator),
      partYear: try map.choice("part_year", Rulebook.Rounding.self),
      changed: try map.choice("changed", Rulebook.Change.self))
  }

  private static func amount(
    _ map: YAMLMap, indicator: Rulebook.Indicator
  ) throws(Diagnostic) -> Rulebook.Amount {
    guard map.holdsMap("at_least"), let classes = try map.map("at_least") else {
      return .everyClass(try proportion(map, "at_least", indicator: indicator))
    }
    var amounts: [String: Proportion] = [:]
    for key in classes.keys {
      amounts[CellText.nameKey(key)] = try proportion(classes, key, indicator: indicator)
    }
    return .byClass(amounts)
  }

  private static func proportion(
    _ map: YAMLMap, _ key: String, indicator: Rulebook.Indicator
  ) throws(Diagnostic) -> Proportion {
    let text = CellText.halfWidth(try map.requiredText(key))
    if indicator.isRate {
      guard let rate = percentage(text) else {
        throw map.wrong(key, expected: "a rate such as 35%")
      }
      return rate
    }
    guard let count = Int(text), count >= 0 else {
      throw map.wrong(key, expected: "a whole number, 0 or more")
    }
    return Proportion(count, of: 1)
  }

  /// `35%` is 35 of 100 and `12.5%` 125 of 1000: exact, never through a floating-point number.
  private static func percentage(_ text: String) -> Proportion? {
    guard text.hasSuffix("%") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 6 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let digits = Int(parts.joined())
    else { return nil }
    var denominator = 100
    if parts.count == 2 { for _ in parts[1] { denominator *= 10 } }
    return digits <= denominator ? Proportion(digits, of: denominator) : nil
  }

  private static func consequence(
    _ map: YAMLMap, among quotas: [Rulebook.Quota]
  ) throws(Diagnostic) -> Rulebook.Consequence {
    try map.allow(["clause", "quotas", "classes", "effect", "reach"])
    guard let effect = try map.choice("effect", Rulebook.Consequence.Effect.self) else {
      throw map.missing("effect")
    }
    let clauses = try map.texts("quotas")
    for clause in clauses where !quotas.contains(where: { $0.clause == clause }) {
      throw Diagnostic(
        .error, .clauseUnknown, at: map.wrong("quotas", expected: "").place,
        found: [clause, quotas.map(\.clause).joined(separator: ", ")])
    }
    return Rulebook.Consequence(
      clause: try map.requiredText("clause"), quotas: clauses,
      classes: try map.texts("classes").map(CellText.nameKey), effect: effect,
      reach: try map.choice("reach", Rulebook.Consequence.Reach.self) ?? .unit)
  }
}
