import Testing

/// Who loses what: a bureau, a branch, personal targets, and what no published text states.
struct RulesOfSanctionsTests {
  // 3 items a quarter: 办公室 3, 执法股 2, 城关所 3, 河西所 0, 信息中心 1, 执法大队 0.
  @Test
  func
    `a bureau's sections and offices lose eligibility with their heads, centres and brigades do not`()
    throws
  {
    let book = try RulebookExample("/county-bureau-a", period: "2014-Q1")
    #expect(
      book.missed("第四条") == [
        "执法股 2014-Q1 3 2 1", "河西所 2014-Q1 3 0 3", "信息中心 2014-Q1 3 1 2", "执法大队 2014-Q1 3 0 3",
      ])
    #expect(
      book.rows("eligibility", "unit class head applies_to outcome") == [
        "执法股 股室 李三 (before: 李二) unit and head loses eligibility",
        "河西所 所 赵四 unit and head loses eligibility",
        "信息中心 中心 孙五 - short; no sanction named for this class",
        "执法大队 大队 周六 - short; no sanction named for this class",
      ])
  }

  // 3 adoptions in the first quarter, copies by the 5th of the next month: 甲 3; 乙 1; 丙 1;
  // 丁 2 (copy on 5 April) and one whose copy came on 6 April.
  // By 30 April (30 days): 乙 1 + 2 = 3, caught up; 丙 1 + 1 = 2, the third came on 1 May; 丁 2.
  // People in the first quarter: 甲 3, 丁 2, 乙 and 丙 1 each: the first two.
  @Test func `a branch must first catch up by a date, then loses eligibility alone`() throws {
    let book = try RulebookExample("/city-branch-b", period: "2014-Q1")
    #expect(
      book.missed("第三条") == ["乙支公司 2014-Q1 3 1 2", "丙支公司 2014-Q1 3 1 2", "丁支公司 2014-Q1 3 2 1"])
    let lost = book.rows("eligibility", "unit applies_to outcome").filter {
      $0.contains("loses eligibility")
    }
    #expect(lost.map { $0.prefix(10) } == ["丙支公司 unit ", "丁支公司 unit "])
    #expect(lost.allSatisfy { !$0.contains("head") })
    #expect(
      book.rows("commendations", "person title rank value state")
        == ["信息员甲 先进个人 1 3 commended", "信息员丁 先进个人 2 2 commended"])
  }

  @Test func `on 15 April a branch may still catch up, until the 30th`() throws {
    let book = try RulebookExample("/city-branch-b", period: "2014-Q1", asOf: "2014-04-15")
    #expect(
      book.rows("eligibility", "unit still_possible")
        == ["乙支公司 2014-04-30", "丙支公司 2014-04-30", "丁支公司 2014-04-30"])
    #expect(
      book.rows("eligibility", "outcome").allSatisfy { !$0.hasPrefix("loses") },
      "nobody has lost anything yet")
  }

  // 30 points for 6 items: 6 → 30; 3 → 15; 8 → 30; 1 → 5; the authors of a joint item 1 each → 5; nobody else anything.
  @Test func `39 people have targets inside a score of 1000, most of them without a row`() throws {
    let book = try RulebookExample("thousand-points", period: "2016-H1")
    let people = book.rows(
      "scores", "person total", where: ["period": "2016-H1", "class": "45岁以下"])
    #expect(people.count == 39)
    #expect(
      people.prefix(7) == [
        "信息员01 30", "信息员02 15", "信息员03 30", "信息员04 5", "信息员05 5", "信息员06 5", "信息员07 0",
      ])
    #expect(people.dropFirst(6).allSatisfy { $0.hasSuffix(" 0") })
    #expect(book.rows("quotas", "person", where: ["state": "met"]) == ["信息员01", "信息员03"])
    #expect(book.rows("quotas", "person", where: ["state": "short"]).count == 37)
  }

  // 60 × 2 ÷ 12 + 120 × 10 ÷ 12 = 110. 甲镇 8 + 101 + 1 = 110; 乙镇 8 + 101 = 109.
  @Test func `an amount that changes on 1 March is the sum of both by their months`() throws {
    let book = try RulebookExample("rule-change-in-march", period: "2014")
    #expect(book.met("第二条") == ["甲镇 2014 110 110"])
    #expect(book.missed("第二条") == ["乙镇 2014 110 109 1"])
  }

  // 乙局, 9 months: 10 × 9 ÷ 12 = 7.5: up 8, down 7, nearest 8; it has 7.
  // 丙局, 8 months: 10 × 8 ÷ 12 = 6.67: up 7, down 6, nearest 7; it has 6.
  @Test func `a unit founded in April owes a part of the year, rounded as stated`() throws {
    let book = try RulebookExample("founded-in-april", period: "2014")
    #expect(book.missed("第二条") == ["乙局 2014 8 7 1", "丙局 2014 7 6 1"])
    #expect(book.met("第三条") == ["甲局 2014 10 10", "乙局 2014 7 7", "丙局 2014 6 6"])
    #expect(book.missed("第四条") == ["乙局 2014 8 7 1", "丙局 2014 7 6 1"])
    let months = book.rows("quotas", "unit period", where: ["clause": "第五条"])
    #expect(months.first { $0.hasPrefix("乙局") } == "乙局 2014-04")
    #expect(months.first { $0.hasPrefix("丙局") } == "丙局 2014-05")
  }

  @Test
  func `a unit without a row is listed, an exempt one is not, an encouraged one without sanction`()
    throws
  {
    let book = try RulebookExample("standing", period: "2014")
    #expect(
      book.rows("eligibility", "unit achieved applies_to outcome") == [
        "甲乡 0 unit and head loses eligibility", "丙行 0 - short; encouraged only, no sanction",
      ])
    #expect(book.met("第二条") == ["丁乡 2014 2 2"])
  }

  // Points: 甲镇 3 × 30 = 90 with 3 items; 乙镇 6 × 10 = 60 with 8; 丙镇 50 with 6; 丁镇 40 with 4 valid ones
  // (3 have 80 characters); 戊局 10 with 6.
  @Test func `a commendation is withheld for too few valid submissions`() throws {
    let book = try RulebookExample("commendation-withheld", period: "2023-H1")
    #expect(
      book.rows("commendations", "unit rank value state") == [
        "甲镇 1 90 withheld", "乙镇 2 60 commended", "丙镇 3 50 commended", "丁镇 4 40 withheld",
        "戊局 1 10 commended",
      ])
  }
}
