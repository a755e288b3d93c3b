import Model

/// Reads `dataset.yaml`.
enum DatasetFile {
  /// - Throws: The first thing in the file that is not understood.
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> DatasetConfiguration {
    let top = try YAMLMap.read(bytes, file: file)
    try top.allow(
      [
        "title", "language", "logs", "units", "outlets", "rulebook", "reading", "periods",
      ] + DatasetRegister.allCases.map(\.rawValue))
    var configuration = DatasetConfiguration(logs: [])
    configuration.title = try top.text("title")
    configuration.language = try top.choice("language", Language.self)
    configuration.units = try top.text("units")
    configuration.outlets = try top.text("outlets")
    configuration.rulebook = try top.text("rulebook")
    for register in DatasetRegister.allCases {
      configuration.registers[register] = try top.text(register.rawValue)
    }
    for entry in try top.maps("logs") { configuration.logs.append(try log(entry)) }
    if let reading = try top.map("reading") { try read(reading, into: &configuration) }
    if let periods = try top.map("periods") {
      configuration.reading.calendar = try PeriodsEntry.read(periods)
    }
    return configuration
  }

  private static func read(
    _ map: YAMLMap, into configuration: inout DatasetConfiguration
  ) throws(Diagnostic) {
    try map.allow(["blank_unit", "rate_outlets"])
    if let choice = try map.choice("blank_unit", DatasetConfiguration.BlankUnit.self) {
      configuration.blankUnit = choice
    }
    let names = try map.texts("rate_outlets")
    if !names.isEmpty && names != ["all"] {
      configuration.reading.rateOutlets = .named(names)
    }
  }

  private static func log(_ map: YAMLMap) throws(Diagnostic) -> LogConfiguration {
    try map.allow([
      "path", "exported", "role", "exports", "shape", "encoding", "delimiter", "identity", "quote",
      "period", "columns", "values", "separators",
    ])
    var log = LogConfiguration(pattern: try map.requiredText("path"))
    log.exported = try map.date("exported")
    log.role = try map.choice("role", LogConfiguration.Role.self) ?? log.role
    // The usual register of adoptions is continued, not re-exported.
    log.exports =
      try map.choice("exports", LogConfiguration.Exports.self)
      ?? (log.role.isRegister ? .incremental : .cumulative)
    log.shape = try map.choice("shape", LogConfiguration.Shape.self)
    log.identity = try map.choice("identity", LogConfiguration.Identity.self)
    log.encoding = try encoding(map)
    log.delimiter = try delimiter(map)
    log.quote = try quote(map)
    log.year = try year(map)
    log.columns = try columns(map, year: log.year)
    log.values = try values(map)
    if let separators = try map.map("separators") {
      try separators.allow(["unit"])
      log.unitSeparators = try separators.text("unit")
    }
    return log
  }

  private static func year(_ map: YAMLMap) throws(Diagnostic) -> Int? {
    guard let year = try map.integer("period") else { return nil }
    guard DateCell.years.contains(year) else { throw map.wrong("period", expected: "a year") }
    return year
  }

  private static func encoding(_ map: YAMLMap) throws(Diagnostic) -> StatedEncoding? {
    guard let name = try map.text("encoding") else { return nil }
    switch name.lowercased() {
    case "utf-8", "utf8": return .utf8
    case "gb18030", "gbk", "gb2312": return .gb18030
    case "big5": return .big5
    case "utf-16", "utf16": return .utf16
    default: throw map.wrong("encoding", expected: "utf-8, gb18030, utf-16, big5")
    }
  }

  private static func delimiter(_ map: YAMLMap) throws(Diagnostic) -> UInt8? {
    switch try map.text("delimiter") {
    case nil: return nil
    case ",": return 0x2C
    case ";": return 0x3B
    case "\t", "tab": return 0x09
    default: throw map.wrong("delimiter", expected: "\",\", \";\", tab")
    }
  }

  private static func quote(_ map: YAMLMap) throws(Diagnostic) -> UInt8? {
    switch try map.text("quote") {
    case nil, "\"": return 0x22
    case "'": return 0x27
    case "none": return nil
    default: throw map.wrong("quote", expected: "'\"', \"'\", none")
    }
  }

  /// - Parameter year: Of the whole log, where `period:` states one.
  private static func columns(
    _ map: YAMLMap, year: Int?
  ) throws(Diagnostic) -> [ColumnRole: String] {
    guard let columns = try map.map("columns") else { return [:] }
    try columns.allow(ColumnRole.allCases.map(\.rawValue))
    var result: [ColumnRole: String] = [:]
    for role in ColumnRole.allCases {
      if let header = try columns.text(role.rawValue) { result[role] = header }
    }
    let part = [ColumnRole.year, .month].first { result[$0] != nil }
    if let submitted = result[.submitted], let part, let header = result[part] {
      throw Diagnostic(
        .error, .submittedTwice, at: columns.place(of: part.rawValue),
        found: [submitted, part.rawValue, header])
    }
    if let month = result[.month], result[.year] == nil, year == nil {
      throw Diagnostic(
        .error, .monthNeedsYear, at: columns.place(of: ColumnRole.month.rawValue), found: [month])
    }
    return result
  }

  private static func values(_ map: YAMLMap) throws(Diagnostic) -> [Outcome: [String]] {
    guard let values = try map.map("values") else { return [:] }
    try values.allow(["adopted", "declined", "pending"])
    return [
      .adopted: try values.texts("adopted"), .declined: try values.texts("declined"),
      .pending: try values.texts("pending"),
    ]
  }
}
