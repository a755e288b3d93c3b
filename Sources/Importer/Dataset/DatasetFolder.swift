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
  var inputs: [InputFile]

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
      let rulebook = try RulebookFile.read(try bytes(name), file: name)
      let calendar = configuration.reading.calendar
      try PartYearCheck.check(
        rulebook, units: dataset.units?.units ?? [], calendar: calendar, file: name)
      try ChangeCheck.check(rulebook, calendar: calendar, file: name)
      try ClassCheck.check(rulebook, units: dataset.units?.units ?? [], file: name)
      // A rulebook that decides nothing, as it is drafted, judges nobody: then nothing is said of eligibility.
      if rulebook.versions.contains(where: { !$0.isEmpty }) { dataset.rulebook = rulebook }
      dataset.rulebookName = name
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

/// Finds quotas that need to say what becomes of a fraction, because a unit is open for part of their period.
enum PartYearCheck {
  static func check(
    _ rulebook: Rulebook, units: [Unit], calendar: PeriodCalendar, file: String
  ) throws(Diagnostic) {
    for version in rulebook.versions {
      for quota in version.quotas where quota.partYear == nil && quota.indicator != .cohortRate {
        // Weeks and months are never prorated.
        guard quota.per != .month, let months = quota.per.months else { continue }
        let isPartYear = { (unit: Unit) in
          Self.isPartYear(unit, months: months, calendar: calendar, quota: quota)
        }
        if let unit = units.first(where: isPartYear) {
          throw Diagnostic(
            .error, .partYearNeeded, at: .init(file: file), found: [quota.clause, unit.name])
        }
      }
    }
  }

  private static func isPartYear(
    _ unit: Unit, months: Int, calendar: PeriodCalendar, quota: Rulebook.Quota
  ) -> Bool {
    guard unit.tenures.contains(where: { quota.atLeast.required(ofClass: $0.unitClass) != nil })
    else { return false }
    let opens = unit.tenures.contains { $0.from == nil } ? nil : unit.tenures.first?.from
    let closes = unit.tenures.contains { $0.to == nil } ? nil : unit.tenures.last?.to
    let dayAfter = closes.map { CivilDate(dayNumber: $0.lastDay.dayNumber + 1) }
    return [opens, dayAfter].contains { day in
      day.map { !calendar.begins($0.firstDay, months: months) } ?? false
    }
  }
}
