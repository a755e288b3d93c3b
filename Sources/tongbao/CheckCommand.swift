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
    var files = TerminalTable(columns: [
      (Words.file(language), .left), (Words.encoding(language), .left),
      (Words.delimiter(language), .left), (Words.shape(language), .left),
    ])
    var counts = TerminalTable(columns: [
      (Words.file(language), .left), (Words.records(language), .right),
      (Words.frame(language), .right), (Words.used(language), .right),
      (Words.superseded(language), .right), (Words.duplicates(language), .right),
      (Words.rejected(language), .right),
    ])
    for source in dataset.summary.sources {
      files.append([source.path, source.encoding, source.delimiter, source.shape])
      counts.append(
        [source.path]
          + [
            source.records, source.frame, source.used, source.superseded, source.duplicates,
            source.rejected,
          ].map(String.init))
    }
    return [""] + files.lines(width: Self.width) + [""] + counts.lines(width: Self.width)
  }

  private func columns(of layout: ColumnLayout) -> [String] {
    let others = layout.files.count - 1
    let files = layout.files[0] + (others > 0 ? Words.andMoreFiles(others)(language) : "")
    var table = TerminalTable(columns: [
      (Words.header(language), .left), (Words.takenFor(language), .left),
    ])
    for column in layout.understood { table.append([column.header, column.role]) }
    for header in layout.ignored { table.append([header, Words.ignored(language)]) }
    return [files] + table.lines(width: Self.width)
  }

  /// How many findings there are of each code.
  private func tally(of findings: [Diagnostic]) -> [String] {
    var table = TerminalTable(columns: [
      (Words.finding(language), .left), (Words.number(language), .right),
    ])
    for code in Diagnostic.Code.allCases {
      let count = findings.count { $0.code == code }
      if count > 0 { table.append([code.rawValue, String(count)]) }
    }
    return table.lines(width: Self.width) + [""]
  }
}
