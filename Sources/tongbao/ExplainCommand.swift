import Analytics
import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao explain`: a figure, and all that makes it.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a unit's figures: the formula, the numbers put in, the rows behind them.",
    discussion: """
      EXAMPLES
        tongbao explain datasets/county 城关镇 --period 2025
        tongbao explain datasets/county 城关镇 --measure cohort_rate --period 2025-Q1
        tongbao explain datasets/county 城关镇 --measure 第五条

      Each figure can be worked out again by hand: the rows below it are read from the logs a second time, \
      with file and line, and what each adds stands beside it. A measure is a column of tables/units.csv, \
      the clause of a quota, or the name of a score.
      """)

  @Argument(
    help: ArgumentHelp("A dataset folder or a CSV log.", valueName: "dataset"),
    completion: .file())
  var dataset: String

  @Argument(help: ArgumentHelp("A unit, by its name or an alias.", valueName: "unit"))
  var unit: String

  @OptionGroup var reading: ReadingArguments
  @OptionGroup var span: SpanArguments

  @Option(
    help: ArgumentHelp(
      "Only this: a column of units, a clause, a score; by default the usual ones.",
      valueName: "measure"))
  var measure: String?

  func validate() throws { try span.validate(for: [dataset]) }

  func run() throws {
    let period = try span.statedPeriod(of: [dataset], reading)
    let imported = try reading.read([dataset], Import.read)
    let language = reading.language ?? imported.language
    guard let code = imported.unitNames.code(of: unit) else {
      throw Refusal(
        place: unit, message: Words.Explaining.unitUnknown,
        remedy: Words.Explaining.nearest(imported.unitNames.nearest(to: unit))
      ).print(language)
    }
    let analysis = try span.analysis(of: imported, over: period, in: language, evidence: .listed)
    let name = imported.directory.units[code].name
    let explained = try explanations(of: code, named: name, imported, analysis)
    let text = ExplanationText(
      explained, heading: Words.Explaining.heading(name, analysis.period.label), language,
      measure == nil ? .overview : .everyRow)
    let records: [RecordAddress: FetchedRecord<ColumnRole>]
    do throws(Diagnostic) {
      records = try imported.records.records(at: text.addresses)
    } catch {
      Streams.print(error, in: language)
      throw RunEnd(code: .failed)
    }
    Preamble(imported, analysis, path: dataset).print(reading.findingsShown)
    Streams.write(Array(text.text(records).utf8)[...], to: .results)
    if !imported.rejects.isEmpty { throw RunEnd(code: .rejected) }
  }

  /// What is asked for, at least one.
  private func explanations(
    of unit: Int, named name: String, _ imported: ImportedDataset, _ analysis: Analysis
  ) throws(RunEnd) -> [Explanation] {
    let all = analysis.explanations(of: unit, named: name, rulebook: imported.rulebook)
    let words = Words.Explaining.self
    guard !all.isEmpty else {
      throw Refusal(
        place: name, message: words.noFigures(in: analysis.period.label),
        remedy: words.anotherPeriod
      ).print(analysis.language)
    }
    guard let measure else { return all.filter { isUsual($0, in: analysis.period) } }
    let asked = all.filter { $0.measure == measure }
    guard asked.isEmpty else { return asked }
    let known = all.map(\.measure).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    throw Refusal(
      place: measure, message: words.measureUnknown(name),
      remedy: words.measures(known, nearest: NearestName.of(measure, among: known))
    ).print(analysis.language)
  }

  /// Without `--measure`: the figures that are looked at first, quotas of every period, scores of the whole one.
  private func isUsual(_ explanation: Explanation, in period: Period) -> Bool {
    switch explanation.kind {
    case .count: Self.usual.contains(explanation.measure)
    case .quota: true
    case .score: explanation.period == period.label
    }
  }

  private static let usual = [
    "submitted", "adopted_items", "cohort_rate", "adoptions", "period_rate", "decided_rate",
  ]
}
