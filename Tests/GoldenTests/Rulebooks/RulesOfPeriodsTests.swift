import Testing

/// R26, R27, R29, R30: school years, filing, new classes, consecutive months.
struct RulesOfPeriodsTests {
  // R26. 甲校 U01 2 (adopted 2 July 2013) + U02 10 (30 June 2014, filed 3 July) = 12.
  // 乙校 U05 5; U03 was filed on 4 July; U04 is of the next year. 丙校 nobody filed U06: 0.
  // Adoptions 2, 1, 0 of 2.
  @Test func `R26: a year from July to June, and filing by 3 July`() throws {
    let book = try RulebookExample("R26-suichang-jiaoyu", period: "2013/2014")
    #expect(book.totals("得分", "2013/2014") == ["甲校 12", "乙校 5", "丙校 0"])
    #expect(book.met("第二条") == ["甲校 2013/2014 2 2"])
    #expect(book.missed("第二条") == ["乙校 2013/2014 2 1 1", "丙校 2013/2014 2 0 2"])
  }

  // R27. 2006 by half-years: 甲县 3, 0 of 3; 乙县 1, 0.
  // 2007 by quarters: 甲县 I05 and I06 (copy on 5 April) = 2, I07 is below county level; 乙县 I08 = 1, the copy of I09 came on 6 April.
  @Test func `R27: by half-years until 2006, by quarters since`() throws {
    let before = try RulebookExample("R27-tangshan-kexie", period: "2006", asOf: "2006-12-31")
    #expect(before.met("第二条") == ["甲县科协 2006-H1 3 3"])
    #expect(
      before.missed("第二条") == [
        "甲县科协 2006-H2 3 0 3", "乙县科协 2006-H1 3 1 2", "乙县科协 2006-H2 3 0 3",
      ])
    let book = try RulebookExample("R27-tangshan-kexie", period: "2007")
    #expect(book.met("第二条") == ["甲县科协 2007-Q1 2 2"])
    #expect(
      book.missed("第二条") == [
        "甲县科协 2007-Q2 2 0 2", "甲县科协 2007-Q3 2 0 2", "甲县科协 2007-Q4 2 0 2",
        "乙县科协 2007-Q1 2 1 1", "乙县科协 2007-Q2 2 0 2", "乙县科协 2007-Q3 2 0 2",
        "乙县科协 2007-Q4 2 0 2",
      ])
  }

  // R29. 2011: 甲市 12, 乙市 11 of 12; the counties are not there. 2012: 甲市 13, 乙市 15 of 12;
  // 子县 6 of 6, 丑县 and 寅县 5, 卯县 1, six counties 0. Ranks: cities 2, 1; counties 1, 2, 2, 4, then 5.
  @Test func `R29: ten counties enter as a class of their own in 2012`() throws {
    let before = try RulebookExample("R29-henan-zhujian", period: "2011", asOf: "2011-12-31")
    #expect(before.rows("quotas", "unit achieved") == ["甲市 12", "乙市 11"])
    #expect(before.missed("第二条") == ["乙市 2011 12 11 1"])
    let book = try RulebookExample("R29-henan-zhujian", period: "2012")
    #expect(book.met("第二条") == ["甲市 2012 12 13", "乙市 2012 12 15", "子县 2012 6 6"])
    #expect(
      book.missed("第二条").prefix(3) == [
        "丑县 2012 6 5 1", "寅县 2012 6 5 1", "卯县 2012 6 1 5",
      ])
    #expect(book.missed("第二条").count == 9)
    #expect(
      book.rows("scores", "rank", where: ["period": "2012", "score": "得分"])
        == ["2", "1", "1", "2", "2", "4"] + Array(repeating: "5", count: 6))
  }

  // R30, adoptions filed by the month's end: January 甲处 2, 乙处 1, 丙处 2; February 甲处 1 (a copy came on 1 March), 2, 2;
  // March 1, 1, 2. Points: January 4, 5, 4; February 2, 4, 10; March 2, 2, 10.
  // 甲处 misses February and March, in a row; 乙处 January and March, not in a row.
  @Test func `R30: ranks by month, and a consequence for two months in a row`() throws {
    let book = try RulebookExample("R30-shi-jianshe", period: "2016-Q1")
    func month(_ period: String) -> [String] {
      book.rows("scores", "unit total rank", where: ["period": period])
    }
    #expect(month("2016-01") == ["甲处 4 2", "乙处 5 1", "丙处 4 2"])
    #expect(month("2016-02") == ["甲处 2 3", "乙处 4 2", "丙处 10 1"])
    #expect(month("2016-03") == ["甲处 2 2", "乙处 2 2", "丙处 10 1"])
    #expect(
      book.missed("第二条") == [
        "甲处 2016-02 2 1 1", "甲处 2016-03 2 1 1", "乙处 2016-01 2 1 1", "乙处 2016-03 2 1 1",
      ])
    #expect(
      book.rows("eligibility", "unit period outcome", where: ["applies_to": "unit"])
        == ["甲处 2016-03 criticised"])
  }
}
