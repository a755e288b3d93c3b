import Model
import Testing

@testable import Importer

@Suite struct DateCellTests {
  @Test(arguments: [
    "2023-05-01", "2023/5/1", "2023.5.1", "2023-5-1", "20230501", "2023年5月1日", "2023年05月01日",
    "2023年5月1号",
    "2023-05-01 08:30", "2023-05-01 08:30:00", "2023-05-01 08:30:00.0", "2023-05-01T08:30:00",
    "2023/5/1 8:30", "2023年5月1日 08:30:00", "20230501 08:30", "2023-05-01  23:59:59.999",
    "二〇二三年五月一日", "二零二三年五月一日", "二○二三年五月一日", "２０２３－０５－０１", "２０２３年５月１日", "２０２３／５／１", "45047",
    "45047.354166", " 2023-05-01\t", "'2023-05-01", "　2023-05-01\u{A0}",
  ])
  func `a day is read in every form in which people write it`(cell: String) throws {
    #expect(DateCell.read(cell) == .date(try #require(CivilDate(year: 2023, month: 5, day: 1))))
  }

  @Test(arguments: [
    ("二〇二三年十二月三十一日", "2023-12-31"), ("二〇二三年十月十日", "2023-10-10"), ("二〇二三年十一月二十日", "2023-11-20"),
    ("二〇二四年二月二十九日", "2024-02-29"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
    ("2023-12-31", "2023-12-31"), ("20231231", "2023-12-31"), ("43831", "2020-01-01"),
    ("43830", "2019-12-31"), ("43890", "2020-02-29"), ("36526", "2000-01-01"),
    ("20000", "1954-10-03"),
    ("73050", "2099-12-31"), ("1900-01-01", "1900-01-01"), ("2100-12-31", "2100-12-31"),
    ("2023年5月", "2023-05"), ("2023-05", "2023-05"), ("2023年12月", "2023-12"), ("二〇二三年五月", "2023-05"),
    ("2011", "2011"), ("2011年", "2011"), ("二〇一一年", "2011"), ("２０１１年", "2011"),
  ])
  func `a date is as precise as it is written`(cell: String, written: String) {
    guard case .date(let date) = DateCell.read(cell) else {
      Issue.record("\(cell) is a date")
      return
    }
    #expect(date.description == written)
  }

  @Test(arguments: [
    ("5月1日", 5, 1), ("12月31日", 12, 31), ("五月一日", 5, 1), ("2月29日", 2, 29), ("5月1号", 5, 1),
  ])
  func `a date without a year says so`(cell: String, month: Int, day: Int) {
    #expect(DateCell.read(cell) == .yearless(month: month, day: day))
  }

  @Test(arguments: ["", " ", "0", "-", "—", "/", "无", "null", "　"])
  func `nothing is no date`(cell: String) {
    #expect(DateCell.read(cell) == .empty)
  }

  @Test(arguments: [
    "201*年", "201*年5月1日", "2012年7月17日-3-", "65438+1October", "20224-1-5", "2023-02-29",
    "2023-04-31",
    "2100-02-29", "2023-13-01", "2023-00-01", "2023-01-00", "20231301", "20230230", "2023-5-1-",
    "2023-5-",
    "2023-", "2023年5", "2023年5月1", "2023年五", "2023-05/01", "2023-05.01", "23-5-1", "1/5/2023",
    "05/01/2023",
    "1 May 2023", "2023-05-01x", "2023-05-01 25:00", "2023-05-01 08:61", "2023-05-01 08",
    "2023-05-0108:30",
    "202305", "2023050", "202305011", "20230501083000", "13月1日", "4月31日", "2月30日", "1899-12-31",
    "2101-01-01",
    "10000", "99999", "4504", "450470", "-45047", "昨天", "2023-05-01、2023-05-02", "2023年13月", "1023",
  ])
  func `a text that is no date is never guessed at`(cell: String) {
    #expect([.unreadable, .impossible].contains(DateCell.read(cell)))
  }

  @Test(arguments: [
    "2023-02-29", "2023/4/31", "2023年13月1日", "20230230", "1899-12-31", "2101-01-01",
  ])
  func `a date that the calendar does not have is told from what is none`(cell: String) {
    #expect(DateCell.read(cell) == .impossible)
  }

  @Test(arguments: ["73416", "80000"])
  func `a serial beyond the years of dates is no date`(cell: String) {
    #expect(DateCell.read(cell) == .unreadable)
  }

  @Test(arguments: ["2011 08:30", "2023-05 08:30", "2023年5月 08:30"])
  func `a time stands only behind a day`(cell: String) {
    #expect(DateCell.read(cell) == .unreadable)
  }

  @Test func `a serial without its fraction's digits is no date`() {
    #expect(DateCell.read("43831.") == .unreadable)
  }

  @Test func `every day of three centuries is read back from each form`() {
    let first = CivilDate(year: 1900)!.dayNumber
    let last = CivilDate(year: 2100)!.lastDay.dayNumber
    for number in stride(from: first, through: last, by: 13) {
      let date = CivilDate(dayNumber: number)
      let (year, month, day) = (date.year, date.month!, date.day!)
      let padded = date.description
      let forms = [
        padded, padded.filter { $0 != "-" }, "\(year)/\(month)/\(day)", "\(year)年\(month)月\(day)日",
      ]
      for form in forms { #expect(DateCell.read(form) == .date(date)) }
    }
  }
}
