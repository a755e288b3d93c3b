import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao check`: reads everything, writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a dataset and says how it was understood; writes nothing.",
    discussion: """
      EXAMPLES
        tongbao check datasets/county
        tongbao check export.csv --language en

      It lists for every log the encoding, delimiter, shape and the balance of its records, which \
      column was taken for what, the records that cannot be used, and names that no register knows.
      """)

  @OptionGroup var source: DatasetArguments

  func run() throws {
    let dataset = try source.read()
    let language = source.language ?? dataset.language
    for line in CheckText(dataset, language).lines { Streams.print(line, to: .results) }
    if !dataset.rejects.isEmpty { throw RunEnd(code: .rejected) }
  }
}

/// What `check` prints, for a terminal of 80 columns.
struct CheckText {
  private let dataset: ImportedDataset
  private let language: Language

  private static let width = 80

  init(_ dataset: ImportedDataset, _ language: Language) {
    self.dataset = dataset
    self.language = language
  }

  var lines: [String] {
    var lines = [dataset.title] + balance
    for layout in dataset.layouts { lines += [""] + columns(of: layout) }
    let findings = dataset.rejects.map(\.diagnostic) + dataset.diagnostics
    lines += [""] + (findings.isEmpty ? [Words.nothingToMend(language)] : tally(of: findings))
    return lines + Findings.lines(findings, in: language)
  }

  /// One line a log: records = frame + used + superseded + duplicates + rejected.
  private var balance: [String] {
    let sources = dataset.summary.sources
    let files = TerminalTable.Column(Words.file(language), .left, sources.map(\.path))
    let forms = TerminalTable(columns: [
      files, .init(Words.encoding(language), .left, sources.map(\.encoding)),
      .init(Words.delimiter(language), .left, sources.map(\.delimiter)),
      .init(Words.shape(language), .left, sources.map(\.shape)),
    ])
    let counts: [(Phrase, KeyPath<SourceSummary, Int>)] = [
      (Words.records, \.records), (Words.frame, \.frame), (Words.used, \.used),
      (Words.superseded, \.superseded), (Words.duplicates, \.duplicates),
      (Words.rejected, \.rejected),
    ]
    let balances = TerminalTable(
      columns: [files]
        + counts.map { word, count in
          .init(word(language), .right, sources.map { String($0[keyPath: count]) })
        })
    return [""] + lines(of: forms) + [""] + lines(of: balances)
  }

  private func columns(of layout: ColumnLayout) -> [String] {
    let others = layout.files.count - 1
    let files = layout.files[0] + (others > 0 ? Words.andMoreFiles(others)(language) : "")
    let table = TerminalTable(columns: [
      .init(
        Words.header(language), .left, layout.understood.map(\.header) + layout.ignored),
      .init(
        Words.takenFor(language), .left,
        layout.understood.map(\.role) + layout.ignored.map { _ in Words.ignored(language) }),
    ])
    return [files] + lines(of: table)
  }

  /// How many findings there are of each code.
  private func tally(of findings: [Diagnostic]) -> [String] {
    let codes = Diagnostic.Code.allCases.filter { code in findings.contains { $0.code == code } }
    let table = TerminalTable(columns: [
      .init(Words.finding(language), .left, codes.map(\.rawValue)),
      .init(
        Words.number(language), .right,
        codes.map { code in String(findings.count { $0.code == code }) }),
    ])
    return lines(of: table) + [""]
  }

  private func lines(of table: TerminalTable) -> [String] {
    table.text(width: Self.width).split(separator: "\n").map(String.init)
  }
}
