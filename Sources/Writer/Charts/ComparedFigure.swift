import Model

/// One measure of the office, a unit or an outlet, beside the year before, as a table has it.
struct ComparedFigure: Sendable {
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
  var isComparable = true
  /// Why not, for people.
  var note: String?

  /// True where the interval of the change leaves out 0.
  var isBeyondChance: Bool {
    guard isComparable, let changeLow, let changeHigh else { return false }
    return changeLow > 0 || changeHigh < 0
  }
}

extension ComparedFigure {
  /// `nil` where the table `overview` has no such measure.
  init?(_ measure: String, in overview: Table) {
    guard let row = overview["measure"].texts.firstIndex(of: measure) else { return nil }
    rate = overview.proportion("numerator", of: "denominator", row)
    previousRate = overview.proportion("previous_numerator", of: "previous_denominator", row)
    count = rate == nil ? overview["value"].reals[row].map { Int($0) } : nil
    previousCount =
      previousRate == nil ? overview["previous_value"].reals[row].map { Int($0) } : nil
    change = overview["change"].reals[row]
    changeLow = overview["change_low"].reals[row]
    changeHigh = overview["change_high"].reals[row]
    isComparable = overview["comparable"].texts[row] != "no"
    note = overview["note"].texts[row]
  }

  /// The cohort rate of a row of the table `units`.
  init(unit row: Int, in units: Table) {
    rate = units.proportion("adopted_items", of: "submitted", row)
    previousRate = units.proportion("previous_adopted_items", of: "previous_submitted", row)
    change = units.optionalReals("change_in_points")[row]
    changeLow = units.optionalReals("change_low")[row]
    changeHigh = units.optionalReals("change_high")[row]
    isComparable = units.optionalTexts("comparable")[row] != "no"
    note = isComparable ? nil : units.optionalTexts("note")[row]
  }

  /// What an outlet took of what it was offered, in a row of the table `outlets`; the adoptions where offers
  /// are not known.
  init(outlet row: Int, in outlets: Table) {
    rate = outlets.proportion("offered_adopted", of: "offered", row)
    previousRate = outlets.proportion("previous_offered_adopted", of: "previous_offered", row)
    change = outlets.optionalReals("selectivity_change_in_points")[row]
    changeLow = outlets.optionalReals("selectivity_change_low")[row]
    changeHigh = outlets.optionalReals("selectivity_change_high")[row]
    count = rate == nil ? outlets["adoptions"].integers[row] : nil
    previousCount = previousRate == nil ? outlets["previous_adoptions"].integers[row] : nil
  }
}
