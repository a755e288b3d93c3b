import Foundation
import Model
import Support
import Testing
import Writer

/// Every chart of whole reports at four extremes, in both languages, as it is stored in `Tests/GoldenTests/charts`.
///
/// `UPDATE_GOLDEN=1 swift test --filter ChartExtremesTests` rewrites them: review the diff, and look at them
/// (`make visual`). What is true of every one of them, WriterTests check on the stored files.
@Suite struct ChartExtremesTests {
  static let folder = Repository.root.appending(path: "Tests/GoldenTests/charts")

  @Test(arguments: ChartExtreme.allCases, Language.allCases)
  func `every chart is drawn as it is stored`(extreme: ChartExtreme, language: Language) throws {
    let stored = Self.folder.appending(path: "\(extreme)-\(language.rawValue)")
    let drawn = try charts(of: extreme, language)
    #expect(Set(drawn.keys) == Set(ChartKind.allCases.map { $0.rawValue + ".svg" }))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try? FileManager.default.removeItem(at: stored)
      try FileManager.default.createDirectory(at: stored, withIntermediateDirectories: true)
      for (name, bytes) in drawn { try bytes.write(to: stored.appending(path: name)) }
    }
    for (name, bytes) in drawn.sorted(by: { $0.key < $1.key }) {
      let before = try? Data(contentsOf: stored.appending(path: name))
      #expect(before == bytes, "\(extreme)-\(language.rawValue)/\(name) is drawn differently")
      let isTypical = extreme != .many
      #expect(!isTypical || bytes.count < 60_000, "\(name) has \(bytes.count) bytes")
    }
  }

  private func charts(of extreme: ChartExtreme, _ language: Language) throws -> [String: Data] {
    var charts: [String: Data] = [:]
    try Workplace.with { work in
      let files = try work.report(
        try extreme.dataset(in: work), to: "out",
        options: "--no-evidence --quiet --period \(extreme.period) --language \(language.rawValue)")
      for (path, bytes) in files where path.hasPrefix("charts/") {
        charts[String(path.dropFirst("charts/".count))] = bytes
      }
    }
    return charts
  }
}
