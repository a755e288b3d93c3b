import Model
import Support
import Testing

@testable import Analytics

struct UncertainDateTests {
  private func seen(_ dates: [CivilDate]) -> AsOf {
    var submissions = Submissions()
    for (index, date) in dates.enumerated() {
      let address = RecordAddress(source: 0, offset: index)
      submissions.append(
        key: ItemKey(address), address: address, weight: 1, submitted: date, isLogged: true,
        units: [0], edges: [])
    }
    return AsOf(stated: nil, exported: nil, seen: DatesSeen(submissions))
  }

  @Test func `a date known to the year does not move the as-of day to the year's end`() throws {
    let june = try #require(CivilDate(year: 2024, month: 6, day: 8))
    let year = try #require(CivilDate(year: 2024))
    #expect(seen([june, year]).day == june)
    let next = try #require(CivilDate(year: 2025))
    #expect(seen([june, next]).day.description == "2025-12-31")
    #expect(seen([year]).day.description == "2024-12-31")
  }
}

extension UncertainDateTests {
  /// One unit that submitted twice in January and `vague` times in a month that nobody knows.
  private func eligibility(vague: Int) throws -> Table {
    var submissions = Submissions()
    let dates = [CivilDate(year: 2024, month: 1, day: 5), CivilDate(year: 2024, month: 1, day: 6)]
    for date in dates + [CivilDate?](repeating: CivilDate(year: 2024), count: vague) {
      let address = RecordAddress(source: 0, offset: submissions.count)
      submissions.append(
        key: ItemKey(address), address: address, weight: 1, submitted: date, isLogged: true,
        units: [0], edges: [])
    }
    let quota = Rulebook.Quota(
      clause: "5", indicator: .submissions, per: .month, atLeast: .everyClass(Proportion(2, of: 1)),
      partYear: nil)
    let loss = Rulebook.Consequence(
      clause: "9", quotas: [], classes: [], effect: .losesEligibility, reach: .unit)
    let unit = Unit(name: "North", isRegistered: true, tenures: [Unit.Tenure()])
    return analyse(
      AnalysisRequest(
        submissions: submissions, datesSeen: DatesSeen(submissions),
        directory: Directory(
          units: [unit], outlets: [], hasUnitRegister: true, hasOutletRegister: false),
        rulebook: Rulebook(
          title: "",
          versions: [.init(from: nil, to: nil, quotas: [quota], consequences: [loss])]),
        reading: Reading(rateOutlets: .all),
        importSummary: ImportSummary(sources: [], newestExport: CivilDate(year: 2024)),
        period: .year(2024), asOf: nil, language: .english, title: "", evidence: .listed,
        workers: 1))["eligibility"]
  }

  @Test func `nobody is sanctioned for what rows without an exact date could make up for`() throws {
    let enough = try eligibility(vague: 2)
    #expect(enough.rowCount == 11)
    #expect(enough["applies_to"].texts.allSatisfy { $0 == nil })
    let tooFew = try eligibility(vague: 1)
    #expect(tooFew.rowCount == 11)
    #expect(tooFew["applies_to"].texts.allSatisfy { $0 == "unit" })
  }
}
