// Definitions of the columns of signals, and the notes in it.

extension Words {
  public static let signalStartsConversation = Phrase(
    zh: "供了解情况，不作为任何处理的依据", en: "starts a conversation, decides nothing")
  public static let withinUsualVariation = Phrase(
    zh: "计入单位间的正常差异后不算异常",
    en: "not unusual once the usual variation of units is allowed for")
  public static let noOtherUnit = Phrase(
    zh: "同类中没有其他单位有稿件列入比较",
    en: "no other unit of the class has items that are compared")
  public static let allOrNothingAdopted = Phrase(
    zh: "同类稿件全部采用或全部未采用，无从比较",
    en: "of the class everything was adopted or nothing: there is no difference to see")
  public static let fewUnitsNoFunnel = Phrase(
    zh: "同类有稿件列入比较的单位不足5个，看不出单位间的正常差异，不作漏斗图",
    en:
      "fewer than 5 units of the class have items that are compared: too few to tell how units vary, so no funnel"
  )
  public static let fewItemsNoPosition = Phrase(
    zh: "件数太少，不判断在漏斗图中的位置", en: "too few items for a place in the funnel")
  public static let variationNotAllowedFor = Phrase(
    zh: "无法计入单位间的正常差异", en: "the usual variation of units could not be allowed for")
  public static let noItemCompared = Phrase(
    zh: "没有可列入比较的稿件", en: "no item left to compare")
  public static func monthsNotCompared(_ labels: [String]) -> Phrase {
    let months = labels.joined(separator: " ")
    return Phrase(
      zh: "成熟度不足0.9的月份未列入比较：\(months)",
      en: "months of a maturity below 0.9 are not compared: \(months)")
  }
}

