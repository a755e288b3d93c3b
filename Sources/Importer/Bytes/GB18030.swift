import CByteScan

/// The encoding of most exports, by a table of our own: the C library's converter has to be found at run time, and
/// Foundation's is 14 times slower.
enum GB18030 {
  /// The text up to the first offence.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    let text = bytes.withContiguousStorageIfAvailable { source in
      unsafe String(unsafeUninitializedCapacity: 2 * source.count) { target in
        unsafe write(source, to: target)
      }
    }
    return text ?? self.text(Array(bytes))
  }

  /// Appends the UTF-8 of a range of bytes.
  static func append(_ range: Range<Int>, of bytes: [UInt8], to utf8: inout [UInt8]) {
    utf8 += unsafe [UInt8](unsafeUninitializedCapacity: 2 * range.count) { target, count in
      count = unsafe bytes.withUnsafeBufferPointer { all in
        unsafe write(UnsafeBufferPointer(rebasing: all[range]), to: target)
      }
    }
  }

  /// The offset of the first byte of what is no character; `nil` where all are sound.
  static func firstOffence(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let sound = unsafe bytes.withUnsafeBufferPointer { all in
      let part = unsafe UnsafeBufferPointer(rebasing: all[range])
      // Of an empty array there is no address.
      guard let first = part.baseAddress else { return 0 }
      return unsafe scan_gb18030_offence(first, part.count)
    }
    return sound == range.count ? nil : range.lowerBound + sound
  }

  /// - Parameter target: Room for twice as many bytes.
  /// - Returns: How many are written.
  private static func write(
    _ source: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    guard let from = source.baseAddress, let to = target.baseAddress else { return 0 }
    return unsafe scan_gb18030_utf8(from, source.count, to)
  }
}
