import Model

/// What the cells of a heat map count.
enum HeatMeasure: Sendable {
  /// Adopted, of what was submitted.
  case rate
  /// Where no outcome is known.
  case submitted
  /// Where only adoptions are known.
  case adoptions
}

/// One unit of a heat map, or all of them together.
struct HeatRow: Sendable {
  var name: String
  var unitClass = ""
  /// Parallel to the columns; `nil` where there is no such month.
  var months: [UnitMonth?]
  /// Of the period. `nil` where it is not known.
  var submitted: Int?
  var rate: Proportion?
  var adoptions: Int?
  /// Months of the period that are over, in which the unit was open and submitted nothing; `nil` where that is
  /// not known.
  var missed: Int?
}

/// Units by months, from the tables `unit_months`, `units`, `months` and `overview`.
struct HeatRows: Sendable {
  /// More columns would leave no room for numbers.
  static let mostMonths = 24

  let slots: [MonthAxis.Slot]
  /// How many months the table has; more than there are slots where only the last ones are shown.
  let monthCount: Int
  /// In the order of the table.
  let units: [HeatRow]
  /// All units together.
  let office: HeatRow
  /// Places of months whose adoptions are still expected.
  let immature: Set<Int>
  let measure: HeatMeasure

  init(_ tables: ChartTables, _ subject: ChartSubject) {
    let whole = UnitMonths(tables["unit_months"])
    let months = whole.last(Self.mostMonths)
    slots = months.slots
    monthCount = whole.slots.count
    let table = tables["units"]
    var rows: [String: Int] = [:]
    for (row, name) in table["unit"].texts.enumerated() where rows[name ?? ""] == nil {
      rows[name ?? ""] = row
    }
    let submitted = table["submitted"].integers
    let adoptions = table["adoptions"].integers
    let units = zip(months.units, whole.units).map { unit, wholeUnit in
      let row = rows[unit.key]
      return HeatRow(
        name: unit.key.isEmpty ? Words.Charts.blankName(subject.language) : unit.key,
        unitClass: unit.unitClass, months: unit.months, submitted: row.flatMap { submitted[$0] },
        rate: row.flatMap { table.proportion("adopted_items", of: "submitted", $0) },
        adoptions: row.flatMap { adoptions[$0] }, missed: Self.missed(wholeUnit.months, subject))
    }
    self.units = units
    measure = Self.measure(months.all)
    immature = measure == .rate ? months.immature : []
    office = Self.office(tables, slots, units, subject)
  }

  /// Months of the period that a unit missed; of a unit that no register knows, none before its first item.
  private static func missed(_ months: [UnitMonth?], _ subject: ChartSubject) -> Int? {
    let (first, last) = (subject.period.first, subject.period.last)
    let span = subject.calendar.monthIndex(of: first)...subject.calendar.monthIndex(of: last)
    let ofPeriod = months.compactMap { $0 }.filter { span.contains($0.index) }
    guard !ofPeriod.contains(where: { $0.state == .unknown }) else { return nil }
    return ofPeriod.count { $0.state == .missed }
  }

  private static func measure(_ months: [UnitMonth]) -> HeatMeasure {
    if months.contains(where: { $0.rate != nil }) { return .rate }
    let isKnown = months.contains { $0.state != .unknown && $0.state != .notOpen }
    return isKnown ? .submitted : .adoptions
  }

  private static func office(
    _ tables: ChartTables, _ slots: [MonthAxis.Slot], _ units: [HeatRow], _ subject: ChartSubject
  ) -> HeatRow {
    let table = tables["months"]
    let first = slots.first?.index ?? 0
    var months = [UnitMonth?](repeating: nil, count: slots.count)
    let submitted = table["submitted"].integers
    for (row, key) in table["period"].texts.enumerated() {
      guard let index = MonthAxis.Slot(key: key)?.index, slots.indices.contains(index - first)
      else { continue }
      months[index - first] = UnitMonth(
        index: index, submitted: submitted[row],
        rate: table.proportion("adopted_items", of: "submitted", row),
        adoptions: table["adoptions"].integers[row],
        // A month in which nobody submitted is blank: the units below say why.
        state: (submitted[row] ?? 0) > 0 ? .submitted : .notOpen)
    }
    let missed = units.map(\.missed)
    return HeatRow(
      name: Words.allUnits(subject.language), months: months,
      submitted: ComparedFigure("submitted", in: tables["overview"])?.count,
      rate: ComparedFigure("cohort_rate", in: tables["overview"])?.rate,
      adoptions: ComparedFigure("adoptions", in: tables["overview"])?.count,
      missed: missed.contains { $0 == nil } ? nil : missed.reduce(0) { $0 + ($1 ?? 0) })
  }

  /// Whether any cell shows something.
  var isEmpty: Bool {
    let cells = units.flatMap { $0.months.compactMap { $0 } }
    return measure == .adoptions
      ? !cells.contains { ($0.adoptions ?? 0) > 0 }
      : !cells.contains { $0.state == .submitted || $0.state == .missed }
  }
}
