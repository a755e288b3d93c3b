import Foundation
import Support
import Testing

@testable import Writer

/// What is true of every chart of the whole reports that `GoldenTests` store, at each extreme and in both languages.
@Suite struct StoredChartsTests {
  private static let folder = Repository.root.appending(path: "Tests/GoldenTests/charts")

  /// Paths below the folder, such as `typical-zh/trend.svg`.
  static let paths: [String] = {
    let found = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".svg") }.sorted()
  }()

  @Test func `every kind is stored at four extremes in two languages`() {
    #expect(Self.paths.count == 8 * ChartKind.allCases.count)
  }

  @Test(arguments: paths)
  func `a stored chart is well-formed, described and legible`(path: String) throws {
    let svg = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    let document = try #require(DrawnSVG(svg))
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    #expect(document.root["role"] == "img")
    #expect(document.root["aria-labelledby"] == "\(name)-title \(name)-desc")
    #expect(document.ids == ["\(name)-title", "\(name)-desc"])
    #expect(document.elements.isDisjoint(with: ["script", "foreignObject", "image", "use"]))
    #expect(document.texts.allSatisfy { $0.size >= 12 })
    #expect(document.layoutFaults == [])
  }
}
