import Model
import Support
import Testing

@testable import Importer

@Suite struct SuspiciousTextsTests {
  private static let header = "编号,单位,标题,报送时间,备注,字数\n"

  @Test func `remains of a wrong conversion are pointed out in cells that no figure depends on`()
    throws
  {
    let check = try TestCheck(
      log: Self.header
        + "1,甲,锟斤拷会议,2024-03-05,,\n2,甲,真的?,2024-03-05,????,\n3,甲,b,2024-03-05,,县\u{FFFD}局\n")
    #expect(
      check.briefs(.textSuspicious) == [
        "log/1.csv:2:3 text-suspicious [\"锟斤拷会议\"]", "log/1.csv:3:5 text-suspicious [\"????\"]",
        "log/1.csv:4:6 text-suspicious [\"县\u{FFFD}局\"]",
      ])
    #expect(check.checked.dataset.rejects.isEmpty)
  }

  @Test func `a rejected or superseded record is not reported a second time`() throws {
    let check = try TestCheck([
      "log/1.csv": Self.header + "1,甲,???,2024-03-05,,\n2,????,???,2024-03-05,,\n",
      "log/2.csv": Self.header + "1,甲,a,2024-03-05,,\n",
    ])
    #expect(check.number(.textSuspicious) == 0)
    #expect(check.number(.textLost) == 1)
  }

  @Test func `in GB18030 they are found too, and a long cell is shown by its beginning`() throws {
    let title = "锟斤拷" + String(repeating: "长", count: 60)
    let folder = try TemporaryFolder()
    try folder.write((Self.header + "1,甲,\(title),2024-03-05,,\n").gb18030, to: "log/1.csv")
    let groups = try Import.check([folder.path]).findings
    let found = groups.first { $0.code == .textSuspicious }?.first.first?.found
    #expect(found == [title.prefix(40) + "…"])
  }
}
