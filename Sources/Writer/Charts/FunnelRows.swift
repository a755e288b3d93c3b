import Model

/// Where a unit lies in its class's funnel; the raw values are the keys of the column `funnel_position`.
enum FunnelPlace: String, Sendable {
  case beyond998Low = "beyond_998_low"
  case beyond95Low = "beyond_95_low"
  case inside
  case beyond95High = "beyond_95_high"
  case beyond998High = "beyond_998_high"

  var isBeyond998: Bool { self == .beyond998Low || self == .beyond998High }

  /// The shape alone tells it, too.
  var look: Look {
    switch self {
    case .beyond998Low, .beyond998High: Look(glyph: .square, ink: .vermilion)
    case .beyond95Low, .beyond95High: Look(glyph: .diamond, ink: .amber)
    case .inside: Look(glyph: .circle, ink: .context)
    }
  }

  /// Of too few items for a place.
  static let unplaced = Look(glyph: .ring, ink: .context)
}

/// The units of one class, and the limits around its rate.
struct Funnel: Sendable {
  struct Unit: Sendable {
    var name: String
    /// The items that are compared, at least one.
    var rate: Proportion
    /// `nil`: too few items to say.
    var place: FunnelPlace?
    /// Once the usual spread between units is allowed for.
    var placeWithSpread: FunnelPlace?

    /// Of which limits a unit lies outside, the widest first.
    enum Reach: CaseIterable, Sendable {
      case beyondSpread
      case beyond998
      case beyond95
      case inside
    }

    var reach: Reach {
      if placeWithSpread?.isBeyond998 == true { return .beyondSpread }
      if place?.isBeyond998 == true { return .beyond998 }
      return isOutside ? .beyond95 : .inside
    }

    var isOutside: Bool { place != nil && place != .inside }
    var look: Look { place?.look ?? FunnelPlace.unplaced }
  }

  struct Limits: Sendable {
    var inner: Interval
    var outer: Interval
    var outerWithSpread: Interval
  }

  /// Empty for units without one.
  var unitClass: String
  var rate: Proportion
  /// In the order of the table.
  var units: [Unit]
  /// By number of items, ascending.
  var limits: [(items: Int, limits: Limits)]
  /// The dispersion φ.
  var dispersion: Double?

  /// True where the limits with spread are others.
  var hasSpread: Bool {
    limits.contains { $0.limits.outer.high != $0.limits.outerWithSpread.high }
      || limits.contains { $0.limits.outer.low != $0.limits.outerWithSpread.low }
  }
}

/// A class without a funnel, and why; the raw values are the keys of the column `funnel_state`.
enum NoFunnel: String, Sendable {
  case noItems = "no_items"
  case tooFewUnits = "too_few_units"
  case allOrNothing = "all_or_nothing"
}

/// The tables `signals` and `funnel_limits`.
struct FunnelRows: Sendable {
  var funnels: [Funnel] = []
  var without: [(unitClass: String, reason: NoFunnel)] = []
  /// Units of the funnels' classes that have nothing to compare.
  var silent = 0

  init(_ tables: ChartTables, _ language: Language) {
    let signals = tables["signals"]
    let limits = Self.limits(tables["funnel_limits"])
    let classes = signals["class"].texts.map { $0 ?? "" }
    let states = signals.optionalTexts("funnel_state")
    for (unitClass, rows) in Self.runs(classes) {
      guard let ofClass = limits[unitClass], let first = rows.first,
        let rate = signals.proportion("class_adopted", of: "class_submitted", first)
      else {
        let state = rows.first.flatMap { states[$0] }.flatMap(NoFunnel.init)
        without.append((unitClass, state ?? .tooFewUnits))
        continue
      }
      let units = rows.compactMap { Self.unit($0, signals, language) }
      silent += rows.count - units.count
      funnels.append(
        Funnel(
          unitClass: unitClass, rate: rate, units: units, limits: ofClass,
          dispersion: signals.optionalReals("phi")[first]))
    }
  }

  /// The rows of each class, classes in the order of the table.
  private static func runs(_ classes: [String]) -> [(unitClass: String, rows: [Int])] {
    var runs: [(unitClass: String, rows: [Int])] = []
    for (row, unitClass) in classes.enumerated() {
      if let run = runs.firstIndex(where: { $0.unitClass == unitClass }) {
        runs[run].rows.append(row)
      } else {
        runs.append((unitClass, [row]))
      }
    }
    return runs
  }

  private static func unit(_ row: Int, _ signals: Table, _ language: Language) -> Funnel.Unit? {
    guard let rate = signals.proportion("compared_adopted", of: "compared_submitted", row) else {
      return nil
    }
    let name = signals["unit"].texts[row] ?? ""
    func place(_ column: String) -> FunnelPlace? {
      signals.optionalTexts(column)[row].flatMap(FunnelPlace.init)
    }
    return Funnel.Unit(
      name: name.isEmpty ? Words.Charts.blankName(language) : name, rate: rate,
      place: place("funnel_position"), placeWithSpread: place("funnel_position_overdispersed"))
  }

  private static func limits(_ table: Table) -> [String: [(items: Int, limits: Funnel.Limits)]] {
    let items = table.optionalIntegers("submitted")
    var limits: [String: [(items: Int, limits: Funnel.Limits)]] = [:]
    for (row, unitClass) in table["class"].texts.enumerated() {
      guard let items = items[row], let inner = table.interval("low_95", "high_95", row),
        let outer = table.interval("low_998", "high_998", row),
        let wide = table.interval("low_998_overdispersed", "high_998_overdispersed", row)
      else { continue }
      limits[unitClass ?? "", default: []].append(
        (items, Funnel.Limits(inner: inner, outer: outer, outerWithSpread: wide)))
    }
    return limits
  }
}
