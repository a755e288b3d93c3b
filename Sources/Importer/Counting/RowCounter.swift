import Model

/// Counts rows of which each is an item, by the codes of their cells: the hot loop of `count`.
///
/// What bounds it: the counts stand in a table too large for a core's cache, so a row waits for memory;
/// everything before it stays in the cache.
struct RowCounter: Sendable {
  /// What a count depends on.
  struct Parts: OptionSet, Sendable {
    let rawValue: Int
    static let unit = Parts(rawValue: 1)
    static let place = Parts(rawValue: 2)
    /// The class that the row states.
    static let unitClass = Parts(rawValue: 4)
    static let facets = Parts(rawValue: 8)
    static let outcome = Parts(rawValue: 16)
    static let month = Parts(rawValue: 32)
    static let day = Parts(rawValue: 64)
  }

  /// Rows that agree in all parts but the date.
  struct Combination: Sendable {
    /// By which source the unit's cell is to be parted.
    var source: Int
    var unit: UInt32
    var place: UInt32
    var unitClass: UInt32
    var facets: UInt32
    var outcome: Outcome?
  }

  struct Count: Sendable {
    var items = 0
    var adopted = 0
  }

  private(set) var combinations: [Combination] = []
  /// `CivilDate.code`, of the month where the day does not matter; 0 for rows without a date.
  private(set) var dates: [Int32] = []
  /// Combination × date: items in the low byte, adopted ones in the high one, so that a row is one
  /// addition and a million cells are two megabytes; what becomes too many is moved to `weighted`.
  private var counts: [UInt16] = []
  /// How many combinations there is room for in `counts`.
  private var combinationCapacity = 0
  /// By the same place, what rows add that stand for other numbers of items than one.
  private var weighted: [Place: Count] = [:]

  private struct Place: Hashable, Sendable {
    var combination: Int
    var date: Int
  }

  /// A row that is to be counted.
  private struct Found: BitwiseCopyable, Sendable {
    var combination: UInt32
    var date: UInt32
    var amount: UInt16
  }

  private var found: [Found] = []
  private let parts: Parts
  private let roles: [LogConfiguration.Role]
  /// By source: which way of parting joint units its entry states.
  private let separators: [UInt32]
  /// Whether rows that agree in names may yet differ.
  private let hasOthers: Bool
  private let tables: SharedTables
  /// Of `tables`, as far as they have been looked at.
  private var details: [RowDetails] = []

  private var places = PairDictionary()
  private var classes = PairDictionary()
  private var facets = PairDictionary()
  private var others = PairDictionary()
  /// By the date's code, shortened to the month where the day does not matter: its place in `dates` plus one.
  private var dateOrdinals: [Int32]
  private let dateShift: Int32
  /// How many dates there is room for.
  private var dateCapacity = 16

  init(_ parts: Parts, sources: [SourcePlan], tables: SharedTables) {
    self.parts = parts
    self.tables = tables
    roles = sources.map(\.configuration.role)
    let ways = NameMarks.separators(sources)
    separators = sources.map { source in
      UInt32(ways.firstIndex(of: source.configuration.unitSeparators) ?? 0)
    }
    hasOthers = parts.contains(.outcome) || ways.count > 1
    dateShift = parts.contains(.day) ? 0 : 5
    dateOrdinals = Array(repeating: 0, count: Int(CivilDate.endOfCodes >> dateShift))
  }

  /// Registers of adoptions and instructions have no items.
  ///
  /// Two passes: what is to be counted is found first, then counted, so that the processor waits for
  /// many cells at once.
  mutating func count(_ rows: [Row]) {
    found.removeAll(keepingCapacity: true)
    for row in rows where roles[row.address.source] == .submissions { find(row) }
    for found in found {
      let cell = Int(found.combination) &* dateCapacity &+ Int(found.date)
      counts[cell] &+= found.amount
      if counts[cell] & 0x80 != 0 { carry(found) }
    }
  }

  private mutating func carry(_ found: Found) {
    let cell = Int(found.combination) * dateCapacity + Int(found.date)
    let place = Place(combination: Int(found.combination), date: Int(found.date))
    weighted[place, default: Count()].items += Int(counts[cell] & 0xFF)
    weighted[place, default: Count()].adopted += Int(counts[cell] >> 8)
    counts[cell] = 0
  }

