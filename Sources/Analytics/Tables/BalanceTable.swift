import Model

/// How unevenly the units develop: by class and for all units, in adopted items and measured by each quota.
func balanceTable(_ study: Study) -> Table {
  let rows = study.balanceRows
  let inequalities = rows.map(\.inequality)
  return Table(
    name: "balance",
    columns: [
      Column("class", Words.Columns.comparedClass, .texts(rows.map(\.className))),
      Column("amount", Words.Columns.balanceMeasure, .texts(rows.map(\.measure.key))),
      Column("quota_clause", Words.Columns.balanceClause, .texts(rows.map { $0.clause.nonEmpty })),
      Column("units", Words.Columns.balanceUnits, .integers(rows.map(\.amounts.count))),
      Column(
        "zero_units", Words.Columns.zeroUnits,
        .integers(rows.map { row in row.amounts.count { $0 == 0 } })),
      Column(
        "total", Words.Columns.balanceTotal, .integers(rows.map { $0.amounts.reduce(0, +) })),
      Column(
        "owed", Words.Columns.balanceOwed, .reals(rows.map { $0.owed?.reduce(0, +) })),
      Column("gini", Words.Columns.gini, .reals(inequalities.map { $0?.gini })),
      Column(
        "gini_unbiased", Words.Columns.giniUnbiased, .reals(inequalities.map { $0?.giniUnbiased })),
      Column("hoover", Words.Columns.hoover, .reals(inequalities.map { $0?.hoover })),
      Column(
        "top_fifth_share", Words.Columns.topFifthShare,
        .reals(inequalities.map { $0?.topFifthShare })),
      Column("theil", Words.Columns.theil, .reals(inequalities.map { $0?.theil })),
      Column(
        "decile_ratio", Words.Columns.decileRatio,
        .reals(
          zip(rows, inequalities).map { row, inequality in
            row.amounts.count < fewestUnitsForDeciles ? nil : inequality?.decileRatio
          })),
    ])
}

/// A tenth of fewer units is no unit.
private let fewestUnitsForDeciles = 10

/// The Lorenz curves of the adopted items: what the units with the fewest have together.
func lorenzTable(_ study: Study) -> Table {
  let rows = study.balanceRows.filter {
    $0.owed == nil && $0.measure == .adoptedItems
  }.flatMap(\.lorenz)
  return Table(
    name: "lorenz",
    columns: [
      Column("class", Words.Columns.comparedClass, .texts(rows.map(\.className))),
      Column("lowest_units", Words.Columns.lorenzUnits, .integers(rows.map(\.units))),
      Column("of_units", Words.Columns.lorenzAllUnits, .integers(rows.map(\.allUnits))),
      Column(
        "share_of_units", Words.Columns.shareOfUnits, .reals(rows.map(\.point.shareOfWeights))),
      Column("lowest_adopted_items", Words.Columns.lorenzItems, .integers(rows.map(\.items))),
      Column("of_adopted_items", Words.Columns.lorenzAllItems, .integers(rows.map(\.allItems))),
      Column(
        "share_of_adopted_items", Words.Columns.shareOfItems,
        .reals(rows.map(\.point.shareOfAmounts))),
    ])
}

/// One measure over the units of one class, or of all.
private struct BalanceRow: Sendable {
  var className: String
  var measure: Rulebook.Indicator
  /// Empty where no quota is the measure.
  var clause: String
  /// One a unit.
  var amounts: [Int]
  /// What the quota asks of each unit for its open months, above 0; `nil` where each weighs the same.
  var owed: [Double]?

  var inequality: Inequality? {
    let amounts = amounts.map(Double.init)
    guard let owed else { return Inequality(amounts: amounts) }
    return Inequality(amounts: amounts, weights: owed)
  }

  /// Empty where nothing was adopted.
  var lorenz: [LorenzRow] {
    guard let inequality else { return [] }
    let all = amounts.reduce(0, +)
    var items = 0
    let sums =
      [0]
      + amounts.sorted().map { amount in
        items += amount
        return items
      }
    return inequality.lorenz.indices.map { place in
      LorenzRow(
        className: className, units: place, allUnits: amounts.count, items: sums[place],
        allItems: all, point: inequality.lorenz[place])
    }
  }
}

private struct LorenzRow: Sendable {
  var className: String
  /// The units with the fewest adopted items, and what they have together.
  var units: Int
  var allUnits: Int
  var items: Int
  var allItems: Int
  var point: Inequality.LorenzPoint
}

extension Study {
  /// By class, all units last; in each the adopted items, or the adoptions where nothing else is known,
  /// then the quotas that count, as the rulebook lists them.
  fileprivate var balanceRows: [BalanceRow] {
    guard importSummary.recordsOutcomes else { return [] }
    return comparedGroups.flatMap { group in
      let adopted = BalanceRow(
        className: group.name, measure: holdsOnlyAdoptions ? .adoptions : .adoptedItems,
        clause: "",
        amounts: group.units.map { unit in
          holdsOnlyAdoptions ? unitCounts[unit].adoptions : unitCounts[unit].adopted
        })
      return [adopted] + quotasInForce.compactMap { balanceRow(of: group, by: $0) }
    }
  }

  /// The classes under the names that people read, then all units, unless there is but one class without a name.
  private var comparedGroups: [ComparedClass] {
    let classes = comparedClasses
    guard !classes.isEmpty else { return [] }
    let all = ComparedClass(
      name: text(Words.allUnits), units: classes.flatMap(\.units).sorted())
    if classes.count == 1 && classes[0].name.isEmpty { return [all] }
    let named = classes.map { group in
      ComparedClass(
        name: group.name.isEmpty ? text(Words.noClass) : group.name, units: group.units)
    }
    return named + [all]
  }

  /// Those of units that count all their items or adoptions by months, quarters, halves or years.
  private var quotasInForce: [Rulebook.Quota] {
    (rulebook?.version(on: lastDayOfPeriod)?.quotas ?? []).filter { quota in
      let counted: [Rulebook.Indicator] =
        holdsOnlyAdoptions ? [.adoptions] : [.submissions, .adoptedItems, .adoptions]
      return counted.contains(quota.indicator) && quota.holder == .unit && quota.perHeadOn == nil
        && quota.per.months != nil
    }
  }

  /// `nil` where the quota asks nothing of the group.
  private func balanceRow(of group: ComparedClass, by quota: Rulebook.Quota) -> BalanceRow? {
    let months = months
    var amounts: [Int] = []
    var owed: [Double] = []
    for unit in group.units {
      let register = directory.units[unit]
      let open = months.count { register.isOpen(inMonthOf: $0.first) }
      guard let amount = quota.atLeast.required(ofClass: tenure(of: unit).unitClass),
        amount.numerator > 0, open > 0, let monthsOfQuota = quota.per.months
      else { continue }
      amounts.append(count(of: quota.indicator, unitCounts[unit]))
      owed.append(
        Double(amount.numerator * open) / Double(amount.denominator * monthsOfQuota))
    }
    guard !amounts.isEmpty else { return nil }
    return BalanceRow(
      className: group.name, measure: quota.indicator, clause: quota.clause, amounts: amounts,
      owed: owed)
  }

  private func count(of indicator: Rulebook.Indicator, _ counts: Counts) -> Int {
    switch indicator.measure {
    case .submissions: counts.submitted
    case .adoptedItems: counts.adopted
    default: counts.adoptions
    }
  }
}
