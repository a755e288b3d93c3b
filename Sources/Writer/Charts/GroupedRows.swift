import Model

/// Rows in the order of a plot: class by class as the table names them, in a stated order within each.
struct GroupedRows<Row: Sendable>: Sendable {
  private(set) var rows: [Row] = []
  /// A heading over each class where there are several; without headings where there is one.
  private(set) var entries: [RowPlot.Entry] = []
  /// The rows under a heading.
  private(set) var headed: Set<Int> = []

  /// - Parameters:
  ///   - first: A row over all classes, such as a total.
  ///   - className: Empty for a row without a class, over which stands `withoutClass`.
  init(
    _ rows: [Row], first: Row? = nil, className: (Row) -> String, withoutClass: String,
    by order: (Row, Row) -> Bool
  ) {
    if let first {
      self.rows = [first]
      entries = [.row]
    }
    var classes: [String] = []
    var places: [String: Int] = [:]
    var members: [[Row]] = []
    for row in rows {
      let name = className(row)
      if let place = places[name] {
        members[place].append(row)
      } else {
        places[name] = classes.count
        classes.append(name)
        members.append([row])
      }
    }
    for (name, ofClass) in zip(classes, members) {
      if classes.count > 1 {
        headed.insert(self.rows.count)
        entries.append(.heading(name.isEmpty ? withoutClass : name))
      } else if first != nil {
        entries.append(.space)
      }
      self.rows += ofClass.sorted(by: order)
      entries += ofClass.map { _ in .row }
    }
  }
}
