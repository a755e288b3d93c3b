import Model

@testable import Analytics

/// The plainest program that counts: every item by itself, dates by the calendar, nothing looked up.
struct PlainTally {
  let directory: Directory
  let reading: Reading
  let slots: Slots
  let asOf: CivilDate
  let asOfYearBefore: CivilDate
  /// By `Tally.Window`.
  let spans: [Period?]
  let classes: [String]
  let horizon: CivilDate
  /// By source; none for those that are followed to the horizon.
  let followedTo: [CivilDate?]

  init(_ request: AnalysisRequest, _ plan: TallyPlan) {
    directory = request.directory
    reading = request.reading
    slots = plan.slots
    asOf = plan.asOf.day
    asOfYearBefore = plan.asOf.yearBefore
    spans = [plan.period, plan.period.yearBefore(asOf: plan.asOf.day)]
    var classes: [String] = []
    for tenure in request.directory.units.flatMap(\.tenures)
    where !classes.contains(tenure.unitClass) {
      classes.append(tenure.unitClass)
    }
    self.classes = classes
    horizon = plan.tallying.ages.horizon
    followedTo = request.importSummary.sources.map(\.followedTo)
  }

  private func hasCome(_ date: CivilDate?, by day: CivilDate) -> Bool {
    date.map { $0.firstDay.dayNumber <= day.dayNumber } ?? true
  }

  private func isIn(_ window: Tally.Window, _ date: CivilDate?) -> Bool {
    guard let span = spans[window.rawValue] else { return false }
    return date.map(span.contains) ?? span.includesUndated
  }

  private func unitClass(_ unit: Int, on date: CivilDate?) -> Int {
    let tenures = directory.units[unit].tenures
    let day = (date ?? asOf).dayNumber
    let tenure = tenures.last { ($0.from?.dayNumber ?? Int.min) <= day } ?? tenures[0]
    return classes.firstIndex(of: tenure.unitClass)!
  }

  func tally(_ submissions: Submissions) -> Tally {
    var tally = Tally(
      units: directory.units.count, classes: classes.count, outlets: directory.outlets.count,
      slots: slots.count, ends: ends.count, kinds: 0, people: 0)
    for item in 0..<submissions.count {
      if isSubmitted(item, submissions) {
        countItem(item, submissions, &tally)
        countDelay(item, submissions, &tally)
        countGroups(item, submissions, &tally)
      }
      countEvents(item, submissions, &tally)
    }
    return tally
  }

  /// Newest first.
  private var ends: [CivilDate] {
    var ends = [horizon]
    for end in followedTo.compactMap({ $0 }).sorted().reversed()
    where end < horizon && !ends.contains(end) { ends.append(end) }
    return ends
  }

  /// The last day on which an item was followed.
  private func end(_ item: Int, _ submissions: Submissions) -> CivilDate {
    let source = submissions.addresses[item].source
    guard source < followedTo.count, let end = followedTo[source] else { return horizon }
    return min(end, horizon)
  }

  private func isSubmitted(_ item: Int, _ submissions: Submissions) -> Bool {
    submissions.isLogged[item] && hasCome(submissions.submitted[item], by: asOf)
  }

  private func edges(_ item: Int, _ submissions: Submissions) -> [Adoption] {
    submissions.edges(of: item).map { submissions.adoptions.edges[$0] }
  }

  private func isAdopted(_ edges: [Adoption], by day: CivilDate) -> Bool {
    edges.contains {
      $0.outcome == .adopted && hasCome($0.date, by: day)
        && reading.rates(directory.outlets[$0.outlet])
    }
  }

