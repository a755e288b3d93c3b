import Model

/// The content of one source as it is split into records: a file that is read in pieces, or bytes in
/// memory where a file is small or had to be converted first.
struct SourceContent: Sendable {
  private enum Store: Sendable {
    case file(OpenFile)
    case memory([UInt8])
  }

  private let store: Store
  /// The source's beginning: all of it where it lies in memory.
  let head: SourceBytes
  /// The content ends here: padding and a mark of the end do not belong to it.
  let end: Int
  /// False where only the head has been seen: whether the rest is valid in its encoding shows when it is read.
  let isValidated: Bool

  /// - Parameters:
  ///   - wholeLength: A file up to so many bytes is read in one go.
  ///   - encoding: What the whole file was found to be, where its head looked otherwise.
  /// - Throws: What keeps the source from being read at all.
  static func open(
    _ file: LogFile, stated: StatedEncoding?, encoding: TextEncoding?, wholeLength: Int
  ) throws(Diagnostic) -> SourceContent {
    guard file.held == nil, let open = try OpenFile(file.path, named: file.name),
      open.length > wholeLength
    else { return try whole(file, stated: stated) }
    var bytes: [UInt8] = []
    try open.append(0..<max(wholeLength, 4096), to: &bytes)
    guard !Gzip.isCompressed(bytes), WideText.form(of: bytes) == nil, stated != .utf16 else {
      return try whole(file, stated: stated)
    }
    try FileKind.refuseOthers(bytes, at: .init(file: file.name))
    let mark = TextEncoding.markLength(bytes)
    let found =
      encoding ?? TextEncoding.likeliest(bytes, markLength: mark, stated: stated?.text)
    let head = SourceBytes(
      bytes: bytes, encoding: found, markLength: mark, wide: nil, isCompressed: false)
    return SourceContent(
      store: .file(open), head: head, end: try contentEnd(of: open), isValidated: false)
  }

  /// A source that is read in one go.
  static func whole(
    _ file: LogFile, stated: StatedEncoding?
  ) throws(Diagnostic) -> SourceContent {
    SourceContent(try SourceBytes.read(file, stated: stated))
  }

  private init(store: Store, head: SourceBytes, end: Int, isValidated: Bool) {
    self.store = store
    self.head = head
    self.end = end
    self.isValidated = isValidated
  }

  private init(_ source: SourceBytes) {
    store = .memory(source.bytes)
    head = source
    // Ctrl-Z ended text files under CP/M and DOS; some exporters still write it.
    let marksEnd = source.bytes.last == 0x1A && source.bytes.count > source.markLength
    end = source.bytes.count - (marksEnd ? 1 : 0)
    isValidated = true
  }

  /// Some systems pad a file with zeros up to a block's end.
  private static func contentEnd(of file: OpenFile) throws(Diagnostic) -> Int {
    var end = file.length
    while end > 0 {
      var tail: [UInt8] = []
      let start = max(0, end - 65_536)
      try file.append(start..<end, to: &tail)
      while tail.last == 0 { tail.removeLast() }
      if tail.isEmpty {
        end = start
        continue
      }
      return start + tail.count - (tail.last == 0x1A ? 1 : 0)
    }
    return 0
  }

  /// Appends the bytes of a range; fewer where the content ends before it does.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) throws(Diagnostic) {
    let range = range.clamped(to: 0..<end)
    switch store {
    case .file(let file): try file.append(range, to: &bytes)
    case .memory(let all): bytes += all[range]
    }
  }
}
