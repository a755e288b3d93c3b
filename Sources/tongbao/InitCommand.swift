import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao init`: drafts a dataset folder from bare logs.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Drafts a dataset folder from logs, for a person to go on with.",
    discussion: """
      EXAMPLES
        tongbao init export.csv
        tongbao init exports/*.csv --output county

      The folder holds the logs, byte for byte, dataset.yaml with all that was detected, units.csv \
      and outlets.csv with the names found, and a rulebook.yaml without any quota. tongbao report \
      runs on it at once. A folder that exists is never touched.
      """)

  @Argument(
    help: ArgumentHelp("One or several CSV logs; - is standard input.", valueName: "log"),
    completion: .file())
  var logs: [String]

  @Option(
    help: ArgumentHelp(
      "The folder to write; by default the first log's name without .csv.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(help: "zh or en, for the files' comments; by default the language of the logs' headers.")
  var language: Language?

  func run() throws {
    var draft: DatasetDraft
    do {
      draft = try Import.draft(logs, ReadingOptions(workers: Machine.threads))
    } catch {
      Streams.print(error, in: language ?? .english)
      throw RunEnd(code: .failed)
    }
    draft.language = language ?? draft.language
    let folder = OutputFolder(destination: output ?? draft.name, replacement: .refuse)
    try write(draft, to: folder)
    Streams.print(Words.Draft.next(folder.destination)(draft.language), to: .messages)
    Streams.print(folder.destination, to: .results)
  }

  private func write(_ draft: DatasetDraft, to folder: OutputFolder) throws(RunEnd) {
    let files = DraftFiles(draft).files
    do throws(OutputFolder.Failure) {
      try Interruption.deferred { () throws(OutputFolder.Failure) in try folder.write(files) }
    } catch {
      Streams.print(
        OutputText.rendered(error, in: draft.language, replacing: .never), to: .messages)
      throw RunEnd(code: .failed)
    }
  }
}
