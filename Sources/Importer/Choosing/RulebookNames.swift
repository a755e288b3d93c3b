import Model

/// A rulebook with the names in it replaced by those of the directory and of the logs, and the names that
/// stand nowhere: a misspelt outlet would score nobody in silence.
struct RulebookNames {
  private(set) var rulebook: Rulebook
  /// In the order of the rulebook, each once.
  private(set) var warnings: [Diagnostic] = []
  private let known: KnownNames
  private let places: RulebookPlaces

  init(_ rulebook: Rulebook, _ places: RulebookPlaces, _ known: KnownNames) {
    self.rulebook = rulebook
    self.places = places
    self.known = known
    for index in rulebook.versions.indices {
      var version = rulebook.versions[index]
      settle(&version)
      self.rulebook.versions[index] = version
    }
  }

  private mutating func settle(_ version: inout Rulebook.Version) {
    for index in version.invalid.indices { settle(&version.invalid[index], in: "invalid") }
    for index in version.scores.indices { settle(&version.scores[index]) }
    for index in version.quotas.indices { settle(&version.quotas[index]) }
    for index in version.thresholds.indices { settle(&version.thresholds[index]) }
    for index in version.consequences.indices {
      let clause = version.consequences[index].clause
      settle(&version.consequences[index].classes, "class", in: clause, known.classes)
    }
    for index in version.commendations.indices { settle(&version.commendations[index]) }
  }

  private mutating func settle(_ score: inout Rulebook.Score) {
    settle(&score.submission, of: score)
    settle(&score.adoption, of: score)
    settle(&score.instruction, of: score)
    settle(&score.requests, of: score)
    settle(&score.extra, of: score)
    for index in score.times.indices { settle(&score.times[index].matching, in: score.name) }
  }

  private mutating func settle(_ rows: inout [Rulebook.Score.Row], of score: Rulebook.Score) {
    for index in rows.indices { settle(&rows[index].matching, in: score.name) }
  }

  private mutating func settle(_ quota: inout Rulebook.Quota) {
    settle(&quota.indicator.matching, in: quota.clause)
    quota.atLeast = known.amount(quota.atLeast, of: quota.holder)
  }

  private mutating func settle(_ commendation: inout Rulebook.Commendation) {
    if case .byClass(let tops) = commendation.top {
      let settled = tops.sorted { $0.key < $1.key }.map {
        (known.classes.names(of: $0.key).first ?? $0.key, $0.value)
      }
      commendation.top = .byClass(Dictionary(settled) { first, _ in first })
    }
    settle(&commendation.rankBy.matching, in: commendation.clause)
    for index in commendation.conditions.indices {
      var condition = commendation.conditions[index]
      settle(&condition.indicator.matching, in: commendation.clause)
      condition.atLeast = known.amount(condition.atLeast, of: commendation.holder)
      commendation.conditions[index] = condition
    }
  }

  private mutating func settle(_ match: inout Rulebook.Match, in place: String) {
    settle(&match.outlets, "outlet", in: place, known.outlets)
    settle(&match.levels, "level", in: place, known.levels)
    settle(&match.media, "medium", in: place, known.media)
    settle(&match.kinds, "kind", in: place, known.kinds)
    settle(&match.tracks, "track", in: place, known.tracks)
    settle(&match.stages, "stage", in: place, known.stages)
    settle(&match.positions, "position", in: place, known.positions)
    settle(&match.classes, "class", in: place, known.classes)
    settle(&match.units, "unit", in: place, known.units)
    settle(&match.leaders, "leader", in: place, known.leaders)
  }

  /// Replaces texts by all names that mean the same; what none does stays, with a warning.
  private mutating func settle(
    _ texts: inout [String], _ field: String, in place: String, _ known: KnownNames.Names
  ) {
    var settled: [String] = []
    for text in texts {
      let names = known.names(of: text)
      if names.isEmpty, known.isWarned { warn(of: text, field, in: place, known) }
      for name in names.isEmpty ? [CellText.nameKey(text)] : names where !settled.contains(name) {
        settled.append(name)
      }
    }
    texts = settled
  }

