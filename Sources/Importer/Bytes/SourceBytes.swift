import Model

/// The bytes of one source as they are split into records, and what its file was before.
struct SourceBytes: Sendable {
  /// UTF-8, GB18030 or Big5, marks included.
  var bytes: [UInt8]
  var encoding: TextEncoding
  /// Length of the byte-order marks at the start of `bytes`.
  var markLength: Int
  /// The form that the file has, where it was UTF-16 or UTF-32 and has been converted.
  var wide: WideText.Form?
  /// Whether that form stood at its start as a byte-order mark.
  var hasWideMark = false
  var isCompressed: Bool

  /// As `import` prints it: `utf-8-bom`, `utf-16le`, `gb18030+gzip`.
  var encodingName: String {
    let name = wide?.rawValue ?? (markLength > 0 ? encoding.rawValue + "-bom" : encoding.rawValue)
    return isCompressed ? name + "+gzip" : name
  }

  /// The bytes of a record as they stand in the (uncompressed) file.
  func original(_ range: Range<Int>) -> [UInt8] { original(bytes[range]) }

  /// The same for bytes that were read elsewhere in the source.
  func original(_ record: ArraySlice<UInt8>) -> [UInt8] {
    wide.map { WideText.bytes(of: record, in: $0) } ?? Array(record)
  }

  /// The marks at the file's start, as they stand in it.
  var originalMark: [UInt8] {
    guard let wide else { return Array(bytes[..<markLength]) }
    return hasWideMark ? wide.mark : []
  }

  /// The bytes of a register or a rulebook, which are recognised and converted like those of a log.
  static func of(_ bytes: [UInt8], named name: String) throws(Diagnostic) -> SourceBytes {
    try read(LogFile(path: name, held: bytes, name: name, entry: 0, rank: 0), stated: nil)
  }

  /// Reads a source: decompressed, recognised, converted where it cannot be split as it is.
  ///
  /// - Parameter stated: The encoding that the dataset file states; then the bytes must be valid in it.
  /// - Throws: What keeps the file from being read at all.
  static func read(
    _ file: LogFile, stated: StatedEncoding?
  ) throws(Diagnostic) -> SourceBytes {
    let place = Diagnostic.Place(file: file.name)
    var bytes = try file.contents()
    let isCompressed = Gzip.isCompressed(bytes)
    // A file that is not what its name says may be another file than the one that was meant.
    if isCompressed, file.held == nil, !file.name.lowercased().hasSuffix(".gz") {
      throw Diagnostic(.error, .gzipUnnamed, at: place)
    }
    if isCompressed { bytes = try Gzip.inflated(bytes, at: place) }
    try FileKind.refuseOthers(bytes, at: place)
    var wide: WideText.Form?
    if stated == nil || stated == .utf16 {
      wide = WideText.form(of: bytes) ?? (stated == .utf16 ? .utf16LittleEndian : nil)
    }
    let hasWideMark = wide.map { bytes.starts(with: $0.mark) } ?? false
    if let wide { bytes = try WideText.utf8(from: bytes, wide, at: place) }
    // Some systems pad a file with zeros up to a block's end.
    while bytes.last == 0 { bytes.removeLast() }
    let (encoding, mark) = try TextEncoding.detect(
      bytes, forced: wide == nil ? stated?.text : .utf8, at: place)
    return SourceBytes(
      bytes: bytes, encoding: encoding, markLength: mark, wide: wide, hasWideMark: hasWideMark,
      isCompressed: isCompressed)
  }
}

/// The encodings that a dataset file can state.
enum StatedEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030
  case big5
  case utf16 = "utf-16"

  /// The encoding of the bytes that are split; `nil` for UTF-16, which is converted first.
  var text: TextEncoding? {
    switch self {
    case .utf8: .utf8
    case .gb18030: .gb18030
    case .big5: .big5
    case .utf16: nil
    }
  }
}
