import Model

/// Which column of a log holds what.
struct HeaderMap: Sendable {
  /// Every header, cleaned, in file order.
  var names: [String]
  /// Position of each role's column.
  var columns: [ColumnRole: Int]

  func name(at column: Int) -> String? { column < names.count ? names[column] : nil }

  /// Maps a record that may be a header.
  ///
  /// - Parameter stated: Headers that the dataset file assigns; they win over synonyms.
  init(_ names: [String], stated: [ColumnRole: String]) {
    self.names = names
    columns = [:]
    let keys = names.map(ColumnRole.key)
    var taken: Set<Int> = []
    for role in ColumnRole.allCases {
      guard let header = stated[role], let column = keys.firstIndex(of: ColumnRole.key(header))
      else { continue }
      columns[role] = column
      taken.insert(column)
    }
    for (column, name) in names.enumerated() where !taken.contains(column) {
      guard let role = ColumnRole.named(name), stated[role] == nil, columns[role] == nil else {
        continue
      }
      columns[role] = column
    }
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
    for (position, name) in names.enumerated() {
      guard let column = ColumnRole.named(name), column.isDecisive, stated[column] == nil,
        let first = columns[column], first != position, !columns.values.contains(position)
      else { continue }
      throw Diagnostic(
        .error, .columnTwice,
        at: .init(file: place.file, line: place.line, column: position + 1, header: name),
        found: [names[first], name, column.rawValue])
    }
    if columns[.unit] == nil, role == .submissions { throw missing(.unit, at: place) }
    // 投稿媒体 names where an item was offered; without a status nobody can say what came of it, and a
    // row without an adoption date would pass for adopted.
    if columns[.status] == nil, let outlet = columns[.outlet],
      ColumnRole.namesOffers(names[outlet]), stated[.outlet] == nil
    {
      throw missing(.status, at: place)
    }
  }

  private func missing(_ role: ColumnRole, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .columnMissing, at: place,
      found: [role.rawValue, names.filter { !$0.isEmpty }.joined(separator: ", ")])
  }
}
