import Model

/// The records of one file exactly as parsed, for plumbing and for conformance tests.
public struct RecordListing: Sendable {
  /// How to read the file; `nil` is detected.
  public struct Options: Sendable {
    /// `,`, `;`, tab or any other ASCII character.
    public var delimiter: UInt8?
    /// `nil`: quotation marks are ordinary characters.
    public var quote: UInt8?
    /// One of `encodings`.
    public var encoding: String?
    public var blankLines: BlankLines

    public init(delimiter: UInt8?, quote: UInt8?, encoding: String?, blankLines: BlankLines) {
      self.delimiter = delimiter
      self.quote = quote
      self.encoding = encoding
      self.blankLines = blankLines
    }
  }

  /// Whether a blank line is a record with one empty field, or none.
  public enum BlankLines: Sendable {
    case dropped
    case kept
  }

  /// The encodings that can be forced.
  public static let encodings = StatedEncoding.allCases.map(\.rawValue)

  private let batch: RecordBatch
  private let decoder: CharacterDecoder
  private let blankLines: BlankLines
  private let file: String

  /// - Throws: What keeps the file from being read at all.
  public init(path: String, options: Options) throws(Diagnostic) {
    let log = try HeldInput.holdingPipe(LogFile(path: path, name: path, entry: 0, rank: 0))
    let source = try SourceBytes.read(
      log, stated: options.encoding.flatMap(StatedEncoding.init))
    let (bytes, mark) = (source.bytes, source.markLength)
    decoder = CharacterDecoder(encoding: source.encoding)
    let delimiter =
      options.delimiter ?? Self.likeliestDelimiter(bytes, from: mark, quote: options.quote)
    batch = CSVParser(dialect: Dialect(delimiter: delimiter, quote: options.quote))
      .records(of: bytes, from: mark)
    blankLines = options.blankLines
    file = log.name
  }

  /// Comma, semicolon or tab: the one that parts the first 50 records into the most fields.
  private static func likeliestDelimiter(_ bytes: [UInt8], from start: Int, quote: UInt8?) -> UInt8
  {
    var best: (delimiter: UInt8, fields: Int) = (0x2C, 0)
    for delimiter: UInt8 in [0x2C, 0x3B, 0x09] {
      let head = CSVParser(dialect: Dialect(delimiter: delimiter, quote: quote))
        .records(of: bytes, from: start, limit: 50)
      let fields = (0..<head.count).map { max(0, head.fieldCount(of: $0) - 1) }.reduce(0, +)
      if fields > best.fields { best = (delimiter, fields) }
    }
    return best.delimiter
  }

  /// The fields of each sound record, in file order.
  public var records: some Sequence<[String]> {
    (0..<batch.count).lazy
      .filter { batch.damages[$0] == nil && (blankLines == .kept || !batch.isBlank($0)) }
      .map { fields(of: $0) }
  }

  /// A kept blank line is one empty field.
  private func fields(of record: Int) -> [String] {
    let count = batch.fieldCount(of: record)
    return count == 0 ? [""] : (0..<count).map { decoder.text(batch.field($0, of: record)) }
  }

  /// The records that could not be parsed, and as warnings those with another number of fields than the first.
  public var diagnostics: [Diagnostic] {
    let sound = (0..<batch.count).first { batch.damages[$0] == nil && !batch.isBlank($0) }
    let width = sound.map(batch.fieldCount) ?? 0
    return (0..<batch.count).compactMap { record in
      let place = Diagnostic.Place(file: file, line: batch.lines[record])
      if let damage = batch.damages[record] {
        return Diagnostic(.error, damage == .strayQuote ? .quoteStray : .quoteOpen, at: place)
      }
      let count = batch.fieldCount(of: record)
      guard count != width, !batch.isBlank(record) else { return nil }
      return Diagnostic(
        .warning, .fieldCount, at: place, found: [String(count), String(width)])
    }
  }
}
