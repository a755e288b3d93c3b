import Model

/// Usable rows as parallel columns of length `count`, in the order of their addresses.
///
/// Codes are those of the import's `TextTable`.
struct RowBatch: Sendable {
  var keys: [ItemKey] = []
  var addresses: [RecordAddress] = []
  /// Physical lines, from 1, for messages.
  var lines: [Int32] = []
  var ranks: [Int32] = []
  /// Items that the row stands for, 0 or more.
  var weights: [Int32] = []
  var submitted: [CivilDate?] = []
  var adopted: [CivilDate?] = []
  /// What the row says of its outlets; `nil` where it says nothing.
  var outcomes: [Outcome?] = []
  var units: [UInt32] = []
  var unitClasses: [UInt32] = []
  var outlets: [UInt32] = []
  var levels: [UInt32] = []
  var issues: [UInt32] = []
  /// Who instructed, and when.
  var leaders: [UInt32] = []
  var instructed: [CivilDate?] = []

  var count: Int { keys.count }

  /// One row, as its reader hands it over.
  struct Row {
    var key: ItemKey
    var address: RecordAddress
    var line: Int
    var rank: Int
    var weight = 1
    var submitted: CivilDate?
    var adopted: CivilDate?
    var outcome: Outcome?
    var unit: UInt32 = 0
    var unitClass: UInt32 = 0
    var outlet: UInt32 = 0
    var level: UInt32 = 0
    var issue: UInt32 = 0
    var leader: UInt32 = 0
    var instructed: CivilDate?
  }

  mutating func append(_ row: Row) {
    keys.append(row.key)
    addresses.append(row.address)
    lines.append(Int32(row.line))
    ranks.append(Int32(row.rank))
    weights.append(Int32(row.weight))
    submitted.append(row.submitted)
    adopted.append(row.adopted)
    outcomes.append(row.outcome)
    units.append(row.unit)
    unitClasses.append(row.unitClass)
    outlets.append(row.outlet)
    levels.append(row.level)
    issues.append(row.issue)
    leaders.append(row.leader)
    instructed.append(row.instructed)
  }

  mutating func append(contentsOf other: RowBatch) {
    keys += other.keys
    addresses += other.addresses
    lines += other.lines
    ranks += other.ranks
    weights += other.weights
    submitted += other.submitted
    adopted += other.adopted
    outcomes += other.outcomes
    units += other.units
    unitClasses += other.unitClasses
    outlets += other.outlets
    levels += other.levels
    issues += other.issues
    leaders += other.leaders
    instructed += other.instructed
  }

  /// What a row says of its outlets; of two rows that say the same one adds nothing.
  struct Saying: Hashable {
    var outlet: UInt32
    var level: UInt32
    var issue: UInt32
    var leader: UInt32
    var instructed: CivilDate?
    var outcome: Outcome?
    var adopted: CivilDate?
    var weight: Int32
  }

  /// - Parameter spellings: Of the import's texts: 《市日报》 and 市日报 are one.
  func saying(of row: Int, spellings: [UInt32]) -> Saying {
    Saying(
      outlet: spellings[Int(outlets[row])], level: spellings[Int(levels[row])],
      issue: spellings[Int(issues[row])], leader: spellings[Int(leaders[row])],
      instructed: instructed[row], outcome: outcomes[row], adopted: adopted[row],
      weight: weights[row])
  }
}

/// A record that could not be used, and why.
struct Rejection: Sendable {
  var address: RecordAddress
  /// Bytes in the file, line end included.
  var length: Int
  /// The item that it speaks of, where that could be read.
  var key: ItemKey?
  var rank: Int
  var diagnostic: Diagnostic
}
