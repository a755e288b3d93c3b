import Model

extension Import {
  /// Reads a finished folder of `report` again.
  ///
  /// - Throws: `runForeign` for a folder that `report` did not write, or the first file of it that is missing or damaged.
  public static func finishedRun(at path: String) throws(Diagnostic) -> FinishedRun {
    var folder = path
    while folder.hasSuffix("/") && folder.count > 1 { folder.removeLast() }
    let manifest = try manifest(in: folder)
    let period = try manifest.map("period")
    var tables: [String: WrittenTable] = [:]
    for name in ["units", "eligibility", "overview", "definitions"] {
      tables[name] = try WrittenTableFile.read(folder: folder, name)
    }
    return FinishedRun(
      folder: folder, version: try manifest.text("version") ?? "",
      title: try manifest.text("dataset") ?? "", period: try period?.text("label") ?? "",
      asOf: try manifest.text("as_of"), options: try options(manifest),
      inputs: try inputs(manifest), language: language(tables["definitions"]), tables: tables)
  }

  private static func manifest(in folder: String) throws(Diagnostic) -> YAMLMap {
    let file = folder + "/manifest.json"
    let foreign = Diagnostic(.error, .runForeign, at: .init(file: folder))
    guard FolderListing.isFolder(folder) else {
      if FolderListing.exists(folder) { throw foreign }
      throw Diagnostic(.error, .fileMissing, at: .init(file: folder))
    }
    guard FolderListing.exists(file) else { throw foreign }
    // JSON is YAML.
    let manifest = try YAMLMap.read(try FileBytes.read(file, named: file), file: file)
    guard try manifest.text("program") == "tongbao", try manifest.text("command") == "report"
    else { throw foreign }
    return manifest
  }

  private static func options(_ manifest: YAMLMap) throws(Diagnostic) -> [FinishedRun.Option] {
    var options: [FinishedRun.Option] = []
    guard let map = try manifest.map("options") else { return [] }
    for key in map.keys {
      options.append(FinishedRun.Option(name: key, value: try map.text(key) ?? ""))
    }
    return options
  }

  private static func inputs(_ manifest: YAMLMap) throws(Diagnostic) -> [FinishedRun.File] {
    let rulebook = try manifest.map("rulebook")?.text("path")
    var files: [FinishedRun.File] = []
    for entry in try manifest.maps("inputs") {
      let path = try entry.requiredText("path")
      let role: FinishedRun.Role =
        if entry.has("records") {
          .log
        } else if path == rulebook {
          .rulebook
        } else if path == "dataset.yaml" { .settings } else { .register }
      let (whole, blocks) = (try entry.text("sha256"), try entry.text("sha256_blocks"))
      files.append(
        FinishedRun.File(
          path: path, byteCount: try entry.integer("bytes") ?? 0,
          digest: whole ?? blocks, role: role))
    }
    return files
  }

  /// The language in which the definitions are written.
  private static func language(_ definitions: WrittenTable?) -> Language {
    let first = definitions?.rows.first.flatMap { definitions?.cell("meaning", of: $0) } ?? ""
    return CellText.isChinese(first) ? .chinese : .english
  }
}

/// Reads a table that `report` wrote.
enum WrittenTableFile {
  /// - Throws: `fileMissing`, or what keeps the file from being such a table.
  static func read(folder: String, _ name: String) throws(Diagnostic) -> WrittenTable {
    let file = "\(folder)/tables/\(name).csv"
    let bytes = try FileBytes.read(file, named: file)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    let batch = CSVParser(dialect: .comma).records(of: bytes, from: start)
    guard batch.count > 0 else { throw Diagnostic(.error, .fileEmpty, at: .init(file: file)) }
    let width = batch.fieldCount(of: 0)
    func cells(_ record: Int) -> [String] {
      (0..<width).map { unguarded(String(decoding: batch.field($0, of: record), as: UTF8.self)) }
    }
    var rows: [[String]] = []
    for record in 1..<max(1, batch.count) {
      let count = batch.fieldCount(of: record)
      guard batch.damages[record] == nil, count == width else {
        throw Diagnostic(
          .error, .fieldCount, at: .init(file: file, line: batch.lines[record]),
          found: [String(count), String(width)])
      }
      rows.append(cells(record))
    }
    return WrittenTable(name: name, columns: cells(0), rows: rows)
  }

  /// Without the apostrophe that keeps a spreadsheet from running the text.
  private static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), let second = text.dropFirst().unicodeScalars.first,
      "=+-@\t\r".unicodeScalars.contains(second)
    else { return text }
    return String(text.dropFirst())
  }
}
