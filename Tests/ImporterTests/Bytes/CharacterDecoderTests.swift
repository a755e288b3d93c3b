import Support
import Testing

@testable import Importer

@Suite struct CharacterDecoderTests {
  @Test(arguments: [
    "", "abc", "报送单位", "a单b位", "李𠮷", "€", "　", "〇○●", "𠀀𪛖", "é", "《要情》（第12期）", "\u{E5E5}",
    "\u{FFFD}",
  ])
  func `text survives GB18030`(text: String) {
    #expect(CharacterDecoder(encoding: .gb18030).text(text.gb18030) == text)
  }

  @Test func `a character may have four bytes`() {
    let decoder = CharacterDecoder(encoding: .gb18030)
    #expect(decoder.text([0x95, 0x34, 0xB2, 0x35] as [UInt8]) == "𠮷")
    #expect(decoder.text([0x81, 0x30, 0x81, 0x30] as [UInt8]) == "\u{80}")
  }

  @Test func `every character of the basic plane that Foundation writes is read back`() {
    let decoder = CharacterDecoder(encoding: .gb18030)
    // Private use is assigned differently in different editions of the standard.
    let text = String(
      String.UnicodeScalarView(
        ((0x20...0xD7FF).map { $0 } + (0xF900...0xFE0F).map { $0 })
          .compactMap { Unicode.Scalar(UInt32($0)) }
          .filter { !(0x9FA6...0x9FFF).contains($0.value) }))
    let read = decoder.text(text.gb18030)
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(
    arguments: [
      ([0x61, 0x62], nil), ([0xB5, 0xA5], nil), ([0x61, 0xFF], 1), ([0x61, 0x80, 0x61], 1),
      ([0xB5], 0), ([0xB5, 0x20], 0), ([0xB5, 0xA5, 0x81, 0x30, 0x81], 2),
      ([0xB5, 0xA5, 0x81, 0x3A], 2),
      ([0x81, 0x30, 0x0A, 0x30], 0),
    ] as [([UInt8], Int?)])
  func `the first byte that does not fit is found`(bytes: [UInt8], offence: Int?) {
    #expect(TextEncoding.gb18030.firstOffence(in: bytes, 0..<bytes.count) == offence)
  }

  @Test func `a slice is decoded as well as a whole`() {
    let bytes = "x单位y".gb18030
    #expect(CharacterDecoder(encoding: .gb18030).text(bytes[1..<5]) == "单位")
    #expect(CharacterDecoder(encoding: .utf8).text(Array("x单y".utf8)[1..<4]) == "单")
  }
}
