import Model
import Support
import Testing

@testable import Analytics

struct TallyPassTests {
  private func request(
    _ submissions: Submissions, _ period: String, rating: Reading.RateOutlets
  ) -> AnalysisRequest {
    AnalysisRequest(
      submissions: submissions, datesSeen: DatesSeen(submissions),
      directory: RandomSubmissions.directory, rulebook: nil, reading: Reading(rateOutlets: rating),
      importSummary: ImportSummary(sources: [], newestExport: nil),
      period: Period(parsing: period), asOf: date("2025-02-10"), language: .english,
      title: "", evidence: .listed, workers: 1)
  }

  @Test(arguments: ["2024", "2023", "2024-02", "all", "2024-03-05..2024-10-20"], 1...8)
  func `the pass finds what the plainest program finds`(_ period: String, _ seed: UInt64) {
    var random = RandomSubmissions(seed: seed)
    let submissions = random.batch(200)
    let rating: Reading.RateOutlets = seed.isMultiple(of: 2) ? .all : .named(["city"])
    let request = request(submissions, period, rating: rating)
    let plan = TallyPlan(request)
    let plain = PlainTally(request, plan)
    let found = plan.tallying.pass(over: submissions, evidence: .listed, workers: 1)
    let expected = plain.tally(submissions)
    #expect(found.tally.units == expected.units)
    #expect(found.tally.classes == expected.classes)
    #expect(found.tally.office == expected.office)
    #expect(found.tally.overlaps == expected.overlaps)
    #expect(found.tally.outlets == expected.outlets)
    #expect(found.tally.unitOutlets == expected.unitOutlets)
    #expect(found.tally.reached == expected.reached)
    #expect(found.tally.delays == expected.delays)
    #expect(found.tally.followed == expected.followed)
    #expect(
      found.evidence
        == request.directory.units.indices.map { plain.entries(of: $0, in: submissions) })
    #expect(plan.tallying.classes.names == plain.classes)
  }

  @Test(arguments: ["2025-02-10", "2024-02-29", "2023-06-30", "2030-01-01"], 1...6)
  func `delays are counted as the plainest program counts them`(_ asOf: String, _ seed: UInt64) {
    var random = RandomSubmissions(seed: seed)
    let submissions = random.batch(300)
    var request = request(submissions, "2024", rating: seed == 1 ? .all : .named(["city"]))
    request.asOf = date(asOf)
    if seed > 2 {
      // The fourth source is not known of at all.
      request.importSummary.sources = ["2024-01-15", nil, "2024-06-30"].map(SourceSummary.init)
    }
    let plan = TallyPlan(request)
    let found = plan.tallying.pass(over: submissions, evidence: .leftOut, workers: 1).tally
    let expected = PlainTally(request, plan).tally(submissions)
    #expect(found.delays == expected.delays)
    #expect(found.followed == expected.followed)
    guard asOf == "2025-02-10" else { return }
    if seed > 2 { #expect(plan.tallying.ages.ends.count == 3) }
    for measure in Tally.DelayMeasure.allCases {
      let counts = (0..<Tally.delayDays).map {
        found.delays[found.delays.cell($0, measure.rawValue)]
      }
      #expect(
        measure == .beyond && seed != 5 || counts.contains { $0 > 0 },
        "the random log has \(measure)")
    }
  }

  @Test(arguments: 1...8)
  func `any batches and any number of threads find the same`(_ workers: Int) {
    var random = RandomSubmissions(seed: UInt64(workers))
    let batches = (0..<13).map { random.batch($0 * 5) }
    var whole = Submissions()
    for batch in batches { whole.append(contentsOf: batch) }
    let request = request(whole, "2024", rating: .named(["Daily"]))
    let tallying = TallyPlan(request).tallying
    let expected = tallying.pass(over: whole, evidence: .listed, workers: 1)
    let found = tallying.pass(
      over: ReadyBatches(batches: batches.reversed()), evidence: .listed, workers: workers)
    #expect(found.tally == expected.tally)
    #expect(found.evidence == expected.evidence)
    #expect(expected.tally.units.filledCells.count > 300)
    let seen = batches.map { DatesSeen($0) }
    #expect(seen.dropFirst().reduce(seen[0], +) == DatesSeen(whole))
  }

  @Test func `a log of more units than a dense array holds is counted all the same`() {
    var random = RandomSubmissions(seed: 5)
    let submissions = random.batch(200)
    var request = request(submissions, "2024", rating: .all)
    let few = TallyPlan(request).tallying.pass(
      over: submissions, evidence: .leftOut, workers: 1)
    request.directory.units += (0..<50_000).map { .logged("unit \($0)") }
    let tallying = TallyPlan(request).tallying
    #expect(UsualItems(tallying) == nil)
    let many = tallying.pass(over: submissions, evidence: .leftOut, workers: 1)
    #expect(many.evidence == nil)
    #expect(many.tally.office == few.tally.office)
    #expect(many.tally.units.filledCells == few.tally.units.filledCells)
  }

  @Test func `without evidence no table refers to it`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01")
    var request = log.request("2024")
    request.evidence = .leftOut
    request.rulebook = Rulebook(
      title: "",
      versions: [
        .init(
          from: nil, to: nil,
          quotas: [
            .init(
              clause: "5", indicator: .submissions, per: .month,
              atLeast: .everyClass(Proportion(2, of: 1)), partYear: nil)
          ], consequences: [])
      ])
    let analysis = analyse(request)
    #expect(analysis.evidence.isEmpty)
    let paths = analysis["eligibility"]["evidence"].texts
    #expect(!paths.isEmpty && paths.allSatisfy { $0 == nil })
  }
}
