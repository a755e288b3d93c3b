import Model

/// A part of a source that one worker reads at a time.
struct Chunk: Sendable {
  var source: Int
  /// Offsets in the source; records that begin in it belong to it.
  var range: Range<Int>
  var isFirstOfSource: Bool
}

/// One source as all workers read it.
struct OpenSource: Sendable {
  var plan: SourcePlan
  var content: SourceContent
  /// Behind the header.
  var dataStart: ChunkChain.Link
  /// Empty fields behind the header's last one, as the source's head has them.
  var padding: Int

  /// Whether the bytes up to the data are valid in the encoding that the head seemed to have.
  var hasSoundHead: Bool {
    content.isValidated
      || plan.encoding.firstOffence(in: content.head.bytes, 0..<dataStart.offset) == nil
  }
}

/// One worker's reading: chunk after chunk, of whatever sources.
struct ChunkReader: Sendable {
  /// What was read, by source; the rows have gone to the store.
  private(set) var yields: [Int: RowYield] = [:]
  /// Where chunks begin, by source.
  private(set) var marks: [Int: [ChunkChain.Link]] = [:]
  /// Sources whose bytes are not of their encoding.
  private(set) var misread: Set<Int> = []
  private(set) var failure: Diagnostic?

  private let sources: [OpenSource]
  private let chain: ChunkChain
  private let settings: Settings
  private var writer: RowStoreWriter
  /// Takes the rows instead of the store, where every row is an item.
  private(set) var counter: RowCounter?
  private var scanner: RecordScanner
  private var reader: RowReader?

  struct Settings: Sendable {
    var blankUnit: DatasetConfiguration.BlankUnit
    var facets: FacetColumns
    /// What a count of rows depends on; `nil` where rows go to the store.
    var countedParts: RowCounter.Parts?
    var tables: SharedTables
    /// Bytes of all sources.
    var length: Int
    var progress: (@Sendable (_ bytes: Int, _ total: Int, _ rows: Int) -> Void)?
  }

  /// Bytes read behind a chunk for its last record; most end within them.
  private static let lookAhead = 4096

  init(_ sources: [OpenSource], chain: ChunkChain, store: RowStore, settings: Settings) {
    self.sources = sources
    self.chain = chain
    self.settings = settings
    writer = RowStoreWriter(store)
    scanner = RecordScanner(dialect: .comma)
    counter = settings.countedParts.map {
      RowCounter($0, sources: sources.map(\.plan), tables: settings.tables)
    }
  }

  mutating func read(_ chunk: Chunk, number: Int) {
    let source = sources[chunk.source]
    if reader?.plan.ordinal != source.plan.ordinal { open(source) }
    do throws(Diagnostic) {
      let start = try guessedStart(of: chunk, in: source)
      try scan(chunk, from: start, in: source)
      let before =
        chunk.isFirstOfSource ? source.dataStart : chain.end(of: number - 1)
      if before.offset != start { try scan(chunk, from: before.offset, in: source) }
      keep(chunk, number: number, from: before, in: source)
    } catch {
      failure = failure ?? error
      chain.end(number, at: ChunkChain.Link(offset: chunk.range.upperBound, line: 1))
    }
  }

  mutating func finish() { writer.finish() }

  private mutating func open(_ source: OpenSource) {
    reader = RowReader(
      source.plan, padding: source.padding, blankUnit: settings.blankUnit,
      facets: settings.facets, tables: settings.tables)
    var bytes: [UInt8] = []
    swap(&bytes, &scanner.bytes)
    scanner = RecordScanner(dialect: source.plan.dialect)
    swap(&bytes, &scanner.bytes)
  }

