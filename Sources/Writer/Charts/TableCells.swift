import Model

extension Table {
  /// A column that not every table of its name has; as many `nil` where it is missing.
  func optionalTexts(_ name: String) -> [String?] {
    guard let column = columns.first(where: { $0.name == name }),
      case .texts(let cells) = column.values
    else { return Array(repeating: nil, count: rowCount) }
    return cells
  }

  /// Real numbers of a column; all `nil` where it is missing or, being empty, of another type.
  func optionalReals(_ name: String) -> [Double?] {
    guard let column = columns.first(where: { $0.name == name }),
      case .reals(let cells) = column.values
    else { return Array(repeating: nil, count: rowCount) }
    return cells
  }

  /// Whole numbers of a column; all `nil` where it is missing.
  func optionalIntegers(_ name: String) -> [Int?] {
    guard let column = columns.first(where: { $0.name == name }),
      case .integers(let cells) = column.values
    else { return Array(repeating: nil, count: rowCount) }
    return cells
  }

  /// Two whole numbers of a row; `nil` where either is missing or negative, and without a denominator.
  func proportion(_ numerator: String, of denominator: String, _ row: Int) -> Proportion? {
    guard let numerator = optionalIntegers(numerator)[row],
      let denominator = optionalIntegers(denominator)[row], numerator >= 0, denominator > 0
    else { return nil }
    return Proportion(numerator, of: denominator)
  }

  /// The limits of a row; `nil` where either is missing.
  func interval(_ low: String, _ high: String, _ row: Int) -> Interval? {
    optionalReals(low)[row].flatMap { low in
      optionalReals(high)[row].map { Interval(low: low, high: $0) }
    }
  }
}
