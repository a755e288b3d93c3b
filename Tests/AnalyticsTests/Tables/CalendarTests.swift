import Model
import Testing

@testable import Analytics

struct CalendarTests {
  private func analysis(
    _ log: TestLog, _ calendar: PeriodCalendar, _ period: String?, asOf: String? = nil
  ) throws -> Analysis {
    var request = log.request(nil, asOf: asOf)
    request.reading.calendar = calendar
    if let period {
      let stated: Period = try #require(calendar.period(period))
      request.period = stated
    }
    return analyse(request)
  }

  private let school = PeriodCalendar(firstMonth: 9, monthCloses: nil)
  private let closing = PeriodCalendar(firstMonth: 1, monthCloses: 25)

  @Test func `a school year is counted, compared and named as one`() throws {
    var log = TestLog([.registered("A")])
    for (day, weight) in [
      ("2023-08-31", 1), ("2023-09-01", 2), ("2024-08-31", 4), ("2024-09-01", 8),
      ("2025-08-31", 16), ("2025-09-01", 32),
    ] { log.add(day, weight: weight, [.adopted(day)]) }
    let found = try analysis(log, school, "2024/2025", asOf: "2025-09-30")
    #expect(found["units"].integer("submitted", "A") == 24)
    #expect(found["units"].integer("previous_submitted", "A") == 6)
    let years = found["years"]
    #expect(years["period"].texts == ["2022/2023", "2023/2024", "2024/2025", "2025/2026"])
    #expect(years["submitted"].integers == [1, 6, 24, 32])
    #expect(years["complete"].texts == ["yes", "yes", "yes", "no"])
    let quarters = found["quarters"]
    #expect(quarters["period"].texts.first == "2023/2024-Q1")
    #expect(quarters.integer("submitted", "2024/2025-Q4") == 16)
    #expect(found["months"]["period"].texts.last == "2025-08" && found["months"].rowCount == 24)
    let compared = found["year_over_year"]
    #expect(compared["year"].integers.prefix(3) == [2023, 2024, 2025])
    #expect(compared["months"].texts.prefix(3) == ["2023/2024", "2024/2025", "2025-09"])
    #expect(compared["previous_submitted"].integers.prefix(3) == [1, 6, 8])
    #expect(found.period.label == "2024/2025")
    #expect(try analysis(log, school, nil, asOf: "2025-08-31").period.label == "2024/2025")
  }

  @Test func `where months close on the 25th, the 26th belongs to the next`() throws {
    var log = TestLog([.registered("A", from: "2025-02-26")])
    for (day, weight) in [
      ("2024-12-25", 1), ("2024-12-26", 2), ("2025-02-25", 4), ("2025-02-26", 8),
      ("2025-03-25", 16), ("2025-03-26", 32), ("2025-12-25", 64), ("2025-12-26", 128),
    ] { log.add(day, weight: weight) }
    let found = try analysis(log, closing, "2025", asOf: "2025-12-31")
    #expect(found["overview"].real("value", "submitted") == 126)
    let months = found["months"]
    #expect(months["period"].texts.last == "2025-12" && months["period"].texts.first == "2024-12")
    #expect(months.integer("submitted", "2024-12") == 1)
    #expect(months.integer("submitted", "2025-01") == 2)
    #expect(months.integer("submitted", "2025-02") == 4)
    #expect(months.integer("submitted", "2025-03") == 24)
    #expect(months.integer("submitted", "2025-04") == 32)
    #expect(found["quarters"].integer("submitted", "2025-Q1") == 30)
    #expect(found["years"]["period"].texts == ["2024", "2025", "2026"])
    #expect(found["years"]["submitted"].integers == [1, 126, 128])
    // Open from the first day of March: ten months, of which it submitted in March, April and December.
    #expect(found["units"].integer("months_active", "A") == 10)
    #expect(found["units"].integer("months_missed", "A") == 7)
  }

