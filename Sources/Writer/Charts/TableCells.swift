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
}

/// One measure of the office, as the table `overview` has it.
struct OfficeFigure: Sendable {
  /// `nil` for counts, and where there is no denominator.
  var rate: Proportion?
  var previousRate: Proportion?
  /// `nil` for rates.
  var count: Int?
  var previousCount: Int?
  /// Of rates, points.
  var change: Double?
  var changeLow: Double?
  var changeHigh: Double?
  var isComparable: Bool
  /// Why not, for people.
  var note: String?

  /// `nil` where the table has no such measure.
  init?(_ measure: String, in overview: Table) {
    guard let row = overview["measure"].texts.firstIndex(of: measure) else { return nil }
    func integer(_ name: String) -> Int? { overview[name].integers[row] }
    func proportion(_ numerator: String, _ denominator: String) -> Proportion? {
      guard let numerator = integer(numerator), let denominator = integer(denominator),
        denominator > 0
      else { return nil }
      return Proportion(numerator, of: denominator)
    }
    rate = proportion("numerator", "denominator")
    previousRate = proportion("previous_numerator", "previous_denominator")
    count = rate == nil ? overview["value"].reals[row].map { Int($0) } : nil
    previousCount =
      previousRate == nil ? overview["previous_value"].reals[row].map { Int($0) } : nil
    change = overview["change"].reals[row]
    changeLow = overview["change_low"].reals[row]
    changeHigh = overview["change_high"].reals[row]
    isComparable = overview["comparable"].texts[row] != "no"
    note = overview["note"].texts[row]
  }
}
