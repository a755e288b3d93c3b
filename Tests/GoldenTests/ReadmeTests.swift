import Foundation
import Support
import Testing

/// The commands of README.md work.
struct ReadmeTests {
  /// The lines after `$ ` in README's console blocks that need nothing but the shipped datasets.
  static let commands: [String] = {
    let text = (try? Repository.text(of: "README.md")) ?? ""
    var isConsole = false
    var commands: [String] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isConsole = line == "```console" }
      guard isConsole, line.hasPrefix("$ tongbao ") else { continue }
      let paths = line.split(separator: " ").dropFirst(3).filter { !$0.hasPrefix("-") }
      if line.contains(" datasets/"),
        paths.allSatisfy({ !$0.contains(".csv") || $0.hasPrefix("datasets/") })
      {
        commands.append(String(line.dropFirst(2)))
      }
    }
    return commands
  }()

  @Test(arguments: commands)
  func `a command of the README that reads a shipped dataset runs`(command: String) throws {
    try Workplace.with { work in
      try FileManager.default.createSymbolicLink(
        at: work.folder.appending(path: "datasets"),
        withDestinationURL: Repository.root.appending(path: "datasets"))
      let end = try Program.shell(command, in: work.folder)
      #expect([0, 1].contains(end.code), "\(command)\n\(end.messages)")
    }
  }

  @Test func `what the README shows of a check is what check prints`() throws {
    #expect(Self.commands.count >= 3)
    let block = try #require(
      try Repository.text(of: "README.md").split(separator: "```console\n")
        .first { $0.hasPrefix("$ tongbao check datasets/county ") && $0.contains("…") }?
        .split(separator: "\n```").first)
    let command = block.prefix { $0 != "\n" }.dropFirst(2)
    let end = try Program.shell(String(command), in: Repository.root)
    let printed = end.output.split(separator: "\n")
    for line in block.split(separator: "\n").dropFirst() where line != "…" {
      #expect(printed.contains(line), "\(line)")
    }
  }
}
