import Model

/// Counts of the usual items: those of one unit whose class never changes.
///
/// All counts stand in one dense array, and an item that is neither adopted nor declined costs one
/// addition in it: what can be derived (the office, the classes, an item's total over its fates) is
/// derived when all is counted, by `add(to:)`.
struct UsualItems: Sendable {
  /// What is counted in a slot of a unit. The first four are what became of an item, and exclude each other.
  enum Kind: Int {
    case pending
    case declined
    case adopted
    /// Adopted by the same day of the year before, too.
    case adoptedYearBefore
    case eventsOfItems
    case instructions
    case adoptions
    case supplements

    static let count = 8
  }

  /// Up to 64 MiB of counts a worker.
  private static let most = 1 << 23

  private let layout: Layout
  private var counts: [Int64]

  /// `nil` where units, slots or outlets are too many for a dense array.
  init?(_ rules: Tallying) {
    layout = Layout(
      units: rules.unitCount, outlets: rules.powers.count, slots: rules.slots.count,
      ends: rules.ages.ends.count)
    guard layout.count <= Self.most else { return nil }
    counts = [Int64](repeating: 0, count: layout.count)
  }

  /// Counts the usual items of a batch.
  ///
  /// - Parameter others: Takes the places of the items that are left: joint ones, and those of units
  ///   that change their class.
  mutating func count(_ submissions: Submissions, by rules: Tallying, others: inout [Int]) {
    let items = submissions.items.span
    let edges = submissions.adoptions.edges.span
    let units = submissions.unitCodes.span
    let classes = rules.classes.constant.span
    let layout = layout
    var cells = counts.mutableSpan
    var ends: (unit: Int32, edge: Int32, instruction: Int32) = (0, 0, 0)
    for place in items.indices {
      let item = items[place]
      let starts = ends
      ends = (item.unitEnd, item.edgeEnd, item.instructionEnd)
      let unit = Int(units[Int(starts.unit)])
      guard ends.unit &- starts.unit == 1, classes[unit] >= 0 else {
        others.append(place)
        continue
      }
      let isSubmitted = rules.isSubmitted(item)
      let date = rules.dates[item.submittedCode]
      var fate = EdgeFate()
      for edge in Int(starts.edge)..<Int(ends.edge) {
        let edge = edges[edge]
        fate.take(edge, rules)
        if isSubmitted { layout.count(offer: edge, of: unit, on: date, rules, in: &cells) }
        guard rules.isEvent(edge) else { continue }
        let eventDate = rules.dates[edge.eventDateCode]
        fate.windows |= eventDate.windows
        layout.count(event: edge, of: unit, on: eventDate, isLogged: item.isLogged, in: &cells)
      }
      if fate.windows != 0, item.isLogged {
        layout.count(reached: fate.windows, weight: item.weight, in: &cells)
      }
      guard isSubmitted else { continue }
      if fate.groups != 0 { layout.count(fate, item.weight, in: date.slot, &cells) }
      layout.count(delayOf: item, firstAdopted: fate.firstAdopted, rules.ages, in: &cells)
      let cell = layout.cell(of: unit, in: date.slot)
      cells[cell &+ fate.kind.rawValue] &+= Int64(item.weight)
      cells[cell &+ Kind.eventsOfItems.rawValue] &+= Int64(fate.events)
      cells[cell &+ Kind.instructions.rawValue] &+= Int64(ends.instruction &- starts.instruction)
    }
  }
}

/// What became of an item, as its edges are taken in one by one; `Tallying.fate` says the same.
private struct EdgeFate {
  /// Printings at any outlet by the as-of day.
  var events = 0
  /// The windows of its events.
  var windows: Int32 = 0
  /// The lowest date code of an adoption that makes it adopted.
  var firstAdopted = Int32.max
  /// As those of `Fate`.
  var groups: UInt64 = 0
  var groupsYearBefore: UInt64 = 0
  private var decisions = 0
  private var refused = 0
  private var adopted = UsualItems.Kind.pending

  @inline(__always)
  mutating func take(_ edge: Adoption, _ rules: Tallying) {
    let power = rules.powers[edge.outlet]
    let decides = power.contains(.decides)
    if decides { decisions &+= 1 }
    guard edge.dateCode <= rules.asOf else { return }
    switch edge.outcome {
    case .adopted:
      events &+= edge.weight
      groups |= rules.groups.bits[edge.outlet]
      if edge.dateCode <= rules.asOfYearBefore {
        groupsYearBefore |= rules.groups.bits[edge.outlet]
      }
      guard power.contains(.rates) else { return }
      firstAdopted = min(firstAdopted, edge.dateCode)
      if edge.dateCode <= rules.asOfYearBefore {
        adopted = .adoptedYearBefore
      } else if adopted == .pending {
        adopted = .adopted
      }
    case .declined: if decides { refused &+= 1 }
    case .pending: break
    }
  }

