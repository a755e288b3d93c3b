import Model

/// How items are counted: what has come by when, what belongs to which slot, window and class.
///
/// A date that is known only to the month or the year has come by a day when its first day has: a
/// log that was exported on that day and holds the adoption proves that it happened. An undated row
/// has come by any day. So a date has come exactly if its `CivilDate.code`, or 0, is not above the day's.
struct Tallying: Sendable {
  let slots: Slots
  let dates: DateTable
  let classes: ClassTable
  let asOf: Int32
  let asOfYearBefore: Int32
  let ages: AgeTable
  /// Per outlet.
  let powers: [OutletPower]
  let groups: OutletGroups
  let parts: PartsOfItems
  let scoring: Scoring
  /// The day number on which an undated item's class is taken.
  private let asOfDay: Int

  /// What a decision of an outlet means for its item.
  struct OutletPower: OptionSet {
    let rawValue: UInt8
    /// Its adoption makes an item adopted.
    static let rates = OutletPower(rawValue: 1)
    /// Its refusal is one: it rates, or it stands for rows that decide without naming an outlet.
    static let decides = OutletPower(rawValue: 2)
  }

  init(
    directory: Directory, reading: Reading, slots: Slots, asOf: AsOf, ages: AgeTable,
    period: Period, parts: PartsOfItems, scoring: Scoring
  ) {
    self.parts = parts
    self.scoring = scoring
    self.slots = slots
    self.ages = ages
    self.asOf = asOf.day.code
    asOfYearBefore = asOf.yearBefore.code
    asOfDay = asOf.day.dayNumber
    powers = Self.powers(of: directory, reading)
    groups = OutletGroups(directory)
    classes = ClassTable(directory)
    dates = DateTable(slots) { window in
      switch window {
      case .period: period
      case .yearBefore: period.yearBefore(asOf: asOf.day)
      }
    }
  }

  /// Per outlet.
  static func powers(of directory: Directory, _ reading: Reading) -> [OutletPower] {
    directory.outlets.map { outlet in
      if reading.rates(outlet) { return [.rates, .decides] }
      return outlet.name.isEmpty ? [.decides] : []
    }
  }

  var unitCount: Int { classes.constant.count }

  var emptyTally: Tally {
    Tally(
      units: unitCount, classes: classes.names.count, outlets: powers.count, slots: slots.count,
      ends: ages.ends.count, kinds: parts.kinds.count, people: parts.people)
  }

  func isSubmitted(_ item: Submissions.Item) -> Bool {
    item.isLogged && item.submittedCode <= asOf
  }

  func isEvent(_ edge: Adoption) -> Bool {
    edge.outcome == .adopted && edge.eventDateCode <= asOf
  }

  fileprivate func classCode(of unit: Int, on date: Int32) -> Int {
    classes.code(of: unit, on: CivilDate(code: date)?.dayNumber ?? asOfDay)
  }
}

/// What became of an item, read at the as-of day and a year before it.
struct Fate {
  var isAdopted = false
  var isAdoptedYearBefore = false
  /// The lowest date code of an adoption that makes it adopted; `Int32.max` where there is none.
  var firstAdopted = Int32.max
  /// At the outlets that make items adopted, or at none in particular: there is a decision, and each is a refusal.
  var isDeclined = false
  /// Printings at any outlet by the as-of day.
  var events = 0
  var instructions = 0
  /// The levels and media that adopted it, as `OutletGroups` has them.
  var groups: UInt64 = 0
  /// Those by the same day of the year before.
  var groupsYearBefore: UInt64 = 0
}

