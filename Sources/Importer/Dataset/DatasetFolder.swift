import Model

/// A dataset before its logs are read: the dataset file, the registers, the rulebook, the list of logs.
struct DatasetFolder: Sendable {
  /// The folder's or the first log's own name, without its path and extension.
  var name: String
  var title: String
  var configuration: DatasetConfiguration
  var files: [LogFile]
  var units: UnitRegister?
  var outlets: OutletRegister?
  var registers = RegisterTexts()
  /// The name of the register of units.
  var unitFile = "units.csv"
  var rulebook: Rulebook?
  var rulebookName: String?
  var rulebookPlaces = RulebookPlaces()
  var inputs: [InputFile]
  /// What a person should know of these files, though they can be used.
  var notes: [Diagnostic] = []

  /// - Parameter paths: One folder, or one or several logs.
  static func open(_ paths: [String]) throws(Diagnostic) -> DatasetFolder {
    guard paths.count == 1, FolderListing.isFolder(paths[0]) else { return try bare(paths) }
    var folder = paths[0]
    while folder.hasSuffix("/") && folder.count > 1 { folder.removeLast() }
    return try open(folder: folder)
  }

  /// Logs without a folder around them: nothing is known but what stands in them.
  private static func bare(_ paths: [String]) throws(Diagnostic) -> DatasetFolder {
    for path in paths where FolderListing.isFolder(path) {
      throw Diagnostic(.error, .fileIsFolder, at: .init(file: path))
    }
    for path in paths where path != HeldInput.argument && !FolderListing.exists(path) {
      throw Diagnostic(.error, .fileMissing, at: .init(file: path))
    }
    let entries = paths.map { LogConfiguration(pattern: $0) }
    let files = try HeldInput.holdingPipes(
      try LogList.files(of: entries, in: "", file: paths[0]))
    let name = baseName(paths[0] == HeldInput.argument ? HeldInput.name : paths[0])
    return DatasetFolder(
      name: name, title: name, configuration: DatasetConfiguration(logs: entries),
      files: files, inputs: files.map { InputFile($0) })
  }

  private static func open(folder: String) throws(Diagnostic) -> DatasetFolder {
    var inputs: [InputFile] = []
    func bytes(_ name: String) throws(Diagnostic) -> [UInt8] {
      let bytes = try FileBytes.read(folder + "/" + name, named: name)
      inputs.append(InputFile(name: name, path: folder + "/" + name))
      return bytes
    }
    var configuration = DatasetConfiguration(logs: [])
    if FolderListing.exists(folder + "/dataset.yaml") {
      configuration = try DatasetFile.read(try bytes("dataset.yaml"), file: "dataset.yaml")
    }
    if configuration.logs.isEmpty { configuration.logs = usualLogs(in: folder) }
    if configuration.logs.isEmpty { throw Diagnostic(.error, .noLogs, at: .init(file: folder)) }
    var dataset = DatasetFolder(
      name: baseName(folder), title: configuration.title ?? baseName(folder),
      configuration: configuration, files: [], inputs: [])
    /// The file that the dataset file names, else the one of the usual name where it exists.
    func chosen(_ stated: String?, _ usual: String) -> String? {
      stated ?? (FolderListing.exists(folder + "/" + usual) ? usual : nil)
    }
    if let name = chosen(configuration.units, "units.csv") {
      dataset.units = try UnitRegister(try bytes(name), file: name)
      dataset.unitFile = name
    }
    if let name = chosen(configuration.outlets, "outlets.csv") {
      dataset.outlets = try OutletRegister(try bytes(name), file: name)
    }
    for register in DatasetRegister.allCases {
      if let name = chosen(configuration.registers[register], register.usualName) {
        try dataset.registers.add(register, try bytes(name), file: name)
      }
    }
    if let name = chosen(configuration.rulebook, "rulebook.yaml") {
      let rulebook = try RulebookFile.read(
        try bytes(name), file: name, calendar: configuration.reading.calendar)
      dataset.configuration.reading.calendar = rulebook.calendar
      try DatasetCheck.check(
        rulebook, units: dataset.units?.units ?? [], registers: dataset.registers)
      dataset.notes += VersionCheck.notes(rulebook.versions)
      // A rulebook that decides nothing, as it is drafted, judges nobody: then nothing is said of eligibility.
      if !rulebook.versions.allSatisfy(\.version.isEmpty) { dataset.rulebook = rulebook.rulebook }
      dataset.rulebookName = name
      dataset.rulebookPlaces = RulebookPlaces(rulebook, file: name)
    }
    _ = try dataset.registers.registers(dataset.knownToRegisters)
    dataset.files = try HeldInput.holdingPipes(
      try LogList.files(of: configuration.logs, in: folder + "/", file: "dataset.yaml"))
    dataset.files = Repairs.included(in: dataset.files, folder: folder + "/")
    dataset.inputs = inputs + dataset.files.map { InputFile($0) }
    return dataset
  }

  /// What rows of registers can be held against before a log has been read.
  var knownToRegisters: KnownToRegisters {
    KnownToRegisters(
      units, file: unitFile, rulebook: rulebook, calendar: configuration.reading.calendar)
  }

  /// The columns of logs that only rules and registers make worth reading.
  var askedColumns: FacetColumns {
    registers.askedColumns.union(rulebook.map { FacetColumns(askedBy: $0) } ?? [])
  }

  /// `log/*.csv` and its like, upper case included, where no dataset file says otherwise.
  private static func usualLogs(in folder: String) -> [LogConfiguration] {
    ["log/*.[cC][sS][vV]", "log/*.[tT][sS][vV]", "log/*.[tT][xX][tT]", "log/*.gz"]
      .filter { !FolderListing.names(matching: $0, in: folder + "/").isEmpty }
      .map { LogConfiguration(pattern: $0) }
  }

  private static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard name.hasSuffix(".csv"), name.count > 4 else { return name }
    return String(name.dropLast(4))
  }
}