  var kind: UsualItems.Kind { decisions > 0 && refused == decisions ? .declined : adopted }
}

/// Where the parts of the counts begin.
private struct Layout: Sendable {
  static let measures = Tally.OutletMeasure.allCases.count
  static let windows = Tally.Window.allCases.count
  static let delayMeasures = Tally.DelayMeasure.allCases.count
  static let groupMeasures = Tally.GroupMeasure.allCases.count

  let units: Int
  let outlets: Int
  let slots: Int
  /// outlet × slot × `Tally.OutletMeasure`. Before it, from 0, stands slot × unit × `Kind`: the units
  /// of a month together, because logs come month by month.
  let atOutlets: Int
  /// unit × outlet × `Tally.Window` × `Tally.OutletMeasure`.
  let atPairs: Int
  /// `Tally.Window`.
  let atReached: Int
  /// days × `Tally.DelayMeasure`.
  let atDelays: Int
  /// last day followed × days.
  let atFollowed: Int
  /// `Tally.groupCount` × slot × `Tally.GroupMeasure`.
  let atGroups: Int
  let count: Int

  init(units: Int, outlets: Int, slots: Int, ends: Int) {
    self.units = units
    self.outlets = outlets
    self.slots = slots
    atOutlets = slots * units * UsualItems.Kind.count
    atPairs = atOutlets + outlets * slots * Self.measures
    atReached = atPairs + units * outlets * Self.windows * Self.measures
    atDelays = atReached + Self.windows
    atFollowed = atDelays + Tally.delayDays * Self.delayMeasures
    atGroups = atFollowed + ends * Tally.delayDays
    count = atGroups + Tally.groupCount * slots * Self.groupMeasures
  }

  func cell(of unit: Int, in slot: Int) -> Int {
    (slot &* units &+ unit) &* UsualItems.Kind.count
  }

  func cell(ofOutlet outlet: Int, in slot: Int) -> Int {
    atOutlets &+ (outlet &* slots &+ slot) &* Self.measures
  }

  func cell(of unit: Int, at outlet: Int, in window: Tally.Window) -> Int {
    atPairs
      &+ ((unit &* outlets &+ outlet) &* Self.windows &+ window.rawValue) &* Self.measures
  }
}

extension Layout {
  @inline(__always)
  func count(
    offer edge: Adoption, of unit: Int, on date: DateTable.Entry, _ rules: Tallying,
    in cells: inout MutableSpan<Int64>
  ) {
    // Those taken by the same day of the year before are no part of `taken` until all is added up.
    let result: Tally.OutletMeasure? =
      edge.outcome != .adopted
      ? .notTaken
      : edge.dateCode <= rules.asOfYearBefore
        ? .takenYearBefore : edge.dateCode <= rules.asOf ? .taken : nil
    func add(at cell: Int) {
      cells[cell &+ Tally.OutletMeasure.offered.rawValue] &+= Int64(edge.weight)
      if let result { cells[cell &+ result.rawValue] &+= Int64(edge.weight) }
    }
    add(at: cell(ofOutlet: edge.outlet, in: date.slot))
    if date.isIn(.period) { add(at: cell(of: unit, at: edge.outlet, in: .period)) }
    if date.isIn(.yearBefore) { add(at: cell(of: unit, at: edge.outlet, in: .yearBefore)) }
  }

  @inline(__always)
  func count(
    event edge: Adoption, of unit: Int, on date: DateTable.Entry, isLogged: Bool,
    in cells: inout MutableSpan<Int64>
  ) {
    let weight = Int64(edge.weight)
    let supplement = isLogged ? 0 : weight
    func add(at cell: Int) {
      cells[cell &+ Tally.OutletMeasure.adoptions.rawValue] &+= weight
      cells[cell &+ Tally.OutletMeasure.supplements.rawValue] &+= supplement
    }
    add(at: cell(ofOutlet: edge.outlet, in: date.slot))
    if date.isIn(.period) { add(at: cell(of: unit, at: edge.outlet, in: .period)) }
    if date.isIn(.yearBefore) { add(at: cell(of: unit, at: edge.outlet, in: .yearBefore)) }
    let cell = cell(of: unit, in: date.slot)
    cells[cell &+ UsualItems.Kind.adoptions.rawValue] &+= weight
    cells[cell &+ UsualItems.Kind.supplements.rawValue] &+= supplement
  }

  @inline(__always)
  func count(reached windows: Int32, weight: Int32, in cells: inout MutableSpan<Int64>) {
    for window in 0..<Self.windows where windows & 1 << Int32(window) != 0 {
      cells[atReached &+ window] &+= Int64(weight)
    }
  }

