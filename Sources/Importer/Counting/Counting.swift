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
  /// Whether what an item is adopted by is told apart.
  private let namesPlaces: Bool

  /// What the names of an axis are remembered by, so that none of them is looked up for every line.
  private var cellUnits: [UInt64: [Unit]] = [:]
  private var placeOffers: [UInt32: [Offer]] = [:]
  private var kindCodes: [UInt32: Int32] = [:]
  private var authorCodes: [UInt32: Int32] = [:]
  private var classCodes: [ClassID: Int32] = [:]

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

  var pivot: Pivot { SortedPivot(builder).pivot }

  /// A unit under the name that is asked for.
  private struct Unit {
    /// `nil` for no unit, and where none is asked for.
    var position: Int?
    /// Of its name; -1 where a condition leaves it out, as in all that follow.
    var code: Int32
  }

  /// A place that adopted or did not, under the names that are asked for: one, however many outlets have them.
  private struct Offer: Hashable {
    var outlet: Int32
    var level: Int32
    /// Whether an adoption there makes the item adopted: at the line's own outlet any does.
    var isRated: Bool
  }

  /// What an item has once, however many units and offers.
  private struct Properties {
    var kind: Int32
    var author: Int32
    var outcome: Int32 = 0
    var unitClass: UInt32
    var date: Int32 = 0
  }

  private struct ClassID: Hashable {
    var unit: Int?
    var unitClass: UInt32
    var date: Int32
  }

  // MARK: Rows

  mutating func add(_ counter: RowCounter) {
    builder.add(counter)
    for index in counter.combinations.indices {
      let combination = counter.combinations[index]
      guard axes.contains(.unitClass) else {
        let cell = cell(combination, on: 0)
        for line in cell.lines { builder.refer(line: line, to: index, isRated: cell.isRated) }
        continue
      }
      // A unit's class may change from date to date.
      let cells = counter.dates.map { cell(combination, on: $0) }
      counter.forEachCount(of: index) { date, count in
        add(count, to: cells[date], on: counter.dates[date])
      }
    }
    counter.forEachWeight { index, date, count in
      let date = counter.dates[date]
      add(count, to: cell(counter.combinations[index], on: date), on: date)
    }
  }

  /// Where the rows of a combination count.
  private struct CountedCell {
    var lines: [Int]
    /// Whether their adoptions make items adopted.
    var isRated: Bool
  }

  private mutating func cell(
    _ combination: RowCounter.Combination, on date: Int32
  ) -> CountedCell {
    let units = units(combination.unit, source: combination.source)
    let offers = offers(at: combination.place)
    var properties = properties(facets: combination.facets, unitClass: combination.unitClass)
    properties.outcome = code(ofOutcome: combination.outcome)
    properties.date = date
    return CountedCell(
      lines: lines(units, offers, properties), isRated: offers.contains(where: \.isRated))
  }

  private mutating func add(_ count: RowCounter.Count, to cell: CountedCell, on date: Int32) {
    var count = count
    if !cell.isRated { count.adopted = 0 }
    for line in cell.lines { builder.add(count, line: line, date: date) }
  }

  /// The lines in which an item stands, each once: two of its units may be of one class.
  private mutating func lines(
    _ units: [Unit], _ offers: [Offer], _ properties: Properties
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
  private mutating func line(_ unit: Unit, _ offer: Offer, _ properties: Properties) -> Int? {
    var key = PivotBuilder.LineKey()
    for position in builder.lineAxes.indices {
      let code =
        switch builder.lineAxes[position] {
        case .unit: unit.code
        case .unitClass: code(ofClass: properties, of: unit)
        case .outlet: offer.outlet
        case .level: offer.level
        case .kind: properties.kind
        case .author: properties.author
        case .outcome: properties.outcome
        case .month, .quarter, .year: Int32(0)
        }
      if code < 0 { return nil }
      key[position] = code
    }
    return builder.line(of: key)
  }

  // MARK: Names

  /// The code of a name; 0 where the axis is not asked for.
  private mutating func code(of name: String, by axis: CountDimension) -> Int32 {
    guard let index = axes.firstIndex(of: axis) else { return 0 }
    return builder.code(of: name, at: index)
  }

  private mutating func units(_ unit: UInt32, source: Int) -> [Unit] {
    guard axes.contains(.unit) || axes.contains(.unitClass) else {
      return [Unit(position: nil, code: 0)]
    }
    let cell = UInt64(source) << 32 | UInt64(unit)
    if let known = cellUnits[cell] { return known }
    var units: [Unit] = []
    for position in resolver.units(unit, separators: separators[source]) {
      let code = code(of: resolver.directory.units[position].name, by: .unit)
      units.append(Unit(position: position, code: code))
    }
    cellUnits[cell] = units
    return units
  }

  /// By the register, where it knows the unit; else as the row states it.
  private mutating func code(ofClass properties: Properties, of unit: Unit) -> Int32 {
    let id = ClassID(
      unit: unit.position, unitClass: properties.unitClass, date: properties.date)
    if let known = classCodes[id] { return known }
    let name = name(ofClass: properties, of: unit)
    let code = code(of: name, by: .unitClass)
    classCodes[id] = code
    return code
  }

  private func name(ofClass properties: Properties, of unit: Unit) -> String {
    guard let position = unit.position, resolver.directory.units[position].isRegistered else {
      return texts.text(properties.unitClass)
    }
    let day = CivilDate(code: properties.date) ?? Period.all.last
    return resolver.directory.units[position].latestTenure(by: day).unitClass
  }

  /// The outlets that a row names, where their names are the same on every day.
  private mutating func offers(at place: UInt32) -> [Offer] {
    if let known = placeOffers[place] { return known }
    let offers = offers(at: place, on: nil)
    placeOffers[place] = offers
    return offers
  }

  /// The outlets that a row names; where neither they nor what they rate matter, one that rates.
  private mutating func offers(at place: UInt32, on day: CivilDate?) -> [Offer] {
    guard namesPlaces || reading.rateOutlets != .all else {
      return [Offer(outlet: 0, level: 0, isRated: true)]
    }
    var offers: [Offer] = []
    for found in resolver.outlets(at: place, on: day) {
      let outlet = resolver.directory.outlets[found.outlet]
      let (name, level) = (code(of: outlet.name, by: .outlet), code(of: outlet.level, by: .level))
      offers.append(
        Offer(outlet: name, level: level, isRated: namesPlaces || reading.rates(outlet)))
    }
    return offers
  }

  private mutating func properties(facets: UInt32, unitClass: UInt32) -> Properties {
    let facets = texts.facets[Int(facets)]
    let kind = kindCodes[facets.kind] ?? code(of: texts.text(facets.kind), by: .kind)
    kindCodes[facets.kind] = kind
    let author = authorCodes[facets.author] ?? code(of: texts.text(facets.author), by: .author)
    authorCodes[facets.author] = author
    return Properties(kind: kind, author: author, unitClass: unitClass)
  }

  private mutating func code(ofOutcome outcome: Outcome?) -> Int32 {
    guard axes.contains(.outcome) else { return 0 }
    return code(of: outcome.map { "\($0)" } ?? "", by: .outcome)
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
    var properties = properties(facets: fields.facets, unitClass: details.unitClass)
    properties.date = fields.submitted
    var isAdopted: [Int: Bool] = [:]
    for (offer, outcomes) in said {
      properties.outcome = code(
        ofOutcome: most(namesPlaces ? outcomes : said.values.flatMap(\.self)))
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
