import Glibc
import Support
import Testing

@testable import Importer

/// The C library's converter, opened once.
@safe private final class Converter {
  private let converter: iconv_t?

  init(_ name: String) { unsafe converter = iconv_open("UTF-8", name) }

  deinit { _ = unsafe iconv_close(converter) }

  /// The text up to the first offence, and the offset of that.
  func utf8(_ bytes: [UInt8]) -> (utf8: [UInt8], offence: Int?) {
    var input = bytes
    var offence: Int?
    let utf8 = unsafe [UInt8](unsafeUninitializedCapacity: 2 * bytes.count + 8) { output, count in
      unsafe input.withUnsafeMutableBytes { source in
        unsafe output.withMemoryRebound(to: CChar.self) { target in
          var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
          var fromLeft = source.count
          var to = target.baseAddress
          var toLeft = target.count
          let result = unsafe iconv(converter, &from, &fromLeft, &to, &toLeft)
          if result == -1 || fromLeft > 0 { offence = source.count - fromLeft }
          _ = unsafe iconv(converter, nil, nil, &to, &toLeft)
          count = target.count - toLeft
        }
      }
    }
    return (utf8, offence)
  }
}

/// GB18030 and Big5 against the C library's converter.
@Suite struct IconvTests {
  private func compare(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ converter: Converter,
    _ source: SourceLocation = #_sourceLocation
  ) {
    let expected = converter.utf8(bytes)
    let offence = encoding.firstOffence(in: bytes, 0..<bytes.count)
    var utf8: [UInt8] = []
    CharacterDecoder(encoding: encoding).append(0..<bytes.count, of: bytes, to: &utf8)
    // What comes before an offence is the converter's own affair.
    guard offence != expected.offence || offence == nil && utf8 != expected.utf8 else { return }
    Issue.record(
      "\(encoding) \(bytes): \(utf8) \(String(describing: offence)), not \(expected)",
      sourceLocation: source)
  }

  @Test(arguments: [TextEncoding.gb18030, .big5])
  func `every one and every two bytes`(encoding: TextEncoding) {
    let converter = Converter(encoding == .big5 ? "BIG5-HKSCS" : "GB18030")
    for first in UInt8.min...UInt8.max {
      compare([first], encoding, converter)
      for second in UInt8.min...UInt8.max { compare([first, second], encoding, converter) }
    }
  }

  @Test func `every code of four bytes`() {
    let converter = Converter("GB18030")
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x30)...0x39 {
        // Beyond the basic plane the codes follow each other, so that some of each row are enough.
        for third in UInt8(0x81)...0xFE where first < 0x90 || third % 25 == 1 {
          for fourth in UInt8(0x30)...0x39 {
            compare([first, second, third, fourth], .gb18030, converter)
          }
        }
      }
    }
  }

  @Test(arguments: [TextEncoding.gb18030, .big5])
  func `random text, cut and mutated`(encoding: TextEncoding) {
    let converter = Converter(encoding == .big5 ? "BIG5-HKSCS" : "GB18030")
    var generator = SeededGenerator(seed: 21)
    let pieces: [[UInt8]] = [
      Array("a".utf8), Array("2025-01-23,".utf8), [0xB5, 0xA5], [0xCE, 0xBB], [0xFE, 0x51],
      [0xA4, 0x40], [0x88, 0x62], [0x81, 0x30, 0x81, 0x30], [0x95, 0x34, 0xB2, 0x35], [0x80],
    ]
    for _ in 0..<4_000 {
      var bytes = (0..<Int.random(in: 0...20, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      bytes.removeLast(min(bytes.count, Int.random(in: 0...2, using: &generator)))
      if let place = bytes.indices.randomElement(using: &generator),
        Bool.random(using: &generator)
      {
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      compare(bytes, encoding, converter)
    }
  }

  @Test func `a part of the bytes is looked at alone`() {
    let bytes: [UInt8] = [0xFF, 0xB5, 0xA5, 0xFF, 0x61]
    #expect(TextEncoding.gb18030.firstOffence(in: bytes, 1..<3) == nil)
    #expect(TextEncoding.gb18030.firstOffence(in: bytes, 1..<5) == 3)
    #expect(TextEncoding.big5.firstOffence(in: bytes, 1..<5) == 3)
    #expect(TextEncoding.gb18030.firstOffence(in: [], 0..<0) == nil)
    var utf8: [UInt8] = [0x78]
    CharacterDecoder(encoding: .gb18030).append(1..<3, of: bytes, to: &utf8)
    #expect(utf8 == Array("x单".utf8))
  }
}
