import Model
import Testing

@testable import Importer

struct YAMLMisprintTests {
  private func refusal(_ text: String) -> String {
    do throws(Diagnostic) {
      let map = try YAMLMap.read(Array(text.utf8), file: "rulebook.yaml")
      try map.allow(["title", "versions"])
      return "read"
    } catch {
      let place = "\(error.place.line ?? 0):\(error.place.column ?? 0)"
      return ([place, error.code.rawValue] + error.found).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("title：甲\nversions: []\n", "1:6 yaml-punctuation ： : "),
    ("title: 甲\nversions：\n  - from: 2014-01-01\n", "2:9 yaml-punctuation ： : "),
    ("versions:\n  - { from: 2014-01-01， to: 2014-12-31 }\n", "2:23 yaml-punctuation ， , "),
    ("versions:\n\t- from: 2014-01-01\n", "2:1 yaml-tab"),
    ("title：甲\n", "yaml"), ("title: a\ntitle: b\n", "1:1 yaml-key-twice title"),
  ])
  func `what looks like YAML and is not is named with what to write`(
    _ text: String, _ expected: String
  ) {
    #expect(refusal(text).contains(expected))
  }

  @Test func `Chinese punctuation in a text is no misprint`() {
    #expect(refusal("title: 关于“十四五”：办法，修订\nversions: [\n").contains("yaml-syntax"))
    #expect(refusal("# 说明：，\nversions: [\n").contains("yaml-syntax"))
    #expect(refusal("title: 关于：办法\n") == "read")
  }
}
