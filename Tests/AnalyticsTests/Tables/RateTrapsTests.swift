import Model
import Testing

@testable import Analytics

/// Nothing to divide by, nothing adopted, everything adopted: in every table that shows a rate.
struct RateTrapsTests {
  /// 1.959963984540054², the square of the normal quantile of 95 %.
  private static let square = 3.841458820694124

  /// Never submitted in 2023, had 0 of 3 adopted in 2022 and 3 of 3 in 2024, by a unit and class each.
  private func log() -> TestLog {
    var log = TestLog([
      .registered("Silent", class: "x"), .registered("Never", class: "y"),
      .registered("Always", class: "z"),
    ])
    for day in 1...3 {
      log.add("2022-05-0\(day)", by: [1])
      log.add("2024-05-0\(day)", by: [2], [.adopted("2024-06-0\(day)")])
    }
    return log
  }

  /// Rate, low and high of a row; Wilson's limits at x = 0 are 0 and z²/(n + z²), at x = n they are
  /// n/(n + z²) and 1: of 3, 3.8415/6.8415 = 0.5615 and 3/6.8415 = 0.4385.
  private func check(
    _ table: Table, _ none: [String], _ never: [String], _ always: [String]
  ) {
    for key in none {
      for column in ["cohort_rate", "cohort_rate_low", "cohort_rate_high"] {
        #expect(table.real(column, key) == nil, "\(table.name) \(key): 0 of 0 is no rate")
      }
      #expect(table.integer("submitted", key) == 0)
    }
    for key in never {
      #expect(table.real("cohort_rate", key) == 0)
      #expect(table.real("cohort_rate_low", key) == 0)
      let high = table.real("cohort_rate_high", key) ?? -1
      #expect(abs(high - Self.square / (3 + Self.square)) < 1e-12)
    }
    for key in always {
      #expect(table.real("cohort_rate", key) == 1)
      #expect(table.real("cohort_rate_high", key) == 1)
      let low = table.real("cohort_rate_low", key) ?? -1
      #expect(abs(low - 3 / (3 + Self.square)) < 1e-12)
    }
  }

  @Test func `0 of 0 is n a, 0 of n is 0 and n of n is 1, with exact limits`() {
    let all = log().analysis("all", asOf: "2024-12-31")
    check(all["units"], ["Silent"], ["Never"], ["Always"])
    check(all["classes"], ["x"], ["y"], ["z"])
    check(all["years"], ["2023"], ["2022"], ["2024"])
    check(all["quarters"], ["2022-Q3"], ["2022-Q2"], ["2024-Q2"])
    check(all["months"], ["2023-05"], ["2022-05"], ["2024-05"])
    #expect(all["units"]["period_rate"].reals == [nil, 0, 1])
    #expect(all["overview"].real("value", "cohort_rate") == 0.5, "3 of 6")
    #expect(all["outlets"]["share"].reals == [1], "3 of 3 events")
    let nothing = log().analysis("2023", asOf: "2024-12-31")
    check(nothing["units"], ["Silent", "Never", "Always"], [], [])
    check(nothing["classes"], ["x", "y", "z"], [], [])
    #expect(nothing["overview"].real("value", "cohort_rate") == nil)
    #expect(nothing["overview"].real("low", "cohort_rate") == nil)
    #expect(nothing["overview"].real("previous_value", "cohort_rate") == 0, "0 of 3 in 2022")
    #expect(nothing["overview"].real("change", "cohort_rate") == nil, "from 0 to no rate at all")
    #expect(nothing["outlets"]["share"].reals == [nil], "0 of 0 events")
  }

  @Test func `a year without items has no rate to compare`() {
    let table = log().analysis("2024", asOf: "2024-12-31")["year_over_year"]
    let office = table["unit"].texts.indices.filter { table["unit"].texts[$0] == "all units" }
    #expect(office.map { table["year"].integers[$0] } == [2023, 2024])
    #expect(office.map { table["cohort_rate"].reals[$0] } == [nil, 1])
    #expect(office.map { table["previous_cohort_rate"].reals[$0] } == [0, nil])
    for column in ["change_in_points", "low", "high", "p_value"] {
      #expect(office.allSatisfy { table[column].reals[$0] == nil })
    }
    #expect(office.allSatisfy { table["comparable"].texts[$0] == "no" })
  }

