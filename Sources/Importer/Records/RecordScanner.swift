import CByteScan

/// Splits one chunk of a source into records without copying: regular ones by itself, whatever is irregular by
/// libcsv.
///
/// libcsv is the law and `CSVParser` its reading of a whole file; this gives the same records. `scan_records` finds
/// the ends of fields and records in a piece of the chunk that stays in the processor's cache; a record is then
/// three numbers, and a field two. A piece always begins with a record, so nothing is carried from one to the next:
/// a record that a piece cuts is scanned again. libcsv is asked about a record with a quotation mark where RFC 4180
/// allows none, with an open quote, or longer than the longest one that `CSVParser` lets go on.
///
/// What bounds it: at 147 bytes and 10 fields a record 18 ns to find the ends and hand out the record (AVX-512 of
/// 2023; 25 ns with AVX2), and 20 ns for its fields, each of which reads one byte of the record.
///
/// One a worker, used from chunk to chunk.
struct RecordScanner: Sendable {
  /// The chunk's bytes from the file; behind them, dropped at every `next`, the content of fields that had to be
  /// rewritten. Reserve some kilobytes more than the chunk, or the first such field moves them.
  var bytes: [UInt8] = []

  enum Step {
    case record
    case end
    /// The record under way goes on beyond `bytes`: append more of the file, and it begins anew.
    case starved
  }

  /// Offset of the record's first byte in `bytes`.
  private(set) var start = 0
  /// Line ends that precede the record since `begin`: LF, CR LF and a lone CR each one.
  private(set) var linesBefore = 0
  /// `nil` for a sound record. A damaged one has no fields.
  private(set) var damage: RecordBatch.Damage?
  /// 0 for a blank line.
  private(set) var fieldCount = 0
  /// The start of the next record.
  private(set) var position = 0
  /// Line ends that precede `position` since `begin`.
  private(set) var lines = 0
  /// Whether a NUL stands in the bytes scanned since `begin`. May be one up to a piece behind the last record, or
  /// one that the next chunk finds again; none that is there is missed.
  private(set) var sawNUL = false

  private let parser: CSVParser
  private let quote: UInt8
  private let pieceLength: Int
  private let lane: scan_lane
  private var limit = 0
  /// Bytes behind those of the file.
  private var rewritten = 0
  /// After starving: not to be tried again with fewer bytes, or a long record in small portions takes ages.
  private var awaited = 0

  /// Where the piece begins; what `scan_room` holds is relative to this.
  private var base = 0
  private var marks: [UInt32] = []
  private var recordEnds: [UInt32] = []
  private var oddities: [UInt32] = []
  private var found = scan_found()
  private var nextRecord = 0
  private var nextOddity = 0
  /// Of the current record, in `marks`.
  private var firstMark = 0
  private var hasOddity = false

  init(dialect: Dialect) {
    self.init(CSVParser(dialect: dialect), pieceLength: 1 << 14, lane: scan_best_lane())
  }

  /// - Parameter pieceLength: How many bytes are scanned at a time.
  init(_ parser: CSVParser, pieceLength: Int, lane: scan_lane) {
    self.parser = parser
    // As in libcsv's case, a byte that no encoding has quotes nothing.
    quote = parser.dialect.quote ?? 0xFF
    self.pieceLength = pieceLength
    self.lane = lane
    makeRoom(for: 1 << 13)
  }

  /// Offset behind the record's line end.
  var end: Int { position }

  /// Begins at the start of `bytes`, or at another offset at which a record begins.
  ///
  /// - Parameter limit: No record that begins at or beyond this offset is returned.
  mutating func begin(at start: Int = 0, limit: Int) {
    self.limit = limit
    position = start
    lines = 0
    sawNUL = false
    rewritten = 0
    awaited = 0
    leavePiece()
  }

  /// Moves to the next record.
  ///
  /// - Parameter isLast: No bytes of the file follow those in `bytes`.
  @inline(__always)
  mutating func next(isLast: Bool) -> Step {
    if rewritten > 0 { dropRewritten() }
    if nextRecord == found.record_ends || position >= limit {
      guard position < limit else { return .end }
      let step = isLast && position == bytes.count ? .end : load(isLast: isLast)
      // A damaged record is taken already.
      if step != .record || damage != nil { return step }
    }
    take()
    return .record
  }

  /// Where the content of a field, unquoted, stands in `bytes`; empty beyond the last.
  @inline(__always)
  mutating func field(_ column: Int) -> Range<Int> {
    guard column < fieldCount else { return 0..<0 }
    let mark = firstMark &+ column
    let from = column == 0 ? start : base &+ Self.offset(marks, mark &- 1) &+ 1
    let to = base &+ Self.offset(marks, mark)
    // An empty field has the byte of its end there; but behind the file's last one there is none.
    let first = unsafe bytes.withUnsafeBufferPointer { unsafe $0[min(from, position &- 1)] }
    guard first == quote else { return unsafe Range(uncheckedBounds: (from, to)) }
    return hasOddity ? unquoted(from + 1, to - 1) : from + 1..<to - 1
  }

  /// The kernel has filled in as many as it says, so that they are not asked about again for every field.
  @inline(__always)
  private static func offset(_ offsets: [UInt32], _ index: Int) -> Int {
    unsafe offsets.withUnsafeBufferPointer { unsafe Int($0[index]) }
  }
}

// MARK: - Records of a piece

