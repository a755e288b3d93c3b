// What the tables of the rules say of one unit or person.

extension Words {
  public static let outcomeMet = Phrase(
    zh: "已完成，但另有读法", en: "met, but another reading decides otherwise")

  public static let outcomeRateOfNothing = Phrase(
    zh: "没有稿件，比率无从计算，不作判定", en: "no items, so no rate: not judged")

  public static func mustCatchUp(by day: CivilDate) -> Phrase {
    Phrase(zh: "限期督办，须在\(day)前补齐", en: "must catch up by \(day)")
  }

  public static func notCaughtUp(by day: CivilDate) -> Phrase {
    Phrase(zh: "限期督办，到\(day)未补齐", en: "did not catch up by \(day)")
  }

  public static func caughtUp(by day: CivilDate) -> Phrase {
    Phrase(zh: "已在\(day)前补齐", en: "caught up by \(day)")
  }

  /// - Parameter effect: What comes if nothing is made up by the day.
  public static func unlessCaughtUp(
    _ effect: Rulebook.Consequence.Effect, by day: CivilDate
  ) -> Phrase {
    let effect = self.effect(effect)
    return Phrase(zh: "\(day)前不补齐则\(effect.zh)", en: "\(effect.en) unless it catches up by \(day)")
  }

  /// - Parameter effect: What comes when enough periods are missed.
  public static func missesSoFar(
    _ misses: Int, of consequence: Rulebook.Consequence
  ) -> Phrase {
    let effect = self.effect(consequence.effect)
    switch consequence.misses {
    case .count(let needed):
      return Phrase(
        zh: "第\(misses)次未完成，满\(needed)次\(effect.zh)",
        en: "miss \(misses); \(effect.en) from \(needed) on")
    case .consecutive(let needed):
      return Phrase(
        zh: "连续第\(misses)次未完成，连续\(needed)次\(effect.zh)",
        en: "miss \(misses) in a row; \(effect.en) from \(needed) in a row on")
    }
  }

  public static func notAllMissed(_ consequence: Rulebook.Consequence) -> Phrase {
    let effect = self.effect(consequence.effect)
    return Phrase(
      zh: "\(consequence.clause)：所列各条都未完成才\(effect.zh)",
      en: "not \(effect.en): not every quota that \(consequence.clause) names is missed")
  }

  public static func decision(_ decision: Decision) -> Phrase {
    let day = decision.date.map(\.description) ?? ""
    let verdict =
      decision.verdict == .waived
      ? Phrase(zh: "免予处理", en: "waived") : Phrase(zh: "维持", en: "upheld")
    return Phrase(
      zh: "\(decision.verdict.rawValue)（\(verdict.zh)）：\(decision.by) \(day)，\(decision.reason)",
      en: "\(verdict.en) by \(decision.by) \(day): \(decision.reason)")
  }

  /// - Parameters:
  ///   - achieved: As a table would print it; `nil`: n/a.
  ///   - met: Whether the quota is met by this reading.
  public static func otherReading(
    _ reading: Phrase, achieved: String, required: String, met: Phrase
  ) -> Phrase {
    Phrase(
      zh: "\(reading.zh)：\(achieved)，应达\(required)，\(met.zh)",
      en: "\(reading.en): \(achieved) of \(required), \(met.en)")
  }

  public static let quotaMet = Phrase(zh: "完成", en: "met")
  public static let quotaMissed = Phrase(zh: "未完成", en: "missed")

  public static let readingOtherBasis = Phrase(
    zh: "按另一日期归入时段", en: "by the other date")
  public static let readingSplit = Phrase(zh: "合稿平分", en: "joint items split equally")
  public static let readingFirst = Phrase(
    zh: "合稿只计第一单位", en: "joint items for the first unit alone")
  public static let readingKnownAtEnd = Phrase(
    zh: "只计时段结束时已采用的", en: "only what was adopted by the period's end")
  public static let readingPeriodRate = Phrase(
    zh: "采用率按时段内采用次数算", en: "rate of adoptions dated in the period")
  public static let readingDecidedRate = Phrase(
    zh: "采用率按已有结果的稿件算", en: "rate of the items decided")

  public static func barredBy(_ effect: Rulebook.Consequence.Effect, clause: String) -> Phrase {
    let effect = self.effect(effect)
    return Phrase(zh: "\(clause)：\(effect.zh)", en: "\(clause): \(effect.en)")
  }

  /// - Parameter achieved: As a table would print it, as `required`.
  public static func conditionFailed(
    _ indicator: String, achieved: String, required: String
  ) -> Phrase {
    Phrase(
      zh: "\(indicator)为\(achieved)，不足\(required)",
      en: "\(indicator) is \(achieved), below \(required)")
  }

  public static func tieAtEdge(_ sharing: Int, places: Int) -> Phrase {
    Phrase(
      zh: "末位\(sharing)个并列，名额\(places)个，办法未写明取舍",
      en: "\(sharing) share the last of \(places) places; the rules do not say who goes first")
  }
}