  @inline(__always)
  func count(
    _ fate: EdgeFate, _ weight: Int32, in slot: Int, _ cells: inout MutableSpan<Int64>
  ) {
    var groups = fate.groups
    while groups != 0 {
      let group = groups.trailingZeroBitCount
      let cell = atGroups &+ (group &* slots &+ slot) &* Self.groupMeasures
      cells[cell &+ Tally.GroupMeasure.adopted.rawValue] &+= Int64(weight)
      if fate.groupsYearBefore & groups & (0 &- groups) != 0 {
        cells[cell &+ Tally.GroupMeasure.adoptedYearBefore.rawValue] &+= Int64(weight)
      }
      groups &= groups &- 1
    }
  }

  @inline(__always)
  func count(
    delayOf item: Submissions.Item, firstAdopted: Int32, _ ages: AgeTable,
    in cells: inout MutableSpan<Int64>
  ) {
    guard let age = ages.age(of: item) else { return }
    func add(_ measure: Tally.DelayMeasure, on day: Int) {
      cells[atDelays &+ day &* Self.delayMeasures &+ measure.rawValue] &+= Int64(item.weight)
    }
    cells[atFollowed &+ age.end &* Tally.delayDays &+ age.days] &+= Int64(item.weight)
    guard age.isInWindow else { return }
    switch ages.firstAdoption(firstAdopted, of: age) {
    case .none: break
    case .undated: add(.undated, on: age.days)
    case .early: add(.early, on: age.days)
    case .beyond: add(.beyond, on: age.days)
    case .after(let delay):
      add(.adopted, on: age.days)
      add(.delays, on: delay)
    }
  }
}

// MARK: - Adding up

extension UsualItems {
  /// - Precondition: Both were counted by the same rules.
  mutating func add(_ other: UsualItems) {
    for cell in counts.indices { counts[cell] &+= other.counts[cell] }
  }

  /// Adds everything to a tally, and what follows from it: each item once to its class and to the office.
  ///
  /// - Parameter classes: The class of each unit.
  func add(to tally: inout Tally, classes: [Int32]) {
    for slot in 0..<layout.slots {
      for unit in 0..<layout.units {
        let start = layout.cell(of: unit, in: slot)
        var isFilled = false
        for cell in start..<start + Kind.count where counts[cell] != 0 { isFilled = true }
        guard isFilled else { continue }
        let cells = counts[start..<start + Kind.count]
        add(cells, at: tally.units.cell(unit, slot, 0), in: &tally.units)
        let inClass = tally.classes.cell(Int(classes[unit]), slot, 0)
        add(cells, at: inClass, in: &tally.classes)
        add(cells, at: tally.office.cell(slot, 0), in: &tally.office)
      }
    }
    tally.outlets.add(withAllTaken(counts[layout.atOutlets..<layout.atPairs]))
    tally.unitOutlets.add(withAllTaken(counts[layout.atPairs..<layout.atReached]))
    tally.reached.add(counts[layout.atReached..<layout.atDelays])
    tally.delays.add(counts[layout.atDelays..<layout.atFollowed])
    tally.followed.add(counts[layout.atFollowed..<layout.atGroups])
    tally.groups.add(counts[layout.atGroups...])
  }

  /// - Parameter cells: By `Tally.OutletMeasure`, one outlet or pair after the other; `taken` without `takenYearBefore`.
  private func withAllTaken(_ cells: ArraySlice<Int64>) -> ArraySlice<Int64> {
    var cells = cells
    for cell in stride(from: cells.startIndex, to: cells.endIndex, by: Layout.measures) {
      cells[cell + Tally.OutletMeasure.taken.rawValue] &+=
        cells[cell + Tally.OutletMeasure.takenYearBefore.rawValue]
    }
    return cells
  }

  /// - Parameter cells: By `Kind`, from `startIndex` on.
  private func add(_ cells: ArraySlice<Int64>, at cell: Int, in cube: inout Cube) {
    let place = cube.place(of: cell)
    func count(_ kind: Kind) -> Int { Int(cells[cells.startIndex + kind.rawValue]) }
    func add(_ count: Int, _ measure: Tally.Measure) {
      cube.add(count, atPlace: place + measure.rawValue)
    }
    let adopted = count(.adopted) + count(.adoptedYearBefore)
    add(count(.pending) + count(.declined) + adopted, .submitted)
    add(adopted, .adopted)
    add(count(.adoptedYearBefore), .adoptedYearBefore)
    add(count(.declined), .declined)
    add(count(.pending), .pending)
    add(count(.eventsOfItems), .eventsOfItems)
    add(count(.instructions), .instructions)
    add(count(.adoptions), .adoptions)
    add(count(.supplements), .supplements)
  }
}
