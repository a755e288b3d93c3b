import Testing

/// R14, R21, R22, R23, R25: the higher tier, stages, lengths, positions, people.
struct RulesOfTiersTests {
  // R14, money in March: 张三 D02 150 (filed on 3 April) + D03 35 (not 25 + 35) = 185; 李四 D04 25;
  //   王五 D06 85 (D05 was filed on 4 April); 赵六 0. Units: 党政办 185, 甲村 25, 乙村 85.
  // Quantity: 张三 2 + 1 + 0.5 + 0.5 = 4 of 5; 李四 0.5 + 0.5 = 1; 王五 2; 赵六 0 of 1.
  // Points: 张三 −1; 赵六 −0.5.
  @Test func `R14: money for the highest tier, quantity shared by the authors`() throws {
    let book = try RulebookExample("R14-dongming", period: "2012-03")
    #expect(book.totals("奖金", "2012-03") == ["党政办 185", "甲村 25", "乙村 85"])
    #expect(
      book.rows("scores", "person score total in", where: ["score": "奖金", "period": "2012-03"])
        .filter { !$0.hasPrefix("-") } == [
          "张三 奖金 185 元", "李四 奖金 25 元", "王五 奖金 85 元", "赵六 奖金 0 元",
        ])
    #expect(
      book.rows("scores", "person total", where: ["score": "考核分", "period": "2012-03"])
        .filter { !$0.hasPrefix("-") } == ["张三 -1", "李四 0", "王五 0", "赵六 -0.5"])
    #expect(
      book.rows("quotas", "person clause required achieved short_by state") == [
        "张三 第二条 5 4 1 short", "李四 第三条 1 1 0 met", "王五 第三条 1 2 0 met", "赵六 第三条 1 0 1 short",
      ])
  }

  // R21. 甲系 M01 published in February, old rules: 2; M02 published on 2 March: 4; M03 accepted 1;
  //   M08 accepted and then published: 4, not 5: 11.
  // 乙系 M04 99 characters 0; M05 a notice 0; M06 reprint published 2; M07 reprint accepted 1; M09 100 characters 4: 7.
  @Test func `R21: rules from 1 March, accepted 1 and published 4`() throws {
    let book = try RulebookExample("R21-shandong-waimao", period: "2018")
    #expect(book.totals("得分", "2018") == ["甲系 11", "乙系 7"])
    #expect(book.totals("得分", "2018-02") == ["甲系 2", "乙系 0"])
    #expect(book.totals("得分", "2018-03") == ["甲系 9", "乙系 7"])
  }

  // R22. 甲队 500: 5, 501: 8, 1000: 8, 1001: 10: 31. 乙队 picture 0.5, television 20, 300: 1, 600: 2, 1500: 3: 26.5.
  // 丙队 1200: 30, 800: 20, 400: 15: 65.
  @Test func `R22: tiers by length, with the edges of the bands`() throws {
    let book = try RulebookExample("R22-huadong-chujian", period: "2016")
    #expect(book.totals("得分", "2016") == ["甲队 31", "乙队 26.5", "丙队 65"])
  }

  // R23. 甲组 30 + 20 × 0.5 (499 characters) + 15 (500) = 55. 乙组 50 + 30 × 0.5 + 5 + 40 = 110.
  @Test func `R23: the page and the level, half below 500 characters`() throws {
    let book = try RulebookExample("R23-shunheng", period: "2014")
    #expect(book.totals("得分", "2014") == ["甲组 55", "乙组 110"])
  }

  // R25. 2015: 甲院 T02 2. 2016: T01 10 of 2, 5, 10; T02 5 − 2 = 3: 13. 乙院 T03 20 (the reprint adds nothing) + 2 = 22.
  @Test func `R25: only the higher tier, and the difference in a later year`() throws {
    let before = try RulebookExample("R25-wenzhou-daxue", period: "2015", asOf: "2016-12-31")
    #expect(before.totals("得分", "2015") == ["甲院 2", "乙院 0"])
    let book = try RulebookExample("R25-wenzhou-daxue", period: "2016")
    #expect(book.totals("得分", "2016") == ["甲院 13", "乙院 22"])
  }
}
