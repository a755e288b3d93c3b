import Model

/// For each key of the language, other values than the fixture's.
enum RulebookChanges {
  typealias Change = @Sendable (inout Rulebook) -> Void

  static let all: [String: [Change]] =
    rulebook.merging(policies) { $1 }.merging(scores) { $1 }.merging(matches) { $1 }
    .merging(quotas) { $1 }.merging(effects) { $1 }

  private static func version(
    _ change: @escaping @Sendable (inout Rulebook.Version) -> Void
  ) -> Change {
    { change(&$0.versions[0]) }
  }

  private static func score(
    _ change: @escaping @Sendable (inout Rulebook.Score) -> Void
  ) -> Change {
    version { change(&$0.scores[0]) }
  }

  private static func quota(
    _ change: @escaping @Sendable (inout Rulebook.Quota) -> Void
  ) -> Change {
    version { change(&$0.quotas[0]) }
  }

  private static func match(
    _ change: @escaping @Sendable (inout Rulebook.Match) -> Void
  ) -> Change {
    quota { change(&$0.indicator.matching) }
  }

  private static func policy(
    _ change: @escaping @Sendable (inout Rulebook.Policies) -> Void
  ) -> Change {
    version { change(&$0.policies) }
  }

  private static func consequence(
    _ change: @escaping @Sendable (inout Rulebook.Consequence) -> Void
  ) -> Change {
    version { change(&$0.consequences[0]) }
  }

  private static func commendation(
    _ change: @escaping @Sendable (inout Rulebook.Commendation) -> Void
  ) -> Change {
    version { change(&$0.commendations[0]) }
  }

  /// Every other case of a choice.
  private static func others<Choice: CaseIterable & Equatable & Sendable>(
    than stated: Choice, _ change: @escaping @Sendable (Choice) -> Change
  ) -> [Change] {
    Choice.allCases.filter { $0 != stated }.map(change)
  }

  private static let frequencies: [Rulebook.Frequency] = [
    .week, .quarter, .half, .window("攻坚月"), .window("会战"),
  ]

  private static let rulebook: [String: [Change]] = [
    "Rulebook.title": [{ $0.title = "另一办法" }],
    "Rulebook.calendar": [{ $0.calendar = nil }],
    "Rulebook.versions": [{ $0.versions.append($0.versions[0]) }],
    "PeriodCalendar.firstMonth": [
      { $0.calendar = RulebookFixture.calendar(first: 9, closes: 25) }
    ],
    "PeriodCalendar.monthCloses": [
      { $0.calendar = RulebookFixture.calendar(first: 7, closes: 20) },
      { $0.calendar = RulebookFixture.calendar(first: 7, closes: nil) },
    ],
    "PeriodCalendar.weekCloses": (1...6).map { day in { $0.calendar?.weekCloses = day } },
    "PeriodCalendar.windows": [{ $0.calendar?.windows = [] }],
    "PeriodCalendar.newYearMonths": [
      { $0.calendar?.newYearMonths = .apart }, { $0.calendar?.newYearMonths = nil },
    ],
    "Version.from": [
      version { $0.from = nil }, version { $0.from = RulebookFixture.day(2014, 1, 2) },
    ],
    "Version.to": [version { $0.to = nil }, version { $0.to = RulebookFixture.day(2014, 12, 30) }],
    "Version.policies": [version { $0.policies = Rulebook.Policies() }],
    "Version.invalid": [version { $0.invalid = [] }, version { $0.invalid[0].kinds = ["通知"] }],
    "Version.closesAfterDays": [
      version { $0.closesAfterDays = nil }, version { $0.closesAfterDays = 0 },
      version { $0.closesAfterDays = 16 },
    ],
    "Version.filing": [version { $0.filing = nil }],
    "Filing.each": frequencies.map { each in version { $0.filing?.each = each } },
    "Filing.withinDays": [version { $0.filing?.withinDays = 0 }],
    "Version.scores": [version { $0.scores = [] }],
    "Version.quotas": [version { $0.quotas = [] }],
    "Version.thresholds": [version { $0.thresholds = [] }],
    "Version.consequences": [version { $0.consequences = [] }],
    "Version.commendations": [version { $0.commendations = [] }],
  ]

  private static let policies: [String: [Change]] = [
    "Policies.basis": [policy { $0.basis = nil }, policy { $0.basis = .submitted }],
    "Policies.joint": [policy { $0.joint = nil }]
      + others(than: Rulebook.Joint.split) { choice in policy { $0.joint = choice } },
    "Policies.jointAtMost": [policy { $0.jointAtMost = nil }, policy { $0.jointAtMost = 3 }],
    "Policies.severalOutlets": [policy { $0.severalOutlets = nil }]
      + others(than: Rulebook.SeveralOutlets.highest) { choice in
        policy { $0.severalOutlets = choice }
      },
    "Policies.severalInstructions": [policy { $0.severalInstructions = nil }]
      + others(than: Rulebook.SeveralInstructions.each) { choice in
        policy { $0.severalInstructions = choice }
      },
    "Policies.reposts": [policy { $0.reposts = nil }, policy { $0.reposts = .count }],
    "Policies.carryOver": [policy { $0.carryOver = nil }]
      + others(than: Rulebook.CarryOver.difference) { choice in
        policy { $0.carryOver = choice }
      },
    "Policies.credit": [policy { $0.credit = nil }, policy { $0.credit = .own }],
    "Policies.mergers": [policy { $0.mergers = nil }, policy { $0.mergers = .stay }],
  ]

