// What is owed, and what follows.

extension Words.Rules {
  /// Whether an indicator's score is meant before or after deductions and limits.
  public enum Stage: Sendable {
    case quota
    case threshold
  }

  /// - Parameter version: Knows in what a score is counted.
  public static func quota(
    _ quota: Rulebook.Quota, at stage: Stage, of version: Rulebook.Version
  ) -> Phrase {
    let per = per(quota.per)
    let indicator = indicator(quota.indicator, at: stage)
    let owed = amounts(quota.atLeast, quota.indicator, of: version)
    let holder: Phrase =
      switch quota.holder {
      case .unit: Phrase(zh: "各单位", en: "a unit's")
      case .person:
        Phrase(zh: "信息员个人（按 people.csv 的组别）", en: "a person's (by the group in people.csv)")
      }
    let sentence = Phrase(
      zh: "\(holder.zh)\(per.zh)\(indicator.zh)，\(owed.zh)",
      en: "\(per.en.capitalisedFirst) \(holder.en) \(indicator.en) must be \(owed.en)")
    let more = [
      quota.perHeadOn.map(perHead), carry(quota), quota.partYear.map(partYear),
      quota.changed.map(changed), own(quota.policies),
    ].compactMap { $0 }
    return cited(quota.clause) + ([sentence] + more).joined(by: .semicolon)
  }

  /// What is counted, as a noun.
  public static func indicator(_ indicator: Rulebook.Indicator, at stage: Stage) -> Phrase {
    let measured = measured(indicator.measure, at: stage)
    let different = indicator.distinct.map { kind(of: $0) }
    let match = indicator.matching
    let number = indicator.isNumber ? "number of " : ""
    let only = match == Rulebook.Match() ? nil : picked(match, subject(indicator.measure))
    return Phrase(
      zh: measured.zh + (different.map { "涉及的不同\($0.zh)" } ?? "")
        + (only.map { "（只计\($0.zh)）" } ?? ""),
      en: number + (different.map { "different \($0.en) among " } ?? "") + measured.en
        + (only.map { " (only \($0.en))" } ?? ""))
  }

  private static func measured(_ measure: Rulebook.Indicator.Measure, at stage: Stage) -> Phrase {
    switch measure {
    case .submissions: Phrase(zh: "报送的信息", en: "items submitted")
    case .adoptedItems: Phrase(zh: "被采用的信息", en: "items adopted")
    case .adoptions: Phrase(zh: "被采用的次数", en: "adoptions")
    case .monthsWithActivity: Phrase(zh: "有报送的月份", en: "months with a submitted item")
    case .onTime: Phrase(zh: "按时完成的约稿", en: "requests answered by their due date")
    case .requestsAnswered:
      Phrase(zh: "完成的约稿（不论是否按时）", en: "requests answered, on time or not")
    case .cohortRate:
      Phrase(zh: "报送信息的采用率（被采用篇数÷报送篇数）", en: "cohort rate (items adopted ÷ items submitted)")
    case .periodRate:
      Phrase(zh: "采用次数与报送篇数之比", en: "period rate (adoptions ÷ items submitted)")
    case .decidedRate:
      Phrase(
        zh: "已有结果信息的采用率（被采用篇数÷被采用与未采用篇数之和）",
        en: "decided rate (items adopted ÷ items adopted or declined)")
    case .adoptionRate: Phrase(zh: "采用率", en: "adoption rate")
    case .score(let name):
      switch stage {
      case .quota:
        Phrase(
          zh: "“\(name)”（不含基础分、任务加减分和限额）",
          en: "\"\(name)\" (without its base, the worth of quotas and limits)")
      case .threshold:
        Phrase(zh: "“\(name)”（扣减和限额以后）", en: "\"\(name)\" (after deductions and limits)")
      }
    }
  }

  private static func subject(_ measure: Rulebook.Indicator.Measure) -> Subject {
    switch measure {
    case .adoptedItems, .adoptions: .adoption
    case .onTime, .requestsAnswered: .request
    default: .item
    }
  }

  private static func kind(of distinct: Rulebook.Indicator.Distinct) -> Phrase {
    switch distinct {
    case .outlet: Phrase(zh: "刊物", en: "outlets")
    case .medium: Phrase(zh: "媒体种类", en: "media")
    case .level: Phrase(zh: "刊物级别", en: "levels")
    }
  }

  static func amounts(
    _ amount: Rulebook.Amount, _ indicator: Rulebook.Indicator, of version: Rulebook.Version
  ) -> Phrase {
    switch amount {
    case .everyClass(let amount): return atLeast(amount, indicator, of: version)
    case .byClass(let amounts):
      let parts = amounts.sorted { $0.key < $1.key }.map { name, amount in
        let owed = atLeast(amount, indicator, of: version)
        return Phrase(zh: name + owed.zh, en: "\(owed.en) for \(name)")
      }
      return parts.joined(by: .comma)
        + Phrase(zh: "，此外不作要求", en: ", and nothing for others")
    }
  }

