import Model
import Support
import Testing

@testable import Importer

@Suite struct TextEncodingTests {
  private let place = Diagnostic.Place(file: "log.csv")

  private func detect(
    _ bytes: [UInt8], forced: TextEncoding? = nil
  ) throws(Diagnostic) -> (encoding: TextEncoding, markLength: Int) {
    try TextEncoding.detect(bytes, forced: forced, at: place)
  }

  private func refusal(_ bytes: [UInt8], forced: TextEncoding? = nil) -> Diagnostic? {
    do {
      _ = try detect(bytes, forced: forced)
      return nil
    } catch {
      return error
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let gbMark: [UInt8] = [0x84, 0x31, 0x95, 0x33]

  @Test(
    arguments: [
      (Array("a,b\n".utf8), .utf8, 0),
      ([], .utf8, 0),
      (Array("单位,标题\n".utf8), .utf8, 0),
      (mark + Array("单位".utf8), .utf8, 3),
      (mark + mark + Array("单位".utf8), .utf8, 6),
      (mark, .utf8, 3),
      ("单位,标题\n".gb18030, .gb18030, 0),
      ("李𠮷,标题\n".gb18030, .gb18030, 0),
      (gbMark + "单位".gb18030, .gb18030, 4),
    ] as [([UInt8], TextEncoding, Int)])
  func `an encoding is told from the mark or the bytes`(
    bytes: [UInt8], encoding: TextEncoding, markLength: Int
  ) throws {
    let found = try detect(bytes)
    #expect(found.encoding == encoding && found.markLength == markLength)
  }

  @Test func `the offence is that of the encoding which reads further`() {
    let found = refusal("单位,标题\n甲,乙\n".gb18030 + [0x81])
    #expect(found?.found == ["16"] && found?.place.line == 3)
  }

  @Test func `bytes of no encoding are refused with the offset and line of the first offence`() {
    let found = refusal(Array("单位\r\n标题,".utf8) + [0xFF, 0x0A])
    #expect(found?.code == .encodingUnknown)
    #expect(found?.found == ["15"])
    #expect(found?.place.line == 2)
  }

  @Test func `a text cut inside a character is no UTF-8`() {
    let found = refusal(Array("某单位".utf8.dropLast()), forced: .utf8)
    #expect(found?.code == .encodingBroken && found?.found == ["utf-8", "6"])
  }

  @Test func `a text cut inside a character is no GB18030`() {
    let whole = "单位李𠮷".gb18030
    #expect(whole.count == 10)
    for cut in [7, 8, 9] {
      let found = refusal(Array(whole[..<cut]), forced: .gb18030)
      #expect(found?.code == .encodingBroken && found?.found == ["gb18030", "6"])
    }
  }

  @Test func `a mark that contradicts the bytes behind it is an error`() {
    #expect(refusal(Self.mark + "单位".gb18030)?.code == .encodingBroken)
  }

  @Test func `a stated encoding is taken where the bytes allow it`() throws {
    #expect(try detect(Array("abc".utf8), forced: .gb18030).encoding == .gb18030)
    #expect(refusal("单位".gb18030, forced: .utf8)?.found == ["utf-8", "0"])
  }

  @Test(arguments: [
    ("", 0), ("a", 0), ("a\n", 1), ("a\r\n", 1), ("a\r", 1), ("a\r\r\n\n", 3), ("\n\r", 2),
  ])
  func `a line end counts once`(text: String, lines: Int) {
    #expect(LineEnds.count(in: Array(text.utf8), from: 0, to: text.utf8.count) == lines)
  }
}
