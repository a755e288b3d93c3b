/// Numbers distinct pairs of codes 0, 1, 2… in the order in which they are first met.
///
/// While the codes are small, as those of units and outlets are, a pair's number stands in a table at a
/// place of its own; else in one with open addressing.
struct PairDictionary: Sendable {
  private(set) var count = 0

  /// Ordinals plus one, by first and second code; 0 where the pair has not been met. Empty once hashed.
  private var table: [UInt32] = []
  /// The codes that the table has room for: below `firsts` and below `seconds`.
  private var firsts = 0
  private var seconds = 0
  private var isHashed = false

  /// The pair plus one, so that 0 is a free place; a power of two long, at most half of it filled.
  private var pairs: [UInt64] = []
  private var ordinals: [UInt32] = []

  /// 512 KiB, half of a core's own cache.
  private static let longestTable = 1 << 17

  /// The pair's number; equal to the former `count` for a pair not met before.
  @inline(__always)
  mutating func ordinal(of first: UInt32, _ second: UInt32) -> Int {
    if Int(first) < firsts, Int(second) < seconds {
      let ordinal = Int(table[Int(first) &* seconds &+ Int(second)]) &- 1
      if ordinal >= 0 { return ordinal }
    }
    return slowOrdinal(of: first, second)
  }

  @inline(never)
  private mutating func slowOrdinal(of first: UInt32, _ second: UInt32) -> Int {
    if !isHashed { makeRoom(for: first, second) }
    if isHashed { return hashedOrdinal(of: first, second) }
    count += 1
    table[Int(first) * seconds + Int(second)] = UInt32(count)
    return count - 1
  }

  private mutating func makeRoom(for first: UInt32, _ second: UInt32) {
    var (newFirsts, newSeconds) = (max(firsts, 16), max(seconds, 16))
    while newFirsts <= Int(first) { newFirsts *= 2 }
    while newSeconds <= Int(second) { newSeconds *= 2 }
    if newFirsts == firsts, newSeconds == seconds { return }
    let former = known
    isHashed = newFirsts * newSeconds > Self.longestTable
    (firsts, seconds) = isHashed ? (0, 0) : (newFirsts, newSeconds)
    table = Array(repeating: 0, count: firsts * seconds)
    if isHashed { growHash(to: 1 << 12) }
    for (pair, ordinal) in former {
      if isHashed {
        insert(pair, ordinal)
      } else {
        table[Int(pair.0) * seconds + Int(pair.1)] = ordinal + 1
      }
    }
  }

  /// The pairs of the table with their ordinals.
  private var known: [(pair: (UInt32, UInt32), ordinal: UInt32)] {
    table.indices.filter { table[$0] != 0 }.map {
      ((UInt32($0 / seconds), UInt32($0 % seconds)), table[$0] - 1)
    }
  }

  // MARK: Open addressing

  private mutating func hashedOrdinal(of first: UInt32, _ second: UInt32) -> Int {
    let pair = (UInt64(first) << 32 | UInt64(second)) &+ 1
    var place = Self.place(of: pair, among: pairs.count)
    while pairs[place] != 0 {
      if pairs[place] == pair { return Int(ordinals[place]) }
      place = (place &+ 1) & (pairs.count &- 1)
    }
    pairs[place] = pair
    ordinals[place] = UInt32(count)
    count += 1
    if count * 2 > pairs.count { growHash(to: pairs.count * 2) }
    return count - 1
  }

  private mutating func insert(_ pair: (UInt32, UInt32), _ ordinal: UInt32) {
    if Int(ordinal) * 2 >= pairs.count { growHash(to: pairs.count * 2) }
    place((UInt64(pair.0) << 32 | UInt64(pair.1)) &+ 1, ordinal)
  }

  private mutating func place(_ pair: UInt64, _ ordinal: UInt32) {
    var place = Self.place(of: pair, among: pairs.count)
    while pairs[place] != 0 { place = (place + 1) & (pairs.count - 1) }
    pairs[place] = pair
    ordinals[place] = ordinal
  }

  private mutating func growHash(to length: Int) {
    let former = zip(pairs, ordinals).filter { $0.0 != 0 }
    pairs = Array(repeating: 0, count: length)
    ordinals = Array(repeating: 0, count: length)
    for (pair, ordinal) in former { place(pair, ordinal) }
  }

  @inline(__always)
  private static func place(of pair: UInt64, among count: Int) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9e37_79b9_7f4a_7c15) >> 32) & (count &- 1)
  }
}