  static func atLeast(
    _ amount: Proportion, _ indicator: Rulebook.Indicator, of version: Rulebook.Version
  ) -> Phrase {
    if indicator.isRate {
      let rate = percentage(amount)
      return Phrase(zh: "不低于\(rate.zh)", en: "at least \(rate.en)")
    }
    let number = number(amount)
    if indicator.distinct != nil {
      return Phrase(zh: "不少于\(number)个", en: "at least \(number)")
    }
    switch indicator.measure {
    case .score(let name):
      let owed = self.amount(number, of: version.score(named: name)?.unit ?? "")
      return Phrase(zh: "不少于\(owed.zh)", en: "at least \(owed.en)")
    case .submissions, .adoptedItems: return Phrase(zh: "不少于\(number)篇", en: "at least \(number)")
    case .monthsWithActivity: return Phrase(zh: "不少于\(number)个", en: "at least \(number)")
    default: return Phrase(zh: "不少于\(number)次", en: "at least \(number)")
    }
  }
}

// MARK: - What an amount becomes

extension Words.Rules {
  private static func perHead(_ day: Rulebook.YearDay) -> Phrase {
    let date = self.day(day)
    return Phrase(
      zh: "以上数量为人均数，人数按 units.csv 当年\(date.zh)的人数计",
      en: "the amount is per head, of those that units.csv counts on \(date.en) of the year")
  }

  /// `nil` where there is no next period in the year.
  private static func carry(_ quota: Rulebook.Quota) -> Phrase? {
    switch quota.carry {
    case .shortfall:
      Phrase(
        zh: "当期所欠加到当年下一期，当期仍按未完成计",
        en:
          "what is short is owed beside the amount of the year's next period, and the missed period stays missed"
      )
    case .surplus:
      Phrase(
        zh: "当期超额部分计入当年下一期", en: "what is beyond the amount counts in the year's next period")
    case .none:
      quota.per == .year || quota.per.key.isEmpty || isWindow(quota.per)
        ? nil
        : Phrase(zh: "各期分别计算，欠额和超额都不结转", en: "each period stands alone: nothing is carried over")
    }
  }

  private static func isWindow(_ frequency: Rulebook.Frequency) -> Bool {
    if case .window = frequency { true } else { false }
  }

  private static func partYear(_ rounding: Rulebook.Rounding) -> Phrase {
    let rounded: Phrase =
      switch rounding {
      case .up: Phrase(zh: "有余数的进一", en: "rounded up")
      case .down: Phrase(zh: "有余数的舍去", en: "rounded down")
      case .nearest: Phrase(zh: "四舍五入", en: "rounded to the nearest, halves up")
      }
    return Phrase(
      zh: "期内只有部分月份在册的，按在册月数折算，\(rounded.zh)",
      en: "who is open for part of a period owes its share by months, \(rounded.en)")
  }

  private static func changed(_ change: Rulebook.Change) -> Phrase {
    switch change {
    case .latest:
      Phrase(
        zh: "一期之中办法有变的，全期按期末施行的办法",
        en:
          "where the rules change inside a period, those in force on its last day hold for all of it"
      )
    case .prorate:
      Phrase(
        zh: "一期之中办法有变的，按前后办法各自施行的月数折算",
        en:
          "where the rules change inside a period, each amount holds by the months in which it was in force"
      )
    }
  }
}

// MARK: - What follows

extension Words.Rules {
  public static func consequence(_ consequence: Rulebook.Consequence) -> Phrase {
    let who = consequence.classes.map { Phrase($0) }.joined(by: .pause)
    let subject =
      who.isEmpty
      ? Phrase(zh: "各类单位", en: "A unit of any class")
      : Phrase(zh: "\(who.zh)类", en: "A unit of class \(consequence.classes.joined(by: .or).en)")
    let after =
      consequence.after.map {
        Phrase(zh: "，按\($0)限期补报后仍未补足", en: ", and does not catch up as \($0) says,")
      } ?? .empty
    let missed = missed(consequence)
    let effect = effect(consequence)
    return cited(consequence.clause)
      + Phrase(
        zh: "\(subject.zh)\(missed.zh)\(after.zh)的，\(effect.zh)",
        en: "\(subject.en) that misses \(missed.en)\(after.en): \(effect.en)")
  }

  private static func missed(_ consequence: Rulebook.Consequence) -> Phrase {
    let how: Phrase =
      switch consequence.misses {
      case .count(1): Phrase(zh: "有一期", en: "in one period")
      case .count(let count): Phrase(zh: "一年内累计\(count)期", en: "in \(count) periods of one year")
      case .consecutive(let count):
        Phrase(zh: "一年内连续\(count)期", en: "in \(count) periods of one year in a row")
      }
    let clauses = consequence.quotas
    switch consequence.which {
    case .any:
      let which =
        clauses.isEmpty
        ? Phrase(zh: "任何一条任务或最低要求", en: "any quota or threshold")
        : clauses.joined(by: .or) + each(of: clauses, consequence.misses)
      return Phrase(zh: "\(how.zh)未完成\(which.zh)", en: "\(which.en) \(how.en)")
    case .all:
      let which =
        clauses.isEmpty
        ? Phrase(zh: "全部任务和最低要求", en: "every quota and threshold")
        : clauses.joined(by: Phrase(zh: "、", en: " and "))
      return Phrase(
        zh: "\(how.zh)\(which.zh)都未完成",
        en: "\(clauses.isEmpty ? which.en : "all of \(which.en)") \(how.en)")
    }
  }

