import Model

/// One unit of a table of small lines.
struct SparklineRow: Sendable {
  var name: String
  var unitClass: String
  /// Parallel to the slots.
  var months: [UnitMonth?]
  /// The rate of the period beside the year before.
  var figure: ComparedFigure?
  var submitted: Int?
  var previousSubmitted: Int?
  var adoptions: Int?
  /// The rate to reach.
  var line: Double?

  var isUp: Bool { figure.map { $0.isBeyondChance && ($0.changeLow ?? 0) > 0 } ?? false }
  var isDown: Bool { figure.map { $0.isBeyondChance && ($0.changeHigh ?? 0) < 0 } ?? false }
  /// True where the change has an interval, and may be looked at.
  var isCompared: Bool {
    figure.map { $0.isComparable && $0.changeLow != nil && $0.changeHigh != nil } ?? false
  }
}

/// The units of `unit_months` over the months of the period, with their figures of `units`.
struct SparklineRows: Sendable {
  /// Of a longer period only the last months have room.
  static let mostMonths = 12

  let slots: [MonthAxis.Slot]
  /// How many months of the period the table has.
  let monthCount: Int
  let units: [SparklineRow]
  let hasRates: Bool
  let hasSubmissions: Bool
  let hasAdoptions: Bool

  init(_ tables: ChartTables, _ subject: ChartSubject) {
    let ofPeriod = UnitMonths(tables["unit_months"]).within(subject.period, subject.calendar)
    let months = ofPeriod.last(Self.mostMonths)
    slots = months.slots
    monthCount = ofPeriod.slots.count
    let table = tables["units"]
    var rows: [String: Int] = [:]
    for (row, name) in table["unit"].texts.enumerated() where rows[name ?? ""] == nil {
      rows[name ?? ""] = row
    }
    let submitted = table["submitted"].integers
    let previous = table.optionalIntegers("previous_submitted")
    let adoptions = table["adoptions"].integers
    let lines = table.optionalReals("rate_line")
    units = months.units.map { unit in
      let row = rows[unit.key]
      return SparklineRow(
        name: unit.key.isEmpty ? Words.Charts.blankName(subject.language) : unit.key,
        unitClass: unit.unitClass, months: unit.months,
        figure: row.map { ComparedFigure(unit: $0, in: table) },
        submitted: row.flatMap { submitted[$0] }, previousSubmitted: row.flatMap { previous[$0] },
        adoptions: row.flatMap { adoptions[$0] }, line: row.flatMap { lines[$0] })
    }
    let all = units.flatMap { $0.months.compactMap { $0 } }
    hasRates = units.contains { $0.figure?.rate != nil }
    hasSubmissions = all.contains { ($0.submitted ?? 0) > 0 }
    hasAdoptions = all.contains { ($0.adoptions ?? 0) > 0 }
  }
}
