import Model

/// What rules and registers must know of the chosen rows beside what is always counted.
///
/// One more pass over the rows, which is made only where something is asked.
struct ChosenFacets: Sendable {
  /// What is looked for.
  struct Asked: Sendable {
    var columns: FacetColumns
    /// Whether the rules name leaders.
    var leaders: Leaders
    /// Ids that a register names.
    var items: Set<ItemKey>

    enum Leaders: Sendable {
      case named
      case notNamed
    }

    var isEmpty: Bool { columns.isEmpty && leaders == .notNamed && items.isEmpty }
  }

  /// An edge's row that says other things than the row that gives its item the fields.
  struct Joint: Hashable, Sendable {
    /// Codes of `SharedTables.facets`.
    var own: UInt32
    var fields: UInt32
    /// What the edge's own log has columns for.
    var columns: FacetColumns
  }

  /// By the code of the facets: whether items or edges have them as they are.
  private(set) var isUsed: [Bool]
  private(set) var joints: Set<Joint> = []
  /// Codes of `SharedTables.details` with a leader.
  private(set) var instructing: Set<UInt32> = []
  /// Those of the ids looked for that are an item's.
  private(set) var items: Set<ItemKey> = []
  /// By source: the columns it has of those asked for.
  let columns: [FacetColumns]
  private let asked: Asked
  private let roles: [LogConfiguration.Role]

  private init(_ reader: LogReader, _ asked: Asked) {
    self.asked = asked
    isUsed = Array(repeating: false, count: reader.texts.facets.count)
    columns = reader.sources.map { asked.columns.had(by: $0.header) }
    roles = reader.sources.map(\.configuration.role)
  }

  static func found(
    in chosen: Chosen, _ reader: LogReader, _ asked: Asked, workers: Int
  ) -> ChosenFacets {
    let none = ChosenFacets(reader, asked)
    guard !asked.isEmpty else { return none }
    let rows = chosen.rows
    let found = Parallel.run(rows.count, workers: workers) {
      none
    } job: { worker, partition in
      var scratch: [Row] = []
      rows.forEachBlock(partition, scratch: &scratch) { worker.look(at: $0) }
    }
    return found.dropFirst().reduce(into: found[0]) { $0.add($1) }
  }

  /// - Parameter rows: Whole items.
  private mutating func look(at rows: [Row]) {
    var first = 0
    while first < rows.count {
      var end = first + 1
      while end < rows.count, !rows[end].startsItem { end += 1 }
      look(at: rows[first..<end])
      first = end
    }
  }

  private mutating func look(at item: ArraySlice<Row>) {
    guard let fields = item.first(where: \.givesFields) else { return }
    isUsed[Int(fields.facets)] = true
    if !asked.items.isEmpty, asked.items.contains(fields.key) { items.insert(fields.key) }
    for row in item {
      if asked.leaders == .named, row.details != 0 { instructing.insert(row.details) }
      if item.count > 1, roles[row.address.source] != .instructions, !row.givesFields {
        joints.insert(joint(of: row, in: fields))
      }
    }
  }

  func joint(of row: Row, in fields: Row) -> Joint {
    Joint(own: row.facets, fields: fields.facets, columns: columns[row.address.source])
  }

  private mutating func add(_ other: ChosenFacets) {
    for facets in isUsed.indices where other.isUsed[facets] { isUsed[facets] = true }
    joints.formUnion(other.joints)
    instructing.formUnion(other.instructing)
    items.formUnion(other.items)
  }
}

extension ChosenFacets.Joint {
  /// What an edge's row says, completed by the row that gives its item the fields.
  ///
  /// What describes the item — kind, track, authors, length — is taken from there wherever the edge's row says nothing.
  /// What describes the printing or the handling — stage, position, repost, urgency, filing — is taken from there only where the edge's log
  /// has no column for it: in a column of its own a blank cell is a statement, that it was not filed.
  func facets(_ facets: [SharedTables.Facets]) -> SharedTables.Facets {
    var own = facets[Int(self.own)]
    let fields = facets[Int(self.fields)]
    if own.kind == 0 { own.kind = fields.kind }
    if own.track == 0 { own.track = fields.track }
    if own.author == 0 { own.author = fields.author }
    if own.length == 0 { own.length = fields.length }
    if !columns.contains(.stage) { own.stage = fields.stage }
    if !columns.contains(.position) { own.position = fields.position }
    if !columns.contains(.repost) { own.isRepost = fields.isRepost }
    if !columns.contains(.urgent) { own.isUrgent = fields.isUrgent }
    if !columns.contains(.filed) { own.filed = fields.filed }
    return own
  }
}
