import Model

/// What `count` is asked.
public struct CountQuery: Sendable {
  /// Which rows are items.
  public enum Versions: String, CaseIterable, Sendable {
    /// The newest version of each item.
    case newest
    /// Every row of a log is an item of its own.
    case all
  }

  /// Only items with this value count.
  public struct Condition: Sendable {
    public var dimension: CountDimension
    /// Any of them.
    public var values: [String]

    public init(_ dimension: CountDimension, _ values: [String]) {
      self.dimension = dimension
      self.values = values
    }
  }

  /// At least one, each once.
  public var dimensions: [CountDimension]
  public var conditions: [Condition]
  public var versions: Versions

  public init(dimensions: [CountDimension], conditions: [Condition], versions: Versions) {
    self.dimensions = dimensions
    self.conditions = conditions
    self.versions = versions
  }

  /// The dimensions with those that only conditions need behind them.
  var axes: [CountDimension] {
    var axes = dimensions
    for condition in conditions where !axes.contains(condition.dimension) {
      axes.append(condition.dimension)
    }
    return axes
  }

  /// The columns that nothing but this count reads.
  var facets: FacetColumns {
    var facets: FacetColumns = []
    if axes.contains(.kind) { facets.insert(.kind) }
    if axes.contains(.author) { facets.insert(.author) }
    return facets
  }
}
