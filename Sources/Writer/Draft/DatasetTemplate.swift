import Model

/// The text of a drafted `dataset.yaml`: what was detected, as comments, and what is left to decide.
struct DatasetTemplate {
  private let draft: DatasetDraft
  private let language: Language

  init(_ draft: DatasetDraft) {
    self.draft = draft
    language = draft.language
  }

  var text: String {
    let lines =
      [
        "# " + Words.Draft.datasetHead(language),
        line("title: " + YAMLText.quoted(draft.title), Words.Draft.title),
        line("language: " + language.rawValue, Words.Draft.language), "", "logs:",
      ] + draft.logs.indices.flatMap(log) + [""] + registers + [""] + reading + alike
    return lines.map { $0 + "\n" }.joined()
  }

  /// A line with a comment that begins in the same column on most lines.
  private func line(_ text: String, _ comment: Phrase) -> String {
    let blanks = max(2, 36 - EastAsianWidth.cells(text))
    return text + String(repeating: " ", count: blanks) + "# " + comment(language)
  }

  /// The first log shows every key; the others show what differs.
  private func log(_ index: Int) -> [String] {
    let log = draft.logs[index]
    var lines = ["  - path: " + YAMLText.quoted(log.path)]
    let day = log.dayInName?.description ?? "2025-06-30"
    if index == 0 {
      lines.append(line("    # exported: " + day, Words.Draft.exported))
      lines += keys(log)
    } else if log.dayInName != nil {
      lines.append("    # exported: " + day)
    }
    if index == 0 || log.columns != draft.logs[index - 1].columns { lines += columns(log) }
    return lines
  }

  private func keys(_ log: DatasetDraft.Log) -> [String] {
    let delimiter = log.delimiter == "tab" ? "tab" : YAMLText.quoted(log.delimiter)
    return [
      line("    # role: submissions", Words.Draft.role),
      line("    # exports: cumulative", Words.Draft.exports),
      line("    # shape: " + log.shape, Words.Draft.shape),
      line("    # identity: " + log.identity, Words.Draft.identity),
      line("    # encoding: " + log.encoding, Words.Draft.detected),
      line("    # delimiter: " + delimiter, Words.Draft.detected),
      line("    # period: \(draft.firstYear ?? 2025)", Words.Draft.year),
      line("    # values: { adopted: [], declined: [], pending: [] }", Words.Draft.values),
      line("    # separators: { unit: \"、\" }", Words.Draft.separators),
    ]
  }

  /// Each role once, as the dataset file takes it; further columns with their headers alone.
  private func columns(_ log: DatasetDraft.Log) -> [String] {
    var lines = [line("    # columns:", Words.Draft.columns)]
    var roles: Set<String> = []
    for column in log.columns {
      let place = Words.Draft.column(column.ordinal)
      if let role = column.role, roles.insert(role).inserted {
        lines.append(line("    #   \(role): " + YAMLText.quoted(column.header), place))
      } else {
        let use = column.role.map { Phrase($0) } ?? Words.Draft.unused
        let comment = Phrase(
          zh: "\(place.zh)：\(use.zh)", en: "\(place.en): \(use.en)")
        lines.append(line("    #   # " + YAMLText.comment(column.header), comment))
      }
    }
    return lines
  }

  private var registers: [String] {
    [
      line("units: units.csv", Words.Draft.units),
      line("outlets: outlets.csv", Words.Draft.outlets),
      line("rulebook: rulebook.yaml", Words.Draft.rulebook),
    ]
  }

  private var reading: [String] {
    [
      "# reading:", line("#   blank_unit: keep", Words.Draft.blankUnit),
      line("#   rate_outlets: all", Words.Draft.rateOutlets),
    ]
  }

  private var alike: [String] {
    if draft.alike.isEmpty { return [] }
    return ["", "# " + Words.Draft.alike(language)]
      + draft.alike.map {
        "#   " + YAMLText.comment(Words.Draft.pair($0.one, $0.other)(language))
      }
  }
}