  private static let scores: [String: [Change]] = [
    "Score.name": [score { $0.name = "奖金" }],
    "Score.unit": [score { $0.unit = "元" }, score { $0.unit = "points each" }],
    "Score.clause": [score { $0.clause = "第四条" }, score { $0.clause = "" }],
    "Score.submission": [score { $0.submission = [] }],
    "Score.adoption": [score { $0.adoption = [] }, score { $0.adoption += $0.adoption }],
    "Score.instruction": [score { $0.instruction = [] }],
    "Score.requests": [score { $0.requests = [] }],
    "Score.extra": [score { $0.extra = [] }],
    "Score.times": [score { $0.times = [] }],
    "Score.adjustments": [score { $0.adjustments = [] }],
    "Score.quotas": [score { $0.quotas = [] }],
    "Score.from": [score { $0.from = [] }, score { $0.from = ["附加分"] }],
    "Score.limits": [score { $0.limits = Rulebook.Score.Limits() }],
    "Score.conversion": [score { $0.conversion = nil }],
    "Score.policies": [score { $0.policies = Rulebook.Policies() }],
    "Row.matching": [score { $0.adoption[0].matching = Rulebook.Match() }],
    "Row.points": [
      score { $0.adoption[0].points = Points(parts: Points.partsOfOne / 2) },
      score { $0.adoption[0].points = Points(-5) }, score { $0.adoption[0].points = .zero },
    ],
    "Factor.matching": [score { $0.times[0].matching = Rulebook.Match() }],
    "Factor.by": [score { $0.times[0].by = Proportion(2, of: 1) }],
    "Reason.reason": [score { $0.adjustments[0].reason = "迟报" }],
    "Reason.points": [score { $0.adjustments[0].points = Points(2) }],
    "QuotaRow.clause": [score { $0.quotas[0].clause = "第六条" }],
    "QuotaRow.worth": [
      score { $0.quotas[0].worth = .whole(met: Points(40), missed: .zero) },
      score { $0.quotas[0].worth = .whole(met: Points(50), missed: Points(-1)) },
      score { $0.quotas[0].worth = .eachShort(Points(-1)) },
      score { $0.quotas[0].worth = .inProportion(Points(50)) },
    ],
    "Limits.per": frequencies.map { per in score { $0.limits.per = per } },
    "Limits.base": [score { $0.limits.base = nil }, score { $0.limits.base = Points(7) }],
    "Limits.floor": [score { $0.limits.floor = nil }, score { $0.limits.floor = Points(7) }],
    "Limits.cap": [score { $0.limits.cap = nil }, score { $0.limits.cap = Points(7) }],
    "Limits.capPerMonth": [
      score { $0.limits.capPerMonth = nil }, score { $0.limits.capPerMonth = Points(7) },
    ],
    "Conversion.worth": [score { $0.conversion?.worth = Points(4) }],
    "Conversion.fullAt": [
      score { $0.conversion?.fullAt = nil }, score { $0.conversion?.fullAt = Points(99) },
    ],
    "Conversion.decimals": [score { $0.conversion?.decimals = 0 }],
  ]

  private static let matches: [String: [Change]] = [
    "Match.outlets": [match { $0.outlets = [] }, match { $0.outlets = ["要情快报"] }],
    "Match.levels": [match { $0.levels = [] }, match { $0.levels = ["省"] }],
    "Match.media": [match { $0.media = [] }, match { $0.media = ["报纸"] }],
    "Match.kinds": [match { $0.kinds = [] }, match { $0.kinds = ["调研"] }],
    "Match.tracks": [match { $0.tracks = [] }, match { $0.tracks = ["党建"] }],
    "Match.stages": [match { $0.stages = [] }, match { $0.stages = ["录用"] }],
    "Match.positions": [match { $0.positions = [] }, match { $0.positions = ["二版"] }],
    "Match.classes": [match { $0.classes = [] }, match { $0.classes = ["部门"] }],
    "Match.units": [match { $0.units = [] }, match { $0.units = ["乙局"] }],
    "Match.leaders": [match { $0.leaders = [] }, match { $0.leaders = ["书记"] }],
    "Match.length": [match { $0.length = nil }],
    "LengthBand.from": [match { $0.length?.from = nil }, match { $0.length?.from = 500 }],
    "LengthBand.to": [match { $0.length?.to = nil }, match { $0.length?.to = 999 }],
    "Match.isJoint": [match { $0.isJoint = nil }, match { $0.isJoint = true }],
    "Match.isRequested": [match { $0.isRequested = nil }, match { $0.isRequested = false }],
    "Match.isUrgent": [match { $0.isUrgent = nil }, match { $0.isUrgent = false }],
    "Match.isRepost": [match { $0.isRepost = nil }, match { $0.isRepost = true }],
    "Match.answers": [match { $0.answers = [] }, match { $0.answers = [.late, .missed] }],
  ]

