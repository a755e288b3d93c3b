import Model
import Testing

@Suite struct CivilDateTests {
  @Test func `day numbers count every day from 1900 to 2100 once`() throws {
    var number = try #require(CivilDate(year: 1900, month: 1, day: 1)).dayNumber
    for year in 1900...2100 {
      #expect(CivilDate.isLeap(year) == (year % 4 == 0 && year % 100 != 0 || year == 2000))
      for month in 1...12 {
        for day in 1...CivilDate.dayCount(year: year, month: month) {
          let date = CivilDate(year: year, month: month, day: day)
          if date?.dayNumber != number || date != CivilDate(dayNumber: number) {
            Issue.record("\(year)-\(month)-\(day) is day \(number)")
          }
          number += 1
        }
      }
    }
    #expect(number - 1 == 47_846)
  }

  @Test func `the first of January 1970 is day 0`() {
    #expect(CivilDate(dayNumber: 0).description == "1970-01-01")
    #expect(CivilDate(dayNumber: -1).description == "1969-12-31")
  }

  @Test(arguments: [
    (2023, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1),
    (2024, 1, 0), (0, 1, 1),
    (10_000, 1, 1),
  ])
  func `what the calendar does not have is no date`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", -12, "2023-02-28"), ("2024-12-15", 1, "2025-01-15"),
    ("2024-01-15", -1, "2023-12-15"),
    ("2024-05-31", 0, "2024-05-31"), ("2024-11-30", 15, "2026-02-28"),
    ("2024-03-31", -13, "2023-02-28"),
  ])
  func `a day that the month lacks becomes its last`(from: String, months: Int, to: String) throws {
    let period = try #require(Period(parsing: from))
    #expect(period.first.adding(months: months).description == to)
  }

  @Test func `a month stays a month and a year a year when months are added`() {
    #expect(CivilDate(year: 2024, month: 11)?.adding(months: 3).description == "2025-02")
    #expect(CivilDate(year: 2024)?.adding(months: 12).description == "2025")
    #expect(CivilDate(year: 2024)?.adding(months: -1).description == "2023")
  }

  @Test(arguments: [
    (CivilDate(year: 2024), "2024", "2024-01-01", "2024-12-31"),
    (CivilDate(year: 2023), "2023", "2023-01-01", "2023-12-31"),
    (CivilDate(year: 2024, month: 2), "2024-02", "2024-02-01", "2024-02-29"),
    (CivilDate(year: 2100, month: 2), "2100-02", "2100-02-01", "2100-02-28"),
    (CivilDate(year: 2024, month: 12), "2024-12", "2024-12-01", "2024-12-31"),
    (CivilDate(year: 2024, month: 5, day: 3), "2024-05-03", "2024-05-03", "2024-05-03"),
    (CivilDate(year: 33), "0033", "0033-01-01", "0033-12-31"),
  ])
  func `a date spans the days that it can mean`(
    date: CivilDate?, written: String, first: String, last: String
  ) {
    #expect(date?.description == written)
    #expect(date?.firstDay.description == first && date?.lastDay.description == last)
  }

  @Test func `of two dates with one first day the less precise comes first`() throws {
    let dates = [
      CivilDate(year: 2023, month: 12, day: 31), CivilDate(year: 2024),
      CivilDate(year: 2024, month: 1),
      CivilDate(year: 2024, month: 1, day: 1), CivilDate(year: 2024, month: 1, day: 2),
      CivilDate(year: 2024, month: 2), CivilDate(year: 2025),
    ].compactMap { $0 }
    #expect(dates.reversed().sorted() == dates)
  }
}
