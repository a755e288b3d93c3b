import Support
import Testing

@testable import Importer

@Suite struct LostBytesTests {
  private static let remains: [[UInt8]] = [
    [0x3F, 0x3F, 0x3F], [0xEF, 0xBF, 0xBD], [0x84, 0x31, 0xA4], [0xE9, 0x94, 0x9F],
    [0xE7, 0x83, 0xAB], [0xCC, 0xCC, 0xCC],
  ]

  private func stand(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    LostBytes.stand(in: bytes.span, range)
  }

  @Test func `remains are seen at any place of any range, and nothing else is`() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array(Self.remains.joined()) + [0x00, 0x3E, 0x40, 0xBF, 0xFF]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let start = Int.random(in: 0...bytes.count, using: &generator)
      let range = start..<Int.random(in: start...bytes.count, using: &generator)
      let part = Array(bytes[range])
      let expected = part.indices.contains { place in
        Self.remains.contains { part[place...].starts(with: $0) }
      }
      #expect(stand(in: bytes, range) == expected, "\(bytes) \(range)")
    }
  }

  @Test func `every one of them is seen alone among sound bytes`() {
    for remains in Self.remains {
      for place in 0..<30 {
        var bytes = [UInt8](repeating: 0x61, count: 33)
        bytes.replaceSubrange(place..<(place + 3), with: remains)
        #expect(stand(in: bytes, 0..<33))
        #expect(!stand(in: bytes, 0..<(place + 2)))
        #expect(!stand(in: bytes, (place + 1)..<33))
      }
    }
  }
}
