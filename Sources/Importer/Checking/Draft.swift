import Model

extension Import {
  /// What a dataset folder for these logs would hold.
  ///
  /// - Parameters:
  ///   - paths: One or several logs.
  ///   - options: How the work is divided.
  /// - Throws: The `Diagnostic` of what keeps them from being read at all; `fileIsFolder` for a folder.
  public static func draft(
    _ paths: [String], _ options: ReadingOptions
  ) throws(Diagnostic) -> DatasetDraft {
    for path in paths where FolderListing.isFolder(path) {
      throw Diagnostic(.error, .fileIsFolder, at: .init(file: path))
    }
    let stages = try readStages(paths, options)
    let checked = try check(stages, workers: options.workers)
    let name = DraftNames.common(to: stages.reader.sources.map(\.file.name))
    let units = stages.dataset.directory.units.filter { !$0.name.isEmpty }
    let outlets = stages.dataset.directory.outlets.filter { !$0.name.isEmpty }
    return DatasetDraft(
      name: name, title: try title(stages) ?? name,
      language: stages.dataset.language, logs: try logs(stages, checked), units: units,
      outlets: outlets,
      alike: AlikeNames.pairs(of: units.map(\.name)) + AlikeNames.pairs(of: outlets),
      firstYear: checked.span?.first.year)
  }

  /// The first line above a lone log's header that is one text: 某县信息报送情况表.
  ///
  /// Those of several exports name each its own month.
  private static func title(_ stages: Stages) throws(Diagnostic) -> String? {
    guard let source = stages.reader.sources.first, stages.reader.sources.count == 1,
      source.headerRecord > 0
    else { return nil }
    let content = try SourceBytes.read(source.file, stated: source.configuration.encoding)
    let batch = CSVParser(dialect: source.dialect).records(
      of: content.bytes, from: content.markLength, limit: source.headerRecord)
    let decoder = CharacterDecoder(encoding: source.encoding)
    for record in 0..<min(batch.count, source.headerRecord) {
      let cells = (0..<batch.fieldCount(of: record))
        .map { CellText.cleaned(decoder.text(batch.field($0, of: record))) }
        .filter { !$0.isEmpty }
      guard cells.count == 1, let text = cells.first else { continue }
      // 统计时间：… says when, 填报单位：… who; and a merged header is no title.
      if CellText.halfWidth(text).contains(":") || ColumnRole.named(text) != nil { continue }
      return text
    }
    return nil
  }

  private static func logs(
    _ stages: Stages, _ checked: CheckedDataset
  ) throws(Diagnostic) -> [DatasetDraft.Log] {
    let sources = stages.reader.sources
    let names = DraftNames.names(of: sources.map(\.file.name))
    var logs: [DatasetDraft.Log] = []
    for (index, source) in sources.enumerated() {
      let log = checked.logs[index]
      logs.append(
        DatasetDraft.Log(
          path: "log/" + names[index], bytes: try source.file.contents(),
          encoding: statedEncoding(source), delimiter: log.summary.delimiter,
          shape: log.summary.shape, identity: log.identity, columns: log.columns,
          dayInName: DraftNames.day(in: names[index])))
    }
    return logs
  }

  /// UTF-16 has been converted, so its name is all that is left of it.
  private static func statedEncoding(_ source: SourcePlan) -> String {
    source.encodingName.hasPrefix("utf-16") ? "utf-16" : source.encoding.rawValue
  }
}

/// Names for a drafted folder and for the copies of logs in it.
enum DraftNames {
  /// What the logs' names begin with in common, without days and numbers; the first one's name where that is little.
  ///
  /// - Parameter paths: At least one, in the order of rank.
  static func common(to paths: [String]) -> String {
    let names = paths.map(withoutEnding)
    var common = names[0]
    for name in names { common = String(zip(common, name).prefix { $0 == $1 }.map(\.0)) }
    while let last = common.last, last.isNumber || "-._ (（年月日".contains(last) {
      common.removeLast()
    }
    return names.count > 1 && common.count >= 2 ? common : names[0]
  }

