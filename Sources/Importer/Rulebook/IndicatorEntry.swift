import Model

/// Reads what is counted, in quotas, thresholds and conditions: `indicator`, `where`, `distinct`.
enum IndicatorEntry {
  /// Of an indicator before deductions and limits.
  static let keys: [EntryKey] = [
    key,
    .init("where", .entry(EntryKeys("where", matching)), Words.QuotaKeys.matching),
    .init("distinct", .choice(Rulebook.Indicator.Distinct.words), Words.QuotaKeys.distinct),
  ]

  static let key = EntryKey.required(
    "indicator", .choiceOrName(Rulebook.Indicator.measures.map(\.key)), Words.QuotaKeys.indicator)

  /// No indicator counts instructions or single answers.
  private static let matching = MatchEntry.Rows.adoptions.keys

  static func read(
    _ map: YAMLMap, _ scope: inout RulebookScope
  ) throws(Diagnostic) -> Rulebook.Indicator {
    var indicator = Rulebook.Indicator(try scope.measure("indicator", of: map))
    if let matching = try map.map("where") {
      indicator.matching = try MatchEntry.read(
        matching, of: rows(of: indicator.measure), for: indicator.key)
      if indicator.matching == Rulebook.Match() { throw matching.empty }
    }
    indicator.distinct = try map.choice("distinct", Rulebook.Indicator.Distinct.self)
    if indicator.distinct != nil && indicator.measure != .adoptions {
      throw Diagnostic(
        .error, .distinctMisplaced, at: map.place(of: "distinct"), found: [indicator.key])
    }
    return indicator
  }

  private static func rows(of measure: Rulebook.Indicator.Measure) -> MatchEntry.Rows {
    switch measure {
    case .adoptedItems, .adoptions, .score: .adoptions
    case .onTime, .requestsAnswered: .countedRequests
    case .submissions, .monthsWithActivity, .cohortRate, .periodRate, .decidedRate, .adoptionRate:
      .items
    }
  }
}

extension YAMLMap {
  /// The diagnostic for an entry that should name some rows and names all.
  var empty: Diagnostic { Diagnostic(.error, .matchEmpty, at: place) }
}
