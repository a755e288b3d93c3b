import Model

/// The first law: the newest export of an item wins, whole.
///
/// Per role and item key the state is (highest rank, the rows at that rank). Merging keeps the higher
/// rank and unites rows of equal rank, so it is commutative, associative and idempotent; how the
/// rows were spread over files, chunks or threads cannot show.
struct ItemFold {
  let context: ChoosingContext
  /// All rows of one key, in the order of their addresses.
  let rows: [Row]
  private(set) var fates: [Fate]
  private(set) var replaced: [(row: Int, by: Int)] = []
  /// Rows of the last export but the newest, with the item that stands.
  private(set) var runnersUp: [(item: Item, rows: [Int])] = []
  /// The row that stands for each superseded or duplicate one.
  private(set) var standing: [(row: Int, by: Int)] = []

  /// What became of a row.
  enum Fate: Sendable {
    case used
    case superseded
    case duplicate
  }

  /// The rows of one item: those that stand, and the one among them that gives the fields.
  struct Item: Sendable {
    /// In the order of their addresses.
    var rows: [Int]
    /// The last of `rows` in the order of export, then of address.
    var fields: Int
  }

  init(_ rows: [Row], _ context: ChoosingContext) {
    self.rows = rows
    self.context = context
    fates = Array(repeating: .superseded, count: rows.count)
  }

  /// The chosen items of a role, in the order of the rows that give their fields.
  mutating func choose(_ role: LogConfiguration.Role) -> [Item] {
    let group = rows.indices.filter { context.roles[rows[$0].address.source] == role }
    if group.isEmpty { return [] }
    let items = fold(group, log: role)
    note(group, newest: newestRow(of: group))
    return items
  }

  private func rank(_ row: Int) -> Int32 { context.ranks[rows[row].address.source] }

  /// The last row of the highest rank.
  private func newestRow(of group: [Int]) -> Int {
    group.max { (rank($0), $0) < (rank($1), $1) } ?? group[0]
  }

  private mutating func fold(_ group: [Int], log role: LogConfiguration.Role) -> [Item] {
    let newest = newestRow(of: group)
    let rank = rank(newest)
    let source = rows[newest].address.source
    let isPerSubmission = context.isPerSubmission[source]
    let isIncremental = context.isIncremental[source]
    var standing = group.filter { self.rank($0) == rank }
    if rows[newest].key.kind != .id, isPerSubmission || role.isRegister {
      for row in standing { fates[row] = .used }
      var items = standing.map { Item(rows: [$0], fields: $0) }
      if role == .submissions, isIncremental {
        items[items.count - 1].rows = unite(group.filter { self.rank($0) != rank }, with: standing)
      }
      return items
    }
    if isIncremental { standing = group }
    if isPerSubmission { standing = withoutReplaced(standing) }
    let item = Item(rows: withoutEquals(standing, keeping: newest), fields: newest)
    if !isIncremental, let second = group.map({ self.rank($0) }).filter({ $0 < rank }).max() {
      runnersUp.append((item, group.filter { self.rank($0) == second }))
    }
    return [item]
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

  /// Of two rows of one id in one export of a per-submission log the later wins.
  private mutating func withoutReplaced(_ standing: [Int]) -> [Int] {
    var last: [Int32: Int] = [:]
    for row in standing { last[rank(row)] = row }
    return standing.filter { row in
      guard let later = last[rank(row)], later != row else { return true }
      fates[row] = .duplicate
      replaced.append((row, later))
      return false
    }
  }

  /// Rows that say the same of an outlet stand once; the row that gives the fields always stands.
  private mutating func withoutEquals(_ standing: [Int], keeping newest: Int) -> [Int] {
    fates[newest] = .used
    if standing.count == 1 { return [newest] }
    var distinct: [Int] = [newest]
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

  private func saying(_ row: Int) -> ChoosingContext.Saying { context.saying(of: rows[row]) }

  /// Notes for each row behind no figure the one in whose place it would have stood: of a duplicate the
  /// used row that says the same, of others the newest.
  private mutating func note(_ group: [Int], newest: Int) {
    let left = group.filter { fates[$0] != .used }
    if left.isEmpty { return }
    var same: [ChoosingContext.Saying: Int] = [:]
    if left.contains(where: { fates[$0] == .duplicate }) {
      for row in group.reversed() where fates[row] == .used { same[saying(row)] = row }
    }
    for row in left {
      standing.append((row, fates[row] == .duplicate ? same[saying(row)] ?? newest : newest))
    }
  }
}

/// What choosing must know of sources and texts.
struct ChoosingContext: Sendable {
  /// By source, as the four that follow.
  let ranks: [Int32]
  let roles: [LogConfiguration.Role]
  let isPerSubmission: [Bool]
  let isIncremental: [Bool]
  /// Whether its export has no adoption dates at all: then events stand under the submitted date.
  let isUndated: [Bool]
  private let texts: TextTables

  init(_ reader: LogReader, shapes: ShapeDetection) {
    let sources = reader.sources
    ranks = sources.map { Int32($0.file.rank) }
    roles = sources.map(\.configuration.role)
    isPerSubmission = sources.map { shapes.shape(of: $0) != .perAdoption }
    isIncremental = sources.map { $0.configuration.exports == .incremental }
    texts = reader.texts
    let dated = Set(
      sources.indices.filter { reader.yields[$0].hasAdoptionDates }.map { Export(sources[$0]) })
    isUndated = sources.map { !dated.contains(Export($0)) }
  }

  /// All files of one rank and role.
  private struct Export: Hashable {
    var rank: Int
    var role: LogConfiguration.Role

    init(_ source: SourcePlan) {
      rank = source.file.rank
      role = source.configuration.role
    }
  }

  /// What a row says of its outlets; of two rows that say the same one adds nothing.
  struct Saying: Hashable {
    var outlet: UInt32
    var level: UInt32
    var adopted: Int32
    var outcome: Outcome?
    /// With the texts in their first spelling: 《市日报》 and 市日报 are one.
    var details: RowDetails
  }

  func saying(of row: Row) -> Saying {
    let place = texts.places[Int(row.place)]
    var details = texts.details[Int(row.details)]
    details.unitClass = 0
    details.issue = texts.spellings[Int(details.issue)]
    details.leader = texts.spellings[Int(details.leader)]
    return Saying(
      outlet: texts.spellings[Int(place.outlet)], level: texts.spellings[Int(place.level)],
      adopted: row.adopted, outcome: row.outcome, details: details)
  }

  /// Whether the row is a version of one item, of which only the newest counts.
  @inline(__always)
  func isVersion(_ row: Row) -> Bool {
    let source = row.address.source
    return row.key.kind == .id && isPerSubmission[source] && !isIncremental[source]
      && roles[source] == .submissions
  }

  /// What became of the item at the outlets that a row names; `nil` where the row says nothing of any.
  @inline(__always)
  func outcome(of row: Row) -> Outcome? {
    row.decision(isAdoption: roles[row.address.source] == .adoptions)
  }
}
