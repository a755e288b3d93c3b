import Model

/// The one pass over the rows that counts them, as plain arrays by code.
///
/// A date that is known only to the month or the year has come by a day when its first day has: a
/// log that was exported on that day and holds the adoption proves that it happened.
struct Tallying: Sendable {
  let slots: Slots
  /// Day numbers.
  private let asOf: Int
  private let asOfYearBefore: Int
  /// Per outlet: its adoption makes an item adopted.
  private let isRated: [Bool]
  /// Per outlet: it stands for rows that decide about an item without naming an outlet.
  private let isUnnamed: [Bool]
  /// Per unit, the range `tenureStart[u]..<tenureStart[u + 1]` of the two columns below.
  private let tenureStart: [Int]
  /// The day number from which a tenure holds, ascending within a unit.
  private let tenureFirstDays: [Int]
  private let tenureClasses: [Int]
  /// Names of the classes by code, in order of first appearance in the directory.
  let classes: [String]
  /// Per slot, one bit a window that it belongs to.
  private let windowsOfSlot: [Int]

  init(
    directory: Directory, reading: Reading, slots: Slots, asOf: AsOf, period: Period
  ) {
    self.slots = slots
    self.asOf = asOf.day.dayNumber
    asOfYearBefore = asOf.yearBefore.dayNumber
    isRated = directory.outlets.map(reading.rates)
    isUnnamed = directory.outlets.map(\.name.isEmpty)
    var classes: [String] = []
    var start = [0]
    var firstDays: [Int] = []
    var codes: [Int] = []
    for unit in directory.units {
      for tenure in unit.tenures {
        if !classes.contains(tenure.unitClass) { classes.append(tenure.unitClass) }
        firstDays.append(tenure.from?.dayNumber ?? Int.min)
        codes.append(classes.firstIndex(of: tenure.unitClass)!)
      }
      start.append(firstDays.count)
    }
    self.classes = classes
    tenureStart = start
    tenureFirstDays = firstDays
    tenureClasses = codes
    windowsOfSlot = Self.windows(of: slots, period: period, asOf: asOf.day)
  }

  private static func windows(of slots: Slots, period: Period, asOf: CivilDate) -> [Int] {
    var windows = [Int](repeating: 0, count: slots.count)
    for code in slots.codes(of: period) { windows[code] |= 1 << Tally.Window.period.rawValue }
    if let before = period.yearBefore(asOf: asOf) {
      for code in slots.codes(of: before) { windows[code] |= 1 << Tally.Window.yearBefore.rawValue }
    }
    return windows
  }

  var unitCount: Int { tenureStart.count - 1 }

  var emptyTally: Tally {
    Tally(
      units: unitCount, classes: classes.count, outlets: isRated.count,
      slots: slots.count)
  }

  func count(_ submissions: Submissions, into tally: inout Tally) {
    for item in 0..<submissions.count {
      if isSubmitted(item, of: submissions) { countItem(item, of: submissions, into: &tally) }
      countEvents(item, of: submissions, into: &tally)
    }
  }

  func isSubmitted(_ item: Int, of submissions: Submissions) -> Bool {
    submissions.isLogged[item] && hasCome(submissions.submitted[item], by: asOf)
  }

  /// An undated row has come by any day.
  private func hasCome(_ date: CivilDate?, by day: Int) -> Bool {
    guard let date else { return true }
    return date.dayNumber <= day
  }

  func windows(of date: CivilDate?) -> Int { windowsOfSlot[slots.code(of: date)] }

  /// The class of the tenure that began last by the day; an undated item's as of the as-of day.
  private func classCode(of unit: Int, on date: CivilDate?) -> Int {
    let day = date?.dayNumber ?? asOf
    var tenure = tenureStart[unit]
    while tenure + 1 < tenureStart[unit + 1] && tenureFirstDays[tenure + 1] <= day { tenure += 1 }
    return tenureClasses[tenure]
  }
}

// MARK: - Items

extension Tallying {
  /// What became of an item, read at the as-of day and a year before it.
  struct Fate {
    var isAdopted = false
    var isAdoptedYearBefore = false
    /// At the outlets that make items adopted, or at none in particular: there is a decision, and each is a refusal.
    var isDeclined = false
    /// Printings at any outlet by the as-of day.
    var events = 0
    var instructions = 0
  }

  func fate(of item: Int, in submissions: Submissions) -> Fate {
    var fate = Fate()
    fate.instructions = submissions.instructionCount(of: item)
    var decisions = 0
    var refused = 0
    let edges = submissions.adoptions
    for edge in submissions.edges(of: item) {
      let counts = isRated[edges.outlets[edge]]
      let decides = counts || isUnnamed[edges.outlets[edge]]
      if decides { decisions += 1 }
      let date = edges.dates[edge]
      guard hasCome(date, by: asOf) else { continue }
      switch edges.outcomes[edge] {
      case .adopted:
        fate.events += edges.weights[edge]
        guard counts else { continue }
        fate.isAdopted = true
        if hasCome(date, by: asOfYearBefore) { fate.isAdoptedYearBefore = true }
      case .declined: if decides { refused += 1 }
      case .pending: break
      }
    }
    fate.isDeclined = decisions > 0 && refused == decisions
    return fate
  }

