import Model

/// A part of a rulebook with the entry that it was read from, so that a check can name its line.
struct Placed<Part> {
  var part: Part
  var entry: YAMLMap
}

/// A rulebook as its file states it, with the places of its parts.
struct PlacedRulebook {
  var title: String
  /// With what the rulebook says of it; the dataset's where it says nothing.
  var calendar: PeriodCalendar
  /// Whether the rulebook itself says how time is cut.
  var statesPeriods: Bool
  /// In order of date.
  var versions: [PlacedVersion]

  var rulebook: Rulebook {
    Rulebook(
      title: title, calendar: statesPeriods ? calendar : nil, versions: versions.map(\.version))
  }
}

/// A version with the places of its parts.
struct PlacedVersion {
  var version: Rulebook.Version
  var entry: YAMLMap
  var scores: [Placed<Rulebook.Score>]
  var quotas: [Placed<Rulebook.Quota>]
  var thresholds: [Placed<Rulebook.Quota>]
  var consequences: [Placed<Rulebook.Consequence>]
  var commendations: [Placed<Rulebook.Commendation>]

  /// Quotas, then thresholds: whatever can be missed.
  var dues: [Placed<Rulebook.Quota>] { quotas + thresholds }
}
