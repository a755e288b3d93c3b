import Model

/// What was understood of a header, and which logs have it.
public struct ColumnLayout: Sendable {
  /// The logs' names, in reading order.
  public var files: [String]
  /// Headers with what they hold, in file order.
  public var understood: [(header: String, role: String)]
  /// Headers that no figure depends on, in file order.
  public var ignored: [String]

  /// The different layouts of a dataset, in the order in which they first appear.
  static func layouts(of sources: [SourcePlan]) -> [ColumnLayout] {
    var layouts: [ColumnLayout] = []
    var positions: [[String]: Int] = [:]
    for source in sources {
      let signature =
        source.header.names + source.header.columns.map { "\($0.value)=\($0.key)" }.sorted()
      if let position = positions[signature] {
        layouts[position].files.append(source.file.name)
      } else {
        positions[signature] = layouts.count
        layouts.append(ColumnLayout(source))
      }
    }
    return layouts
  }

  private init(_ source: SourcePlan) {
    let header = source.header
    files = [source.file.name]
    understood = []
    ignored = []
    for (column, name) in header.names.enumerated() {
      var roles = header.columns.filter { $0.value == column }.map(\.key.rawValue).sorted()
      if header.outletColumns.contains(where: { $0.column == column }) { roles.append("outlet") }
      if roles.isEmpty {
        if !name.isEmpty { ignored.append(name) }
      } else {
        understood.append((name, roles.joined(separator: ", ")))
      }
    }
  }
}
