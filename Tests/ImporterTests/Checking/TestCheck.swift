import Model
import Support

@testable import Importer

/// A dataset written from texts and looked over.
struct TestCheck {
  let folder: TemporaryFolder
  let checked: CheckedDataset

  /// - Parameter texts: Names, relative to the folder, to texts.
  init(_ texts: [String: String]) throws {
    folder = try TemporaryFolder(texts)
    checked = try Import.check([folder.path])
  }

  /// One log, `log/1.csv`.
  init(log: String) throws { try self.init(["log/1.csv": log]) }

  /// The kept findings of some codes, in their order, as `file:line:column code [found]`.
  func briefs(_ codes: Diagnostic.Code...) -> [String] {
    checked.findings.filter { codes.contains($0.code) }.flatMap { $0.first.map(\.brief) }
  }

  func number(_ code: Diagnostic.Code) -> Int {
    checked.findings.first { $0.code == code }?.number ?? 0
  }
}
