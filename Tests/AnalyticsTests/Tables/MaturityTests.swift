import Analytics
import Model
import Testing

/// Late adoptions as tables: what is estimated, what is left out, and what is said where nothing can be.
struct MaturityTests {
  /// Two items a day from 2023-01-01 to 2024-12-31; the first of a day is adopted, by turns after 5, 20
  /// and 80 days, if that comes by the last day.
  private func log(until end: String = "2024-12-31") -> TestLog {
    var log = TestLog([.registered("A")])
    let first = date("2023-01-01").dayNumber
    let last = date(end).dayNumber
    for day in first...date("2024-12-31").dayNumber {
      let submitted = CivilDate(dayNumber: day).description
      let adopted = day + [5, 20, 80][(day - first) % 3]
      log.add(
        submitted, adopted <= last ? [.adopted(CivilDate(dayNumber: adopted).description)] : [])
      log.add(submitted)
    }
    return log
  }

  private func events(_ table: Table) -> Int {
    table["events"].integers.reduce(0) { $0 + ($1 ?? 0) }
  }

  @Test func `a third of the adoptions comes after five, twenty and eighty days`() throws {
    let analysis = log().analysis("2024", asOf: "2024-12-31")
    let curve = analysis["maturity"]
    #expect(curve.columns[0].integers.prefix(5) == [0, 7, 14, 30, 60])
    func share(_ days: Int) throws -> Double {
      let row = try #require(curve["delay_days"].integers.firstIndex(of: days))
      return try #require(curve["share_seen"].reals[row])
    }
    #expect(try share(0) == 0)
    #expect(abs(try share(7) - 1.0 / 3) < 0.01)
    #expect(abs(try share(30) - 2.0 / 3) < 0.01)
    #expect(try share(90) == 1)
    let last = curve.rowCount - 1
    // Of the 731 days, 244 or 243 have each delay; those that come after the cut are missing.
    #expect(events(curve) == 242 + 237 + 217)
    #expect(curve["share_seen"].reals[last] == 1)
    #expect((curve["risk_set"].integers[last] ?? 0) >= 20)
    #expect(curve["note"].texts[last]?.hasPrefix("D* = ") == true)
    #expect(curve["note"].texts.dropLast().allSatisfy { $0 == nil })
  }

