import Model
import Support
import Testing

@testable import Analytics

/// One item of a random log, as plainly as it can be held.
private struct PlainItem {
  var submitted: String?
  var units: [Int]
  var weight: Int
  var isLogged: Bool
  var edges: [Edge]
}

private struct RandomLog {
  static let units = [
    Unit.registered("A", class: "office"), .registered("B", class: "school", from: "2023-04-01"),
    .registered("C", class: "office", to: "2024-05-31"), .logged("D"), .logged(""),
  ]
  static let outlets = [
    Outlet.registered("Daily", level: "city"), .registered("Daily", level: "province"),
    Outlet(name: "", level: "", medium: "", isRegistered: false),
  ]
  var items: [PlainItem] = []
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    items = (0..<150).map { _ in item() }
  }

  private mutating func item() -> PlainItem {
    let count = Int.random(in: 0...3, using: &random)
    let units = Array((0..<5).shuffled(using: &random).prefix(chance(4) ? 2 : 1))
    return PlainItem(
      submitted: chance(20) ? nil : anyDate(), units: units,
      weight: chance(5) ? Int.random(in: 0...4, using: &random) : 1, isLogged: !chance(8),
      edges: (0..<count).map { _ in edge() })
  }

  private mutating func edge() -> Edge {
    let on = chance(5) ? nil : anyDate()
    return Edge(
      outlet: Int.random(in: 0..<3, using: &random),
      outcome: Outcome.allCases.randomElement(using: &random)!, on: on,
      eventOn: chance(6) ? nil : on, weight: Int.random(in: 0...2, using: &random))
  }

  private mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  private mutating func anyDate() -> String {
    let first = date("2023").dayNumber
    let day = CivilDate(dayNumber: first + Int.random(in: 0..<900, using: &random))
    if chance(12) { return CivilDate(year: day.year)!.description }
    return chance(12) ? day.monthOnly.description : day.description
  }

  static func log(_ items: [PlainItem]) -> TestLog {
    var log = TestLog(units, outlets: outlets)
    for item in items {
      if item.isLogged {
        log.add(item.submitted, by: item.units, weight: item.weight, item.edges)
      } else {
        log.supplement(by: item.units, item.edges)
      }
    }
    return log
  }
}

struct AdditivityTests {
  @Test(arguments: 1...6)
  func `any split of a log in any order gives the same tally and tables`(_ seed: UInt64) {
    let random = RandomLog(seed: seed)
    let log = RandomLog.log(random.items)
    let request = log.request("2024", asOf: "2025-02-10")
    let plan = TallyPlan(request)
    let whole = plan.tallying.tally(log.submissions)

    var generator = SeededGenerator(seed: seed + 100)
    var parts = [[PlainItem]](repeating: [], count: 4)
    for item in random.items {
      parts[Int.random(in: 0..<4, using: &generator)].append(item)
    }
    let batches = parts.shuffled(using: &generator).map {
      RandomLog.log($0.shuffled(using: &generator)).submissions
    }
    let seen = batches.dropFirst().reduce(DatesSeen(batches[0])) { $0 + DatesSeen($1) }
    var partRequest = request
    partRequest.datesSeen = seen
    let partPlan = TallyPlan(partRequest)
    let tallies = batches.map(partPlan.tallying.tally)
    let sum = tallies.dropFirst().reduce(tallies[0], +)

    #expect(sum == whole)
    #expect(whole.office.filledCells.count > 50)
    let ledger = plan.tallying.scoring.emptyLedger
    let expected = tables(
      Study(request, plan: plan, tally: whole, ledger: ledger), workers: 1)
    let found = tables(Study(request, plan: partPlan, tally: sum, ledger: ledger), workers: 3)
    #expect(found.flatMap(\.contents) == expected.flatMap(\.contents))
  }

