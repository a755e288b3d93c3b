import ArgumentParser
import Importer
import Model

extension Language: ExpressibleByArgument {}

/// Reads the options that name days and spans, with the forms that they take in the message.
enum DateArgument {
  static func period(_ text: String) throws -> Period {
    guard let period = Period(parsing: text) else {
      throw ValidationError(
        "\"\(text)\" is no period: write 2025, 2025-H1, 2025-Q1, 2025-03, 2025-01..2025-06 or all")
    }
    return period
  }

  static func day(_ text: String) throws -> CivilDate {
    guard let period = Period(parsing: text.replacing("/", with: "-")), period.first == period.last
    else { throw ValidationError("\"\(text)\" is no day: write it like 2025-06-30") }
    return period.first
  }
}

/// What every command that reads a dataset takes.
struct DatasetArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A dataset folder, or one or several CSV logs; - is standard input.", valueName: "dataset"),
    completion: .file())
  var dataset: [String]

  @Option(
    help: "zh or en; by default what dataset.yaml says, else the language of the logs' headers.")
  var language: Language?

  func validate() throws {
    if dataset.isEmpty { throw ValidationError("name a dataset folder or a CSV log") }
  }

  /// Reads the dataset, or ends the run with its one message.
  func read() throws(RunEnd) -> ImportedDataset {
    try read { (paths) throws(Diagnostic) in
      try Import.read(paths, ReadingOptions(workers: Machine.threads))
    }
  }

  func read<Result>(_ reading: ([String]) throws(Diagnostic) -> Result) throws(RunEnd) -> Result {
    do {
      return try reading(dataset)
    } catch {
      Streams.print(error, in: language ?? Import.likelyLanguage(of: dataset, error))
      throw RunEnd(code: .failed)
    }
  }
}
