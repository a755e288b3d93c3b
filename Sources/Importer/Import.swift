import Model

/// A dataset, read: whole submissions with everything that people must know about how they were read.
public struct ImportedDataset: Sendable {
  /// The folder's or the first log's own name, without its path and extension.
  public var name: String
  public var title: String
  /// What the dataset file states, else the language of the logs' headers.
  public var language: Language
  public var submissions: Submissions
  public var directory: Directory
  public var rulebook: Rulebook?
  public var reading: Reading
  public var summary: ImportSummary
  /// How the logs' columns were understood.
  public var layouts: [ColumnLayout]
  /// Warnings and notes, in the order of the files; rejected rows are in `rejects`.
  public var diagnostics: [Diagnostic]
  /// Rejected records, in the order of their addresses.
  public var rejects: [RejectedRecord]
  /// The files that figures depend on, in reading order: dataset file, registers, rulebook, logs.
  public var inputs: [InputFile]
  /// The rulebook's name among `inputs`.
  public var rulebookName: String?
  /// Reads records a second time, by address.
  public var records: RecordFetcher
}

/// A file that was read, as the manifest lists it.
public struct InputFile: Sendable {
  /// Relative to the dataset's folder, or as typed.
  public var name: String
  /// As the system opens it.
  public var path: String
  /// What standard input or a pipe held, which cannot be read twice; `nil` for a file.
  public internal(set) var held: [UInt8]?

  init(name: String, path: String, held: [UInt8]? = nil) {
    self.name = name
    self.path = path
    self.held = held
  }

  init(_ log: LogFile) { self.init(name: log.name, path: log.path, held: log.held) }

  /// The file's bytes.
  public func read() throws(Diagnostic) -> [UInt8] {
    if let held { return held }
    return try FileBytes.read(path, named: name)
  }
}

/// Reads datasets.
public enum Import {
  /// Reads a dataset.
  ///
  /// - Parameter paths: One folder, or one or several logs that make a dataset of their own.
  /// - Throws: The `Diagnostic` of what keeps the dataset from being read at all.
  public static func read(_ paths: [String]) throws(Diagnostic) -> ImportedDataset {
    try readStages(paths).dataset
  }

  /// A dataset with what its stages made on the way.
  struct Stages {
    var dataset: ImportedDataset
    var folder: DatasetFolder
    var reader: LogReader
    var chooser: Chooser
  }

  static func readStages(_ paths: [String]) throws(Diagnostic) -> Stages {
    let folder = try DatasetFolder.open(paths)
    var reader = LogReader(
      blankUnit: folder.configuration.blankUnit, outlets: folder.outlets)
    for file in folder.files {
      try reader.read(file, configuration: folder.configuration.logs[file.entry])
    }
    return try assemble(folder, reader)
  }

  /// The language to say in why a dataset cannot be read: the one that its dataset file states, else
  /// Chinese where the file, or what was found, has a Chinese character.
  public static func likelyLanguage(of paths: [String], _ refusal: Diagnostic) -> Language {
    let yaml = paths.first.flatMap { try? FileBytes.read($0 + "/dataset.yaml", named: "") } ?? []
    let text = String(decoding: yaml, as: UTF8.self)
    for language in Language.allCases where text.contains("language: \(language.rawValue)") {
      return language
    }
    let place = [refusal.place.file, refusal.place.header ?? ""]
    return ([text] + place + refusal.found).contains(where: CellText.isChinese)
      ? .chinese : .english
  }

  private static func assemble(
    _ folder: DatasetFolder, _ reader: LogReader
  ) throws(Diagnostic) -> Stages {
    let rows = reader.rows
    let sources = reader.sources
    let shapes = ShapeDetection(rows, sources: sources, entries: folder.configuration.logs)
    let chooser = Chooser(rows, sources: sources, shapes: shapes, texts: reader.texts)
    let resolver = EntityResolver(
      rows, of: chooser.submissions + chooser.adoptions, texts: reader.texts, units: folder.units,
      outlets: folder.outlets
    ) { sources[rows.addresses[$0].source].configuration.unitSeparators }
    let assembly = Assembly(
      rows, sources: sources, chooser: chooser, resolver: resolver,
      texts: reader.texts)
    let balance = Balance(reader, chooser: chooser, shapes: shapes)
    let dataset = ImportedDataset(
      name: folder.name,
      title: folder.title, language: folder.configuration.language ?? reader.headerLanguage,
      submissions: assembly.submissions, directory: resolver.directory, rulebook: folder.rulebook,
      reading: try resolver.reading(folder.configuration.reading),
      summary: ImportSummary(
        sources: balance.sources,
        newestExport: folder.configuration.logs.compactMap(\.exported).max(),
        recordsOutcomes: sources.contains(where: \.recordsOutcomes)),
      layouts: ColumnLayout.layouts(of: sources),
      diagnostics: Findings.all(
        folder, reader, chooser: chooser, resolver: resolver,
        unmatched: assembly.unmatchedInstructions),
      rejects: reader.rejections.map { RejectedRecord($0, source: sources[$0.address.source]) },
      inputs: folder.inputs, rulebookName: folder.rulebookName, records: RecordFetcher(sources))
    return Stages(dataset: dataset, folder: folder, reader: reader, chooser: chooser)
  }
}
