import Model

/// The kinds of charts, by the names of their files.
public enum ChartKind: String, CaseIterable, Sendable {
  case trend
  case units
  case heatMap = "heat_map"
  case outlets
  case outletTrends = "outlet_trends"
  case funnel
  case counts
  case slopes
  case rateMix = "rate_mix"
  case sparklines
  case control
  case lorenz

  /// Draws one.
  ///
  /// - Parameter tables: Of one analysis.
  /// - Precondition: The kind accepts the subject's focus.
  public func draw(_ tables: ChartTables, subject: ChartSubject) -> Chart {
    switch self {
    case .trend: trendChart(tables, subject)
    case .units: unitsChart(tables, subject)
    case .heatMap: heatMapChart(tables, subject)
    case .outlets: outletsChart(tables, subject)
    case .outletTrends: outletTrendsChart(tables, subject)
    case .funnel: funnelChart(tables, subject)
    case .counts: countsChart(tables, subject)
    case .slopes: slopesChart(tables, subject)
    case .rateMix: rateMixChart(tables, subject)
    case .sparklines: sparklinesChart(tables, subject)
    case .control: controlChart(tables, subject)
    case .lorenz: lorenzChart(tables, subject)
    }
  }

  /// What a chart of this kind can be narrowed to, besides showing the office.
  public var focuses: Set<ChartFocus.Entity> {
    switch self {
    case .trend: [.unit, .outlet]
    case .control: [.unit]
    default: []
    }
  }

  public func accepts(_ focus: ChartFocus) -> Bool {
    focus.entity.map(focuses.contains) ?? true
  }
}

/// The tables of an analysis, by name.
public struct ChartTables: Sendable {
  private let tables: [String: Table]

  /// - Precondition: They differ in name.
  public init(_ tables: [Table]) {
    self.tables = Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0) })
  }

  /// - Precondition: There is a table of that name.
  public subscript(_ name: String) -> Table {
    guard let table = tables[name] else { preconditionFailure("there is no table \(name)") }
    return table
  }
}
