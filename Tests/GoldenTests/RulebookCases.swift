import Foundation
import Importer
import Model
import Support

/// Rulebooks that cannot be judged by, or that leave something open, each beside what is said of it.
///
/// They stand in `rulebooks/*.txt`: `=== code: what is wrong`, then files as `--- name`, last `--- found`.
struct RulebookCase: Sendable, CustomStringConvertible {
  var code: String
  var title: String
  /// Name and text, in the order of the transcript.
  var files: [(name: String, text: String)]
  /// What is found, in both languages.
  var found: String

  var description: String { "\(code): \(title)" }

  static let folder = Repository.root.appending(path: "Tests/GoldenTests/rulebooks")

  static let transcripts: [String: [RulebookCase]] = {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    return (names ?? []).reduce(into: [:]) { transcripts, name in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      transcripts[name] = (text ?? "").split(separator: "=== ").map { RulebookCase(String($0)) }
    }
  }()

  static let all = transcripts.keys.sorted().flatMap { transcripts[$0] ?? [] }

  /// The first case of every code, for the texts of all findings.
  static let files = Dictionary(
    all.compactMap { aCase in
      Diagnostic.Code(rawValue: aCase.code).map { ($0, aCase.dataset) }
    }, uniquingKeysWith: { one, _ in one })

  private init(_ text: String) {
    let sections = text.split(separator: "--- ")
    let heading = sections[0].split(separator: ": ", maxSplits: 1)
    code = String(heading[0])
    title = heading.count > 1 ? heading[1].trimmingCharacters(in: .newlines) : ""
    let parts = sections.dropFirst().map { section in
      let lines = section.split(separator: "\n", maxSplits: 1)
      return (name: String(lines[0]), text: lines.count > 1 ? String(lines[1]) : "")
    }
    files = parts.filter { $0.name != "found" }
    found = parts.first { $0.name == "found" }?.text ?? ""
  }

  /// With a log of one item where the case has none.
  var dataset: [String: String] {
    Dictionary(
      DiagnosticCases.with([:]).map { ($0.key, $0.value) } + files.map { ($0.name, $0.text) },
      uniquingKeysWith: { $1 })
  }

  /// What is found in its dataset with its code, as people read it.
  func findings() throws -> String {
    let folder = try TemporaryFolder(dataset)
    let diagnostics: [Diagnostic]
    do throws(Diagnostic) {
      diagnostics = try Import.read([folder.path], ReadingOptions(workers: 1)).diagnostics
    } catch {
      diagnostics = [error]
    }
    let found = diagnostics.filter { $0.code.rawValue == code }
    return Language.allCases.flatMap { language in
      found.map { DiagnosticText.rendered($0, in: language) + "\n" }
    }.joined()
  }

  /// The case as a transcript has it.
  func text(found: String) -> String {
    "=== \(code): \(title)\n" + files.map { "--- \($0.name)\n\($0.text)" }.joined()
      + "--- found\n" + found.trimmingCharacters(in: .newlines) + "\n"
  }
}
