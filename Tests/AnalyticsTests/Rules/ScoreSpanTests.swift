import Analytics
import Model
import Testing

/// Scores whose limits run by other periods than what is asked of them.
struct ScoreSpanTests {
  private func score(_ name: String, per: Rulebook.Frequency) -> Rulebook.Score {
    var score = Rulebook.Score(name: name, unit: "分")
    score.limits.per = per
    return score
  }

  private func log(_ days: [String], _ version: Rulebook.Version) -> TestLog {
    var log = TestLog([.registered("A")])
    for day in days { log.add(day) }
    log.rulebook = Rulebook(title: "", versions: [version])
    return log
  }

  private func totals(_ table: Table, _ name: String) -> [String] {
    (0..<table.rowCount).filter { table["score"].texts[$0] == name }.map {
      "\(table["period"].texts[$0] ?? "") \(Points(parts: Int64((table["total"].reals[$0] ?? 0) * Double(Points.partsOfOne))))"
    }
  }

  // January 3 items, capped at 2, February 1: 2 + 1 = 3 for the quarter, and March is over with its base alone.
  @Test func `a score with monthly limits is the sum of its months, in another score too`() {
    var base = score("base", per: .month)
    base.submission = [.init(matching: .init(), points: Points(1))]
    base.limits.cap = Points(2)
    var all = score("all", per: .year)
    all.from = ["base"]
    let table = log(
      ["2024-01-03", "2024-01-04", "2024-01-05", "2024-02-06"],
      Rulebook.Version(from: nil, to: nil, scores: [all, base], quotas: [], consequences: [])
    ).analysis("2024-Q1", asOf: "2024-12-31")["scores"]
    #expect(totals(table, "base") == ["2024-01 2", "2024-02 1", "2024-03 0", "2024-Q1 3"])
    #expect(totals(table, "all") == ["2024-01 2", "2024-02 1", "2024-03 0", "2024-Q1 3"])
  }

  // Weeks to Sunday that belong to January 2024: 1–7 … 22–28 and 29 January to 4 February: five, of which
  // the last reaches into February. One item on 2 February meets it; the other four cost 1 each.
  @Test func `what a week is worth stands in the month to which the week belongs`() {
    var fine = score("fine", per: .month)
    fine.quotas = [.init(clause: "2", worth: .eachShort(Points(-1)))]
    let quota = Rulebook.Quota(
      clause: "2", indicator: .submissions, per: .week, atLeast: .everyClass(Proportion(1, of: 1)),
      partYear: nil)
    let met = log(
      ["2024-02-02"],
      Rulebook.Version(from: nil, to: nil, scores: [fine], quotas: [quota], consequences: [])
    ).analysis("2024-Q1", asOf: "2024-12-31")["scores"]
    #expect(totals(met, "fine").prefix(2) == ["2024-01 -4", "2024-02 -4"])
  }

  // A year's 3 items, 1 short, cost 1, in December; a quarter asks for 1 point: the second and fourth lack it.
  @Test
  func
    `a quota of a longer period counts where it ends, and a threshold may be asked for by quarter`()
  {
    var points = score("points", per: .year)
    points.submission = [.init(matching: .init(), points: Points(1))]
    points.quotas = [.init(clause: "2", worth: .eachShort(Points(-1)))]
    let quota = Rulebook.Quota(
      clause: "2", indicator: .submissions, per: .year, atLeast: .everyClass(Proportion(3, of: 1)),
      partYear: nil)
    let threshold = Rulebook.Quota(
      clause: "3", indicator: Rulebook.Indicator(.score("points")), per: .quarter,
      atLeast: .everyClass(Proportion(1, of: 1)), partYear: nil)
    let analysis = log(
      ["2024-01-03", "2024-08-05"],
      Rulebook.Version(
        from: nil, to: nil, scores: [points], quotas: [quota], thresholds: [threshold],
        consequences: [])
    ).analysis("2024", asOf: "2024-12-31")
    #expect(totals(analysis["scores"], "points").first { $0.hasPrefix("2024-12") } == "2024-12 -1")
    #expect(totals(analysis["scores"], "points").contains("2024 1"))
    let quotas = analysis["quotas"]
    let short = (0..<quotas.rowCount).filter {
      quotas["clause"].texts[$0] == "3" && quotas["state"].texts[$0] == "short"
    }
    #expect(short.map { quotas["period"].texts[$0] } == ["2024-Q2", "2024-Q4"])
    #expect(short.map { quotas["achieved"].reals[$0] } == [0, -1])
  }
}
