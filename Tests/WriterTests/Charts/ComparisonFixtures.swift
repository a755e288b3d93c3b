import Glibc
import Model

@testable import Writer

/// The tables behind the small plots of outlets, the funnels and the Lorenz curves, from few numbers.
enum ComparisonFixtures {
  private typealias Fixture = ChartFixtures

  struct Outlet {
    var name: String
    var level = ""
    var now: Proportion
    /// `nil`: the log does not reach back.
    var before: Proportion?
  }

  // MARK: Outlets

  /// - Parameter months: Of the year and the year before; offers are split evenly over them.
  static func outlets(
    _ rows: [Outlet], months: [String], recordsOffers: Bool = true, complete: [String: String] = [:]
  ) -> ChartTables {
    func offers(_ values: [Int?]) -> Column.Values {
      .integers(recordsOffers ? values : values.map { _ in nil })
    }
    let changes = rows.map { row in
      recordsOffers ? row.before.flatMap { row.now.differenceInterval(from: $0) } : nil
    }
    let points = rows.map { row -> Double? in
      guard recordsOffers, let now = row.now.rate, let before = row.before?.rate else { return nil }
      return (now - before) * 100
    }
    let column = Fixture.column
    let outlets = Table(
      name: "outlets",
      columns: [
        column("outlet", .texts(rows.map(\.name))),
        column("level", .texts(rows.map { $0.level.isEmpty ? nil : $0.level })),
        column("offered", offers(rows.map(\.now.denominator))),
        column("offered_adopted", offers(rows.map(\.now.numerator))),
        column("adoptions", .integers(rows.map(\.now.numerator))),
        column("previous_adoptions", .integers(rows.map { $0.before?.numerator })),
        column("previous_offered", offers(rows.map { $0.before?.denominator })),
        column("previous_offered_adopted", offers(rows.map { $0.before?.numerator })),
        column("selectivity_change_in_points", .reals(points)),
        column("selectivity_change_low", .reals(changes.map { $0.map { $0.low * 100 } })),
        column("selectivity_change_high", .reals(changes.map { $0.map { $0.high * 100 } })),
      ])
    return ChartTables([
      outlets, outletMonths(rows, months, recordsOffers),
      Table(
        name: "months",
        columns: [
          column("period", .texts(months)),
          column("maturity", .reals(months.map { _ in 1 })),
          column("complete", .texts(months.map { complete[$0] ?? "yes" })),
        ]),
    ])
  }

  private static func outletMonths(_ rows: [Outlet], _ months: [String], _ recordsOffers: Bool)
    -> Table
  {
    let half = months.count / 2
    let cells = rows.flatMap { row in
      months.enumerated().map { index, month -> (row: Outlet, month: String, rate: Proportion) in
        let whole = (index < half ? row.before : row.now) ?? Proportion(0, of: 0)
        // Unevenly: none in the third month.
        let share = index % 3 == 2 ? 0 : max(1, half)
        return (
          row, month,
          share == 0
            ? Proportion(0, of: 0)
            : Proportion(whole.numerator / share, of: whole.denominator / share)
        )
      }
    }
    func offers(_ value: (Proportion) -> Int) -> Column.Values {
      .integers(cells.map { recordsOffers ? value($0.rate) : nil })
    }
    let column = Fixture.column
    return Table(
      name: "outlet_months",
      columns: [
        column("outlet", .texts(cells.map(\.row.name))),
        column("level", .texts(cells.map { $0.row.level.isEmpty ? nil : $0.row.level })),
        column("period", .texts(cells.map(\.month))),
        column("offered", offers(\.denominator)),
        column("offered_adopted", offers(\.numerator)),
        column("selectivity", .reals(cells.map { recordsOffers ? $0.rate.rate : nil })),
        column("selectivity_low", .reals(cells.map { $0.rate.wilsonInterval()?.low })),
        column("selectivity_high", .reals(cells.map { $0.rate.wilsonInterval()?.high })),
        column("adoptions", .integers(cells.map(\.rate.numerator))),
      ])
  }

  // MARK: Funnel

  struct Unit {
    var name: String
    var unitClass = ""
    var rate: Proportion
    var place: FunnelPlace?
    var placeWithSpread: FunnelPlace?
  }

