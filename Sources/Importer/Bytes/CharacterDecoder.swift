import Glibc
import Model

/// Turns the bytes of a cell into text.
struct CharacterDecoder {
  let encoding: TextEncoding

  /// The text of bytes that were validated as a whole file; a cell is never cut inside a character.
  func text(_ bytes: some Collection<UInt8>) -> String {
    switch encoding {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .gb18030, .big5:
      String(decoding: Self.utf8(from: Array(bytes), encoding).utf8, as: UTF8.self)
    }
  }

  /// The offset of the first byte that the encoding forbids there; `nil` where all are sound.
  static func firstOffence(in bytes: [UInt8], _ encoding: TextEncoding) -> Int? {
    utf8(from: bytes, encoding).offence
  }

  /// The C library's name of an encoding; Big5 with the characters of Hong Kong holds the plain one.
  private static func name(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    }
  }

  /// - Returns: UTF-8 up to the first offence, and the offset of that.
  private static func utf8(
    from bytes: [UInt8], _ encoding: TextEncoding
  ) -> (utf8: [UInt8], offence: Int?) {
    if bytes.allSatisfy({ $0 < 0x80 }) { return (bytes, nil) }
    let converter = unsafe iconv_open("UTF-8", name(encoding))
    precondition(Int(bitPattern: converter) != -1, "the C library knows GB18030 and Big5")
    defer { _ = unsafe iconv_close(converter) }
    var input = bytes
    var offence: Int?
    // A character of two bytes becomes three at most, one of four bytes four at most.
    let utf8 = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { output, count in
      unsafe input.withUnsafeMutableBytes { source in
        var from = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        let room = output.count
        var toLeft = room
        unsafe output.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          let result = unsafe iconv(converter, &from, &fromLeft, &to, &toLeft)
          if result == -1 || fromLeft > 0 { offence = source.count - fromLeft }
        }
        count = room - toLeft
      }
    }
    return (utf8, offence)
  }
}
