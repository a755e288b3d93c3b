import Foundation

/// A folder of files for one test.
///
/// A class, so that the folder goes when the test lets go of it.
public final class TemporaryFolder {
  /// Without a slash at its end.
  public let path: String

  public init() throws {
    path = NSTemporaryDirectory() + "tongbao-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// A folder with these files: names, relative to it, to texts.
  public convenience init(_ texts: [String: String]) throws {
    try self.init()
    for (name, text) in texts { try write(Array(text.utf8), to: name) }
  }

  /// Writes a file, and the folders on the way to it.
  ///
  /// - Returns: The path as the system opens it.
  @discardableResult public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
