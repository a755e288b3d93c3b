import Model

/// What a person should look at, though the rows were used.
enum Findings {
  /// In the order: headers that stand twice, rejected newest versions, ids that stand twice,
  /// what a newer export no longer holds, unknown names.
  static func all(
    _ folder: DatasetFolder, _ reader: LogReader, chooser: Chooser, resolver: EntityResolver
  ) -> [Diagnostic] {
    repeatedHeaders(reader) + reader.repairDiagnostics + rejectedNewest(reader, chooser)
      + replaced(reader, chooser)
      + Vanished(reader, chooser: chooser, resolver: resolver).diagnostics
      + resolver.unknownNames(in: folder.name)
  }

  /// Two columns of one header, of which the first was read.
  private static func repeatedHeaders(_ reader: LogReader) -> [Diagnostic] {
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
  private static func rejectedNewest(_ reader: LogReader, _ chooser: Chooser) -> [Diagnostic] {
    reader.rejections.compactMap { rejection in
      let role = reader.sources[rejection.address.source].configuration.role
      guard let key = rejection.key, let used = chooser.newestRow(of: key, role),
        reader.rows.ranks[used] < rejection.rank
      else { return nil }
      let source = reader.sources[reader.rows.addresses[used].source]
      return Diagnostic(
        .warning, .newestRejected, at: rejection.diagnostic.place, found: [source.file.name])
    }
  }

  private static func replaced(_ reader: LogReader, _ chooser: Chooser) -> [Diagnostic] {
    chooser.replaced.sorted { $0.row < $1.row }.map { pair in
      let rows = reader.rows
      let source = reader.sources[rows.addresses[pair.row].source]
      let later = reader.sources[rows.addresses[pair.by].source]
      return Diagnostic(
        .warning, .idTwice, at: source.place(line: Int(rows.lines[pair.row])),
        found: ["\(later.file.name):\(rows.lines[pair.by])"])
    }
  }
}
