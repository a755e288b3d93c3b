import Model
import Support

@testable import Importer

/// A dataset written from texts and read.
struct TestDataset {
  let folder: TemporaryFolder
  let dataset: ImportedDataset

  /// - Parameter texts: Names, relative to the folder, to texts.
  init(_ texts: [String: String]) throws {
    folder = try TemporaryFolder(texts)
    dataset = try Import.read([folder.path])
  }

  init(bytes files: [String: [UInt8]]) throws {
    folder = try TemporaryFolder()
    for (name, bytes) in files { try folder.write(bytes, to: name) }
    dataset = try Import.read([folder.path])
  }

  /// One log, `log/1.csv`.
  init(log: String) throws { try self.init(["log/1.csv": log]) }

  var seen: [SeenSubmission] {
    SeenSubmission.all(dataset.submissions.collected, dataset.directory)
  }

  /// Each submission as a line.
  var lines: [String] { seen.map(\.description) }

  var codes: [Diagnostic.Code] { dataset.diagnostics.map(\.code) }

  var rejected: [Diagnostic.Code] { dataset.rejects.map(\.diagnostic.code) }

  /// The fates of a file's records: frame, used, superseded, duplicates, rejected.
  func fates(_ file: String) -> [Int] {
    dataset.summary.sources.filter { $0.path == file }.flatMap {
      [$0.frame, $0.used, $0.superseded, $0.duplicates, $0.rejected]
    }
  }

  /// What keeps these texts from being read.
  static func refusal(_ texts: [String: String]) throws -> Diagnostic? {
    let folder = try TemporaryFolder(texts)
    do {
      _ = try Import.read([folder.path])
      return nil
    } catch {
      return error
    }
  }
}

/// What a body throws.
func refusal(of body: () throws(Diagnostic) -> Void) -> Diagnostic? {
  do {
    try body()
    return nil
  } catch {
    return error
  }
}

extension Diagnostic {
  /// `file:line:column code [found]`, for comparisons in one line.
  var brief: String {
    let place = [place.file, place.line.map(String.init), place.column.map(String.init)]
    return place.compactMap { $0 }.joined(separator: ":") + " \(code.rawValue) \(found)"
  }
}

/// Small files are read in small pieces here, so that every test of the importer is one of its joints too.
extension ReadingOptions {
  static var tests: ReadingOptions {
    var options = ReadingOptions(workers: 3)
    options.chunkLength = 64
    options.wholeLength = 64
    return options
  }
}

extension Import {
  static func read(_ paths: [String]) throws(Diagnostic) -> ImportedDataset {
    try read(paths, .tests)
  }

  static func check(_ paths: [String]) throws(Diagnostic) -> CheckedDataset {
    try check(paths, .tests)
  }

  static func draft(_ paths: [String]) throws(Diagnostic) -> DatasetDraft {
    try draft(paths, .tests)
  }
}
