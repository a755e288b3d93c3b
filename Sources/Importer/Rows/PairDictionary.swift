/// Numbers distinct pairs of codes 0, 1, 2… in the order in which they are first met.
struct PairDictionary: Sendable {
  /// The pair plus one, so that 0 is a free place; a power of two long, at most half of it filled.
  private var pairs: [UInt64] = Array(repeating: 0, count: 64)
  private var ordinals: [UInt32] = Array(repeating: 0, count: 64)
  private(set) var count = 0

  /// The pair's number; equal to the former `count` for a pair not met before.
  @inline(__always)
  mutating func ordinal(of first: UInt32, _ second: UInt32) -> Int {
    let pair = (UInt64(first) << 32 | UInt64(second)) &+ 1
    var place = Self.place(of: pair, among: pairs.count)
    while pairs[place] != 0 {
      if pairs[place] == pair { return Int(ordinals[place]) }
      place = (place &+ 1) & (pairs.count &- 1)
    }
    return add(pair, at: place)
  }

  @inline(__always)
  private static func place(of pair: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9e37_79b9_7f4a_7c15) >> 32) & (count &- 1)
  }

  @inline(never)
  private mutating func add(_ pair: UInt64, at place: Int) -> Int {
    pairs[place] = pair
    ordinals[place] = UInt32(count)
    count += 1
    if count * 2 > pairs.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let former = zip(pairs, ordinals).filter { $0.0 != 0 }
    pairs = Array(repeating: 0, count: pairs.count * 2)
    ordinals = Array(repeating: 0, count: pairs.count)
    for (pair, ordinal) in former {
      var place = Self.place(of: pair, among: pairs.count)
      while pairs[place] != 0 { place = (place + 1) & (pairs.count - 1) }
      pairs[place] = pair
      ordinals[place] = ordinal
    }
  }
}
