import Model

/// The encodings whose records can be split as raw bytes: no byte of a multi-byte character is a
/// quote, a delimiter, CR or LF.
enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030
  /// Only where it is stated: its bytes are valid GB18030 too.
  case big5

  /// The encoding of a file and the length of its byte-order mark.
  ///
  /// Order: byte-order mark, strict UTF-8, strict GB18030.
  /// - Parameter forced: What the dataset file states; then the bytes must be valid in it.
  /// - Throws: `encodingUnknown` with the byte offset of the first offence.
  static func detect(
    _ bytes: [UInt8], forced: TextEncoding?, at place: Diagnostic.Place
  ) throws(Diagnostic) -> (encoding: TextEncoding, markLength: Int) {
    let mark = markLength(bytes)
    if mark > 0, bytes[0] == 0xEF { return try (.utf8, validated(bytes, .utf8, mark, place)) }
    if mark > 0 { return try (.gb18030, validated(bytes, .gb18030, mark, place)) }
    if let forced { return try (forced, validated(bytes, forced, 0, place)) }
    let all = 0..<bytes.count
    guard let inUTF8 = Self.utf8.firstOffence(in: bytes, all) else { return (.utf8, 0) }
    guard let inGB18030 = Self.gb18030.firstOffence(in: bytes, all) else { return (.gb18030, 0) }
    // The encoding that reads further is the likelier one, and its offence the one to look at.
    let offence = max(inUTF8, inGB18030)
    throw Diagnostic(
      .error, .encodingUnknown,
      at: Diagnostic.Place(file: place.file, line: line(of: offence, in: bytes)),
      found: [String(offence)])
  }

  private static func validated(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ mark: Int, _ place: Diagnostic.Place
  ) throws(Diagnostic) -> Int {
    guard let offence = encoding.firstOffence(in: bytes, 0..<bytes.count) else { return mark }
    throw Diagnostic(
      .error, .encodingBroken,
      at: Diagnostic.Place(file: place.file, line: line(of: offence, in: bytes)),
      found: [encoding.rawValue, String(offence)])
  }

  /// The encoding of a file by its beginning, which may end inside a character.
  static func likeliest(
    _ head: [UInt8], markLength: Int, stated: TextEncoding?
  ) -> TextEncoding {
    if markLength > 0 { return head[0] == 0xEF ? .utf8 : .gb18030 }
    if let stated { return stated }
    guard let offence = Self.utf8.firstOffence(in: head, 0..<head.count) else { return .utf8 }
    return offence >= head.count - 3 ? .utf8 : .gb18030
  }

  /// Some tools write the mark twice; all of them are skipped.
  static func markLength(_ bytes: [UInt8]) -> Int {
    for mark in [[0xEF, 0xBB, 0xBF], [0x84, 0x31, 0x95, 0x33]] as [[UInt8]] {
      var length = 0
      while bytes[length...].starts(with: mark) { length += mark.count }
      if length > 0 { return length }
    }
    return 0
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + LineEnds.count(in: bytes, from: 0, to: offset)
  }
}

/// Physical lines: LF, CR LF and a lone CR each end one.
enum LineEnds {
  /// The number of line ends that begin in `start..<end`.
  static func count(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var lines = 0
    for index in start..<min(end, bytes.count) {
      let byte = bytes[index]
      if byte == 0x0A && (index == 0 || bytes[index - 1] != 0x0D) || byte == 0x0D { lines += 1 }
    }
    return lines
  }
}