  private func countItem(_ item: Int, _ submissions: Submissions, _ tally: inout Tally) {
    let edges = edges(item, submissions)
    let weight = submissions.weights[item]
    let units = submissions.units(of: item)
    let deciding = edges.filter {
      reading.rates(directory.outlets[$0.outlet]) || directory.outlets[$0.outlet].name.isEmpty
    }
    let isDeclined =
      !deciding.isEmpty
      && deciding.allSatisfy { $0.outcome == .declined && hasCome($0.date, by: asOf) }
    let isAdopted = isAdopted(edges, by: asOf)
    let events = edges.filter { $0.outcome == .adopted && hasCome($0.date, by: asOf) }
    let counts: [(Tally.Measure, Int)] = [
      (.submitted, weight), (.adopted, isAdopted ? weight : 0),
      (.adoptedYearBefore, self.isAdopted(edges, by: asOfYearBefore) ? weight : 0),
      (.declined, isDeclined ? weight : 0), (.pending, !isAdopted && !isDeclined ? weight : 0),
      (.joint, units.count > 1 ? weight : 0),
      (.eventsOfItems, events.reduce(0) { $0 + $1.weight }),
      (.instructions, submissions.instructionCount(of: item)),
    ]
    add(counts, units, on: submissions.submitted[item], &tally)
    for edge in edges {
      func taken(by day: CivilDate) -> Int {
        edge.outcome == .adopted && hasCome(edge.date, by: day) ? edge.weight : 0
      }
      let counts: [(Tally.OutletMeasure, Int)] = [
        (.offered, edge.weight), (.taken, taken(by: asOf)),
        (.takenYearBefore, taken(by: asOfYearBefore)),
        (.notTaken, edge.outcome == .adopted ? 0 : edge.weight),
      ]
      add(counts, edge.outlet, units, on: submissions.submitted[item], &tally)
    }
  }

  /// An item counts once for every level and every medium that adopted it.
  private func countGroups(_ item: Int, _ submissions: Submissions, _ tally: inout Tally) {
    let slot = slots.code(of: submissions.submitted[item])
    for (measure, day) in [
      (Tally.GroupMeasure.adopted, asOf), (.adoptedYearBefore, asOfYearBefore),
    ] {
      let outlets = edges(item, submissions).filter {
        $0.outcome == .adopted && hasCome($0.date, by: day)
      }.map { directory.outlets[$0.outlet] }
      func add(_ names: [String], _ all: [String], from first: Int) {
        let order = all.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        for name in Set(names) {
          let cell = tally.groups.cell(
            first + order.firstIndex(of: name)!, slot, measure.rawValue)
          tally.groups.add(submissions.weights[item], at: cell)
        }
      }
      add(outlets.map(\.level), directory.outlets.map(\.level), from: 0)
      add(outlets.map(\.medium), directory.outlets.map(\.medium), from: 32)
    }
  }

  /// The first adoption is known where no other can have been earlier: by the first days that the dates can
  /// mean, those known to less than the day first.
  private func countDelay(_ item: Int, _ submissions: Submissions, _ tally: inout Tally) {
    let end = end(item, submissions)
    let longest = horizon.dayNumber - horizon.adding(months: -24).dayNumber
    guard let submitted = submissions.submitted[item], submitted.precision == .day
    else { return }
    let age = end.dayNumber - submitted.dayNumber
    guard (0..<longest).contains(age) else { return }
    let cell = tally.followed.cell(ends.firstIndex(of: end)!, age)
    tally.followed.add(submissions.weights[item], at: cell)
    guard submitted > horizon.adding(months: -24) else { return }
    func add(_ measure: Tally.DelayMeasure, _ day: Int) {
      tally.delays.add(
        submissions.weights[item], at: tally.delays.cell(day, measure.rawValue))
    }
    let dates = edges(item, submissions).filter {
      $0.outcome == .adopted && hasCome($0.date, by: asOf)
        && reading.rates(directory.outlets[$0.outlet])
    }.map(\.date)
    guard !dates.isEmpty else { return }
    let firsts = dates.compactMap { $0 }.sorted()
    guard firsts.count == dates.count, firsts[0].precision == .day else {
      add(.undated, age)
      return
    }
    let delay = firsts[0].dayNumber - submitted.dayNumber
    if delay < 0 {
      add(.early, age)
    } else if firsts[0] > end {
      add(.beyond, age)
    } else {
      add(.adopted, age)
      add(.delays, delay)
    }
  }

