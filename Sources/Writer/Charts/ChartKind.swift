import Model

/// The kinds of charts, by the names of their files.
public enum ChartKind: String, CaseIterable, Sendable {
  case trend
  case units
  case outlets

  /// - Parameter tables: Of one analysis.
  public func draw(_ tables: ChartTables, subject: ChartSubject) -> Chart {
    switch self {
    case .trend:
      trendChart(
        months: tables["months"], units: tables["units"], overview: tables["overview"],
        subject: subject)
    case .units:
      unitsChart(units: tables["units"], overview: tables["overview"], subject: subject)
    case .outlets: outletsChart(outlets: tables["outlets"], subject: subject)
    }
  }

  /// What a chart of this kind can be narrowed to, besides showing the office.
  public var focuses: Set<ChartFocus.Entity> {
    switch self {
    case .trend: [.unit, .outlet]
    case .units, .outlets: []
    }
  }

  public func accepts(_ focus: ChartFocus) -> Bool {
    focus.entity.map(focuses.contains) ?? true
  }
}

/// What a chart shows: the whole office, or one part of it by its name in the tables.
public enum ChartFocus: Hashable, Sendable {
  case office
  case unit(String)
  case outlet(String)

  /// What a focus other than the office names.
  public enum Entity: String, CaseIterable, Sendable {
    case unit
    case outlet
  }

  public var entity: Entity? {
    switch self {
    case .office: nil
    case .unit: .unit
    case .outlet: .outlet
    }
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
