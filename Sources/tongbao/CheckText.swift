import Importer
import Model
import Writer

/// What `check` prints, for a terminal of 80 columns.
///
/// It goes from the whole to the particular, and among the findings from notes to errors: a terminal
/// shows the end of a long text, so what must be mended first stands there, above the closing sentence.
struct CheckText {
  private let checked: CheckedDataset
  private let language: Language

  private static let width = 80
  /// Of each kind of finding.
  private static let examples = 3

  init(_ checked: CheckedDataset, _ language: Language) {
    self.checked = checked
    self.language = language
  }

  var lines: [String] {
    var lines = [checked.dataset.title, extent, ""] + forms + [""] + balance
    for layout in layouts { lines += [""] + columns(of: layout) }
    if !checked.findings.isEmpty { lines += [""] + checked.findings.flatMap(examples) + tally }
    return lines + ["", Words.verdict(number(of: .error), number(of: .warning))(language)]
  }

  private var extent: String {
    var hasLog = false
    var items = 0
    func add(_ submissions: Submissions) {
      for item in submissions.items where item.isLogged {
        hasLog = true
        items += Int(item.weight)
      }
    }
    checked.dataset.submissions.forEach(add)
    guard hasLog else { return Words.adoptionsOnly(language) }
    return Words.extent(items, from: checked.span?.first, to: checked.span?.last)(language)
  }

  private func lines(of table: TerminalTable) -> [String] {
    table.text(width: Self.width).split(separator: "\n").map(String.init)
  }

  /// Log names without the folder that all of them share and, where they are several, their common ending.
  private var names: [String] {
    let paths = checked.logs.map(\.summary.path)
    let folders = Set(paths.map { path in path.lastIndex(of: "/").map { path[...$0] } ?? "" })
    guard folders.count == 1, let folder = folders.first else { return paths }
    let names = paths.map { String($0.dropFirst(folder.count)) }
    let endings = Set(names.map { name in name.lastIndex(of: ".").map { name[$0...] } ?? "" })
    guard endings.count == 1, let ending = endings.first, names.count > 1 else { return names }
    return names.map { String($0.dropLast(ending.count)) }
  }
}

// How the logs were read.
extension CheckText {
  /// What detection found, one line for all logs that are alike in it.
  private var forms: [String] {
    let groups = grouped(checked.logs) {
      [$0.summary.encoding, $0.summary.delimiter, $0.summary.shape, $0.identity, role(of: $0)]
    }
    let headings = [
      Words.encoding, Words.delimiter, Words.shape, Words.identity, Words.role,
    ]
    let hasRoles = groups.contains { $0.key[4] != "submissions" }
    let numbers = TerminalTable.Column(
      Words.logs(language), .right, groups.map { String($0.members.count) })
    let details = headings.prefix(hasRoles ? 5 : 4).enumerated().map { index, heading in
      TerminalTable.Column(heading(language), .left, groups.map { $0.key[index] })
    }
    let first = TerminalTable.Column(
      Words.firstLog(language), .left, groups.map { names[$0.members[0]] })
    return lines(of: TerminalTable(columns: [numbers] + details + [first]))
  }

  /// The role, and how exports follow each other where that is not the usual way of the role.
  private func role(of log: CheckedLog) -> String {
    let usual = log.role == "adoptions" ? "incremental" : "cumulative"
    return log.exports == usual ? log.role : "\(log.role), \(log.exports)"
  }

  /// The first log of a group, and how many more there are.
  private func title(of members: [Int]) -> String {
    names[members[0]] + (members.count > 1 ? " +\(members.count - 1)" : "")
  }

