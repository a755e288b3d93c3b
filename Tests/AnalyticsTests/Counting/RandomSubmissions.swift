import Model
import Support

/// Random submissions with everything that makes counting hard: joint items, several outlets, weights of 0
/// and more, dates known to the month or the year or not at all, supplements, instructions, units that
/// change their class or merge, outlets that do not rate or have no name.
struct RandomSubmissions {
  static let directory = Directory(
    units: [
      .registered("A", class: "office"),
      .registered("B", class: "school", from: "2023-04-01"),
      .registered("C", class: "office", to: "2024-05-31", mergedInto: "A"),
      Unit(
        name: "D", isRegistered: true,
        tenures: [
          .init(unitClass: "school", to: date("2024-02-14")),
          .init(unitClass: "office", from: date("2024-02-15"), to: date("2024-12-31")),
          .init(unitClass: "hospital", from: date("2025-01-01")),
        ]),
      Unit(
        name: "E", isRegistered: true,
        tenures: [
          .init(unitClass: "office", head: "one", to: date("2024-03-31")),
          .init(unitClass: "office", head: "two", from: date("2024-04-01")),
        ]),
      .logged("F"), .logged(""),
    ],
    outlets: [
      .registered("Daily", level: "city"), .registered("Weekly", level: "county"),
      Outlet(name: "", level: "", medium: "", isRegistered: false),
    ],
    hasUnitRegister: true, hasOutletRegister: true)

  private var random: SeededGenerator
  private var offset = 0
  /// Codes of particulars that items and edges name, from 0 on.
  var particulars = 1

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func batch(_ count: Int) -> Submissions {
    var submissions = Submissions()
    for _ in 0..<count { appendItem(to: &submissions) }
    return submissions
  }

  private mutating func appendItem(to submissions: inout Submissions) {
    let source = number(0...3)
    let address = RecordAddress(source: source, offset: offset)
    // Some edges stand in their item's row, others in rows of their own.
    offset += 10
    let isJoint = chance(5)
    let units = (0..<Self.directory.units.count).shuffled(using: &random).prefix(isJoint ? 3 : 1)
    let edges = [0, 0, 1, 1, 1, 2, 3].randomElement(using: &random) ?? 0
    let instructions = chance(9) ? 2 : 0
    submissions.append(
      key: ItemKey(address), address: address, weight: chance(5) ? number(0...4) : 1,
      submitted: anyDate(), isLogged: !chance(8), units: Array(units),
      edges: (0..<edges).map { edge(at: RecordAddress(source: source, offset: offset - 10 + $0)) },
      instructions: (0..<instructions).map { _ in
        Instruction(leader: "one", date: nil, address: address)
      }, particulars: anyParticulars())
  }

  private mutating func edge(at address: RecordAddress) -> Adoption {
    let date = chance(5) ? nil : anyDate()
    return Adoption(
      outlet: number(0...2), outcome: Outcome.allCases.randomElement(using: &random) ?? .adopted,
      date: date, eventDate: chance(6) ? anyDate() : date, weight: number(0...3), address: address,
      particulars: anyParticulars())
  }

  private mutating func anyParticulars() -> Int {
    particulars == 1 ? 0 : number(0...particulars - 1)
  }

  private mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func anyDate() -> CivilDate? {
    if chance(15) { return nil }
    let day = CivilDate(dayNumber: date("2022-11-20").dayNumber + number(0...1000))
    if chance(12) { return CivilDate(year: day.year) }
    return chance(12) ? day.monthOnly : day
  }
}

/// Batches that stand ready.
struct ReadyBatches: SubmissionBatches {
  var batches: [Submissions]

  var batchCount: Int { batches.count }

  func append(_ batch: Int, to submissions: inout Submissions) {
    submissions.append(contentsOf: batches[batch])
  }
}
