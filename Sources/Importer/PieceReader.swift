import Model

/// One worker's second reading: piece after piece, of whatever sources.
struct PieceReader: Sendable {
  private(set) var piece: FetchedPiece
  private(set) var failure: Diagnostic?

  private let columnsOf: @Sendable (SourcePlan) -> [Int?]
  private var scanner = RecordScanner(dialect: .comma)
  /// The source that the scanner and the columns are for.
  private var ordinal: Int?
  /// Positions of the columns that are wanted; `nil` for one that the source does not have.
  private var columns: [Int?] = []

  /// Bytes read behind the last record that is wanted; most end within them.
  private static let lookAhead = 16_384

  /// - Parameters:
  ///   - width: How many cells of a record are wanted.
  ///   - columns: The columns of a source in which they stand.
  init(width: Int, columns: @escaping @Sendable (SourcePlan) -> [Int?]) {
    columnsOf = columns
    piece = FetchedPiece(width: width)
  }

  /// Reads the records at ascending addresses, each once, of one source.
  ///
  /// - Parameter link: A record's beginning at or before the first of them.
  mutating func read(
    _ addresses: [RecordAddress], from link: ChunkChain.Link, of plan: SourcePlan,
    _ content: SourceContent
  ) {
    piece.begin(plan.file.name)
    guard let last = addresses.last else { return }
    if ordinal != plan.ordinal { open(plan) }
    do throws(Diagnostic) {
      try scan(addresses, last: last.offset, from: link, of: plan, content)
    } catch {
      failure = failure ?? error
    }
  }

  private mutating func open(_ plan: SourcePlan) {
    ordinal = plan.ordinal
    columns = columnsOf(plan)
    var bytes: [UInt8] = []
    swap(&bytes, &scanner.bytes)
    scanner = RecordScanner(dialect: plan.dialect)
    swap(&bytes, &scanner.bytes)
  }

  private mutating func scan(
    _ addresses: [RecordAddress], last: Int, from link: ChunkChain.Link, of plan: SourcePlan,
    _ content: SourceContent
  ) throws(Diagnostic) {
    let base = link.offset
    scanner.bytes.removeAll(keepingCapacity: true)
    try content.append(base..<(last + Self.lookAhead), to: &scanner.bytes)
    scanner.begin(limit: last - base + 1)
    let decoder = CharacterDecoder(encoding: plan.encoding)
    // Behind the source's bytes the scanner holds those of cells that it had to rewrite.
    var loaded = base + scanner.bytes.count
    var next = 0
    while next < addresses.count {
      switch scanner.next(isLast: loaded >= content.end) {
      case .record:
        let offset = base + scanner.start
        // Only where the file has changed meanwhile is a record missing.
        while next < addresses.count, addresses[next].offset < offset { next += 1 }
        guard next < addresses.count, addresses[next].offset == offset else { continue }
        take(addresses[next], line: link.line + scanner.linesBefore, decoder)
        next += 1
      case .end: return
      case .starved:
        let length = scanner.bytes.count
        try content.append(
          loaded..<(loaded + max(Self.lookAhead, loaded - base)), to: &scanner.bytes)
        if scanner.bytes.count == length { return }
        loaded = base + scanner.bytes.count
      }
    }
  }

  private mutating func take(_ address: RecordAddress, line: Int, _ decoder: CharacterDecoder) {
    piece.begin(address, line: line)
    for column in columns {
      let cell = column.map { scanner.field($0) } ?? 0..<0
      piece.append(cell, of: scanner.bytes, decoder)
    }
  }
}
