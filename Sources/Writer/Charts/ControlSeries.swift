import Model

/// A rule that names months of a control chart; the raw values are the columns of `control_limits`.
///
/// The most important first; a month stands under the first rule that names it.
enum ControlRule: String, CaseIterable, Sendable {
  case outside
  case trend
  case twoOfThree = "two_of_three"
  case shift

  /// The shape alone tells it, too.
  var look: Look {
    switch self {
    case .outside: Look(glyph: .diamond, ink: .vermilion)
    case .trend: Look(glyph: .peak, ink: .amber)
    case .twoOfThree: Look(glyph: .triangle, ink: .amber)
    case .shift: Look(glyph: .square, ink: .amber)
    }
  }
}

/// One measure month by month, with the limits that analytics set for it.
struct ControlSeries: Sendable {
  enum Measure: String, Sendable {
    case submitted
    case rate = "cohort_rate"
  }

  struct Point: Sendable {
    /// The place on the axis.
    var slot: Int
    var value: Double
    /// False where the month is not over or not mature, or limits were made without it.
    var isCharted: Bool
    var rule: ControlRule?
    /// `nil` for counts.
    var rate: Proportion?
    var month: Phrase
  }

  /// Neighbouring months under one rule.
  struct Run: Sendable {
    var rule: ControlRule
    /// Places in `points`.
    var points: ClosedRange<Int>
  }

  let measure: Measure
  /// In order of time; months without a value are left out.
  let points: [Point]
  let mean: Double?
  /// `nil` where there are none; `note` says why.
  let limits: Interval?
  let isOnTrial: Bool
  let line: Double?
  /// A key such as `will_pass`.
  let assurance: String?
  let note: String?
  let submitted: Int?

  /// - Parameters:
  ///   - months: Parallel to the axis's slots.
  ///   - row: Of the table `control_limits`.
  init(_ measure: Measure, _ months: [UnitMonth?], row: Int, in table: Table) {
    self.measure = measure
    mean = table["mean"].reals[row]
    limits = table.interval("lower", "upper", row)
    isOnTrial = table["trial"].texts[row] == "yes"
    line = table["line"].reals[row]
    assurance = table["assurance"].texts[row]
    note = table["note"].texts[row]
    submitted = table["charted_submitted"].integers[row]
    var rules: [Int: ControlRule] = [:]
    for rule in ControlRule.allCases.reversed() {
      for key in (table[rule.rawValue].texts[row] ?? "").split(separator: " ") {
        if let month = MonthAxis.Slot(key: String(key)) { rules[month.index] = rule }
      }
    }
    let first = MonthAxis.Slot(key: table["first_month"].texts[row])?.index
    let last = MonthAxis.Slot(key: table["last_month"].texts[row])?.index
    points = months.enumerated().compactMap { slot, month in
      guard let month, month.state != .notOpen, month.state != .ahead,
        let value = measure == .submitted ? month.submitted.map(Double.init) : month.rate?.rate
      else { return nil }
      let isInside =
        first.map { $0 <= month.index } ?? false && last.map { month.index <= $0 } ?? false
      return Point(
        slot: slot, value: value,
        isCharted: isInside && month.isComplete && (measure == .submitted || month.isMature),
        rule: rules[month.index], rate: measure == .rate ? month.rate : nil, month: month.name)
    }
  }

  /// By rule, in order of time.
  var runs: [Run] {
    ControlRule.allCases.flatMap { rule -> [Run] in
      var runs: [Run] = []
      for place in points.indices where points[place].rule == rule {
        if rule != .outside, let last = runs.last, last.points.upperBound == place - 1 {
          runs[runs.count - 1].points = last.points.lowerBound...place
        } else {
          runs.append(Run(rule: rule, points: place...place))
        }
      }
      return runs
    }
  }

  /// A value of the measure for people.
  func text(_ value: Double) -> Phrase {
    switch measure {
    case .submitted:
      let text = NumberText.decimal(value, places: 1)
      return Phrase(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    case .rate: return NumberText.roundPercent(value)
    }
  }
}

extension ControlSeries {
  /// Both measures of a unit or of the office, as far as the tables have them, over the months of `unit_months`.
  static func all(_ tables: ChartTables, _ subject: ChartSubject)
    -> (slots: [MonthAxis.Slot], series: [ControlSeries])
  {
    let months = UnitMonths(tables["unit_months"])
    let table = tables["control_limits"]
    let key: String
    let shown: [UnitMonth?]
    switch subject.focus {
    case .outlet: return ([], [])
    case .unit(let name):
      guard let unit = months.units.first(where: { $0.key == name }) else { return ([], []) }
      (key, shown) = (name, unit.months)
    case .office:
      (key, shown) = (Words.allUnits(subject.language), office(tables["months"], months))
    }
    let series = [Measure.submitted, .rate].compactMap { measure -> ControlSeries? in
      let row = table["unit"].texts.indices.first {
        table["unit"].texts[$0] == key && table["series"].texts[$0] == measure.rawValue
      }
      return row.map { ControlSeries(measure, shown, row: $0, in: table) }
    }
    return (months.slots, series.filter { !$0.points.isEmpty })
  }

  /// All units together, parallel to the slots.
  private static func office(_ table: Table, _ months: UnitMonths) -> [UnitMonth?] {
    let immature = months.immature
    let first = months.slots.first?.index ?? 0
    var office = [UnitMonth?](repeating: nil, count: months.slots.count)
    let submitted = table["submitted"].integers
    let complete = table.optionalTexts("complete")
    for (row, key) in table["period"].texts.enumerated() {
      guard let index = MonthAxis.Slot(key: key)?.index,
        office.indices.contains(index - first)
      else { continue }
      office[index - first] = UnitMonth(
        index: index, submitted: submitted[row],
        rate: table.proportion("adopted_items", of: "submitted", row), adoptions: nil,
        state: .submitted, isMature: !immature.contains(index - first),
        isComplete: complete[row] != "no")
    }
    return office
  }
}
