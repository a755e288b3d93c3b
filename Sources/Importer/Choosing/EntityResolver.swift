import Model

/// From the texts of cells to the codes of the directory.
///
/// Registered names come first; what only the log names is kept as an entity of its own and never
/// guessed into another.
struct EntityResolver {
  private let unitRegister: UnitRegister
  private let outletRegister: OutletRegister
  private let texts: TextTables
  /// The ways to part joint units, as `NameMarks` numbers them.
  private let separators: [String?]

  /// Names that the register does not know, by their key.
  private var unknownUnits: [String: UnknownUnit] = [:]
  private var unknownOutlets: [OutletKey: String] = [:]
  /// Registered outlets that took adoptions which others of their name may have printed.
  private var ambiguousOutlets: Set<Int> = []
  private var unitCodes: [String: Int] = [:]
  private var outletCodes: [OutletKey: Int] = [:]
  private(set) var directory: Directory

  private struct UnknownUnit {
    var name: String
    /// How many items put it into each class.
    var classes: [String: Int] = [:]
  }

  private struct OutletKey: Hashable {
    var name: String
    var level: String
  }

  /// Numbers every entity that the chosen rows name.
  init(
    _ names: NameMarks, separators: [String?], texts: TextTables, units: UnitRegister?,
    outlets: OutletRegister?
  ) {
    unitRegister = units ?? UnitRegister()
    outletRegister = outlets ?? OutletRegister()
    self.texts = texts
    self.separators = separators
    directory = Directory(
      units: unitRegister.units, outlets: outletRegister.outlets, hasUnitRegister: units != nil,
      hasOutletRegister: outlets != nil)
    for way in separators.indices {
      for unit in names.units[way].indices where names.units[way][unit] {
        note(unit: UInt32(unit), separators: separators[way])
      }
    }
    for (mark, count) in names.classes { note(mark, count) }
    for place in names.places.indices where names.places[place] && !names.dependsOnDay {
      note(place: UInt32(place), day: nil)
    }
    for placeDay in names.placeDays {
      note(
        place: UInt32(placeDay >> 32),
        day: CivilDate(code: Int32(truncatingIfNeeded: placeDay & 0xFFFF_FFFF)))
    }
    number()
  }

  private mutating func note(unit: UInt32, separators: String?) {
    for name in self.names(of: unit, separators: separators)
    where unitRegister.position(of: name) == nil {
      var unknown = unknownUnits[CellText.nameKey(name)] ?? UnknownUnit(name: name)
      unknown.name = min(unknown.name, name)
      unknownUnits[CellText.nameKey(name)] = unknown
    }
  }

  /// A register of adoptions has no classes: what it does not say outvotes nothing.
  private mutating func note(_ mark: NameMarks.ClassMark, _ count: Int) {
    let unitClass = CellText.nameKey(texts.text(mark.unitClass))
    for name in names(of: mark.unit, separators: separators[mark.separators]) {
      unknownUnits[CellText.nameKey(name)]?.classes[unitClass, default: 0] += count
    }
  }

  private mutating func note(place: UInt32, day: CivilDate?) {
    let place = texts.places[Int(place)]
    for entry in namedOrNot(entries(of: place.outlet)) {
      let level = entry.level.isEmpty ? texts.text(place.level) : entry.level
      let key = OutletKey(name: CellText.nameKey(entry.name), level: CellText.nameKey(level))
      switch outletRegister.match(entry.name, level: level, on: entry.date ?? day) {
      case .none: unknownOutlets[key] = min(unknownOutlets[key] ?? entry.name, entry.name)
      case .ambiguous(let position): ambiguousOutlets.insert(position)
      case .outlet: break
      }
    }
  }

  /// Unknown names follow the registered ones in code point order, the blank name last.
  private mutating func number() {
    for (key, unknown) in unknownUnits.sorted(by: { Self.precedes($0.key, $1.key) }) {
      unitCodes[key] = directory.units.count
      // The class that most items state; of equals the first in code point order.
      let unitClass = unknown.classes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
      directory.units.append(
        Unit(
          name: unknown.name, isRegistered: false,
          tenures: [Unit.Tenure(unitClass: unitClass ?? "")]))
    }
    let sorted = unknownOutlets.sorted {
      $0.key.name == $1.key.name
        ? $0.key.level < $1.key.level : Self.precedes($0.key.name, $1.key.name)
    }
    for (key, name) in sorted {
      outletCodes[key] = directory.outlets.count
      directory.outlets.append(
        Outlet(name: name, level: key.level, medium: "", isRegistered: false))
    }
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.isEmpty != other.isEmpty ? other.isEmpty : one < other
  }

  /// The names in a unit cell: one, where the register knows the whole text; else its parts.
  private func names(of unit: UInt32, separators: String?) -> [String] {
    let text = texts.text(unit)
    if text.isEmpty { return [""] }
    if unitRegister.position(of: text) != nil { return [text] }
    return NameList.units(text, separators: separators)
  }