  private func countEvents(_ item: Int, _ submissions: Submissions, _ tally: inout Tally) {
    let events = edges(item, submissions).filter {
      $0.outcome == .adopted && hasCome($0.eventDate, by: asOf)
    }
    let units = submissions.units(of: item)
    let isLogged = submissions.isLogged[item]
    for edge in events {
      let supplement = isLogged ? 0 : edge.weight
      add(
        [(.adoptions, edge.weight), (.supplements, supplement)], units, on: edge.eventDate, &tally)
      add(
        [(Tally.OutletMeasure.adoptions, edge.weight), (.supplements, supplement)], edge.outlet,
        units, on: edge.eventDate, &tally)
    }
    for window in Tally.Window.allCases
    where isLogged && events.contains(where: { isIn(window, $0.eventDate) }) {
      tally.reached.add(submissions.weights[item], at: window.rawValue)
    }
  }

  private func add(
    _ counts: [(Tally.Measure, Int)], _ units: [Int], on date: CivilDate?, _ tally: inout Tally
  ) {
    let slot = slots.code(of: date)
    for (measure, count) in counts {
      tally.office.add(count, at: tally.office.cell(slot, measure.rawValue))
      for unit in units {
        tally.units.add(count, at: tally.units.cell(unit, slot, measure.rawValue))
      }
      let codes = Set(units.map { unitClass($0, on: date) })
      for code in codes {
        tally.classes.add(count, at: tally.classes.cell(code, slot, measure.rawValue))
      }
      let surplus = [(Tally.Overlap.units, units.count - 1), (.classes, codes.count - 1)]
      for (overlap, times) in surplus where times > 0 {
        let cell = tally.overlaps.cell(overlap.rawValue, slot, measure.rawValue)
        tally.overlaps.add(times * count, at: cell)
      }
    }
  }

  private func add(
    _ counts: [(Tally.OutletMeasure, Int)], _ outlet: Int, _ units: [Int], on date: CivilDate?,
    _ tally: inout Tally
  ) {
    let slot = slots.code(of: date)
    for (measure, count) in counts {
      tally.outlets.add(count, at: tally.outlets.cell(outlet, slot, measure.rawValue))
      for window in Tally.Window.allCases where isIn(window, date) {
        for unit in units {
          let cell = tally.unitOutlets.cell(unit, outlet, window.rawValue, measure.rawValue)
          tally.unitOutlets.add(count, at: cell)
        }
      }
    }
  }
}

// MARK: - Evidence

extension PlainTally {
  /// The records behind a unit's figures, in order of address.
  func entries(of unit: Int, in submissions: Submissions) -> [Selection.Entry] {
    var entries: [RecordAddress: Selection.Entry] = [:]
    func add(_ address: RecordAddress, submitted: Int = 0, adopted: Int = 0, adoptions: Int = 0) {
      var entry =
        entries[address]
        ?? Selection.Entry(address: address, submitted: 0, adoptedItems: 0, adoptions: 0)
      entry.submitted += submitted
      entry.adoptedItems += adopted
      entry.adoptions += adoptions
      entries[address] = entry
    }
    for item in 0..<submissions.count where submissions.units(of: item).contains(unit) {
      let edges = edges(item, submissions)
      let isInPeriod =
        isSubmitted(item, submissions) && isIn(.period, submissions.submitted[item])
      let counting = edges.filter {
        $0.outcome == .adopted && hasCome($0.eventDate, by: asOf) && isIn(.period, $0.eventDate)
      }
      let weight = isInPeriod ? submissions.weights[item] : 0
      if isInPeriod || !counting.isEmpty {
        add(
          submissions.addresses[item], submitted: weight,
          adopted: isAdopted(edges, by: asOf) ? weight : 0)
      }
      for edge in counting { add(edge.address, adoptions: edge.weight) }
      if isInPeriod { for edge in edges { add(edge.address) } }
    }
    return entries.values.sorted { $0.address < $1.address }
  }
}
