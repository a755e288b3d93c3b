import Model

/// Reads logs, one after the other, into one batch of rows.
struct LogReader {
  private let blankUnit: DatasetConfiguration.BlankUnit
  private let outlets: OutletRegister?
  private(set) var sources: [SourcePlan] = []
  private(set) var rows = RowBatch()
  private(set) var texts = TextTable()
  private(set) var rejections: [Rejection] = []
  /// Parallel to `sources`.
  private(set) var recordCounts: [Int] = []
  private(set) var frameCounts: [Int] = []
  /// Rejected records for which mended ones were given back.
  private(set) var mendedCounts: [Int] = []

  /// Files of mended records that hold fewer than were rejected.
  private(set) var repairDiagnostics: [Diagnostic] = []

  init(blankUnit: DatasetConfiguration.BlankUnit, outlets: OutletRegister?) {
    self.blankUnit = blankUnit
    self.outlets = outlets
  }

  /// - Throws: What keeps the file from being read at all.
  mutating func read(_ file: LogFile, configuration: LogConfiguration) throws(Diagnostic) {
    let source = try SourceBytes.read(file, stated: configuration.encoding)
    let plan = try SourcePlan.detect(
      source, file: file, ordinal: sources.count, configuration: configuration,
      outlets: outlets)
    let batch = CSVParser(dialect: plan.dialect).records(
      of: source.bytes, from: source.markLength)
    var reader = RowReader(plan, blankUnit: blankUnit)
    reader.read(batch, texts: &texts)
    rows.append(contentsOf: reader.rows)
    rejections += reader.rejections
    sources.append(plan)
    recordCounts.append(batch.count)
    frameCounts.append(reader.frameCount)
    mendedCounts.append(0)
    if let log = file.repairs { replaceRejections(of: log, given: batch.count - reader.frameCount) }
  }

  /// Rejected records that were mended are no longer rejected: their mended versions stand for them.
  ///
  /// - Parameter given: How many records were given back.
  private mutating func replaceRejections(of log: String, given: Int) {
    guard let source = sources.firstIndex(where: { $0.file.name == log }) else { return }
    let mended = rejections.count { $0.address.source == source }
    rejections.removeAll { $0.address.source == source }
    mendedCounts[source] += mended
    if given < mended, let repair = sources.last {
      repairDiagnostics.append(
        Diagnostic(
          .warning, .repairIncomplete, at: .init(file: repair.file.name),
          found: [String(given), String(mended), log]))
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
