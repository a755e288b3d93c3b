/// What libcsv says of one record.
struct RecordJudgement: Equatable {
  /// Offset behind the record's line end; of a damaged record, behind its first line.
  var end: Int
  /// Line ends of the record.
  var lines: Int
  var damage: RecordBatch.Damage?
}

extension CSVParser {
  /// Judges the record that begins at `start` as `records` would that has the whole file.
  ///
  /// - Parameter isLast: The file ends with `bytes`.
  /// - Returns: `nil` where that takes more of the file.
  func record(of bytes: [UInt8], from start: Int, isLast: Bool) -> RecordJudgement? {
    let machine = CSVMachine(dialect)
    let place = CSVMachine.RecordPlace(start: start, line: 1)
    var position = start
    var lines = 0
    var firstEnd = start
    while position < bytes.count {
      let lineEnd = Self.lineEnd(in: bytes, from: position, to: bytes.count)
      // Behind a CR at the very end an LF may follow.
      let hasLineEnd = bytes[lineEnd - 1] == 0x0A || bytes[lineEnd - 1] == 0x0D
      guard isLast || lineEnd < bytes.count || bytes[lineEnd - 1] == 0x0A else { return nil }
      var state = machine.feed(bytes, from: position, to: lineEnd, of: place)
      if position == start { firstEnd = lineEnd }
      position = lineEnd
      if hasLineEnd { lines += 1 }
      if state == .within {
        if position == bytes.count {
          guard isLast else { return nil }
          state = machine.finish(at: position, of: place)
        } else if position - start > longestRecord {
          state = .refused(.openQuote)
        }
      }
      switch state {
      case .within: continue
      case .ended: return RecordJudgement(end: position, lines: lines, damage: nil)
      case .refused(let damage):
        let hasFirstEnd = bytes[firstEnd - 1] == 0x0A || bytes[firstEnd - 1] == 0x0D
        return RecordJudgement(end: firstEnd, lines: hasFirstEnd ? 1 : 0, damage: damage)
      }
    }
    return nil
  }
}
