import ArgumentParser
import Glibc

/// The program: arguments, a run, an exit code.
@main
struct Tongbao: ParsableCommand {
  /// The version that `--version` and the manifest name.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "tongbao",
    abstract: "Counts submissions and adoptions, from the CSV exports that offices have.",
    discussion: """
      A dataset is a folder with log/*.csv and, where wanted, dataset.yaml, units.csv, outlets.csv \
      and rulebook.yaml; a bare CSV file is a dataset too.

      EXAMPLES
        tongbao check datasets/county
        tongbao init export.csv
        tongbao report datasets/county --period 2025
        tongbao eligibility datasets/county --period 2025
        tongbao explain datasets/county 城关镇 --measure cohort_rate
        tongbao chart datasets/county units --period 2025 --output units.svg
        tongbao report exports/*.csv --output year-end --language en

      EXIT CODES
        0  done
        1  done, but rows were rejected (or records refused)
        2  wrong usage
        3  could not run; nothing was written
      """,
    version: version,
    subcommands: [
      ReportCommand.self, EligibilityCommand.self, ExplainCommand.self, CompareCommand.self,
      CountCommand.self, ChartCommand.self,
      CheckCommand.self,
      InitCommand.self,
      RulebookCommand.self, RecordsCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let end as RunEnd {
      Glibc.exit(end.code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      Streams.print(fullMessage(for: error), to: isHelp ? .results : .messages)
      Glibc.exit(isHelp ? RunEnd.Code.done.rawValue : RunEnd.Code.usage.rawValue)
    }
  }
}

/// The end of a run other than plain success; its messages have been printed.
struct RunEnd: Error {
  enum Code: Int32 {
    case done = 0
    case rejected = 1
    case usage = 2
    case failed = 3
  }

  var code: Code
}
