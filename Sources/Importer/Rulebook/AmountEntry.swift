import Model

/// Reads amounts: one for everybody, or one per class or name; counts, points or rates.
enum AmountEntry {
  /// What an amount is of, and so how it is written.
  enum Kind {
    case count
    /// With decimals: points, or items for each head.
    case fraction
    case rate
    /// A rate that may exceed all.
    case rateAboveAll

    init(of indicator: Rulebook.Indicator, perHead: Rulebook.YearDay?) {
      switch indicator.measure {
      case .periodRate: self = .rateAboveAll
      case .cohortRate, .decidedRate, .adoptionRate: self = .rate
      case .score: self = .fraction
      default: self = perHead == nil ? .count : .fraction
      }
    }
  }

  static func read(
    _ key: String, of map: YAMLMap, as kind: Kind
  ) throws(Diagnostic) -> Rulebook.Amount {
    guard map.holdsMap(key), let classes = try map.map(key) else {
      return .everyClass(try amount(key, of: map, as: kind))
    }
    var amounts: [String: Proportion] = [:]
    for name in classes.keys {
      let key = CellText.nameKey(name)
      if amounts[key] != nil { throw classes.wrong(name, expected: .classOnce) }
      amounts[key] = try amount(name, of: classes, as: kind)
    }
    if amounts.isEmpty { throw map.wrong(key, expected: .amounts) }
    return .byClass(amounts)
  }

  private static func amount(
    _ key: String, of map: YAMLMap, as kind: Kind
  ) throws(Diagnostic) -> Proportion {
    switch kind {
    case .count: return try map.count(key)
    case .fraction: return try map.fraction(key)
    case .rateAboveAll: return try map.rate(key)
    case .rate:
      let rate = try map.rate(key)
      guard rate.numerator <= rate.denominator else {
        throw map.wrong(key, expected: .rateUpToAll)
      }
      return rate
    }
  }
}