  @Test func `a month or year as a date lies in no closing month, and is shown`() throws {
    var log = TestLog([.registered("A")])
    log.add("2025-03", weight: 2)
    log.add("2025", weight: 4)
    log.add("2024-12", weight: 8)
    log.add("2025-05-05", weight: 16)
    let found = try analysis(log, closing, "2025", asOf: "2025-12-25")
    #expect(found["overview"].real("value", "submitted") == 18, "all of March 2025 lies in 2025")
    let months = found["months"]
    #expect(months.integer("submitted", "2025-03") == 0)
    #expect(months.integer("submitted", "2025-03 day unknown") == 2)
    #expect(months.integer("submitted", "2025 month unknown") == 4)
    let years = found["years"]
    #expect(years.integer("submitted", "2025") == 18)
    #expect(years.integer("submitted", "2024-12 day unknown") == 8)
    #expect(years.integer("submitted", "2025 month unknown") == 4)
    #expect(years["submitted"].integers.reduce(0) { $0 + ($1 ?? 0) } == 30)
    #expect(found["units"].integer("months_missed", "A") == nil)
    #expect(found["units"].text("note", "A")?.contains("months unknown") == true)
  }

  @Test func `quotas fall due by the calendar`() throws {
    var log = TestLog([.registered("A")])
    log.add("2025-02-26")
    log.add("2025-04-26")
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(
          from: nil, to: nil,
          quotas: [
            Rulebook.Quota(
              clause: "1", indicator: .submissions, per: .month,
              atLeast: .everyClass(Proportion(1, of: 1)), partYear: nil)
          ], consequences: [])
      ])
    let found = try analysis(log, closing, "2025-01..2025-05", asOf: "2025-05-25")
    #expect(found["eligibility"]["period"].texts == ["2025-01", "2025-02", "2025-04"])
    let plain = try analysis(log, .usual, "2025-01..2025-05", asOf: "2025-05-31")
    #expect(plain["eligibility"]["period"].texts == ["2025-01", "2025-03", "2025-05"])
  }

  @Test func `to date the period ends with the as-of day, also for what falls due`() throws {
    var log = TestLog([.registered("A")])
    log.add("2024-02-02")
    log.add("2025-02-02")
    log.add("2025-08-20")
    log.rulebook = Rulebook(
      title: "",
      versions: [
        Rulebook.Version(
          from: nil, to: nil,
          quotas: [
            Rulebook.Quota(
              clause: "1", indicator: .submissions, per: .half,
              atLeast: .everyClass(Proportion(3, of: 1)), partYear: nil)
          ], consequences: [])
      ])
    let found = try analysis(log, .usual, "2025-to-date", asOf: "2025-08-20")
    #expect(found.period.label == "2025-to-date" && found.period.last == date("2025-08-20"))
    #expect(found["units"].integer("submitted", "A") == 2)
    #expect(found["units"].integer("previous_submitted", "A") == 1)
    #expect(found["eligibility"]["period"].texts == ["2025-H1"], "the second half is not over")
    let whole = try analysis(log, .usual, "2025", asOf: "2025-08-20")
    #expect(whole["eligibility"]["period"].texts == ["2025-H1", "2025-H2"])
    #expect(whole["units"].integer("submitted", "A") == 2)
  }

  @Test func `a window is a period like any other`() throws {
    var log = TestLog([.registered("A")])
    for day in ["2011-02-28", "2011-03-01", "2011-06-30", "2011-07-01"] {
      log.add(day, [.adopted(day)])
    }
    var calendar = PeriodCalendar.usual
    calendar.windows = [
      Period(label: "campaign", first: date("2011-03-01"), last: date("2011-06-30"))
    ]
    let found = try analysis(log, calendar, "campaign", asOf: "2011-12-31")
    #expect(found.period.label == "campaign")
    #expect(found["units"].integer("submitted", "A") == 2)
    #expect(found["months"]["period"].texts.last == "2011-06")
  }
}
