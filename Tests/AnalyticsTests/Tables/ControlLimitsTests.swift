import Analytics
import Model
import Testing

struct ControlLimitsTests {
  private func month(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// So many items a month of 2024, half of them adopted.
  private func log(_ counts: [Int], by unit: Unit = .registered("A")) -> TestLog {
    var log = TestLog([unit])
    for (place, count) in counts.enumerated() {
      let day = "2024-\(month(place + 1))-10"
      for item in 0..<count { log.add(day, item % 2 == 0 ? [.adopted(day)] : []) }
    }
    return log
  }

  private func limits(_ log: TestLog, asOf: String = "2024-12-31") -> Table {
    log.analysis("2024", asOf: asOf)["control_limits"]
  }

  @Test func `limits of counts by hand, and the months outside of them`() {
    // Ranges 2, 2, 2, …, then 18 twice: mean 124/12, mean range (8·2 + 18 + 18 + 2)/11 = 54/11.
    let table = limits(log([8, 10, 8, 10, 8, 10, 8, 10, 8, 26, 8, 10]))
    #expect(table["unit"].texts == ["A", "A", "all units", "all units"])
    #expect(table["series"].texts == ["submitted", "cohort_rate", "submitted", "cohort_rate"])
    #expect(table["charted_months"].integers[0] == 12)
    expectClose(table["mean"].reals[0], 124.0 / 12, tolerance: 1e-14)
    expectClose(table["upper"].reals[0], 124.0 / 12 + 2.66 * 54 / 11, tolerance: 1e-14)
    #expect(table["lower"].reals[0] == 0, "not below 0")
    #expect(table["outside"].texts[0] == "2024-10")
    #expect(table["trial"].texts[0] == "no")
    #expect(table["sigma_z"].reals[0] == nil)
    #expect(table["charted_submitted"].integers == [124, 124, 124, 124])
    #expect(table["charted_adopted"].integers == [nil, 62, nil, 62])
  }

  @Test func `a constant series has its mean for limits and no signal`() {
    let table = limits(log([Int](repeating: 8, count: 12)))
    #expect(table["lower"].reals == [8, 0.5, 8, 0.5] && table["upper"].reals == [8, 0.5, 8, 0.5])
    #expect(table["sigma_z"].reals == [nil, 0, nil, 0])
    for rule in ["outside", "trend", "two_of_three", "shift"] {
      #expect(table[rule].texts == [nil, nil, nil, nil], "\(rule)")
    }
    #expect(table["note"].texts == [nil, nil, nil, nil])
    #expect(table["longest_run"].integers[0] == nil)
  }

  @Test func `months that are not over are left out, fewer than twelve are on trial`() {
    let table = limits(log([8, 10, 8, 10, 8, 10, 8, 1]), asOf: "2024-08-15")
    #expect(table["charted_months"].integers[0] == 7)
    #expect(table["last_month"].texts[0] == "2024-07")
    #expect(table["trial"].texts[0] == "yes")
  }

  @Test func `no range crosses months in which the unit was closed`() {
    var unit = Unit.registered("A", to: "2024-04-30")
    unit.tenures.append(
      Unit.Tenure(unitClass: "office", from: date("2024-07-01")))
    let table = limits(log([8, 9, 8, 9, 0, 0, 29, 30, 29, 30, 29, 30], by: unit))
    #expect(table["charted_months"].integers[0] == 10)
    expectClose(table["upper"].reals[0], 21.1 + 2.66, tolerance: 1e-14)
    // The office has no closed months: its zeros count.
    #expect(table["charted_months"].integers[2] == 12)
  }

  @Test func `months before the first and after the last item of an unknown unit are no points`() {
    var log = TestLog([.logged("A"), .logged("B")])
    for place in 0..<24 {
      let day = CivilDate(year: 2023, month: 1, day: 10)!.adding(months: place).description
      for _ in 0..<(place % 2 == 0 ? 8 : 10) { log.add(day, by: [1]) }
      guard (12...17).contains(place), place != 14 else { continue }
      for _ in 0..<(place % 2 == 0 ? 8 : 10) { log.add(day, by: [0]) }
    }
    let table = log.analysis("2024", asOf: "2024-12-31")["control_limits"]
    // Zero in March 2024 lies between its items and counts.
    #expect(table["charted_months"].integers[0] == 6)
    #expect(table["first_month"].texts[0] == "2024-01")
    #expect(table["last_month"].texts[0] == "2024-06")
    #expect(table["outside"].texts[0] == nil)
    #expect(table["charted_months"].integers[2] == 24)
    // Items before and after the months shown: the unit was there all along.
    var old = self.log([8, 10, 8, 10, 8, 10, 8, 10, 8, 10, 8, 0], by: .logged("A"))
    #expect(limits(old)["charted_months"].integers[0] == 11)
    old.add("2022-05-01")
    old.add("2025-01-10")
    let shown = limits(old, asOf: "2025-01-31")
    #expect(shown["first_month"].texts[0] == "2023-01")
    #expect(shown["last_month"].texts[0] == "2024-12")
  }

  @Test func `a rate's limits are those at the mean number submitted, not rounded`() throws {
    var log = TestLog([.registered("A")])
    for place in 0..<12 {
      let day = "2024-\(month(place + 1))-10"
      for item in 0..<(place % 2 == 0 ? 8 : 9) {
        log.add(day, item < 3 + place % 3 ? [.adopted(day)] : [])
      }
    }
    let table = limits(log)
    let mean = try #require(table["mean"].reals[1])
    let sigma = try #require(table["sigma_z"].reals[1])
    let half = 3 * (mean * (1 - mean) / 8.5).squareRoot() * sigma
    expectClose(table["upper"].reals[1], mean + half, tolerance: 1e-14)
    expectClose(table["lower"].reals[1], mean - half, tolerance: 1e-14)
  }

  @Test func `a log of adoptions only has no limits, and why`() {
    var log = TestLog([.registered("A")])
    for place in 1...12 { log.supplement([.adopted("2024-\(month(place))-10")]) }
    let table = limits(log)
    #expect(
      table["note"].texts.allSatisfy {
        $0 == "adoptions only, nothing logged as submitted: no limits"
      })
    #expect(table.rowCount == 4)
  }

