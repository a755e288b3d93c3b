import Foundation
import Support
import Testing

/// What charts drawn from one log with other libraries print stands in the tables, where the log is at hand.
///
/// The charts show January to August 2024, where the log ends, beside the same months of 2023.
@Suite(.enabled(if: Reference.isThere, Comment(rawValue: Reference.absence)))
struct ReferenceChartsTests {
  private func files(of period: String) throws -> [String: String] {
    var files: [String: String] = [:]
    try Workplace.with { work in
      let dataset = try work.copyFolder(
        Repository.root.appending(path: "Tests/GoldenTests/reference-charts"), as: "office")
      try Data(try Reference.bytes("charts/data/log.csv")).write(
        to: dataset.appending(path: "log.csv"))
      files = try work.report(dataset, to: "out", options: "--period \(period) --no-bom")
        .mapValues { String(decoding: $0, as: UTF8.self) }
    }
    return files
  }

  private func rows(_ files: [String: String], _ table: String) throws -> CSVRows {
    CSVRows(try #require(files["tables/\(table).csv"]))
  }

  private func real(_ row: [String: String], _ column: String) throws -> Double {
    try #require(Double(row[column] ?? ""))
  }

  /// `45.1`, as charts print a rate.
  private func percent(_ rate: Double) -> String { tenths(rate * 100) }

  private func tenths(_ number: Double) -> String { String(format: "%.1f", number) }

  @Test func `the office's rate and its change are those of the trend`() throws {
    let files = try files(of: "2024")
    let rate = try #require(
      try rows(files, "overview").rows.first { $0["measure"] == "cohort_rate" })
    #expect([rate["numerator"], rate["denominator"]] == ["1012", "2242"])
    #expect([rate["previous_numerator"], rate["previous_denominator"]] == ["887", "2035"])
    #expect(percent(try real(rate, "value")) == "45.1")
    #expect(percent(try real(rate, "previous_value")) == "43.6")
    let change = try ["change", "change_low", "change_high"].map { tenths(try real(rate, $0)) }
    #expect(change == ["1.6", "-1.4", "4.5"])
    #expect(
      files["charts/trend.svg"]?.contains(
        "No clear change in the adoption rate from a year before") == true)
  }

  @Test func `the months are those of the trend, the year before to its end`() throws {
    let months = try rows(try files(of: "2024"), "months")
    let rates = try months.rows.map {
      "\($0["period"] ?? "") \(String(format: "%.0f", try real($0, "cohort_rate") * 100))"
    }
    #expect(rates.count == 20 && rates.first == "2023-01 45" && rates.last == "2024-08 43")
    #expect(rates.contains("2023-12 55") && rates.contains("2024-06 50"))
  }

  /// From the top of the ranked dots to the bottom.
  private static let units = """
    Civil Affairs Bureau: 72.4 21 of 29
    Parks Bureau: 63.2 60 of 95
    Records Centre 档案中心: 60.0 3 of 5
    South District Office: 58.4 143 of 245
    Culture Bureau: 52.1 25 of 48
    Health Bureau 卫生健康局: 52.0 79 of 152
    North District Office: 48.2 183 of 380
    East District Office: 46.7 134 of 287
    Harbour Bureau: 45.9 89 of 194
    Water Bureau: 40.4 44 of 109
    Education Bureau 教育局: 40.0 52 of 130
    Archives: 39.1 9 of 23
    Port Authority: 37.5 6 of 16
    West District Office: 36.7 77 of 210
    Housing Bureau: 35.8 24 of 67
    Statistics Office: 31.0 13 of 42
    Finance Bureau: 28.8 19 of 66
    Transport Bureau: 21.5 31 of 144
    """

  @Test func `the units are those of the ranked dots, and one is clearly below the line`() throws {
    let files = try files(of: "2024")
    let units = try rows(files, "units").rows
    let ranked = try units.sorted { try real($0, "cohort_rate") > real($1, "cohort_rate") }
    let lines = try ranked.map { row in
      let counts = "\(row["adopted_items"] ?? "") of \(row["submitted"] ?? "")"
      return "\(row["unit"] ?? ""): \(percent(try real(row, "cohort_rate"))) \(counts)"
    }
    #expect(lines.joined(separator: "\n") == Self.units)
    func named(_ isMeant: ([String: String]) throws -> Bool) rethrows -> [String] {
      try ranked.filter(isMeant).map { $0["unit"] ?? "" }
    }
    #expect(try named { try real($0, "cohort_rate_high") < 0.35 } == ["Transport Bureau"])
    let byChance = try named {
      try real($0, "cohort_rate") < 0.35 && real($0, "cohort_rate_high") >= 0.35
    }
    #expect(byChance == ["Statistics Office", "Finance Bureau"])
    #expect(
      files["charts/units.svg"]?.contains(
        "1 unit is clearly below the 35 % line, 8 clearly above; 9 undecided") == true)
  }

  @Test func `the units outside the limits are those of the funnel`() throws {
    let signals = try rows(try files(of: "2024"), "signals")
    func beyond(_ position: String, _ column: String = "funnel_position") -> [String] {
      signals.rows.filter { $0[column]?.hasPrefix(position) == true }.compactMap { $0["unit"] }
    }
    #expect(beyond("beyond_998") == ["Parks Bureau", "South District Office", "Transport Bureau"])
    #expect(
      beyond("beyond_95_") == ["Civil Affairs Bureau", "Finance Bureau", "West District Office"])
    #expect(beyond("beyond_998", "funnel_position_overdispersed").isEmpty)
    let dispersion = try #require(signals.rows.first)
    #expect(tenths(try real(dispersion, "phi")) == "3.4")
    #expect(percent(try real(dispersion, "tau2").squareRoot()) == "7.4")
  }

  @Test func `the outlets are those of the small multiples`() throws {
    let now = try rows(try files(of: "2024"), "outlets").rows
    var lines: [String] = []
    for row in now.sorted(by: { Int($0["offered"] ?? "") ?? 0 > Int($1["offered"] ?? "") ?? 0 }) {
      let whole = String(format: "%.0f", try real(row, "selectivity") * 100)
      let change = try ["in_points", "low", "high"].map {
        tenths(try real(row, "selectivity_change_" + $0))
      }
      lines.append(
        "\(row["outlet"] ?? ""): \(whole) of \(row["offered"] ?? ""), "
          + "\(change[0]) (\(change[1]) to \(change[2]))")
    }
    #expect(
      lines == [
        "Daily Brief: 60 of 789, 1.5 (-3.4 to 6.5)", "City Portal: 50 of 544, 2.4 (-3.6 to 8.3)",
        "Province Gazette: 30 of 444, 0.4 (-5.8 to 6.6)",
        "Evening News: 35 of 282, -4.0 (-12.2 to 4.2)",
        "National Wire: 20 of 183, 9.4 (1.9 to 16.9)",
      ])
  }

  /// Two ways to the year before: read beside this one, and as a period of its own.
  @Test func `an outlet's year before is what a report on that year says`() throws {
    let now = try rows(try files(of: "2024"), "outlets").rows
    let before = try rows(try files(of: "2023-01..2023-08"), "outlets").rows
    #expect(now.count == 5)
    for row in now {
      let former = try #require(before.first { $0["outlet"] == row["outlet"] })
      #expect(row["previous_offered"] == former["offered"])
      #expect(row["previous_offered_adopted"] == former["offered_adopted"])
      #expect(row["previous_selectivity"] == former["selectivity"])
    }
  }

  @Test func `eleven months of units passed with nothing submitted, as in the heat map`() throws {
    let missed = try ["2023", "2024"].map { year in
      try rows(try files(of: year), "units").rows.reduce(into: [String: Int]()) { missed, row in
        let months = Int(row["months_missed"] ?? "") ?? 0
        if months > 0 { missed[row["unit"] ?? ""] = months }
      }
    }
    #expect(
      missed == [
        ["Culture Bureau": 1, "Port Authority": 4, "Records Centre 档案中心": 1],
        ["Archives": 1, "Records Centre 档案中心": 4],
      ])
  }
}