extension Tallying {
  func fate(of item: Int, in submissions: Submissions) -> Fate {
    var fate = Fate()
    fate.instructions = submissions.instructionCount(of: item)
    var decisions = 0
    var refused = 0
    for place in submissions.edges(of: item) {
      let edge = submissions.adoptions.edges[place]
      let power = powers[edge.outlet]
      if power.contains(.decides) { decisions += 1 }
      guard edge.dateCode <= asOf else { continue }
      switch edge.outcome {
      case .adopted:
        fate.events += edge.weight
        fate.groups |= groups.bits[edge.outlet]
        if edge.dateCode <= asOfYearBefore { fate.groupsYearBefore |= groups.bits[edge.outlet] }
        guard power.contains(.rates) else { continue }
        fate.isAdopted = true
        fate.firstAdopted = min(fate.firstAdopted, edge.dateCode)
        if edge.dateCode <= asOfYearBefore { fate.isAdoptedYearBefore = true }
      case .declined: if power.contains(.decides) { refused += 1 }
      case .pending: break
      }
    }
    fate.isDeclined = decisions > 0 && refused == decisions
    return fate
  }
}

// MARK: - Any item

extension Tallying {
  /// Counts one item, whatever it holds.
  func count(_ item: Int, of submissions: Submissions, into tally: inout Tally) {
    if isSubmitted(submissions.items[item]) { countItem(item, of: submissions, into: &tally) }
    countEvents(item, of: submissions, into: &tally)
  }

  private func countItem(_ place: Int, of submissions: Submissions, into tally: inout Tally) {
    let item = submissions.items[place]
    let fate = fate(of: place, in: submissions)
    let weight = Int(item.weight)
    let date = dates[item.submittedCode]
    countDelay(item, fate, in: &tally)
    countGroups(fate, weight, in: date.slot, of: &tally)
    let units = submissions.unitRange(of: place)
    let joint = units.count > 1 ? weight : 0
    count(fate, weight, joint: joint, at: tally.office.cell(date.slot, 0), in: &tally.office)
    for place in units {
      let unit = Int(submissions.unitCodes[place])
      count(fate, weight, joint: joint, at: tally.units.cell(unit, date.slot, 0), in: &tally.units)
      let code = newClass(at: place, among: units, on: item.submittedCode, in: submissions)
      if let code {
        let cell = tally.classes.cell(code, date.slot, 0)
        count(fate, weight, joint: joint, at: cell, in: &tally.classes)
      }
      for overlap in overlaps(of: place, among: units, isNewClass: code != nil) {
        let cell = tally.overlaps.cell(overlap.rawValue, date.slot, 0)
        count(fate, weight, joint: joint, at: cell, in: &tally.overlaps)
      }
    }
    for edge in submissions.edges(of: place) {
      let edge = submissions.adoptions.edges[edge]
      countOffer(edge, at: tally.outlets.cell(edge.outlet, date.slot, 0), in: &tally.outlets)
      for window in Tally.Window.allCases where date.windows & window.bit != 0 {
        for place in units {
          let unit = Int(submissions.unitCodes[place])
          let cell = tally.unitOutlets.cell(unit, edge.outlet, window.rawValue, 0)
          countOffer(edge, at: cell, in: &tally.unitOutlets)
        }
      }
    }
  }

  private func countDelay(_ item: Submissions.Item, _ fate: Fate, in tally: inout Tally) {
    guard let age = ages.age(of: item) else { return }
    func add(_ measure: Tally.DelayMeasure, on day: Int) {
      tally.delays.add(Int(item.weight), at: tally.delays.cell(day, measure.rawValue))
    }
    tally.followed.add(Int(item.weight), at: tally.followed.cell(age.end, age.days))
    guard age.isInWindow else { return }
    switch ages.firstAdoption(fate.firstAdopted, of: age) {
    case .none: break
    case .undated: add(.undated, on: age.days)
    case .early: add(.early, on: age.days)
    case .beyond: add(.beyond, on: age.days)
    case .after(let delay):
      add(.adopted, on: age.days)
      add(.delays, on: delay)
    }
  }

  /// The class of a unit of an item; `nil` where an earlier unit has it too, so that a joint item
  /// counts once in it.
  private func newClass(
    at place: Int, among units: Range<Int>, on date: Int32, in submissions: Submissions
  ) -> Int? {
    let code = classCode(of: Int(submissions.unitCodes[place]), on: date)
    for earlier in units.lowerBound..<place
    where classCode(of: Int(submissions.unitCodes[earlier]), on: date) == code { return nil }
    return code
  }

