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
        "like_for_like_submitted", "rate_effect", "mix_effect",
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
      chinese.text("finding", "cohort_rate")
        == "报送40件，采用30件，采用率75.0%（95%区间59.8%至85.8%），上年同期25.0%，变化+50.0个百分点（+28.5至+65.3），差异不像偶然")
    #expect(chinese.text("finding", "submitted") == "2024年共报送40件，上年同期40件")
    #expect(chinese.text("finding", "units_without_submissions") == "2个单位均有报送")
    log.directory.units[1].tenures[0].from = date("2023-06-01")
    let english = log.analysis("2024", asOf: "2024-12-31")["overview"]
    #expect(english.text("comparable", "cohort_rate") == "no")
    #expect(english.text("note", "cohort_rate") == "units were opened or closed")
    #expect(
      english.text("finding", "cohort_rate")
        == "30 of 40 items adopted, 75.0 % (95 % interval 59.8 to 85.8 %)")
  }

  /// 1,340 items of 57 units, of which 57 submit one each now and the year before; 1,206 now: −134, which is
  /// −10.0 % of 1,340.
  @Test func `a change in volume is stated with its per cent, and what it is made of`() {
    var log = TestLog([.registered("A"), .registered("B")])
    for place in 0..<1340 { log.add("2013-\(place % 2 == 0 ? "01" : "03")-05", by: [place % 2]) }
    for place in 0..<1206 { log.add("2014-\(place % 2 == 0 ? "01" : "03")-05", by: [place % 2]) }
    let english = log.analysis("2014", asOf: "2014-12-31")["overview"]
    #expect(
      english.text("finding", "submitted")
        == "1,206 items submitted in 2014, 1,340 in the year before: 134 fewer (−10.0 %)")
    #expect(
      english.text("finding", "like_for_like_submitted")
        == "2014: a change of −134 submitted, −134 like for like")
    #expect(english.real("value", "like_for_like_submitted") == 1206)
    log.directory.units[1].tenures[0].from = date("2014-01-01")
    let opened = log.analysis("2014", asOf: "2014-12-31")["overview"]
    // B is new: its 603 items of 2014 are opened; its 670 of 2013, from before it was, are closed.
    #expect(
      opened.text("finding", "like_for_like_submitted")
        == "2014: a change of −134 submitted, −67 like for like, +603 opened, −670 closed")
  }

  /// A: 20 of 40 then 30 of 60; B: 10 of 40 then 5 of 20. Both keep their rates, 50 % and 25 %, and the mix
  /// moves from ½:½ to ¾:¼: 37.5 % becomes 43.75 %, all of it mix.
  @Test func `a change that comes from the mix of units is called so`() {
    var log = TestLog([.registered("A"), .registered("B")])
    func add(_ year: Int, _ unit: Int, _ adopted: Int, of count: Int) {
      for place in 0..<count {
        log.add(
          "\(year)-01-10", by: [unit], place < adopted ? [.adopted("\(year)-02-01")] : [])
      }
    }
    add(2023, 0, 20, of: 40)
    add(2023, 1, 10, of: 40)
    add(2024, 0, 30, of: 60)
    add(2024, 1, 5, of: 20)
    let overview = log.analysis("2024", asOf: "2024-12-31", language: .chinese)["overview"]
    #expect(overview.real("value", "rate_effect").map { $0.magnitude < 1e-9 } == true)
    #expect(overview.real("value", "mix_effect").map { ($0 - 6.25).magnitude < 1e-9 } == true)
    #expect(
      overview.text("finding", "rate_effect") == "2024年采用率变化+6.3个百分点：各单位自身0.0，比重变化+6.3")
  }

  @Test func `without a year before nothing is compared`() {
    var log = TestLog([.registered("A")])
    log.add("2024-05-01")
    let overview = log.analysis("2024")["overview"]
    #expect(overview["previous_value"].reals.allSatisfy { $0 == nil })
    #expect(overview["comparable"].texts.allSatisfy { $0 == nil })
  }
}
