import Model
import Testing

struct PeriodCalendarTests {
  private let school = PeriodCalendar(firstMonth: 9, monthCloses: nil)
  private let closing = PeriodCalendar(firstMonth: 1, monthCloses: 25)
  private let both = PeriodCalendar(firstMonth: 9, monthCloses: 25)

  private func span(_ period: Period?) -> String {
    period.map { "\($0.label) \($0.first) \($0.last)" } ?? "none"
  }

  @Test(arguments: [
    ("2024/2025", "2024/2025 2024-09-01 2025-08-31"),
    ("2024-2025学年", "2024/2025 2024-09-01 2025-08-31"),
    ("2024—2025学年", "2024/2025 2024-09-01 2025-08-31"),
    ("2024学年", "2024/2025 2024-09-01 2025-08-31"),
    ("2024/2025-Q1", "2024/2025-Q1 2024-09-01 2024-11-30"),
    ("2024-2025学年第2季度", "2024/2025-Q2 2024-12-01 2025-02-28"),
    ("2023/2024-Q2", "2023/2024-Q2 2023-12-01 2024-02-29"),
    ("2024/2025-H2", "2024/2025-H2 2025-03-01 2025-08-31"),
    ("2024学年下半年", "2024/2025-H2 2025-03-01 2025-08-31"),
    ("2023/2024..2024/2025", "2023/2024..2024/2025 2023-09-01 2025-08-31"),
    ("2025-03", "2025-03 2025-03-01 2025-03-31"),
    ("2025-01..2025-12", "2025-01..2025-12 2025-01-01 2025-12-31"),
    ("2025", "none"), ("2025年", "none"), ("2025-Q1", "none"), ("2024/2026", "none"),
    ("2024/25", "none"), ("2024-2026学年", "none"), ("学年", "none"), ("2024/2025-Q5", "none"),
    ("2024..2025", "none"),
  ])
  func `a school year bears both of its years, and one year alone names none`(
    text: String, expected: String
  ) { #expect(span(school.period(text)) == expected) }

  @Test(arguments: [
    ("2025-03", "2025-03 2025-02-26 2025-03-25"), ("2024-03", "2024-03 2024-02-26 2024-03-25"),
    ("2025-01", "2025-01 2024-12-26 2025-01-25"), ("2025", "2025 2024-12-26 2025-12-25"),
    ("2025-Q1", "2025-Q1 2024-12-26 2025-03-25"), ("2025-H2", "2025-H2 2025-06-26 2025-12-25"),
    ("2025年3月", "2025-03 2025-02-26 2025-03-25"),
    ("2025-01..2025-03", "2025-01..2025-03 2024-12-26 2025-03-25"),
    ("2025-03-26", "2025-03-26 2025-03-26 2025-03-26"),
    ("2024/2025", "none"),
  ])
  func `where months close on the 25th, quarters and years follow`(text: String, expected: String) {
    #expect(span(closing.period(text)) == expected)
  }

  @Test func `a school year of closing months begins with its September`() {
    #expect(span(both.year(2024)) == "2024/2025 2024-08-26 2025-08-25")
    #expect(both.year(of: date(2024, 8, 25)) == 2023)
    #expect(both.year(of: date(2024, 8, 26)) == 2024)
    #expect(both.quarter(of: date(2025, 2, 26)).label == "2024/2025-Q3")
  }

  @Test(arguments: [1, 4, 9, 12], [nil, 1, 25, 27])
  func `every day lies in one month, quarter and year, and they follow each other without a gap`(
    firstMonth: Int, closes: Int?
  ) throws {
    let calendar = PeriodCalendar(firstMonth: firstMonth, monthCloses: closes)
    for number in date(2022, 12, 20).dayNumber...date(2025, 1, 10).dayNumber {
      let day = CivilDate(dayNumber: number)
      let month = calendar.month(at: calendar.monthIndex(of: day))
      let year = calendar.year(calendar.year(of: day))
      let quarter = calendar.quarter(of: day)
      #expect(month.contains(day) && quarter.contains(day) && year.contains(day))
      #expect(quarter.contains(month.first) && quarter.contains(month.last))
      #expect(year.contains(quarter.first) && year.contains(quarter.last))
      #expect(calendar.begins(day, months: 1) == (day == month.first))
      #expect(calendar.begins(day, months: 3) == (day == quarter.first))
      #expect(calendar.begins(day, months: 12) == (day == year.first))
      let next = CivilDate(dayNumber: month.last.dayNumber + 1)
      #expect(calendar.monthIndex(of: next) == calendar.monthIndex(of: day) + 1)
      let labels = [month, quarter, year].map(\.label)
      #expect(labels.map { calendar.period($0)?.label } == labels)
      #expect(
        [month, quarter, year].map { calendar.span(from: $0.first, to: $0.last) }
          == [month, quarter, year])
    }
    let year = calendar.year(2023)
    #expect(calendar.months(of: year).count == 12)
    #expect(calendar.shifted(year, years: 1) == calendar.year(2024))
  }

  @Test func `to date is cut at the as-of day, and only then`() throws {
    let period = try #require(PeriodCalendar.usual.period("2025-to-date"))
    #expect(span(period.known(by: date(2025, 8, 20))) == "2025-to-date 2025-01-01 2025-08-20")
    #expect(span(period.known(by: date(2024, 8, 20))) == "2025-to-date 2025-01-01 2025-12-31")
    #expect(span(period.known(by: date(2026, 1, 1))) == "2025-to-date 2025-01-01 2025-12-31")
    #expect(Period.year(2025).known(by: date(2025, 8, 20)) == .year(2025))
    for text in ["2025年至今", "2025年以来"] { #expect(PeriodCalendar.usual.period(text) == period) }
    #expect(school.period("2024学年至今")?.label == "2024/2025-to-date")
    for text in ["all-to-date", "至今", "2025-to-date-to-date", "2025-02-30-to-date", "to-date"] {
      #expect(PeriodCalendar.usual.period(text) == nil, "\(text)")
    }
  }

  @Test func `a window is read by its name`() throws {
    var calendar = PeriodCalendar.usual
    let window = Period(label: "会战", first: date(2011, 3, 1), last: date(2011, 6, 30))
    calendar.windows = [window]
    #expect(calendar.period("会战") == window)
    #expect(calendar.period("会战至今")?.label == "会战-to-date")
    #expect(calendar.period("会战 ") == nil && PeriodCalendar.usual.period("会战") == nil)
  }

  @Test func `January and February are read together where the language or the dataset says so`() {
    var calendar = PeriodCalendar.usual
    #expect(calendar.readsNewYearTogether(.chinese) && !calendar.readsNewYearTogether(.english))
    calendar.newYearMonths = .together
    #expect(calendar.readsNewYearTogether(.english))
    calendar.newYearMonths = .apart
    #expect(!calendar.readsNewYearTogether(.chinese))
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day)!
  }
}
