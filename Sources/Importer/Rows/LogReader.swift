import Model

/// Everything that the logs of a dataset hold, read by several workers: rows in the store, and what
/// people must know about the reading.
struct LogReader: Sendable {
  let sources: [SourcePlan]
  let rows: RowStore
  let texts: TextTables
  let tables: SharedTables
  /// In the order of their addresses.
  private(set) var rejections: [Rejection]
  let lines: LineIndex
  /// Per source, without rows and rejections.
  private(set) var yields: [RowYield]
  /// Per source, rejected records for which mended ones were given back.
  private(set) var mendedCounts: [Int]
  /// What the workers counted; empty where the rows were kept.
  let counters: [RowCounter]
  /// Files of mended records that hold fewer than were rejected.
  private(set) var repairDiagnostics: [Diagnostic] = []

  /// - Throws: What keeps a file from being read at all.
  static func read(
    _ folder: DatasetFolder, _ options: ReadingOptions
  ) throws(Diagnostic) -> LogReader {
    var corrections = SourceOpening.Corrections()
    while true {
      let sources = try SourceOpening(folder, options, corrections).sources
      let reading = try Reading(sources, folder, options)
      if reading.correct(&corrections, sources) { continue }
      try reading.refuseBrokenEncodings(sources)
      return LogReader(reading, sources)
    }
  }

  private init(_ reading: Reading, _ opened: [OpenSource]) {
    sources = opened.map(\.plan)
    rows = reading.store
    counters = reading.counters
    tables = reading.tables
    texts = TextTables(reading.tables)
    rejections = reading.yields.flatMap(\.rejections).sorted { $0.address < $1.address }
    yields = reading.yields
    for index in yields.indices { yields[index].rejections = [] }
    lines = LineIndex(opened.map(\.content), marks: reading.marks)
    mendedCounts = Array(repeating: 0, count: sources.count)
    replaceMended()
  }

  /// Rejected records that were mended are no longer rejected: their mended versions stand for them.
  private mutating func replaceMended() {
    for (index, source) in sources.enumerated() {
      guard let log = source.file.repairs,
        let mended = sources.firstIndex(where: { $0.file.name == log })
      else { continue }
      let given = yields[index].records - yields[index].frames
      let count = rejections.count { $0.address.source == mended }
      rejections.removeAll { $0.address.source == mended }
      mendedCounts[mended] += count
      if given < count {
        repairDiagnostics.append(
          Diagnostic(
            .warning, .repairIncomplete, at: .init(file: source.file.name),
            found: [String(given), String(count), log]))
      }
    }
  }

  /// Chinese where most logs have a header with a Chinese character.
  var headerLanguage: Language {
    let chinese = sources.count { source in
      source.header.names.contains(where: CellText.isChinese)
    }
    return chinese * 2 >= max(1, sources.count) ? .chinese : .english
  }
}

/// One reading of all sources.
private struct Reading {
  let store: RowStore
  let tables = SharedTables()
  /// Per source.
  private(set) var yields: [RowYield]
  private(set) var marks: [[ChunkChain.Link]]
  private(set) var counters: [RowCounter] = []
  private var misread: Set<Int> = []

  init(
    _ sources: [OpenSource], _ folder: DatasetFolder, _ options: ReadingOptions
  ) throws(Diagnostic) {
    let chunks = Self.chunks(of: sources, length: options.chunkLength)
    let length = sources.reduce(0) { $0 + $1.content.end }
    store = RowStore(
      bits: Self.partitionBits(forBytes: length),
      memory: RowMemory(limit: options.memory.map(Self.blockLimit)))
    yields = sources.map { source in
      var yield = RowYield()
      yield.records = source.plan.headerRecord + 1
      yield.frames = yield.records
      return yield
    }
    marks = sources.map { [$0.dataStart] }
    for (index, source) in sources.enumerated() where !source.hasSoundHead { misread.insert(index) }
    let chain = ChunkChain(count: chunks.count)
    let settings = ChunkReader.Settings(
      blankUnit: folder.configuration.blankUnit,
      facets: options.count?.facets ?? folder.askedColumns,
      countedParts: options.count.flatMap { Counting.partsOfRows($0, folder) }, tables: tables,
      length: length, progress: options.progress)
    let store = store
    let workers = Parallel.run(chunks.count, workers: options.workers) {
      ChunkReader(sources, chain: chain, store: store, settings: settings)
    } job: { reader, number in
      reader.read(chunks[number], number: number)
    }
    for var worker in workers {
      if let failure = worker.failure { throw failure }
      worker.finish()
      for (source, yield) in worker.yields { yields[source].add(yield) }
      for (source, marks) in worker.marks { self.marks[source] += marks }
      misread.formUnion(worker.misread)
      if let counter = worker.counter { counters.append(counter) }
    }
  }

  private static func chunks(of sources: [OpenSource], length: Int) -> [Chunk] {
    var chunks: [Chunk] = []
    for (index, source) in sources.enumerated() {
      var start = source.dataStart.offset
      repeat {
        let end = min(start + length, max(start, source.content.end))
        chunks.append(
          Chunk(
            source: index, range: start..<end,
            isFirstOfSource: start == source.dataStart.offset))
        start = end
      } while start < source.content.end
    }
    return chunks
  }

  /// Partitions of some 4 MiB of log each, so that one of them stays in the cache while it is chosen from.
  private static func partitionBits(forBytes length: Int) -> Int {
    var bits = 0
    while bits < 8, length >> bits > 4 << 20 { bits += 1 }
    return bits
  }

  /// Bytes that chunks, dictionaries and one partition a worker take beside the blocks of rows.
  private static let otherMemory = 112 << 20

  /// Blocks that fit into a stated memory, a few at least.
  private static func blockLimit(forMemory bytes: Int) -> Int {
    max(512, (bytes - otherMemory) / (RowMemory.blockLength * MemoryLayout<Row>.stride))
  }

  /// Notes what a source's head had promised and the whole did not hold.
  ///
  /// - Returns: True where there was such a source, which must be read again.
  func correct(_ corrections: inout SourceOpening.Corrections, _ sources: [OpenSource]) -> Bool {
    var isWrong = false
    for (index, source) in sources.enumerated() {
      let expected = source.plan.header.names.count
      let fewest = yields[index].fewestFields
      let padding = fewest == Int.max ? source.padding : fewest - expected
      if padding != source.padding {
        corrections.paddings[index] = padding
        isWrong = true
      }
      // Nobody stated UTF-8, only the head looked like it.
      if misread.contains(index), source.plan.encoding == .utf8,
        source.plan.configuration.encoding == nil, source.content.head.markLength == 0
      {
        corrections.encodings[index] = .gb18030
        isWrong = true
      }
    }
    return isWrong
  }

  /// Bytes that no encoding allows: the whole file is looked at for the place to name.
  func refuseBrokenEncodings(_ sources: [OpenSource]) throws(Diagnostic) {
    for index in misread.sorted() {
      let plan = sources[index].plan
      _ = try SourceBytes.read(plan.file, stated: plan.configuration.encoding)
    }
  }
}
