import Model

/// What a unit did in a month.
struct UnitMonth: Sendable {
  /// What it means that nothing was submitted; the raw values are the keys of the column `state`.
  enum State: String, Sendable {
    case submitted
    /// Open, over, and nothing submitted.
    case missed
    case notOpen = "not_open"
    /// Nothing submitted yet, and the month is not over.
    case running
    case ahead
    case unknown
  }

  /// Months since the year 0.
  var index: Int
  /// `nil` where it is not known, and where the unit is not open.
  var submitted: Int?
  /// `nil` where nothing was submitted or no outcome is known.
  var rate: Proportion?
  /// `nil` where no outcome is known.
  var adoptions: Int?
  var state: State
  /// False where adoptions are still expected.
  var isMature = true
  var isComplete = true

  var name: Phrase { Words.Charts.month(index % 12 + 1, of: index / 12) }
  var slot: MonthAxis.Slot { MonthAxis.Slot(year: index / 12, month: index % 12 + 1) }

  /// Under so many items a month's rate says nothing, and is not shown.
  static let fewestItems = 5

  var hasFewItems: Bool { (submitted ?? 0) < Self.fewestItems }
}

extension MonthAxis.Slot {
  /// The month that a key such as `2025-03` names; `nil` where it names something else.
  init?(key: String?) {
    guard let key, key.utf8.count == 7, let period = Period(parsing: key),
      let month = period.first.month, period.first.monthOnly == period.last.monthOnly
    else { return nil }
    self.init(year: period.first.year, month: month)
  }
}

/// The months of every unit.
struct UnitMonths: Sendable {
  struct Unit: Sendable {
    /// As tables have it.
    var key: String
    /// Empty where the unit has none.
    var unitClass: String
    /// Parallel to `slots`; `nil` where the table has no such row.
    var months: [UnitMonth?]
  }

  /// In order of time, without gaps.
  private(set) var slots: [MonthAxis.Slot] = []
  /// In the order of the table.
  private(set) var units: [Unit] = []

  /// Of the table `unit_months`; rows whose key is no month are left out.
  init(_ table: Table) {
    let keyed = Self.indices(table["period"].texts)
    let known = keyed.compactMap { $0 }
    guard let first = known.min(), let last = known.max() else { return }
    slots = (first...last).map { MonthAxis.Slot(year: $0 / 12, month: $0 % 12 + 1) }
    let submitted = table.optionalIntegers("submitted")
    let adopted = table.optionalIntegers("adopted_items")
    let adoptions = table.optionalIntegers("adoptions")
    let states = table["state"].texts
    let mature = table.optionalTexts("mature")
    let complete = table.optionalTexts("complete")
    let classes = table["class"].texts
    var places: [String: Int] = [:]
    for (row, name) in table["unit"].texts.enumerated() {
      guard let index = keyed[row] else { continue }
      let key = name ?? ""
      let place = places[key] ?? units.count
      if place == units.count {
        places[key] = place
        units.append(
          Unit(
            key: key, unitClass: classes[row] ?? "",
            months: Array(repeating: nil, count: slots.count)))
      }
      let state = states[row].flatMap(UnitMonth.State.init) ?? .unknown
      units[place].months[index - first] = UnitMonth(
        index: index, submitted: submitted[row],
        rate: adopted[row].flatMap { adopted in
          submitted[row].flatMap { $0 > 0 ? Proportion(adopted, of: $0) : nil }
        }, adoptions: adoptions[row],
        state: state, isMature: mature[row] != "no",
        isComplete: complete[row] != "no" && state != .running && state != .ahead)
    }
  }

  /// Months since the year 0; each key is read once, however many units have it.
  private static func indices(_ keys: [String?]) -> [Int?] {
    var known: [String?: Int?] = [:]
    return keys.map { key in
      if let index = known[key] { return index }
      let index = MonthAxis.Slot(key: key)?.index
      known[key] = .some(index)
      return index
    }
  }

  var all: [UnitMonth] { units.flatMap { $0.months.compactMap { $0 } } }

  /// Only the last months.
  func last(_ count: Int) -> UnitMonths { keeping(slots.indices.suffix(count)) }

  /// Only the months of a period.
  func within(_ period: Period, _ calendar: PeriodCalendar) -> UnitMonths {
    let (first, last) = (
      calendar.monthIndex(of: period.first), calendar.monthIndex(of: period.last)
    )
    let inside = slots.indices.filter { (first...last).contains(slots[$0].index) }
    return keeping((inside.first ?? 0)..<(inside.last.map { $0 + 1 } ?? inside.first ?? 0))
  }

  private func keeping(_ places: Range<Int>) -> UnitMonths {
    var kept = self
    kept.slots = Array(slots[places])
    for unit in units.indices { kept.units[unit].months = Array(units[unit].months[places]) }
    return kept
  }

  /// The months, by their places, in which some unit's adoptions are still expected.
  var immature: Set<Int> {
    Set(
      slots.indices.filter { place in units.contains { $0.months[place]?.isMature == false } })
  }
}
