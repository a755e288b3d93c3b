import ArgumentParser
import Importer
import Model

extension Language: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(parsing: argument) }
}

extension CivilDate: ExpressibleByArgument {
  /// A day such as 2025-06-30.
  public init?(argument: String) {
    guard let period = Period(parsing: argument), period.first == period.last,
      period.label == argument
    else { return nil }
    self = period.first
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
    try read { (paths) throws(Diagnostic) in try Import.read(paths) }
  }

  func read<Result>(_ reading: ([String]) throws(Diagnostic) -> Result) throws(RunEnd) -> Result {
    do {
      return try reading(dataset)
    } catch {
      Streams.print(error, in: language ?? .english)
      throw RunEnd(code: .failed)
    }
  }
}
