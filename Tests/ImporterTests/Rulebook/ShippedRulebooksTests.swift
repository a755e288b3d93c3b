import Model
import Support
import Testing

@testable import Importer

/// Every rulebook in the checkout is one that can be read.
struct ShippedRulebooksTests {
  @Test(arguments: Repository.files(below: "datasets", suffix: "rulebook.yaml"))
  func `a shipped rulebook can be read`(path: String) throws {
    let text = try Repository.text(of: path)
    let rulebook = try RulebookFile.read(Array(text.utf8), file: path)
    #expect(rulebook.versions.contains { !$0.version.isEmpty })
  }
}
