import Model

/// Reads which rows are meant: the keys of a row of a score, of `where` and of `invalid`.
enum MatchEntry {
  static let keys: [EntryKey] = [
    .init("outlet", .texts, Words.MatchKeys.outlet),
    .init("level", .texts, Words.MatchKeys.level),
    .init("medium", .texts, Words.MatchKeys.medium),
    .init("kind", .texts, Words.MatchKeys.kind),
    .init("track", .texts, Words.MatchKeys.track),
    .init("stage", .texts, Words.MatchKeys.stage),
    .init("position", .texts, Words.MatchKeys.position),
    .init("class", .texts, Words.MatchKeys.unitClass),
    .init("unit", .texts, Words.MatchKeys.unit),
    .init("leader", .texts, Words.MatchKeys.leader),
    .init("length", .length, Words.MatchKeys.length),
    .init("joint", .yesOrNo, Words.MatchKeys.joint),
    .init("requested", .yesOrNo, Words.MatchKeys.requested),
    .init("urgent", .yesOrNo, Words.MatchKeys.urgent),
    .init("repost", .yesOrNo, Words.MatchKeys.repost),
    .init("answer", .choices(Rulebook.Answer.words), Words.MatchKeys.answer),
  ]

  /// What rows are about, and so which keys can tell them apart.
  enum Rows {
    case items
    case adoptions
    case instructions
    case requests
    /// Requests whose answers are what is counted.
    case countedRequests

    var keys: [EntryKey] { MatchEntry.keys.filter { names.contains($0.name) } }

    private var names: [String] {
      let item = [
        "kind", "track", "class", "unit", "length", "joint", "requested", "urgent", "repost",
      ]
      return switch self {
      case .items: item
      case .adoptions: ["outlet", "level", "medium", "stage", "position"] + item
      case .instructions: item + ["leader"]
      case .requests: ["kind", "class", "unit", "answer"]
      case .countedRequests: ["kind", "class", "unit"]
      }
    }
  }

  /// - Parameters:
  ///   - subject: What the rows are for, as the rulebook calls it: `submission`, `adopted_items`.
  ///   - others: Keys that stand beside those that match.
  static func read(
    _ map: YAMLMap, of rows: Rows, for subject: String, beside others: [String] = []
  ) throws(Diagnostic) -> Rulebook.Match {
    let usable = rows.keys.map(\.name)
    try map.allow(keys.map(\.name) + others)
    for key in keys.map(\.name) where !usable.contains(key) && map.has(key) {
      throw Diagnostic(
        .error, .matchMisplaced, at: map.place(of: key),
        found: [key, subject, usable.joined(separator: ", ")])
    }
    var match = Rulebook.Match()
    match.outlets = try map.names("outlet")
    match.levels = try map.names("level")
    match.media = try map.names("medium")
    match.kinds = try map.names("kind")
    match.tracks = try map.names("track")
    match.stages = try map.names("stage")
    match.positions = try map.names("position")
    match.classes = try map.names("class").map(CellText.nameKey)
    match.units = try map.names("unit")
    match.leaders = try map.names("leader")
    match.length = try LengthText.read("length", of: map)
    match.isJoint = try map.yesOrNo("joint")
    match.isRequested = try map.yesOrNo("requested")
    match.isUrgent = try map.yesOrNo("urgent")
    match.isRepost = try map.yesOrNo("repost")
    match.answers = try map.choices("answer", Rulebook.Answer.self)
    return match
  }
}

/// Reads lengths in characters: `100`, `"< 100"`, `"> 500, <= 1000"`, with ≤ and ≥ and in full width too.
enum LengthText {
  static func read(_ key: String, of map: YAMLMap) throws(Diagnostic) -> Rulebook.LengthBand? {
    guard let text = try map.text(key) else { return nil }
    guard let band = band(text) else { throw map.wrong(key, expected: .length) }
    return band
  }

  /// `nil` where it is no length, or one that nothing can have.
  static func band(_ text: String) -> Rulebook.LengthBand? {
    let bounds = CellText.halfWidth(text).filter { !$0.isWhitespace }
      .split(separator: ",", omittingEmptySubsequences: false)
    var band = Rulebook.LengthBand(from: nil, to: nil)
    for bound in bounds {
      let sign = bound.prefix { !$0.isNumber }
      guard let number = Int(bound.dropFirst(sign.count)), number <= YAMLMap.largest else {
        return nil
      }
      var (from, to): (Int?, Int?) = (nil, nil)
      switch sign {
      case "<": to = number - 1
      case "<=", "≤": to = number
      case ">": from = number + 1
      case ">=", "≥": from = number
      case "" where bounds.count == 1: (from, to) = (number, number)
      default: return nil
      }
      guard from == nil || band.from == nil, to == nil || band.to == nil else { return nil }
      band = Rulebook.LengthBand(from: from ?? band.from, to: to ?? band.to)
    }
    if let to = band.to, to < band.from ?? 0 { return nil }
    return band.from == nil && band.to == nil ? nil : band
  }
}
