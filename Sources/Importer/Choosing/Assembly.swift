import Model

/// Makes whole submissions of chosen rows, a partition at a time, whenever they are asked for.
struct Assembly: SubmissionBatches {
  private let rows: RowStore
  private let context: ChoosingContext
  private let texts: TextTables
  private let resolver: EntityResolver
  private let particulars: ParticularsTable
  private let roles: [LogConfiguration.Role]
  /// By source: which way of parting joint units its entry states.
  private let separatorsOfSource: [Int]
  private let separators: [String?]
  /// Per way, by the code of the cell's text: the unit; -1 where the cell names several or none.
  private let units: [[Int32]]
  /// By the code of the place: the outlet; -1 where there are several, or the day or the place's own
  /// marks decide.
  private let outlets: [Int32]

  init(
    _ chosen: Chosen, reader: LogReader, resolver: EntityResolver, particulars: ParticularsTable,
    dependsOnDay: Bool
  ) {
    rows = chosen.rows
    context = chosen.context
    texts = reader.texts
    self.resolver = resolver
    self.particulars = particulars
    roles = reader.sources.map(\.configuration.role)
    let ways = NameMarks.separators(reader.sources)
    separators = ways
    separatorsOfSource = reader.sources.map { source in
      ways.firstIndex(of: source.configuration.unitSeparators) ?? 0
    }
    let names = chosen.marks.names
    units = ways.indices.map { way in
      names.units[way].enumerated().map { code, isUsed in
        guard isUsed else { return -1 }
        let units = resolver.units(UInt32(code), separators: ways[way])
        return units.count == 1 ? Int32(units[0]) : -1
      }
    }
    outlets = names.places.enumerated().map { code, isUsed in
      guard isUsed, !dependsOnDay else { return -1 }
      let found = resolver.outlets(at: UInt32(code), on: nil)
      guard found.count == 1, found[0].count == 1, found[0].date == nil else { return -1 }
      return Int32(found[0].outlet)
    }
  }

  var batchCount: Int { rows.count }

  func append(_ batch: Int, to submissions: inout Submissions) {
    var scratch: [Row] = []
    rows.forEachBlock(batch, scratch: &scratch) { append($0, to: &submissions) }
  }

  /// - Parameter rows: Whole items.
  private func append(_ rows: [Row], to submissions: inout Submissions) {
    var first = 0
    while first < rows.count {
      var end = first + 1
      while end < rows.count, !rows[end].startsItem { end += 1 }
      if end > first + 1 || !appendPlain(rows[first], to: &submissions) {
        append(rows[first..<end], to: &submissions)
      }
      first = end
    }
  }

  /// An item of one row with one unit and at most one outlet, as nearly all are.
  ///
  /// - Returns: False where it is not that plain; then nothing was appended.
  @inline(__always)
  private func appendPlain(_ row: Row, to submissions: inout Submissions) -> Bool {
    let source = row.address.source
    let unit = units[separatorsOfSource[source]][Int(row.unit)]
    let outlet = outlets[Int(row.place)]
    let details = texts.details[Int(row.details)]
    guard unit >= 0, outlet >= 0, details.leader == 0, details.instructed == nil else {
      return false
    }
    let undated = context.isUndated[source] ? row.submitted : 0
    let particulars = particulars.code(of: row)
    let edge = context.outcome(of: row).map { outcome in
      Adoption(
        outletCode: outlet, outcome: outcome, dateCode: row.adopted,
        eventDateCode: row.adopted != 0 ? row.adopted : undated, weight: Int(details.weight),
        address: row.address, particulars: particulars)
    }
    submissions.append(
      key: row.key, address: row.address, weight: details.weight, submitted: row.submitted,
      isLogged: row.isLogged, unit: unit, edge: edge, particulars: particulars)
    return true
  }

  private func append(_ item: ArraySlice<Row>, to submissions: inout Submissions) {
    guard let fields = item.first(where: \.givesFields) else { return }
    let way = separatorsOfSource[fields.address.source]
    submissions.append(
      key: fields.key, address: fields.address,
      weight: Int(texts.details[Int(fields.details)].weight),
      submitted: CivilDate(code: fields.submitted), isLogged: fields.isLogged,
      units: resolver.units(fields.unit, separators: separators[way]),
      edges: unitedEdges(of: item, fields: fields),
      instructions: unitedInstructions(of: item), particulars: particulars.code(of: fields))
  }

  /// The edges of an item's rows; what one row states and another states again is one adoption, however
  /// the two spell it.
  private func unitedEdges(of item: ArraySlice<Row>, fields: Row) -> [Adoption] {
    var known: Set<Edge> = []
    var united: [Adoption] = []
    for row in item where roles[row.address.source] != .instructions {
      let new = edges(of: row, fields: fields).filter { !known.contains(key($0, of: row)) }
      for edge in new { known.insert(key(edge, of: row)) }
      united += new
    }
    return united
  }

  /// The instructions that an item's rows state, each once however many of its rows repeat it.
  private func unitedInstructions(of item: ArraySlice<Row>) -> [Instruction] {
    var known: Set<String> = []
    return item.compactMap { row in
      let details = texts.details[Int(row.details)]
      let leader = texts.text(details.leader)
      let date = details.instructed
      guard !leader.isEmpty || date != nil,
        known.insert("\(CellText.nameKey(leader)) \(date?.description ?? "")").inserted
      else { return nil }
      return Instruction(leader: leader, date: date, address: row.address)
    }
  }

  /// What makes two edges of one item the same adoption.
  private struct Edge: Hashable {
    var outlet: Int
    var outcome: Outcome
    var date: CivilDate?
    var issue: UInt32
    var weight: Int
  }

  private func key(_ edge: Adoption, of row: Row) -> Edge {
    let issue = texts.details[Int(row.details)].issue
    return Edge(
      outlet: edge.outlet, outcome: edge.outcome, date: edge.date,
      issue: texts.spellings[Int(issue)], weight: edge.weight)
  }

  /// The edges that one row states; none where it says nothing of any outlet.
  private func edges(of row: Row, fields: Row) -> [Adoption] {
    guard let outcome = context.outcome(of: row) else { return [] }
    let submitted = CivilDate(code: fields.submitted)
    let particulars = particulars.code(of: row, in: fields)
    let adopted = CivilDate(code: row.adopted)
    // Where an export has no adoption dates at all, events stand under the submitted date.
    let undated = context.isUndated[row.address.source] ? submitted : nil
    let weight = Int(texts.details[Int(row.details)].weight)
    return resolver.outlets(at: row.place, on: adopted ?? submitted).map { edge in
      let date = edge.date ?? adopted
      return Adoption(
        outlet: edge.outlet, outcome: outcome, date: date, eventDate: date ?? undated,
        weight: edge.count * weight, address: row.address, particulars: particulars)
    }
  }
}
