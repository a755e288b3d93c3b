/// Turns the bytes of a cell into text.
struct CharacterDecoder: Sendable {
  let encoding: TextEncoding

  /// The text of bytes that were validated as a whole file; a cell is never cut inside a character.
  func text(_ bytes: some Collection<UInt8>) -> String {
    switch encoding {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .gb18030: GB18030.text(bytes)
    case .big5: Big5.text(bytes)
    }
  }

  /// Appends the text of a cell as UTF-8.
  func append(_ cell: Range<Int>, of bytes: [UInt8], to utf8: inout [UInt8]) {
    switch encoding {
    case .utf8: utf8 += bytes[cell]
    case .gb18030: GB18030.append(cell, of: bytes, to: &utf8)
    case .big5: Big5.append(bytes[cell], to: &utf8)
    }
  }
}
