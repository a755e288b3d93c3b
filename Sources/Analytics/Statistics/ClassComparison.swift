import Model

/// The units of one class set beside each other: who has fewer adoptions than chance leaves?
///
/// Every unit is set against the others of its class together, so that it does not hide in their rate
/// however few they are. A question for a conversation; the answer decides nothing.
struct ClassComparison: Sendable {
  /// Of how many units a class must consist for a funnel: fewer tell nothing of how units vary.
  static let fewestUnits = 5
  /// The chance of any signal where nothing is to be found, and the part of false ones among the signals.
  static let level = 0.05

  /// What a unit's test says, without and with overdispersion.
  struct Test: Equatable, Sendable {
    /// The exact one-sided chance of so few, 0…1.
    var p: Double
    /// The least false-discovery rate within the class at which the unit is a signal (Benjamini & Hochberg 1995).
    var q: Double
  }

  /// Adopted of submitted, one a unit, in the caller's order; denominators may be 0.
  let rates: [Proportion]
  /// All units together: the centre of the funnel.
  let pooled: Proportion
  /// How many units have items.
  let unitsWithItems: Int
  /// `nil` for fewer than 5 units with items and where all or nothing was adopted.
  let overdispersion: Overdispersion?
  /// Per unit; `nil` where it or all others have no items.
  let tests: [Test?]
  /// The same if the units' true rates vary by τ²; `nil` too where there is no `overdispersion`.
  let overdispersedTests: [Test?]

  init(_ rates: [Proportion]) {
    self.rates = rates
    let pooled = rates.reduce(Proportion(0, of: 0), +)
    self.pooled = pooled
    unitsWithItems = rates.count { $0.denominator > 0 }
    let dispersion = Self.overdispersion(rates)
    overdispersion = dispersion
    let chances = rates.map { chanceOfSoFew($0, among: pooled - $0) }
    tests = Self.tests(chances)
    overdispersedTests = Self.tests(
      zip(rates, chances).map { rate, chance in
        guard let chance, let dispersion else { return nil }
        return max(chance, Self.chance(rate, pooled - rate, dispersion.variance))
      })
  }

  /// How the units vary around their rate together; `nil` where the class has no funnel, see `overdispersion`.
  static func overdispersion(_ rates: [Proportion]) -> Overdispersion? {
    let filled = rates.filter { $0.denominator > 0 }
    guard filled.count >= fewestUnits, let target = filled.reduce(Proportion(0, of: 0), +).rate
    else { return nil }
    return Overdispersion(filled, around: target, trim: Overdispersion.trim)
  }

  /// Whether the class has a funnel, and if not, why; the raw values stand in tables, the same in every language.
  enum FunnelState: String, CaseIterable, Sendable {
    case funnel
    /// No unit has an item that is compared.
    case noItems = "no_items"
    /// Fewer than 5 units have some.
    case tooFewUnits = "too_few_units"
    /// Of their items everything was adopted or nothing.
    case allOrNothing = "all_or_nothing"
  }

  var funnelState: FunnelState {
    if overdispersion != nil { return .funnel }
    if unitsWithItems == 0 { return .noItems }
    return unitsWithItems < Self.fewestUnits ? .tooFewUnits : .allOrNothing
  }

  /// The others of a unit's class, all but itself.
  func others(than unit: Int) -> Proportion { pooled - rates[unit] }

  private static func chance(_ rate: Proportion, _ others: Proportion, _ variance: Double)
    -> Double
  {
    guard variance > 0, let mean = others.rate else { return 0 }
    return chanceOfSoFew(rate, mean: mean, variance: variance)
  }

  private static func tests(_ chances: [Double?]) -> [Test?] {
    var discoveries = falseDiscoveryRates(chances.compactMap { $0 })[...]
    return chances.map { chance in
      chance.map { Test(p: $0, q: discoveries.removeFirst()) }
    }
  }
}

extension ClassComparison {
  /// The q that a unit's must not exceed to be a signal, one a class; `nil` for a class that is not among
  /// those with signals: no unit of it is one.
  ///
  /// Benjamini & Bogomolov (2014), JRSS B 76:297: the classes themselves are tested first, each by its
  /// smallest q (Simes 1986), and those that are chosen share the 5 % in proportion. With one class
  /// it is Benjamini and Hochberg's procedure; with several the chance of any signal where nothing is to
  /// be found stays 5 % over all of them together.
  ///
  /// - Parameter tests: Of each class.
  static func limits(_ tests: [[Test?]]) -> [Double?] {
    let smallest = tests.map { $0.compactMap { $0?.q }.min() }
    let discoveries = falseDiscoveryRates(smallest.compactMap { $0 })
    let chosen = discoveries.count { $0 <= level }
    let share = discoveries.isEmpty ? 0 : level * Double(chosen) / Double(discoveries.count)
    var rest = discoveries[...]
    return smallest.map { $0 == nil || rest.removeFirst() > level ? nil : share }
  }
}

extension Proportion {
  /// - Precondition: `part` is contained in the whole.
  fileprivate static func - (whole: Proportion, part: Proportion) -> Proportion {
    Proportion(
      whole.numerator - part.numerator, of: whole.denominator - part.denominator)
  }
}