  /// - Parameter states: Of classes without a funnel.
  static func funnel(_ units: [Unit], spread: Double, states: [String: NoFunnel] = [:])
    -> ChartTables
  {
    func pooled(_ unitClass: String) -> Proportion {
      units.filter { $0.unitClass == unitClass }.map(\.rate).reduce(Proportion(0, of: 0), +)
    }
    let column = Fixture.column
    let signals = Table(
      name: "signals",
      columns: [
        column("unit", .texts(units.map(\.name))),
        column("class", .texts(units.map { $0.unitClass.isEmpty ? nil : $0.unitClass })),
        column("compared_submitted", .integers(units.map(\.rate.denominator))),
        column("compared_adopted", .integers(units.map(\.rate.numerator))),
        column("class_adopted", .integers(units.map { pooled($0.unitClass).numerator })),
        column("class_submitted", .integers(units.map { pooled($0.unitClass).denominator })),
        column("phi", .reals(units.map { _ in 1.5 })),
        column("funnel_position", .texts(units.map { $0.place?.rawValue })),
        column("funnel_position_overdispersed", .texts(units.map { $0.placeWithSpread?.rawValue })),
        column("funnel_state", .texts(units.map { states[$0.unitClass]?.rawValue ?? "funnel" })),
      ])
    let classes = Set(units.map(\.unitClass)).sorted().filter {
      states[$0] == nil && pooled($0).denominator > 0
    }
    let cells = classes.flatMap { unitClass in
      let most = units.filter { $0.unitClass == unitClass }.map(\.rate.denominator).max() ?? 0
      return stride(from: 1, through: most + most / 10 + 1, by: max(1, most / 40)).map {
        (unitClass: unitClass, items: $0, centre: pooled(unitClass).rate ?? 0)
      }
    }
    func limit(_ z: Double, _ variance: Double) -> Column.Values {
      .reals(
        cells.map { cell in
          let chance = cell.centre * (1 - cell.centre) / Double(cell.items)
          return min(1, max(0, cell.centre + z * sqrt(chance + variance)))
        })
    }
    let limits = Table(
      name: "funnel_limits",
      columns: [
        column("class", .texts(cells.map { $0.unitClass.isEmpty ? nil : $0.unitClass })),
        column("submitted", .integers(cells.map(\.items))),
        column("low_95", limit(-1.96, 0)), column("high_95", limit(1.96, 0)),
        column("low_998", limit(-3.09, 0)), column("high_998", limit(3.09, 0)),
        column("low_998_overdispersed", limit(-3.09, spread)),
        column("high_998_overdispersed", limit(3.09, spread)),
      ])
    let submitted = Table(
      name: "units",
      columns: [
        column("unit", .texts(units.map(\.name))),
        column("submitted", .integers(units.map(\.rate.denominator))),
      ])
    return ChartTables([signals, limits, submitted])
  }

  // MARK: Lorenz

  /// - Parameter classes: Adopted items of each unit; all units together follow under the name `all`.
  static func lorenz(_ classes: [(name: String, items: [Int])], all: String) -> ChartTables {
    let everyone = classes.flatMap(\.items)
    let groups = classes + (everyone.isEmpty ? [] : [(name: all, items: everyone)])
    let column = Fixture.column
    let rows = groups.filter { $0.items.contains { $0 > 0 } }.flatMap { group in
      let sorted = group.items.sorted()
      return (0...sorted.count).map { count in
        (
          name: group.name, count: count, of: sorted.count,
          items: sorted.prefix(count).reduce(0, +), all: sorted.reduce(0, +)
        )
      }
    }
    let top = groups.map { group -> Double? in
      let sorted = group.items.sorted()
      let total = sorted.reduce(0, +)
      return total == 0
        ? nil : Double(sorted.suffix((sorted.count + 4) / 5).reduce(0, +)) / Double(total)
    }
    return ChartTables([
      Table(
        name: "lorenz",
        columns: [
          column("class", .texts(rows.map(\.name))),
          column("lowest_units", .integers(rows.map(\.count))),
          column("of_units", .integers(rows.map(\.of))),
          column("lowest_adopted_items", .integers(rows.map(\.items))),
          column("of_adopted_items", .integers(rows.map(\.all))),
        ]),
      Table(
        name: "balance",
        columns: [
          column("class", .texts(groups.map(\.name))),
          column("amount", .texts(groups.map { _ in "adopted_items" })),
          column("quota_clause", .texts(groups.map { _ in nil })),
          column("total", .integers(groups.map { $0.items.reduce(0, +) })),
          column("zero_units", .integers(groups.map { $0.items.count { $0 == 0 } })),
          column("gini", .reals(groups.map { gini($0.items) })),
          column("top_fifth_share", .reals(top)),
        ]),
    ])
  }

  private static func gini(_ items: [Int]) -> Double? {
    let total = items.reduce(0, +)
    guard total > 0 else { return nil }
    let sum = items.sorted().enumerated().reduce(0) { sum, item in
      sum + (2 * (item.offset + 1) - items.count - 1) * item.element
    }
    return Double(sum) / Double(items.count * total)
  }
}
