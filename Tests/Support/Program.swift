import Foundation

/// The built program, as a user runs it.
public enum Program {
  /// How a command ended.
  public struct End: Sendable {
    public var code: Int32
    public var output: String
    public var messages: String
  }

  /// The folder in which the build put the program beside these tests.
  public static let folder: URL = {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    var folder = URL(filePath: executable ?? "").deletingLastPathComponent()
    while folder.path(percentEncoded: false).count > 1
      && !FileManager.default.isExecutableFile(
        atPath: folder.appending(path: "tongbao").path(percentEncoded: false))
    {
      folder.deleteLastPathComponent()
    }
    let built = Repository.root.appending(path: ".build/debug")
    return folder.path(percentEncoded: false).count > 1 ? folder : built
  }()

  /// Runs a line of shell in a folder, with the program first on the path.
  public static func shell(_ line: String, in folder: URL) throws -> End {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] =
      Self.folder.path(percentEncoded: false) + ":" + (environment["PATH"] ?? "")
    process.environment = environment
    // Files, not pipes: a full pipe would stop the program while nobody reads.
    let streams = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    let output = streams.appending(path: "output")
    let messages = streams.appending(path: "messages")
    for file in [output, messages] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return End(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }
}
