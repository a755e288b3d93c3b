import Foundation
import Testing

/// Wrong rulebooks and what is said of them, to be read side by side.
struct RulebookCasesTests {
  @Test(arguments: RulebookCase.all)
  func `a wrong rulebook is told what is wrong, where, and how to mend it`(
    aCase: RulebookCase
  ) throws {
    let now = try aCase.findings()
    #expect(!now.isEmpty, "nothing of this code is found")
    #expect(
      now.trimmingCharacters(in: .newlines) == aCase.found.trimmingCharacters(in: .newlines))
  }

  @Test func `every transcript is as it would be written`() throws {
    #expect(RulebookCase.all.count >= 45)
    for (name, cases) in RulebookCase.transcripts {
      let file = RulebookCase.folder.appending(path: name)
      let texts = try cases.map { $0.text(found: try $0.findings()) }.joined(separator: "\n")
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try texts.write(to: file, atomically: true, encoding: .utf8)
      }
      #expect(texts == (try? String(contentsOf: file, encoding: .utf8)), "\(name)")
    }
  }
}