  private static let quotas: [String: [Change]] = [
    "Quota.clause": [quota { $0.clause = "第七条" }],
    "Quota.indicator": [quota { $0.indicator = .submissions }],
    "Indicator.measure": Rulebook.Indicator.measures.filter { $0.measure != .adoptions }
      .map { measure in quota { $0.indicator.measure = measure.measure } }
      + [
        quota { $0.indicator.measure = .score("得分") }, quota { $0.indicator.measure = .score("奖") },
      ],
    "Indicator.matching": [quota { $0.indicator.matching = Rulebook.Match() }],
    "Indicator.distinct": [
      quota { $0.indicator.distinct = nil }, quota { $0.indicator.distinct = .outlet },
      quota { $0.indicator.distinct = .level },
    ],
    "Quota.holder": [quota { $0.holder = .person }],
    "Quota.per": (frequencies + [.year]).map { per in quota { $0.per = per } },
    "Quota.atLeast": [
      quota { $0.atLeast = .everyClass(Proportion(2, of: 1)) },
      quota { $0.atLeast = .everyClass(Proportion(5, of: 2)) },
      quota { $0.atLeast = .byClass(["乡镇": Proportion(2, of: 1)]) },
      quota { $0.atLeast = .byClass(["乡镇": Proportion(2, of: 1), "学校": Proportion(1, of: 1)]) },
    ],
    "Quota.perHeadOn": [quota { $0.perHeadOn = nil }],
    "YearDay.month": [quota { $0.perHeadOn?.month = 2 }],
    "YearDay.day": [quota { $0.perHeadOn?.day = 2 }],
    "Quota.carry": others(than: Rulebook.Carry.shortfall) { carry in quota { $0.carry = carry } },
    "Quota.partYear": [quota { $0.partYear = nil }]
      + others(than: Rulebook.Rounding.up) { rounding in quota { $0.partYear = rounding } },
    "Quota.changed": [quota { $0.changed = nil }, quota { $0.changed = .latest }],
    "Quota.policies": [quota { $0.policies = Rulebook.Policies() }],
  ]

  private static let effects: [String: [Change]] = [
    "Consequence.clause": [consequence { $0.clause = "第十三条" }],
    "Consequence.quotas": [
      consequence { $0.quotas = [] }, consequence { $0.quotas = ["第五条"] },
    ],
    "Consequence.which": [consequence { $0.which = .all }],
    "Consequence.misses": [
      consequence { $0.misses = .count(1) }, consequence { $0.misses = .count(2) },
      consequence { $0.misses = .consecutive(3) },
    ],
    "Consequence.classes": [
      consequence { $0.classes = [] }, consequence { $0.classes = ["乡镇", "部门"] },
    ],
    "Consequence.effect": others(than: Rulebook.Consequence.Effect.catchUp) { effect in
      consequence { $0.effect = effect }
    },
    "Consequence.reach": others(than: Rulebook.Consequence.Reach.unit) { reach in
      consequence { $0.reach = reach }
    },
    "Consequence.withinDays": [
      consequence { $0.withinDays = nil }, consequence { $0.withinDays = 31 },
    ],
    "Consequence.after": [consequence { $0.after = nil }, consequence { $0.after = "第九条" }],
    "Commendation.clause": [commendation { $0.clause = "第十三条" }],
    "Commendation.title": [commendation { $0.title = "优秀单位" }],
    "Commendation.holder": [commendation { $0.holder = .person }],
    "Commendation.rankBy": [commendation { $0.rankBy = .adoptions }],
    "Commendation.per": frequencies.map { per in commendation { $0.per = per } },
    "Commendation.top": [
      commendation { $0.top = .first(3) }, commendation { $0.top = .byClass(["乡镇": 3]) },
      commendation { $0.top = .byClass(["乡镇": 3, "部门": 4]) },
    ],
    "Commendation.within": [commendation { $0.within = .office }],
    "Commendation.conditions": [commendation { $0.conditions = [] }],
    "Condition.indicator": [
      commendation { $0.conditions[0].indicator = Rulebook.Indicator(.decidedRate) }
    ],
    "Condition.atLeast": [
      commendation { $0.conditions[0].atLeast = .everyClass(Proportion(125, of: 1000)) }
    ],
    "Commendation.barredBy": [
      commendation { $0.barredBy = [] }, commendation { $0.barredBy = [.criticised] },
    ],
    "Commendation.policies": [commendation { $0.policies = Rulebook.Policies() }],
  ]
}
