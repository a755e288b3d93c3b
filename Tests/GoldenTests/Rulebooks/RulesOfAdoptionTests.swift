import Testing

/// R1, R2, R3, R5: tables of outlets, levels and stages; caps; instructions; credit; combined items.
struct RulesOfAdoptionTests {
  // R1, base (1 an item, 10 a month, 120 a year):
  //   甲镇 Jan 11 → 10, Feb 8, Mar 6 + 1 + 1 = 8: 26.  乙乡 1, 丁局 1, 戊局 1, 己行 1.
  //   丙局 Jan 12 → 10, then 11 × 10: 120 (122 items).
  // Adoptions: 甲镇 要情快报 5 + 常山政务 10 = 15.  乙乡 增刊 30.  丁局 参阅 30 + city 20 = 50.
  //   戊局 city 单篇 50.  己行 city 工作交流 80.
  @Test func `R1: a base of 10 a month and 120 a year, and adoptions on top`() throws {
    let book = try RulebookExample("R01-changshan", period: "2014")
    #expect(
      book.totals("基本分", "2014") == ["甲镇 26", "乙乡 1", "丙局 120", "丁局 1", "戊局 1", "己行 1"])
    #expect(
      book.rows(
        "scores", "items limited total", where: ["score": "基本分", "period": "2014", "unit": "丙局"])
        == ["122 -2 120"])
    #expect(
      book.rows(
        "scores", "unit items from_scores total", where: ["score": "得分", "period": "2014"]) == [
          "甲镇 15 26 41", "乙乡 30 1 31", "丙局 0 120 120", "丁局 50 1 51", "戊局 50 1 51", "己行 80 1 81",
        ])
    #expect(
      Set(book.rows("units", "unit points")).isSuperset(of: [
        "甲镇 41", "乙乡 31", "丙局 120", "丁局 51", "戊局 51", "己行 81",
      ]), "the first score is the one of the units' table")
  }

  // R1, towns: 8 short items a month: 甲镇 11, 8, then 6 + 1 = 7 in March (the 8th is a long one), 1 short.
  // A long one a quarter: 甲镇 and 乙乡 one each. Others a month: 丙局 12 and 10 of 6; 丁局 1 of 4 in January;
  // 戊局 1 of 3 in February; 己行 1 of 2 in January, encouraged only.
  @Test func `R1: towns, departments of three classes, and units that are only encouraged`() throws
  {
    let book = try RulebookExample("R01-changshan", period: "2014-Q1")
    #expect(book.met("第二条") == ["甲镇 2014-01 8 11", "甲镇 2014-02 8 8"])
    #expect(
      book.missed("第二条") == [
        "甲镇 2014-03 8 7 1", "乙乡 2014-01 8 0 8", "乙乡 2014-02 8 0 8", "乙乡 2014-03 8 0 8",
      ])
    #expect(book.met("第三条") == ["甲镇 2014-Q1 1 1", "乙乡 2014-Q1 1 1"])
    #expect(book.met("第四条") == ["丙局 2014-01 6 12", "丙局 2014-02 6 10", "丙局 2014-03 6 10"])
    #expect(
      book.missed("第四条") == [
        "丁局 2014-01 4 1 3", "丁局 2014-02 4 0 4", "丁局 2014-03 4 0 4", "戊局 2014-01 3 0 3",
        "戊局 2014-02 3 1 2", "戊局 2014-03 3 0 3", "己行 2014-01 2 1 1", "己行 2014-02 2 0 2",
        "己行 2014-03 2 0 2",
      ])
    #expect(Set(book.rows("eligibility", "applies_to")) == ["-"], "the excerpts name no sanction")
  }

  // R2. 甲县: H01 3 + 10 (the second instruction of the same level: nothing) = 13; H03 of the enterprise 20;
  //   H04 3 + forwarded 3 + adopted 10 = 16: 49.
  // 乙县: H02 10 + city leader 20 + provincial leader 50 = 80; H05 10 + forwarded 10 + adopted 10 + 30 = 60: 140.
  @Test func `R2: repeated instructions count once, an enterprise's points go to its county`()
    throws
  {
    let book = try RulebookExample("R02-huzhou", period: "2018")
    #expect(book.totals("得分", "2018") == ["甲县 49", "乙县 140", "丙县 0", "丁企业 0"])
    #expect(
      book.rows("scores", "unit rank", where: ["period": "2018", "class": "县区"])
        == ["甲县 2", "乙县 1", "丙县 3"])
  }

  // R3. January: 甲区 L01 3 + 5, L02 1: 9.
  // February: 乙县 L03 20 + 10, L04 3 + selected 2: 35; 丙县 L07 sent 10.
  // March: 甲区 L05 20, L06 5: 25; 乙县 L03 30 + 50, L04 10: 90; 丙县 L07 50 + 100: 150.
  // Together 甲区 34, 乙县 125, 丙县 160.
  @Test func `R3: journals add up, month by month and cumulatively`() throws {
    let book = try RulebookExample("R03-lianyungang", period: "2013")
    #expect(book.totals("得分", "2013-01") == ["甲区 9", "乙县 0", "丙县 0"])
    #expect(book.totals("得分", "2013-02") == ["甲区 0", "乙县 35", "丙县 10"])
    #expect(book.totals("得分", "2013-03") == ["甲区 25", "乙县 90", "丙县 150"])
    #expect(book.totals("得分", "2013") == ["甲区 34", "乙县 125", "丙县 160"])
    #expect(
      book.rows("scores", "unit cumulative rank", where: ["period": "2013-03"])
        == ["甲区 34 3", "乙县 125 2", "丙县 160 1"])
  }

  // R5. 甲市工信局 20 + 20 + shared 0.5 = 40.5; 乙处 10 + 10 + shared 0.5 = 20.5; 丙处 6.
  @Test func `R5: a combined item is half a point for each unit`() throws {
    let book = try RulebookExample("R05-henan-gongxin", period: "2011")
    #expect(book.totals("得分", "2011") == ["甲市工信局 40.5", "乙处 20.5", "丙处 6"])
  }
}
