import Foundation

/// The folder of reference files that stands beside the project on some machines.
public enum Reference {
  /// `nil` where `TONGBAO_REFERENCE` is not set or names no folder.
  public static let folder: String? = {
    guard let path = ProcessInfo.processInfo.environment["TONGBAO_REFERENCE"],
      FileManager.default.fileExists(atPath: path)
    else { return nil }
    return path
  }()

  public static let isThere = folder != nil

  /// Why a test was skipped.
  public static let absence = "TONGBAO_REFERENCE names no folder of reference files"

  public static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: (folder ?? "") + "/" + name)))
  }

  /// The lines of a text file, without blank ones; none where there is no such folder.
  public static func lines(_ name: String) -> [String] {
    guard let bytes = try? bytes(name) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
  }
}
