import Model

/// The kinds of charts, by the names of their files.
public enum ChartKind: String, CaseIterable, Sendable {
  case trend
  case units
  case outlets
  case counts
  case slopes
  case rateMix = "rate_mix"

  /// Draws one.
  ///
  /// - Precondition: The kind takes the subject's focus.
  public func draw(_ tables: ChartTables, subject: ChartSubject) -> Chart {
    switch self {
    case .trend: trendChart(tables, subject)
    case .units: unitsChart(tables, subject)
    case .outlets: outletsChart(tables, subject)
    case .counts: countsChart(tables, subject)
    case .slopes: slopesChart(tables, subject)
    case .rateMix: rateMixChart(tables, subject)
    }
  }
}

/// The tables of an analysis, by name.
public struct ChartTables: Sendable {
  private let tables: [Table]

  public init(_ tables: [Table]) { self.tables = tables }

  /// - Precondition: There is a table of that name.
  public subscript(_ name: String) -> Table {
    guard let table = tables.first(where: { $0.name == name }) else {
      preconditionFailure("there is no table \(name)")
    }
    return table
  }
}
