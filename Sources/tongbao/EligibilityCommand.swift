import Analytics
import ArgumentParser
import Importer
import Model
import Writer

/// How a command prints a table.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case csv
  case json
}

/// `tongbao eligibility`: the evaluator's list.
struct EligibilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eligibility",
    abstract: "Lists who falls short of which quota, and what follows; writes nothing.",
    discussion: """
      EXAMPLES
        tongbao eligibility datasets/county --period 2025
        tongbao eligibility datasets/county --period 2025-Q3 --as-of 2025-10-15
        tongbao eligibility datasets/county --format csv > short.csv

      Who is not listed has met every quota. A line is a sanction where it says to whom it applies. On \
      the terminal stand the columns that matter most; csv and json have all of them.
      """)

  @OptionGroup var source: DatasetArguments
  @OptionGroup var span: SpanArguments

  @Option(help: "table, csv or json.")
  var format = TableFormat.table

  func validate() throws { try span.validate(for: source.dataset) }

  func run() throws {
    let period = try span.statedPeriod(of: source.dataset, source.reading)
    let dataset = try source.read(Import.read)
    let language = source.language ?? dataset.language
    guard dataset.rulebook != nil else {
      throw Refusal(
        place: source.dataset[0], message: Words.Eligibility.noRulebook,
        remedy: Words.Eligibility.writeRulebook
      ).print(language)
    }
    let analysis = try span.analysis(
      of: dataset, over: period, in: language, evidence: .leftOut)
    Preamble(dataset, analysis, path: source.dataset[0]).print(source.findingsShown)
    print(analysis)
    if !dataset.rejects.isEmpty { throw RunEnd(code: .rejected) }
  }

  private func print(_ analysis: Analysis) {
    let table = analysis["eligibility"]
    let nobody = Words.Eligibility.nobody(in: analysis.period.label)(analysis.language)
    switch format {
    case .table where table.rowCount == 0: Streams.print(nobody, to: .results)
    case .table:
      let text = EligibilityText(table, analysis.language).text
      Streams.write(Array(text.utf8)[...], to: .results)
    case .csv: Streams.write(table.csv(byteOrderMark: .omitted)[...], to: .results)
    case .json: Streams.print(TableJSON.text(of: table), to: .results)
    }
    if format != .table, table.rowCount == 0, !source.reading.quiet {
      Streams.print(nobody, to: .messages)
    }
  }
}

/// What a reader must know before a result that no folder goes with: on standard error.
struct Preamble {
  private let dataset: ImportedDataset
  private let analysis: Analysis
  private let path: String

  init(_ dataset: ImportedDataset, _ analysis: Analysis, path: String) {
    self.dataset = dataset
    self.analysis = analysis
    self.path = path
  }

  func print(_ shown: Findings.Shown) {
    if shown == .all {
      for warning in dataset.diagnostics where warning.severity == .warning {
        Streams.print(warning, in: analysis.language)
      }
      for note in analysis.notes { Streams.print(note, to: .messages) }
    }
    if !dataset.rejects.isEmpty {
      let words = Words.rejectedRecords(dataset.rejects.count, checkedIn: path)
      Streams.print(words(analysis.language), to: .messages)
    }
  }
}
