import Model
import Support
import Testing

@testable import Analytics

struct PartsOfItemsTests {
  private static let particulars: [Particulars] = {
    var all = [Particulars()]
    for (kind, authors) in [
      ("调研", ["Wu"]), ("", ["Li", "Wu", "Nobody"]), ("简讯", []), ("要情", ["Li", "Li"]),
      ("简讯", ["He"]),
    ] {
      var particulars = Particulars()
      particulars.kind = kind
      particulars.authors = authors
      all.append(particulars)
    }
    return all
  }()

  /// Two of one name in different units, one of any unit.
  private static let people = [("Wu", 0), ("Wu", 3), ("Li", nil), ("He", 1)].map {
    Person(name: $0, unit: $1, memberships: [.init(group: "young", from: nil, to: nil)])
  }

  private func request(_ submissions: Submissions, _ period: String) -> AnalysisRequest {
    var request = AnalysisRequest(
      submissions: submissions, datesSeen: DatesSeen(submissions),
      directory: RandomSubmissions.directory, rulebook: nil,
      reading: Reading(rateOutlets: .named(["city"])),
      importSummary: ImportSummary(sources: [], newestExport: nil),
      period: Period(parsing: period), asOf: date("2025-02-10"), language: .english,
      title: "", evidence: .leftOut, workers: 2)
    request.particulars = Self.particulars
    request.registers.people = Self.people
    return request
  }

  private func submissions(seed: UInt64) -> Submissions {
    var random = RandomSubmissions(seed: seed)
    random.particulars = Self.particulars.count
    return random.batch(300)
  }

  @Test(arguments: ["2024", "all", "2024-03-05..2024-10-20"], 1...6)
  func `kinds and people are counted as the plainest program counts them`(
    _ period: String, _ seed: UInt64
  ) {
    let submissions = submissions(seed: seed)
    let request = request(submissions, period)
    let plan = TallyPlan(request)
    let found = plan.tallying.pass(over: submissions, evidence: .leftOut, workers: 2).tally
    var plain = PlainParts(request, plan)
    plain.count(submissions)
    #expect(plan.tallying.parts.kinds == ["简讯", "要情", "调研", ""])
    #expect(found.kinds == plain.kinds)
    #expect(found.people == plain.people)
    #expect(
      (0..<4).allSatisfy { person in
        found.people.filledCells.contains { found.people.indices(of: $0)[0] == person }
      })
    let study = Study(request, plan: plan, tally: found, ledger: plan.tallying.scoring.emptyLedger)
    #expect(study.openSum == nil)
    var broken = found
    broken.kinds.add(1, at: broken.kinds.cell(2, 0, Tally.ItemMeasure.adopted.rawValue))
    let open = Study(
      request, plan: plan, tally: broken, ledger: plan.tallying.scoring.emptyLedger
    ).openSum
    #expect(open?.sum.en == "kinds of items, to the office: adopted")
  }

  @Test func `tallies of parts add up, and a log without kinds or people has no cells of them`() {
    let submissions = submissions(seed: 9)
    var request = request(submissions, "2024")
    let tallying = TallyPlan(request).tallying
    let whole = tallying.pass(over: submissions, evidence: .leftOut, workers: 1).tally
    var halves = [Submissions(), Submissions()]
    for item in 0..<submissions.count {
      halves[item % 2].append(
        key: submissions.keys[item], address: submissions.addresses[item],
        weight: submissions.weights[item], submitted: submissions.submitted[item],
        isLogged: submissions.isLogged[item], units: submissions.units(of: item),
        edges: submissions.edges(of: item).map { submissions.adoptions.edges[$0] },
        particulars: submissions.items[item].particulars)
    }
    let tallies = halves.map {
      tallying.pass(over: $0, evidence: .leftOut, workers: 1).tally
    }
    #expect((tallies[0] + tallies[1]).kinds == whole.kinds)
    #expect((tallies[0] + tallies[1]).people == whole.people)
    request.particulars = [Particulars()]
    request.registers = Registers()
    let none = TallyPlan(request).tallying
    #expect(none.parts.isEmpty)
    #expect(none.emptyTally.kinds.extents[0] == 0 && none.emptyTally.people.extents[0] == 0)
  }
}

/// The plainest program that counts kinds and people.
private struct PlainParts {
  let request: AnalysisRequest
  let slots: Slots
  let asOf: [CivilDate]
  var kinds: Cube
  var people: Cube

  init(_ request: AnalysisRequest, _ plan: TallyPlan) {
    self.request = request
    slots = plan.slots
    asOf = [plan.asOf.day, plan.asOf.yearBefore]
    kinds = Cube(4, slots.count, 5)
    people = Cube(request.registers.people.count, slots.count, 5)
  }

  mutating func count(_ submissions: Submissions) {
    for item in 0..<submissions.count {
      let row = request.particulars[submissions.items[item].particulars]
      let units = submissions.units(of: item)
      let edges = submissions.edges(of: item).map { submissions.adoptions.edges[$0] }
      let submitted = submissions.submitted[item]
      if submissions.isLogged[item], hasCome(submitted, by: asOf[0]) {
        let weight = submissions.weights[item]
        let adopted = asOf.map { day in
          edges.contains {
            $0.outcome == .adopted && hasCome($0.date, by: day) && $0.outlet == 0
          }
        }
        add(
          [weight, adopted[0] ? weight : 0, adopted[1] ? weight : 0, 0, 0], row, row, units,
          submitted)
      }
      for edge in edges where edge.outcome == .adopted && hasCome(edge.eventDate, by: asOf[0]) {
        let supplements = submissions.isLogged[item] ? 0 : edge.weight
        add(
          [0, 0, 0, edge.weight, supplements], row, request.particulars[edge.particulars], units,
          edge.eventDate)
      }
    }
  }

  private func hasCome(_ date: CivilDate?, by day: CivilDate) -> Bool {
    date.map { $0.firstDay.dayNumber <= day.dayNumber } ?? true
  }

  private mutating func add(
    _ counts: [Int], _ row: Particulars, _ other: Particulars, _ units: [Int], _ date: CivilDate?
  ) {
    let slot = slots.code(of: date)
    let kind = row.kind.isEmpty ? other.kind : row.kind
    let authors = Set(row.authors.isEmpty ? other.authors : row.authors)
    for (measure, count) in counts.enumerated() {
      let code = ["简讯", "要情", "调研", ""].firstIndex(of: kind)!
      kinds.add(count, at: kinds.cell(code, slot, measure))
      for (person, entry) in request.registers.people.enumerated()
      where authors.contains(entry.name) && entry.unit.map(units.contains) ?? true {
        people.add(count, at: people.cell(person, slot, measure))
      }
    }
  }
}
