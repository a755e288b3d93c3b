/// What makes two rows the same submission: 16 bytes made from the cleaned UTF-8 text of an id or of a row's content.
///
/// Texts of up to 14 bytes stand in the key as they are, so they are told apart exactly; longer ones
/// are a 124-bit hash. The kind keeps an id from ever equalling a content key.
public struct ItemKey: Hashable, BitwiseCopyable, Sendable {
  /// What the key was made from.
  public enum Kind: UInt8, Sendable {
    /// The id column.
    case id = 1
    /// Unit, normalised title and submitted date.
    case content = 2
    /// The row's own address: nothing else has this key.
    case row = 3
  }

  @usableFromInline var high: UInt64
  @usableFromInline var low: UInt64

  /// The longest text that stands in the key as it is.
  public static let longestExact = 14

  /// - Parameters:
  ///   - kind: What the bytes are.
  ///   - bytes: Cleaned UTF-8, never the bytes of the file: an id is one in GB18030 and in UTF-8.
  public init(_ kind: Kind, _ bytes: some Collection<UInt8>) {
    let count = bytes.count
    guard count <= Self.longestExact else {
      let hash = Murmur3.hash128(bytes)
      high = UInt64(kind.rawValue) << 60 | 15 << 56 | hash.high & 0x00FF_FFFF_FFFF_FFFF
      low = hash.low
      return
    }
    var words: (UInt64, UInt64) = (0, 0)
    for (index, byte) in bytes.enumerated() {
      if index < 8 {
        words.0 |= UInt64(byte) << UInt64(8 * index)
      } else {
        words.1 |= UInt64(byte) << UInt64(8 * (index - 8))
      }
    }
    high = UInt64(kind.rawValue) << 60 | UInt64(truncatingIfNeeded: count) << 56 | words.1
    low = words.0
  }

  /// A text of up to 14 bytes that has been packed already.
  ///
  /// - Parameter words: Its first eight bytes, then the others, the lowest byte first, zeros behind.
  @inlinable
  public init(_ kind: Kind, count: Int, words: (UInt64, UInt64)) {
    high = UInt64(kind.rawValue) << 60 | UInt64(truncatingIfNeeded: count) << 56 | words.1
    low = words.0
  }

  public init(_ address: RecordAddress) {
    high = UInt64(Kind.row.rawValue) << 60
    low = address.rawValue
  }

  /// Spread evenly over all 64 bits, for whoever parts keys into groups.
  @inlinable public var mixed: UInt64 {
    let product = (high ^ low &* 0x9e37_79b9_7f4a_7c15) &* 0xd6e8_feb8_6659_fd93
    return product ^ product >> 32
  }

  public var kind: Kind { Kind(rawValue: UInt8(high >> 60)) ?? .row }
}

extension ItemKey: Comparable {
  public static func < (left: ItemKey, right: ItemKey) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}

/// MurmurHash3_x64_128 with seed 0, by Austin Appleby (public domain).
enum Murmur3 {
  private static let c1: UInt64 = 0x87c3_7b91_1142_53d5
  private static let c2: UInt64 = 0x4cf5_ad43_2745_937f

  static func hash128(_ bytes: some Collection<UInt8>) -> (high: UInt64, low: UInt64) {
    var h1: UInt64 = 0
    var h2: UInt64 = 0
    var block: (UInt64, UInt64) = (0, 0)
    var filled = 0
    for byte in bytes {
      if filled < 8 {
        block.0 |= UInt64(byte) << UInt64(8 * filled)
      } else {
        block.1 |= UInt64(byte) << UInt64(8 * (filled - 8))
      }
      filled += 1
      if filled == 16 {
        h1 ^= mix1(block.0)
        h1 = (rotate(h1, 27) &+ h2) &* 5 &+ 0x52dc_e729
        h2 ^= mix2(block.1)
        h2 = (rotate(h2, 31) &+ h1) &* 5 &+ 0x3849_5ab5
        block = (0, 0)
        filled = 0
      }
    }
    if filled > 8 { h2 ^= mix2(block.1) }
    if filled > 0 { h1 ^= mix1(block.0) }
    let length = UInt64(bytes.count)
    h1 ^= length
    h2 ^= length
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    h1 = finish(h1)
    h2 = finish(h2)
    h1 = h1 &+ h2
    return (h1, h2 &+ h1)
  }

  private static func mix1(_ k: UInt64) -> UInt64 { rotate(k &* c1, 31) &* c2 }
  private static func mix2(_ k: UInt64) -> UInt64 { rotate(k &* c2, 33) &* c1 }
  private static func rotate(_ x: UInt64, _ bits: UInt64) -> UInt64 {
    x << bits | x >> (64 - bits)
  }

  private static func finish(_ value: UInt64) -> UInt64 {
    var k = value
    k ^= k >> 33
    k = k &* 0xff51_afd7_ed55_8ccd
    k ^= k >> 33
    k = k &* 0xc4ce_b9fe_1a85_ec53
    return k ^ k >> 33
  }
}
