import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "report")
}
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check")
}
