import Model

/// A dataset with everything that a look over its logs finds.
public struct CheckedDataset: Sendable {
  public var dataset: ImportedDataset
  /// In the order in which they were read.
  public var logs: [CheckedLog]
  /// Notes first, errors last; rejected records are among the errors.
  public var findings: [FindingGroup]
  /// The first and the last plausible submitted date of logged items; `nil` where there is none.
  public var span: (first: CivilDate, last: CivilDate)?
}

/// How one log was understood, and what became of its records.
public struct CheckedLog: Sendable {
  public var summary: SourceSummary
  /// Newer exports rank higher.
  public var rank: Int
  public var exported: CivilDate?
  /// `submissions` or `adoptions`.
  public var role: String
  /// `cumulative` or `incremental`.
  public var exports: String
  /// What makes two rows one item: `id`, `content` or `row`.
  public var identity: String
  /// In file order.
  public var columns: [LogColumn]

  init(_ source: SourcePlan, _ summary: SourceSummary) {
    self.summary = summary
    let configuration = source.configuration
    rank = source.file.rank
    exported = configuration.exported
    role = configuration.role.rawValue
    exports = configuration.exports.rawValue
    let hasIDs = source.header.columns[.id] != nil
    identity = (configuration.identity ?? (hasIDs ? .id : .content)).rawValue
    columns = Self.columns(of: source)
  }

  private static func columns(of source: SourcePlan) -> [LogColumn] {
    let layout = ColumnLayout.layouts(of: [source])[0]
    var understood = layout.understood[...]
    return source.header.names.enumerated().compactMap { column, name in
      if let next = understood.first, next.header == name {
        understood.removeFirst()
        return LogColumn(ordinal: column + 1, header: name, role: next.role)
      }
      return name.isEmpty ? nil : LogColumn(ordinal: column + 1, header: name, role: nil)
    }
  }
}

extension Import {
  /// Reads a dataset and looks it over: what was detected, and all that a person should know.
  ///
  /// - Parameters:
  ///   - paths: One folder, or one or several logs that make a dataset of their own.
  ///   - options: How the work is divided.
  /// - Throws: The `Diagnostic` of what keeps the dataset from being read at all.
  public static func check(
    _ paths: [String], _ options: ReadingOptions
  ) throws(Diagnostic) -> CheckedDataset {
    try check(readStages(paths, options), workers: options.workers)
  }

  static func check(_ stages: Stages, workers: Int) throws(Diagnostic) -> CheckedDataset {
    let dataset = stages.dataset
    var findings = FindingCollection()
    findings.add(dataset.rejects.map(\.diagnostic))
    findings.add(dataset.diagnostics)
    for (code, count) in dataset.diagnosticsLeftOut {
      findings.add(.warning, code, leftOut: count)
    }
    ReplacedRows(stages).add(to: &findings)
    let dates = DateFindings(stages, workers: workers)
    dates.add(to: &findings)
    try SuspiciousTexts(stages, workers: workers).add(to: &findings)
    return CheckedDataset(
      dataset: dataset,
      logs: zip(stages.reader.sources, dataset.summary.sources).map { CheckedLog($0, $1) },
      findings: findings.all, span: dates.span)
  }
}
