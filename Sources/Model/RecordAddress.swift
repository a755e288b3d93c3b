/// Where a record begins: the ordinal of its source and the byte offset in it.
///
/// Addresses order records as they were read; a line number is made from one only when it is shown.
public struct RecordAddress: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// 20 bits of ordinal, 44 bits of offset.
  public let rawValue: UInt64

  /// - Parameters:
  ///   - source: The source's ordinal in the plan, below 1,048,576.
  ///   - offset: Bytes from the start of the file, below 16 TiB.
  public init(source: Int, offset: Int) {
    precondition(source >= 0 && source < 1 << 20, "a plan has fewer than 2^20 sources")
    precondition(offset >= 0 && offset < 1 << 44, "a source is smaller than 16 TiB")
    rawValue = UInt64(source) << 44 | UInt64(offset)
  }

  public var source: Int { Int(rawValue >> 44) }
  public var offset: Int { Int(rawValue & (1 << 44 - 1)) }

  public static func < (left: RecordAddress, right: RecordAddress) -> Bool {
    left.rawValue < right.rawValue
  }
}
