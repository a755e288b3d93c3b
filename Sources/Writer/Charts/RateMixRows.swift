import Model

/// What parted the rates of two years, from the table `decomposition`.
struct RateMixRows: Sendable {
  /// One bar of the bridge, in points.
  struct Step: Sendable {
    var name: Phrase
    /// Of the two together; the steps sum to the change.
    var effect: Double
    /// `nil` where the step is of the other kind alone.
    var rateEffect: Double?
    var mixEffect: Double?
    /// For who points at it.
    var title: Phrase?
  }

  enum Reading: Sendable {
    case rows(RateMixRows)
    /// Why there is nothing to draw.
    case missing(Phrase)
  }

  /// The months of both years that are compared.
  var span: Period
  var spanBefore: Period
  var rateBefore: Proportion
  var rateNow: Proportion
  /// In points.
  var change: Double
  var rateEffect: Double
  var mixEffect: Double
  /// Of the change; `nil` where it is not known.
  var interval: Interval?
  /// Why the years cannot be compared, for people; empty without a reason, `nil` where they can.
  var notComparable: String?
  /// What a reader has to know: a reversal.
  var note: String?
  /// The greatest rise first; then what the other units did, and where items are joint their overlap.
  var steps: [Step]

  /// Up to so many units, each has its bar.
  private static let mostUnits = 12
  /// Of more, so many of the largest effects have one.
  private static let largest = 10

  /// The change up to each step and, last, after all of them: as many as there are steps, and one more.
  var heights: [Double] {
    steps.reduce(into: [0]) { heights, step in heights.append((heights.last ?? 0) + step.effect) }
  }

  /// Decimals with which the steps of single units are told apart.
  var places: Int {
    let single = steps.filter { $0.rateEffect != nil && $0.mixEffect != nil }
    return single.allSatisfy { $0.effect.magnitude < 1 } ? 2 : 1
  }

  // MARK: Reading

  /// The last year within the period that is compared with the one before.
  static func read(_ tables: ChartTables, _ subject: ChartSubject) -> Reading {
    let table = tables["decomposition"]
    let overview = ComparedFigure("cohort_rate", in: tables["overview"])
    let years = table["year"].integers
    let row =
      table.rowCount > 0
      ? table["unit"].texts.indices.last { row in
        guard let year = years[row] else { return false }
        return isWithin(subject.calendar.year(year), subject.period)
          || overview.map { isSame(row, table, $0) } ?? false
      } : nil
    guard let row, let year = years[row] else { return .missing(Words.Charts.noYearToDecompose) }
    guard let rows = RateMixRows(table, total: row, year, tables["year_over_year"], subject) else {
      return .missing(Words.Charts.noMix)
    }
    return .rows(rows)
  }

  private static func isWithin(_ year: Period, _ period: Period) -> Bool {
    period.contains(year.first) && period.contains(year.last)
  }

  /// Whether a row is of the items that the overview compares.
  private static func isSame(_ row: Int, _ table: Table, _ overview: ComparedFigure) -> Bool {
    guard let rate = overview.rate, let previous = overview.previousRate else { return false }
    return table.proportion("adopted_items", of: "submitted", row) == rate
      && table.proportion("previous_adopted_items", of: "previous_submitted", row) == previous
  }

  /// - Parameters:
  ///   - total: The row of all units, the last one of its year.
  ///   - years: The table `year_over_year`.
  /// - Returns: `nil` where one unit is all units.
  private init?(
    _ table: Table, total: Int, _ year: Int, _ years: Table, _ subject: ChartSubject
  ) {
    guard let before = table.proportion("previous_adopted_items", of: "previous_submitted", total),
      let now = table.proportion("adopted_items", of: "submitted", total)
    else { return nil }
    let compared = years["unit"].texts.indices.last {
      years["year"].integers[$0] == year && years["unit"].texts[$0] == table["unit"].texts[total]
    }
    let months = compared.flatMap { years.optionalTexts("months")[$0] }
    span = months.flatMap(subject.calendar.period) ?? subject.calendar.year(year)
    spanBefore = subject.calendar.shifted(span, years: -1)
    interval = compared.flatMap { years.interval("low", "high", $0) }
    notComparable = compared.flatMap {
      years["comparable"].texts[$0] == "no" ? years["reason"].texts[$0] ?? "" : nil
    }
    (rateBefore, rateNow) = (before, now)
    change = table["effect"].reals[total] ?? 0
    rateEffect = table["rate_effect"].reals[total] ?? 0
    mixEffect = table["mix_effect"].reals[total] ?? 0
    note = table["note"].texts[total]
    let rows = (0..<total).filter { table["year"].integers[$0] == year }
    guard rows.count > 1 else { return nil }
    steps = Self.steps(rows.map { Part(table, $0, subject.language) })
  }

  // MARK: Steps

  private struct Part {
    var name: String
    var rateEffect: Double
    var mixEffect: Double
    var effect: Double
    /// What items of several units, counted in each, take from the sum.
    var isOverlap: Bool
    var before: Proportion?
    var now: Proportion?

    init(_ table: Table, _ row: Int, _ language: Language) {
      let text = table["unit"].texts[row] ?? ""
      name = text.isEmpty ? Words.Charts.blankName(language) : text
      rateEffect = table["rate_effect"].reals[row] ?? 0
      mixEffect = table["mix_effect"].reals[row] ?? 0
      effect = table["effect"].reals[row] ?? 0
      isOverlap =
        [table["submitted"], table["previous_submitted"]].contains { ($0.integers[row] ?? 0) < 0 }
      before = table.proportion("previous_adopted_items", of: "previous_submitted", row)
      now = table.proportion("adopted_items", of: "submitted", row)
    }

    var step: Step {
      Step(
        name: Phrase(name), effect: effect, rateEffect: rateEffect, mixEffect: mixEffect,
        title: isOverlap ? nil : Words.Charts.mixOf(name, from: before, to: now))
    }
  }

  private static func steps(_ parts: [Part]) -> [Step] {
    let units = parts.filter { !$0.isOverlap }.sorted {
      ($1.effect.magnitude, $0.name) < ($0.effect.magnitude, $1.name)
    }
    let shown = units.count <= mostUnits ? units : Array(units.prefix(largest))
    let others = units[shown.count...]
    let ordered = shown.sorted { ($1.effect, $0.name) < ($0.effect, $1.name) }
    return ordered.map(\.step) + rest(others) + parts.filter(\.isOverlap).map(\.step)
  }

  /// All other units in two steps: what they did by themselves, and what their mix did.
  private static func rest(_ others: ArraySlice<Part>) -> [Step] {
    guard !others.isEmpty else { return [] }
    let rate = others.reduce(0) { $0 + $1.rateEffect }
    let mix = others.reduce(0) { $0 + $1.mixEffect }
    return [
      Step(name: Words.Charts.othersOwnRate(others.count), effect: rate, rateEffect: rate),
      Step(name: Words.Charts.othersMix(others.count), effect: mix, mixEffect: mix),
    ]
  }
}
