import Analytics
import Model
import Testing

struct SignalsTests {
  /// Items of each unit with so many of them adopted.
  private func log(_ units: [Unit], _ counts: [(adopted: Int, submitted: Int)]) -> TestLog {
    var log = TestLog(units)
    for (unit, count) in counts.enumerated() {
      for place in 0..<count.submitted {
        log.add("2024-05-01", by: [unit], place < count.adopted ? [.adopted("2024-05-02")] : [])
      }
    }
    return log
  }

  private func signals(_ units: [Unit], _ counts: [(adopted: Int, submitted: Int)]) -> Table {
    log(units, counts).analysis("2024", asOf: "2024-12-31")["signals"]
  }

  @Test func `a unit that stands apart is a signal, with everything that was put in beside it`() {
    let units = "ABCDEF".map { Unit.registered(String($0)) }
    let table = signals(units, [(10, 20), (10, 20), (10, 20), (10, 20), (10, 20), (0, 20)])
    #expect(table["unit"].texts == ["A", "B", "C", "D", "E", "F"])
    #expect(table["signal"].texts == ["no", "no", "no", "no", "no", "yes"])
    #expect(table.integer("class_units", "F") == 6)
    #expect(table.integer("class_adopted", "F") == 50)
    #expect(table.integer("class_submitted", "F") == 120)
    #expect(table.integer("others_adopted", "F") == 50)
    #expect(table.integer("others_submitted", "F") == 100)
    // None of 20 where 50 of 120 are adopted: C(100, 50) / C(120, 50).
    let p = (0..<20).reduce(1.0) { $0 * Double(70 - $1) / Double(120 - $1) }
    expectClose(table.real("p", "F"), p, tolerance: 1e-12)
    expectClose(table.real("q", "F"), 6 * p, tolerance: 1e-12)
    #expect(table.real("q_limit", "F") == 0.05)
    #expect(table.text("note", "F") == "starts a conversation, decides nothing")
    #expect(table.text("note", "A") == nil)
    #expect(table.text("funnel_position", "F") == "beyond_998_low")
    #expect(table.text("funnel_position", "A") == "inside")
    #expect(table.integer("rate_rank", "F") == 6)
    #expect(table.integer("rate_rank_low", "F") == 6)
    #expect(table.integer("rate_rank_high", "F") == 6)
    #expect(table.integer("rate_rank_low", "A") == 1)
    #expect(table.integer("rate_rank_high", "A") == 5)
  }

