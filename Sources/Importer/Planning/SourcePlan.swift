import Model

/// How one log is read: everything that detection found or the dataset file states.
struct SourcePlan: Sendable {
  var file: LogFile
  /// Position among the sources, as addresses name it.
  var ordinal: Int
  var encoding: TextEncoding
  /// As `import` prints it.
  var encodingName: String
  var dialect: Dialect
  var header: HeaderMap
  /// The index of the header among the file's records; those before it are frame rows.
  var headerRecord: Int
  /// The physical line of the header.
  var headerLine: Int
  /// Where the header's bytes lie in the file.
  var headerBytes: Range<Int>
  var configuration: LogConfiguration

  /// Whether a column says what was adopted.
  var recordsOutcomes: Bool {
    let roles: [ColumnRole] = [.status, .outlet, .adopted]
    return configuration.role == .adoptions || !header.outletColumns.isEmpty
      || roles.contains { header.columns[$0] != nil }
  }

  /// As stated, else by ids where there is a column of them.
  var identity: LogConfiguration.Identity {
    configuration.identity ?? (header.columns[.id] == nil ? .content : .id)
  }

  func place(line: Int?, column: Int? = nil) -> Diagnostic.Place {
    Diagnostic.Place(
      file: file.name, line: line, column: column.map { $0 + 1 },
      header: column.flatMap { header.name(at: $0) })
  }

  /// Looks at the head of a file.
  ///
  /// - Throws: What keeps the file from being read at all.
  static func detect(
    _ source: SourceBytes, file: LogFile, ordinal: Int, configuration: LogConfiguration,
    outlets: OutletRegister?, asked: FacetColumns
  ) throws(Diagnostic) -> SourcePlan {
    let place = Diagnostic.Place(file: file.name)
    if source.bytes.count == source.markLength {
      throw Diagnostic(.error, .fileEmpty, at: place)
    }
    let head = HeaderSearch(source, configuration, outlets: outlets).best()
    try GridCheck.refuse(head.head, at: place)
    guard head.header.columns.count >= 2 else {
      let first = head.head.first?.joined(separator: " ") ?? ""
      throw Diagnostic(.error, .headerMissing, at: place, found: [first])
    }
    let headerPlace = Diagnostic.Place(file: file.name, line: head.line)
    try head.header.validate(
      stated: configuration.columns, role: configuration.role, at: headerPlace)
    try head.header.validate(asked: asked, stated: configuration.columns, at: headerPlace)
    return SourcePlan(
      file: file, ordinal: ordinal, encoding: source.encoding, encodingName: source.encodingName,
      dialect: head.dialect, header: head.header, headerRecord: head.record, headerLine: head.line,
      headerBytes: head.bytes,
      configuration: configuration)
  }
}
