import Analytics
import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao report`: the main job.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Counts a dataset and writes its tables, charts and evidence into one folder.",
    discussion: """
      EXAMPLES
        tongbao report datasets/county
        tongbao report datasets/county --period 2025-H1 --as-of 2025-07-15
        tongbao report export.csv --period all --output year-end --force

      The folder appears whole or not at all. A period is a year (2025; 2024/2025 where dataset.yaml says \
      that years begin in another month), a half (2025-H1), a quarter (2025-Q1), a month (2025-03), two \
      ends (2025-01..2025-06), a window that dataset.yaml names, any of these to date (2025-to-date), or all.
      """)

  @OptionGroup var source: DatasetArguments

  @OptionGroup var span: SpanArguments

  @Option(
    help: ArgumentHelp(
      "The folder to write; by default notebooks-out/DATASET-PERIOD.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(help: "Replace the folder, if tongbao wrote it.")
  var force = false

  @Flag(help: "Write CSV files without a byte-order mark.")
  var noBom = false

  @Flag(help: "Write no evidence files; for logs of millions of rows.")
  var noEvidence = false

  @Flag(help: "Make no digests of the logs for the manifest; for logs of gigabytes.")
  var noDigests = false

  func validate() throws { try span.validate(for: source.dataset) }

  func run() throws {
    let period = try span.statedPeriod(of: source.dataset, source.reading)
    let dataset = try source.read(Import.read)
    let analysis = try span.analysis(
      of: dataset, over: period, in: source.language, evidence: noEvidence ? .leftOut : .listed)
    let language = analysis.language
    let report = Report(
      dataset: dataset, analysis: analysis, byteOrderMark: noBom ? .omitted : .written,
      options: options(period), digests: noDigests ? .leftOut : .made, workers: Machine.threads)
    let folder = OutputFolder(
      destination: output
        ?? "notebooks-out/\(dataset.name)-\(analysis.period.label.replacing("/", with: "-"))",
      replacement: force ? .replaceOwnOutput : .refuse)
    try write(report, to: folder, language: language)
    Summary(dataset, analysis, folder: folder.destination).print(source.findingsShown)
    if !dataset.rejects.isEmpty { throw RunEnd(code: .rejected) }
  }

  /// The options in force, as the manifest lists them.
  private func options(_ period: Period?) -> [Manifest.Option] {
    [
      .init(name: "period", value: period?.label ?? ""),
      .init(name: "as-of", value: span.asOf?.description ?? ""),
      .init(name: "language", value: source.language?.rawValue ?? ""),
      .init(name: "no-bom", value: noBom ? "yes" : "no"),
      .init(name: "no-evidence", value: noEvidence ? "yes" : "no"),
      .init(name: "no-digests", value: noDigests ? "yes" : "no"),
    ]
  }

  private func write(_ report: Report, to folder: OutputFolder, language: Language) throws(RunEnd) {
    do throws(OutputFolder.Failure) {
      try folder.checkDestination()
    } catch {
      Streams.print(OutputText.rendered(error, in: language), to: .messages)
      throw RunEnd(code: .failed)
    }
    let files: [OutputFolder.File]
    do {
      files = try report.files()
    } catch {
      Streams.print(error, in: language)
      throw RunEnd(code: .failed)
    }
    do throws(OutputFolder.Failure) {
      try Interruption.deferred { () throws(OutputFolder.Failure) in try folder.write(files) }
    } catch {
      Streams.print(OutputText.rendered(error, in: language), to: .messages)
      throw RunEnd(code: .failed)
    }
  }
}
