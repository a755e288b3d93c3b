import Model

/// What the records of one source came to, as far as one worker has read them.
struct RowYield: Sendable {
  var records = 0
  var frames = 0
  /// Of the records that have at least as many fields as the header.
  var fewestFields = Int.max
  /// Usable rows, in the order of their addresses.
  var rows: [Row] = []
  var rejections: [Rejection] = []
  /// Codes of the first and the last submitted date of rows that may be versions of an item.
  var firstSubmitted = Int32.max
  var lastSubmitted: Int32 = 0
  var hasAdoptionDates = false

  @inline(__always)
  mutating func add(_ row: Row) {
    rows.append(row)
    if row.adopted != 0 { hasAdoptionDates = true }
    guard row.submitted != 0, row.key.kind != .row else { return }
    firstSubmitted = min(firstSubmitted, row.submitted)
    lastSubmitted = max(lastSubmitted, row.submitted)
  }

  /// Takes in what another part of the source came to, but for its rows.
  mutating func add(_ other: RowYield) {
    records += other.records
    frames += other.frames
    fewestFields = min(fewestFields, other.fewestFields)
    rejections += other.rejections
    firstSubmitted = min(firstSubmitted, other.firstSubmitted)
    lastSubmitted = max(lastSubmitted, other.lastSubmitted)
    hasAdoptionDates = hasAdoptionDates || other.hasAdoptionDates
  }

  mutating func removeAll() {
    var empty = RowYield()
    swap(&empty.rows, &rows)
    empty.rows.removeAll(keepingCapacity: true)
    self = empty
  }
}