  /// Reads the records that begin in a chunk from `start` on.
  private mutating func scan(
    _ chunk: Chunk, from start: Int, in source: OpenSource
  ) throws(Diagnostic) {
    // Held by itself, because it would be copied for every record inside the optional.
    guard var reader = reader.take() else { return }
    defer { self.reader = reader }
    reader.yield.removeAll()
    scanner.bytes.removeAll(keepingCapacity: true)
    base = start
    guard start < chunk.range.upperBound else {
      scanner.begin(limit: 0)
      return
    }
    let wanted = chunk.range.upperBound + Self.lookAhead
    try source.content.append(start..<wanted, to: &scanner.bytes)
    // Counted by itself: behind the source's bytes the scanner may have some that it has rewritten.
    var loaded = scanner.bytes.count
    scanner.begin(limit: chunk.range.upperBound - start)
    while true {
      let isLast = start + loaded >= source.content.end
      switch scanner.next(isLast: isLast) {
      case .record: reader.read(&scanner, offset: start)
      case .end: return
      case .starved:
        let next = start + loaded
        try source.content.append(
          next..<(next + max(Self.lookAhead, loaded)), to: &scanner.bytes)
        loaded = scanner.bytes.count
      }
    }
  }

  /// Offset in the source of the scanner's first byte.
  private var base = 0

  /// Takes what was scanned, now that it is known to be what a reading from front to back finds.
  private mutating func keep(
    _ chunk: Chunk, number: Int, from before: ChunkChain.Link, in source: OpenSource
  ) {
    guard var yield = reader?.yield else { return }
    chain.end(
      number,
      at: ChunkChain.Link(
        offset: max(before.offset, base + scanner.position), line: before.line + scanner.lines))
    if !source.content.isValidated, !isValid(upTo: scanner.position, source.plan.encoding) {
      misread.insert(chunk.source)
    }
    for index in yield.rejections.indices {
      yield.rejections[index].diagnostic.place.line =
        (yield.rejections[index].diagnostic.place.line ?? 0) + before.line
    }
    if counter != nil { counter!.count(yield.rows) } else { writer.add(yield.rows) }
    yield.rows = []
    yields[chunk.source, default: RowYield()].add(yield)
    marks[chunk.source, default: []].append(before)
    settings.progress?(chunk.range.count, settings.length, yield.records)
  }

  private func isValid(upTo end: Int, _ encoding: TextEncoding) -> Bool {
    encoding.firstOffence(in: scanner.bytes, 0..<end) == nil
  }
}

// Where a chunk may begin.
extension ChunkReader {
  /// So many lines are looked at, and behind each so many records.
  private static let candidates = 16
  private static let probes = 3

  /// A line's beginning from which the next records look like those of the source: the first such one
  /// in the chunk, its first line where none does.
  ///
  /// Only a guess, so that the work can begin; the chunk before tells whether it was right.
  private mutating func guessedStart(
    of chunk: Chunk, in source: OpenSource
  ) throws(Diagnostic) -> Int {
    if chunk.isFirstOfSource { return source.dataStart.offset }
    // The byte before tells whether the chunk begins with a line.
    let base = chunk.range.lowerBound - 1
    scanner.bytes.removeAll(keepingCapacity: true)
    try source.content.append(base..<(base + Self.lookAhead), to: &scanner.bytes)
    var line = 0
    var first: Int?
    for _ in 0..<Self.candidates {
      guard let start = Self.lineStart(in: scanner.bytes, from: line) else { break }
      first = first ?? start
      if looksLikeRecords(from: start, source) { return base + start }
      line = start
    }
    return base + (first ?? scanner.bytes.count)
  }

  /// The offset behind the first line end at or behind `index`.
  private static func lineStart(in bytes: [UInt8], from index: Int) -> Int? {
    var index = index
    while index < bytes.count {
      if bytes[index] == 0x0A { return index + 1 }
      if bytes[index] == 0x0D {
        guard index + 1 < bytes.count else { return nil }
        return bytes[index + 1] == 0x0A ? index + 2 : index + 1
      }
      index += 1
    }
    return nil
  }

  private mutating func looksLikeRecords(from start: Int, _ source: OpenSource) -> Bool {
    let expected = source.plan.header.names.count + source.padding
    scanner.begin(at: start, limit: scanner.bytes.count)
    for _ in 0..<Self.probes {
      guard case .record = scanner.next(isLast: false) else { return true }
      if scanner.damage != nil || scanner.fieldCount != expected { return false }
    }
    return true
  }
}
