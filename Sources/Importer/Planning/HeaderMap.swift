import Model

/// Which column of a log holds what.
struct HeaderMap: Sendable {
  /// The lowest text over every column, cleaned, in file order.
  let names: [String]
  /// The cells of each header row, cleaned: by them a header repeated at a page break is known.
  let rows: [[String]]
  /// Position of each role's column.
  private(set) var columns: [ColumnRole: Int]
  /// Columns that stand for one outlet each, in file order.
  var outletColumns: [OutletColumn]

  /// A column whose marks (√, 1, a count, a date) say that an outlet adopted the row's item.
  struct OutletColumn: Sendable, Equatable {
    var column: Int
    var name: String
    /// From the header row between the outlets and their common title; empty without one.
    var level: String
  }

  func name(at column: Int) -> String? { column < names.count ? names[column] : nil }

  /// How much of the header is understood: the more, the likelier it is the header.
  var score: Int { columns.count + outletColumns.count }

  /// Maps rows that may be a header.
  ///
  /// - Parameters:
  ///   - rows: One to three rows; in all but the last, a text over blank cells is merged with them.
  ///   - stated: Headers that the dataset file assigns; they win over synonyms.
  ///   - isOutlet: Whether a header is the name of a registered outlet.
  init(
    _ rows: [[String]], stated: [ColumnRole: String], isOutlet: (String) -> Bool = { _ in false }
  ) {
    self.rows = rows
    let paths = Self.paths(rows)
    names = paths.map { $0.last ?? "" }
    columns = [:]
    outletColumns = []
    let taken = assign(stated)
    for (column, path) in paths.enumerated() where !taken.contains(column) {
      guard let role = Self.role(of: path) else {
        if let outlet = Self.outlet(path, at: column, isOutlet) { outletColumns.append(outlet) }
        continue
      }
      if role == .submitted, stated[.year] != nil || stated[.month] != nil { continue }
      if stated[role] == nil, columns[role] == nil { columns[role] = column }
    }
  }

  /// Moves the status column to the adoption date, where that has no column of its own.
  mutating func readStatusAsAdoptionDate() {
    guard columns[.adopted] == nil, let column = columns.removeValue(forKey: .status) else {
      return
    }
    columns[.adopted] = column
  }

  private mutating func assign(_ stated: [ColumnRole: String]) -> Set<Int> {
    if stated.isEmpty { return [] }
    let keys = names.map(ColumnRole.key)
    var taken: Set<Int> = []
    for role in ColumnRole.allCases {
      guard let header = stated[role], let column = keys.firstIndex(of: ColumnRole.key(header))
      else { continue }
      columns[role] = column
      taken.insert(column)
    }
    return taken
  }

  /// For each column its texts from the top down, those of merged cells included; the last is its own.
  private static func paths(_ rows: [[String]]) -> [[String]] {
    var paths = [[String]](repeating: [], count: rows.map(\.count).max() ?? 0)
    for (depth, row) in rows.enumerated() {
      var merged = ""
      for column in paths.indices {
        let text = column < row.count ? row[column] : ""
        if !text.isEmpty { merged = text }
        let isOwn =
          !text.isEmpty || depth + 1 < rows.count && hasText(below: depth, at: column, rows)
        if isOwn, !merged.isEmpty { paths[column].append(merged) }
      }
    }
    return paths
  }

  private static func hasText(below depth: Int, at column: Int, _ rows: [[String]]) -> Bool {
    rows[(depth + 1)...].contains { column < $0.count && !$0[column].isEmpty }
  }

  /// The role of a column: by its own text, else together with the text above it (采用 over 时间).
  private static func role(of path: [String]) -> ColumnRole? {
    guard let own = path.last else { return nil }
    if let role = ColumnRole.named(own) { return role }
    return path.dropLast().reversed().lazy.compactMap { ColumnRole.named($0 + own) }.first
  }

  private static func outlet(
    _ path: [String], at column: Int, _ isOutlet: (String) -> Bool
  ) -> OutletColumn? {
    guard let own = path.last, !own.isEmpty else { return nil }
    let above = path.dropLast()
    if let title = above.firstIndex(where: ColumnRole.titlesOutlets) {
      let level = above[(title + 1)...].last ?? ""
      return OutletColumn(column: column, name: own, level: level)
    }
    return isOutlet(own) ? OutletColumn(column: column, name: own, level: "") : nil
  }

  /// Refuses a header that cannot be counted by.
  ///
  /// - Throws: `columnUnknown` for a stated header that is not there, `columnTwice` where two columns
  ///   could be the same decisive one, `columnMissing` without a unit.
  func validate(
    stated: [ColumnRole: String], role: LogConfiguration.Role, at place: Diagnostic.Place
  ) throws(Diagnostic) {
    for column in ColumnRole.allCases {
      if let header = stated[column], columns[column] == nil {
        throw Diagnostic(
          .error, .columnUnknown, at: place,
          found: [header, column.rawValue, names.filter { !$0.isEmpty }.joined(separator: ", ")])
      }
    }
    try refuseTwo(stated: stated, at: place) { $0.isDecisive }
    if columns[.unit] == nil, role == .submissions { throw missing(.unit, at: place) }
    // 投稿媒体 names where an item was offered; without a status nobody can say what came of it, and a
    // row without an adoption date would pass for adopted.
    if columns[.status] == nil, let outlet = columns[.outlet],
      ColumnRole.namesOffers(names[outlet]), stated[.outlet] == nil
    {
      throw missing(.status, at: place)
    }
  }

  /// Refuses two columns that could be the same one of those that rules or registers ask for.
  func validate(
    asked: FacetColumns, stated: [ColumnRole: String], at place: Diagnostic.Place
  ) throws(Diagnostic) {
    let roles = FacetColumns.all.filter { asked.contains($0.facet) }.map(\.role)
    try refuseTwo(stated: stated, at: place, of: { roles.contains($0) })
  }

  private func refuseTwo(
    stated: [ColumnRole: String], at place: Diagnostic.Place, of isMeant: (ColumnRole) -> Bool
  ) throws(Diagnostic) {
    for (position, name) in names.enumerated() {
      guard let column = ColumnRole.named(name), isMeant(column), stated[column] == nil,
        let first = columns[column], first != position, !columns.values.contains(position)
      else { continue }
      throw Diagnostic(
        .error, .columnTwice,
        at: .init(file: place.file, line: place.line, column: position + 1, header: name),
        found: [names[first], name, column.rawValue])
    }
  }

  private func missing(_ role: ColumnRole, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .columnMissing, at: place,
      found: [role.rawValue, names.filter { !$0.isEmpty }.joined(separator: ", ")])
  }
}
