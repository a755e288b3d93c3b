import Model
import Support
import Testing

@testable import Importer

@Suite struct HeaderSearchTests {
  private func search(
    _ text: String, _ configuration: LogConfiguration = LogConfiguration(pattern: "*")
  ) -> HeaderSearch.Candidate {
    let source = SourceBytes(
      bytes: Array(text.utf8), encoding: .utf8, markLength: 0, wide: nil, isCompressed: false)
    return HeaderSearch(source, configuration, outlets: nil).best()
  }

  private func detect(_ text: String) throws(Diagnostic) -> SourcePlan {
    let file = LogFile(
      path: "", held: Array(text.utf8), name: "log.csv", entry: 0, rank: 0)
    return try SourcePlan.detect(
      try SourceBytes.read(file, stated: nil), file: file, ordinal: 0,
      configuration: LogConfiguration(pattern: "*"), outlets: nil, asked: [])
  }

  @Test(arguments: [(",", 0x2C), (";", 0x3B), ("\t", 0x09)] as [(String, UInt8)])
  func `the delimiter is the one under which the header is understood`(
    mark: String, delimiter: UInt8
  ) {
    let found = search(["编号", "单位", "标题、题目"].joined(separator: mark) + "\n1,2;3\t4\n")
    #expect(found.dialect.delimiter == delimiter)
    #expect(found.header.score >= 2)
  }

  @Test func `titles, periods and blank rows may stand above the header`() {
    let head = "某县信息报送情况表,,\n\n统计时间：2024年,,\n"
    let found = search(head + "编号,单位,标题\n1,办公室,甲\n")
    #expect(found.record == 3 && found.line == 4)
    #expect(found.bytes == head.utf8.count..<(head + "编号,单位,标题\n").utf8.count)
  }

  @Test func `a title of several lines moves the header's line, not its record`() {
    let found = search("\"某县\n信息\",,\n编号,单位,标题\n")
    #expect(found.record == 1 && found.line == 3)
  }

  @Test func `of two headers the first is the header`() {
    #expect(search("编号,单位\n1,甲\n编号,单位\n").record == 0)
  }

  @Test func `a stated delimiter is not questioned`() {
    var configuration = LogConfiguration(pattern: "*")
    configuration.delimiter = 0x3B
    #expect(search("编号,单位,标题\n", configuration).header.score < 2)
  }

  @Test func `stated headers count as understood`() {
    var configuration = LogConfiguration(pattern: "*")
    configuration.columns = [.unit: "学校", .id: "提交号"]
    let found = search("比赛结果,\n提交号,学校\n", configuration)
    #expect(found.record == 1 && found.header.score == 2)
  }

  @Test func `a header of one understood column is none`() {
    let found = refusal { () throws(Diagnostic) in _ = try detect("a,b\n单位,c\n") }
    #expect(found?.brief == #"log.csv header-missing ["a b"]"#)
  }

  @Test func `an error in the header names its line`() {
    let found = refusal { () throws(Diagnostic) in _ = try detect("情况表,\n编号,标题\n") }
    #expect(found?.code == .columnMissing && found?.place.line == 2)
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `an empty file is an error of its own`(text: String) {
    let found = refusal { () throws(Diagnostic) in _ = try detect(text) }
    #expect(found?.brief == "log.csv file-empty []")
  }

  @Test func `a header after the first fifty records is not looked for`() {
    let blank = String(repeating: "x\n", count: 49)
    #expect(search(blank + "编号,单位\n").record == 49)
    #expect(search("x\n" + blank + "编号,单位\n").header.score == 0)
  }
}
