import Model
import Support
import Testing

@testable import Analytics

/// A tally that was broken on purpose does not pass for sound.
struct OpenSumTests {
  private struct Counted {
    var request: AnalysisRequest
    var plan: TallyPlan
    var tally: Tally

    init(seed: UInt64, period: String = "2024") {
      var random = RandomSubmissions(seed: seed)
      let submissions = random.batch(200)
      request = AnalysisRequest(
        submissions: submissions, datesSeen: DatesSeen(submissions),
        directory: RandomSubmissions.directory, rulebook: nil,
        reading: Reading(rateOutlets: .all),
        importSummary: ImportSummary(sources: [], newestExport: nil),
        period: Period(parsing: period), asOf: date("2025-02-10"), language: .english, title: "",
        evidence: .leftOut, workers: 1)
      plan = TallyPlan(request)
      tally = plan.tallying.pass(over: submissions, evidence: .leftOut, workers: 1).tally
    }

    var study: Study {
      Study(request, plan: plan, tally: tally, ledger: plan.tallying.scoring.emptyLedger)
    }

    var sum: String? { study.openSum?.sum.en }

    /// A slot of the period.
    var slot: Int { plan.slots.code(of: date("2024-05-01")) }
  }

  @Test(
    arguments: ["2024", "2023", "2024-02", "all", "2024-Q1", "2024-03-05..2024-10-20"], 1...6)
  func `every sum closes`(_ period: String, _ seed: UInt64) {
    let counted = Counted(seed: seed, period: period)
    #expect(counted.study.openSum == nil)
    // Without joint items the overlaps would say nothing.
    let overlaps = counted.tally.overlaps
    for overlap in Tally.Overlap.allCases {
      #expect(overlaps.filledCells.contains { overlaps.indices(of: $0)[0] == overlap.rawValue })
    }
  }

  @Test(arguments: Tally.Measure.allCases)
  func `a count too many in a unit, a class, the office or an overlap is found`(
    _ measure: Tally.Measure
  ) {
    let sound = Counted(seed: 1)
    let slot = sound.slot
    var broken = sound
    broken.tally.units.add(1, at: broken.tally.units.cell(2, slot, measure.rawValue))
    #expect(broken.sum == "units less joint overlap, to the office: \(measure)")
    broken = sound
    broken.tally.classes.add(-1, at: broken.tally.classes.cell(1, slot, measure.rawValue))
    #expect(broken.sum == "classes less joint overlap, to the office: \(measure)")
    broken = sound
    broken.tally.office.add(1, at: broken.tally.office.cell(slot, measure.rawValue))
    #expect(broken.sum == "units less joint overlap, to the office: \(measure)")
    for overlap in Tally.Overlap.allCases {
      broken = sound
      let cell = broken.tally.overlaps.cell(overlap.rawValue, slot, measure.rawValue)
      broken.tally.overlaps.add(1, at: cell)
      #expect(broken.sum?.hasPrefix("\(overlap) less joint overlap") == true)
    }
  }

  @Test(arguments: [Tally.OutletMeasure.adoptions, .supplements, .taken])
  func `a count too many at an outlet, or at an outlet of a unit, is found`(
    _ measure: Tally.OutletMeasure
  ) {
    let sound = Counted(seed: 2)
    let name = measure == .taken ? "eventsOfItems" : "\(measure)"
    var broken = sound
    broken.tally.outlets.add(1, at: broken.tally.outlets.cell(1, sound.slot, measure.rawValue))
    #expect(broken.sum == "outlets, to the office: \(name)")
    for window in Tally.Window.allCases {
      broken = sound
      let cell = broken.tally.unitOutlets.cell(3, 1, window.rawValue, measure.rawValue)
      broken.tally.unitOutlets.add(1, at: cell)
      #expect(broken.sum == "a unit's outlets, to the unit: \(measure) (D)")
    }
  }

  @Test func `adoptions of a unit moved from one outlet to another are found`() {
    var broken = Counted(seed: 3)
    let moved = 10_000
    for (outlet, amount) in [(0, -moved), (1, moved)] {
      let cell = broken.tally.unitOutlets.cell(
        0, outlet, Tally.Window.period.rawValue, Tally.OutletMeasure.adoptions.rawValue)
      broken.tally.unitOutlets.add(amount, at: cell)
    }
    #expect(broken.sum == "an outlet's units, at least the outlet's: adoptions (Daily)")
  }

  @Test func `an item without a fate is found, and the message names the sum`() throws {
    var broken = Counted(seed: 4)
    let slot = broken.slot
    let pending = Tally.Measure.pending.rawValue
    // The unit C is of the class 0, office: taken out of all three, the other sums still close.
    broken.tally.units.add(-1, at: broken.tally.units.cell(2, slot, pending))
    broken.tally.classes.add(-1, at: broken.tally.classes.cell(0, slot, pending))
    broken.tally.office.add(-1, at: broken.tally.office.cell(slot, pending))
    let open = try #require(broken.study.openSum)
    #expect(open.sum.en == "adopted, declined and pending, to the submitted: submitted (C)")
    #expect(open.found == open.expected - 1)
    #expect(
      open.phrase(.english)
        == "the figures do not add up: \(open.sum.en) make \(open.found), not \(open.expected); "
        + "the program is at fault, and nothing was written")
    #expect(open.phrase(.chinese).hasPrefix("合计不符：采用、退稿、未定之和等于报送：submitted (C)，"))
  }

  @Test func `a month left out of a year is found`() {
    let study = Counted(seed: 5).study
    let year = study.slots.codes(of: .year(2024))
    let may = study.slots.codes(of: .month(5, of: 2024))
    let open = study.openSum(
      Words.monthsToYear, at: "2024", found: year.filter { !may.contains($0) }, expected: year)
    #expect(open?.sum.en == "months and what has no month, to the year: submitted (2024)")
  }
}

struct CubeSumTests {
  /// The second is hashed.
  @Test(arguments: [[7, 5, 3, 4], [90, 1000, 10, 4]])
  func `sums over an axis are those of its cells`(_ extents: [Int]) {
    var random = SeededGenerator(seed: 12)
    var cube = Cube(extents[0], extents[1], extents[2], extents[3])
    for _ in 0..<3000 {
      let indices = extents.map { Int.random(in: 0..<$0, using: &random) }
      cube.add(
        Int.random(in: 1...9, using: &random),
        at: cube.cell(indices[0], indices[1], indices[2], indices[3]))
    }
    for axis in 0..<3 {
      var expected: [[Int]: Int] = [:]
      for cell in cube.filledCells {
        var indices = cube.indices(of: cell)
        indices.remove(at: axis)
        expected[indices, default: 0] += cube[cell]
      }
      var left = extents
      left.remove(at: axis)
      let sums = cube.sums(over: axis)
      #expect(sums.count == left.reduce(1, *))
      for (position, sum) in sums.enumerated() where sum != 0 {
        let indices = [
          position / left[2] / left[1], position / left[2] % left[1], position % left[2],
        ]
        #expect(expected.removeValue(forKey: indices) == Int(sum))
      }
      #expect(expected.isEmpty)
    }
  }

  @Test func `an empty cube has empty sums`() {
    #expect(Cube(3, 2, 2).sums(over: 0) == [0, 0, 0, 0])
    #expect(Cube(0, 2, 2).sums(over: 0) == [0, 0, 0, 0])
    #expect(Cube(3, 0, 2).sums(over: 1) == [Int64](repeating: 0, count: 6))
  }
}
