/// Numbers distinct runs of bytes 0, 1, 2… in the order in which they are first met.
///
/// Open addressing over one run of bytes. Looking up a known value allocates nothing: it hashes the
/// bytes eight at a time and compares them with those of the first place that has the same hash.
struct ByteDictionary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt32] = []
  /// Codes plus one; 0 is a free place. The length is a power of two, at most half of it filled.
  private var places: [Int32] = Array(repeating: 0, count: 64)

  var count: Int { hashes.count }

  /// The code of the bytes in a range; equal to the former `count` for a value not met before.
  @inline(__always)
  mutating func code(of range: Range<Int>, in source: Span<UInt8>) -> Int {
    let hash = Self.hash(source, range)
    var place = Int(hash) & (places.count - 1)
    while true {
      let code = Int(places[place]) - 1
      if code < 0 { return add(range, in: source, hash: hash, at: place) }
      if hashes[code] == hash, isEqual(code, range, in: source) { return code }
      place = (place + 1) & (places.count - 1)
    }
  }

  @inline(never)
  private mutating func add(
    _ range: Range<Int>, in source: Span<UInt8>, hash: UInt32, at place: Int
  ) -> Int {
    for index in range { bytes.append(source[index]) }
    ends.append(bytes.count)
    hashes.append(hash)
    places[place] = Int32(hashes.count)
    if hashes.count * 2 > places.count { grow() }
    return hashes.count - 1
  }

  @inline(__always)
  private func isEqual(_ code: Int, _ range: Range<Int>, in source: Span<UInt8>) -> Bool {
    let start = ends[code]
    return ends[code &+ 1] &- start == range.count
      && ByteWords.areEqual(bytes.span, start, source, range.lowerBound, count: range.count)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for code in hashes.indices {
      var place = Int(hashes[code]) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(code + 1)
    }
  }

  private static let prime: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Eight bytes at a time, the last eight overlapping those before; each word is mixed in by a
  /// multiplication with the golden ratio (Knuth 1973, 6.4) and a fold of its high half.
  @inline(__always)
  private static func hash(_ source: Span<UInt8>, _ range: Range<Int>) -> UInt32 {
    let count = range.count
    var hash = UInt64(truncatingIfNeeded: count) &* prime
    if count >= 8 {
      var index = range.lowerBound
      let last = range.upperBound - 8
      while index < last {
        hash = mixed(hash ^ ByteWords.word64(source, index))
        index += 8
      }
      hash = mixed(hash ^ ByteWords.word64(source, last))
    } else if count >= 4 {
      let first = ByteWords.word32(source, range.lowerBound)
      let last = ByteWords.word32(source, range.upperBound - 4)
      hash = mixed(hash ^ (UInt64(first) | UInt64(last) << 32))
    } else {
      for index in range { hash = mixed(hash ^ UInt64(source[index])) }
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  @inline(__always)
  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word &* prime
    return product ^ product >> 32
  }
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
