// Definitions of the columns of outlets and outlet_months that say how selective an outlet is.

extension Words.Columns {
  private static let wilson = "Wilson (1927), JASA 22:209"
  public static let selectivityLow = Definition(
    meaning: Phrase(zh: "投稿采用率 95% 区间下限", en: "lower 95 % limit of selectivity"),
    unit: Words.Measures.rate, numerator: Phrase("offered_adopted"), denominator: Phrase("offered"),
    dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("(p + z²/2n − z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)"), source: wilson)
  public static let selectivityHigh = Definition(
    meaning: Phrase(zh: "投稿采用率 95% 区间上限", en: "upper 95 % limit of selectivity"),
    unit: Words.Measures.rate, numerator: Phrase("offered_adopted"), denominator: Phrase("offered"),
    dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("(p + z²/2n + z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)"), source: wilson)
  public static let previousOffered = Definition(
    meaning: Phrase(
      zh: "上年同期报送的稿件给该刊物的次数；台账不记退稿时为空",
      en:
        "decisions of any outcome on items submitted in the same days or months of the year before; n/a where only adoptions are logged"
    ), unit: Words.Measures.events, dateBasis: Words.Measures.bySubmitted)
  public static let previousOfferedAdopted = Definition(
    meaning: Phrase(
      zh: "其中截至日前十二个月被采用的次数",
      en: "those of previous_offered that were adopted by the as-of day less twelve months"),
    unit: Words.Measures.events, dateBasis: Words.Measures.bySubmitted)
  public static let previousSelectivity = Definition(
    meaning: Phrase(
      zh: "上年同期投稿采用率，截至日提前十二个月",
      en: "selectivity of the year before, read twelve months earlier"),
    unit: Words.Measures.rate, numerator: Phrase("previous_offered_adopted"),
    denominator: Phrase("previous_offered"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("previous_offered_adopted / previous_offered"))
  public static let selectivityChange = Definition(
    meaning: Phrase(
      zh: "投稿采用率比上年同期增减的百分点", en: "selectivity less that of the year before"),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("100 · (selectivity − previous_selectivity)"))
  private static let newcombe = "Newcombe (1998), Statistics in Medicine 17:873, method 10"
  public static let selectivityChangeLow = Definition(
    meaning: Phrase(
      zh: "该差值 95% 区间下限", en: "lower 95 % limit of selectivity_change_in_points"),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("100 · (d − √((p₁ − l₁)² + (u₀ − p₀)²))"), source: newcombe)
  public static let selectivityChangeHigh = Definition(
    meaning: Phrase(
      zh: "该差值 95% 区间上限", en: "upper 95 % limit of selectivity_change_in_points"),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("100 · (d + √((u₁ − p₁)² + (p₀ − l₀)²))"), source: newcombe)
}
