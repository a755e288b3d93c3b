import Foundation
import Support
import Testing

/// The larger reconstructed datasets, which `datasets/generator` writes.
extension PublishedFiguresTests {
  @Test func `a forestry bureau's quarter has the published classes, outlets and year before`()
    throws
  {
    let table = try tables(of: "forestry-bureau", period: "2014-Q1")
    let classes = table("classes")
    #expect(classes["units"] == ["14", "17", "16", "10"])
    #expect(classes["adopted_items"] == ["84", "91", "52", "39"])
    #expect(classes.sum("submitted") == 1206)
    #expect(classes.sum("adopted_items") == 266)
    #expect(table("outlets")["adoptions"] == ["266", "126", "12", "0"])
    #expect(table("outlets")["previous_adoptions"] == ["0", "0", "0", "281"])
    let units = table("units")
    #expect(units.rows.count == 57)
    #expect(units["submitted"].count { $0 == "0" } == 4)
    let submitted = table("overview").row("measure", "submitted")
    #expect(submitted["value"] == "1206")
    #expect(submitted["previous_value"] == "1340")
    #expect(submitted["change"] == "-134", "134 / 1340 is 10.0 %")
    #expect(submitted["comparable"] == "yes")
    let events = table("overview").row("measure", "adoptions")
    #expect(events["comparable"] == "no", "the year before names no outlet")
    let rate = table("overview").row("measure", "cohort_rate")
    #expect(rate["numerator"] == "266" && rate["denominator"] == "1206")
    #expect(rate["value"] == "0.22056384743", "266 / 1206")
    let quarter = table("quarters").row("period", "2014-Q1")
    #expect(quarter["submitted"] == "1206" && quarter["adoptions"] == "404", "266 + 126 + 12")
    let before = table("quarters").row("period", "2013-Q1")
    #expect(before["submitted"] == "1340", "months known, days not")
    #expect(table("months").sum("submitted") == 1340 + 1206)
  }

  @Test func `of a forestry bureau's 57 units 36 were over their quota and 21 under`() throws {
    let table = try tables(of: "forestry-bureau", period: "2014-Q1")
    let short = table("eligibility")
    #expect(Set(short["unit"]).count == 21, "36.84 % of 57")
    #expect(short.rows.count == 21)
    #expect(57 - short.rows.count == 36, "63.16 %")
    #expect(short["achieved"].count { $0 == "0" } == 4)
    #expect(Set(short["period"]) == ["2014-Q1"])
    #expect(Set(short["applies_to"]) == [""], "the text names no consequence")
  }

  @Test func `a city's quarter has the published groups and the first five of the ranking`() throws
  {
    let table = try tables(of: "two-outlet-city", period: "2023-Q1")
    let classes = table("classes")
    #expect(classes["submitted"] == ["1165", "835"])
    #expect(classes["adopted_items"] == ["456", "317"])
    let office = table("quarters").row("period", "2023-Q1")
    #expect(office["submitted"] == "2000" && office["adopted_items"] == "773")
    #expect(office["cohort_rate"] == "0.3865" && office["adoptions"] == "773")
    #expect(office["supplements"] == "0", "every row of the register joins")
    let pairs = table("unit_outlet").rows
    func adoptions(_ unit: String, _ outlet: String) -> Int {
      pairs.first { $0["unit"] == unit && $0["outlet"] == outlet }
        .flatMap { Int($0["adoptions"] ?? "") } ?? 0
    }
    let best = table("units").rows.filter { Int($0["rank"] ?? "").map { $0 <= 5 } ?? false }
    let five = best.filter { $0["class"]?.hasPrefix("县") == true }.map { $0["unit"] ?? "" }
    let found = five.map { [adoptions($0, "每日要情"), adoptions($0, "信息专报")] }
    #expect(found == [[35, 3], [36, 0], [27, 1], [25, 1], [26, 0]])
    #expect(found.map { 5 * $0[0] + 10 * $0[1] } == [205, 180, 145, 135, 130])
    let others = table("units")["unit"].filter { !five.contains($0) }
    #expect(others.count == 75)
    #expect(others.allSatisfy { 5 * adoptions($0, "每日要情") + 10 * adoptions($0, "信息专报") < 130 })
  }

