import Analytics
import Model
import Testing

struct OverviewTests {
  private func log() -> TestLog {
    var log = TestLog([.registered("甲"), .registered("乙")])
    for year in [2023, 2024] {
      for place in 0..<40 {
        let isAdopted = place < (year == 2023 ? 10 : 30)
        log.add("\(year)-01-10", by: [place % 2], isAdopted ? [.adopted("\(year)-02-01")] : [])
      }
    }
    return log
  }

  @Test func `the measures come in a fixed order`() {
    #expect(
      log().analysis("2024")["overview"]["measure"].texts == [
        "units", "units_without_submissions", "submitted", "adopted_items", "cohort_rate",
        "instructions",
        "pending", "declined", "decided_rate", "adoptions", "supplements", "undated_adoptions",
        "adopted_in_period", "period_rate", "adoptions_per_item", "outlets",
      ])
  }

  @Test func `a rate stands beside its integers, last year's, and the interval of the change`() {
    let overview = log().analysis("2024", asOf: "2024-12-31")["overview"]
    #expect(overview.real("value", "cohort_rate") == 0.75)
    #expect(overview.integer("numerator", "cohort_rate") == 30)
    #expect(overview.integer("denominator", "cohort_rate") == 40)
    #expect(overview.real("previous_value", "cohort_rate") == 0.25)
    #expect(overview.real("change", "cohort_rate") == 50)
    let interval = Proportion(30, of: 40).differenceInterval(from: Proportion(10, of: 40))
    #expect(overview.real("change_low", "cohort_rate") == interval.map { $0.low * 100 })
    #expect(overview.text("comparable", "cohort_rate") == "yes")
    #expect(overview.real("value", "submitted") == 40 && overview.real("change", "submitted") == 0)
    #expect(overview.integer("numerator", "submitted") == nil)
    #expect(overview.real("value", "adopted_in_period") == 30)
    #expect(overview.real("previous_value", "adopted_in_period") == 10)
  }

  @Test func `a sentence speaks of chance only where the years can be compared`() {
    var log = log()
    let chinese = log.analysis("2024", asOf: "2024-12-31", language: .chinese)["overview"]
    #expect(
      chinese.text("finding", "cohort_rate") == "报送40件，采用30件，采用率75.0%，上年同期25.0%，差异不像偶然")
    #expect(chinese.text("finding", "submitted") == "2024年共报送40件，上年同期40件")
    #expect(chinese.text("finding", "units_without_submissions") == "2个单位均有报送")
    log.directory.units[1].tenures[0].from = date("2023-06-01")
    let english = log.analysis("2024", asOf: "2024-12-31")["overview"]
    #expect(english.text("comparable", "cohort_rate") == "no")
    #expect(english.text("note", "cohort_rate") == "units were opened or closed")
    #expect(english.text("finding", "cohort_rate") == "30 of 40 items adopted, 75.0 %")
  }

  @Test func `without a year before nothing is compared`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01")
    let overview = log.analysis("2024")["overview"]
    #expect(overview["previous_value"].reals.allSatisfy { $0 == nil })
    #expect(overview["comparable"].texts.allSatisfy { $0 == nil })
  }
}
