/// Loads of whole words from runs of bytes, which may begin anywhere.
///
/// Every load lies inside the range that it is asked for, so nothing is read behind the bytes.
enum ByteWords {
  /// The 5 to 16 bytes of a range: the first eight, then the others, the lowest byte first, zeros behind.
  @inline(__always)
  static func packed(_ range: Range<Int>, in bytes: Span<UInt8>) -> (UInt64, UInt64) {
    let count = range.count
    precondition(count > 4 && count <= 16, "two words hold them")
    if count < 8 {
      let first = UInt64(word32(bytes, range.lowerBound))
      let last = UInt64(word32(bytes, range.upperBound - 4))
      return (first | last << UInt64(8 * (count - 4)), 0)
    }
    let first = word64(bytes, range.lowerBound)
    if count == 8 { return (first, 0) }
    return (first, word64(bytes, range.upperBound - 8) >> UInt64(8 * (16 - count)))
  }

  /// Whether two runs of `count` bytes are equal.
  @inline(__always)
  static func areEqual(
    _ one: Span<UInt8>, _ start: Int, _ other: Span<UInt8>, _ otherStart: Int, count: Int
  ) -> Bool {
    if count < 8 {
      for index in 0..<count where one[start &+ index] != other[otherStart &+ index] {
        return false
      }
      return true
    }
    var index = 0
    while index < count &- 8 {
      if word64(one, start &+ index) != word64(other, otherStart &+ index) { return false }
      index &+= 8
    }
    // The last eight overlap those before.
    return word64(one, start &+ count &- 8) == word64(other, otherStart &+ count &- 8)
  }

  @inline(__always)
  static func word64(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
    unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  @inline(__always)
  static func word32(_ bytes: Span<UInt8>, _ offset: Int) -> UInt32 {
    unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
  }
}
