import Model

/// One outlet through time.
struct OutletTrend: Sendable {
  /// With its level where another outlet has the same name.
  var name: String
  /// `nil` where offers are not recorded.
  var offered: Int?
  var adoptions: Int
  var previousOffered: Int?
  var previousAdoptions: Int?
  var figure: ComparedFigure
  var months: TrendMonths
}

/// One month of an outlet, or one year.
struct OutletPoint: Sendable {
  var x: Double
  var year: Int
  var name: Phrase
  /// `nil` where nothing was offered.
  var rate: Proportion?
  var interval: Interval?
  var adoptions: Int
  /// False where the time is not over, or adoptions are still coming.
  var isComplete: Bool
}

extension OutletTrend {
  /// Of more months than that, a small plot shows years.
  static let mostMonths = 36

  var showsYears: Bool { months.slots.count > Self.mostMonths }

  /// In order of time; `nil` where the table has no such month, or it has not yet anything.
  var current: [OutletPoint?] { showsYears ? years : Self.points(months.current) }

  /// The year before, below the same months; none where years are shown.
  var previous: [OutletPoint?] { showsYears ? [] : Self.points(months.previous) }

  private static func points(_ months: [TrendMonth?]) -> [OutletPoint?] {
    months.enumerated().map { slot, month in
      guard let month, month.rate != nil || !month.isAhead else { return nil }
      return OutletPoint(
        x: Double(slot), year: month.year, name: month.name, rate: month.rate,
        interval: month.interval, adoptions: month.adoptions, isComplete: month.isComplete)
    }
  }

  /// The calendar years of which all months are there, each with what its months have together.
  private var years: [OutletPoint] {
    let months = months.current.compactMap { $0 }
    return Set(months.map(\.year)).sorted().compactMap { year in
      let ofYear = months.filter { $0.year == year && !$0.isAhead }
      guard ofYear.count == 12 else { return nil }
      let rates = ofYear.compactMap(\.rate)
      return OutletPoint(
        x: Double(year), year: year, name: Words.Charts.year(year),
        rate: rates.isEmpty ? nil : rates.reduce(Proportion(0, of: 0), +),
        adoptions: ofYear.reduce(0) { $0 + $1.adoptions },
        isComplete: ofYear.allSatisfy(\.isComplete))
    }
  }
}

/// The outlets of the tables `outlets` and `outlet_months`.
struct OutletTrends: Sendable {
  enum Measure: Sendable {
    /// Adopted of what was offered.
    case shares
    /// Where no offers are recorded.
    case adoptions
  }

  /// More would be too small to read.
  static let mostDrawn = 24

  let measure: Measure
  /// With figures in either year; most offered first, or most adoptions.
  let outlets: [OutletTrend]
  /// Those that are not drawn: how many, with how many adoptions together.
  let others: (outlets: Int, adoptions: Int)

  var drawn: ArraySlice<OutletTrend> { outlets.prefix(Self.mostDrawn) }

  init(_ tables: ChartTables, _ subject: ChartSubject) {
    let table = tables["outlets"]
    let offered = table.optionalIntegers("offered")
    let measure: Measure = offered.contains { ($0 ?? 0) > 0 } ? .shares : .adoptions
    let months = OutletMonths(tables, measure)
    let names = OutletTrends.names(table, subject.language)
    let all = names.indices.map { row in
      OutletTrend(
        name: names[row], offered: offered[row],
        adoptions: table["adoptions"].integers[row] ?? 0,
        previousOffered: table.optionalIntegers("previous_offered")[row],
        previousAdoptions: table.optionalIntegers("previous_adoptions")[row],
        figure: ComparedFigure(outlet: row, in: table),
        months: months.months(
          of: table["outlet"].texts[row], level: table["level"].texts[row], subject))
    }
    let filled = all.filter { measure == .shares ? $0.hasOffers : $0.hasAdoptions }
    self.measure = measure
    outlets = filled.sorted { left, right in
      let amounts = [left, right].map { measure == .shares ? $0.offered ?? 0 : $0.adoptions }
      return (amounts[1], right.adoptions, left.name) < (amounts[0], left.adoptions, right.name)
    }
    let undrawn = outlets.dropFirst(Self.mostDrawn)
    let drawnAdoptions = outlets.prefix(Self.mostDrawn).reduce(0) { $0 + $1.adoptions }
    others = (
      all.count - outlets.count + undrawn.count,
      all.reduce(0) { $0 + $1.adoptions } - drawnAdoptions
    )
  }

  private static func names(_ table: Table, _ language: Language) -> [String] {
    let names = table["outlet"].texts.map {
      $0.flatMap { $0.isEmpty ? nil : $0 } ?? Words.Charts.blankName(language)
    }
    return names.indices.map { row in
      let level = table["level"].texts[row] ?? ""
      let isShared = names.count { $0 == names[row] } > 1
      return isShared && !level.isEmpty
        ? Words.Charts.named(names[row], Phrase(level))(language) : names[row]
    }
  }
}

extension OutletTrend {
  fileprivate var hasOffers: Bool { (offered ?? 0) > 0 || (previousOffered ?? 0) > 0 }
  fileprivate var hasAdoptions: Bool { adoptions > 0 || (previousAdoptions ?? 0) > 0 }
}

/// The table `outlet_months`, with what the table `months` says of a month's age.
private struct OutletMonths {
  /// Below this a month's adoptions are still coming.
  private static let mature = 0.9

  private let table: Table
  private let unfinished: Set<String>
  /// The rows of an outlet, by name and level.
  private let rows: [Key: [Int]]

  private struct Key: Hashable {
    var name: String?
    var level: String?
  }

  init(_ tables: ChartTables, _ measure: OutletTrends.Measure) {
    table = tables["outlet_months"]
    let months = tables["months"]
    let maturity = months.optionalReals("maturity")
    let complete = months.optionalTexts("complete")
    unfinished = Set(
      months["period"].texts.enumerated().compactMap { row, key in
        let isImmature = measure == .shares && (maturity[row] ?? 1) < Self.mature
        return complete[row] == "no" || isImmature ? key : nil
      })
    let names = table["outlet"].texts
    let levels = table["level"].texts
    rows = Dictionary(grouping: names.indices) { Key(name: names[$0], level: levels[$0]) }
  }

  func months(of name: String?, level: String?, _ subject: ChartSubject) -> TrendMonths {
    let own = TrendMonth.ofOutlets(
      table, rows: rows[Key(name: name, level: level)] ?? [], unfinished: unfinished)
    return TrendMonths(own, period: subject.period, calendar: subject.calendar)
  }
}
