/// Splits one chunk of a source into records (plain version).
struct RecordScanner: Sendable {
  var bytes: [UInt8] = []
  private let parser: CSVParser
  private(set) var position = 0
  private(set) var lines = 0
  private(set) var start = 0
  private(set) var end = 0
  private(set) var linesBefore = 0
  private var batch = RecordBatch()
  private var limit = 0
  private var fileCount = 0
  private(set) var sawNUL = true

  init(dialect: Dialect) { parser = CSVParser(dialect: dialect) }

  mutating func begin(at start: Int, limit: Int) {
    position = start
    lines = 0
    self.limit = limit
    fileCount = bytes.count
  }

  enum Step { case record, end, starved }

  mutating func next(isLast: Bool) -> Step {
    if bytes.count > fileCount, scratch { bytes.removeSubrange(fileCount...) }
    scratch = false
    fileCount = bytes.count
    if position >= limit || position >= bytes.count {
      return position >= limit || isLast ? .end : .starved
    }
    batch = parser.records(of: bytes, from: position, limit: 1)
    let recordEnd = batch.starts[0] + batch.lengths[0]
    if !isLast,
      recordEnd >= bytes.count || batch.damages[0] == .openQuote && bytes.count - position < 3 << 20
    {
      return .starved
    }
    start = position
    end = recordEnd
    linesBefore = lines
    lines += LineEnds.count(in: bytes, from: start, to: end)
    position = end
    return .record
  }

  private var scratch = false
  var damage: RecordBatch.Damage? { batch.damages[0] }
  var fieldCount: Int { batch.fieldCount(of: 0) }
  mutating func field(_ column: Int) -> Range<Int> {
    let field = batch.field(column, of: 0)
    let start = bytes.count
    bytes += field
    scratch = true
    return start..<bytes.count
  }
}
