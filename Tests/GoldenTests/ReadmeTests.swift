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
    let end = try run(command)
    #expect([0, 1].contains(end.code), "\(command)\n\(end.messages)")
  }

  /// Runs a command in a folder of its own, beside which the datasets lie.
  private func run(_ command: String) throws -> Program.End {
    var ends: [Program.End] = []
    try Workplace.with { work in
      try FileManager.default.createSymbolicLink(
        at: work.folder.appending(path: "datasets"),
        withDestinationURL: Repository.root.appending(path: "datasets"))
      ends.append(try Program.shell(command, in: work.folder))
    }
    return try #require(ends.first)
  }

  /// README's console blocks in which a command's output is shown.
  static let shown: [String] = {
    let text = (try? Repository.text(of: "README.md")) ?? ""
    return text.components(separatedBy: "```console\n").dropFirst().compactMap { rest in
      let block = rest.components(separatedBy: "\n```")[0]
      let hasOutput = !block.split(separator: "\n").dropFirst().contains { $0.hasPrefix("$ ") }
      return hasOutput && commands.contains { block.hasPrefix("$ \($0)\n") } ? block : nil
    }
  }()

  @Test func `the README shows a check and a count`() {
    #expect(Self.commands.count >= 4)
    for command in ["check", "count"] {
      #expect(Self.shown.contains { $0.hasPrefix("$ tongbao \(command) ") && $0.contains("…") })
    }
  }

  @Test(arguments: shown)
  func `what the README shows of a command is what it prints`(block: String) throws {
    let command = block.prefix { $0 != "\n" }.dropFirst(2)
    let end = try run(String(command))
    var printed = end.output.split(separator: "\n")[...]
    for line in block.split(separator: "\n").dropFirst() where line != "…" {
      let place = printed.firstIndex(of: line)
      #expect(place != nil, "\(line)")
      printed = printed[((place ?? printed.startIndex - 1) + 1)...]
    }
  }
}
