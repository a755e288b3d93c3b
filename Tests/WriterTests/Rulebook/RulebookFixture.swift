import Model

/// A rulebook that states every key of the language once.
enum RulebookFixture {
  static let whole = Rulebook(
    title: "某县信息工作考核办法", calendar: calendar(first: 7, closes: 25), versions: [version])

  static func calendar(first: Int, closes: Int?) -> PeriodCalendar {
    var calendar = PeriodCalendar(firstMonth: first, monthCloses: closes)
    calendar.newYearMonths = .together
    calendar.windows = [
      Period(label: "攻坚月", first: day(2014, 3, 1), last: day(2014, 4, 30))
    ]
    return calendar
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(dayNumber: CivilDate(year: year, month: month)!.dayNumber + day - 1)
  }

  private static let version = Rulebook.Version(
    from: day(2014, 1, 1), to: day(2014, 12, 31), policies: policies, invalid: [match],
    closesAfterDays: 15, filing: Rulebook.Filing(each: .month, withinDays: 3), scores: [score],
    quotas: [quota],
    thresholds: [
      Rulebook.Quota(
        clause: "第八条", indicator: Rulebook.Indicator(.score("得分")), per: .year,
        atLeast: .everyClass(Proportion(15, of: 2)), partYear: nil)
    ],
    consequences: [
      Rulebook.Consequence(
        clause: "第十一条", quotas: ["第五条", "第六条"], which: .any, misses: .count(3),
        classes: ["乡镇"], effect: .catchUp, reach: .unit, withinDays: 30, after: "第十条")
    ], commendations: [commendation])

  private static let policies: Rulebook.Policies = {
    var policies = Rulebook.Policies()
    policies.basis = .adopted
    policies.joint = .split
    policies.jointAtMost = 2
    policies.severalOutlets = .highest
    policies.severalInstructions = .each
    policies.reposts = .leaveOut
    policies.carryOver = .difference
    policies.credit = .passedOn
    policies.mergers = .withSuccessor
    return policies
  }()

  private static let match: Rulebook.Match = {
    var match = Rulebook.Match()
    match.outlets = ["要情快报", "县政务"]
    match.levels = ["市"]
    match.media = ["网站"]
    match.kinds = ["简讯"]
    match.tracks = ["综合"]
    match.stages = ["转报"]
    match.positions = ["头版头条"]
    match.classes = ["乡镇"]
    match.units = ["甲局"]
    match.leaders = ["县长"]
    match.length = Rulebook.LengthBand(from: 501, to: 1000)
    match.isJoint = false
    match.isRequested = true
    match.isUrgent = true
    match.isRepost = false
    match.answers = [.onTime]
    return match
  }()

  private static let row = Rulebook.Score.Row(matching: match, points: Points(5))

  private static let score: Rulebook.Score = {
    var score = Rulebook.Score(name: "得分", unit: "分", clause: "第三条")
    score.submission = [row]
    score.adoption = [row]
    score.instruction = [row]
    score.requests = [row]
    score.extra = [row]
    score.times = [Rulebook.Score.Factor(matching: match, by: Proportion(3, of: 2))]
    score.adjustments = [Rulebook.Score.Reason(reason: "差错", points: Points(-2))]
    score.quotas = [
      Rulebook.Score.QuotaRow(clause: "第五条", worth: .whole(met: Points(50), missed: .zero))
    ]
    score.from = ["基本分"]
    score.limits.per = .year
    score.limits.base = Points(6)
    score.limits.floor = Points(0)
    score.limits.cap = Points(100)
    score.limits.capPerMonth = Points(10)
    score.conversion = Rulebook.Score.Conversion(
      worth: Points(3), fullAt: Points(120), decimals: 2)
    score.policies = policies
    return score
  }()

  private static let quota = Rulebook.Quota(
    clause: "第五条",
    indicator: Rulebook.Indicator(.adoptions, matching: match, distinct: .medium), holder: .unit,
    per: .month,
    atLeast: .byClass(["乡镇": Proportion(2, of: 1), "部门": Proportion(1, of: 1)]),
    perHeadOn: Rulebook.YearDay(month: 1, day: 1), carry: .shortfall, partYear: .up,
    changed: .prorate, policies: policies)

  private static let commendation = Rulebook.Commendation(
    clause: "第十二条", title: "先进单位", holder: .unit,
    rankBy: Rulebook.Indicator(.score("得分")), per: .year,
    top: .byClass(["乡镇": 3, "部门": 5]), within: .unitClass,
    conditions: [
      .init(
        indicator: Rulebook.Indicator(.cohortRate), atLeast: .everyClass(Proportion(35, of: 100)))
    ], barredBy: [.losesEligibility, .criticised], policies: policies)
}
