import Model

/// UTF-16 files ("Unicode text" of spreadsheets), which are converted before they are split: 刊 holds the byte of a line feed.
enum WideText {
  enum Form: String, Sendable {
    case littleEndian = "utf-16le"
    case bigEndian = "utf-16be"
  }

  /// The form that a byte-order mark states; `nil` without one, and for the mark of UTF-32, which begins alike.
  static func form(of bytes: [UInt8]) -> Form? {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return bytes.starts(with: [0xFF, 0xFE, 0, 0]) ? nil : .littleEndian
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return .bigEndian }
    return nil
  }

  /// The text as UTF-8, without its mark.
  ///
  /// - Throws: `encodingBroken` at the first surrogate without its partner, or where half a unit is left over.
  static func utf8(
    from bytes: [UInt8], _ form: Form, at place: Diagnostic.Place
  ) throws(Diagnostic) -> [UInt8] {
    let start = Self.form(of: bytes) == nil ? 0 : 2
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var index = start
    while index + 1 < bytes.count {
      let unit = self.unit(bytes, index, form)
      var scalar = UInt32(unit)
      var length = 2
      if (0xD800...0xDBFF).contains(unit), index + 3 < bytes.count {
        let low = self.unit(bytes, index + 2, form)
        if (0xDC00...0xDFFF).contains(low) {
          scalar = 0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00
          length = 4
        }
      }
      guard let valid = Unicode.Scalar(scalar) else { throw broken(form, index, place) }
      result.append(contentsOf: UTF8.encode(valid)!)
      index += length
    }
    if index != bytes.count { throw broken(form, index, place) }
    return result
  }

  private static func unit(_ bytes: [UInt8], _ index: Int, _ form: Form) -> UInt16 {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    return form == .littleEndian ? second << 8 | first : first << 8 | second
  }

  private static func broken(_ form: Form, _ offset: Int, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .encodingBroken, at: place, found: [form.rawValue, String(offset)])
  }

  /// UTF-8 back in its file's form, for rejected records: without a mark.
  static func bytes(of utf8: ArraySlice<UInt8>, in form: Form) -> [UInt8] {
    var result: [UInt8] = []
    for unit in String(decoding: utf8, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      result += form == .littleEndian ? [low, high] : [high, low]
    }
    return result
  }
}
