// Definitions of the columns of funnel_limits, and of the one of signals that says where there is none.

extension Words.Columns {
  private static let spiegelhalter = "Spiegelhalter (2005), Statistics in Medicine 24:1185"

  public static let funnelState = Definition(
    meaning: Phrase(
      zh:
        "该类是否有漏斗图及没有的原因：funnel 有；no_items 没有可比的稿件；too_few_units 有可比稿件的单位不足5个；all_or_nothing 全部采用或全部未采用",
      en:
        "whether the class has a funnel and, if not, why: no item is compared, fewer than 5 units have some, or everything was adopted or nothing"
    ),
    unit: Phrase("funnel, no_items, too_few_units, all_or_nothing"))
  public static let funnelItems = Definition(
    meaning: Phrase(
      zh: "报送件数，界限按它计算；到该类最多件数再加一成",
      en:
        "a number of items to which the limits belong, up to the most of a unit of the class and a tenth"
    ),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)

  public static let limitLow95 = limit(
    Phrase(zh: "该件数下 95% 界限的下限", en: "lower 95 % limit of the funnel at that number"),
    "p₀ − 1.96·√(p₀(1−p₀)/n)")
  public static let limitHigh95 = limit(
    Phrase(zh: "该件数下 95% 界限的上限", en: "upper 95 % limit of the funnel at that number"),
    "p₀ + 1.96·√(p₀(1−p₀)/n)")
  public static let limitLow998 = limit(
    Phrase(zh: "该件数下 99.8% 界限的下限", en: "lower 99.8 % limit of the funnel at that number"),
    "p₀ − 3.09·√(p₀(1−p₀)/n)")
  public static let limitHigh998 = limit(
    Phrase(zh: "该件数下 99.8% 界限的上限", en: "upper 99.8 % limit of the funnel at that number"),
    "p₀ + 3.09·√(p₀(1−p₀)/n)")
  public static let wideLow95 = limit(
    Phrase(zh: "按 tau2 放宽后 95% 界限的下限", en: "lower 95 % limit, allowing for tau2 of signals"),
    "p₀ − 1.96·√(p₀(1−p₀)/n + τ²)")
  public static let wideHigh95 = limit(
    Phrase(zh: "按 tau2 放宽后 95% 界限的上限", en: "upper 95 % limit, allowing for tau2 of signals"),
    "p₀ + 1.96·√(p₀(1−p₀)/n + τ²)")
  public static let wideLow998 = limit(
    Phrase(zh: "按 tau2 放宽后 99.8% 界限的下限", en: "lower 99.8 % limit, allowing for tau2 of signals"),
    "p₀ − 3.09·√(p₀(1−p₀)/n + τ²)")
  public static let wideHigh998 = limit(
    Phrase(zh: "按 tau2 放宽后 99.8% 界限的上限", en: "upper 99.8 % limit, allowing for tau2 of signals"),
    "p₀ + 3.09·√(p₀(1−p₀)/n + τ²)")

  private static func limit(_ meaning: Phrase, _ formula: String) -> Definition {
    Definition(
      meaning: meaning, unit: Words.Measures.rate, numerator: Phrase("class_adopted"),
      denominator: Phrase("class_submitted"), dateBasis: Words.Measures.bySubmitted,
      formula: Phrase(formula), source: spiegelhalter)
  }
}
