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
        tongbao check datasets/county --json

      First how every log was read, the balance of its records, and which column was taken for what; \
      then what was found, with the records that cannot be used last, so that what must be mended \
      first stands nearest to the end.
      """)

  @OptionGroup var source: DatasetArguments

  @Flag(help: "Print everything as one JSON object, for programs.")
  var json = false

  func run() throws {
    let checked = try source.read(Import.check)
    let language = source.language ?? checked.dataset.language
    if json {
      Streams.print(CheckJSON(checked, language).value.indented, to: .results)
    } else {
      for line in CheckText(checked, language).lines { Streams.print(line, to: .results) }
    }
    if !checked.dataset.rejects.isEmpty { throw RunEnd(code: .rejected) }
  }
}
