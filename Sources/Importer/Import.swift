import Model

/// A dataset, read: whole submissions with everything that people must know about how they were read.
public struct ImportedDataset: Sendable {
  /// The folder's or the first log's own name, without its path and extension.
  public var name: String
  public var title: String
  /// What the dataset file states, else the language of the logs' headers.
  public var language: Language
  public var submissions: any SubmissionBatches
  /// The dates of all of them.
  public var datesSeen: DatesSeen
  public var directory: Directory
  /// The names by which people may ask for a unit of the directory.
  public var unitNames: UnitNames
  /// The names by which people may ask for an outlet of the directory.
  public var outletNames: OutletNames
  public var rulebook: Rulebook?
  /// People, requests, decisions, adjustments and published figures; empty without such files.
  public var registers = Registers()
  /// What rows say besides, by the code that items and adoptions name; code 0 says nothing.
  public var particulars = [Particulars()]
  public var reading: Reading
  public var summary: ImportSummary
  /// How the logs' columns were understood.
  public var layouts: [ColumnLayout]
  /// Warnings and notes, in the order of the files, the first hundred of a code; rejected rows are in
  /// `rejects`.
  public var diagnostics: [Diagnostic]
  /// How many more there are of a code than stand in `diagnostics`.
  public var diagnosticsLeftOut: [Diagnostic.Code: Int]
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
  /// - Parameters:
  ///   - paths: One folder, or one or several logs that make a dataset of their own.
  ///   - options: How the work is divided; the dataset is the same for any.
  /// - Throws: The `Diagnostic` of what keeps the dataset from being read at all.
  public static func read(
    _ paths: [String], _ options: ReadingOptions
  ) throws(Diagnostic) -> ImportedDataset {
    try readStages(paths, options).dataset
  }

  /// How a dataset cuts time: as its rulebook states, else its dataset file, else as everybody does. Reads no log.
  public static func calendar(of paths: [String]) throws(Diagnostic) -> PeriodCalendar {
    guard paths.count == 1, FolderListing.isFolder(paths[0]) else { return .usual }
    func bytes(_ name: String) throws(Diagnostic) -> [UInt8]? {
      let path = paths[0] + "/" + name
      return FolderListing.exists(path) ? try FileBytes.read(path, named: name) : nil
    }
    var configuration = DatasetConfiguration(logs: [])
    if let file = try bytes("dataset.yaml") {
      configuration = try DatasetFile.read(file, file: "dataset.yaml")
    }
    let calendar = configuration.reading.calendar
    let rulebook = configuration.rulebook ?? "rulebook.yaml"
    guard let file = try bytes(rulebook) else { return calendar }
    return try RulebookFile.calendar(file, file: rulebook, over: calendar)
  }

  /// A dataset with what its stages made on the way.
  struct Stages {
    var dataset: ImportedDataset
    var folder: DatasetFolder
    var reader: LogReader
    var chosen: Chosen
  }

  static func readStages(
    _ paths: [String], _ options: ReadingOptions
  ) throws(Diagnostic) -> Stages {
    let folder = try DatasetFolder.open(paths)
    let reader = try LogReader.read(folder, options)
    let dependsOnDay = folder.outlets?.dependsOnDay ?? false
    let chosen = Chosen(reader, dependsOnDay: dependsOnDay, workers: options.workers)
    return try assemble(
      folder, reader, chosen, dependsOnDay: dependsOnDay, workers: options.workers)
  }

  /// The language to say in how the reading goes on, or why a dataset cannot be read: the one that its dataset file states, else
  /// Chinese where the file, or what was found, or the logs' names have a Chinese character.
  public static func likelyLanguage(of paths: [String], _ refusal: Diagnostic?) -> Language {
    let yaml = paths.first.flatMap { try? FileBytes.read($0 + "/dataset.yaml", named: "") } ?? []
    let text = String(decoding: yaml, as: UTF8.self)
    for language in Language.allCases where text.contains("language: \(language.rawValue)") {
      return language
    }
    let place = refusal.map { [$0.place.file, $0.place.header ?? ""] + $0.found } ?? paths
    return ([text] + place).contains(where: CellText.isChinese)
      ? .chinese : .english
  }

  private static func assemble(
    _ folder: DatasetFolder, _ reader: LogReader, _ chosen: Chosen, dependsOnDay: Bool,
    workers: Int
  ) throws(Diagnostic) -> Stages {
    let sources = reader.sources
    let resolver = EntityResolver(
      chosen.marks.names, separators: NameMarks.separators(sources), texts: reader.texts,
      units: folder.units, outlets: folder.outlets)
    let asked = try AskedNames(folder, reader, chosen, resolver, workers: workers)
    let assembly = Assembly(
      chosen, reader: reader, resolver: resolver, particulars: asked.particulars,
      dependsOnDay: dependsOnDay)
    let language = folder.configuration.language ?? reader.headerLanguage
    var reading = try resolver.reading(folder.configuration.reading)
    // By the language of the data, not that in which a report is read: who can be compared is the same in each.
    if reading.calendar.newYearMonths == nil {
      reading.calendar.newYearMonths = language == .chinese ? .together : .apart
    }
    let balance = Balance(reader, chosen)
    let findings = Findings(folder, reader, chosen, resolver)
    let dataset = ImportedDataset(
      name: folder.name,
      title: folder.title, language: language,
      submissions: assembly, datesSeen: datesSeen(chosen, resolver),
      directory: resolver.directory,
      unitNames: UnitNames(resolver.directory, folder.units),
      outletNames: OutletNames(resolver.directory, folder.outlets), rulebook: asked.rulebook,
      registers: asked.registers, particulars: asked.particulars.particulars,
      reading: reading,
      summary: ImportSummary(
        sources: balance.sources,
        newestExport: folder.configuration.logs.compactMap(\.exported).max(),
        recordsOutcomes: sources.contains(where: \.recordsOutcomes)),
      layouts: ColumnLayout.layouts(of: sources),
      diagnostics: findings.all + asked.findings,
      diagnosticsLeftOut: findings.leftOut.merging(asked.leftOut) { $0 + $1 },
      rejects: reader.rejections.map { RejectedRecord($0, source: sources[$0.address.source]) },
      inputs: folder.inputs, rulebookName: folder.rulebookName, records: RecordFetcher(reader))
    return Stages(dataset: dataset, folder: folder, reader: reader, chosen: chosen)
  }

  private static func datesSeen(_ chosen: Chosen, _ resolver: EntityResolver) -> DatesSeen {
    var inMarks = DateMarks()
    let places = chosen.marks.names.places
    for place in places.indices where places[place] {
      for date in resolver.dates(at: UInt32(place)) { inMarks.mark(adopted: date.code) }
    }
    return chosen.marks.dates.reduce(DatesSeen(inMarks)) { $0 + DatesSeen($1) }
  }
}
