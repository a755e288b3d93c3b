import Testing

/// R4, R8, R10, R17: requests, deductions by hand, base and floor, conversion.
struct RulesOfRequestsTests {
  // R4. 甲县 2 + 5 + 3 + 5 = 15.
  // 乙县 requested item 5; G08 10 + 5 + 10 + 20 = 45; Y2 two days late −10: 40.
  // 丙局 portal 1 + picture 0.5; Y3 missed −10: −8.5.
  // Converted: the best county has 40: 甲县 3 × 15 ÷ 40 = 1.125 → 1.13; 乙县 3; below 0 there is nothing: 丙局 0.
  @Test func `R4: requests late or missed cost 10 each, and the score becomes a share of 3`() throws
  {
    let book = try RulebookExample("R04-guangyuan", period: "2008")
    #expect(book.totals("得分", "2008") == ["甲县 15", "乙县 40", "丙局 -8.5"])
    #expect(book.totals("约稿扣分", "2008") == ["甲县 0", "乙县 -10", "丙局 -10"])
    #expect(
      book.rows("scores", "unit converted", where: ["score": "目标考核分", "period": "2008"])
        == ["甲县 1.13", "乙县 3", "丙局 0"])
    #expect(book.missed("第四条") == ["乙县 2008 0 -10 10", "丙局 2008 0 -10 10"])
    #expect(
      book.rows("eligibility", "unit outcome applies_to")
        == ["乙县 criticised unit", "丙局 criticised unit"])
  }

  // R8, base 6, 3 items a quarter, 30 % a quarter.
  // 甲科 Q1 1 of 3 adopted: 10. Q2 2 of 3 submitted −1, 0 of 2 adopted −1. Q3 15 + 50. Q4 30 + 20.
  //   Request on time +2, an error −2: 6 + 10 − 2 + 65 + 50 + 2 − 2 = 129.
  // 乙科 four quarters × 3 short: 6 − 12 = −6 → 0. No rate without submissions.
  // 丙中心 Q1 30 + 40, Q2 20 + 10, Q3 0 of 3 adopted −1, Q4 3 short −3, request late −1: 6 + 100 − 4 − 1 = 101.
  // 丁科 12 items, none adopted: 6 − 4 = 2, under 6 by 4.
  @Test func `R8: base 6, floor 0, a point for each item short and for a rate below 30 %`() throws {
    let book = try RulebookExample("R08-zhonglou", period: "2021")
    #expect(
      book.rows(
        "scores", "unit items requests adjustments quotas base limited total",
        where: ["period": "2021"]) == [
          "甲科 125 2 -2 -2 6 0 129", "乙科 0 0 0 -12 6 6 0", "丙中心 100 -1 0 -4 6 0 101",
          "丁科 0 0 0 -4 6 0 2",
        ])
    #expect(
      book.missed("第二条") == [
        "甲科 2021-Q2 3 2 1", "乙科 2021-Q1 3 0 3", "乙科 2021-Q2 3 0 3", "乙科 2021-Q3 3 0 3",
        "乙科 2021-Q4 3 0 3", "丙中心 2021-Q4 3 0 3",
      ])
    // A rate of 0 of 2 lacks 1 item (1 of 2 is 50 %), 0 of 3 lacks 1 (33.3 %).
    #expect(
      book.missed("第三条") == [
        "甲科 2021-Q2 0.3 0 1", "丙中心 2021-Q3 0.3 0 1", "丁科 2021-Q1 0.3 0 1",
        "丁科 2021-Q2 0.3 0 1", "丁科 2021-Q3 0.3 0 1", "丁科 2021-Q4 0.3 0 1",
      ])
    #expect(book.missed("第六条") == ["乙科 2021 6 0 6", "丁科 2021 6 2 4"])
  }

  // R10. 甲街道 Q01 5; Q03 100 + 300; Q05 50 + 20 + 20; Q08 combined 10; Q13 10: 515. By hand −50: 465.
  //   Two items in every month: no target missed.
  // 乙局 Q11 10 + 40; Q12 100 + 80; Q08 10: 240. Six months missed −180, late −100, concealed −200: −240.
  // 丙局 six months −180, left out −200, false −100: −480.
  @Test func `R10: every instruction counts, a missed month costs 30, and there is no floor`()
    throws
  {
    let book = try RulebookExample("R10-quji", period: "2012-H1")
    #expect(
      book.rows("scores", "unit items adjustments quotas total", where: ["period": "2012-H1"])
        == ["甲街道 515 -50 0 465", "乙局 240 -300 -180 -240", "丙局 0 -300 -180 -480"])
    #expect(book.missed("第二条").count == 12)
    #expect(
      book.rows("quotas", "period achieved", where: ["clause": "第二条", "unit": "乙局"]) == [
        "2012-01 1", "2012-02 1", "2012-03 0", "2012-04 0", "2012-05 1", "2012-06 0",
      ], "the combined item of May is one for each unit")
    #expect(
      book.rows("commendations", "unit title period rank value state")
        == ["甲街道 半年奖励 2012-H1 1 465 commended"])
  }

  // R10, the year: H1 as above, nothing after June: six more months missed each, −180.
  // The year's commendation ranks by 465 − 180 = 285.
  @Test func `R10: the year's commendation ranks by both half-years`() throws {
    let book = try RulebookExample("R10-quji", period: "2012", asOf: "2012-12-31")
    #expect(
      book.rows("commendations", "unit title period rank value", where: ["title": "年终表彰"])
        == ["甲街道 年终表彰 2012 1 285"])
  }

  // R17. 甲村 2 items in every month, 10 points in every quarter, 40 in the year: all met, exactly.
  // 乙村 Q4 10 − 3 (missed request) = 7, year 40 − 3 = 37; one item in Feb, May, Aug, Nov, none else: 12 months short.
  // 丙村 Q1 30, Q2 20, Q3 +3 (on time), Q4 0; year 53.
  @Test func `R17: items a month and points a quarter and points a year`() throws {
    let book = try RulebookExample("R17-xiangzhen", period: "2015")
    #expect(book.totals("得分", "2015") == ["甲村 40", "乙村 37", "丙村 53"])
    #expect(
      book.missed("第三条") == ["乙村 2015-Q4 10 7 3", "丙村 2015-Q3 10 3 7", "丙村 2015-Q4 10 0 10"])
    #expect(book.missed("第四条") == ["乙村 2015 40 37 3"])
    #expect(book.missed("第二条").count == 24)
    #expect(
      Set(book.rows("eligibility", "unit outcome applies_to"))
        == ["乙村 loses eligibility unit", "丙村 loses eligibility unit"])
  }
}