  @Test func `the rate of the last month is expected to become that of all others`() throws {
    let analysis = log().analysis("2024", asOf: "2024-12-31")
    let months = analysis["months"]
    let december = try #require(months.real("cohort_rate", "2024-12"))
    #expect(december < 0.25, "as it stands")
    #expect(abs(try #require(months.real("expected_rate", "2024-12")) - 0.5) < 0.03)
    #expect(abs(try #require(months.real("maturity", "2024-12")) - december / 0.5) < 0.03)
    #expect(months.real("maturity", "2024-06") == 1)
    #expect(months.real("expected_rate", "2024-06") == nil, "what is mature needs no expectation")
    let rates = analysis["provisional_rates"]
    #expect(rates.text("state", "2024-12") == "immature")
    #expect(rates.text("note", "2024-12")?.contains("provisional") == true)
    #expect(rates.text("state", "2024-Q4") == "immature")
    #expect(rates.text("state", "2024") == "mature")
    #expect(rates.text("state", "2023") == "mature")
    #expect(rates.real("expected_rate", "2024-06") == rates.real("cohort_rate", "2024-06"))
    #expect(
      rates.integer("expected_items_low", "2024-06") == rates.integer("adopted_items", "2024-06"))
    let low = try #require(rates.integer("expected_items_low", "2024-12"))
    let high = try #require(rates.integer("expected_items_high", "2024-12"))
    #expect((low...high).contains(31), "as many as there will be")
    #expect(rates.real("expected_low", "2024-12") == Double(low) / 62)
    #expect(analysis["quarters"].real("expected_rate", "2024-Q4") != nil)
    #expect(analysis["years"].real("maturity", "2023") == 1)
  }

  @Test func `as of an earlier day, what came later is neither counted nor known`() {
    let cut = log(until: "2024-06-30").analysis("2024", asOf: "2024-06-30")
    let read = log().analysis("2024", asOf: "2024-06-30")
    #expect(read["maturity"].contents == cut["maturity"].contents)
    #expect(read["provisional_rates"].contents == cut["provisional_rates"].contents)
  }

  @Test func `an as-of day after all that is known makes no item older`() throws {
    let known = log().analysis("2024", exported: "2024-12-31")
    let asked = log().analysis("2024", asOf: "2026-06-30", exported: "2024-12-31")
    #expect(asked.asOf == date("2026-06-30"))
    #expect(asked["maturity"].contents == known["maturity"].contents)
    #expect(
      asked["provisional_rates"].real("maturity", "2024-12")
        == known["provisional_rates"].real("maturity", "2024-12"))
  }

  @Test func `an export that holds everything up to its day has items as old as it`() throws {
    let known = log().analysis("2024", exported: "2024-12-31")
    var waiting = log(until: "2024-12-31")
    waiting.add("2024-12-31", [])
    let later = waiting.analysis("2024", exported: "2025-01-31")
    let december = "2024-12"
    #expect(
      try #require(later["months"].real("maturity", december))
        > (try #require(known["months"].real("maturity", december))))
  }

  @Test func `adoptions without a day, before their submission, elsewhere or elsewhen stay out`() {
    let plain = log().analysis("2024", asOf: "2024-12-31")["maturity"]
    var more = log()
    more.directory.outlets.append(.registered("Wall", level: "none"))
    more.reading = Reading(rateOutlets: .named(["Daily"]))
    more.add("2024-03-01", [.adopted(nil)])
    more.add("2024-03-01", [.adopted("2024-04")])
    more.add("2024-03-01", [.adopted("2024-04-03"), .adopted(nil)])
    more.add("2024-03-01", [.adopted("2024-02-20")])
    more.add("2024-03-01", [.adopted("2024-03-02", by: 1)])
    more.add("2024-03-01", [Edge(outcome: .declined, on: "2024-03-02")])
    more.add("2024-03", [.adopted("2024-03-02")])
    more.add(nil, [.adopted("2024-03-02")])
    more.add("2022-12-31", [.adopted("2023-01-02")])
    more.supplement([.adopted("2024-03-02")])
    let table = more.analysis("2024", asOf: "2024-12-31")["maturity"]
    #expect(table["share_seen"].values == plain["share_seen"].values)
    #expect(table["events"].values == plain["events"].values)
    let note = table["note"].texts[table.rowCount - 1] ?? ""
    #expect(note.contains("1 first adopted before"))
    #expect(note.contains("3 whose first adoption is not known to the day"))
  }

  @Test func `the first of several adoptions counts, however they are ordered, and by weight`() {
    var log = log()
    let before = events(log.analysis("2024", asOf: "2024-12-31")["maturity"])
    log.directory.outlets.append(.registered("Weekly"))
    // A month that lies wholly after the first day leaves no doubt.
    let edges: [Edge] = [
      .adopted("2024-05"), .adopted("2024-04-30", by: 1), .adopted("2024-04-02"),
    ]
    log.add("2024-04-01", weight: 3, edges)
    log.add("2024-04-01", weight: 2, edges.reversed())
    let table = log.analysis("2024", asOf: "2024-12-31")["maturity"]
    #expect(events(table) == before + 5)
    #expect(table["events"].integers[1] == 242 + 5, "within a week")
  }

  /// Sixty adoptions and twenty items that none follows: 40 adoptions are of items that are 100 days old on the
  /// last day, 20 of items that stand for the last time in an export 50 days after their submission, two years or
  /// one before. So it is the case worked out by hand for `DelayCurve`: F is 0.525 below 10 days, 0.75 below 95.
  private func closedLog(_ submitted: String, closed: String) -> TestLog {
    var log = TestLog([.registered("A")])
    log.followedTo = [closed, "2024-12-31"]
    func add(_ count: Int, _ submitted: String, after delay: Int, from source: Int) {
      let adopted = CivilDate(dayNumber: date(submitted).dayNumber + delay).description
      for _ in 0..<count { log.add(submitted, from: source, [.adopted(adopted)]) }
    }
    add(20, "2024-09-22", after: 0, from: 1)
    add(10, "2024-09-22", after: 10, from: 1)
    add(10, "2024-09-22", after: 95, from: 1)
    add(15, submitted, after: 0, from: 0)
    add(5, submitted, after: 10, from: 0)
    for _ in 1...20 { log.add(submitted, from: 0) }
    return log
  }

  @Test func `items that no newer export holds are as old as on its day`() throws {
    let log = closedLog("2023-11-26", closed: "2024-01-15")
    let analysis = log.analysis("2024", exported: "2024-12-31")
    let curve = analysis["maturity"]
    #expect(curve["delay_days"].integers == [0, 7, 14, 30, 60, 90, 100])
    let shares = [0.525, 0.525, 0.75, 0.75, 0.75, 0.75, 1]
    for (share, expected) in zip(curve["share_seen"].reals, shares) {
      #expect(abs(try #require(share) - expected) < 1e-12)
    }
    #expect(curve["risk_set"].integers == [35, 35, 50, 50, 30, 30, 40])
    let rates = analysis["provisional_rates"]
    for key in ["2023-11", "2023-Q4", "2023"] {
      #expect(rates.text("state", key) == "no_longer_followed")
      #expect(rates.real("cohort_rate", key) == 0.5)
      #expect(try #require(rates.real("maturity", key)) == 0.75)
      #expect(abs(try #require(rates.real("expected_rate", key)) - 2.0 / 3) < 1e-12)
      #expect(rates.text("note", key)?.contains("no export after 2024-01-15 holds") == true)
    }
    #expect(rates.text("state", "2024-09") == "mature")
    #expect(analysis["months"].real("maturity", "2023-11") == 0.75)
    #expect(analysis["months"].real("expected_rate", "2023-11") == nil, "it will not be seen")
    // Taken to be followed to the last day, they would be complete.
    var open = log
    open.followedTo = []
    let mature = open.analysis("2024", exported: "2024-12-31")["provisional_rates"]
    #expect(mature.text("state", "2023-11") == "mature")
  }

  @Test func `however long ago, what was closed too early stays so`() throws {
    let log = closedLog("2021-11-26", closed: "2022-01-15")
    var other = log
    // The delays of two years back are no longer looked at; these are.
    for day in 1...20 { other.add("2024-08-\(day)", from: 1, [.adopted("2024-08-25")]) }
    let rates = other.analysis("2021", exported: "2024-12-31")["provisional_rates"]
    #expect(rates.text("state", "2021-11") == "no_longer_followed")
    #expect(rates.text("state", "2021") == "no_longer_followed")
    #expect(rates.real("maturity", "2021-11") == rates.real("maturity", "2021"))
    #expect(try #require(rates.real("maturity", "2021")) < 0.9)
  }

  @Test func `as of a day before that export, nothing of it is closed`() {
    let log = closedLog("2023-11-26", closed: "2024-01-15")
    let rates = log.analysis("2023", asOf: "2024-01-10", exported: "2024-12-31")
    let note = rates["provisional_rates"].text("note", "2023-11") ?? ""
    #expect(!note.contains("no export after"))
    #expect(rates["provisional_rates"].text("state", "2023-11") == "no_estimate")
  }

  @Test func `a cohort of which some are followed still says how many are not`() {
    var log = log()
    log.followedTo = ["2024-12-31", "2024-12-20"]
    for _ in 1...7 { log.add("2024-12-15", from: 1, []) }
    let rates = log.analysis("2024", exported: "2024-12-31")["provisional_rates"]
    #expect(rates.text("state", "2024-12") == "immature")
    let note = "no export after 2024-12-20 holds 7 of these items"
    #expect(rates.text("note", "2024-12")?.contains(note) == true)
    let chinese = log.analysis("2024", exported: "2024-12-31", language: .chinese)
    let text = chinese["provisional_rates"].text("note", "2024-12")
    #expect(text?.contains("7件2024-12-20以后的导出不再收录") == true)
  }

  @Test
  func `an adoption dated after the newest export that holds its item stays out, and is said`() {
    var log = closedLog("2023-11-26", closed: "2024-01-15")
    let plain = log.analysis("2024", exported: "2024-12-31")["maturity"]
    log.add("2023-11-26", from: 0, [.adopted("2024-02-01")])
    let analysis = log.analysis("2024", exported: "2024-12-31")
    #expect(analysis["maturity"]["share_seen"].values == plain["share_seen"].values)
    let note = analysis["maturity"]["note"].texts.last ?? nil
    #expect(note?.contains("1 first adopted after the newest export") == true)
    #expect(analysis["months"].integer("adopted_items", "2023-11") == 21, "it was adopted")
  }

  @Test func `too few delays, or too short ones, are said and nothing is estimated`() {
    var few = TestLog([.registered("A")])
    for day in 1...29 { few.add("2024-01-\(day)", [.adopted("2024-02-10")]) }
    few.add("2024-01-30")
    let short = few.analysis("2024", asOf: "2024-12-31")
    #expect(short["maturity"].rowCount == 0)
    let rates = short["provisional_rates"]
    #expect(rates.text("state", "2024-01") == "no_estimate")
    #expect(rates.text("note", "2024-01")?.contains("29 items") == true)
    #expect(rates.real("cohort_rate", "2024-01") == 29.0 / 30)
    #expect(rates.real("expected_rate", "2024-01") == nil)
    #expect(short["months"].real("maturity", "2024-01") == nil)
    #expect(rates.text("state", "2024-03") == nil, "nothing was submitted")

    var many = few
    for day in 1...9 { many.add("2024-01-\(day)", [.adopted("2024-02-10")]) }
    let early = many.analysis("2024", exported: "2024-03-31")["provisional_rates"]
    #expect(early.text("note", "2024-01")?.contains("90 are needed") == true)
    let late = many.analysis("2024", exported: "2024-12-31")["provisional_rates"]
    #expect(late.text("state", "2024-01") == "mature")
    #expect(
      many.analysis("2024", exported: "2024-03-31", language: .chinese)["provisional_rates"]
        .text("note", "2024-01")?.contains("至少要90天") == true)
  }

  @Test func `where hardly anything is in, no rate is expected`() {
    var log = log()
    for _ in 1...50 { log.add("2024-12-31") }
    let rates = log.analysis("2024-12-31", asOf: "2024-12-31")["provisional_rates"]
    let key = "2024-12-31"
    #expect(rates.text("state", key) == "immature")
    #expect(rates.real("maturity", key) == 0)
    #expect(rates.real("expected_rate", key) == nil)
    #expect(rates.text("note", key)?.contains("too young") == true)
  }

  @Test func `a log without outcomes or without dates has no estimate`() {
    var log = TestLog([.registered("A")])
    for _ in 1...40 { log.add(nil, [.adopted(nil)]) }
    let table = log.analysis("all")["provisional_rates"]
    #expect(table.rowCount == 0)
    #expect(log.analysis("all")["maturity"].rowCount == 0)
  }
}
