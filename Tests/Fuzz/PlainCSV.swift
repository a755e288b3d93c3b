import CLibCSV

/// libcsv as it is, fed the whole input at once: what the records must be where it accepts them.
///
/// Blank lines are left out, because libcsv cannot tell one from the second half of CR LF.
@safe final class PlainCSV {
  /// The fields of each record that has any.
  private(set) var records: [[[UInt8]]] = []
  private(set) var isAccepted = false
  private var fields: [[UInt8]] = []

  init(_ bytes: [UInt8], delimiter: UInt8) {
    var parser = unsafe csv_parser()
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
    let status = unsafe csv_init(&parser, options)
    precondition(status == 0, "libcsv initialises")
    defer { unsafe csv_free(&parser) }
    unsafe csv_set_delim(&parser, delimiter)
    unsafe csv_set_space_func(&parser) { _ in 0 }
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    let taken = unsafe bytes.withUnsafeBytes { buffer in
      unsafe csv_parse(
        &parser, buffer.baseAddress, buffer.count, Self.fieldFound, Self.lineEndFound, context)
    }
    guard taken == bytes.count else { return }
    isAccepted = unsafe csv_fini(&parser, Self.fieldFound, Self.lineEndFound, context) == 0
    if !fields.isEmpty { records.append(fields) }
  }

  private static let fieldFound:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      text, length, context in
      guard let context = unsafe context else { return }
      let plain = unsafe Unmanaged<PlainCSV>.fromOpaque(context).takeUnretainedValue()
      unsafe plain.fields.append(Array(UnsafeRawBufferPointer(start: text, count: length)))
    }

  private static let lineEndFound: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    guard let context = unsafe context else { return }
    let plain = unsafe Unmanaged<PlainCSV>.fromOpaque(context).takeUnretainedValue()
    if !plain.fields.isEmpty { plain.records.append(plain.fields) }
    plain.fields = []
  }
}
