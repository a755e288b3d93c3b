/// Numbers distinct runs of bytes 0, 1, 2… in the order in which they are first met.
///
/// Open addressing over one run of bytes. Looking up a known value allocates nothing: it hashes the
/// bytes eight at a time and compares them with those of the first place that has the same hash.
struct ByteDictionary: Sendable {
  private var bytes: [UInt8] = []
  /// A power of two long, at most half of them taken.
  private var places = [Place](repeating: Place(), count: 64)
  private(set) var count = 0

  /// All that a look-up needs, in 16 bytes: one wait for memory instead of four.
  private struct Place: BitwiseCopyable, Sendable {
    var hash: UInt32 = 0
    /// The value's code plus one; 0 where the place is free.
    var ordinal: UInt32 = 0
    /// Of its bytes in the run.
    var start: UInt32 = 0
    var count: UInt32 = 0
  }

  /// The code of the bytes in a range; equal to the former `count` for a value not met before.
  @inline(__always)
  mutating func code(of range: Range<Int>, in source: Span<UInt8>) -> Int {
    let hash = Self.hash(source, range)
    var index = Int(hash) & (places.count &- 1)
    while true {
      let place = places[index]
      if place.ordinal == 0 { return add(range, in: source, hash: hash, at: index) }
      if place.hash == hash, Int(place.count) == range.count,
        ByteWords.areEqual(
          bytes.span, Int(place.start), source, range.lowerBound, count: range.count)
      {
        return Int(place.ordinal) &- 1
      }
      index = (index &+ 1) & (places.count &- 1)
    }
  }

  @inline(never)
  private mutating func add(
    _ range: Range<Int>, in source: Span<UInt8>, hash: UInt32, at index: Int
  ) -> Int {
    precondition(
      bytes.count + range.count < UInt32.max, "the different values have less than 4 GiB")
    count += 1
    places[index] = Place(
      hash: hash, ordinal: UInt32(count), start: UInt32(bytes.count), count: UInt32(range.count))
    for index in range { bytes.append(source[index]) }
    if count * 2 > places.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let former = places.filter { $0.ordinal != 0 }
    places = Array(repeating: Place(), count: places.count * 2)
    for place in former {
      var index = Int(place.hash) & (places.count - 1)
      while places[index].ordinal != 0 { index = (index + 1) & (places.count - 1) }
      places[index] = place
    }
  }

  private static let prime: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Eight bytes at a time, the last eight overlapping those before. A word is multiplied by the golden
  /// ratio (Knuth 1973, 6.4) without waiting for the one before it; turning tells their order.
  @inline(__always)
  private static func hash(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let count = range.count
    var hash = UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var index = range.lowerBound
      let last = range.upperBound &- 8
      while index < last {
        hash = turned(hash) ^ ByteWords.word64(source, index) &* prime
        index &+= 8
      }
      hash = turned(hash) ^ ByteWords.word64(source, last) &* prime
    } else if count >= 4 {
      let first = UInt64(ByteWords.word32(source, range.lowerBound))
      let last = UInt64(ByteWords.word32(source, range.upperBound &- 4))
      hash ^= (first | last << 32) &* prime
    } else {
      for index in range { hash = turned(hash) ^ UInt64(source[index]) &* prime }
    }
    // The high bits are the well mixed ones.
    return UInt32(truncatingIfNeeded: (hash ^ hash >> 29) &* prime >> 32)
  }

  @inline(__always)
  private static func turned(_ word: UInt64) -> UInt64 { word << 23 | word >> 41 }
}

/// Reads each distinct value of a column once.
struct ReadOnce<Value: Sendable>: Sendable {
  private var codes = ByteDictionary()
  private var values: [Value] = []

  /// What was read in an equal cell; `nil` for a new one, of which `keep` must then say what it holds.
  @inline(__always)
  mutating func known(_ range: Range<Int>, in source: Span<UInt8>) -> Value? {
    let code = codes.code(of: range, in: source)
    return code < values.count ? values[code] : nil
  }

  /// Keeps what the new cell holds, and returns it.
  mutating func keep(_ value: Value) -> Value {
    values.append(value)
    return value
  }
}