  @Test(arguments: 1...12)
  func `the figures are those of the plainest program`(_ seed: UInt64) {
    let random = RandomLog(seed: seed)
    let texts = ["2024", "2023", "2024-Q1", "2024-02", "all", "2024-03-05..2024-10-20"]
    for text in texts {
      let plain = Plain(
        items: random.items, period: Period(parsing: text)!, asOf: date("2025-02-10"))
      let analysis = RandomLog.log(random.items).analysis(text, asOf: "2025-02-10")
      let units = analysis["units"]
      for (row, name) in units["unit"].texts.enumerated() where name != "joint overlap" {
        let unit = RandomLog.units.firstIndex { $0.name == name } ?? 4
        #expect(units["submitted"].integers[row] == plain.submitted { $0.units.contains(unit) })
        #expect(units["adopted_items"].integers[row] == plain.adopted { $0.units.contains(unit) })
        #expect(units["decided"].integers[row] == plain.decided { $0.units.contains(unit) })
        #expect(
          units["adoptions"].integers[row]
            == plain.adoptions { item, _ in item.units.contains(unit) })
      }
      let sums = ["submitted", "adopted_items", "adoptions"].map { column in
        units[column].integers.reduce(0) { $0 + ($1 ?? 0) }
      }
      #expect(
        sums == [
          plain.submitted { _ in true }, plain.adopted { _ in true },
          plain.adoptions { _, _ in true },
        ])
      let outlets = analysis["outlets"]
      for (row, name) in outlets["outlet"].texts.enumerated() {
        let outlet = name == "Daily" ? (outlets["level"].texts[row] == "city" ? 0 : 1) : 2
        #expect(outlets["adoptions"].integers[row] == plain.adoptions { $1.outlet == outlet })
        #expect(outlets["offered"].integers[row] == plain.offered(to: outlet))
      }
      #expect(
        analysis["overview"].real("value", "adopted_in_period") == Double(plain.adoptedInPeriod))
    }
  }

  @Test(arguments: ["2024", "2023", "all"], 1...6)
  func `units' months, less what is joint, and outlets' months make the months`(
    _ period: String, _ seed: UInt64
  ) {
    let random = RandomLog(seed: seed)
    let single = random.items.filter { $0.units.count == 1 }
    for items in [random.items, single] {
      let isSingle = items.count == single.count
      let analysis = RandomLog.log(items).analysis(period, asOf: "2025-02-10")
      let months = analysis["months"]
      func expectSums(of table: Table, _ columns: [String]) {
        for column in columns {
          var sums: [String: Int] = [:]
          for (row, month) in table["period"].texts.enumerated() {
            sums[month!, default: 0] += table[column].integers[row] ?? 0
          }
          #expect(sums.count >= 12)
          for (month, sum) in sums {
            let whole = months.integer(column, month)!
            #expect(
              isSingle || table.name == "outlet_months" ? sum == whole : sum >= whole,
              "\(table.name).\(column), \(month)")
          }
        }
      }
      expectSums(of: analysis["unit_months"], ["submitted", "adopted_items", "adoptions"])
      expectSums(of: analysis["outlet_months"], ["adoptions"])
    }
  }

  @Test(arguments: 1...6)
  func `a joint item counts once in a class`(_ seed: UInt64) {
    let random = RandomLog(seed: seed)
    let log = RandomLog.log(random.items)
    let plan = TallyPlan(log.request("2024", asOf: "2025-02-10"))
    let tally = plan.tallying.tally(log.submissions)
    let plain = Plain(items: random.items, period: plan.period, asOf: plan.asOf.day)
    let measures: [Tally.Measure] = [.submitted, .adopted, .adoptions]
    for (code, name) in plan.tallying.classes.names.enumerated() {
      let units = RandomLog.units.indices.filter {
        RandomLog.units[$0].tenures[0].unitClass == name
      }
      let isInClass = { (item: PlainItem) in item.units.contains { units.contains($0) } }
      let found = measures.map { measure in
        plan.slots.codes(of: plan.period).reduce(0) {
          $0 + tally.classes[tally.classes.cell(code, $1, measure.rawValue)]
        }
      }
      #expect(
        found == [
          plain.submitted(isInClass), plain.adopted(isInClass),
          plain.adoptions { item, _ in isInClass(item) },
        ])
    }
  }

  @Test(arguments: 1...6)
  func `the evidence of a unit adds up to its figures`(_ seed: UInt64) {
    let random = RandomLog(seed: seed)
    let analysis = RandomLog.log(random.items).analysis("2024", asOf: "2025-02-10")
    let units = analysis["units"]
    #expect(analysis.evidence.count > 2)
    for selection in analysis.evidence {
      let name = RandomLog.units[selection.unit].name
      let key = name.isEmpty ? "(no unit named)" : name
      let entries = selection.entries
      #expect(entries.reduce(0) { $0 + $1.submitted } == units.integer("submitted", key))
      #expect(entries.reduce(0) { $0 + $1.adoptedItems } == units.integer("adopted_items", key))
      #expect(entries.reduce(0) { $0 + $1.adoptions } == units.integer("adoptions", key))
      #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.address < $1.address })
    }
  }
}

extension Tallying {
  fileprivate func tally(_ submissions: Submissions) -> Tally {
    pass(over: submissions, evidence: .leftOut, workers: 1).tally
  }
}

/// Every count by going through all items again.
private struct Plain {
  var items: [PlainItem]
  var period: Period
  var asOf: CivilDate

  private func holds(_ text: String?) -> Bool {
    guard let text else { return period == .all }
    return date(text).dayNumber <= asOf.dayNumber && period.contains(date(text))
  }

  private func hasCome(_ text: String?) -> Bool {
    text.map { date($0).dayNumber <= asOf.dayNumber } ?? true
  }

  private func cohort(_ matches: (PlainItem) -> Bool) -> [PlainItem] {
    items.filter { $0.isLogged && holds($0.submitted) && matches($0) }
  }

  private func isAdopted(_ item: PlainItem) -> Bool {
    item.edges.contains { $0.outcome == .adopted && hasCome($0.on) }
  }

  private func isDeclined(_ item: PlainItem) -> Bool {
    !item.edges.isEmpty && item.edges.allSatisfy { $0.outcome == .declined && hasCome($0.on) }
  }

  func submitted(_ matches: (PlainItem) -> Bool) -> Int {
    cohort(matches).reduce(0) { $0 + $1.weight }
  }

  func adopted(_ matches: (PlainItem) -> Bool) -> Int {
    cohort(matches).filter(isAdopted).reduce(0) { $0 + $1.weight }
  }

  func decided(_ matches: (PlainItem) -> Bool) -> Int {
    cohort(matches).filter { isAdopted($0) || isDeclined($0) }.reduce(0) { $0 + $1.weight }
  }

  func adoptions(_ matches: (PlainItem, Edge) -> Bool) -> Int {
    items.reduce(0) { sum, item in
      let events = item.edges.filter {
        $0.outcome == .adopted && holds($0.eventOn) && matches(item, $0)
      }
      return sum + events.reduce(0) { $0 + $1.weight }
    }
  }

  var adoptedInPeriod: Int {
    items.filter { item in
      item.isLogged && item.edges.contains { $0.outcome == .adopted && holds($0.eventOn) }
    }.reduce(0) { $0 + $1.weight }
  }

  func offered(to outlet: Int) -> Int {
    cohort { _ in true }.reduce(0) { sum, item in
      sum + item.edges.filter { $0.outlet == outlet }.reduce(0) { $0 + $1.weight }
    }
  }
}