  private mutating func warn(
    of text: String, _ field: String, in place: String, _ known: KnownNames.Names
  ) {
    let warning = Diagnostic(
      .warning, .matchUnknown, at: places.place(of: place),
      found: [place, field, text, NearestName.of(text, among: known.all) ?? ""])
    if !warnings.contains(warning) { warnings.append(warning) }
  }
}

/// Where the parts of a rulebook begin, by the clauses and names under which findings cite them.
struct RulebookPlaces: Sendable {
  var file = ""
  private var places: [String: Diagnostic.Place] = [:]

  init() {}

  /// Of parts of one clause, the first.
  init(_ rulebook: PlacedRulebook, file: String) {
    self.file = file
    for version in rulebook.versions {
      let parts =
        version.scores.map { ($0.part.name, $0.entry.place) }
        + version.dues.map { ($0.part.clause, $0.entry.place) }
        + version.consequences.map { ($0.part.clause, $0.entry.place) }
        + version.commendations.map { ($0.part.clause, $0.entry.place) }
      for (name, place) in parts where places[name] == nil { places[name] = place }
    }
  }

  func place(of part: String) -> Diagnostic.Place { places[part] ?? .init(file: file) }
}

/// What the names of a rulebook can mean.
struct KnownNames {
  /// The names of one kind of thing.
  struct Names {
    private var byKey: [String: [String]] = [:]
    /// False where a column is missing, which is said once for all of its texts.
    var isWarned = true

    init(_ names: some Sequence<String>) {
      for name in Set(names).sorted() where !name.isEmpty { add(name, for: name) }
    }

    mutating func add(_ name: String, for text: String) {
      let key = Spelling.key(text)
      if byKey[key, default: []].contains(name) { return }
      byKey[key, default: []].append(name)
    }

    /// In code point order.
    var all: [String] { Set(byKey.values.joined()).sorted() }

    /// Every name that a text means; of some there are several spellings.
    func names(of text: String) -> [String] { byKey[Spelling.key(text)] ?? [] }
  }

  var outlets: Names
  var levels: Names
  var media: Names
  /// Of units, and the groups of people.
  var classes: Names
  var units: Names
  var kinds: Names
  var tracks: Names
  var stages: Names
  var positions: Names
  var leaders: Names
  private let people: Names

  /// - Parameters:
  ///   - leaders: As the instructions spell them.
  ///   - columns: The roles for which a log has a column.
  init(
    _ resolver: EntityResolver, _ particulars: ParticularsTable, people: [Person],
    leaders: [String], columns: Set<ColumnRole>
  ) {
    let directory = resolver.directory
    outlets = resolver.outletNames
    levels = Names(directory.outlets.map(\.level))
    media = Names(directory.outlets.map(\.medium))
    classes = Names(
      directory.units.flatMap { $0.tenures.map(\.unitClass) }
        + people.flatMap { $0.memberships.map(\.group) })
    units = resolver.unitNames
    self.people = Names(people.map(\.name))
    func spelt(_ spelling: Spelling, _ role: ColumnRole) -> Names {
      var names = Names(spelling.all)
      names.isWarned = columns.contains(role)
      return names
    }
    kinds = spelt(particulars.kinds, .kind)
    tracks = spelt(particulars.tracks, .track)
    stages = spelt(particulars.stages, .stage)
    positions = spelt(particulars.positions, .position)
    self.leaders = Names(leaders)
    self.leaders.isWarned = columns.contains(.instruction)
  }

  /// An amount whose keys are classes as units have them, or the names of holders.
  func amount(
    _ amount: Rulebook.Amount, of holder: Rulebook.Holder
  ) -> Rulebook.Amount {
    guard case .byClass(let amounts) = amount else { return amount }
    var settled: [String: Proportion] = [:]
    for key in amounts.keys.sorted() {
      let holders = holder == .unit ? units : people
      let names = classes.names(of: key) + holders.names(of: key)
      for name in names.isEmpty ? [key] : names { settled[name] = amounts[key] }
    }
    return .byClass(settled)
  }
}
