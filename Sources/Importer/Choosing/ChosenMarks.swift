import Model

/// What one worker has seen among the rows that stand: names, dates, and what became of all others.
struct ChosenMarks: Sendable {
  /// Records of one source by what became of them.
  struct Fates: Sendable {
    var used = 0
    var superseded = 0
    var duplicate = 0
  }

  /// Per source.
  private(set) var fates: [Fates]
  private(set) var names: NameMarks
  /// Its own first, then those of other workers.
  private(set) var dates = [DateMarks()]

  private(set) var superseded = FirstByAddress<Replacement>()
  private(set) var duplicates = FirstByAddress<Replacement>()
  /// Rows of one id in one export of a per-submission log.
  private(set) var replaced = FirstByAddress<Replacement>()
  /// Rows of instructions on items that no log and no register of adoptions holds.
  private(set) var unmatched = FirstByAddress<Row>()
  private(set) var runnersUp: [RunnerUp] = []
  /// Of items that a rejected record speaks of, the row that was used.
  private(set) var newest: [RoleKey: RecordAddress] = [:]

  private let context: ChoosingContext
  private let rejectedKeys: Set<ItemKey>

  /// A row behind no figure, and the one that stands in its place.
  struct Replacement: Sendable {
    var row: RecordAddress
    var by: RecordAddress
  }

  /// What the last export but the newest said of an item's outlets, where the newest does not say it too.
  struct RunnerUp: Sendable {
    var fields: RecordAddress
    var standing: [Row]
    var older: [Row]
  }

  /// One id means a submission in a log and its adoptions in a register.
  struct RoleKey: Hashable, Sendable {
    var role: LogConfiguration.Role
    var key: ItemKey
  }

  init(_ reader: LogReader, _ context: ChoosingContext, dependsOnDay: Bool) {
    self.context = context
    fates = Array(repeating: Fates(), count: reader.sources.count)
    names = NameMarks(reader, dependsOnDay: dependsOnDay)
    rejectedKeys = Set(reader.rejections.compactMap(\.key))
  }

  /// Takes in what another worker has seen.
  mutating func add(_ other: ChosenMarks) {
    for source in fates.indices {
      fates[source].used += other.fates[source].used
      fates[source].superseded += other.fates[source].superseded
      fates[source].duplicate += other.fates[source].duplicate
    }
    names.add(other.names)
    dates += other.dates
    superseded.add(other.superseded)
    duplicates.add(other.duplicates)
    replaced.add(other.replaced)
    unmatched.add(other.unmatched)
    runnersUp += other.runnersUp
    newest.merge(other.newest) { one, _ in one }
  }
}

// Rows that are alone.
extension ChosenMarks {
  /// A row of which nothing else has the key: it stands, whatever the shape of its export.
  ///
  /// - Returns: False for an instruction, which is no item.
  @inline(__always)
  mutating func keep(_ row: inout Row) -> Bool {
    let source = row.address.source
    fates[source].used += 1
    if !rejectedKeys.isEmpty { noteNewest(row) }
    let role = context.roles[source]
    guard role != .instructions else {
      unmatched.add(row, at: row.address)
      return false
    }
    row.startsItem = true
    row.givesFields = true
    row.isLogged = role == .submissions
    note(item: row, isLogged: row.isLogged)
    note(edge: row, submitted: row.submitted)
    return true
  }

  @inline(__always)
  private mutating func note(item row: Row, isLogged: Bool) {
    names.note(unitOf: row)
    if isLogged { dates[0].mark(submitted: row.submitted) }
  }

  /// - Parameter submitted: Of the row that gives the item its fields.
  @inline(__always)
  private mutating func note(edge row: Row, submitted: Int32) {
    names.note(placeOf: row, day: row.adopted != 0 ? row.adopted : submitted)
    guard context.outcome(of: row) == .adopted else { return }
    if row.adopted != 0 {
      dates[0].mark(adopted: row.adopted)
    } else if context.isUndated[row.address.source] {
      dates[0].mark(adopted: submitted)
    }
  }

  private mutating func noteNewest(_ row: Row) {
    guard rejectedKeys.contains(row.key) else { return }
    newest[RoleKey(role: context.roles[row.address.source], key: row.key)] = row.address
  }
}

// Rows of one item.
extension ChosenMarks {
  /// Chooses among the rows of one key and joins what registers say of the item.
  ///
  /// - Parameters:
  ///   - group: In the order of their addresses.
  ///   - chosen: The items are appended, each with its rows in the order of their addresses, those of
  ///     instructions behind them.
  mutating func choose(_ group: ArraySlice<Row>, into chosen: inout [Row]) {
    if chooseVersion(group, into: &chosen) { return }
    var fold = ItemFold(Array(group), context)
    let submissions = fold.choose(.submissions)
    let adoptions = fold.choose(.adoptions)
    let instructions = fold.choose(.instructions)
    for (row, fate) in fold.fates.enumerated() { count(fate, fold.rows[row]) }
    for item in submissions + adoptions { note(item, of: fold) }
    note(fold)
    let joined = joined(submissions, adoptions, of: fold)
    var left = instructions
    for whole in joined.sorted(by: { $0.item.fields < $1.item.fields }) {
      // Of several items of one key the first takes what leaders said.
      let said = left.isEmpty ? [] : left.removeLast().rows
      append(whole, instructions: said, of: fold, to: &chosen)
    }
    for row in left.flatMap(\.rows) { unmatched.add(fold.rows[row], at: fold.rows[row].address) }
  }

