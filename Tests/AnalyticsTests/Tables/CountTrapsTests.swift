import Analytics
import Model
import Testing

/// Counts where a careless sum goes wrong; every expected figure is worked in a comment.
struct CountTrapsTests {
  @Test func `one unit is its class and the office`() {
    var log = TestLog([.registered("A")])
    // 3 items, of which 2 adopted (one of them twice), and a supplement: 4 events.
    log.add("2024-01-10", [.adopted("2024-01-20"), .adopted("2024-02-20")])
    log.add("2024-02-10", [.adopted("2024-03-01")])
    log.add("2024-03-10")
    log.supplement([.adopted("2024-04-01")])
    let analysis = log.analysis("2024")
    for table in ["units", "classes", "years"].map({ analysis[$0] }) {
      #expect(table.rowCount == 1, "\(table.name) has no overlap")
      #expect(table["submitted"].integers == [3])
      #expect(table["adopted_items"].integers == [2])
      #expect(table["adoptions"].integers == [4])
      #expect(table["supplements"].integers == [1])
      #expect(table["cohort_rate"].reals == [2.0 / 3])
    }
    #expect(analysis["units"]["rank"].integers == [1])
    #expect(analysis["units"]["period_rate"].reals == [1], "(4 − 1) / 3")
    #expect(analysis["outlets"]["share"].reals == [1])
    #expect(analysis["months"]["submitted"].integers == [1, 1, 1, 0])
    #expect(analysis["months"]["adoptions"].integers == [1, 1, 1, 1])
  }

  @Test func `units that are all equal share the first rank, and a quota parts none of them`() {
    func analysis(quota: Int) -> Analysis {
      var log = TestLog((1...4).map { .registered("\($0)") })
      for unit in 0..<4 {
        for item in 0..<5 {
          log.add("2024-05-01", by: [unit], item < 2 ? [.adopted("2024-05-02")] : [])
        }
      }
      let quota = Rulebook.Quota(
        clause: "6", indicator: .adoptedItems, per: .year,
        atLeast: .everyClass(Proportion(quota, of: 1)), partYear: nil)
      log.rulebook = Rulebook(
        title: "", versions: [.init(from: nil, to: nil, quotas: [quota], consequences: [])])
      return log.analysis("2024", asOf: "2024-12-31")
    }
    let equal = analysis(quota: 2)
    #expect(equal["units"]["rank"].integers == [1, 1, 1, 1])
    #expect(equal["units"]["cohort_rate"].reals == [0.4, 0.4, 0.4, 0.4])
    #expect(equal["classes"]["cohort_rate"].reals == [0.4], "8 of 20")
    #expect(equal["eligibility"].rowCount == 0, "2 of 2")
    #expect(analysis(quota: 3)["eligibility"]["short_by"].reals == [1, 1, 1, 1])
  }

