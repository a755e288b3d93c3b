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

  func place(line: Int?, column: Int? = nil) -> Diagnostic.Place {
    Diagnostic.Place(
      file: file.name, line: line, column: column.map { $0 + 1 },
      header: column.flatMap { header.name(at: $0) })
  }

  /// Looks at the head of a file.
  ///
  /// - Throws: What keeps the file from being read at all.
  static func detect(
    _ source: SourceBytes, file: LogFile, ordinal: Int, configuration: LogConfiguration
  ) throws(Diagnostic) -> SourcePlan {
    let place = Diagnostic.Place(file: file.name)
    if source.bytes.count == source.markLength {
      throw Diagnostic(.error, .fileEmpty, at: place)
    }
    let head = HeaderSearch(
      bytes: source.bytes, start: source.markLength,
      decoder: CharacterDecoder(encoding: source.encoding), configuration: configuration
    ).best()
    guard head.score >= 2 else {
      throw Diagnostic(.error, .headerMissing, at: place, found: [head.firstCells])
    }
    let headerPlace = Diagnostic.Place(file: file.name, line: head.line)
    try head.header.validate(
      stated: configuration.columns, role: configuration.role, at: headerPlace)
    return SourcePlan(
      file: file, ordinal: ordinal, encoding: source.encoding, encodingName: source.encodingName,
      dialect: head.dialect, header: head.header, headerRecord: head.record, headerLine: head.line,
      headerBytes: head.bytes,
      configuration: configuration)
  }
}

/// Looks for the delimiter and the header together: the right delimiter is the one under which a
/// header is understood best.
struct HeaderSearch {
  let bytes: [UInt8]
  let start: Int
  let decoder: CharacterDecoder
  let configuration: LogConfiguration

  /// Title lines, periods and blank rows may stand above a header, but not more than this.
  private static let depth = 50

  struct Candidate {
    var dialect: Dialect
    var header: HeaderMap
    var record: Int
    var line: Int
    var bytes: Range<Int>
    /// How many roles the record names.
    var score: Int
    /// What stands in the file's first record, for the message where nothing was found.
    var firstCells: String
  }

  /// The best header under the best delimiter; of equals the first, with comma before semicolon before tab.
  func best() -> Candidate {
    let delimiters: [UInt8] = configuration.delimiter.map { [$0] } ?? [0x2C, 0x3B, 0x09]
    let candidates = delimiters.map { best(Dialect(delimiter: $0, quote: configuration.quote)) }
    return candidates.reduce(candidates[0]) { $1.score > $0.score ? $1 : $0 }
  }

  private func best(_ dialect: Dialect) -> Candidate {
    let batch = CSVParser(dialect: dialect).records(of: bytes, from: start, limit: Self.depth)
    var best = Candidate(
      dialect: dialect, header: HeaderMap([], stated: [:]), record: 0, line: 1,
      bytes: start..<start,
      score: 0, firstCells: batch.count > 0 ? cells(of: 0, in: batch).joined(separator: " ") : "")
    for record in 0..<batch.count {
      let header = HeaderMap(cells(of: record, in: batch), stated: configuration.columns)
      if header.columns.count > best.score {
        best.header = header
        best.record = record
        best.line = batch.lines[record]
        best.bytes = batch.starts[record]..<(batch.starts[record] + batch.lengths[record])
        best.score = header.columns.count
      }
    }
    return best
  }

  private func cells(of record: Int, in batch: RecordBatch) -> [String] {
    (0..<batch.fieldCount(of: record)).map {
      CellText.cleaned(decoder.text(batch.field($0, of: record)))
    }
  }
}
