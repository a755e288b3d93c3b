import CLibCSV

/// libcsv's parser and what it has found so far.
///
/// A class, because the C struct must stay at one address, is reached from C callbacks through a
/// pointer to this object, and must be freed.
///
/// The traps of libcsv: its default mode trims cells and accepts malformed quotes (hence
/// `CSV_STRICT`, `CSV_STRICT_FINI` and a space function that accepts nothing), and it skips empty
/// lines in silence (hence `CSV_REPALL_NL`, which reports CR and LF of one line end apart).
@safe final class CSVMachine {
  private(set) var batch = RecordBatch()
  private let parser: UnsafeMutablePointer<csv_parser>
  private let dialect: Dialect
  /// Where the line being fed ends, for the record that ends with it.
  private var lineEnd = 0
  private var place = RecordPlace(start: 0, line: 1)
  private var hasEnded = false

  struct RecordPlace: Equatable {
    /// Offset of the record's first byte.
    var start: Int
    /// Physical line, from 1.
    var line: Int
  }

  enum State: Equatable {
    /// A record ended with the line.
    case ended
    /// The line ended inside a quoted field.
    case within
    case refused(RecordBatch.Damage)
  }

  init(_ dialect: Dialect) {
    self.dialect = dialect
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    prepare()
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deallocate()
  }

  private func prepare() {
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
    let status = unsafe csv_init(parser, options)
    precondition(status == 0, "libcsv initialises")
    unsafe csv_set_delim(parser, dialect.delimiter)
    // 0xFF occurs in neither UTF-8 nor GB18030, so as a quote it quotes nothing.
    unsafe csv_set_quote(parser, dialect.quote ?? 0xFF)
    unsafe csv_set_space_func(parser) { _ in 0 }
  }

  /// Takes one physical line, its end included.
  func feed(_ bytes: [UInt8], from start: Int, to end: Int, of place: RecordPlace) -> State {
    lineEnd = end
    self.place = place
    hasEnded = false
    let taken = unsafe bytes.withUnsafeBytes { buffer in
      let line = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<end])
      return unsafe csv_parse(
        parser, line.baseAddress, line.count, Self.fieldFound, Self.lineEndFound,
        Unmanaged.passUnretained(self).toOpaque())
    }
    if taken < end - start { return .refused(.strayQuote) }
    return hasEnded ? .ended : .within
  }

  /// Ends the last record of a file that does not end with a line end.
  func finish(at end: Int, of place: RecordPlace) -> State {
    lineEnd = end
    self.place = place
    let status = unsafe csv_fini(
      parser, Self.fieldFound, Self.lineEndFound, Unmanaged.passUnretained(self).toOpaque())
    return status == 0 ? .ended : .refused(.openQuote)
  }

  /// Keeps the bytes of a refused record up to `end` and starts anew.
  func contain(_ damage: RecordBatch.Damage, to end: Int, of place: RecordPlace) {
    batch.endDamaged(damage, start: place.start, length: end - place.start, line: place.line)
    unsafe csv_free(parser)
    prepare()
  }

  private static let fieldFound:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      text, length, context in
      guard let context = unsafe context else { return }
      let machine = unsafe Unmanaged<CSVMachine>.fromOpaque(context).takeUnretainedValue()
      unsafe machine.batch.appendField(UnsafeRawBufferPointer(start: text, count: length))
    }

  private static let lineEndFound: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<CSVMachine>.fromOpaque(context).takeUnretainedValue().endRecord()
  }

  private func endRecord() {
    // The LF of a CR LF comes as a second end.
    guard !hasEnded else { return }
    hasEnded = true
    batch.endRecord(start: place.start, length: lineEnd - place.start, line: place.line)
  }
}
