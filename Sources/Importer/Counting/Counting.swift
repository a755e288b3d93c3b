import Model

/// From counts by codes to counts by names.
struct Counting {
  private let axes: [CountDimension]
  private let reading: Reading
  private let texts: TextTables
  private let resolver: EntityResolver
  private let separators: [String?]
  private let context: ChoosingContext
  private var builder: PivotBuilder

  /// What is counted already while rows are read; `nil` where they must be chosen from first, or where
  /// the day decides what an outlet's name means.
  static func partsOfRows(_ query: CountQuery, _ folder: DatasetFolder) -> RowCounter.Parts? {
    let dependsOnDay = folder.outlets?.dependsOnDay ?? false
    return query.versions == .all && !dependsOnDay ? parts(query, folder) : nil
  }

  /// What the rows must be told apart by.
  static func parts(_ query: CountQuery, _ folder: DatasetFolder) -> RowCounter.Parts {
    let axes = Set(query.axes)
    var parts: RowCounter.Parts = []
    if axes.contains(.unit) || axes.contains(.unitClass) { parts.insert(.unit) }
    if axes.contains(.unitClass) { parts.insert(.unitClass) }
    if !axes.isDisjoint(with: [.outlet, .level]) { parts.insert(.place) }
    if folder.configuration.reading.rateOutlets != .all { parts.insert(.place) }
    if !axes.isDisjoint(with: [.kind, .author]) { parts.insert(.facets) }
    if axes.contains(.outcome) { parts.insert(.outcome) }
    // A unit's class may change on any day.
    if axes.contains(.unitClass), folder.units != nil {
      parts.insert(.day)
    } else if axes.contains(where: \.isTime) {
      parts.insert(.month)
    }
    return parts
  }

  init(
    _ query: CountQuery, reading: Reading, reader: LogReader, resolver: EntityResolver,
    context: ChoosingContext, dates: Set<Int32>
  ) {
    axes = query.axes
    self.reading = reading
    self.resolver = resolver
    self.context = context
    namesPlaces = axes.contains(.outlet) || axes.contains(.level)
    texts = reader.texts
    separators = reader.sources.map(\.configuration.unitSeparators)
    builder = PivotBuilder(query, dates: dates)
  }

  func pivot() -> Pivot { builder.pivot() }

  /// A place that adopted or did not, under the names that are asked for.
  private struct Offer: Hashable {
    var outlet: String
    var level: String
    var isRated: Bool
  }

  private let namesPlaces: Bool

  // MARK: Rows

  mutating func add(_ counter: RowCounter) {
    var cellUnits: [UInt64: [Int?]] = [:]
    var placeOffers: [UInt32: [Offer]] = [:]
    for (index, combination) in counter.combinations.enumerated() {
      let cell = UInt64(combination.source) << 32 | UInt64(combination.unit)
      let units = cellUnits[cell] ?? units(combination.unit, source: combination.source)
      cellUnits[cell] = units
      let offers = placeOffers[combination.place] ?? offers(at: [combination.place], on: nil)
      placeOffers[combination.place] = offers
      let isRated = namesPlaces || offers.contains(where: \.isRated)
      for offer in namesPlaces ? unique(offers) : [offers[0]] {
        for unit in units { add(counter, index, combination, unit, offer, isRated: isRated) }
      }
    }
  }

  private mutating func add(
    _ counter: RowCounter, _ index: Int, _ combination: RowCounter.Combination, _ unit: Int?,
    _ offer: Offer, isRated: Bool
  ) {
    let facets = texts.facets[Int(combination.facets)]
    let isDated = axes.contains(.unitClass)
    var line = self.line(unit, combination.unitClass, offer, facets, combination.outcome, 0)
    for (position, date) in counter.dates.enumerated() {
      var count = counter.count(index, position)
      guard count.items != 0 || count.adopted != 0, let time = builder.time(of: date) else {
        continue
      }
      if !isRated { count.adopted = 0 }
      if isDated {
        line = self.line(unit, combination.unitClass, offer, facets, combination.outcome, date)
      }
      if let line { builder.add(count, line: line, time: time) }
    }
  }

