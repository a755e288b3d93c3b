import Model

/// Which names of units and outlets stand in rows that count.
struct NameMarks: Sendable {
  /// Whether an outlet's name can mean different outlets on different days.
  let dependsOnDay: Bool
  /// By source: which of the ways to part joint units its entry states.
  private let separatorsOfSource: [Int]
  private let classOfDetails: [UInt32]

  /// Per way of parting, by the code of the unit cell's text.
  private(set) var units: [[Bool]]
  /// How many items state a class for a unit cell: by the way of parting and the cell, then the class.
  private(set) var classes: [ClassMark: Int] = [:]
  /// By the code of the place.
  private(set) var places: [Bool]
  /// Places with the day in the low half; only where names depend on the day.
  private(set) var placeDays: Set<UInt64> = []

  /// An item's unit cell with the class that its row states.
  struct ClassMark: Hashable, Sendable {
    var separators: Int
    var unit: UInt32
    var unitClass: UInt32
  }

  /// The ways to part joint units that the sources' entries state; `nil` is the usual way.
  static func separators(_ sources: [SourcePlan]) -> [String?] {
    var ways: [String?] = []
    for source in sources where !ways.contains(source.configuration.unitSeparators) {
      ways.append(source.configuration.unitSeparators)
    }
    return ways
  }

  init(_ reader: LogReader, dependsOnDay: Bool) {
    self.dependsOnDay = dependsOnDay
    let ways = Self.separators(reader.sources)
    separatorsOfSource = reader.sources.map { source in
      ways.firstIndex(of: source.configuration.unitSeparators) ?? 0
    }
    classOfDetails = reader.texts.details.map(\.unitClass)
    units = ways.map { _ in Array(repeating: false, count: reader.texts.texts.count) }
    places = Array(repeating: false, count: reader.texts.places.count)
  }

  @inline(__always)
  mutating func note(unitOf row: Row) {
    let separators = separatorsOfSource[row.address.source]
    units[separators][Int(row.unit)] = true
    let unitClass = row.details == 0 ? 0 : classOfDetails[Int(row.details)]
    if unitClass != 0 {
      let mark = ClassMark(separators: separators, unit: row.unit, unitClass: unitClass)
      classes[mark, default: 0] += 1
    }
  }

  @inline(__always)
  mutating func note(placeOf row: Row, day: Int32) {
    places[Int(row.place)] = true
    if dependsOnDay {
      placeDays.insert(UInt64(row.place) << 32 | UInt64(UInt32(bitPattern: day)))
    }
  }

  /// Notes the names of rows that have been counted; what class they state bears on no count by names.
  mutating func note(_ combination: RowCounter.Combination) {
    units[separatorsOfSource[combination.source]][Int(combination.unit)] = true
    places[Int(combination.place)] = true
  }

  mutating func add(_ other: NameMarks) {
    for way in units.indices {
      for unit in units[way].indices where other.units[way][unit] { units[way][unit] = true }
    }
    for place in places.indices where other.places[place] { places[place] = true }
    classes.merge(other.classes) { $0 + $1 }
    placeDays.formUnion(other.placeDays)
  }
}