  @Test func `what was offered to an outlet and never taken is 0, what was not offered is n a`() {
    var log = TestLog(
      [.registered("A")],
      outlets: [.registered("Daily"), .registered("Web"), .registered("Quiet")])
    for _ in 0..<2 { log.add("2024-05-01", [.declined(), .adopted("2024-05-02", by: 1)]) }
    let outlets = log.analysis("2024")["outlets"]
    #expect(outlets["selectivity"].reals == [0, 1, nil], "0 of 2, 2 of 2, 0 of 0")
    #expect(outlets["share"].reals == [0, 1, 0], "of 2 events")
  }

  @Test func `of what was decided 0 of 1 is 0, 1 of 1 is 1, and nothing decided is n a`() {
    var log = TestLog([.registered("A"), .registered("B"), .registered("C")])
    log.add("2024-05-01", by: [0], [.declined()])
    log.add("2024-05-01", by: [1], [.adopted("2024-05-02")])
    log.add("2024-05-01", by: [2])
    let units = log.analysis("2024")["units"]
    #expect(units["decided"].integers == [1, 1, 0])
    #expect(units["decided_rate"].reals == [0, 1, nil])
    #expect(units["cohort_rate"].reals == [0, 1, 0], "what is pending was submitted")
  }
}

/// Every rate is the quotient of the two columns that its definition names, in every row.
struct RateDefinitionTests {
  /// The integers of `a`, `a − b` or `Σ a`; `nil` where the table has no such columns of whole numbers.
  private func integers(_ text: String, in table: Table) -> [Int?]? {
    if text.hasPrefix("Σ ") {
      guard let cells = integers(String(text.dropFirst(2)), in: table) else { return nil }
      return cells.map { _ in cells.reduce(0) { $0 + ($1 ?? 0) } }
    }
    let terms = text.split(separator: " − ").map { integers(named: String($0), in: table) }
    guard let first = terms[0] else { return nil }
    guard terms.count == 2, let second = terms[1] else { return terms.count == 1 ? first : nil }
    return zip(first, second).map { one, other in
      guard let one, let other else { return nil }
      return one - other
    }
  }

  private func integers(named name: String, in table: Table) -> [Int?]? {
    guard case .integers(let cells) = table.columns.first(where: { $0.name == name })?.values
    else { return nil }
    return cells
  }

  /// The tables of counts: in those of the annex a smallest number, or a part of a row's group, is asked for.
  private static let tables: Set<String> = [
    "units", "classes", "outlets", "months", "quarters", "years", "year_over_year",
    "unit_months", "outlet_months",
  ]

  /// The rates of a table that are checked.
  private func check(_ table: Table) -> [String] {
    table.columns.compactMap { column in
      let definition = column.definition
      guard case .reals(let rates) = column.values,
        let numerator = definition.numerator?.en, let denominator = definition.denominator?.en,
        let quotient = definition.formula?.en,
        ["\(numerator) / \(denominator)", "(\(numerator)) / \(denominator)"].contains(quotient),
        let x = integers(numerator, in: table), let n = integers(denominator, in: table)
      else { return nil }
      for row in rates.indices {
        var expected: Double?
        if let x = x[row], let n = n[row], n > 0 { expected = Double(x) / Double(n) }
        #expect(rates[row] == expected, "\(table.name).\(column.name), row \(row)")
      }
      return "\(table.name).\(column.name)"
    }
  }

  @Test(arguments: ["2024", "2023", "all", "2024-Q1"], 1...4)
  func `a rate is the quotient of the columns that its definition names`(
    _ period: String, _ seed: UInt64
  ) {
    var random = RandomSubmissions(seed: seed)
    var log = TestLog(
      RandomSubmissions.directory.units, outlets: RandomSubmissions.directory.outlets)
    log.submissions = random.batch(150)
    let checked = log.analysis(period, asOf: "2025-02-10").tables
      .filter { Self.tables.contains($0.name) }.flatMap(check)
    let periods = ["months", "quarters", "years"].flatMap { table in
      ["cohort_rate", "period_rate", "decided_rate"].map { "\(table).\($0)" }
    }
    let expected = [
      "units.cohort_rate", "units.period_rate", "units.decided_rate",
      "units.previous_cohort_rate", "classes.cohort_rate", "outlets.selectivity",
      "outlets.previous_selectivity", "unit_months.cohort_rate", "outlet_months.selectivity",
      "outlets.share", "year_over_year.cohort_rate", "year_over_year.previous_cohort_rate",
    ]
    #expect(Set(expected + periods).isSubset(of: Set(checked)))
  }
}
