// Definitions of the columns of signals that place a unit in its class's funnel, and of its shrunk rate.

extension Words.Columns {
  private static let spiegelhalter = "Spiegelhalter (2005), Statistics in Medicine 24:1185"

  public static let funnelLow95 = Definition(
    meaning: Phrase(
      zh: "该件数下漏斗图 95% 界限的下限", en: "lower 95 % limit of the funnel at the unit's compared_submitted"
    ),
    unit: Words.Measures.rate, numerator: Phrase("class_adopted"),
    denominator: Phrase("class_submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("p₀ − 1.96·√(p₀(1−p₀)/n)"), source: spiegelhalter)
  public static let funnelHigh95 = Definition(
    meaning: Phrase(
      zh: "该件数下漏斗图 95% 界限的上限", en: "upper 95 % limit of the funnel at the unit's compared_submitted"
    ),
    unit: Words.Measures.rate, numerator: Phrase("class_adopted"),
    denominator: Phrase("class_submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("p₀ + 1.96·√(p₀(1−p₀)/n)"), source: spiegelhalter)
  public static let funnelLow998 = Definition(
    meaning: Phrase(
      zh: "该件数下漏斗图 99.8% 界限的下限",
      en: "lower 99.8 % limit of the funnel at the unit's compared_submitted"),
    unit: Words.Measures.rate, numerator: Phrase("class_adopted"),
    denominator: Phrase("class_submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("p₀ − 3.09·√(p₀(1−p₀)/n)"), source: spiegelhalter)
  public static let funnelHigh998 = Definition(
    meaning: Phrase(
      zh: "该件数下漏斗图 99.8% 界限的上限",
      en: "upper 99.8 % limit of the funnel at the unit's compared_submitted"),
    unit: Words.Measures.rate, numerator: Phrase("class_adopted"),
    denominator: Phrase("class_submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("p₀ + 3.09·√(p₀(1−p₀)/n)"), source: spiegelhalter)
  public static let funnelPosition = Definition(
    meaning: Phrase(
      zh: "在漏斗图中的位置；n·p₀ 或 n(1−p₀) 小于5时为空",
      en: "place in the funnel; n/a where n·p₀ or n(1−p₀) is below 5"),
    unit: Phrase("beyond_998_low, beyond_95_low, inside, beyond_95_high, beyond_998_high"),
    dateBasis: Words.Measures.bySubmitted, source: spiegelhalter)
  public static let overdispersedPosition = Definition(
    meaning: Phrase(
      zh: "界限按 tau2 放宽后在漏斗图中的位置",
      en: "place in the funnel with limits that allow for tau2"),
    unit: Phrase("beyond_998_low, beyond_95_low, inside, beyond_95_high, beyond_998_high"),
    dateBasis: Words.Measures.bySubmitted, formula: Phrase("p₀ ± z·√(p₀(1−p₀)/n + τ²)"),
    source: spiegelhalter)
  public static let classCorrelation = Definition(
    meaning: Phrase(
      zh: "类内相关系数：0 表示单位间差异可由偶然解释",
      en:
        "intra-class correlation of the class's items: 0 where chance explains the differences of units"
    ), unit: Words.Measures.index, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("(Σn(p−p₀)² − p₀(1−p₀)(k−1)) / (p₀(1−p₀)(N − Σn²/N − (k−1)))"),
    source: "Kleinman (1973), JASA 68:46")
  public static let shrunkRate = Definition(
    meaning: Phrase(
      zh: "向同类采用率收缩后的采用率，件数越少收缩越多；用于小单位排序，不用于资格",
      en:
        "compared_rate drawn towards the class's, the more the fewer items; orders small units, never for eligibility"
    ), unit: Words.Measures.rate, numerator: Phrase("compared_adopted + p₀M"),
    denominator: Phrase("compared_submitted + M"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("(x + p₀M) / (n + M), M = (1−ρ)/ρ; ρ = 0: p₀"),
    source: "Kleinman (1973), JASA 68:46")
}