  private func countItem(_ item: Int, of submissions: Submissions, into tally: inout Tally) {
    let fate = fate(of: item, in: submissions)
    let weight = submissions.weights[item]
    let date = submissions.submitted[item]
    let slot = slots.code(of: date)
    let units = submissions.unitRange(of: item)
    let first = units.lowerBound
    let joint = units.count > 1 ? weight : 0
    count(fate, weight, joint: joint, at: tally.office.cell(slot, 0), in: &tally.office)
    for place in units {
      let unit = Int(submissions.unitCodes[place])
      count(fate, weight, joint: joint, at: tally.units.cell(unit, slot, 0), in: &tally.units)
      let code = classCode(of: unit, on: date)
      if isFirst(place, from: first, withClass: code, on: date, in: submissions) {
        count(fate, weight, joint: joint, at: tally.classes.cell(code, slot, 0), in: &tally.classes)
      }
      for edge in submissions.edges(of: item) {
        let outlet = submissions.adoptions.outlets[edge]
        let cell = tally.unitOutlets.cell(unit, outlet, slot, 0)
        countOffer(edge, of: submissions, at: cell, in: &tally.unitOutlets)
      }
    }
    for edge in submissions.edges(of: item) {
      let cell = tally.outlets.cell(submissions.adoptions.outlets[edge], slot, 0)
      countOffer(edge, of: submissions, at: cell, in: &tally.outlets)
    }
  }

  /// Whether no earlier unit of the item has the class, so that a joint item counts once in it.
  private func isFirst(
    _ place: Int, from first: Int, withClass code: Int, on date: CivilDate?,
    in submissions: Submissions
  ) -> Bool {
    for earlier in first..<place
    where classCode(of: Int(submissions.unitCodes[earlier]), on: date) == code { return false }
    return true
  }

  private func count(
    _ fate: Fate, _ weight: Int, joint: Int, at cell: Int, in cube: inout Cube
  ) {
    let place = cube.place(of: cell)
    cube.add(weight, atPlace: place + Tally.Measure.submitted.rawValue)
    if fate.isAdopted { cube.add(weight, atPlace: place + Tally.Measure.adopted.rawValue) }
    if fate.isAdoptedYearBefore {
      cube.add(weight, atPlace: place + Tally.Measure.adoptedYearBefore.rawValue)
    }
    if fate.isDeclined { cube.add(weight, atPlace: place + Tally.Measure.declined.rawValue) }
    if !fate.isAdopted && !fate.isDeclined {
      cube.add(weight, atPlace: place + Tally.Measure.pending.rawValue)
    }
    cube.add(joint, atPlace: place + Tally.Measure.joint.rawValue)
    cube.add(fate.events, atPlace: place + Tally.Measure.eventsOfItems.rawValue)
    cube.add(fate.instructions, atPlace: place + Tally.Measure.instructions.rawValue)
  }

  private func countOffer(
    _ edge: Int, of submissions: Submissions, at cell: Int, in cube: inout Cube
  ) {
    let place = cube.place(of: cell)
    let weight = submissions.adoptions.weights[edge]
    cube.add(weight, atPlace: place + Tally.OutletMeasure.offered.rawValue)
    if submissions.adoptions.outcomes[edge] != .adopted {
      cube.add(weight, atPlace: place + Tally.OutletMeasure.notTaken.rawValue)
    } else if hasCome(submissions.adoptions.dates[edge], by: asOf) {
      cube.add(weight, atPlace: place + Tally.OutletMeasure.taken.rawValue)
    }
  }
}

// MARK: - Events

extension Tallying {
  func isEvent(_ edge: Int, of submissions: Submissions) -> Bool {
    submissions.adoptions.outcomes[edge] == .adopted
      && hasCome(submissions.adoptions.eventDates[edge], by: asOf)
  }

  private func countEvents(_ item: Int, of submissions: Submissions, into tally: inout Tally) {
    var windows = 0
    for edge in submissions.edges(of: item) where isEvent(edge, of: submissions) {
      windows |= self.windows(of: submissions.adoptions.eventDates[edge])
      countEvent(edge, of: item, in: submissions, into: &tally)
    }
    guard submissions.isLogged[item] else { return }
    for window in Tally.Window.allCases where windows & 1 << window.rawValue != 0 {
      tally.reached.add(submissions.weights[item], at: window.rawValue)
    }
  }

  private func countEvent(
    _ edge: Int, of item: Int, in submissions: Submissions, into tally: inout Tally
  ) {
    let date = submissions.adoptions.eventDates[edge]
    let slot = slots.code(of: date)
    let outlet = submissions.adoptions.outlets[edge]
    let weight = submissions.adoptions.weights[edge]
    let supplement = submissions.isLogged[item] ? 0 : weight
    add(weight, supplement, at: tally.outlets.cell(outlet, slot, 0), in: &tally.outlets)
    addAll(weight, supplement, at: tally.office.cell(slot, 0), in: &tally.office)
    let units = submissions.unitRange(of: item)
    let first = units.lowerBound
    for place in units {
      let unit = Int(submissions.unitCodes[place])
      let cell = tally.unitOutlets.cell(unit, outlet, slot, 0)
      add(weight, supplement, at: cell, in: &tally.unitOutlets)
      addAll(weight, supplement, at: tally.units.cell(unit, slot, 0), in: &tally.units)
      let code = classCode(of: unit, on: date)
      if isFirst(place, from: first, withClass: code, on: date, in: submissions) {
        addAll(weight, supplement, at: tally.classes.cell(code, slot, 0), in: &tally.classes)
      }
    }
  }

  private func add(_ weight: Int, _ supplement: Int, at cell: Int, in cube: inout Cube) {
    let place = cube.place(of: cell)
    cube.add(weight, atPlace: place + Tally.OutletMeasure.adoptions.rawValue)
    cube.add(supplement, atPlace: place + Tally.OutletMeasure.supplements.rawValue)
  }

  private func addAll(_ weight: Int, _ supplement: Int, at cell: Int, in cube: inout Cube) {
    let place = cube.place(of: cell)
    cube.add(weight, atPlace: place + Tally.Measure.adoptions.rawValue)
    cube.add(supplement, atPlace: place + Tally.Measure.supplements.rawValue)
  }
}
