import Model
import Support
import Testing

struct SubmissionsTests {
  private let day = CivilDate(year: 2024, month: 5, day: 1)!

  private func address(_ offset: Int) -> RecordAddress { RecordAddress(source: 1, offset: offset) }

  private func edge(_ offset: Int) -> Adoption {
    Adoption(
      outlet: 3, outcome: .declined, date: day, eventDate: nil, weight: 5,
      address: address(offset))
  }

  /// Everything that can be read of a batch.
  private func contents(_ submissions: Submissions) -> [String] {
    (0..<submissions.count).map { item in
      let edges = submissions.edges(of: item).map { submissions.adoptions.edges[$0] }
      let parts: [Any] = [
        submissions.keys[item], submissions.addresses[item], submissions.weights[item],
        submissions.submitted[item]?.description ?? "", submissions.isLogged[item],
        submissions.units(of: item), submissions.instructionCount(of: item), edges,
      ]
      return "\(parts)"
    }
  }

  @Test func `the short way to append a usual item appends the same as the long one`() {
    var long = Submissions()
    var short = Submissions()
    for (place, edges) in [[edge(1)], [], [edge(7)]].enumerated() {
      let key = ItemKey(address(place * 5))
      let submitted = place == 1 ? nil : day
      long.append(
        key: key, address: address(place * 5), weight: place, submitted: submitted,
        isLogged: place != 2, units: [place + 4], edges: edges)
      short.append(
        key: key, address: address(place * 5), weight: Int32(place),
        submitted: submitted?.code ?? 0, isLogged: place != 2, unit: Int32(place + 4),
        edge: edges.first)
    }
    #expect(contents(short) == contents(long))
    #expect(long.submitted[0] == day && long.submitted[1] == nil)
    #expect(long.adoptions.dates[0] == day && long.adoptions.eventDates[0] == nil)
  }

  @Test func `a batch appended to another keeps each item's parts, and an emptied one starts anew`()
  {
    var first = Submissions()
    first.append(
      key: ItemKey(address(0)), address: address(0), weight: 1, submitted: day, isLogged: true,
      units: [4, 2], edges: [edge(0), edge(1)],
      instructions: [Instruction(leader: "one", date: nil, address: address(0))])
    var second = Submissions()
    second.append(
      key: ItemKey(address(9)), address: address(9), weight: 2, submitted: nil, isLogged: true,
      units: [7], edges: [edge(9)])
    var both = first
    both.append(contentsOf: second)
    #expect(contents(both) == contents(first) + contents(second))
    both.removeAll(keepingCapacity: true)
    #expect(both.count == 0)
    both.append(contentsOf: second)
    #expect(contents(both) == contents(second))
  }
}

struct DatesSeenTests {
  @Test(arguments: 1...5)
  func `the days seen are those of the plainest program`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var submissions = Submissions()
    var submitted: Set<Int> = []
    var all: Set<Int> = []
    for offset in 0..<60 {
      let isLogged = Int.random(in: 0..<5, using: &random) > 0
      let dates = (0..<3).map { _ in anyDate(&random) }
      let outcome = Outcome.allCases.randomElement(using: &random)!
      let address = RecordAddress(source: 0, offset: offset)
      let edge = Adoption(
        outlet: 0, outcome: outcome, date: dates[1], eventDate: dates[2], weight: 1,
        address: address)
      submissions.append(
        key: ItemKey(address), address: address, weight: 1, submitted: dates[0],
        isLogged: isLogged, units: [0], edges: [edge])
      if isLogged { submitted.formUnion(bounds(dates[0])) }
      if outcome == .adopted { all.formUnion(bounds(dates[1]) + bounds(dates[2])) }
    }
    all.formUnion(submitted)
    let seen = DatesSeen(submissions)
    #expect(days(seen.submitted) == submitted.sorted())
    #expect(days(seen.all) == all.sorted())
    #expect(seen.all.first?.dayNumber == all.min())
    #expect(seen.all.last(by: CivilDate(dayNumber: all.min()!))?.dayNumber == all.min())
  }

  private func anyDate(_ random: inout SeededGenerator) -> CivilDate? {
    let day = CivilDate(dayNumber: Int.random(in: -300_000...2_000_000, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return nil
    case 1: return CivilDate(year: day.year)
    case 2: return day.monthOnly
    default: return day
    }
  }

  private func bounds(_ date: CivilDate?) -> [Int] {
    date.map { [$0.firstDay.dayNumber, $0.lastDay.dayNumber] } ?? []
  }

  /// Day numbers, ascending, by going backwards through the set.
  private func days(_ set: DaySet) -> [Int] {
    var days: [Int] = []
    var next = set.last
    while let day = next {
      days.append(day.dayNumber)
      next = set.last(before: day)
    }
    return days.reversed()
  }
}