  @Test func `a month in which nothing was submitted is a count of 0 and no rate`() {
    let table = limits(log([8, 10, 8, 0, 8, 10, 8, 10, 8, 10, 8, 10]))
    #expect(table["charted_months"].integers == [12, 11, 12, 11])
  }

  @Test func `few items or months have no limits, and why`() {
    let few = limits(log([Int](repeating: 4, count: 12)))
    #expect(few["mean"].reals == [nil, nil, nil, nil])
    #expect(few["note"].texts[0] == "fewer than 5 items submitted a month: no limits")
    let short = limits(log([8, 9, 8, 9]), asOf: "2024-04-30")
    #expect(short["note"].texts[0] == "fewer than 5 complete months: no limits")
    var unknown = log([8, 9, 8, 9, 8, 9])
    unknown.add("2024")
    #expect(limits(unknown)["note"].texts[0] == "months unknown")
  }

  @Test func `assurance sets the limits against what the rulebook asks`() {
    var log = log([8, 10, 8, 10, 8, 10, 8, 10, 8, 10, 8, 10])
    func assurance(_ rate: Int, _ items: Int) -> [String?] {
      log.rulebook = Rulebook(
        title: "",
        versions: [
          Rulebook.Version(
            from: nil, to: nil,
            quotas: [
              Rulebook.Quota(
                clause: "7", indicator: .cohortRate, per: .year,
                atLeast: .everyClass(Proportion(rate, of: 100)), partYear: nil),
              Rulebook.Quota(
                clause: "5", indicator: .submissions, per: .month,
                atLeast: .everyClass(Proportion(items, of: 1)), partYear: nil),
            ], consequences: [])
        ])
      return Array(limits(log)["assurance"].texts.prefix(2))
    }
    // Every month adopts exactly half; counts are 9 ± 2.66·2.
    #expect(assurance(40, 3) == ["will_pass", "will_pass"])
    #expect(assurance(60, 15) == ["will_fail", "will_fail"])
    #expect(assurance(50, 9) == ["hit_and_miss", "hit_and_miss"])
  }

  @Test func `a month whose adoptions are still to come is no point of the rate's chart`() {
    var log = TestLog([.registered("A")])
    // Half of each month's items are adopted after 150 days: the last five months of 2024 have none yet.
    for place in 0..<24 {
      let first = CivilDate(year: 2023, month: 1, day: 10)!.adding(months: place)
      let later = CivilDate(dayNumber: first.dayNumber + 150)
      for item in 0..<(place % 2 == 0 ? 8 : 10) {
        let isSeen = later <= date("2024-12-31")
        log.add(first.description, item % 2 == 0 && isSeen ? [.adopted(later.description)] : [])
      }
    }
    let table = limits(log)
    #expect(table["charted_months"].integers.prefix(2) == [24, 19])
    #expect(table["last_month"].texts.prefix(2) == ["2024-12", "2024-07"])
    #expect(table["outside"].texts.allSatisfy { $0 == nil })
    #expect(table["shift"].texts.allSatisfy { $0 == nil })
    #expect(table["note"].texts[1] == "months not mature yet (maturity below 0.9), left out: 5")
    #expect(table["note"].texts[0] == nil)
  }
}
