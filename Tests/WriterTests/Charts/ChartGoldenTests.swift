import Foundation
import Testing

@testable import Writer

/// `UPDATE_GOLDEN=1 swift test --filter WriterTests` rewrites the stored charts; review them as a diff and as pictures.
@Suite struct ChartGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "golden")

  @Test(arguments: ChartCases.all)
  func `a chart is drawn as it is stored`(example: ChartCases.Case) throws {
    let file = Self.folder.appending(path: example.name + ".svg")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(example.chart.svg.utf8).write(to: file)
    }
    let stored = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    #expect(example.chart.svg == stored, "\(example.name) differs from \(file.path)")
  }

  @Test func `every stored chart is still drawn`() throws {
    let stored = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let drawn = Set(ChartCases.all.map { $0.name + ".svg" })
    #expect(stored.filter { $0.hasSuffix(".svg") && !drawn.contains($0) } == [])
  }
}
