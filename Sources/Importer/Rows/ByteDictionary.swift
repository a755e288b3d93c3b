/// Numbers distinct runs of bytes 0, 1, 2… in the order in which they are first met.
///
/// Open addressing over one run of bytes: looking up a known value allocates nothing.
struct ByteDictionary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Codes plus one; 0 is a free place. The length is a power of two, at most half of it filled.
  private var places: [Int32] = Array(repeating: 0, count: 64)

  var count: Int { ends.count }

  /// The value's code; equal to the former `count` for a value not met before.
  mutating func code(of value: ArraySlice<UInt8>) -> Int {
    var place = Self.hash(value) & (places.count - 1)
    while places[place] != 0 {
      let code = Int(places[place]) - 1
      if isEqual(code, value) { return code }
      place = (place + 1) & (places.count - 1)
    }
    bytes.append(contentsOf: value)
    ends.append(bytes.count)
    places[place] = Int32(ends.count)
    if ends.count * 2 > places.count { grow() }
    return ends.count - 1
  }

  private func range(of code: Int) -> Range<Int> { (code == 0 ? 0 : ends[code - 1])..<ends[code] }

  private func isEqual(_ code: Int, _ value: ArraySlice<UInt8>) -> Bool {
    let mine = range(of: code)
    guard mine.count == value.count else { return false }
    var index = mine.lowerBound
    for other in value.indices {
      if bytes[index] != value[other] { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for code in ends.indices {
      var place = Self.hash(bytes[range(of: code)]) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(code + 1)
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), its high bits folded in, because the place is taken from the low ones.
  private static func hash(_ value: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in value.indices { hash = (hash ^ UInt64(value[index])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}

/// Reads each distinct value of a column once.
struct ReadOnce<Value: Sendable>: Sendable {
  private var codes = ByteDictionary()
  private var values: [Value] = []

  mutating func value(of cell: ArraySlice<UInt8>, read: (ArraySlice<UInt8>) -> Value) -> Value {
    let code = codes.code(of: cell)
    if code == values.count { values.append(read(cell)) }
    return values[code]
  }
}
