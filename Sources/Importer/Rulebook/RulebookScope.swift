import Model

/// What the entries of a rulebook may refer to, and one spelling for all texts that mean the same.
struct RulebookScope {
  /// With the windows that `per` may name.
  let calendar: PeriodCalendar
  /// The scores of the version that is being read.
  var scores: [String] = []
  private var spellings: [String: String] = [:]

  init(calendar: PeriodCalendar) { self.calendar = calendar }

  /// The first spelling of a clause's or score's name: width, blanks and case make no other name.
  mutating func spelt(_ name: String) -> String {
    let key = CellText.nameKey(name).lowercased()
    if let first = spellings[key] { return first }
    spellings[key] = name
    return name
  }

  /// The clause or score that a key names.
  mutating func requiredName(_ key: String, of map: YAMLMap) throws(Diagnostic) -> String {
    spelt(try map.requiredName(key))
  }

  mutating func names(_ key: String, of map: YAMLMap) throws(Diagnostic) -> [String] {
    var names: [String] = []
    for name in try map.names(key) { names.append(spelt(name)) }
    return names
  }

  /// What an indicator's key names: a measure, else a score of the version.
  mutating func measure(
    _ key: String, of map: YAMLMap
  ) throws(Diagnostic) -> Rulebook.Indicator.Measure {
    let name = try map.requiredName(key)
    let measures = Rulebook.Indicator.measures
    if let measure = measures.first(where: { $0.key == name })?.measure { return measure }
    let score = spelt(name)
    if scores.contains(score) { return .score(score) }
    let known = measures.map(\.key) + scores
    throw Diagnostic(
      .error, .indicatorUnknown, at: map.place(of: key),
      found: [name, NearestName.of(name, among: known) ?? known.joined(separator: ", ")])
  }

  /// How often, as a rulebook names it: a frequency, or a window of the calendar.
  func frequency(_ key: String, of map: YAMLMap) throws(Diagnostic) -> Rulebook.Frequency? {
    guard let name = try map.name(key) else { return nil }
    let named = Rulebook.Frequency.named
    if let frequency = named.first(where: { $0.key == name })?.frequency { return frequency }
    let windows = calendar.windows.map(\.label)
    let same = { (text: String) in CellText.nameKey(text).lowercased() }
    if let window = windows.first(where: { same($0) == same(name) }) { return .window(window) }
    throw map.wrong(key, expected: (named.map(\.key) + windows).joined(separator: ", "))
  }

  func requiredFrequency(
    _ key: String, of map: YAMLMap
  ) throws(Diagnostic) -> Rulebook.Frequency {
    guard let frequency = try frequency(key, of: map) else { throw map.missing(key) }
    return frequency
  }
}
