import Model

/// How the adopted items of one class, or of all units, are spread.
struct LorenzCurve: Sendable {
  struct Point: Sendable {
    /// The units with the fewest adopted items, of all.
    var units: Proportion
    /// What they have together, of all.
    var items: Proportion
  }

  var name: String
  /// From no unit to all.
  var points: [Point]
  /// 0…1, and what the top fifth has; `nil` where the table `balance` has none.
  var gini: Double?
  var topFifth: Proportion?
  var zeroUnits: Int

  var units: Int { points.last?.units.denominator ?? 0 }
  var items: Int { points.last?.items.denominator ?? 0 }

  /// Where the top fifth begins, which is rounded up to whole units; `nil` where the tables do not agree on it.
  var fifth: Point? {
    let lowest = units * 4 / 5
    guard let topFifth, points.indices.contains(lowest) else { return nil }
    let point = points[lowest]
    return point.items.numerator == items - topFifth.numerator ? point : nil
  }
}

/// The tables `lorenz` and `balance`.
struct LorenzCurves: Sendable {
  /// In the order of the table; empty where it names no classes, or only one.
  var classes: [LorenzCurve]
  /// `nil` where nothing was adopted, or it is not known.
  var all: LorenzCurve?
  /// Classes in which nothing was adopted.
  var empty: [String]

  init(_ tables: ChartTables) {
    let balance = Self.balance(tables["balance"])
    let curves = Self.runs(tables["lorenz"]).map { name, points in
      let row = balance.last { $0.name == name }
      return LorenzCurve(
        name: name, points: points, gini: row?.gini, topFifth: row?.topFifth,
        zeroUnits: row?.zeroUnits ?? 0)
    }
    all = curves.last
    let classes = Array(curves.dropLast())
    self.classes = classes.count == 1 && classes[0].units == curves.last?.units ? [] : classes
    let drawn = Set(curves.map(\.name))
    empty = balance.map(\.name).filter { !drawn.contains($0) }
  }

  /// The rows of each class; another begins where the units begin anew.
  private static func runs(_ lorenz: Table) -> [(name: String, points: [LorenzCurve.Point])] {
    var runs: [(name: String, points: [LorenzCurve.Point])] = []
    for (row, name) in lorenz["class"].texts.enumerated() {
      guard let units = lorenz.proportion("lowest_units", of: "of_units", row),
        let items = lorenz.proportion("lowest_adopted_items", of: "of_adopted_items", row)
      else { continue }
      if units.numerator == 0 { runs.append((name ?? "", [])) }
      guard !runs.isEmpty else { continue }
      runs[runs.count - 1].points.append(LorenzCurve.Point(units: units, items: items))
    }
    return runs
  }

  private struct BalanceRow {
    var name: String
    var gini: Double?
    var topFifth: Proportion?
    var zeroUnits: Int
  }

  /// The rows of adopted items in which each unit weighs the same.
  private static func balance(_ table: Table) -> [BalanceRow] {
    let totals = table.optionalIntegers("total")
    let shares = table.optionalReals("top_fifth_share")
    let clauses = table.optionalTexts("quota_clause")
    return table["class"].texts.indices.compactMap { row in
      guard table["amount"].texts[row] == "adopted_items", (clauses[row] ?? "").isEmpty else {
        return nil
      }
      let total = totals[row] ?? 0
      return BalanceRow(
        name: table["class"].texts[row] ?? "", gini: table.optionalReals("gini")[row],
        topFifth: shares[row].map { Proportion(Int((Double(total) * $0).rounded()), of: total) },
        zeroUnits: table.optionalIntegers("zero_units")[row] ?? 0)
    }
  }
}
