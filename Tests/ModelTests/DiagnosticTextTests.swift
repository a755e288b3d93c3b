import Model
import Testing

@Suite struct DiagnosticTextTests {
  private func diagnostic(_ code: Diagnostic.Code) -> Diagnostic {
    Diagnostic(
      .error, code, at: .init(file: "log.csv", line: 3, column: 2, header: "unit"),
      found: ["one", "two", "three"])
  }

  private func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
  }

  @Test(arguments: Diagnostic.Code.allCases)
  func `every finding has its words in both languages`(code: Diagnostic.Code) {
    let text = DiagnosticText(diagnostic(code))
    for phrase in [text.message, text.remedy].compactMap({ $0 }) {
      #expect(isChinese(phrase(.chinese)), "\(phrase(.chinese))")
      let english = phrase(.english).replacing("“CSV UTF-8”", with: "")
      #expect(!english.isEmpty && !isChinese(english), "\(english)")
      #expect(!phrase(.chinese).hasSuffix("。") && !phrase(.chinese).hasSuffix("."))
      #expect(!phrase(.english).hasSuffix("."))
      for word in ["nvalid", "lease"] { #expect(!english.contains(word), "\(english)") }
    }
  }

  @Test(arguments: Diagnostic.Code.allCases)
  func `words can be made from a finding that found nothing`(code: Diagnostic.Code) {
    let bare = Diagnostic(.warning, code, at: .init(file: "log.csv"))
    #expect(!DiagnosticText(bare).message(.english).isEmpty)
  }

  @Test func `no two findings have one text`() {
    let texts = Diagnostic.Code.allCases.map { DiagnosticText(diagnostic($0)).message }
    #expect(Set(texts).count == texts.count)
  }

  @Test func `an error is written with its place and, below, its remedy`() {
    let error = Diagnostic(
      .error, .dateUnreadable,
      at: .init(file: "log/2024.csv", line: 118, column: 4, header: "报送日期"), found: ["20224-1-5"])
    #expect(
      DiagnosticText.rendered(error, in: .english) == """
        log/2024.csv:118:4: error: column "报送日期" holds "20224-1-5", not a date
          remedy: write it like 2024-01-05
        """)
    #expect(
      DiagnosticText.rendered(error, in: .chinese) == """
        log/2024.csv:118:4: 错误: “报送日期”列是“20224-1-5”，不是日期
          处理办法: 按 2024-01-05 的样子写
        """)
  }

  @Test func `a place is as long as it is known`() {
    let warning = Diagnostic(
      .warning, .idTwice, at: .init(file: "log.csv", line: 7), found: ["b.csv:9"])
    #expect(
      DiagnosticText.rendered(warning, in: .english).hasPrefix(
        "log.csv:7: warning: the id stands again in the same export at b.csv:9, and that row wins\n"
      ))
    let note = Diagnostic(.note, .fileEmpty, at: .init(file: "log.csv"))
    #expect(
      DiagnosticText.rendered(note, in: .english).hasPrefix("log.csv: note: the file is empty\n"))
  }
}