  /// The usual group: versions of one item in cumulative exports with one row an item. Of such the last
  /// row of the highest rank stands, which `ItemFold` finds too, but by building sets.
  ///
  /// - Returns: False for any other group; then nothing has changed.
  private mutating func chooseVersion(_ group: ArraySlice<Row>, into chosen: inout [Row]) -> Bool {
    var newest = group.startIndex
    for index in group.indices {
      let source = group[index].address.source
      guard context.isVersion(group[index]) else { return false }
      if context.ranks[source] >= context.ranks[group[newest].address.source] { newest = index }
    }
    var row = group[newest]
    let rank = context.ranks[row.address.source]
    let vanishes = group.contains { older in
      context.ranks[older.address.source] < rank && older.isAdopted
        && (names.dependsOnDay || older.place != row.place || !row.isAdopted)
    }
    if vanishes { return false }
    for index in group.indices where index != newest {
      let other = group[index]
      let replacement = Replacement(row: other.address, by: row.address)
      if context.ranks[other.address.source] == rank {
        fates[other.address.source].duplicate += 1
        duplicates.add(replacement, at: other.address)
        replaced.add(replacement, at: other.address)
      } else {
        fates[other.address.source].superseded += 1
        superseded.add(replacement, at: other.address)
      }
    }
    // Marked as the first of its group, which it need not be.
    row.startsItem = false
    if keep(&row) { chosen.append(row) }
    return true
  }

  private struct Whole {
    var item: ItemFold.Item
    var isLogged: Bool
  }

  /// An id's registered adoptions belong to its submission.
  private func joined(
    _ submissions: [ItemFold.Item], _ adoptions: [ItemFold.Item], of fold: ItemFold
  ) -> [Whole] {
    guard let register = adoptions.last, var item = submissions.first,
      fold.rows[register.fields].key.kind == .id
    else {
      return submissions.map { Whole(item: $0, isLogged: true) }
        + adoptions.map { Whole(item: $0, isLogged: false) }
    }
    item.rows = (item.rows + register.rows).sorted()
    return [Whole(item: item, isLogged: true)]
  }

  private func append(
    _ whole: Whole, instructions: [Int], of fold: ItemFold, to chosen: inout [Row]
  ) {
    for (position, index) in (whole.item.rows + instructions).enumerated() {
      var row = fold.rows[index]
      row.startsItem = position == 0
      row.givesFields = index == whole.item.fields
      row.isLogged = whole.isLogged
      chosen.append(row)
    }
  }

  private mutating func note(_ item: ItemFold.Item, of fold: ItemFold) {
    let fields = fold.rows[item.fields]
    let isLogged = context.roles[fields.address.source] == .submissions
    note(item: fields, isLogged: isLogged)
    for row in item.rows { note(edge: fold.rows[row], submitted: fields.submitted) }
    if !rejectedKeys.isEmpty { noteNewest(fields) }
  }

  private mutating func count(_ fate: ItemFold.Fate, _ row: Row) {
    let source = row.address.source
    switch fate {
    case .used: fates[source].used += 1
    case .superseded: fates[source].superseded += 1
    case .duplicate: fates[source].duplicate += 1
    }
  }

  private mutating func note(_ fold: ItemFold) {
    func replacement(_ pair: (row: Int, by: Int)) -> Replacement {
      Replacement(row: fold.rows[pair.row].address, by: fold.rows[pair.by].address)
    }
    for pair in fold.standing {
      let address = fold.rows[pair.row].address
      if fold.fates[pair.row] == .duplicate {
        duplicates.add(replacement(pair), at: address)
      } else {
        superseded.add(replacement(pair), at: address)
      }
    }
    for pair in fold.replaced { replaced.add(replacement(pair), at: fold.rows[pair.row].address) }
    for (item, older) in fold.runnersUp { noteRunnerUp(item, older, of: fold) }
  }

  /// What was adopted at the same outlets, by the words of the log, has not vanished.
  private mutating func noteRunnerUp(_ item: ItemFold.Item, _ older: [Int], of fold: ItemFold) {
    let standing = item.rows.map { fold.rows[$0] }
    let older = older.map { fold.rows[$0] }
    let kept = Set(standing.filter(\.isAdopted).map(\.place))
    let isKept = older.allSatisfy { !$0.isAdopted || kept.contains($0.place) }
    guard names.dependsOnDay || !isKept else { return }
    runnersUp.append(
      RunnerUp(fields: fold.rows[item.fields].address, standing: standing, older: older))
  }
}
