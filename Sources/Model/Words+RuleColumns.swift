// Definitions of the columns of quotas, scores, commendations and what eligibility has beside them.

extension Words.Columns {
  public static let holderPerson = Definition(
    meaning: Phrase(
      zh: "有个人任务的信息员；单位的行为空", en: "the person whose target it is; n/a in rows of units"),
    unit: Words.Measures.textual)
  public static let clauseOfQuota = Definition(
    meaning: Phrase(zh: "任务所在条款", en: "the quota's clause"), unit: Words.Measures.textual)
  public static let clauseOfEffect = Definition(
    meaning: Phrase(zh: "处理所依据的条款", en: "the clause of the consequence"),
    unit: Words.Measures.textual)
  public static let carried = Definition(
    meaning: Phrase(
      zh: "以前各期欠下、本期须补的数；结转超额时为负",
      en:
        "what earlier periods left short and this one owes besides; below 0 where a surplus counts on"
    ),
    unit: Words.Measures.itemsOrPoints, dateBasis: Words.Measures.byMeasure,
    formula: Phrase("required + carried − achieved, period by period"))
  public static let completion = Definition(
    meaning: Phrase(
      zh: "完成率：实际数与应达数之比，可以超过 1", en: "what was reached, of what was owed; may exceed 1"),
    unit: Phrase(zh: "比值", en: "ratio"), dateBasis: Words.Measures.byMeasure,
    formula: Phrase("achieved / (required + carried)"))
  public static let quotaState = Definition(
    meaning: Phrase(
      zh: "met 已完成；short 未完成；open 未到期、尚缺；uncertain 有的行日期不全，无法判定；nothing 没有稿件，比率无从计算；各语言相同",
      en:
        "met; short; open: short so far; uncertain: rows without an exact date could make up for it; nothing: a rate of no items"
    ),
    unit: Words.Measures.textual)
  public static let stillPossible = Definition(
    meaning: Phrase(
      zh: "尚可补齐的最后一天；不能再补时为空",
      en: "the last day on which what is short can still be made up; n/a where it is too late"),
    unit: Phrase(zh: "日期", en: "date"))
  public static let decision = Definition(
    meaning: Phrase(
      zh: "对这一条的处理决定：waived 免予处理，upheld 维持；决定人、日期和理由；不改变计算结果",
      en:
        "what was decided on it: waived or upheld, by whom, when and why; the arithmetic stays as it is"
    ), unit: Words.Measures.textual)
  public static let ruleContested = Definition(
    meaning: Phrase(
      zh: "办法没有写明之处按另一种读法结论是否相反",
      en: "whether another reading of what the rules leave open decides otherwise"),
    unit: Words.Measures.yesOrNo)
  public static let ruleOtherReading = Definition(
    meaning: Phrase(
      zh: "结论相反的读法，及按它的实际数和应达数",
      en: "the readings that decide otherwise, with what is reached and required by them"),
    unit: Words.Measures.textual)
}

// MARK: - Scores