  @inline(__always)
  private mutating func find(_ row: Row) {
    let date = dateOrdinal(of: row.submitted)
    let combination = combination(of: row)
    let isAdopted = row.decision(isAdoption: false) == .adopted
    if row.details != 0 {
      let weight = Int(details(of: row).weight)
      if weight != 1 {
        let place = Place(combination: combination, date: date)
        weighted[place, default: Count()].items += weight
        weighted[place, default: Count()].adopted += isAdopted ? weight : 0
        return
      }
    }
    found.append(
      Found(
        combination: UInt32(combination), date: UInt32(date), amount: isAdopted ? 1 << 8 | 1 : 1))
  }

  private mutating func details(of row: Row) -> RowDetails {
    if Int(row.details) >= details.count { details += tables.details.values(from: details.count) }
    return details[Int(row.details)]
  }

  @inline(__always)
  private mutating func combination(of row: Row) -> Int {
    var ordinal = places.ordinal(
      of: parts.contains(.unit) ? row.unit : 0, parts.contains(.place) ? row.place : 0)
    var unitClass: UInt32 = 0
    if parts.contains(.unitClass) {
      unitClass = row.details == 0 ? 0 : details(of: row).unitClass
      ordinal = classes.ordinal(of: UInt32(ordinal), unitClass)
    }
    if parts.contains(.facets) { ordinal = facets.ordinal(of: UInt32(ordinal), row.facets) }
    if hasOthers {
      let way = separators[row.address.source]
      let outcome = outcome(of: row).map { UInt32($0.rawValue) + 1 } ?? 0
      ordinal = others.ordinal(of: UInt32(ordinal), way << 2 | outcome)
    }
    if ordinal == combinations.count { add(row, unitClass) }
    return ordinal
  }

  /// What the row says of the item, an outlet's name alone being an adoption.
  private func outcome(of row: Row) -> Outcome? {
    parts.contains(.outcome) ? row.outcome ?? (row.hasOutlet ? .adopted : nil) : nil
  }

  private mutating func add(_ row: Row, _ unitClass: UInt32) {
    combinations.append(
      Combination(
        source: row.address.source, unit: parts.contains(.unit) ? row.unit : 0,
        place: parts.contains(.place) ? row.place : 0, unitClass: unitClass, facets: row.facets,
        outcome: outcome(of: row)))
    if combinations.count > combinationCapacity {
      makeRoom(combinations: max(4096, combinationCapacity * 2), dates: dateCapacity)
    }
  }

  @inline(__always)
  private mutating func dateOrdinal(of code: Int32) -> Int {
    guard !parts.isDisjoint(with: [.month, .day]) else { return dates.isEmpty ? addDate(0) : 0 }
    let ordinal = Int(dateOrdinals[Int(code >> dateShift)]) &- 1
    return ordinal >= 0 ? ordinal : addDate(code)
  }

  private mutating func addDate(_ code: Int32) -> Int {
    if dates.count == dateCapacity {
      makeRoom(combinations: combinationCapacity, dates: dateCapacity + dateCapacity / 4)
    }
    dates.append((code >> dateShift) << dateShift)
    dateOrdinals[Int(code >> dateShift)] = Int32(dates.count)
    return dates.count - 1
  }

  private mutating func makeRoom(combinations newCombinations: Int, dates newDates: Int) {
    var wider = LargePages.zeros(newCombinations * newDates)
    for combination in 0..<min(combinations.count, combinationCapacity) {
      for date in 0..<dateCapacity {
        wider[combination * newDates + date] = counts[combination * dateCapacity + date]
      }
    }
    counts = wider
    combinationCapacity = newCombinations
    dateCapacity = newDates
  }

  /// Shows the counts of a combination, by the position of the date.
  @inline(__always)
  func forEachCount(of combination: Int, _ body: (Int, Count) -> Void) {
    let first = combination * dateCapacity
    for date in dates.indices {
      let packed = counts[first &+ date]
      if packed != 0 { body(date, Count(items: Int(packed & 0xFF), adopted: Int(packed >> 8))) }
    }
  }

  /// What `forEachCount` does not show: counts of rows that stand for several items, and of cells that
  /// had too many.
  func forEachWeight(_ body: (_ combination: Int, _ date: Int, Count) -> Void) {
    for (place, count) in weighted { body(place.combination, place.date, count) }
  }
}
