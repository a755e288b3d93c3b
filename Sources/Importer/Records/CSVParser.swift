import Model

/// Records from bytes, by libcsv, with the positions that libcsv does not have.
///
/// It is fed one physical line at a time: a record can only end where a line does.
struct CSVParser {
  let dialect: Dialect
  /// A quoted field that still goes on at the end of a line this many bytes behind the record's start is taken for
  /// a stray quotation mark that swallows its followers.
  var longestRecord = Self.longestRecord

  static let longestRecord = 1 << 20

  /// Every record from `start` on; a malformed one is contained to its first line.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - start: An offset at which a record begins: behind the byte-order mark, for one.
  ///   - limit: Stops after about this many records, for those who need only the head.
  /// - Returns: Lines are counted from 1 at `start`.
  func records(of bytes: [UInt8], from start: Int, limit: Int = Int.max) -> RecordBatch {
    let machine = CSVMachine(dialect)
    // Ctrl-Z ended text files under CP/M and DOS; some exporters still write it.
    let end = bytes.last == 0x1A ? max(start, bytes.count - 1) : bytes.count
    var place = CSVMachine.RecordPlace(start: start, line: 1)
    var position = start
    var line = 1
    while position < end && machine.batch.count < limit {
      let lineEnd = Self.lineEnd(in: bytes, from: position, to: end)
      var state = machine.feed(bytes, from: position, to: lineEnd, of: place)
      position = lineEnd
      line += 1
      if state == .within {
        if position == end {
          state = machine.finish(at: end, of: place)
        } else if position - place.start > longestRecord {
          state = .refused(.openQuote)
        }
      }
      switch state {
      case .ended: place = CSVMachine.RecordPlace(start: position, line: line)
      case .within: break
      case .refused(let damage):
        // The parser knows nothing at a record's start, so reading resumes at the next line.
        position = Self.lineEnd(in: bytes, from: place.start, to: end)
        line = place.line + 1
        machine.contain(damage, to: position, of: place)
        place = CSVMachine.RecordPlace(start: position, line: line)
      }
    }
    return machine.batch
  }

  /// The offset behind the line end that follows `position`, or `end`.
  static func lineEnd(in bytes: [UInt8], from position: Int, to end: Int) -> Int {
    var index = position
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { return index }
      if byte == 0x0D { return index < end && bytes[index] == 0x0A ? index + 1 : index }
    }
    return end
  }
}
