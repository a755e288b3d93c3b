/// What wrong conversions leave behind, as bytes: three question marks, and in UTF-8 and GB18030 the beginnings of
/// U+FFFD, 锟 and 烫.
enum LostBytes {
  private static let patterns: [(UInt8, UInt8, UInt8)] = [
    (0x3F, 0x3F, 0x3F), (0xEF, 0xBF, 0xBD), (0x84, 0x31, 0xA4), (0xE9, 0x94, 0x9F),
    (0xE7, 0x83, 0xAB), (0xCC, 0xCC, 0xCC),
  ]

  /// Whether one of them stands in a range. Few sound texts hold one, so only few cells need a closer look.
  static func stand(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // Eight places at a time, each with the two bytes behind it.
    var place = range.lowerBound
    while place + 10 <= range.upperBound {
      if begins(
        ByteWords.word64(bytes, place), ByteWords.word64(bytes, place + 1),
        ByteWords.word64(bytes, place + 2))
      {
        return true
      }
      place += 8
    }
    while place + 3 <= range.upperBound {
      let found = (bytes[place], bytes[place + 1], bytes[place + 2])
      if patterns.contains(where: { $0 == found }) { return true }
      place += 1
    }
    return false
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Whether one of them begins at a byte of the first word.
  @inline(__always)
  private static func begins(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Bool {
    var found: UInt64 = 0
    found |= zeros((first ^ all(0x3F)) | (second ^ all(0x3F)) | (third ^ all(0x3F)))
    found |= zeros((first ^ all(0xEF)) | (second ^ all(0xBF)) | (third ^ all(0xBD)))
    found |= zeros((first ^ all(0x84)) | (second ^ all(0x31)) | (third ^ all(0xA4)))
    found |= zeros((first ^ all(0xE9)) | (second ^ all(0x94)) | (third ^ all(0x9F)))
    found |= zeros((first ^ all(0xE7)) | (second ^ all(0x83)) | (third ^ all(0xAB)))
    found |= zeros((first ^ all(0xCC)) | (second ^ all(0xCC)) | (third ^ all(0xCC)))
    return found != 0
  }

  /// A word of one byte eight times.
  @inline(__always)
  private static func all(_ byte: UInt64) -> UInt64 { ones &* byte }

  /// Not 0 where a byte of the word is 0 (S. E. Anderson, "Bit Twiddling Hacks", haszero).
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }
}