  @Test func `a county's 73 adoptions are 6 of the office and 67 of 24 units`() throws {
    let table = try tables(of: "small-county", period: "2023")
    #expect(table("classes")["adoptions"] == ["6", "67"])
    #expect(table("classes")["units"] == ["1", "24"])
    let units = table("units")
    let published = ["6", "12", "8", "5", "4", "4", "4", "3", "3", "3"]
    let last = Array(repeating: "2", count: 6) + Array(repeating: "1", count: 9)
    #expect(units["adoptions"] == published + last)
    #expect(table("outlets")["adoptions"] == ["73"])
    for column in ["cohort_rate", "period_rate", "decided_rate", "months_missed", "rank"] {
      #expect(Set(units[column]) == [""], "\(column): nobody knows what was submitted")
    }
    let overview = table("overview")
    #expect(overview.row("measure", "supplements")["value"] == "73")
    #expect(overview.row("measure", "units_without_submissions")["value"] == "")
  }

  @Test func `of a county's 52 solicited items one is of the office`() throws {
    let log = "datasets/small-county/log/2023年采用情况.csv"
    let end = try Program.shell("tongbao count \(log) --by kind,class", in: Repository.root)
    #expect(CSVRows(end.output).rows.prefix(2).map { $0["items"] } == ["1", "51"])
    #expect(CSVRows(end.output)["kind"] == ["约稿", "约稿", "自报", "自报"])
    #expect(CSVRows(end.output)["items"] == ["1", "51", "5", "16"])
  }

  @Test func `an enforcement bureau's six years hold 1200 reports in the media`() throws {
    let table = try tables(of: "enforcement-bureau", period: "2005..2010")
    let outlets = table("outlets")
    let media = outlets.rows.filter { $0["medium"] != "刊物" }
    #expect(media.count == 6)
    #expect(media.compactMap { Int($0["adoptions"] ?? "") }.reduce(0, +) == 1200)
    #expect(table("classes")["class"] == ["市局单位"], "the county bureaus have not entered")
    let years = table("years")
    #expect(years["period"] == (2005...2011).map(String.init))
    #expect(years.sum("adoptions") == 1200 + 36 + 36 + 214 + 84)
    #expect(years["adoptions"].first == "98", "a partial year")
  }

  @Test func `an enforcement bureau's journal is renamed and its county bureaus enter in 2011`()
    throws
  {
    let table = try tables(of: "enforcement-bureau", period: "2011")
    let journal = table("outlets").row("outlet", "城市管理与执法")
    #expect(journal["adoptions"] == "84" && journal["previous_adoptions"] == "36")
    #expect(journal["note"] == "2010-12-31以前名为城管简报")
    #expect(table("classes")["units"] == ["7", "5"])
    for row in table("units").rows where row["class"] == "县(市)局" {
      #expect(row["comparable"] == "no" && row["note"]?.hasPrefix("新设单位") == true)
    }
    let adoptions = table("overview").row("measure", "adoptions")
    #expect(adoptions["comparable"] == "no")
    #expect(adoptions["note"]?.hasPrefix("单位有增减") == true)
    let partial = try tables(of: "enforcement-bureau", period: "2006")("overview")
    #expect(partial.row("measure", "adoptions")["comparable"] == "no", "2005 began in April")
    let log = "datasets/enforcement-bureau/log/2011.csv"
    let end = try Program.shell("tongbao count \(log) --by outlet,kind", in: Repository.root)
    let columns = CSVRows(end.output).rows.filter { $0["outlet"] == "城市管理与执法" }
    #expect(columns.count == 7)
    #expect(columns.allSatisfy { $0["items"] == "12" })
  }
}

extension CSVRows {
  /// The row whose key is in a column; empty where there is none.
  fileprivate func row(_ column: String, _ key: String) -> [String: String] {
    rows.first { $0[column] == key } ?? [:]
  }

  fileprivate func sum(_ column: String) -> Int {
    self[column].compactMap { Int($0) }.reduce(0, +)
  }
}