  /// The sums that hold an item once more because of this one of its units.
  private func overlaps(of place: Int, among units: Range<Int>, isNewClass: Bool)
    -> [Tally.Overlap]
  {
    if place == units.lowerBound { return [] }
    return isNewClass ? [.units, .classes] : [.units]
  }

  private func count(_ fate: Fate, _ weight: Int, joint: Int, at cell: Int, in cube: inout Cube) {
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

  private func countGroups(_ fate: Fate, _ weight: Int, in slot: Int, of tally: inout Tally) {
    for group in 0..<Tally.groupCount where fate.groups & 1 << UInt64(group) != 0 {
      tally.groups.add(weight, at: tally.groups.cell(group, slot, 0))
      if fate.groupsYearBefore & 1 << UInt64(group) != 0 {
        tally.groups.add(weight, at: tally.groups.cell(group, slot, 1))
      }
    }
  }

  private func countOffer(_ edge: Adoption, at cell: Int, in cube: inout Cube) {
    let place = cube.place(of: cell)
    cube.add(edge.weight, atPlace: place + Tally.OutletMeasure.offered.rawValue)
    if edge.outcome != .adopted {
      cube.add(edge.weight, atPlace: place + Tally.OutletMeasure.notTaken.rawValue)
    } else if edge.dateCode <= asOf {
      cube.add(edge.weight, atPlace: place + Tally.OutletMeasure.taken.rawValue)
      guard edge.dateCode <= asOfYearBefore else { return }
      cube.add(edge.weight, atPlace: place + Tally.OutletMeasure.takenYearBefore.rawValue)
    }
  }

  private func countEvents(_ item: Int, of submissions: Submissions, into tally: inout Tally) {
    var windows: Int32 = 0
    for place in submissions.edges(of: item) {
      let edge = submissions.adoptions.edges[place]
      guard isEvent(edge) else { continue }
      windows |= dates[edge.eventDateCode].windows
      count(edge, of: item, in: submissions, into: &tally)
    }
    guard submissions.items[item].isLogged else { return }
    for window in Tally.Window.allCases where windows & window.bit != 0 {
      tally.reached.add(Int(submissions.items[item].weight), at: window.rawValue)
    }
  }

  /// - Precondition: The edge is an event.
  private func count(
    _ edge: Adoption, of item: Int, in submissions: Submissions, into tally: inout Tally
  ) {
    let date = dates[edge.eventDateCode]
    let supplement = submissions.items[item].isLogged ? 0 : edge.weight
    let ofOutlet = tally.outlets.cell(edge.outlet, date.slot, 0)
    add(edge.weight, supplement, at: ofOutlet, in: &tally.outlets)
    addAll(edge.weight, supplement, at: tally.office.cell(date.slot, 0), in: &tally.office)
    let units = submissions.unitRange(of: item)
    for place in units {
      let unit = Int(submissions.unitCodes[place])
      for window in Tally.Window.allCases where date.windows & window.bit != 0 {
        let cell = tally.unitOutlets.cell(unit, edge.outlet, window.rawValue, 0)
        add(edge.weight, supplement, at: cell, in: &tally.unitOutlets)
      }
      let ofUnit = tally.units.cell(unit, date.slot, 0)
      addAll(edge.weight, supplement, at: ofUnit, in: &tally.units)
      let code = newClass(at: place, among: units, on: edge.eventDateCode, in: submissions)
      if let code {
        let ofClass = tally.classes.cell(code, date.slot, 0)
        addAll(edge.weight, supplement, at: ofClass, in: &tally.classes)
      }
      for overlap in overlaps(of: place, among: units, isNewClass: code != nil) {
        let cell = tally.overlaps.cell(overlap.rawValue, date.slot, 0)
        addAll(edge.weight, supplement, at: cell, in: &tally.overlaps)
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
