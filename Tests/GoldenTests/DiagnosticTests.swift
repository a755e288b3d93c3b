import Foundation
import Importer
import Model
import Support
import Testing

/// Every finding is provoked by a small dataset, and its text in both languages is the stored one.
struct DiagnosticTests {
  private static let folder = Repository.root.appending(path: "Tests/GoldenTests/diagnostics")

  /// Every finding of a code's own dataset that has this code.
  private func findings(_ code: Diagnostic.Code) throws -> (found: [Diagnostic], base: String) {
    let work = try TemporaryFolder()
    for (name, text) in DiagnosticCases.all[code] ?? [:] {
      try work.write(Array(text.utf8), to: "dataset/" + name)
    }
    if let bytes = DiagnosticCases.bytes[code] {
      try work.write(bytes, to: "dataset/log/" + (code == .gzipBroken ? "1.csv.gz" : "1.csv"))
    }
    do throws(Diagnostic) {
      if DiagnosticCases.finishedRuns.contains(code) {
        _ = try Import.finishedRun(at: work.path + "/dataset")
      }
      let findings = try Import.check(
        [work.path + "/dataset"], ReadingOptions(workers: 2)
      ).findings
      return (findings.filter { $0.code == code }.flatMap(\.first), work.path)
    } catch {
      return ([error].filter { $0.code == code }, work.path)
    }
  }

  @Test(arguments: Diagnostic.Code.allCases)
  func `every finding has a dataset that provokes it, and its text is the stored one`(
    code: Diagnostic.Code
  ) throws {
    let (found, base) = try findings(code)
    #expect(!found.isEmpty, "\(code.rawValue) has no case in DiagnosticCases, or it is not found")
    let texts = Language.allCases.map { language in
      "\(language.rawValue)\n"
        + found.map { DiagnosticText.rendered($0, in: language) + "\n" }.joined()
    }
    let now = texts.joined(separator: "\n").replacing(base + "/", with: "")
    let file = Self.folder.appending(path: code.rawValue + ".txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try now.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(now == (try? String(contentsOf: file, encoding: .utf8)))
  }

  @Test func `no stored text is left of a finding that is gone`() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.path(percentEncoded: false))
    #expect(Set(files) == Set(Diagnostic.Code.allCases.map { $0.rawValue + ".txt" }))
  }
}
