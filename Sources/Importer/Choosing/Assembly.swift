import Model

/// Joins chosen items and registered adoptions into whole submissions.
struct Assembly {
  private let rows: RowBatch
  private let sources: [SourcePlan]
  private let resolver: EntityResolver
  private let datedExports: Set<Export>
  /// Per text code, that of the first text which names the same.
  private let spellings: [UInt32]
  private(set) var submissions = Submissions()

  init(
    _ rows: RowBatch, sources: [SourcePlan], chooser: Chooser, resolver: EntityResolver,
    texts: TextTable
  ) {
    spellings = texts.firstSpellings
    self.rows = rows
    self.sources = sources
    self.resolver = resolver
    var dated: Set<Export> = []
    for row in 0..<rows.count
    where rows.adopted[row] != nil || resolver.statesDates(rows.outlets[row]) {
      dated.insert(Self.export(of: row, rows, sources))
    }
    datedExports = dated
    join(chooser)
  }

  /// All files of one rank and role.
  private struct Export: Hashable {
    var rank: Int32
    var role: LogConfiguration.Role
  }

  private static func export(of row: Int, _ rows: RowBatch, _ sources: [SourcePlan]) -> Export {
    Export(
      rank: rows.ranks[row], role: sources[rows.addresses[row].source].configuration.role)
  }

  private mutating func join(_ chooser: Chooser) {
    var registered: [ItemKey: Int] = [:]
    for (index, item) in chooser.adoptions.enumerated() where item.key.kind == .id {
      registered[item.key] = index
    }
    var joined: Set<Int> = []
    var wholes: [(item: Chooser.Item, rows: [Int], isLogged: Bool)] = []
    for item in chooser.submissions {
      let register = registered[item.key]
      if let register { joined.insert(register) }
      let registerRows = register.map { chooser.adoptions[$0].rows } ?? []
      wholes.append((item, (item.rows + registerRows).sorted(), true))
    }
    for (index, item) in chooser.adoptions.enumerated() where !joined.contains(index) {
      wholes.append((item, item.rows, false))
    }
    // The batch's rows stand in the order of their addresses.
    for whole in wholes.sorted(by: { $0.item.fields < $1.item.fields }) {
      append(whole.item, rows: whole.rows, isLogged: whole.isLogged)
    }
  }

  private mutating func append(_ item: Chooser.Item, rows edgeRows: [Int], isLogged: Bool) {
    let row = item.fields
    submissions.append(
      key: item.key, address: rows.addresses[row], weight: Int(rows.weights[row]),
      submitted: rows.submitted[row], isLogged: isLogged,
      units: resolver.units(rows.units[row], separators: log(of: row).unitSeparators),
      edges: unitedEdges(of: edgeRows, submitted: rows.submitted[row]))
  }

  /// The edges of an item's rows; what one row states and another states again is one adoption, however
  /// the two spell it.
  private func unitedEdges(of edgeRows: [Int], submitted: CivilDate?) -> [Adoption] {
    var known: Set<Edge> = []
    var united: [Adoption] = []
    for row in edgeRows {
      let new = edges(of: row, submitted: submitted).filter { !known.contains(key($0, of: row)) }
      for edge in new { known.insert(key(edge, of: row)) }
      united += new
    }
    return united
  }

  /// What makes two edges of one item the same adoption.
  private struct Edge: Hashable {
    var outlet: Int
    var outcome: Outcome
    var date: CivilDate?
    var issue: UInt32
    var weight: Int
  }

  private func key(_ edge: Adoption, of row: Int) -> Edge {
    Edge(
      outlet: edge.outlet, outcome: edge.outcome, date: edge.date,
      issue: spellings[Int(rows.issues[row])], weight: edge.weight)
  }

  private func log(of row: Int) -> LogConfiguration {
    sources[rows.addresses[row].source].configuration
  }

  /// The edges that one row states; none where it says nothing of any outlet.
  private func edges(of row: Int, submitted: CivilDate?) -> [Adoption] {
    let hasOutlet = rows.outlets[row] != 0
    let outcome =
      rows.outcomes[row] ?? (hasOutlet || log(of: row).role == .adoptions ? .adopted : nil)
    // An item that waits at no outlet in particular has no edge yet.
    guard let outcome, hasOutlet || outcome != .pending else { return [] }
    // Where an export has no adoption dates at all, events stand under the submitted date.
    let undated = datedExports.contains(Self.export(of: row, rows, sources)) ? nil : submitted
    let day = rows.adopted[row] ?? submitted
    return resolver.outlets(rows.outlets[row], level: rows.levels[row], on: day).map { edge in
      let date = edge.date ?? rows.adopted[row]
      return Adoption(
        outlet: edge.outlet, outcome: outcome, date: date, eventDate: date ?? undated,
        weight: edge.count * Int(rows.weights[row]), address: rows.addresses[row])
    }
  }
}
