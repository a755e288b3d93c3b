import Analytics
import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao compare`: what changed between two runs, and why.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract:
      "Says what changed between two finished runs of report, and the likely cause of each change.",
    discussion: """
      EXAMPLES
        tongbao compare notebooks-out/county-2025-06 notebooks-out/county-2025-07
        tongbao compare before after --language en --format json

      Both are folders that tongbao report wrote, the earlier first. What is compared are their inputs, the \
      figures of the office and of each unit, and who falls short. A cause is the likeliest one that the two \
      folders show: new rows, late adoptions, corrections, another rulebook, register or as-of day.
      """)

  @Argument(
    help: ArgumentHelp("The earlier folder that report wrote.", valueName: "before"),
    completion: .directory)
  var before: String

  @Argument(
    help: ArgumentHelp("The later folder that report wrote.", valueName: "after"),
    completion: .directory)
  var after: String

  @Option(help: "zh or en; by default the language of the later run.")
  var language: Language?

  @Option(help: "text or json.")
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case json
  }

  func run() throws {
    let (old, new) = (try finishedRun(before), try finishedRun(after))
    let comparison = compared(old, with: new)
    switch format {
    case .text:
      let text = ComparisonText(comparison, (old, new), language ?? new.language).text
      Streams.write(Array(text.utf8)[...], to: .results)
    case .json:
      Streams.print(ComparisonJSON(comparison, (old, new)).value.indented, to: .results)
    }
  }

  private func finishedRun(_ path: String) throws(RunEnd) -> FinishedRun {
    do throws(Diagnostic) {
      return try Import.finishedRun(at: path)
    } catch {
      Streams.print(error, in: language ?? Import.likelyLanguage(of: [path], error))
      throw RunEnd(code: .failed)
    }
  }
}
