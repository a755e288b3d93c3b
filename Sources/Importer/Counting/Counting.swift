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
  /// Per axis, the codes of names by what they are known by; -1 for one that a condition leaves out.
  private var known: [[NameID: Int32]]
  private var cellUnits: [UInt64: [Int?]] = [:]
  private var placeOffers: [UInt32: [Offer]] = [:]
  /// By the position of the counter's dates, that among the builder's times; -1 for one left out.
  private var timesOfCounter: [Int] = []

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
    known = axes.map { _ in [:] }
  }

  func pivot() -> Pivot { builder.pivot() }

  /// A place that adopted or did not, under the names that are asked for.
  private struct Offer: Hashable {
    var outlet: String
    var level: String
    var isRated: Bool
    /// The outlet's code, where names are asked for.
    var id: Int

    /// An item counts once under a name, however many outlets have it.
    static func == (one: Offer, other: Offer) -> Bool {
      one.outlet == other.outlet && one.level == other.level
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(outlet)
      hasher.combine(level)
    }
  }

  private let namesPlaces: Bool

  // MARK: Rows

  mutating func add(_ counter: RowCounter) {
    timesOfCounter = counter.dates.map { builder.time(of: $0) ?? -1 }
    builder.reserveLines(counter.combinations.count)
    for index in counter.combinations.indices {
      for place in places(of: counter.combinations[index]) {
        let lines = lines(of: place, dates: counter.dates)
        counter.forEachCount(of: index) { add($1, place, lines: lines, date: $0) }
      }
    }
    counter.forEachWeight { index, date, count in
      for place in places(of: counter.combinations[index]) {
        add(count, place, lines: lines(of: place, dates: counter.dates), date: date)
      }
    }
  }

  /// A unit and an outlet that a combination counts for.
  private struct CountedPlace {
    var names: LineNames
    /// Whether its adoptions count as such.
    var isRated: Bool
  }

  private mutating func places(of combination: RowCounter.Combination) -> [CountedPlace] {
    let cell = UInt64(combination.source) << 32 | UInt64(combination.unit)
    let units = cellUnits[cell] ?? units(combination.unit, source: combination.source)
    cellUnits[cell] = units
    let offers = placeOffers[combination.place] ?? offers(at: [combination.place], on: nil)
    placeOffers[combination.place] = offers
    let isRated = namesPlaces || offers.contains(where: \.isRated)
    let facets = texts.facets[Int(combination.facets)]
    var places: [CountedPlace] = []
    for offer in namesPlaces && offers.count > 1 ? unique(offers) : [offers[0]] {
      for unit in units {
        let names = LineNames(
          unit: unit, offer: offer, unitClass: combination.unitClass, facets: facets,
          outcome: combination.outcome, date: 0)
        places.append(CountedPlace(names: names, isRated: isRated))
      }
    }
    return places
  }

  /// The line of a place; by date, where units' classes are asked for, else one.
  private mutating func lines(of place: CountedPlace, dates: [Int32]) -> [Int?] {
    guard axes.contains(.unitClass) else { return [line(place.names)] }
    var names = place.names
    return dates.map { date in
      names.date = date
      return line(names)
    }
  }

  @inline(__always)
  private mutating func add(
    _ count: RowCounter.Count, _ place: CountedPlace, lines: [Int?], date: Int
  ) {
    let time = timesOfCounter[date]
    guard time >= 0, let line = lines.count == 1 ? lines[0] : lines[date] else { return }
    var count = count
    if !place.isRated { count.adopted = 0 }
    builder.add(count, line: line, time: time)
  }

  /// What a line is named by.
  private struct LineNames {
    var unit: Int?
    var offer: Offer
    var unitClass: UInt32
    var facets: SharedTables.Facets
    var outcome: Outcome?
    /// On which the unit's class is asked for.
    var date: Int32
  }

  /// `nil` where a condition leaves it out.
  private mutating func line(_ names: LineNames) -> Int? {
    var codes: [Int32] = []
    codes.reserveCapacity(axes.count)
    for (index, axis) in axes.enumerated() where !axis.isTime {
      let id = id(of: axis, names)
      let code = known[index][id] ?? code(of: axis, at: index, names)
      known[index][id] = code
      if code < 0 { return nil }
      codes.append(code)
    }
    return builder.line(of: codes)
  }

  /// What a name of an axis is known by, so that none of them is made for every line.
  private struct NameID: Hashable {
    var first: Int
    var second: UInt64 = 0
  }

  private func id(of axis: CountDimension, _ names: LineNames) -> NameID {
    switch axis {
    case .unit: NameID(first: names.unit ?? -1)
    case .unitClass:
      NameID(
        first: names.unit ?? -1,
        second: UInt64(names.unitClass) << 32 | UInt64(UInt32(bitPattern: names.date)))
    case .outlet, .level: NameID(first: names.offer.id)
    case .kind: NameID(first: Int(names.facets.kind))
    case .author: NameID(first: Int(names.facets.author))
    case .outcome: NameID(first: names.outcome.map { Int($0.rawValue) } ?? -1)
    case .month, .quarter, .year: NameID(first: 0)
    }
  }

  /// -1 where a condition leaves the name out.
  private mutating func code(of axis: CountDimension, at index: Int, _ names: LineNames) -> Int32 {
    let name =
      switch axis {
      case .unit: names.unit.map { resolver.directory.units[$0].name } ?? ""
      case .unitClass: name(ofClass: names.unitClass, of: names.unit, on: names.date)
      case .outlet: names.offer.outlet
      case .level: names.offer.level
      case .kind: texts.text(names.facets.kind)
      case .author: texts.text(names.facets.author)
      case .outcome: names.outcome.map { "\($0)" } ?? ""
      case .month, .quarter, .year: ""
      }
    return builder.code(of: name, at: index) ?? -1
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
          level: axes.contains(.level) ? outlet.level : "", isRated: reading.rates(outlet),
          id: namesPlaces ? found.outlet : -1)
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
        let names = LineNames(
          unit: unit, offer: offer, unitClass: details.unitClass, facets: facets, outcome: outcome,
          date: fields.submitted)
        guard let line = line(names) else { continue }
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