  private mutating func line(
    _ unit: Int?, _ unitClass: UInt32, _ offer: Offer, _ facets: SharedTables.Facets,
    _ outcome: Outcome?, _ date: Int32
  ) -> Int? {
    var values: [String] = []
    for axis in axes where !axis.isTime {
      switch axis {
      case .unit: values.append(unit.map { resolver.directory.units[$0].name } ?? "")
      case .unitClass: values.append(name(ofClass: unitClass, of: unit, on: date))
      case .outlet: values.append(offer.outlet)
      case .level: values.append(offer.level)
      case .kind: values.append(texts.text(facets.kind))
      case .author: values.append(texts.text(facets.author))
      case .outcome: values.append(outcome.map { "\($0)" } ?? "")
      case .month, .quarter, .year: break
      }
    }
    return builder.line(of: values)
  }

  /// By the register, where it knows the unit; else as the row states it.
  private func name(ofClass unitClass: UInt32, of unit: Int?, on date: Int32) -> String {
    guard let unit, resolver.directory.units[unit].isRegistered else {
      return texts.text(unitClass)
    }
    let day = CivilDate(code: date) ?? Period.all.last
    return resolver.directory.units[unit].latestTenure(by: day).unitClass
  }

  private func units(_ unit: UInt32, source: Int) -> [Int?] {
    axes.contains(.unit) || axes.contains(.unitClass)
      ? resolver.units(unit, separators: separators[source]) : [nil]
  }

  private func offers(at places: [UInt32], on day: CivilDate?) -> [Offer] {
    places.flatMap { place in
      resolver.outlets(at: place, on: day).map { found in
        let outlet = resolver.directory.outlets[found.outlet]
        return Offer(
          outlet: axes.contains(.outlet) ? outlet.name : "",
          level: axes.contains(.level) ? outlet.level : "", isRated: reading.rates(outlet))
      }
    }
  }

  private func unique(_ offers: [Offer]) -> [Offer] {
    var seen: Set<Offer> = []
    return offers.filter { seen.insert($0).inserted }
  }

  // MARK: Items of several rows

  /// - Parameter item: The rows of one chosen item.
  mutating func add(_ item: ArraySlice<Row>) {
    guard let fields = item.first(where: \.givesFields), fields.isLogged else { return }
    let rows = item.filter { context.roles[$0.address.source] != .instructions }
    let details = texts.details[Int(fields.details)]
    let facets = texts.facets[Int(fields.facets)]
    let adopted = rows.filter { context.outcome(of: $0) == .adopted }
    func offers(_ rows: [Row]) -> [Offer] {
      rows.flatMap { row in
        let day = CivilDate(code: row.adopted != 0 ? row.adopted : fields.submitted)
        return self.offers(at: [row.place], on: day)
      }
    }
    let all = unique(offers(rows))
    let taken = unique(offers(adopted))
    for offer in namesPlaces ? all : Array(all.prefix(1)) {
      let isAdopted = namesPlaces ? taken.contains(offer) : taken.contains(where: \.isRated)
      let outcome: Outcome? = isAdopted ? .adopted : rows.compactMap(\.outcome).max(by: precedes)
      for unit in units(fields.unit, source: fields.address.source) {
        guard
          let line = line(
            unit, details.unitClass, offer, facets, outcome, fields.submitted)
        else { continue }
        let weight = Int(details.weight)
        builder.add(
          RowCounter.Count(items: weight, adopted: isAdopted ? weight : 0), line: line,
          date: fields.submitted)
      }
    }
  }

  /// Of several decisions short of an adoption one that is still open says most.
  private func precedes(_ one: Outcome, _ other: Outcome) -> Bool { one.rawValue < other.rawValue }
}
