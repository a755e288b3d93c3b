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
    /// Whether an adoption there makes the item adopted: at the line's own outlet any does.
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
      let offers = placeOffers[combination.place] ?? offers(at: combination.place, on: nil)
      placeOffers[combination.place] = offers
      add(counter, index, combination, units, offers)
    }
  }

  private mutating func add(
    _ counter: RowCounter, _ index: Int, _ combination: RowCounter.Combination, _ units: [Int?],
    _ offers: [Offer]
  ) {
    let isRated = offers.contains(where: \.isRated)
    let isDated = axes.contains(.unitClass)
    var properties = Properties(
      facets: texts.facets[Int(combination.facets)], unitClass: combination.unitClass,
      outcome: combination.outcome)
    var lines = isDated ? [] : lines(units, offers, properties)
    for (position, date) in counter.dates.enumerated() {
      var count = counter.count(index, position)
      guard count.items != 0 || count.adopted != 0, let time = builder.time(of: date) else {
        continue
      }
      if !isRated { count.adopted = 0 }
      if isDated {
        properties.date = date
        lines = self.lines(units, offers, properties)
      }
      for line in lines { builder.add(count, line: line, time: time) }
    }
  }

  /// What an item has once, however many units and offers.
  private struct Properties {
    var facets: SharedTables.Facets
    var unitClass: UInt32
    var outcome: Outcome?
    var date: Int32 = 0
  }

  /// The lines in which an item stands, each once: two of its units may be of one class.
  private mutating func lines(
    _ units: [Int?], _ offers: [Offer], _ properties: Properties
  ) -> [Int] {
    var lines: [Int] = []
    for offer in offers {
      for unit in units {
        guard let line = line(unit, offer, properties), !lines.contains(line) else { continue }
        lines.append(line)
      }
    }
    return lines
  }

  private mutating func line(_ unit: Int?, _ offer: Offer, _ properties: Properties) -> Int? {
    var values: [String] = []
    for axis in axes where !axis.isTime {
      switch axis {
      case .unit: values.append(unit.map { resolver.directory.units[$0].name } ?? "")
      case .unitClass:
        values.append(name(ofClass: properties.unitClass, of: unit, on: properties.date))
      case .outlet: values.append(offer.outlet)
      case .level: values.append(offer.level)
      case .kind: values.append(texts.text(properties.facets.kind))
      case .author: values.append(texts.text(properties.facets.author))
      case .outcome: values.append(properties.outcome.map { "\($0)" } ?? "")
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

  /// The outlets that a row names; where neither they nor what they rate matter, one that rates.
  private func offers(at place: UInt32, on day: CivilDate?) -> [Offer] {
    guard namesPlaces || reading.rateOutlets != .all else {
      return [Offer(outlet: "", level: "", isRated: true)]
    }
    return resolver.outlets(at: place, on: day).map { found in
      let outlet = resolver.directory.outlets[found.outlet]
      return Offer(
        outlet: axes.contains(.outlet) ? outlet.name : "",
        level: axes.contains(.level) ? outlet.level : "",
        isRated: namesPlaces || reading.rates(outlet))
    }
  }

  // MARK: Items of several rows

  /// - Parameter item: The rows of one chosen item.
  mutating func add(_ item: ArraySlice<Row>) {
    guard let fields = item.first(where: \.givesFields), fields.isLogged else { return }
    let rows = item.filter { context.roles[$0.address.source] != .instructions }
    // A row that says nothing of any outlet adds nothing to those that do.
    let deciding = rows.filter { context.outcome(of: $0) != nil }
    var said: [Offer: [Outcome]] = [:]
    for row in deciding.isEmpty ? [fields] : deciding {
      let day = CivilDate(code: row.adopted != 0 ? row.adopted : fields.submitted)
      let outcome = context.outcome(of: row) ?? row.outcome
      for offer in offers(at: row.place, on: day) {
        said[offer, default: []] += [outcome].compactMap(\.self)
      }
    }
    add(said, fields)
  }

  /// - Parameter said: What rows say of each offer.
  private mutating func add(_ said: [Offer: [Outcome]], _ fields: Row) {
    let units = units(fields.unit, source: fields.address.source)
    let details = texts.details[Int(fields.details)]
    var properties = Properties(
      facets: texts.facets[Int(fields.facets)], unitClass: details.unitClass,
      date: fields.submitted)
    var isAdopted: [Int: Bool] = [:]
    for (offer, outcomes) in said {
      properties.outcome = most(namesPlaces ? outcomes : said.values.flatMap(\.self))
      let isTaken = offer.isRated && outcomes.contains(.adopted)
      for line in lines(units, [offer], properties) {
        isAdopted[line] = isAdopted[line] ?? false || isTaken
      }
    }
    let weight = Int(details.weight)
    for (line, isAdopted) in isAdopted {
      builder.add(
        RowCounter.Count(items: weight, adopted: isAdopted ? weight : 0), line: line,
        date: fields.submitted)
    }
  }

  /// An adoption says most, then a decision that is still open.
  private func most(_ outcomes: [Outcome]) -> Outcome? {
    [.adopted, .pending, .declined].first(where: outcomes.contains)
  }
}
