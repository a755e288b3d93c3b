// Definitions of the columns of outlets, of periods and of comparisons between years.

extension Words.Columns {
  public static let outlet = Definition(
    meaning: Phrase(zh: "刊物名称，改名的取最新名称", en: "the outlet's name, the newest where it was renamed"),
    unit: Words.Measures.textual)
  public static let level = Definition(
    meaning: Phrase(zh: "刊物级别", en: "the outlet's level, as the register or the log writes it"),
    unit: Words.Measures.textual)
  public static let medium = Definition(
    meaning: Phrase(zh: "刊物类型", en: "the outlet's medium, as the register writes it"),
    unit: Words.Measures.textual)
  public static let offered = Definition(
    meaning: Phrase(
      zh: "时段内报送的稿件给该刊物的次数；台账不记退稿时为空",
      en:
        "decisions of any outcome on items submitted in the period; n/a where only adoptions are logged"
    ), unit: Words.Measures.events, dateBasis: Words.Measures.bySubmitted)
  public static let offeredAdopted = Definition(
    meaning: Phrase(zh: "其中截至日前被采用的次数", en: "those of offered that were adopted by the as-of day"),
    unit: Words.Measures.events, dateBasis: Words.Measures.bySubmitted)
  public static let selectivity = Definition(
    meaning: Phrase(zh: "投给该刊物的稿件中被采用的比例", en: "adopted, of what was offered to the outlet"),
    unit: Words.Measures.rate, numerator: Phrase("offered_adopted"), denominator: Phrase("offered"),
    dateBasis: Words.Measures.bySubmitted, formula: Phrase("offered_adopted / offered"))
  public static let share = Definition(
    meaning: Phrase(zh: "占全部采用次数的比例", en: "part of all adoption events of the period"),
    unit: Words.Measures.rate, numerator: Phrase("adoptions"), denominator: Phrase("Σ adoptions"),
    dateBasis: Words.Measures.byAdopted, formula: Phrase("adoptions / Σ adoptions"))
  public static let unitsReached = Definition(
    meaning: Phrase(
      zh: "时段内被该刊物采用的单位数", en: "units with an adoption event at the outlet in the period"),
    unit: Words.Measures.units, dateBasis: Words.Measures.byAdopted)
  public static let previousAdoptions = Definition(
    meaning: Phrase(zh: "上年同期的采用次数", en: "adoption events in the same days of the year before"),
    unit: Words.Measures.events, dateBasis: Words.Measures.byAdopted)
  public static let changeOfAdoptions = Definition(
    meaning: Phrase(zh: "比上年同期增减的次数", en: "adoptions less previous_adoptions"),
    unit: Words.Measures.events, dateBasis: Words.Measures.byAdopted,
    formula: Phrase("adoptions − previous_adoptions"))
  public static let period = Definition(
    meaning: Phrase(
      zh: "时段", en: "the month, quarter or year; further rows hold what has no month or no date"),
    unit: Words.Measures.textual)
  public static let unitsActive = Definition(
    meaning: Phrase(zh: "有报送的单位数", en: "units with at least one item"), unit: Words.Measures.units,
    dateBasis: Words.Measures.bySubmitted)
  public static let complete = Definition(
    meaning: Phrase(
      zh: "时段是否在截至日前结束", en: "whether the whole span lies before or on the as-of day"),
    unit: Words.Measures.yesOrNo)
  public static let year = Definition(
    meaning: Phrase(
      zh: "年份；2024/2025 这样的年度取前一年",
      en: "the year that is compared with the one before; of one such as 2024/2025 the first"),
    unit: Words.Measures.years)
  public static let changeLow = Definition(
    meaning: Phrase(zh: "差值 95% 区间下限", en: "lower 95 % limit of the difference of the two rates"),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("100 · (d − √((p₁ − l₁)² + (u₀ − p₀)²))"),
    source: "Newcombe (1998), Statistics in Medicine 17:873, method 10")
  public static let changeHigh = Definition(
    meaning: Phrase(zh: "差值 95% 区间上限", en: "upper 95 % limit of the difference of the two rates"),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("100 · (d + √((u₁ − p₁)² + (p₀ − l₀)²))"),
    source: "Newcombe (1998), Statistics in Medicine 17:873, method 10")
  public static let pValue = Definition(
    meaning: Phrase(
      zh: "仅凭偶然出现这样大差值的概率",
      en:
        "chance of so large a difference if both years were alike; exact below an expected count of 1"
    ), unit: Words.Measures.probability, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("z·√((N−1)/N); Fisher"),
    source: "Campbell (2007), Statistics in Medicine 26:3661")
  public static let reason = Definition(
    meaning: Phrase(zh: "不可比的原因", en: "why the two years cannot be compared"),
    unit: Words.Measures.textual)
  public static let monthsCompared = Definition(
    meaning: Phrase(
      zh: "参加比较的月份，两年相同", en: "the months of the year that are compared, the same in both years"),
    unit: Words.Measures.textual)
}
