import Model

/// The first law: the newest export of an item wins, whole.
///
/// Per role and item key the state is (highest rank, the rows at that rank). Merging keeps the higher
/// rank and unites rows of equal rank, so it is commutative, associative and idempotent; how the
/// rows were spread over files, chunks or threads cannot show.
struct Chooser {
  private let rows: RowBatch
  private let sources: [SourcePlan]
  private let shapes: ShapeDetection
  /// Per text code, that of the first text which names the same.
  private let spellings: [UInt32]

  /// What became of a row.
  enum Fate: UInt8, Sendable {
    case used
    case superseded
    case duplicate
  }

  /// The rows of one item: those that stand, and the one among them that gives the fields.
  struct Item: Sendable {
    var key: ItemKey
    /// Positions in the batch, in the order of their addresses.
    var rows: [Int]
    /// The last of `rows` in the order of export, then of address.
    var fields: Int
  }

  private(set) var fates: [Fate]
  private(set) var submissions: [Item] = []
  private(set) var adoptions: [Item] = []
  /// The row that gives each item its fields.
  private var newestRows: [RoleKey: Int] = [:]
  /// Rows of one id in one export of a per-submission log, each with the later row that replaced it.
  private(set) var replaced: [(row: Int, by: Int)] = []

  /// Of items that several cumulative exports hold: the rows of the last export but the newest.
  private(set) var runnersUp: [(item: ItemKey, rows: [Int])] = []

  /// One id means a submission in a log and its adoptions in a register.
  private struct RoleKey: Hashable {
    var role: LogConfiguration.Role
    var key: ItemKey
  }

  init(_ rows: RowBatch, sources: [SourcePlan], shapes: ShapeDetection, texts: TextTable) {
    self.rows = rows
    self.sources = sources
    self.shapes = shapes
    spellings = texts.firstSpellings
    fates = Array(repeating: .superseded, count: rows.count)
    submissions = choose(.submissions)
    adoptions = choose(.adoptions)
  }

  /// The chosen items of a role, in the order of the rows that give their fields.
  private mutating func choose(_ role: LogConfiguration.Role) -> [Item] {
    var groups: [ItemKey: Int] = [:]
    var members: [[Int]] = []
    for row in 0..<rows.count where configuration(of: row).role == role {
      if let group = groups[rows.keys[row]] {
        members[group].append(row)
      } else {
        groups[rows.keys[row]] = members.count
        members.append([row])
      }
    }
    var items: [Item] = []
    for group in members { items += fold(group) }
    return items.sorted { rows.addresses[$0.fields] < rows.addresses[$1.fields] }
  }

  private func configuration(of row: Int) -> LogConfiguration {
    sources[rows.addresses[row].source].configuration
  }

  /// Folds all rows of one key into items: one, but for content keys under which every row stays.
  private mutating func fold(_ group: [Int]) -> [Item] {
    let newest = newestRow(of: group)
    let rank = rows.ranks[newest]
    let key = rows.keys[newest]
    let log = configuration(of: newest)
    newestRows[RoleKey(role: log.role, key: key)] = newest
    var standing = group.filter { rows.ranks[$0] == rank }
    if key.kind != .id, isPerSubmission(newest) || log.role == .adoptions {
      for row in standing { fates[row] = .used }
      var items = standing.map { Item(key: key, rows: [$0], fields: $0) }
      if log.role == .submissions, log.exports == .incremental {
        items[items.count - 1].rows = unite(group.filter { rows.ranks[$0] != rank }, with: standing)
      }
      return items
    }
    if log.exports == .incremental {
      standing = group
    } else if let second = group.map({ rows.ranks[$0] }).filter({ $0 < rank }).max() {
      runnersUp.append((key, group.filter { rows.ranks[$0] == second }))
    }
    if isPerSubmission(newest) {
      standing = withoutReplaced(standing)
    }
    let distinct = withoutEquals(standing, keeping: newest)
    return [Item(key: key, rows: distinct, fields: newest)]
  }

  /// The newest of the rows that stand, with the older ones that say what none of them says.
  private mutating func unite(_ older: [Int], with standing: [Int]) -> [Int] {
    var said = Set(standing.map(saying))
    var added: [Int] = []
    for row in older {
      if said.insert(saying(row)).inserted {
        added.append(row)
        fates[row] = .used
      } else {
        fates[row] = .duplicate
      }
    }
    return (added + standing.suffix(1)).sorted()
  }

  private func saying(_ row: Int) -> RowBatch.Saying {
    rows.saying(of: row, spellings: spellings)
  }

  /// The row that was used for a key, if any.
  func newestRow(of key: ItemKey, _ role: LogConfiguration.Role) -> Int? {
    newestRows[RoleKey(role: role, key: key)]
  }

  private func isPerSubmission(_ row: Int) -> Bool {
    shapes.shape(of: sources[rows.addresses[row].source]) != .perAdoption
  }

  /// The last row of the highest rank.
  private func newestRow(of group: [Int]) -> Int {
    group.max { one, other in
      (rows.ranks[one], rows.addresses[one].rawValue)
        < (rows.ranks[other], rows.addresses[other].rawValue)
    } ?? group[0]
  }

  /// Of two rows of one id in one export of a per-submission log the later wins.
  private mutating func withoutReplaced(_ standing: [Int]) -> [Int] {
    var last: [Int32: Int] = [:]
    for row in standing { last[rows.ranks[row]] = row }
    return standing.filter { row in
      guard let later = last[rows.ranks[row]], later != row else { return true }
      fates[row] = .duplicate
      replaced.append((row, later))
      return false
    }
  }

  /// Rows that say the same of an outlet stand once; the row that gives the fields always stands.
  private mutating func withoutEquals(_ standing: [Int], keeping newest: Int) -> [Int] {
    var distinct: [Int] = [newest]
    fates[newest] = .used
    var said: Set = [saying(newest)]
    for row in standing where row != newest {
      if said.insert(saying(row)).inserted {
        distinct.append(row)
        fates[row] = .used
      } else {
        fates[row] = .duplicate
      }
    }
    return distinct.sorted()
  }
}
