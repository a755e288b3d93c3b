import Model
import Support
import Testing

@testable import Importer

struct PeriodsEntryTests {
  private func calendar(_ periods: String) throws(Diagnostic) -> PeriodCalendar {
    try DatasetFile.read(Array("periods: \(periods)\n".utf8), file: "dataset.yaml").reading.calendar
  }

  @Test func `without a word the calendar is everybody's`() throws {
    #expect(try DatasetFile.read([], file: "dataset.yaml").reading.calendar == .usual)
    #expect(try calendar("{}") == .usual)
  }

  @Test(arguments: [
    ("{ year_begins: 9-1 }", "2024/2025 2024-09-01 2025-08-31"),
    ("{ year_begins: 09-01 }", "2024/2025 2024-09-01 2025-08-31"),
    ("{ year_begins: 9月1日 }", "2024/2025 2024-09-01 2025-08-31"),
    ("{ year_begins: 1-1 }", "2024 2024-01-01 2024-12-31"),
    ("{ month_closes: 25 }", "2024 2023-12-26 2024-12-25"),
    ("{ month_closes: 25, year_begins: 8-26 }", "2024/2025 2024-08-26 2025-08-25"),
    ("{ month_closes: 25, year_begins: 12-26 }", "2024 2023-12-26 2024-12-25"),
  ])
  func `a year begins where it is stated`(text: String, expected: String) throws {
    let year = try calendar(text).year(2024)
    #expect("\(year.label) \(year.first) \(year.last)" == expected)
  }

  @Test func `windows are named spans by the calendar, in the file's order`() throws {
    let found = try calendar(
      "{ month_closes: 25, windows: { campaign: 2011-03-01..2011-06-30, 春季: 2025-03..2025-05 } }")
    #expect(found.windows.map(\.label) == ["campaign", "春季"])
    #expect(found.windows.map(\.first.description) == ["2011-03-01", "2025-02-26"])
    #expect(found.windows.map(\.last.description) == ["2011-06-30", "2025-05-25"])
    #expect(try calendar("{ january_february: apart }").newYearMonths == .apart)
  }

  @Test(arguments: [
    ("{ year_begin: 9-1 }", #"1:12 yaml-key-unknown ["year_begin", "year_begins"]"#),
    (
      "{ year_begins: 9-15 }",
      #"1:25 yaml-value-wrong ["year_begins", "9-15", "1-1, 2-1, 3-1, 4-1, 5-1, 6-1, 7-1, 8-1, 9-1, 10-1, 11-1, 12-1"]"#
    ),
    (
      "{ month_closes: 25, year_begins: 9-1 }",
      #"1:43 yaml-value-wrong ["year_begins", "9-1", "12-26, 1-26, 2-26, 3-26, 4-26, 5-26, 6-26, 7-26, 8-26, 9-26, 10-26, 11-26"]"#
    ),
    ("{ year_begins: 9 }", "1:25 yaml-value-wrong"),
    ("{ year_begins: 2024-9-1 }", "1:25 yaml-value-wrong"),
    ("{ year_begins: 13-1 }", "1:25 yaml-value-wrong"),
    ("{ month_closes: 28 }", "1:26 yaml-value-wrong"),
    ("{ month_closes: 0 }", "1:26 yaml-value-wrong"),
    ("{ month_closes: 月末 }", "1:26 yaml-value-wrong"),
    ("{ january_february: maybe }", "1:30 yaml-value-wrong"),
    ("{ windows: { a: spring } }", #"1:26 yaml-value-wrong ["a", "spring""#),
    ("{ windows: { a: all } }", "1:26 yaml-value-wrong"),
    ("{ windows: { a: 2025-to-date } }", "1:26 yaml-value-wrong"),
    ("{ windows: { a: 2011-06-30..2011-03-01 } }", "1:26 yaml-value-wrong"),
    ("{ windows: { 2025: 2011-03-01..2011-06-30 } }", #"1:29 yaml-value-wrong ["2025", "2011"#),
    ("{ windows: { a/b: 2011-03 } }", "1:28 yaml-value-wrong"),
  ])
  func `what cannot be meant is refused at its place`(text: String, brief: String) {
    let found = refusal { () throws(Diagnostic) in _ = try calendar(text) }
    #expect(found?.brief.hasPrefix("dataset.yaml:" + brief) == true, "\(found?.brief ?? "")")
  }

  @Test func `the calendar of a dataset is known without its logs`() throws {
    let dataset = try TestDataset([
      "log/1.csv": "编号,单位,标题,报送时间\n1,甲局,修路,2024-01-05\n",
      "dataset.yaml": "periods: { year_begins: 9-1 }\n",
    ])
    #expect(try Import.calendar(of: [dataset.folder.path]).firstMonth == 9)
    #expect(dataset.dataset.reading.calendar.firstMonth == 9)
    #expect(try Import.calendar(of: [dataset.folder.path + "/log/1.csv"]) == .usual)
    #expect(try Import.calendar(of: ["-"]) == .usual)
  }
}