  @Test func `an adoption without a date adopts its item and stands in no month`() {
    var log = TestLog([.registered("A")])
    log.add("2024-01-10", [Edge(on: nil, eventOn: nil, weight: 2)])
    log.add("2024-01-11", [.adopted("2024-02-01")])
    log.add("2023-12-31", [Edge(on: nil, eventOn: nil)])
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    #expect(analysis["units"].integer("adopted_items", "A") == 2)
    #expect(analysis["units"].integer("adoptions", "A") == 1, "2 + 1 printings have no date")
    let years = analysis["years"]
    #expect(years["period"].texts == ["2023", "2024", "undated"])
    #expect(years["adopted_items"].integers == [1, 2, 0])
    #expect(years["adoptions"].integers == [0, 1, 3])
    let months = analysis["months"]
    #expect(
      months["adoptions"].integers.reduce(0) { $0 + ($1 ?? 0) } == 4, "1 in February, 3 undated")
    // Everything: 2023 + 2024 + undated = 0 + 1 + 3.
    #expect(log.analysis("all")["overview"].real("value", "adoptions") == 4)
    // 3 items adopted at 4 printings, dated or not.
    let printings = log.analysis("all")["overview"]
    #expect(printings.integer("numerator", "adoptions_per_item") == 4)
    #expect(printings.integer("denominator", "adoptions_per_item") == 3)
  }

  @Test func `an adoption that comes late changes its year, but not the comparison at equal age`() {
    var log = TestLog([.registered("A")])
    for year in [2023, 2024] {
      log.add("\(year)-05-10", [.adopted("\(year)-06-20")])
      log.add("\(year)-05-11", [.adopted("\(year)-08-01")])
    }
    let june = log.analysis("2024", asOf: "2024-06-30")
    // 1 of 2 by 30 June 2024; the year before, by 30 June 2023, 1 of 2 as well.
    #expect(june["units"].real("cohort_rate", "A") == 0.5)
    #expect(june["units"].real("previous_cohort_rate", "A") == 0.5)
    #expect(june["units"].real("change_in_points", "A") == 0)
    #expect(june["years"]["adopted_items"].integers == [2, 1], "both read on 30 June 2024")
    #expect(june["years"]["adoptions"].integers == [2, 1])
    #expect(june["months"]["period"].texts.last == "2024-06")
    let august = log.analysis("2024", asOf: "2024-08-31")
    #expect(august["units"].real("cohort_rate", "A") == 1, "2 of 2")
    #expect(august["units"].real("previous_cohort_rate", "A") == 1, "2 of 2 by 31 August 2023")
    #expect(august["units"].real("change_in_points", "A") == 0)
    #expect(august["years"]["adoptions"].integers == [2, 2])
    #expect(august["months"].integer("adoptions", "2024-08") == 1)
  }

  @Test func `a month without data inside the year is a month with nothing, not a missing one`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.add("2024-01-10", by: [0])
    log.add("2024-03-10", by: [0])
    log.add("2024-03-11", by: [1], [.adopted("2024-03-31")])
    let analysis = log.analysis("2024", asOf: "2024-03-31")
    let months = analysis["months"]
    #expect(months["period"].texts == ["2024-01", "2024-02", "2024-03"])
    #expect(months["submitted"].integers == [1, 0, 2])
    #expect(months["units_active"].integers == [1, 0, 2])
    #expect(months["cohort_rate"].reals == [0, nil, 0.5])
    #expect(months["complete"].texts == ["yes", "yes", "yes"])
    #expect(analysis["quarters"]["submitted"].integers == [3], "1 + 0 + 2")
    #expect(analysis["units"]["months_missed"].integers == [1, 2], "February; January, February")
  }

  @Test func `a year of which only totals are left is compared as a year, never by months`() {
    var log = TestLog([.registered("A")])
    // 1059 + 281 = 1340 in 2013, of which 281 adopted, all known to the year alone.
    log.add("2013", weight: 1059)
    log.add("2013", weight: 281, [Edge(on: "2013", eventOn: "2013", weight: 281)])
    for item in 0..<4 { log.add("2014-02-0\(item + 1)", item < 1 ? [.adopted("2014-03-01")] : []) }
    let year = log.analysis("2014", asOf: "2014-12-31")
    #expect(year["years"]["submitted"].integers == [1340, 4])
    #expect(year["years"]["cohort_rate"].reals == [281.0 / 1340, 0.25])
    #expect(year["years"]["adoptions"].integers == [281, 1])
    #expect(year["units"].integer("previous_submitted", "A") == 1340)
    #expect(year["units"].text("comparable", "A") == "yes")
    #expect(year["months"].integer("submitted", "2013 month unknown") == 1340)
    let quarter = log.analysis("2014-Q1", asOf: "2014-12-31")
    #expect(quarter["units"].integer("submitted", "A") == 4)
    #expect(quarter["units"].integer("previous_submitted", "A") == 0, "in no month of 2013")
    #expect(quarter["units"].text("comparable", "A") == "no")
    #expect(quarter["units"].text("note", "A")?.contains("months unknown") == true)
  }

  @Test func `an adoption known to its year has come once the year has begun`() {
    var log = TestLog([.registered("A")])
    log.add("2024-02-01", [.adopted("2024")])
    log.add("2024", [.adopted("2024-02-15")])
    log.add("2023", [.adopted("2024")])
    let analysis = log.analysis("2024", asOf: "2024-03-31")
    // Of 2024 both items, one of them in no month; the third is of 2023. All three are adopted by then.
    #expect(analysis["years"]["submitted"].integers == [1, 2])
    #expect(analysis["years"]["adopted_items"].integers == [1, 2])
    // Events of 2024: February's, and two that are in no month.
    #expect(analysis["years"]["adoptions"].integers == [0, 3])
    #expect(analysis["months"].integer("adoptions", "2024-02") == 1)
    #expect(analysis["months"].integer("adoptions", "2024 month unknown") == 2)
    #expect(analysis["units"].integer("months_missed", "A") == nil)
  }

  @Test func `without logged submissions nobody has missed a month or is short of submissions`() {
    var log = TestLog([.registered("A"), .registered("B")])
    log.supplement(by: [0], [.adopted("2024-03-01")])
    let quotas = [Rulebook.Indicator.submissions, .adoptedItems, .adoptions, .cohortRate].map {
      indicator in
      Rulebook.Quota(
        clause: indicator.key, indicator: indicator, per: .year,
        atLeast: .everyClass(Proportion(2, of: 1)), partYear: nil)
    }
    log.rulebook = Rulebook(
      title: "", versions: [.init(from: nil, to: nil, quotas: quotas, consequences: [])])
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    #expect(analysis["units"]["months_missed"].integers == [nil, nil])
    #expect(analysis["eligibility"]["clause"].texts == ["adoptions", "adoptions"])
    #expect(analysis["eligibility"]["short_by"].reals == [1, 2], "1 of 2 and 0 of 2")
  }

  @Test func `an outlet that adopted only the year before has a row, so that its column adds up`() {
    var log = TestLog(
      [.registered("A")],
      outlets: [
        .registered("Daily"), Outlet(name: "Gone", level: "", medium: "", isRegistered: false),
      ])
    log.add("2023-05-01", [.adopted("2023-05-02", by: 1), .adopted("2023-05-03")])
    log.add("2024-05-01", [.adopted("2024-05-02")])
    let analysis = log.analysis("2024", asOf: "2024-12-31")
    #expect(analysis["outlets"]["outlet"].texts == ["Daily", "Gone"])
    #expect(analysis["outlets"]["previous_adoptions"].integers == [1, 1])
    #expect(analysis["overview"].real("previous_value", "adoptions") == 2)
  }
}
