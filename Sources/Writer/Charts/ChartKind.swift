import Model

/// The kinds of charts, by the names of their files.
public enum ChartKind: String, CaseIterable, Sendable {
  case trend
  case units
  case heatMap = "heat_map"
  case outlets
  case sparklines
  case control

  /// Draws one.
  ///
  /// - Precondition: The kind takes the subject's focus.
  public func draw(_ tables: ChartTables, subject: ChartSubject) -> Chart {
    switch self {
    case .trend: trendChart(tables, subject)
    case .units: unitsChart(tables, subject)
    case .heatMap: heatMapChart(tables, subject)
    case .outlets: outletsChart(tables, subject)
    case .sparklines: sparklinesChart(tables, subject)
    case .control: controlChart(tables, subject)
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
