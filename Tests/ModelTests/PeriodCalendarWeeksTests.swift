import Model
import Testing

struct PeriodCalendarWeeksTests {
  private func calendar(closing weekday: Int) -> PeriodCalendar {
    var calendar = PeriodCalendar.usual
    calendar.weekCloses = weekday
    return calendar
  }

  private func span(_ period: Period) -> String { "\(period.label) \(period.first) \(period.last)" }

  /// The years about which ISO 8601 gives examples: 2008-12-29 and 2010-01-03 lie in weeks of 2009.
  @Test(arguments: [
    ("2005-01-01", "2004-W53 2004-12-27 2005-01-02"),
    ("2008-12-29", "2009-W01 2008-12-29 2009-01-04"),
    ("2010-01-03", "2009-W53 2009-12-28 2010-01-03"),
    ("2014-01-15", "2014-W03 2014-01-13 2014-01-19"),
    ("1969-12-31", "1970-W01 1969-12-29 1970-01-04"),
  ])
  func `weeks that close on Sunday are those of ISO 8601`(day: String, expected: String) throws {
    let day = try #require(Period(parsing: day)).first
    #expect(span(PeriodCalendar.usual.week(of: day)) == expected)
  }

  @Test func `a week that closes on Thursday begins with Friday`() {
    let thursdays = calendar(closing: 4)
    #expect(span(thursdays.week(of: date(2014, 1, 16))) == "2014-W02 2014-01-10 2014-01-16")
    #expect(span(thursdays.week(of: date(2014, 1, 17))) == "2014-W03 2014-01-17 2014-01-23")
    #expect(span(thursdays.week(of: date(2013, 12, 31))) == "2013-W52 2013-12-27 2014-01-02")
  }

  @Test(arguments: 1...7)
  func `every day lies in one week, which belongs to one year and to one month`(weekday: Int) {
    let calendar = calendar(closing: weekday)
    var labels: [String] = []
    for number in date(2019, 12, 20).dayNumber...date(2022, 1, 10).dayNumber {
      let day = CivilDate(dayNumber: number)
      let week = calendar.week(of: day)
      #expect(week.contains(day) && week.last.dayNumber - week.first.dayNumber == 6)
      if labels.last != week.label { labels.append(week.label) }
    }
    #expect(Set(labels).count == labels.count)
    for year in [2020, 2021] {
      let whole = calendar.weeks(of: .year(year)).map(\.label)
      #expect(whole.allSatisfy { $0.hasPrefix("\(year)-W") } && (52...53).contains(whole.count))
      #expect(whole == labels.filter { $0.hasPrefix("\(year)-") })
      #expect(whole == calendar.months(of: .year(year)).flatMap(calendar.weeks).map(\.label))
    }
  }

  @Test func `a span of three days has a week only where it holds the middle of one`() {
    let usual = PeriodCalendar.usual
    let middle = Period(label: "", first: date(2014, 1, 15), last: date(2014, 1, 17))
    #expect(usual.weeks(of: middle).map(\.label) == ["2014-W03"])
    let end = Period(label: "", first: date(2014, 1, 17), last: date(2014, 1, 19))
    #expect(usual.weeks(of: end).isEmpty)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day)!
  }
}
