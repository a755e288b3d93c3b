import ArgumentParser
import Importer
import Model

extension Language: ExpressibleByArgument {}

/// Reads the options that name days and spans, with the forms that they take in the message.
enum DateArgument {
  static func period(_ text: String, _ calendar: PeriodCalendar) throws -> Period {
    guard let period = calendar.period(text) else {
      let year = calendar.year(2024).label
      let windows = calendar.windows.map { $0.label + ", " }.joined()
      throw ValidationError(
        "\"\(text)\" is no period: write \(year), \(year)-H1, \(year)-Q1, 2024-03, 2024-01..2024-06, \(year)-to-date, \(windows)or all"
      )
    }
    return period
  }

  static func day(_ text: String) throws -> CivilDate {
    guard let period = Period(parsing: text.replacing("/", with: "-")), period.first == period.last
    else { throw ValidationError("\"\(text)\" is no day: write it like 2025-06-30") }
    return period.first
  }
}

/// Reads sizes such as `512M`.
enum MemoryArgument {
  /// Less would not hold what is read at a time.
  private static let least = 128 << 20

  static func bytes(_ text: String) throws -> Int {
    let units: [Character: Int] = ["K": 10, "M": 20, "G": 30, "T": 40]
    let last = text.uppercased().last ?? " "
    let shift = units[last] ?? 0
    guard let number = Int(shift == 0 ? text : String(text.dropLast())), number > 0,
      number < 1 << 20 || shift < 30
    else { throw ValidationError("\"\(text)\" is no size: write it like 512M or 2G") }
    guard number << shift >= least else {
      throw ValidationError("\(text) is too little: at least 128M are needed")
    }
    return number << shift
  }
}

/// How a dataset is read, for every command that reads one.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: "zh or en; by default what dataset.yaml says, else the language of the logs' headers.")
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "About how much memory to use at most, such as 512M or 2G; rows beyond it wait in a temporary file.",
      valueName: "size"), transform: MemoryArgument.bytes)
  var memory: Int?

  @Flag(
    name: .shortAndLong,
    help: "Show no progress, notes or warnings on standard error; errors and results stay.")
  var quiet = false

  /// What is printed of findings.
  var findingsShown: Findings.Shown { quiet ? .errors : .all }

  /// Reads a dataset, or ends the run with its one message.
  ///
  /// - Parameters:
  ///   - paths: One folder, or one or several logs.
  ///   - reading: Reads what stands at these paths.
  func read<Result>(
    _ paths: [String], _ reading: ([String], ReadingOptions) throws(Diagnostic) -> Result
  ) throws(RunEnd) -> Result {
    let language = { (refusal: Diagnostic?) in
      self.language ?? Import.likelyLanguage(of: paths, refusal)
    }
    let progress = quiet ? nil : Progress(language: language(nil))
    var options = ReadingOptions(workers: Machine.threads)
    options.memory = memory
    if let progress {
      options.progress = { progress.add(bytes: $0, of: max(1, $1), rows: $2) }
    }
    defer { progress?.end() }
    do {
      return try reading(paths, options)
    } catch {
      progress?.end()
      Streams.print(error, in: language(error))
      throw RunEnd(code: .failed)
    }
  }
}

/// What every command that reads one dataset and nothing else takes.
struct DatasetArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A dataset folder, or one or several CSV logs; - is standard input.", valueName: "dataset"),
    completion: .file())
  var dataset: [String]

  @OptionGroup var reading: ReadingArguments

  var language: Language? { reading.language }
  var findingsShown: Findings.Shown { reading.findingsShown }

  func validate() throws {
    if dataset.isEmpty { throw ValidationError("name a dataset folder or a CSV log") }
  }

  /// Reads the dataset, or ends the run with its one message.
  func read<Result>(
    _ reading: ([String], ReadingOptions) throws(Diagnostic) -> Result
  ) throws(RunEnd) -> Result {
    try self.reading.read(dataset, reading)
  }
}
