import ArgumentParser
import Importer
import Model
import Writer

/// `tongbao rulebook`: what the rules say.
struct RulebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rulebook",
    abstract: "Says in plain sentences what a rulebook.yaml decides.",
    discussion: """
      EXAMPLES
        tongbao rulebook explain datasets/county
        tongbao rulebook explain rulebook.yaml --language en
        tongbao rulebook schema > rulebook.schema.json
      """,
    subcommands: [Explain.self, Schema.self])

  /// `tongbao rulebook explain`: the sentences that a director can sign.
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain",
      abstract: "Prints a rulebook as numbered sentences, and what it leaves open.",
      discussion: """
        EXAMPLES
          tongbao rulebook explain datasets/county
          tongbao rulebook explain rulebook.yaml --language zh > 考核办法.txt

        Every key of the file shows in a sentence. What the rules leave open stands last, with how it is read.
        """)

    @Argument(
      help: ArgumentHelp("A rulebook.yaml, or a dataset folder that has one.", valueName: "file"),
      completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    @Option(help: "zh or en; by default both, Chinese first.")
    var language: Language?

    func run() throws {
      let rulebook: Rulebook
      do throws(Diagnostic) {
        rulebook = try Import.rulebook(at: file)
      } catch {
        Streams.print(error, in: language ?? Import.likelyLanguage(of: [file], error))
        throw RunEnd(code: .failed)
      }
      let text = RulebookText(rulebook)
      let languages = language.map { [$0] } ?? [.chinese, .english]
      let texts = languages.map(text.text)
      Streams.write(Array(texts.joined(separator: Self.rule).utf8)[...], to: .results)
    }

    /// Between the two languages.
    private static let rule = "\n" + String(repeating: "─", count: 40) + "\n\n"
  }

  /// `tongbao rulebook schema`: what an editor needs to check and complete a rulebook.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: "Prints a JSON schema of rulebook.yaml, for editors that check and complete it.",
      discussion: """
        EXAMPLES
          tongbao rulebook schema > rulebook.schema.json

        Name it in the first line of the rulebook: # yaml-language-server: $schema=rulebook.schema.json
        """)

    func run() {
      Streams.write(Array(RulebookSchema.text.utf8)[...], to: .results)
    }
  }
}