  /// Several misses are those of one clause, not of one clause and another.
  private static func each(
    of clauses: [String], _ misses: Rulebook.Consequence.Misses
  ) -> Phrase {
    guard clauses.count > 1, misses != .count(1) else { return .empty }
    return Phrase(zh: "（各条分别计算）", en: " (each counted by itself)")
  }

  private static func effect(_ consequence: Rulebook.Consequence) -> Phrase {
    let whom = reached(consequence.reach)
    let isPlural = consequence.reach == .unitAndHead
    switch consequence.effect {
    case .losesEligibility:
      return Phrase(
        zh: "取消\(whom.zh)的评优资格",
        en: "\(whom.en) \(isPlural ? "lose" : "loses") eligibility for honours")
    case .criticised:
      return Phrase(
        zh: "通报批评\(whom.zh)", en: "\(whom.en) \(isPlural ? "are" : "is") criticised in a circular")
    case .catchUp:
      let by =
        consequence.withinDays.map {
          Phrase(zh: "在期末后\($0)天内补足", en: "within \($0) days after the period's end")
        } ?? Phrase(zh: "限期补足，期限另定", en: "by a day still to be named")
      return Phrase(
        zh: "督促\(whom.zh)\(by.zh)", en: "\(whom.en) must make up what is short \(by.en)")
    }
  }

  private static func reached(_ reach: Rulebook.Consequence.Reach) -> Phrase {
    switch reach {
    case .unit: Phrase(zh: "单位", en: "the unit")
    case .head: Phrase(zh: "期末在任的负责人", en: "its head at the period's end")
    case .unitAndHead: Phrase(zh: "单位和期末在任的负责人", en: "the unit and its head at the period's end")
    case .person: Phrase(zh: "信息员本人", en: "the person")
    }
  }

  public static func commendation(
    _ commendation: Rulebook.Commendation, of version: Rulebook.Version
  ) -> Phrase {
    let per = per(commendation.per)
    let rank = indicator(commendation.rankBy, at: .threshold)
    let best = top(commendation.top)
    let holder: Phrase =
      switch commendation.holder {
      case .unit: Phrase(zh: "单位", en: "units")
      case .person: Phrase(zh: "信息员个人", en: "persons")
      }
    let within: Phrase =
      switch commendation.within {
      case .unitClass: Phrase(zh: "各类别内", en: "within their class")
      case .office: Phrase(zh: "不分类别", en: "within the whole office")
      }
    let sentence = Phrase(
      zh: "\(per.zh)评选“\(commendation.title)”：\(holder.zh)\(within.zh)按\(rank.zh)从高到低，\(best.zh)",
      en:
        "\(per.en.capitalisedFirst) there are named as \"\(commendation.title)\", of the \(holder.en) ranked \(within.en) by \(rank.en), \(best.en)"
    )
    let conditions = commendation.conditions.map { condition in
      let what = indicator(condition.indicator, at: .threshold)
      let owed = amounts(condition.atLeast, condition.indicator, of: version)
      return Phrase(zh: "须\(what.zh)\(owed.zh)", en: "the \(what.en) must be \(owed.en)")
    }
    let barred = commendation.barredBy.map(Words.effect)
    let bar =
      barred.isEmpty
      ? nil
      : Phrase(
        zh: "当期\(barred.joined(by: .or).zh)的不予表彰，其名额不递补",
        en: "barred, with no other in its place, is who \(barred.joined(by: .or).en)")
    let more = conditions + [bar, own(commendation.policies)].compactMap { $0 }
    return cited(commendation.clause) + ([sentence] + more).joined(by: .semicolon)
  }

  private static func top(_ top: Rulebook.Commendation.Top) -> Phrase {
    switch top {
    case .first(let count): Phrase(zh: "取前\(count)名", en: "the first \(count)")
    case .byClass(let counts):
      counts.sorted { $0.key < $1.key }.map { name, count in
        Phrase(zh: "\(name)取前\(count)名", en: "the first \(count) of \(name)")
      }.joined(by: .comma)
    }
  }
}

extension Rulebook.Indicator {
  /// Whether it is a number of things, neither a rate nor points.
  fileprivate var isNumber: Bool {
    if case .score = measure { return distinct != nil }
    return !isRate || distinct != nil
  }
}

extension String {
  /// With a capital where it begins with a small letter of ASCII.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
