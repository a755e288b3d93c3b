import Model

/// Files of two or four bytes a unit ("Unicode text" of spreadsheets), which are converted before they are
/// split: 刊 holds the byte of a line feed.
enum WideText {
  enum Form: String, Sendable {
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"

    /// The byte-order mark.
    var mark: [UInt8] {
      switch self {
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
      case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
      }
    }

    fileprivate var isLittleEndian: Bool {
      self == .utf16LittleEndian || self == .utf32LittleEndian
    }

    fileprivate var unitLength: Int { mark.count }
  }

  /// The form that a byte-order mark states; without one, that of the side on which the zeros of the
  /// ASCII characters stand; `nil` for files of single bytes.
  static func form(of bytes: [UInt8]) -> Form? {
    // The mark of UTF-32 begins like that of UTF-16.
    let marked: [Form] = [
      .utf32LittleEndian, .utf32BigEndian, .utf16LittleEndian, .utf16BigEndian,
    ]
    return marked.first { bytes.starts(with: $0.mark) } ?? unmarkedForm(of: bytes)
  }

  /// Delimiters, digits and line ends are many in a log: their zeros fill one side, and nothing the other.
  private static func unmarkedForm(of bytes: [UInt8]) -> Form? {
    let head = min(bytes.count, 4096) / 2
    guard head >= 16, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    for pair in 0..<head {
      if bytes[2 * pair] == 0 { zeros.even += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    if zeros.odd * 10 > head, zeros.even * 100 < head { return .utf16LittleEndian }
    if zeros.even * 10 > head, zeros.odd * 100 < head { return .utf16BigEndian }
    return nil
  }

  /// The text as UTF-8, without its mark.
  ///
  /// - Throws: `encodingBroken` at the first unit that is no character (a surrogate without its partner, for
  ///   one), or where a part of a unit is left over.
  static func utf8(
    from bytes: [UInt8], _ form: Form, at place: Diagnostic.Place
  ) throws(Diagnostic) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2)
    var index = bytes.starts(with: form.mark) ? form.mark.count : 0
    while index + form.unitLength <= bytes.count {
      let (scalar, length) = scalar(bytes, index, form)
      guard let scalar, let encoded = UTF8.encode(scalar) else {
        throw broken(form, index, place)
      }
      result.append(contentsOf: encoded)
      index += length
    }
    if index != bytes.count { throw broken(form, index, place) }
    return result
  }

  /// The character at an offset and its bytes; `nil` for what is none.
  private static func scalar(
    _ bytes: [UInt8], _ index: Int, _ form: Form
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let length = form.unitLength
    let first = unit(bytes, index, form)
    guard length == 2, (0xD800...0xDBFF).contains(first), index + 4 <= bytes.count else {
      return (Unicode.Scalar(first), length)
    }
    let second = unit(bytes, index + 2, form)
    guard (0xDC00...0xDFFF).contains(second) else { return (nil, length) }
    return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + second - 0xDC00), 4)
  }

  private static func unit(_ bytes: [UInt8], _ index: Int, _ form: Form) -> UInt32 {
    let part = bytes[index..<(index + form.unitLength)]
    let ordered = form.isLittleEndian ? Array(part.reversed()) : Array(part)
    return ordered.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func broken(_ form: Form, _ offset: Int, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(.error, .encodingBroken, at: place, found: [form.rawValue, String(offset)])
  }

  /// UTF-8 back in its file's form, for rejected records: without a mark.
  static func bytes(of utf8: ArraySlice<UInt8>, in form: Form) -> [UInt8] {
    let text = String(decoding: utf8, as: UTF8.self)
    let units =
      form.unitLength == 2
      ? text.utf16.map(UInt32.init) : text.unicodeScalars.map(\.value)
    return units.flatMap { unit in
      let little = (0..<form.unitLength).map { UInt8(unit >> (8 * UInt32($0)) & 0xFF) }
      return form.isLittleEndian ? little : little.reversed()
    }
  }
}
