/// What a count is taken by.
public enum CountDimension: String, CaseIterable, Sendable {
  case unit
  /// The unit's class: by the register at the submitted date where there is one, else as the log states it.
  case unitClass = "class"
  case outlet
  case level
  case kind
  case author
  /// What became of the item: adopted, declined, pending, or empty where nothing is said.
  case outcome
  /// Of the submitted date, as are the two that follow.
  case month
  case quarter
  case year

  public var isTime: Bool { self == .month || self == .quarter || self == .year }
}

/// Counts of items by a few dimensions, one cell a combination that occurs.
///
/// An item of several units or outlets counts once in each of them, so cells do not add up to the
/// items where such dimensions are asked for.
public struct Pivot: Sendable {
  /// One cell a row, parallel columns.
  public struct Cells: Sendable {
    /// For each dimension its value's code in `names`.
    public var codes: [[Int32]]
    public var items: [Int]
    /// Those of them that were adopted, at the cell's outlet where the outlet is a dimension.
    public var adopted: [Int]

    public init(codes: [[Int32]], items: [Int], adopted: [Int]) {
      self.codes = codes
      self.items = items
      self.adopted = adopted
    }
  }

  public var dimensions: [CountDimension]
  /// Per dimension its values, ascending.
  public var names: [[String]]
  /// In the order of the codes, the first dimension's before the second's.
  public var cells: Cells

  public init(dimensions: [CountDimension], names: [[String]], cells: Cells) {
    self.dimensions = dimensions
    self.names = names
    self.cells = cells
  }
}