extension Words.Columns {
  public static let scoreName = Definition(
    meaning: Phrase(zh: "得分项目的名称，取自考核办法", en: "the score's name, as the rulebook has it"),
    unit: Words.Measures.textual)
  public static let scoreUnit = Definition(
    meaning: Phrase(zh: "计量单位", en: "what one of it is: points, money"),
    unit: Words.Measures.textual)
  public static let scorePeriod = Definition(
    meaning: Phrase(
      zh: "计分时段；每月各有一行", en: "the span that is scored; every month has a row of its own"),
    unit: Words.Measures.textual)
  public static let scoreItems = points(
    zh: "稿件、采用和批示所得，封顶之前", en: "what items, adoptions and instructions brought, before any cap")
  public static let scoreRequests = points(
    zh: "约稿所得或所扣", en: "what requests brought or cost")
  public static let scoreAdjustments = points(
    zh: "手工加减分", en: "adjustments by hand")
  public static let scoreQuotas = points(
    zh: "完成或未完成任务的加减分", en: "what met and missed quotas brought or cost")
  public static let scoreTaken = points(
    zh: "由其他得分项目转入", en: "what other scores brought")
  public static let scoreBase = points(zh: "基础分", en: "the base that the rules give")
  public static let scoreLimited = points(
    zh: "每月封顶、总封顶所减，保底所加", en: "what caps took and a floor gave")
  public static let scoreTotal = points(
    zh: "合计", en: "the total",
    formula: Phrase("items + requests + adjustments + quotas + from_scores + base + limited"))
  public static let scoreConverted = points(
    zh: "折算分；不折算时为空",
    en: "the share of a larger score that the total comes to; n/a where it is none",
    formula: Phrase("worth · min(1, total / full_at)"))
  public static let scoreCumulative = points(
    zh: "年初以来累计，任务加减分、基础分和封顶保底之前",
    en: "since the beginning of the year, before quotas, base, floor and cap")
  public static let scoreRank = Definition(
    meaning: Phrase(
      zh: "同类中的名次（1、2、2、4），有折算分的按折算分",
      en: "competition rank in the class (1, 2, 2, 4) by the converted total where there is one"),
    unit: Words.Measures.ranks, dateBasis: Words.Measures.byRules)

  private static func points(zh: String, en: String, formula: Phrase? = nil) -> Definition {
    Definition(
      meaning: Phrase(zh: zh, en: en), unit: Words.Measures.score,
      dateBasis: Words.Measures.byRules, formula: formula)
  }
}

// MARK: - Commendations

extension Words.Columns {
  public static let commendationTitle = Definition(
    meaning: Phrase(zh: "表彰的名称", en: "what the commendation is called"),
    unit: Words.Measures.textual)
  public static let commendationRank = Definition(
    meaning: Phrase(
      zh: "名次（1、2、2、4），不够条件的也在内", en: "competition rank, those that lack a condition included"),
    unit: Words.Measures.ranks, dateBasis: Words.Measures.byRules)
  public static let rankedBy = Definition(
    meaning: Phrase(zh: "排名所依据的指标或得分", en: "the indicator or score that ranks"),
    unit: Words.Measures.textual)
  public static let rankedValue = Definition(
    meaning: Phrase(zh: "排名所依据的数", en: "what ranks"), unit: Words.Measures.itemsOrRate,
    numerator: Phrase("value_numerator"), denominator: Phrase("value_denominator"),
    dateBasis: Words.Measures.byRules, formula: Phrase("value_numerator / value_denominator"))
  public static let rankedNumerator = Definition(
    meaning: Phrase(zh: "排名所依据的数的分子", en: "numerator of value"),
    unit: Words.Measures.itemsOrPoints, dateBasis: Words.Measures.byRules)
  public static let rankedDenominator = Definition(
    meaning: Phrase(zh: "排名所依据的数的分母，整数时为 1", en: "denominator of value; 1 for whole numbers"),
    unit: Words.Measures.itemsOrPoints, dateBasis: Words.Measures.byRules)
  public static let places = Definition(
    meaning: Phrase(zh: "表彰的名额", en: "how many are to be commended"), unit: Words.Measures.units)
  public static let commendationState = Definition(
    meaning: Phrase(
      zh: "commended 表彰；withheld 名次够但条件不够；so_far 时段未结束，暂列；各语言相同",
      en: "commended; withheld: the rank suffices, a condition fails; so_far: the span is not over"),
    unit: Words.Measures.textual)
  public static let commendationReason = Definition(
    meaning: Phrase(zh: "不予表彰的理由", en: "why it is withheld"), unit: Words.Measures.textual)
  public static let edgeTie = Definition(
    meaning: Phrase(
      zh: "名额末位并列，办法未写明取舍时说明",
      en: "says so where a tie at the last place exceeds the places, which the rules leave open"),
    unit: Words.Measures.textual)
}

extension Words.Measures {
  static let itemsOrPoints = Phrase(zh: "件、次或分", en: "items, events or points")
  static let byRules = Phrase(zh: "按考核办法", en: "by the rulebook")
}
