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
  /// Per axis, the codes of names by what they are remembered by; -1 for one that a condition leaves out.
  private var known: [[NameID: Int32]]
  private var cellUnits: [UInt64: [Int?]] = [:]
  private var placeOffers: [UInt32: [Offer]] = [:]

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
    /// Whether an adoption there makes the item adopted: at the line's own outlet any does.
    var isRated: Bool
    /// What its names are remembered by.
    var id: Int

    /// By names, however many outlets have them.
    static func == (one: Offer, other: Offer) -> Bool {
      one.outlet == other.outlet && one.level == other.level && one.isRated == other.isRated
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(outlet)
      hasher.combine(level)
    }
  }

  private let namesPlaces: Bool

  // MARK: Rows

  mutating func add(_ counter: RowCounter) {
    let times = counter.dates.map { builder.time(of: $0) ?? -1 }
    builder.reserveLines(counter.combinations.count)
    for index in counter.combinations.indices {
      let cell = self.cell(counter.combinations[index], dates: counter.dates)
      counter.forEachCount(of: index) { add($1, cell, date: $0, times) }
    }
    counter.forEachWeight { index, date, count in
      let cell = self.cell(counter.combinations[index], dates: counter.dates)
      add(count, cell, date: date, times)
    }
  }

  /// Where the rows of a combination count.
  private struct CountedCell {
    /// By date where a unit's class is asked for, which may change; else one entry.
    var lines: [[Int]]
    /// Whether their adoptions make items adopted.
    var isRated: Bool
  }

  private mutating func cell(
    _ combination: RowCounter.Combination, dates: [Int32]
  ) -> CountedCell {
    let unitCell = UInt64(combination.source) << 32 | UInt64(combination.unit)
    let units = cellUnits[unitCell] ?? units(combination.unit, source: combination.source)
    cellUnits[unitCell] = units
    let offers = placeOffers[combination.place] ?? offers(at: combination.place, on: nil)
    placeOffers[combination.place] = offers
    var properties = Properties(
      facets: texts.facets[Int(combination.facets)], unitClass: combination.unitClass,
      outcome: combination.outcome)
    var lines: [[Int]] = []
    for date in axes.contains(.unitClass) ? dates : [0] {
      properties.date = date
      lines.append(self.lines(units, offers, properties))
    }
    return CountedCell(lines: lines, isRated: offers.contains(where: \.isRated))
  }

  @inline(__always)
  private mutating func add(
    _ count: RowCounter.Count, _ cell: CountedCell, date: Int, _ times: [Int]
  ) {
    guard times[date] >= 0 else { return }
    var count = count
    if !cell.isRated { count.adopted = 0 }
    for line in cell.lines[cell.lines.count == 1 ? 0 : date] {
      builder.add(count, line: line, time: times[date])
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

  /// `nil` where a condition leaves it out.
  private mutating func line(_ unit: Int?, _ offer: Offer, _ properties: Properties) -> Int? {
    var codes: [Int32] = []
    codes.reserveCapacity(axes.count)
    for (index, axis) in axes.enumerated() where !axis.isTime {
      let id = id(of: axis, unit, offer, properties)
      let code = known[index][id] ?? code(at: index, unit, offer, properties)
      known[index][id] = code
      if code < 0 { return nil }
      codes.append(code)
    }
    return builder.line(of: codes)
  }

  /// What a name of an axis is remembered by, so that none of them is made for every line.
  private struct NameID: Hashable {
    var first: Int
    var second: UInt64 = 0
  }

  private func id(
    of axis: CountDimension, _ unit: Int?, _ offer: Offer, _ properties: Properties
  ) -> NameID {
    switch axis {
    case .unit: NameID(first: unit ?? -1)
    case .unitClass:
      NameID(
        first: unit ?? -1,
        second: UInt64(properties.unitClass) << 32 | UInt64(UInt32(bitPattern: properties.date)))
    case .outlet, .level: NameID(first: offer.id)
    case .kind: NameID(first: Int(properties.facets.kind))
    case .author: NameID(first: Int(properties.facets.author))
    case .outcome: NameID(first: properties.outcome.map { Int($0.rawValue) } ?? -1)
    case .month, .quarter, .year: NameID(first: 0)
    }
  }

  /// -1 where a condition leaves the name out.
  private mutating func code(
    at index: Int, _ unit: Int?, _ offer: Offer, _ properties: Properties
  ) -> Int32 {
    let name =
      switch axes[index] {
      case .unit: unit.map { resolver.directory.units[$0].name } ?? ""
      case .unitClass: name(ofClass: properties.unitClass, of: unit, on: properties.date)
      case .outlet: offer.outlet
      case .level: offer.level
      case .kind: texts.text(properties.facets.kind)
      case .author: texts.text(properties.facets.author)
      case .outcome: properties.outcome.map { "\($0)" } ?? ""
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

  /// The outlets that a row names; where neither they nor what they rate matter, one that rates.
  private func offers(at place: UInt32, on day: CivilDate?) -> [Offer] {
    guard namesPlaces || reading.rateOutlets != .all else {
      return [Offer(outlet: "", level: "", isRated: true, id: -1)]
    }
    return resolver.outlets(at: place, on: day).map { found in
      let outlet = resolver.directory.outlets[found.outlet]
      return Offer(
        outlet: axes.contains(.outlet) ? outlet.name : "",
        level: axes.contains(.level) ? outlet.level : "",
        isRated: namesPlaces || reading.rates(outlet), id: found.outlet)
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
