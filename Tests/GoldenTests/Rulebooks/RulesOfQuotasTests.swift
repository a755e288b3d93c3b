import Testing

/// R6, R9, R12, R13, R15, R19, R20: what is owed by item, point, medium, head, week and outlet.
struct RulesOfQuotasTests {
  // R6. 甲镇 6 + 5 + 9 = 20 items, 5 × 20 = 100: 120, exactly. 乙局 8 + 11 = 19, 8 × 10 = 80: 99 of 100.
  // 丙局 11 + 4 = 15, 11 × 5 = 55 of 60: 70, exactly. 丁办 nothing.
  @Test func `R6: the year's total is not twelve times the month's`() throws {
    let book = try RulebookExample("R06-shengzhou", period: "2008")
    #expect(book.totals("质量分", "2008") == ["甲镇 100", "乙局 80", "丙局 55", "丁办 0"])
    #expect(book.totals("总分", "2008") == ["甲镇 120", "乙局 99", "丙局 70", "丁办 0"])
    #expect(book.missed("第四条") == ["乙局 2008 100 99 1", "丁办 2008 50 0 50"])
    #expect(book.missed("第五条") == ["丙局 2008 60 55 5", "丁办 2008 40 0 40"])
    #expect(book.met("第四条") == ["甲镇 2008 120 120", "丙局 2008 70 70"])
    #expect(
      book.met("第三条") == [
        "甲镇 2008-01 6 6", "甲镇 2008-03 6 9", "乙局 2008-01 5 8", "乙局 2008-03 5 11",
        "丙局 2008-01 3 11", "丙局 2008-04 3 4",
      ])
    #expect(book.missed("第三条").prefix(2) == ["甲镇 2008-02 6 5 1", "甲镇 2008-04 6 0 6"])
  }

  // R9. 甲股 5 + combined 3 + 2 × 10 + 2 × 20 = 68; 1 + 1 + 1 + 12 = 15 items → 50: 118.
  // 乙所 combined 3 + 30 + 50 = 83; 1 + 1 + 1 + 11 = 14 items → 0: 83. 丙所 0.
  @Test func `R9: fifteen items bring 50 points, fourteen none`() throws {
    let book = try RulebookExample("R09-xianju", period: "2010")
    #expect(
      book.rows("scores", "unit items quotas total", where: ["period": "2010"])
        == ["甲股 68 50 118", "乙所 83 0 83", "丙所 0 0 0"])
    #expect(book.missed("第二条") == ["乙所 2010 15 14 1", "丙所 2010 15 0 15"])
  }

  // R12. 甲校 5 submitted + 5 + (10 + 10) + 15 + 20 + 30 = 95. 乙校 2 submitted + 20 + 30 + 20 = 72.
  // Weeks of January 2013 (those whose Thursday lies in it): W01 to W05. 甲校 8, 15, 22 Jan: W02 to W04.
  //   乙校 8 and 25 Jan: W02, W04.
  // Q1: 甲校 bulletins and television: 2. 乙校 two newspapers: 1 medium. Studies: 甲校 2, 乙校 1.
  @Test func `R12: an item a week, two media a quarter, two studies a year`() throws {
    let january = try RulebookExample("R12-lanshan", period: "2013-01")
    #expect(
      january.missed("第三条") == [
        "甲校 2013-W01 1 0 1", "甲校 2013-W05 1 0 1", "乙校 2013-W01 1 0 1", "乙校 2013-W03 1 0 1",
        "乙校 2013-W05 1 0 1",
      ])
    let book = try RulebookExample("R12-lanshan", period: "2013")
    #expect(book.totals("得分", "2013") == ["甲校 95", "乙校 72"])
    #expect(
      book.rows("quotas", "unit achieved short_by", where: ["clause": "第四条", "period": "2013-Q1"])
        == ["甲校 2 0", "乙校 1 1"])
    #expect(
      book.rows("quotas", "unit achieved short_by", where: ["clause": "第五条"])
        == ["甲校 2 0", "乙校 1 1"])
  }

  // R13. 甲小学 20 + 9 + 1 (two newspapers once, the reprint not) = 30 of 30; general 9 + 1 = 10 of 10.
  // 乙村小学 9 + 5 = 14 of 15 (neither the reprint nor the new medium); general 5 of 5.
  // 丙中心 6 + 4 = 10 of 10; general 4 of 5. 丁科 3 heads on 1 January × 2 = 6, reached 5.
  // Points: 甲小学 20 × 2 + 9 × 2 + 4 (the better newspaper) + 0 = 62; 乙村小学 14 × 2; 丙中心 20; 丁科 10.
  @Test func `R13: amounts by class and by head, once for each class of media`() throws {
    let book = try RulebookExample("R13-changshan-jiaoyu", period: "2015")
    #expect(book.met("第三条") == ["甲小学 2015 30 30", "丙中心 2015 10 10"])
    #expect(book.missed("第三条") == ["乙村小学 2015 15 14 1"])
    #expect(book.met("第四条") == ["甲小学 2015 10 10", "乙村小学 2015 5 5"])
    #expect(book.missed("第四条") == ["丙中心 2015 5 4 1"])
    #expect(book.missed("第五条") == ["丁科 2015 6 5 1"])
    #expect(book.totals("得分", "2015") == ["甲小学 62", "乙村小学 28", "丙中心 20", "丁科 10"])
  }

  // R15, weeks to Thursday whose Monday lies in April: closing 4, 11, 18, 25 April and 2 May.
  // 甲科 1; 0.5 + 0.5; 1; 1; 1 (2 May): none short. April 1 + 0.5 + 0.5 + 1 + 1 = 4 of 4.
  // 乙科 1; 0.5 + 0.5; 1; 0; 0: two short. April 3 of 4. 丙科 1; 0 (the third unit); 1; 1; 0: two short. April 3 of 4.
  // April: 甲科 0; 乙科 and 丙科 −2 × 50 − 100 = −200.
  // May, four weeks: each −4 × 50 − 100 = −300 (甲科 has 1 of 4). June the same; the quarter: 乙科 lacks an
  //   exchange −200, 丙科 that and a study −400.
  @Test func `R15: weeks to Thursday, two units of an item at most, fines for what is short`()
    throws
  {
    let book = try RulebookExample("R15-zhijian", period: "2013-Q2")
    #expect(book.totals("扣款", "2013-04") == ["甲科 0", "乙科 -200", "丙科 -200"])
    #expect(book.totals("扣款", "2013-05") == ["甲科 -300", "乙科 -300", "丙科 -300"])
    #expect(book.totals("扣款", "2013-06") == ["甲科 -300", "乙科 -500", "丙科 -700"])
    #expect(book.totals("扣款", "2013-Q2") == ["甲科 -600", "乙科 -1000", "丙科 -1200"])
    #expect(
      book.rows("quotas", "unit achieved", where: ["clause": "第五条", "period": "2013-04"])
        == ["甲科 4", "乙科 3", "丙科 3"])
    #expect(book.missed("第三条") == ["丙科 2013-Q2 1 0 1"])
    #expect(book.missed("第四条") == ["乙科 2013-Q2 1 0 1", "丙科 2013-Q2 1 0 1"])
    let april = try RulebookExample("R15-zhijian", period: "2013-04")
    #expect(
      april.missed("第二条") == [
        "乙科 2013-W16 1 0 1", "乙科 2013-W17 1 0 1", "丙科 2013-W14 1 0 1", "丙科 2013-W17 1 0 1",
      ])
  }

  // R19. 甲县 6 × 5 = 30, 49 × 2 = 98, 2 × 5 = 10, 5 × 4 = 20. 乙区 35, 100, 5, 16.
  @Test func `R19: a quota of points for each outlet`() throws {
    let book = try RulebookExample("R19-luzhou-jiaoyu", period: "2015")
    #expect(book.met("第四条") == ["甲县教育局 2015 30 30", "乙区教育局 2015 30 35"])
    #expect(book.missed("第五条") == ["甲县教育局 2015 100 98 2"])
    #expect(book.missed("第六条") == ["乙区教育局 2015 10 5 5"])
    #expect(book.missed("第七条") == ["乙区教育局 2015 20 16 4"])
    #expect(book.totals("得分", "2015") == ["甲县教育局 158", "乙区教育局 156"])
  }

  // R20. 2011: 甲县 16 × 10 = 160 of 150; 乙县 5 × 30 = 150; 甲局 30 of 30; 乙局 10 of 20.
  // 2012: 甲县 170 of 180; 乙县 180; 甲局 20 of 30; 乙局 20 of 20.
  @Test func `R20: 150 points until 2011, 180 since, and departments by name`() throws {
    let before = try RulebookExample("R20-dazhou", period: "2011", asOf: "2011-12-31")
    #expect(before.met("第三条") == ["甲县 2011 150 160", "乙县 2011 150 150", "甲局 2011 30 30"])
    #expect(before.missed("第三条") == ["乙局 2011 20 10 10"])
    let after = try RulebookExample("R20-dazhou", period: "2012")
    #expect(after.met("第三条") == ["乙县 2012 180 180", "乙局 2012 20 20"])
    #expect(after.missed("第三条") == ["甲县 2012 180 170 10", "甲局 2012 30 20 10"])
  }
}
