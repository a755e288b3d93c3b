import Foundation
import Support

/// A case is a folder: `command` (one line, run by a shell in a copy of the folder), inputs, and `expected/`
/// with `exit`, `stdout`, `stderr` and any output files to be compared, at the paths where the command writes them.
struct GoldenCase {
  let name: String

  static let folder = Repository.root.appending(path: "Tests/GoldenTests/cases")

  static var names: [String] {
    let entries =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)))
      ?? []
    return entries.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// What a command left behind: exit code, both streams, and the output files that the case names.
  struct Outcome: Equatable {
    var files: [String: String]

    /// One line for each file that differs.
    func differences(from expected: Outcome) -> [String] {
      Set(files.keys).union(expected.files.keys).sorted().compactMap { name in
        guard files[name] != expected.files[name] else { return nil }
        let now = files[name] ?? "(absent)"
        return "--- \(name), expected:\n\(expected.files[name] ?? "(absent)")\n--- now:\n\(now)"
      }
    }
  }

  private var expectedFolder: URL { Self.folder.appending(path: name).appending(path: "expected") }

  /// Runs the command; with `UPDATE_GOLDEN=1` its outcome becomes what is expected.
  func run() throws -> (now: Outcome, expected: Outcome) {
    let source = Self.folder.appending(path: name)
    let work = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: source, to: work)
    defer { try? FileManager.default.removeItem(at: work) }
    let compared = try Self.texts(below: expectedFolder)
    try FileManager.default.removeItem(at: work.appending(path: "expected"))
    let command = try String(contentsOf: source.appending(path: "command"), encoding: .utf8)
    let end = try Program.shell(command, in: work)
    var now = Outcome(files: [
      "exit": "\(end.code)\n", "stdout": end.output, "stderr": end.messages,
    ])
    for path in compared.keys where now.files[path] == nil {
      now.files[path] = try? String(contentsOf: work.appending(path: path), encoding: .utf8)
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try write(now) }
    return (now, Outcome(files: try Self.texts(below: expectedFolder)))
  }

  private func write(_ outcome: Outcome) throws {
    for (path, text) in outcome.files {
      let file = expectedFolder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private static func texts(below folder: URL) throws -> [String: String] {
    let paths =
      FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap {
        $0 as? String
      } ?? []
    var texts: [String: String] = [:]
    for path in paths {
      let file = folder.appending(path: path)
      guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true else {
        continue
      }
      texts[path] = try String(contentsOf: file, encoding: .utf8)
    }
    return texts
  }
}
