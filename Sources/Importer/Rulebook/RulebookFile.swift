import Model

/// Reads `rulebook.yaml`.
enum RulebookFile {
  static let keys = EntryKeys(
    "rulebook",
    [
      .init("title", .text, Words.RulebookKeys.title),
      .init("periods", .entry(PeriodsEntry.keys), Words.RulebookKeys.periods),
      .required("versions", .entries(VersionEntry.keys), Words.RulebookKeys.versions),
    ])

  /// - Parameter calendar: How the dataset cuts time; the rulebook's own word goes before it.
  /// - Throws: The first thing in the file that is not understood or contradicts another.
  static func read(
    _ bytes: [UInt8], file: String, calendar: PeriodCalendar = .usual
  ) throws(Diagnostic) -> PlacedRulebook {
    let top = try YAMLMap.read(bytes, file: file)
    try top.allow(keys)
    let calendar = try self.calendar(top, over: calendar)
    var scope = RulebookScope(calendar: calendar)
    var versions: [PlacedVersion] = []
    for map in try top.maps("versions") { versions.append(try VersionEntry.read(map, &scope)) }
    if versions.isEmpty { throw top.missing("versions") }
    versions.sort { ($0.version.from?.dayNumber ?? .min) < ($1.version.from?.dayNumber ?? .min) }
    let rulebook = PlacedRulebook(
      title: try top.text("title") ?? "", calendar: calendar, statesPeriods: top.has("periods"),
      versions: versions)
    try ContradictionCheck.check(rulebook)
    return rulebook
  }

  /// How time is cut, with what a rulebook says of it; nothing else of it is looked at.
  static func calendar(
    _ bytes: [UInt8], file: String, over calendar: PeriodCalendar
  ) throws(Diagnostic) -> PeriodCalendar {
    try self.calendar(try YAMLMap.read(bytes, file: file), over: calendar)
  }

  private static func calendar(
    _ top: YAMLMap, over calendar: PeriodCalendar
  ) throws(Diagnostic) -> PeriodCalendar {
    guard let periods = try top.map("periods") else { return calendar }
    return try PeriodsEntry.read(periods, over: calendar)
  }
}
