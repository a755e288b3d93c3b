import Model
import Support

@testable import Writer

/// Tables of units by months as analytics makes them, from few numbers.
enum UnitMonthFixtures {
  typealias Fixture = ChartFixtures

  /// One month of one unit.
  enum Month {
    case items(Int, adopted: Int)
    case missed
    case notOpen
    case running
    case unknown

    var submitted: Int? {
      switch self {
      case .items(let count, _): count
      case .missed, .running: 0
      case .notOpen, .unknown: nil
      }
    }
    var adopted: Int? {
      if case .items(_, let adopted) = self { adopted } else { submitted }
    }
    var state: String {
      switch self {
      case .items: "submitted"
      case .missed: "missed"
      case .notOpen: "not_open"
      case .running: "running"
      case .unknown: "unknown"
      }
    }
  }

  struct Unit {
    var name: String
    var unitClass = ""
    /// From January of the year before the period's last year on.
    var months: [Month]
    var previous: Proportion?
    var comparable = true
    var line: Double?
  }

  /// - Parameters:
  ///   - units: With months of one count.
  ///   - start: The first month.
  ///   - current: How many of the last months are the period's.
  ///   - immature: How many of the last months are not mature.
  static func tables(
    _ units: [Unit], start: CivilDate, current: Int, immature: Int = 0, hasOutcomes: Bool = true,
    language: Language = .english, limits: [Limits] = []
  ) -> ChartTables {
    let count = units.first?.months.count ?? 0
    let keys = (0..<count).map { start.adding(months: $0).description }
    let first = count - current
    let rows = units.flatMap { unit in keys.indices.map { (unit, $0, unit.months[$0]) } }
    let rates = rows.map { row in
      row.2.submitted.flatMap {
        $0 > 0 && hasOutcomes ? Proportion(row.2.adopted ?? 0, of: $0) : nil
      }
    }
    let months = Table(
      name: "unit_months",
      columns: [
        Fixture.column("unit", .texts(rows.map(\.0.name))),
        Fixture.column("class", .texts(rows.map { $0.0.unitClass.isEmpty ? nil : $0.0.unitClass })),
        Fixture.column("period", .texts(rows.map { keys[$0.1] })),
        Fixture.column("submitted", .integers(rows.map(\.2.submitted))),
        Fixture.column("adopted_items", .integers(rows.map { hasOutcomes ? $0.2.adopted : nil })),
        Fixture.column("cohort_rate", .reals(rates.map { $0?.rate })),
        Fixture.column("adoptions", .integers(rows.map { hasOutcomes ? $0.2.adopted ?? 0 : nil })),
        Fixture.column("state", .texts(rows.map(\.2.state))),
        Fixture.column("mature", .texts(rows.map { $0.1 < count - immature ? "yes" : "no" })),
      ])
    let sums = units.map { unit in
      Proportion(
        unit.months[first...].reduce(0) { $0 + ($1.adopted ?? 0) },
        of: unit.months[first...].reduce(0) { $0 + ($1.submitted ?? 0) })
    }
    let office = Proportion(
      sums.reduce(0) { $0 + $1.numerator }, of: sums.reduce(0) { $0 + $1.denominator })
    let totals = keys.indices.map { place in
      (
        key: keys[place],
        submitted: Int?(units.reduce(0) { $0 + ($1.months[place].submitted ?? 0) }),
        adopted: Int?(units.reduce(0) { $0 + ($1.months[place].adopted ?? 0) }), adoptions: 0
      )
    }
    return ChartTables([
      months, unitTable(units, sums, first, hasOutcomes),
      Fixture.months(totals), Fixture.overview(rate: office, previous: nil),
      limitTable(limits),
    ])
  }

  private static func unitTable(
    _ units: [Unit], _ sums: [Proportion], _ first: Int, _ hasOutcomes: Bool
  ) -> Table {
    let changes = zip(units, sums).map { unit, sum in
      unit.previous.flatMap { sum.differenceInterval(from: $0) }
    }
    let missed = units.map { unit -> Int? in
      let months = unit.months[first...]
      if months.contains(where: { if case .unknown = $0 { true } else { false } }) { return nil }
      return months.count { if case .missed = $0 { true } else { false } }
    }
    func column(_ name: String, _ values: Column.Values) -> Column { Fixture.column(name, values) }
    return Table(
      name: "units",
      columns: [
        column("unit", .texts(units.map(\.name))),
        column("submitted", .integers(sums.map(\.denominator))),
        column("adopted_items", .integers(sums.map { hasOutcomes ? $0.numerator : nil })),
        column("adoptions", .integers(sums.map { hasOutcomes ? $0.numerator : nil })),
        column("months_missed", .integers(missed)),
        column("previous_submitted", .integers(units.map { $0.previous?.denominator })),
        column("previous_adopted_items", .integers(units.map { $0.previous?.numerator })),
        column(
          "change_in_points",
          .reals(
            zip(units, sums).map { unit, sum in
              sum.rate.flatMap { now in unit.previous?.rate.map { (now - $0) * 100 } }
            })),
        column("change_low", .reals(changes.map { $0.map { $0.low * 100 } })),
        column("change_high", .reals(changes.map { $0.map { $0.high * 100 } })),
        column("comparable", .texts(units.map { $0.comparable ? "yes" : "no" })),
        column("rate_line", .reals(units.map(\.line))),
      ])
  }

  /// A row of `control_limits`.
  struct Limits {
    var unit: String
    var series = "submitted"
    var months: ClosedRange<Int>
    var mean: Double?
    var lower: Double?
    var upper: Double?
    var trial = false
    var outside = ""
    var trend = ""
    var twoOfThree = ""
    var shift = ""
    var line: Double?
    var assurance: String?
    var note: String?
    /// Of the table, which `months` counts from.
    var start: CivilDate
  }

  private static func limitTable(_ rows: [Limits]) -> Table {
    func column(_ name: String, _ values: Column.Values) -> Column { Fixture.column(name, values) }
    func months(_ keys: [String]) -> Column.Values { .texts(keys.map { $0.isEmpty ? nil : $0 }) }
    return Table(
      name: "control_limits",
      columns: [
        column("unit", .texts(rows.map(\.unit))), column("series", .texts(rows.map(\.series))),
        column(
          "first_month",
          .texts(rows.map { $0.start.adding(months: $0.months.lowerBound).description })),
        column(
          "last_month",
          .texts(rows.map { $0.start.adding(months: $0.months.upperBound).description })),
        column("charted_submitted", .integers(rows.map { _ in 100 })),
        column("mean", .reals(rows.map(\.mean))), column("lower", .reals(rows.map(\.lower))),
        column("upper", .reals(rows.map(\.upper))),
        column("trial", .texts(rows.map { $0.trial ? "yes" : "no" })),
        column("outside", months(rows.map(\.outside))),
        column("trend", months(rows.map(\.trend))),
        column("two_of_three", months(rows.map(\.twoOfThree))),
        column("shift", months(rows.map(\.shift))), column("line", .reals(rows.map(\.line))),
        column("assurance", .texts(rows.map(\.assurance))),
        column("note", .texts(rows.map(\.note))),
      ])
  }
}
