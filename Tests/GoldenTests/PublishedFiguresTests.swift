import Foundation
import Support
import Testing

/// Datasets that were reconstructed from published figures give those figures back.
struct PublishedFiguresTests {
  /// The tables of a shipped dataset's report.
  ///
  /// - Parameter period: As `--period` takes it; empty for the default.
  func tables(of dataset: String, period: String = "") throws -> (String) -> CSVRows {
    let option = period.isEmpty ? "" : "--period \(period) "
    var files: [String: Data] = [:]
    try Workplace.with { work in
      files = try work.report(
        Repository.root.appending(path: "datasets/" + dataset), to: "out",
        options: option + "--no-bom")
    }
    return { name in CSVRows(String(decoding: files["tables/\(name).csv"] ?? Data(), as: UTF8.self))
    }
  }

  @Test func `a county party office submitted 551 items, 85 of them adopted by the higher office`()
    throws
  {
    let table = try tables(of: "county-party-office")
    let units = table("units")
    #expect(units["submitted"] == ["551"])
    #expect(units["adopted_items"] == ["85"])
    #expect(units["cohort_rate"] == ["0.154264972777"], "15.4 %")
    #expect(units["adoptions"] == ["159"])
    #expect(units["supplements"] == ["74"])
    let outlets = table("outlets")
    #expect(outlets["adoptions"].sorted() == ["11", "12", "19", "28", "4", "85"])
    #expect(outlets["outlet"].count { $0 == "**日报" } == 2, "two outlets of one masked name")
  }

  @Test func `a science association's 38 items were adopted 14 and 24 times`() throws {
    let table = try tables(of: "science-association")
    #expect(table("units")["submitted"] == ["38"])
    #expect(table("outlets")["adoptions"].sorted() == ["14", "24"])
  }

  @Test(arguments: [("disjoint", "58", "0.852941176471"), ("overlapping", "35", "0.514705882353")])
  func `an expressway office's 58 events are 58 or 35 distinct items of 68`(
    reading: String, items: String, rate: String
  ) throws {
    let units = try tables(of: "expressway-office/" + reading)("units")
    #expect(units["submitted"] == ["68"])
    #expect(units["adoptions"] == ["58"])
    #expect(units["adopted_items"] == [items])
    #expect(units["cohort_rate"] == [rate])
  }

  @Test func `a land bureau's campaign has 16 events of 10 items and no rate at all`() throws {
    let table = try tables(of: "land-bureau")
    #expect(table("outlets")["adoptions"].sorted() == ["1", "1", "2", "3", "9"])
    for column in ["cohort_rate", "cohort_rate_low", "period_rate", "decided_rate"] {
      #expect(Set(table("units")[column]) == [""], "\(column) has no denominator")
      #expect(Set(table("years")[column]) == [""], "\(column) has no denominator")
    }
    let overview = table("overview")
    #expect(overview.rows.first { $0["measure"] == "adoptions" }?["value"] == "16")
    #expect(overview.rows.first { $0["measure"] == "cohort_rate" }?["value"] == "")
  }
}
