// The table of quotas that are still open.

extension Words {
  public static let rateCanFall = Phrase(
    zh: "目前达标，采用率仍可能下降", en: "met so far; a rate can still fall")
  public static let noMonthLeft = Phrase(
    zh: "其后不再在册", en: "not open in any month that is left")
  public static let noChanceOfRate = Phrase(
    zh: "不是件数或次数，不估计概率", en: "no probability: not a count of items or events")
  public static let noChanceYet = Phrase(
    zh: "时段内完整月份不足三个，不估计概率", en: "no probability: fewer than 3 complete months in the period")
  public static let noChanceOfFew = Phrase(
    zh: "同类不足五个，不估计概率", en: "no probability: fewer than 5 in the class")
  public static let noChanceOfNone = Phrase(
    zh: "同类都还没有，无从估计概率", en: "no probability: nobody of the class has any yet")

  public static func carriedAmount(_ amount: Double) -> Phrase {
    Phrase(zh: "含前期所欠\(shortest(amount))", en: "owed from earlier periods: \(shortest(amount))")
  }

  public static func surplusAmount(_ amount: Double) -> Phrase {
    Phrase(
      zh: "前期超额\(shortest(amount))，计入本期", en: "counted from earlier periods: \(shortest(amount))")
  }

  /// - Parameter periods: Labels, at least one.
  public static func missedStays(_ periods: [String]) -> Phrase {
    Phrase(
      zh: "\(periods.joined(separator: "、"))未达标，不能再补",
      en: "missed and stays missed: \(periods.joined(separator: ", "))")
  }

  /// What missing one more period leads to: clause, effect, whom it reaches, and on what else it depends.
  ///
  /// - Parameter besides: Clauses that must be missed too.
  public static func cost(
    _ consequence: Rulebook.Consequence, missedSoFar: Int, besides: [String]
  ) -> Phrase {
    let effect = effect(consequence.effect)
    let reach = reach(consequence.reach)
    var zh = "\(consequence.clause)：\(effect.zh)（\(reach.zh)"
    var en = "\(consequence.clause): \(effect.en) (\(reach.en)"
    if let days = consequence.withinDays {
      zh += "，\(days)天内补齐"
      en += ", within \(days) days"
    }
    switch consequence.misses {
    case .count(1), .consecutive(1): break
    case .count(let count):
      zh += "，全年缺\(count)次起，已缺\(missedSoFar)次"
      en += ", from \(count) missed in a year, so far \(missedSoFar)"
    case .consecutive(let count):
      zh += "，连续缺\(count)次起，已缺\(missedSoFar)次"
      en += ", from \(count) missed one after the other, so far \(missedSoFar)"
    }
    if !besides.isEmpty {
      zh += "，\(besides.joined(separator: "、"))也未达标时"
      en += ", only with \(besides.joined(separator: ", ")) missed too"
    }
    return Phrase(zh: zh + "）", en: en + ")")
  }

  /// What follows where it is not caught up in time.
  public static func costLater(_ consequence: Rulebook.Consequence) -> Phrase {
    let effect = effect(consequence.effect)
    let reach = reach(consequence.reach)
    return Phrase(
      zh: "逾期未补，\(consequence.clause)：\(effect.zh)（\(reach.zh)）",
      en: "if not caught up, \(consequence.clause): \(effect.en) (\(reach.en))")
  }

  /// At most three decimals, none that says nothing.
  private static func shortest(_ amount: Double) -> String {
    var text = NumberText.decimal(amount, places: 3)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

extension Words.Columns {
  public static let classOrGroup = Definition(
    meaning: Phrase(
      zh: "时段结束时的单位类别；个人指标为组别", en: "the unit's class at the period's end; of a person the group"),
    unit: Words.Measures.textual)
  public static let personWithQuota = Definition(
    meaning: Phrase(zh: "个人指标的信息员", en: "the person who owes it; n/a for a unit's quota"),
    unit: Words.Measures.textual)
  public static let quotaClause = Definition(
    meaning: Phrase(zh: "指标条款", en: "the quota's clause"), unit: Words.Measures.textual)
  public static let requiredWithCarried = Definition(
    meaning: Phrase(
      zh: "应达到的数，含前期所欠", en: "the amount required, with what earlier periods left short"),
    unit: Words.Measures.amountOrRate, formula: Phrase("amount · months open / months + carried"))
  public static let achievedSoFar = Definition(
    meaning: Phrase(zh: "截至日前达到的数", en: "the amount reached by the as-of day"),
    unit: Words.Measures.amountOrRate, numerator: Phrase("achieved_numerator"),
    denominator: Phrase("achieved_denominator"), dateBasis: Words.Measures.byMeasure,
    formula: Phrase("achieved_numerator / achieved_denominator"))
  public static let stillShortBy = Definition(
    meaning: Phrase(
      zh: "还差的数；采用率指标为还差的采用件数",
      en: "what is missing; for a rate, adopted items missing"), unit: Words.Measures.amount,
    dateBasis: Words.Measures.byMeasure,
    formula: Phrase("max(0, required − surplus − achieved)"))
  public static let monthsComplete = Definition(
    meaning: Phrase(
      zh: "时段内在册且已结束的完整月数",
      en: "whole months of the period that are over and in which the unit is open"),
    unit: Words.Measures.months)
  public static let monthsLeft = Definition(
    meaning: Phrase(
      zh: "时段内在册而未过的月数，当月按天折算",
      en:
        "months of the period that are left and in which the unit is open, the running one by its days"
    ), unit: Words.Measures.months)
  public static let neededPerMonth = Definition(
    meaning: Phrase(zh: "余下每月需要的数", en: "what each month left must bring; n/a for rates"),
    unit: Words.Measures.amount, dateBasis: Words.Measures.byMeasure,
    formula: Phrase("short_by / months_left"))
  public static let pacePerMonth = Definition(
    meaning: Phrase(zh: "至今平均每月的数", en: "what each month so far has brought; n/a for rates"),
    unit: Words.Measures.amount, dateBasis: Words.Measures.byMeasure,
    formula: Phrase(
      zh: "achieved / 在册已过的月数", en: "achieved / months open that have passed"))
  public static let chanceOfMeeting = Definition(
    meaning: Phrase(
      zh: "照至今的情况，时段结束前达标的概率：本单位至今的数与同类单位的月均水平相结合；晚采用、季节与督促都未计入，仅供提醒",
      en:
        "the chance of meeting the quota by the period's end if things go on as they did: the unit's own count so far, drawn towards the monthly rates of its class; seasons, late adoptions of earlier items and any urging are left out, so it is a reminder and decides nothing; n/a: the note says why"
    ), unit: Words.Measures.probability, dateBasis: Words.Measures.byMeasure,
    formula: Phrase(
      "P(X ≥ short_by), X ~ NB(m²/v + x, (m/v + t)/(m/v + t + u)); m = Σx/Σt, v = (Σt(x/t − m)² − m(k − 1))/(Σt − Σt²/Σt)"
    ),
    source:
      "Clayton & Kaldor (1987), Biometrics 43:671; Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., §2.6"
  )
  public static let lastDayOfQuota = Definition(
    meaning: Phrase(
      zh: "仍可达标的最后一天：时段的最后一天", en: "the last day on which it can still be met: the period's last"),
    unit: Phrase(zh: "日期", en: "date"))
  public static let costOfMissing = Definition(
    meaning: Phrase(
      zh: "未达标的后果，按条款；没有规定的为空",
      en: "what missing it leads to, by clause; n/a where the rules attach nothing"),
    unit: Words.Measures.textual)
}