  @Test func `where units vary much a low one is no signal once that is allowed for`() {
    let units = "ABCDEFGH".map { Unit.registered(String($0)) }
    let counts = [10, 30, 12, 28, 14, 26, 20, 20].map { (adopted: $0, submitted: 40) }
    let table = signals(units, counts)
    #expect(table.text("signal", "A") == "yes")
    #expect(table.text("signal_overdispersed", "A") == "no")
    #expect(table.text("funnel_position", "A") == "beyond_998_low")
    #expect(table.text("funnel_position_overdispersed", "A") == "inside")
    #expect(
      table.text("note", "A")
        == "starts a conversation, decides nothing; not unusual once the usual variation of units is allowed for"
    )
  }

  @Test func `fewer than five units have a test but no funnel, and why`() {
    let table = signals(
      [.registered("A"), .registered("B"), .registered("C")], [(9, 20), (10, 20), (8, 20)])
    #expect(table.real("p", "C") != nil)
    #expect(table["phi"].reals == [nil, nil, nil])
    #expect(table["funnel_low_95"].reals == [nil, nil, nil])
    #expect(table["funnel_position"].texts == [nil, nil, nil])
    #expect(table["p_overdispersed"].reals == [nil, nil, nil])
    #expect(table["shrunk_rate"].reals == [nil, nil, nil])
    #expect(
      table.text("note", "C")
        == "fewer than 5 units of the class have items that are compared: too few to tell how units vary, so no funnel"
    )
  }

  @Test func `one unit is compared with nobody`() {
    let table = signals([.registered("A")], [(3, 10)])
    #expect(table["p"].reals == [nil] && table["signal"].texts == [nil])
    #expect(table["q_limit"].reals == [nil])
    #expect(table["rate_rank"].integers == [1])
    #expect(table["note"].texts == ["no other unit of the class has items that are compared"])
  }

  @Test func `equal units are nowhere a signal and all first`() {
    let units = "ABCDE".map { Unit.registered(String($0)) }
    let table = signals(units, [(Int, Int)](repeating: (6, 20), count: 5))
    #expect(table["signal"].texts.allSatisfy { $0 == "no" })
    #expect(table["phi"].reals.allSatisfy { $0 == 0 })
    #expect(table["tau2"].reals.allSatisfy { $0 == 0 })
    #expect(table["rho"].reals.allSatisfy { $0 == 0 })
    #expect(table["shrunk_rate"].reals.allSatisfy { $0 == 0.3 })
    #expect(table["rate_rank"].integers == [1, 1, 1, 1, 1])
    #expect(table["rate_rank_high"].integers == [5, 5, 5, 5, 5])
    #expect(table["funnel_position"].texts.allSatisfy { $0 == "inside" })
  }

  @Test func `a silent unit has a row without figures, nothing adopted anywhere is no signal`() {
    let units = "ABCDEF".map { Unit.registered(String($0)) }
    let table = signals(units, [(0, 9), (0, 9), (0, 9), (0, 9), (0, 9), (0, 0)])
    #expect(table.real("p", "A") == 1 && table.text("signal", "A") == "no")
    #expect(table.real("phi", "A") == nil)
    #expect(
      table.text("note", "A")
        == "of the class everything was adopted or nothing: there is no difference to see")
    #expect(table.real("compared_rate", "F") == nil && table.real("p", "F") == nil)
    #expect(table.integer("rate_rank", "F") == nil)
    #expect(table.text("note", "F") == "no submissions")
    #expect(table.integer("class_units", "F") == 5)
  }

  @Test func `units are compared inside their class; exempt ones and strangers with nobody`() {
    let table = signals(
      [
        .registered("A", class: "x"), .registered("B", class: "y"), .registered("C", class: "x"),
        .registered("D", class: "x", standing: .exempt), .logged("Stranger"),
      ], [(1, 4), (2, 4), (3, 4), (4, 4), (4, 4)])
    #expect(table["unit"].texts == ["A", "C", "B"])
    #expect(table["class_submitted"].integers == [8, 8, 4])
    #expect(table["class_adopted"].integers == [4, 4, 2])
  }

  /// Seven units, four items each a week from 2023 on, half of them adopted, by turns after 5, 20 and 80
  /// days; the last one submits only in December 2024, as many as the others in the year.
  private func alike(until end: String = "2024-12-31") -> TestLog {
    var log = TestLog("ABCDEFG".map { Unit.registered(String($0)) })
    let first = date("2023-01-01").dayNumber
    let last = date(end).dayNumber
    func add(_ day: Int, by unit: Int, turn: Int) {
      let adopted = day + [5, 20, 80][turn % 3]
      let submitted = CivilDate(dayNumber: day).description
      let outcome = adopted <= last ? [Edge.adopted(CivilDate(dayNumber: adopted).description)] : []
      for edges in [outcome, outcome, [], []] { log.add(submitted, by: [unit], edges) }
    }
    for day in first...date("2024-12-31").dayNumber where (day - first) % 7 == 0 {
      for unit in 0..<6 { add(day, by: unit, turn: (day - first) / 7 + unit) }
    }
    for turn in 0..<52 { add(date("2024-12-01").dayNumber + turn % 31, by: 6, turn: turn) }
    return log
  }

  @Test func `who submits late in the period is no signal while adoptions are to come`() throws {
    let analysis = alike().analysis("2024", asOf: "2024-12-31")
    let units = analysis["units"]
    #expect(try #require(units.real("cohort_rate", "A")) > 0.4)
    #expect(try #require(units.real("cohort_rate", "G")) < 0.25, "as it stands")
    let table = analysis["signals"]
    #expect(table["signal"].texts == ["no", "no", "no", "no", "no", "no", nil])
    #expect(table.integer("compared_submitted", "G") == 0 && table.real("p", "G") == nil)
    #expect(table.integer("class_units", "G") == 6)
    let left = "months of a maturity below 0.9 are not compared: 2024-10 2024-11 2024-12"
    #expect(table.text("note", "A") == left)
    #expect(table.text("note", "G") == "no item left to compare; " + left)
    let submitted = try #require(table.integer("compared_submitted", "A"))
    let months = ["2024-10", "2024-11", "2024-12"].compactMap {
      analysis["months"].integer("submitted", $0)
    }
    let all = try #require(units.integer("submitted", "A"))
    #expect((all - submitted) * 6 + 208 == months.reduce(0, +))
  }

  @Test func `an item that may belong to a month left out is not compared`() throws {
    var log = alike()
    let before = log.analysis("2024", asOf: "2024-12-31")["signals"]
    for _ in 0..<50 { log.add("2024", by: [0]) }
    let table = log.analysis("2024", asOf: "2024-12-31")["signals"]
    #expect(table.integer("compared_submitted", "A") == before.integer("compared_submitted", "A"))
    #expect(table.text("signal", "A") == "no")
  }

  @Test func `once the adoptions have come every month is compared`() {
    let table = alike(until: "2025-06-30").analysis("2024", asOf: "2025-06-30")["signals"]
    #expect(table["compared_submitted"].integers == [Int](repeating: 208, count: 7))
    #expect(table["signal"].texts.allSatisfy { $0 == "no" })
    #expect(table["note"].texts == [String?](repeating: nil, count: 7))
  }

  @Test func `a class without signals has no limit that a unit could fall below`() {
    let units = (0..<12).map { Unit.registered("\($0)", class: $0 < 6 ? "x" : "y") }
    let apart = [10, 10, 10, 10, 10, 0].map { (adopted: $0, submitted: 20) }
    let even = [(Int, Int)](repeating: (10, 20), count: 6)
    let table = signals(units, apart + even)
    #expect(
      table["q_limit"].reals
        == [Double?](repeating: 0.025, count: 6) + [Double?](repeating: nil, count: 6))
    #expect(table["signal"].texts.suffix(6).allSatisfy { $0 == "no" })
    #expect(table["signal"].texts[5] == "yes")
  }

  @Test func `a signal among few units says that their variation is not allowed for`() {
    let table = signals(
      [.registered("A"), .registered("B"), .registered("C")], [(20, 40), (20, 40), (2, 40)])
    #expect(table.text("signal", "C") == "yes")
    #expect(table.text("signal_overdispersed", "C") == nil)
    #expect(
      table.text("note", "C")
        == "starts a conversation, decides nothing; "
        + "fewer than 5 units of the class have items that are compared: too few to tell how units vary, so no funnel; "
        + "the usual variation of units could not be allowed for")
    #expect(table.text("note", "A")?.contains("could not") == false)
  }

  @Test func `without outcomes there is nothing to compare`() {
    var request = log([.registered("A"), .registered("B")], [(0, 9), (0, 9)])
      .request("2024", asOf: "2024-12-31")
    request.importSummary.recordsOutcomes = false
    let analysis = analyse(request)
    for name in ["signals", "balance", "lorenz", "concentration"] {
      #expect(analysis[name].rowCount == 0, "\(name)")
    }
    #expect(analysis["control_limits"]["series"].texts.allSatisfy { $0 == "submitted" })
  }
}
