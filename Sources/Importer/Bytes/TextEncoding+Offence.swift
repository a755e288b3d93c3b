import CByteScan

extension TextEncoding {
  /// The offset of the first byte of what is no character in this encoding; `nil` where all are sound.
  ///
  /// - Parameter range: Where to look: from a character's first byte to behind another's last one.
  func firstOffence(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    switch self {
    case .utf8: Self.firstOffence(inUTF8: bytes, range, lane: scan_best_lane())
    case .gb18030: GB18030.firstOffence(in: bytes, range)
    case .big5: Big5.firstOffence(in: bytes[range])
    }
  }

  /// - Parameter lane: The kernel; all of them give the same answer.
  static func firstOffence(
    inUTF8 bytes: [UInt8], _ range: Range<Int>, lane: scan_lane
  ) -> Int? {
    let sound = unsafe bytes.withUnsafeBufferPointer { all in
      let part = unsafe UnsafeBufferPointer(rebasing: all[range])
      // Of an empty array there is no address.
      guard let first = part.baseAddress else { return 0 }
      return unsafe scan_utf8_offence(lane, first, part.count)
    }
    return sound == range.count ? nil : range.lowerBound + sound
  }
}