  private static func withoutEnding(_ path: String) -> String {
    var name = path.split(separator: "/").last.map(String.init) ?? path
    for ending in [".gz", ".csv", ".tsv", ".txt"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name.isEmpty ? path : name
  }

  /// The logs' own names, if they differ and rank as the logs do; else numbered, so that they do.
  ///
  /// - Parameter paths: In the order of rank.
  static func names(of paths: [String]) -> [String] {
    let own = paths.map { $0.split(separator: "/").last.map(String.init) ?? "log" }
      .map { $0 == HeldInput.name ? HeldInput.name + ".csv" : $0 }
    let isRanked = zip(own, own.dropFirst()).allSatisfy { NaturalOrder.precedes($0, $1) }
    return isRanked ? own : own.enumerated().map { "\($0 + 1)-\($1)" }
  }

  /// The last day that a name states: 2025-06-30, 2025.6.30, 20250630, 2025年6月30日.
  static func day(in name: String) -> CivilDate? {
    let isPart = { (character: Character) in character.isNumber || "-._/年月日".contains(character) }
    return name.split(whereSeparator: { !isPart($0) }).compactMap { part -> CivilDate? in
      let text = part.replacing("_", with: "-").drop { !$0.isNumber }
      let end = text.lastIndex { $0.isNumber || $0 == "日" }
      guard let end, case .date(let date) = DateCell.read(String(text[...end])),
        date.day != nil, part.count(where: \.isNumber) != 5
      else { return nil }
      return date
    }.last
  }
}

/// Finds names that may be two spellings of one.
enum AlikeNames {
  /// With more names than this every one of them would have a neighbour, and comparing them takes long.
  private static let most = 2000

  /// Each pair once, in the order of the names.
  static func pairs(of names: [String]) -> [DatasetDraft.Pair] {
    guard names.count <= most else { return [] }
    let letters = names.map(Array.init)
    var pairs: [DatasetDraft.Pair] = []
    for (index, one) in letters.enumerated() {
      for other in (index + 1)..<max(index + 1, names.count) where areAlike(one, letters[other]) {
        pairs.append(DatasetDraft.Pair(names[index], names[other]))
      }
    }
    return pairs
  }

  /// Outlets of one name of which only some have a level, then names that are near each other.
  static func pairs(of outlets: [Outlet]) -> [DatasetDraft.Pair] {
    var names: [String] = []
    for outlet in outlets where !names.contains(outlet.name) { names.append(outlet.name) }
    let levels = outlets.filter { outlet in
      !outlet.level.isEmpty && outlets.contains { $0.name == outlet.name && $0.level.isEmpty }
    }
    return levels.map { DatasetDraft.Pair($0.name, "\($0.name)[\($0.level)]") } + pairs(of: names)
  }

  /// One leaves letters of the other out, at most half of them, or a single letter of five or more differs.
  private static func areAlike(_ one: [Character], _ other: [Character]) -> Bool {
    if one == other { return false }
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    if long.count > short.count {
      return short.count >= 2 && long.count - short.count <= long.count / 2
        && isSubsequence(short, of: long)
    }
    let differing = zip(short, long).filter { $0 != $1 }
    guard differing.count == 1, long.count >= 5 else { return false }
    // 第一小学 and 第二小学, 东城 and 西城, 市政府网 and 省政府网 are two on purpose.
    return !differing.allSatisfy { isOrdinal($0) && isOrdinal($1) }
  }

  private static func isSubsequence(_ short: [Character], of long: [Character]) -> Bool {
    var rest = short[...]
    for letter in long where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func isOrdinal(_ letter: Character) -> Bool {
    letter.isNumber || letter.isASCII && letter.isUppercase || "东西南北中上下前后省市县区乡镇村".contains(letter)
  }
}
