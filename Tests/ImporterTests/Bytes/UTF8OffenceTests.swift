import CByteScan
import Support
import Testing

@testable import Importer

/// Every lane of the kernel against the standard library.
@Suite struct UTF8OffenceTests {
  private func offence(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private func compare(_ bytes: [UInt8], _ source: SourceLocation = #_sourceLocation) {
    let expected = offence(bytes)
    for lane in RecordScanner.lanes {
      let found = TextEncoding.firstOffence(inUTF8: bytes, 0..<bytes.count, lane: lane)
      #expect(found == expected, "lane \(lane.rawValue): \(bytes)", sourceLocation: source)
    }
  }

  private static let characters = [
    "a", "é", "单", "𠀀", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}",
    "\u{10FFFF}", "plain text of a sentence that fills a block and more: 0123456789 abcdefghijkl",
  ].map { Array($0.utf8) }

  private func text(_ generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...60, using: &generator)).flatMap { _ in
      Self.characters.randomElement(using: &generator) ?? []
    }
  }

  @Test func `every sequence of up to three bytes, at every place of a block`() {
    let firsts: [UInt8] = [0x41, 0x80, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0]
    let seconds = firsts + [0x8F, 0x90, 0x9F, 0xA0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF]
    for first in firsts + [0xF3, 0xF4, 0xF5, 0xFF] {
      for second in seconds {
        for third: UInt8 in [0x41, 0x80, 0xBF, 0xC2, 0xE1] {
          for place in [0, 13, 30, 61, 62, 63, 64, 100] {
            let before = [UInt8](repeating: 0x78, count: place)
            compare(before + [first, second, third])
            compare(before + [first, second, third, 0x80] + before)
          }
        }
      }
    }
  }

  @Test func `sound text of every length, cut at every place`() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<30 {
      let bytes = text(&generator)
      for length in 0...min(bytes.count, 200) { compare(Array(bytes[..<length])) }
    }
  }

  @Test func `text with a wrong byte`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<3_000 {
      var bytes = text(&generator)
      if let place = bytes.indices.randomElement(using: &generator) {
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      compare(bytes)
    }
  }

  @Test func `noise`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let sound = text(&generator)
      compare(sound + (0..<20).map { _ in UInt8.random(in: 0...255, using: &generator) } + sound)
    }
  }

  @Test func `a part is looked at alone, and its offence counts from the start of all`() {
    let bytes = Array("ab单".utf8) + [0xFF] + Array("c".utf8)
    #expect(TextEncoding.utf8.firstOffence(in: bytes, 1..<5) == nil)
    #expect(TextEncoding.utf8.firstOffence(in: bytes, 1..<7) == 5)
    #expect(TextEncoding.utf8.firstOffence(in: bytes, 0..<4) == 2)
    #expect(TextEncoding.utf8.firstOffence(in: [], 0..<0) == nil)
  }
}