  /// Members with equal keys, in the order in which the keys first appear.
  private func grouped<Key: Hashable>(
    _ logs: [CheckedLog], by key: (CheckedLog) -> Key
  ) -> [(key: Key, members: [Int])] {
    var groups: [(key: Key, members: [Int])] = []
    var positions: [Key: Int] = [:]
    for (index, log) in logs.enumerated() {
      if let position = positions[key(log)] {
        groups[position].members.append(index)
      } else {
        positions[key(log)] = groups.count
        groups.append((key(log), [index]))
      }
    }
    return groups
  }

  /// One line a log, oldest first: records = frame + used + superseded + duplicates + rejected.
  private var balance: [String] {
    let logs = checked.logs
    let counts: [(Phrase, KeyPath<SourceSummary, Int>)] = [
      (Words.records, \.records), (Words.frame, \.frame), (Words.used, \.used),
      (Words.superseded, \.superseded), (Words.duplicates, \.duplicates),
      (Words.rejected, \.rejected),
    ]
    let isMany = logs.count > 1
    let numbers = counts.map { word, count in
      let cells = logs.map { $0.summary[keyPath: count] }
      let total = isMany ? [cells.reduce(0, +)] : []
      return TerminalTable.Column(word(language), .right, (cells + total).map(String.init))
    }
    let files = TerminalTable.Column(
      Words.log(language), .left, names + (isMany ? [Words.total(language)] : []))
    let ranks = TerminalTable.Column(
      "#", .right, logs.map { String($0.rank + 1) } + (isMany ? [""] : []))
    let table = lines(of: TerminalTable(columns: (isMany ? [ranks] : []) + [files] + numbers))
    return isMany ? table + [order] : table
  }

  private var order: String {
    let days = checked.logs.compactMap(\.exported)
    guard let first = days.min(), let last = days.max() else { return Words.rankedByName(language) }
    return Words.rankedByExport(from: first, to: last)(language)
  }
}

// Which column was taken for what.
extension CheckText {
  private var layouts: [(key: [LogColumn], members: [Int])] {
    grouped(checked.logs, by: \.columns)
  }

  /// A table; where there are many layouts, a few lines for each.
  private func columns(of layout: (key: [LogColumn], members: [Int])) -> [String] {
    let title = Words.columnsOf(title(of: layout.members))(language)
    if layouts.count > 2 { return [title] + filled(layout.key.map(pair)) }
    let table = TerminalTable(columns: [
      .init(Words.column(language), .right, layout.key.map { String($0.ordinal) }),
      .init(Words.header(language), .left, layout.key.map(\.header)),
      .init(
        Words.takenFor(language), .left, layout.key.map { $0.role ?? Words.ignored(language) }),
    ])
    return [title] + lines(of: table)
  }

  private func pair(_ column: LogColumn) -> String {
    "\(column.header) → \(column.role ?? Words.ignored(language))"
  }

  /// Texts side by side, as many to a line as fit.
  private func filled(_ texts: [String]) -> [String] {
    var lines: [String] = []
    for text in texts {
      let longer = lines.last.map { $0 + "; " + text }
      if let longer, TerminalTable.cells(longer) <= Self.width {
        lines[lines.count - 1] = longer
      } else {
        lines.append("  " + text)
      }
    }
    return lines
  }
}

// What was found.
extension CheckText {
  private func number(of severity: Diagnostic.Severity) -> Int {
    checked.findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.number }
  }

  private func examples(of group: FindingGroup) -> [String] {
    var lines = group.first.prefix(Self.examples).map { DiagnosticText.rendered($0, in: language) }
    let more = group.number - lines.count
    if more > 0 { lines.append("  " + Words.moreOfThisKind(more)(language)) }
    return lines
  }

  /// How many findings there are of each code.
  private var tally: [String] {
    let groups = checked.findings
    return [""]
      + lines(
        of: TerminalTable(columns: [
          .init(Words.finding(language), .left, groups.map(\.code.rawValue)),
          .init(
            Words.severity(language), .left, groups.map { $0.severity.word(language) }),
          .init(Words.number(language), .right, groups.map { String($0.number) }),
        ]))
  }
}
