import Model

/// What a person should look at, though the rows were used.
struct Findings {
  /// The first hundred of a code, in the order: headers that stand twice, rejected newest versions, ids
  /// that stand twice, what a newer export no longer holds, unknown names.
  private(set) var all: [Diagnostic] = []
  /// How many more there are of a code.
  private(set) var leftOut: [Diagnostic.Code: Int] = [:]

  private let reader: LogReader
  private let chosen: Chosen

  init(
    _ folder: DatasetFolder, _ reader: LogReader, _ chosen: Chosen, _ resolver: EntityResolver
  ) {
    self.reader = reader
    self.chosen = chosen
    all += folder.notes
    all += repeatedHeaders + reader.repairDiagnostics + rejectedNewest
    addReplaced()
    addUnmatched()
    let vanished = Vanished(reader, chosen, resolver)
    all += vanished.adoptions
    all += vanished.items
    leftOut.merge(vanished.leftOut) { $0 + $1 }
    all += resolver.unknownNames(in: folder.name)
  }

  /// Two columns of one header, of which the first was read.
  private var repeatedHeaders: [Diagnostic] {
    var found: [Diagnostic] = []
    for source in reader.sources {
      var seen: Set<String> = []
      for (column, name) in source.header.names.enumerated() {
        let key = ColumnRole.key(name)
        guard !key.isEmpty, !seen.insert(key).inserted else { continue }
        let place = source.place(line: source.headerLine, column: column)
        found.append(Diagnostic(.warning, .headerTwice, at: place, found: [name]))
      }
    }
    return found
  }

  /// The newest version of an item could not be read, so an older export's one was used.
  private var rejectedNewest: [Diagnostic] {
    reader.rejections.compactMap { rejection in
      let role = reader.sources[rejection.address.source].configuration.role
      guard let key = rejection.key,
        let used = chosen.marks.newest[ChosenMarks.RoleKey(role: role, key: key)],
        reader.sources[used.source].file.rank < rejection.rank
      else { return nil }
      return Diagnostic(
        .warning, .newestRejected, at: rejection.diagnostic.place,
        found: [reader.sources[used.source].file.name])
    }
  }

  private mutating func addReplaced() {
    var places = RowPlaces(reader)
    var laterPlaces = RowPlaces(reader)
    let replaced = chosen.marks.replaced.first
    for pair in replaced {
      let later = laterPlaces.place(of: pair.by)
      let line = later.line.map(String.init) ?? ""
      all.append(
        Diagnostic(
          .warning, .idTwice, at: places.place(of: pair.row), found: ["\(later.file):\(line)"]))
    }
    note(leftOut: chosen.marks.replaced.count - replaced.count, of: .idTwice)
  }

  private mutating func addUnmatched() {
    var places = RowPlaces(reader)
    let unmatched = chosen.marks.unmatched.first
    for row in unmatched {
      let leader = reader.texts.text(reader.texts.details[Int(row.details)].leader)
      all.append(
        Diagnostic(
          .warning, .instructionUnmatched, at: places.place(of: row.address), found: [leader]))
    }
    note(leftOut: chosen.marks.unmatched.count - unmatched.count, of: .instructionUnmatched)
  }

  private mutating func note(leftOut count: Int, of code: Diagnostic.Code) {
    if count > 0 { leftOut[code, default: 0] += count }
  }
}