extension Words.Columns {
  public static let comparedSubmitted = Definition(
    meaning: Phrase(
      zh: "列入比较的报送件数，合稿在各单位各计一次；成熟度不足0.9的月份（见 note）及可能属于这些月份的稿件不列入",
      en:
        "submitted, without the months of a maturity below 0.9 (see note) and without items that may belong to these"
    ), unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let comparedAdopted = Definition(
    meaning: Phrase(
      zh: "其中截至日前被采用的件数", en: "those of compared_submitted adopted by the as-of day"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let comparedRate = Definition(
    meaning: Phrase(zh: "列入比较的稿件的采用率", en: "the rate of the items that are compared"),
    unit: Words.Measures.rate, numerator: Phrase("compared_adopted"),
    denominator: Phrase("compared_submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("compared_adopted / compared_submitted"))
  public static let classUnits = Definition(
    meaning: Phrase(
      zh: "同类中有稿件列入比较的单位数，不含免考单位",
      en: "units of the class with items that are compared, exempt ones left out"),
    unit: Words.Measures.units, dateBasis: Words.Measures.bySubmitted)
  public static let classAdopted = Definition(
    meaning: Phrase(
      zh: "同类单位 compared_adopted 之和，合稿在各单位各计一次",
      en: "compared_adopted of the class's units together; a joint item counts in each"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let classSubmitted = Definition(
    meaning: Phrase(
      zh: "同类单位 compared_submitted 之和，合稿在各单位各计一次",
      en: "compared_submitted of the class's units together; a joint item counts in each"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let classRate = Definition(
    meaning: Phrase(zh: "同类合计采用率，即漏斗图的中线", en: "the class's rate: the centre of the funnel"),
    unit: Words.Measures.rate, numerator: Phrase("class_adopted"),
    denominator: Phrase("class_submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("p₀ = class_adopted / class_submitted"))
  public static let othersAdopted = Definition(
    meaning: Phrase(zh: "同类其他单位采用件数之和", en: "class_adopted without the unit itself"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let othersSubmitted = Definition(
    meaning: Phrase(zh: "同类其他单位报送件数之和", en: "class_submitted without the unit itself"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let signalP = Definition(
    meaning: Phrase(
      zh: "若与同类其他单位没有差别，采用这样少的概率（精确，单侧）",
      en: "exact one-sided chance of so few adopted if the unit is like the others of its class"),
    unit: Words.Measures.probability, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      "P(X ≤ compared_adopted); X ~ H(class_submitted, class_adopted, compared_submitted)"),
    source: "Fisher (1935), JRSS 98:39")
  public static let signalQ = Definition(
    meaning: Phrase(
      zh: "p 按同类单位数校正：把不高于它的都列为信号时，误报所占比例的上限",
      en:
        "p adjusted for the number of units: the part of false ones if all with this q or less are signals"
    ), unit: Words.Measures.probability, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("min_{j≥i} m·p_(j)/j"), source: "Benjamini & Hochberg (1995), JRSS B 57:289")
  public static let signalLimit = Definition(
    meaning: Phrase(
      zh: "信号的 q 不得高于此数；只有一类时为 0.05，多类时按有信号的类所占比例分配，使各类全无差别时出现任何信号的概率不超过 5%；该类没有信号时为空",
      en:
        "the q that a signal must not exceed: 0.05 with one class; with several its part that has signals, so that the chance of any where no unit differs stays 5 % over all classes; n/a in a class without signals"
    ), unit: Words.Measures.probability,
    formula: Phrase(zh: "0.05 · 有信号的类数 / 类数", en: "0.05 · classes with signals / classes"),
    source: "Benjamini & Bogomolov (2014), JRSS B 76:297")
  public static let signal = Definition(
    meaning: Phrase(
      zh: "采用是否少于偶然可以解释的程度；仅供了解情况，不作为任何处理的依据",
      en: "fewer adopted than chance leaves? starts a conversation, decides nothing"),
    unit: Words.Measures.yesOrNo, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("q ≤ q_limit"))
  public static let overdispersedP = Definition(
    meaning: Phrase(
      zh: "同 p，但容许单位间真实采用率有 tau2 的正常差异；取两者中较大的",
      en: "p if true rates of units vary by tau2 as they usually do; never below p"),
    unit: Words.Measures.probability, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      "max(p, P(X ≤ compared_adopted)); X ~ BB(compared_submitted, α, β), α/(α + β) = m = others_adopted / others_submitted, α + β = m(1 − m)/τ² − 1"
    ),
    source: "Skellam (1948), JRSS B 10:257")
  public static let overdispersedQ = Definition(
    meaning: Phrase(
      zh: "p_overdispersed 按同类单位数校正", en: "p_overdispersed adjusted for the number of units"),
    unit: Words.Measures.probability, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("min_{j≥i} m·p_(j)/j"), source: "Benjamini & Hochberg (1995), JRSS B 57:289")
  public static let overdispersedSignal = Definition(
    meaning: Phrase(
      zh: "采用是否少于偶然和单位间正常差异可以解释的程度；仅供了解情况",
      en: "fewer adopted than chance and the usual variation of units leave? decides nothing"),
    unit: Words.Measures.yesOrNo, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("q_overdispersed ≤ q_limit_overdispersed"))
  public static let phi = Definition(
    meaning: Phrase(
      zh: "离散系数：约为1时差异可由偶然解释，越大单位间差异越多",
      en:
        "dispersion: about 1 where chance explains the differences of units, more where it does not"
    ),
    unit: Words.Measures.ratio, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      zh: "z² 的平均数，z 两端各缩尾 10%", en: "mean of z², z winsorised by 10 % at each end"),
    source: "Spiegelhalter (2005), Statistics in Medicine 24:1185")
  public static let tauSquared = Definition(
    meaning: Phrase(
      zh: "单位间真实采用率的方差", en: "variance of the units' true rates that explains phi"),
    unit: Words.Measures.ratio, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("max(0, (kφ − (k−1)) / (Σw − Σw²/Σw)), w = 1/s²"),
    source: "Spiegelhalter (2005), Statistics in Medicine 24:1185")
  public static let rateRank = Definition(
    meaning: Phrase(
      zh: "同类中按采用率的名次（1、2、2、4）", en: "competition rank by compared_rate in the class (1, 2, 2, 4)"),
    unit: Words.Measures.ranks, dateBasis: Words.Measures.bySubmitted)
  public static let rateRankLow = Definition(
    meaning: Phrase(
      zh: "名次区间的上端：1 加明显更高的单位数", en: "best rank that chance leaves open: 1 + units clearly better"),
    unit: Words.Measures.ranks, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      zh: "Newcombe 区间两两比较，α = 0.05/(k−1)", en: "pairs by Newcombe's interval at α = 0.05/(k−1)"),
    source: "Mogstad et al. (2024), Review of Economic Studies 91:476")
  public static let rateRankHigh = Definition(
    meaning: Phrase(
      zh: "名次区间的下端：单位数减明显更低的单位数",
      en: "worst rank that chance leaves open: units less those clearly worse"),
    unit: Words.Measures.ranks, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      zh: "Newcombe 区间两两比较，α = 0.05/(k−1)", en: "pairs by Newcombe's interval at α = 0.05/(k−1)"),
    source: "Mogstad et al. (2024), Review of Economic Studies 91:476")
}
