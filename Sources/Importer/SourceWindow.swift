import Model

/// A part of a source in memory, which moves on as ranges are asked for in ascending order.
struct SourceWindow {
  private let content: SourceContent
  private var start = 0
  private var bytes: [UInt8] = []

  /// Bytes that are read at a time, at least.
  private static let length = 1 << 16

  init(_ content: SourceContent) { self.content = content }

  /// The bytes of a range; fewer where the content ends before it does.
  ///
  /// - Throws: `fileUnreadable`.
  mutating func bytes(_ range: Range<Int>) throws(Diagnostic) -> ArraySlice<UInt8> {
    if range.lowerBound < start || range.upperBound > start + bytes.count {
      start = range.lowerBound
      bytes.removeAll(keepingCapacity: true)
      try content.append(start..<(start + max(Self.length, range.count)), to: &bytes)
    }
    let wanted = (range.lowerBound - start)..<(range.upperBound - start)
    return bytes[wanted.clamped(to: 0..<bytes.count)]
  }
}
