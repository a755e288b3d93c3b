import Glibc

/// Big5 with the characters of Hong Kong, which holds the plain one.
///
/// No log has it unless its dataset file says so, so the table is not ours: the C library is asked for every pair
/// once, when the first such file comes.
enum Big5 {
  private struct Table: Sendable {
    /// The text of all pairs, one behind the other.
    var utf8: [UInt8] = []
    /// Where the text of each pair ends, by (lead - 0x81) * 256 + trail. Nothing, where it is no character.
    var ends: [Int] = []
  }

  private static let table = makeTable()

  /// The text up to the first offence.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var utf8: [UInt8] = []
    append(Array(bytes)[...], to: &utf8)
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Appends UTF-8 up to the first offence.
  static func append(_ bytes: ArraySlice<UInt8>, to utf8: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if isSingle(bytes[index]) {
        utf8 += bytes[index] < 0x80 ? [bytes[index]] : [0xC2, 0x80]
        index += 1
      } else {
        let pair = character(in: bytes, at: index)
        if pair.isEmpty { return }
        utf8 += table.utf8[pair]
        index += 2
      }
    }
  }

  /// The offset of the first byte of what is no character; `nil` where all are sound.
  static func firstOffence(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if isSingle(bytes[index]) {
        index += 1
      } else {
        if character(in: bytes, at: index).isEmpty { return index }
        index += 2
      }
    }
    return nil
  }

  /// The C library takes 0x80 for the control character U+0080.
  private static func isSingle(_ byte: UInt8) -> Bool { byte <= 0x80 }

  /// Where the text of the pair at an index stands; empty where there is none.
  private static func character(in bytes: ArraySlice<UInt8>, at index: Int) -> Range<Int> {
    guard index + 1 < bytes.endIndex else { return 0..<0 }
    let pair = (Int(bytes[index]) - 0x81) << 8 + Int(bytes[index + 1])
    return (pair == 0 ? 0 : table.ends[pair - 1])..<table.ends[pair]
  }

  private static func makeTable() -> Table {
    let converter = unsafe iconv_open("UTF-8", "BIG5-HKSCS")
    precondition(Int(bitPattern: converter) != -1, "the C library knows Big5")
    defer { _ = unsafe iconv_close(converter) }
    var table = Table()
    for lead in 0x81...0xFF {
      for trail in 0x00...0xFF {
        unsafe table.utf8 += text(of: [UInt8(lead), UInt8(trail)], by: converter)
        table.ends.append(table.utf8.count)
      }
    }
    return table
  }

  /// - Returns: Nothing where the two bytes are no character.
  private static func text(of pair: [UInt8], by converter: iconv_t?) -> [UInt8] {
    var input = pair
    return unsafe [UInt8](unsafeUninitializedCapacity: 16) { output, count in
      unsafe input.withUnsafeMutableBytes { source in
        unsafe output.withMemoryRebound(to: CChar.self) { target in
          var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
          var fromLeft = source.count
          var to = target.baseAddress
          var toLeft = target.count
          let result = unsafe iconv(converter, &from, &fromLeft, &to, &toLeft)
          // A letter that an accent might follow is held back until the end is said to have come.
          _ = unsafe iconv(converter, nil, nil, &to, &toLeft)
          count = result == -1 || fromLeft > 0 ? 0 : target.count - toLeft
        }
      }
    }
  }
}
