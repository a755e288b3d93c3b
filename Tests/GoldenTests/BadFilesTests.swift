import Foundation
import Support
import Testing

/// Malformed and binary files, as fuzzers of other programs found them, where they are at hand.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct BadFilesTests {
  /// How the program ended on one file.
  private struct End {
    var file: String
    var code: Int
    var output: String
  }

  private static let folder = (Reference.folder ?? "") + "/csv-bad"

  private static let files =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0 != "manifest.json" }.sorted()

  /// Runs a command on every file, one after the other, each within 2 seconds and 200 MB.
  ///
  /// `ulimit -v` counts addresses, code included, and is therefore stricter than a limit of memory used;
  /// a run that exceeds it dies by a signal, one that takes too long ends with 124 by `timeout`.
  private func run(_ command: String) throws -> [End] {
    let work = try TemporaryFolder()
    let line = """
      ulimit -v 204800
      while read -r file; do
        timeout 2 tongbao \(command) "$file" > "$OLDPWD/output-$file" 2>&1
        echo "$? $file"
      done < "$OLDPWD/files"
      """
    try work.write(Array(Self.files.joined(separator: "\n").utf8) + [0x0A], to: "files")
    let end = try Program.shell(
      "cd '\(Self.folder)'\n" + line, in: URL(fileURLWithPath: work.path))
    return try end.output.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let output = try Data(contentsOf: URL(fileURLWithPath: "\(work.path)/output-\(parts[1])"))
      return End(
        file: parts[1], code: Int(parts[0]) ?? -1, output: String(decoding: output, as: UTF8.self))
    }
  }

  @Test func `a check of a bad file says what is wrong with it, soon and in little room`() throws {
    let ends = try run("check --language en")
    #expect(ends.map(\.file) == Self.files)
    #expect(ends.count == 239)
    for end in ends {
      #expect([1, 3].contains(end.code), "\(end.file): \(end.code)")
      #expect(end.output.contains(": error: "), "\(end.file): \(end.output.suffix(300))")
      #expect(end.output.contains("\n  remedy: "), "\(end.file): \(end.output.suffix(300))")
    }
  }

  @Test func `the records of a bad file are printed or named, soon and in little room`() throws {
    let ends = try run("records")
    #expect(ends.map(\.file) == Self.files)
    for end in ends {
      #expect([0, 1, 3].contains(end.code), "\(end.file): \(end.code)")
      #expect(
        end.output.contains(": error: ") == (end.code != 0),
        "\(end.file): \(end.code) \(end.output.suffix(300))")
    }
  }
}
