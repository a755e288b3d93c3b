import Model

/// A dataset, counted.
public struct CountedDataset: Sendable {
  public var pivot: Pivot
  /// What the dataset file states, else the language of the logs' headers.
  public var language: Language
  public var summary: ImportSummary
  /// The first hundred of a code.
  public var diagnostics: [Diagnostic]
  /// How many more there are of a code than stand in `diagnostics`.
  public var diagnosticsLeftOut: [Diagnostic.Code: Int]
  public var rejects: [RejectedRecord]
}

extension Import {
  /// Counts the items of a dataset by a few dimensions, without keeping them where that can be.
  ///
  /// - Parameters:
  ///   - paths: One folder, or one or several logs that make a dataset of their own.
  ///   - options: How the work is divided; the counts are the same for any.
  /// - Throws: The `Diagnostic` of what keeps the dataset from being read at all.
  public static func count(
    _ paths: [String], _ query: CountQuery, _ options: ReadingOptions
  ) throws(Diagnostic) -> CountedDataset {
    var folder = try DatasetFolder.open(paths)
    if query.versions == .all {
      for log in folder.configuration.logs.indices
      where !folder.configuration.logs[log].role.isRegister {
        folder.configuration.logs[log].identity = .row
      }
    }
    var options = options
    options.count = query
    let reader = try LogReader.read(folder, options)
    return reader.counters.isEmpty
      ? try countChosen(folder, reader, query, options) : try countRead(folder, reader, query)
  }

  /// The rows have been counted while they were read.
  private static func countRead(
    _ folder: DatasetFolder, _ reader: LogReader, _ query: CountQuery
  ) throws(Diagnostic) -> CountedDataset {
    var names = NameMarks(reader, dependsOnDay: false)
    for counter in reader.counters {
      for combination in counter.combinations { names.note(combination) }
    }
    let resolver = EntityResolver(
      names, separators: NameMarks.separators(reader.sources), texts: reader.texts,
      units: folder.units, outlets: folder.outlets)
    let context = ChoosingContext(reader, shapes: ShapeDetection(reader.sources))
    var counting = Counting(
      query, reading: try resolver.reading(folder.configuration.reading), reader: reader,
      resolver: resolver, context: context,
      dates: reader.counters.reduce(into: []) { $0.formUnion($1.dates) })
    for counter in reader.counters { counting.add(counter) }
    return CountedDataset(
      pivot: counting.pivot, language: folder.configuration.language ?? reader.headerLanguage,
      summary: ImportSummary(sources: [], newestExport: nil),
      diagnostics: resolver.unknownNames(in: folder.name), diagnosticsLeftOut: [:],
      rejects: rejects(of: reader))
  }

  /// The rows must be chosen from, and are counted afterwards.
  private static func countChosen(
    _ folder: DatasetFolder, _ reader: LogReader, _ query: CountQuery, _ options: ReadingOptions
  ) throws(Diagnostic) -> CountedDataset {
    let dependsOnDay = folder.outlets?.dependsOnDay ?? false
    let chosen = Chosen(reader, dependsOnDay: dependsOnDay, workers: options.workers)
    let resolver = EntityResolver(
      chosen.marks.names, separators: NameMarks.separators(reader.sources), texts: reader.texts,
      units: folder.units, outlets: folder.outlets)
    let parts = Counting.parts(query, folder)
    let counters = Parallel.run(chosen.rows.count, workers: options.workers) {
      ChosenCounter(parts, reader, dependsOnDay: dependsOnDay)
    } job: { counter, partition in
      var scratch: [Row] = []
      chosen.rows.forEachBlock(partition, scratch: &scratch) { counter.count($0) }
    }
    var dates: Set<Int32> = []
    for counter in counters { dates.formUnion(counter.dates) }
    var counting = Counting(
      query, reading: try resolver.reading(folder.configuration.reading), reader: reader,
      resolver: resolver, context: chosen.context, dates: dates)
    for counter in counters {
      counting.add(counter.alone)
      var first = 0
      for end in counter.ends {
        counting.add(counter.others[first..<end])
        first = end
      }
    }
    let findings = Findings(folder, reader, chosen, resolver)
    return CountedDataset(
      pivot: counting.pivot, language: folder.configuration.language ?? reader.headerLanguage,
      summary: ImportSummary(sources: Balance(reader, chosen).sources, newestExport: nil),
      diagnostics: findings.all, diagnosticsLeftOut: findings.leftOut, rejects: rejects(of: reader))
  }

  private static func rejects(of reader: LogReader) -> [RejectedRecord] {
    reader.rejections.map { RejectedRecord($0, source: reader.sources[$0.address.source]) }
  }
}

/// One worker's count of chosen rows: items of one row by their codes, others kept as they are.
private struct ChosenCounter: Sendable {
  private(set) var alone: RowCounter
  /// The rows of items that have several, or whose outlets' names depend on the day, item by item.
  private(set) var others: [Row] = []
  /// Where each of those items ends.
  private(set) var ends: [Int] = []
  private let dependsOnDay: Bool
  private var otherDates: Set<Int32> = []

  init(_ parts: RowCounter.Parts, _ reader: LogReader, dependsOnDay: Bool) {
    alone = RowCounter(parts, sources: reader.sources, tables: reader.tables)
    self.dependsOnDay = dependsOnDay
  }

  var dates: Set<Int32> { otherDates.union(alone.dates) }

  mutating func count(_ rows: [Row]) {
    var single: [Row] = []
    var first = 0
    while first < rows.count {
      var end = first + 1
      while end < rows.count, !rows[end].startsItem { end += 1 }
      if end == first + 1, !dependsOnDay {
        if rows[first].isLogged { single.append(rows[first]) }
      } else if let fields = rows[first..<end].first(where: \.givesFields) {
        others += rows[first..<end]
        ends.append(others.count)
        otherDates.insert(fields.submitted)
      }
      first = end
    }
    alone.count(single)
  }
}
