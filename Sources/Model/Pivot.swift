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
  public var dimensions: [CountDimension]
  /// Per dimension its values, ascending.
  public var names: [[String]]
  public var pieceCount: Int
  /// The cells of a piece, 0 ..< `pieceCount`, in parallel columns: for each dimension its value's place in `names`,
  /// then the items, then those of them that were adopted (at the cell's outlet where the outlet is a dimension).
  ///
  /// In the order of the values, the first dimension's before the second's, from piece to piece.
  public var piece: @Sendable (Int) -> [[Int]]

  public init(
    dimensions: [CountDimension], names: [[String]], pieceCount: Int,
    piece: @escaping @Sendable (Int) -> [[Int]]
  ) {
    self.dimensions = dimensions
    self.names = names
    self.pieceCount = pieceCount
    self.piece = piece
  }
}
