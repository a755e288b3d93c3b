import Foundation

/// The checkout that the tests run in.
public enum Repository {
  /// The folder with Package.swift.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every file below a folder whose name ends with `suffix`, as paths relative to the root, sorted.
  public static func files(below folder: String, suffix: String) -> [String] {
    let base = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: base.path(percentEncoded: false))?.compactMap
    { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
  }

  public static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The folder of outside reference values; `nil` where `TONGBAO_REFERENCE` names none.
  public static var reference: URL? {
    ProcessInfo.processInfo.environment["TONGBAO_REFERENCE"].map { URL(filePath: $0) }
  }
}

extension Repository {
  /// The names at the top of the checkout that git tracks.
  public static func trackedTopLevel() throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "git", "-c", "core.quotePath=false", "-C", root.path(percentEncoded: false), "ls-files",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let paths = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) })
  }
}
