import CZlib
import Model

/// Files compressed by gzip (RFC 1952), by zlib.
enum Gzip {
  static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 0x08]) }

  /// The content of all members of a file, one after the other.
  ///
  /// - Throws: `gzipBroken` where the compressed bytes are damaged or end too early.
  static func inflated(_ bytes: [UInt8], at place: Diagnostic.Place) throws(Diagnostic) -> [UInt8] {
    var rest = bytes[...]
    var content: [UInt8] = []
    while isCompressed(Array(rest.prefix(3))) {
      guard let taken = appendMember(rest, to: &content) else {
        throw Diagnostic(.error, .gzipBroken, at: place, found: [String(bytes.count - rest.count)])
      }
      rest = rest.dropFirst(taken)
    }
    // Padding of zeros behind the last member is allowed by common tools.
    guard rest.allSatisfy({ $0 == 0 }) else {
      throw Diagnostic(.error, .gzipBroken, at: place, found: [String(bytes.count - rest.count)])
    }
    return content
  }

  private static let pieceSize = 1 << 20

  /// Appends one member's content.
  ///
  /// - Returns: The compressed bytes that it took; `nil` where they are damaged.
  private static func appendMember(_ bytes: ArraySlice<UInt8>, to content: inout [UInt8]) -> Int? {
    var stream = unsafe z_stream()
    // 15 bits of window, and 16 more to say that it is gzip and not zlib.
    guard
      unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var piece = [UInt8](repeating: 0, count: pieceSize)
    var status = Z_OK
    var input = Array(bytes)
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(clamping: source.count)
      while status == Z_OK {
        let made = unsafe piece.withUnsafeMutableBufferPointer { target in
          unsafe stream.next_out = target.baseAddress
          unsafe stream.avail_out = UInt32(target.count)
          status = unsafe inflate(&stream, Z_NO_FLUSH)
          return unsafe target.count - Int(stream.avail_out)
        }
        content.append(contentsOf: piece[..<made])
        if made == 0 && status == Z_OK { break }
      }
    }
    return unsafe status == Z_STREAM_END ? Int(stream.total_in) : nil
  }
}
