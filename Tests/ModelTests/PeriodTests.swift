import Model
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2025", "2025-01-01", "2025-12-31"), ("2025-Q1", "2025-01-01", "2025-03-31"),
    ("2025-Q4", "2025-10-01", "2025-12-31"),
    ("2025-H1", "2025-01-01", "2025-06-30"), ("2025-H2", "2025-07-01", "2025-12-31"),
    ("2024-02", "2024-02-01", "2024-02-29"),
    ("2025-03-07", "2025-03-07", "2025-03-07"),
    ("2025-01-15..2025-02-14", "2025-01-15", "2025-02-14"),
    ("2025-01..2025-06", "2025-01-01", "2025-06-30"), ("2024..2025", "2024-01-01", "2025-12-31"),
    ("all", "0001-01-01", "9999-12-31"),
  ])
  func `a label names a span of days`(label: String, first: String, last: String) throws {
    let period = try #require(Period(parsing: label))
    #expect(period.label == label)
    #expect(period.first.description == first && period.last.description == last)
    #expect(period.includesUndated == (label == "all"))
  }

  @Test(arguments: [
    "", "25", "2025-Q5", "2025-Q0", "2025-H3", "2025-13", "2025-00", "2025-02-30",
    "2025-06-30..2025-01-01", "..",
    "2025..", "..2025", "2025-Q", "2025-q1", "2025Q1", "2025/03", "2025-01-01-01", "0000",
    "2025-Q+1", "2025-Q01", "20 25", "ALL",
    "二〇二五",
  ])
  func `any other text names none`(label: String) {
    #expect(Period(parsing: label) == nil)
  }

  @Test(arguments: [
    ("2025", -1, "2024"), ("2025-Q1", -1, "2024-Q1"), ("2025-H2", 2, "2027-H2"),
    ("2024-02", 1, "2025-02"),
    ("2025-02", -1, "2024-02"), ("2025-01-01..2025-02-28", -1, "2024-01..2024-02"),
    ("2024-02-29", 1, "2025-02-28"), ("2024-01-01..2024-02-29", 1, "2025-01..2025-02"),
    ("2025-01-15..2025-02-14", -1, "2024-01-15..2024-02-14"), ("2025-01..2025-06", -1, "2024-H1"),
  ])
  func `a period is shifted by years, ends of months to ends of months`(
    label: String, years: Int, shifted: String
  ) throws {
    #expect(try #require(Period(parsing: label)).shifted(years: years).label == shifted)
  }

  @Test(arguments: [
    ("2025", "2025"), ("2025-01..2025-12", "2025"), ("2025-01-01..2025-06-30", "2025-H1"),
    ("2025-04..2025-06", "2025-Q2"),
    ("2025-02-01..2025-02-28", "2025-02"), ("2025-02-01..2025-03-31", "2025-02..2025-03"),
    ("2025-02-01..2025-03-30", "2025-02-01..2025-03-30"), ("2024-01..2025-12", "2024-01..2025-12"),
  ])
  func `a span has its shortest label`(text: String, label: String) throws {
    let period = try #require(Period(parsing: text))
    #expect(Period.label(from: period.first, to: period.last) == label)
  }

  @Test func `a period holds a date whose every day lies in it`() throws {
    let period = try #require(Period(parsing: "2025-01-15..2025-12-31"))
    let held = [
      (CivilDate(year: 2025, month: 2), true), (CivilDate(year: 2025, month: 1), false),
      (CivilDate(year: 2025), false),
    ]
    for (date, isHeld) in held { #expect(period.contains(try #require(date)) == isHeld) }
    #expect(Period.year(2025).contains(try #require(CivilDate(year: 2025))))
  }

  @Test func `a period has a month for each that it touches`() throws {
    let period = try #require(Period(parsing: "2024-11-30..2025-02-01"))
    #expect(period.months.map(\.label) == ["2024-11", "2024-12", "2025-01", "2025-02"])
  }
}
