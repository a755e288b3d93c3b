import Analytics
import ArgumentParser
import Importer
import Model

/// Over which days a dataset is analysed, for every command that does so.
struct SpanArguments: ParsableArguments {
  @Option(help: "The period to report; by default the last year with data.")
  var period: String?

  @Option(
    help: ArgumentHelp(
      "The last day whose events count, such as 2025-06-30; by default the newest export's day.",
      valueName: "day"), transform: DateArgument.day)
  var asOf: CivilDate?

  /// A period that does not exist is refused here, with the usage; a dataset file that cannot be read, when it is read.
  func validate(for paths: [String]) throws {
    guard let period, let calendar = try? Import.calendar(of: paths) else { return }
    _ = try DateArgument.period(period, calendar)
  }

  /// Which days are meant, only the dataset's calendar knows; `nil` where no period is stated.
  func statedPeriod(
    of paths: [String], _ reading: ReadingArguments
  ) throws -> Period? {
    guard let period else { return nil }
    let calendar = try reading.read(paths) { (paths, _) throws(Diagnostic) in
      try Import.calendar(of: paths)
    }
    return try DateArgument.period(period, calendar)
  }

  /// Analyses a dataset, or ends the run with its one message where a sum stays open or an item cannot be scored
  /// exactly: then no figure may be shown.
  ///
  /// - Parameters:
  ///   - period: As `statedPeriod` returns it.
  ///   - language: `nil`: the dataset's own.
  func analysis(
    of dataset: ImportedDataset, over period: Period?, in language: Language?,
    evidence: AnalysisRequest.Evidence
  ) throws(RunEnd) -> Analysis {
    var request = AnalysisRequest(
      submissions: dataset.submissions, datesSeen: dataset.datesSeen,
      directory: dataset.directory, rulebook: dataset.rulebook, reading: dataset.reading,
      importSummary: dataset.summary, period: period, asOf: asOf,
      language: language ?? dataset.language, title: dataset.title, evidence: evidence,
      workers: Machine.threads)
    request.registers = dataset.registers
    request.particulars = dataset.particulars
    let analysis = analyse(request)
    if let open = analysis.openSum {
      Streams.print(open.phrase(analysis.language), to: .messages)
      throw RunEnd(code: .failed)
    }
    if let refused = analysis.refusedItem { try end(over: refused, in: dataset, analysis.language) }
    return analysis
  }

  /// Names the record to which the rules give no exact amount.
  private func end(
    over refused: RefusedItem, in dataset: ImportedDataset, _ language: Language
  ) throws(RunEnd) {
    do throws(Diagnostic) {
      let record = try dataset.records.records(at: [refused.address])[refused.address]
      let place = record.map { "\($0.file):\($0.line): " } ?? ""
      Streams.print(place + refused.phrase(language), to: .messages)
    } catch {
      Streams.print(error, in: language)
    }
    throw RunEnd(code: .failed)
  }
}