  /// The codes of the units in a cell, each once, in the cell's order.
  func units(_ unit: UInt32, separators: String?) -> [Int] {
    var seen: Set<Int> = []
    return names(of: unit, separators: separators).compactMap { name in
      let code = unitRegister.position(of: name) ?? unitCodes[CellText.nameKey(name)]
      guard let code, seen.insert(code).inserted else { return nil }
      return code
    }
  }

  /// The outlets in a cell: one, where the register knows the whole text; else its parts.
  private func entries(of outlet: UInt32) -> [NameList.Entry] {
    let text = texts.text(outlet)
    if let marks = MarkList.entries(in: text) { return marks }
    if outletRegister.match(text, level: "", on: nil) != .none {
      return [NameList.Entry(name: text, count: 1)]
    }
    return NameList.outlets(text)
  }

  /// The outlet without a name, where a cell names none.
  private func namedOrNot(_ entries: [NameList.Entry]) -> [NameList.Entry] {
    entries.isEmpty ? [NameList.Entry(name: "", count: 1)] : entries
  }

  /// The outlets in a cell with how often, and where the cell says it when, each printed; the outlet
  /// without a name where the cell is empty.
  func outlets(
    at place: UInt32, on day: CivilDate?
  ) -> [(outlet: Int, count: Int, date: CivilDate?)] {
    let place = texts.places[Int(place)]
    return namedOrNot(entries(of: place.outlet)).compactMap { entry in
      code(of: entry, level: texts.text(place.level), on: entry.date ?? day).map {
        ($0, entry.count, entry.date)
      }
    }
  }

  /// - Parameter rowLevel: Where the entry itself has none.
  private func code(of entry: NameList.Entry, level rowLevel: String, on day: CivilDate?) -> Int? {
    let level = entry.level.isEmpty ? rowLevel : entry.level
    switch outletRegister.match(entry.name, level: level, on: day) {
    case .outlet(let position), .ambiguous(let position): return position
    case .none:
      let key = OutletKey(name: CellText.nameKey(entry.name), level: CellText.nameKey(level))
      return outletCodes[key]
    }
  }

  /// The code of the unit that a text names, by any of its names.
  func unit(named name: String) -> Int? {
    unitRegister.position(of: name) ?? unitCodes[CellText.nameKey(name)]
  }

  /// The names of units, by their names and aliases.
  var unitNames: KnownNames.Names {
    var names = KnownNames.Names(directory.units.map(\.name))
    for (alias, position) in unitRegister.aliases {
      names.add(unitRegister.units[position].name, for: alias)
    }
    return names
  }

  /// The names of outlets, by their names, former names and aliases.
  var outletNames: KnownNames.Names {
    var names = KnownNames.Names(directory.outlets.map(\.name))
    for (text, outlet) in outletRegister.aliases { names.add(outlet.name, for: text) }
    return names
  }

  /// The dates that a place itself states, in marks that are dates.
  func dates(at place: UInt32) -> [CivilDate] {
    let text = texts.text(texts.places[Int(place)].outlet)
    return (MarkList.entries(in: text) ?? []).compactMap(\.date)
  }

  /// The reading with the names that it states replaced by those of the directory.
  ///
  /// - Throws: `rateOutletUnknown` for a name that is neither an outlet's nor a level's.
  func reading(_ stated: Reading) throws(Diagnostic) -> Reading {
    guard case .named(let names) = stated.rateOutlets else { return stated }
    let known = directory.outlets.flatMap { [$0.name, $0.level] }.filter { !$0.isEmpty }
    var found: [String] = []
    for name in names {
      let matches =
        known.filter { CellText.nameKey($0) == CellText.nameKey(name) }
        + outletRegister.outlets(named: name).map(\.name)
      if matches.isEmpty {
        throw Diagnostic(
          .error, .rateOutletUnknown, at: .init(file: "dataset.yaml"),
          found: [
            name, NearestName.of(name, among: known) ?? Set(known).sorted().joined(separator: ", "),
          ])
      }
      found += matches
    }
    return Reading(rateOutlets: .named(found))
  }

  /// Names that a register should know but does not, with the nearest one that it does; then those
  /// that it knows several times.
  func unknownNames(in file: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if directory.hasUnitRegister {
      for unit in directory.units where !unit.isRegistered && !unit.name.isEmpty {
        let nearest = NearestName.of(unit.name, among: unitRegister.units.map(\.name))
        found.append(
          Diagnostic(
            .warning, .unitUnknown, at: .init(file: file), found: [unit.name, nearest ?? ""]))
      }
    }
    if directory.hasOutletRegister {
      for outlet in directory.outlets where !outlet.isRegistered && !outlet.name.isEmpty {
        let nearest = NearestName.of(outlet.name, among: outletRegister.outlets.map(\.name))
        found.append(
          Diagnostic(
            .warning, .outletUnknown, at: .init(file: file), found: [outlet.name, nearest ?? ""]))
      }
    }
    for position in ambiguousOutlets.sorted() {
      found.append(
        Diagnostic(
          .warning, .outletAmbiguous, at: .init(file: file),
          found: [directory.outlets[position].name]))
    }
    return found
  }
}
