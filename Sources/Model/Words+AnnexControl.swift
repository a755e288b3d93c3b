// Definitions of the columns of control_limits, and the notes in it.

extension Words {
  public static let fewMonthsNoLimits = Phrase(
    zh: "不足5个完整月份，不计算界限", en: "fewer than 5 complete months: no limits")
  public static let fewItemsNoLimits = Phrase(
    zh: "月均报送不足5件，不计算界限", en: "fewer than 5 items submitted a month: no limits")
  public static let adoptionsOnlyNoLimits = Phrase(
    zh: "只有采用记录，没有报送记录，不计算界限",
    en: "adoptions only, nothing logged as submitted: no limits")
  public static func immatureMonthsLeftOut(_ count: Int) -> Phrase {
    Phrase(
      zh: "\(count)个月尚未成熟（成熟度不足0.9），未列入",
      en: "months not mature yet (maturity below 0.9), left out: \(count)")
  }

  public static let monthsNotConsecutive = Phrase(
    zh: "相邻月份的数据太少，不计算界限", en: "too few neighbouring months to make limits from")
}

extension Words.Columns {
  private static let wheeler = "Wheeler (1993), Understanding Variation"
  private static let laney = "Laney (2002), Quality Engineering 14:531"
  private static let makingData = "NHS England, Making Data Count; NHSRplotthedots"
  private static let anhoej = "Anhøj & Olesen (2014), PLoS ONE 9:e113825"

  public static let controlMeasure = Definition(
    meaning: Phrase(
      zh: "逐月的报送件数（XmR 图）或采用率（p 图）",
      en: "by month: items submitted (XmR chart) or the cohort rate (p chart)"),
    unit: Phrase("submitted, cohort_rate"))
  public static let controlMonths = Definition(
    meaning: Phrase(
      zh: "有数值的月数：months 表所列、截至日前结束、单位在册的月份；名册没有的单位，只计首件至末件的月份；采用率还须有报送且已成熟",
      en:
        "months with a value: those of the table months that are over and in which the unit is open (of a unit that no register knows, from its first item to its last); for a rate, mature and with items"
    ), unit: Words.Measures.months, dateBasis: Words.Measures.bySubmitted)
  public static let controlFirst = Definition(
    meaning: Phrase(zh: "其中第一个月", en: "the first of those months"), unit: Words.Measures.textual)
  public static let controlLast = Definition(
    meaning: Phrase(zh: "其中最后一个月", en: "the last of those months"), unit: Words.Measures.textual)
  public static let controlSubmitted = Definition(
    meaning: Phrase(zh: "这些月份报送的件数", en: "items submitted in those months"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let controlAdopted = Definition(
    meaning: Phrase(
      zh: "其中截至日前被采用的件数；仅采用率一行有", en: "those of them adopted by the as-of day; for cohort_rate only"
    ),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let controlMean = Definition(
    meaning: Phrase(zh: "中线：月均件数，或合计采用率", en: "the centre: items a month, or the pooled rate"),
    unit: Words.Measures.itemsOrRate, numerator: Phrase("charted_submitted; charted_adopted"),
    denominator: Phrase("charted_months; charted_submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("charted_submitted / charted_months; charted_adopted / charted_submitted"))
  public static let controlLower = Definition(
    meaning: Phrase(
      zh: "下限，不低于 0；采用率按月均件数计",
      en: "lower limit, not below 0; of a rate, at the mean number submitted a month"),
    unit: Words.Measures.itemsOrRate, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      "mean − 2.66·mean|Δ|; p̄ − 3·√(p̄(1−p̄)/n)·σ_z, n = charted_submitted / charted_months"),
    source: wheeler + "; " + laney)
  public static let controlUpper = Definition(
    meaning: Phrase(
      zh: "上限；采用率按月均件数计", en: "upper limit; of a rate, at the mean number submitted a month"),
    unit: Words.Measures.itemsOrRate, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      "mean + 2.66·mean|Δ|; p̄ + 3·√(p̄(1−p̄)/n)·σ_z, n = charted_submitted / charted_months"),
    source: wheeler + "; " + laney)
  public static let sigmaZ = Definition(
    meaning: Phrase(
      zh: "采用率逐月变动为偶然变动的倍数；缺月前后不计变动",
      en:
        "how many times as much as by chance the rate moves from month to month; no move is taken across a missing month"
    ), unit: Words.Measures.ratio, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("mean|Δz| / 1.128"), source: laney)
  public static let trialLimits = Definition(
    meaning: Phrase(
      zh: "是否为试用界限（不足12个月）", en: "whether the limits are on trial: fewer than 12 months"),
    unit: Words.Measures.yesOrNo, source: wheeler)
  public static let outsideLimits = Definition(
    meaning: Phrase(
      zh: "超出该月界限的月份；每月只列在最先符合的规则下",
      en: "months beyond their limits; a month stands under the first rule that names it"
    ), unit: Words.Measures.textual, source: makingData)
  public static let trendSignal = Definition(
    meaning: Phrase(
      zh: "连续7个月上升或下降的月份", en: "months in a run of 7 that all rise or all fall"),
    unit: Words.Measures.textual, source: makingData)
  public static let twoOfThreeSignal = Definition(
    meaning: Phrase(
      zh: "同侧连续3个月中，有2个月落在界限的三分之二以外的月份；已超出界限的月份不算",
      en:
        "months beyond two thirds of the way to a limit, two in three on one side; those beyond the limit itself do not count"
    ),
    unit: Words.Measures.textual, source: makingData)
  public static let shiftSignal = Definition(
    meaning: Phrase(
      zh: "连续7个月位于中线同侧的月份", en: "months in a run of 7 on one side of the centre"),
    unit: Words.Measures.textual, source: makingData)
  public static let longestRun = Definition(
    meaning: Phrase(
      zh: "位于中位数同侧的最多连续月数；有用的月份不足10个时为空",
      en: "most consecutive months on one side of the median; n/a below 10 that lie off it"),
    unit: Words.Measures.months, dateBasis: Words.Measures.bySubmitted, source: anhoej)
  public static let longestRunLimit = Definition(
    meaning: Phrase(zh: "longest_run 大于此数即为信号", en: "a longest_run above this is a signal"),
    unit: Words.Measures.months, formula: Phrase("round(log₂ n) + 3"), source: anhoej)
  public static let crossings = Definition(
    meaning: Phrase(zh: "穿越中位数的次数", en: "how often the series crosses its median"),
    unit: Words.Measures.times, dateBasis: Words.Measures.bySubmitted, source: anhoej)
  public static let crossingsLimit = Definition(
    meaning: Phrase(zh: "crossings 小于此数即为信号", en: "crossings below this are a signal"),
    unit: Words.Measures.times,
    formula: Phrase(zh: "B(n−1, ½) 的 5% 分位数", en: "5 % quantile of B(n−1, ½)"), source: anhoej)
  public static let controlLine = Definition(
    meaning: Phrase(
      zh: "办法要求的每月报送件数或采用率",
      en: "what the rulebook asks: items submitted a month, or the rate"),
    unit: Words.Measures.itemsOrRate)
  public static let assurance = Definition(
    meaning: Phrase(
      zh: "照此情形是否达到 line：下限高于它为一定达到，上限低于它为一定达不到，其余为时有时无",
      en: "if nothing changes, is line reached every month, in none, or in some"),
    unit: Phrase("will_pass, will_fail, hit_and_miss"),
    formula: Phrase("line < lower; line > upper"), source: makingData)
}

extension Words.Measures {
  static let times = Phrase(zh: "次", en: "times")
}