extension RecordScanner {
  /// Takes the next record of the piece.
  @inline(__always)
  private mutating func take() {
    let lastMark = Self.offset(recordEnds, nextRecord)
    firstMark = nextRecord == 0 ? 0 : Self.offset(recordEnds, nextRecord &- 1) &+ 1
    nextRecord &+= 1
    start = position
    linesBefore = lines
    damage = nil
    let stop = base &+ Self.offset(marks, lastMark)
    fieldCount = stop == start ? 0 : lastMark &- firstMark &+ 1
    hasOddity = base &+ Self.offset(oddities, nextOddity) < stop
    if hasOddity { passOddities(to: stop) }
    endRecord(at: stop)
  }

  /// Behind the last line of a file there may be no line end.
  @inline(__always)
  private mutating func endRecord(at stop: Int) {
    guard stop < bytes.count else {
      position = stop
      return
    }
    let isPair = bytes[stop] == 0x0D && stop + 1 < bytes.count && bytes[stop + 1] == 0x0A
    position = stop &+ (isPair ? 2 : 1)
    lines &+= 1
  }

  /// Counts the line ends inside the quotes of a record.
  private mutating func passOddities(to stop: Int) {
    while base + Int(oddities[nextOddity]) < stop {
      if bytes[base + Int(oddities[nextOddity])] != quote { lines += 1 }
      nextOddity += 1
    }
  }

  /// The content of a quoted field, whose doubled quotes become single behind the file's bytes.
  private mutating func unquoted(_ from: Int, _ to: Int) -> Range<Int> {
    guard bytes[from..<to].contains(quote) else { return from..<to }
    let content = bytes.count
    var index = from
    while index < to {
      bytes.append(bytes[index])
      index += bytes[index] == quote ? 2 : 1
    }
    rewritten += bytes.count - content
    return content..<bytes.count
  }

  private mutating func dropRewritten() {
    bytes.removeLast(rewritten)
    rewritten = 0
  }
}

// MARK: - Pieces

extension RecordScanner {
  /// Scans from `position` on until at least one record is whole.
  ///
  /// - Returns: `record` also where the record is damaged; then it is taken.
  private mutating func load(isLast: Bool) -> Step {
    leavePiece()
    let there = bytes.count - position
    guard there > 0, isLast || bytes.count >= awaited else { return .starved }
    var length = min(pieceLength, limit - position)
    while true {
      length = min(length, there, parser.longestRecord)
      scan(length)
      let isAll = length == there
      // An LF may follow.
      if isAll && !isLast && bytes.last == 0x0D { dropEnd(at: length - 1) }
      if found.record_ends > 0 { return .record }
      if found.is_irregular { return judge(isLast: isLast) }
      if isAll && !isLast { return starve() }
      if isAll && !found.is_quoted {
        addEnd(at: length)
        return .record
      }
      if isAll || length == parser.longestRecord { return judge(isLast: isLast) }
      length = max(2 * length, 1024)
    }
  }

  private mutating func leavePiece() {
    base = position
    found = scan_found()
    nextRecord = 0
    nextOddity = 0
    damage = nil
  }

  private mutating func starve() -> Step {
    leavePiece()
    awaited = bytes.count + (bytes.count - position) / 4
    return .starved
  }

  /// Gives the record at `position` to libcsv.
  private mutating func judge(isLast: Bool) -> Step {
    leavePiece()
    guard let judgement = parser.record(of: bytes, from: position, isLast: isLast) else {
      return starve()
    }
    if !sawNUL { sawNUL = bytes[position..<judgement.end].contains(0) }
    guard let damage = judgement.damage else {
      scan(judgement.end - position)
      if found.record_ends == 0 { addEnd(at: judgement.end - position) }
      return .record
    }
    start = position
    linesBefore = lines
    fieldCount = 0
    position = judgement.end
    lines += judgement.lines
    leavePiece()
    self.damage = damage
    return .record
  }

  /// Finds the ends of fields and records in the bytes from `position` on; with one whole record at least, unless
  /// none is there.
  private mutating func scan(_ length: Int) {
    precondition(length < UInt32.max - 64, "a record has less than 4 GiB")
    while true {
      found = unsafe bytes.withUnsafeBufferPointer { unsafe scanned($0, length) }
      if found.record_ends > 0 || found.is_irregular || found.reached == length { break }
      makeRoom(for: 2 * marks.count)
    }
    sawNUL = sawNUL || found.has_nul
    oddities[found.oddities] = UInt32.max
  }

  private mutating func scanned(_ all: UnsafeBufferPointer<UInt8>, _ length: Int) -> scan_found {
    let piece = unsafe UnsafeBufferPointer(rebasing: all[position..<position + length])
    let dialect = parser.dialect
    let capacity = marks.count - 1
    return unsafe marks.withUnsafeMutableBufferPointer { marks in
      unsafe recordEnds.withUnsafeMutableBufferPointer { recordEnds in
        unsafe oddities.withUnsafeMutableBufferPointer { oddities in
          unsafe scan_records(
            lane, piece.baseAddress, length, dialect.delimiter, quote,
            scan_room(
              marks: marks.baseAddress, record_ends: recordEnds.baseAddress,
              oddities: oddities.baseAddress, capacity: capacity))
        }
      }
    }
  }

  /// One more than the kernel may use: for an end that no line end marks, and for the end of the oddities.
  private mutating func makeRoom(for count: Int) {
    marks = [UInt32](repeating: 0, count: count + 1)
    recordEnds = marks
    oddities = marks
  }

  /// Takes back the last mark, if it stands there.
  private mutating func dropEnd(at offset: Int) {
    guard found.marks > 0, marks[found.marks - 1] == offset else { return }
    found.marks -= 1
    found.record_ends -= 1
  }

  /// Ends the last record of a file that does not end with a line end.
  private mutating func addEnd(at offset: Int) {
    marks[found.marks] = UInt32(offset)
    recordEnds[found.record_ends] = UInt32(found.marks)
    found.marks += 1
    found.record_ends += 1
  }
}
