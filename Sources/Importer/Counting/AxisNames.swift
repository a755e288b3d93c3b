import Model

/// The values of one axis that have been met, in codes 0, 1, 2…
struct AxisNames: Sendable {
  private(set) var names: [String] = []
  private var codes: [String: Int32] = [:]
  /// The values that a condition allows, as `CellText.nameKey` has them; `nil` where there is none.
  private let allowed: Set<String>?

  init(_ axis: CountDimension, conditions: [CountQuery.Condition]) {
    let values = conditions.filter { $0.dimension == axis }.map { condition in
      Set(condition.values.map(CellText.nameKey))
    }
    allowed =
      values.isEmpty ? nil : values.dropFirst().reduce(values[0]) { $0.intersection($1) }
  }

  /// - Returns: -1 for a value that a condition leaves out.
  mutating func code(of name: String) -> Int32 {
    if let code = codes[name] { return code }
    if let allowed, !allowed.contains(CellText.nameKey(name)) { return -1 }
    let code = Int32(names.count)
    names.append(name)
    codes[name] = code
    return code
  }

  /// For each code its place in ascending order of names.
  var ranks: [Int] {
    var ranks = [Int](repeating: 0, count: names.count)
    for (rank, code) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() {
      ranks[code] = rank
    }
    return ranks
  }
}

extension CountDimension {
  /// The month, quarter or year of a date, as far as it is known; empty where there is none.
  func name(of code: Int32) -> String {
    guard let date = CivilDate(code: code) else { return "" }
    switch self {
    case .year: return String(date.description.prefix(4))
    case .quarter:
      return date.month.map { "\(date.description.prefix(4))-Q\(($0 + 2) / 3)" }
        ?? date.description
    default: return String(date.description.prefix(7))
    }
  }
}
