// Definitions of the columns of bridge, like_for_like and decomposition.

extension Words.Columns {
  // MARK: bridge

  public static let bridgeChange = Definition(
    meaning: Phrase(zh: "比上年同期增减的件数", en: "submitted less previous_submitted"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("like_for_like_change + opened − closed + month_unknown + joint"))
  public static let likeForLikeChange = Definition(
    meaning: Phrase(
      zh: "两年同月均在册的单位月份增减的件数",
      en: "the change over the unit-months that were open in both years"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let openedItems = Definition(
    meaning: Phrase(
      zh: "当年报送、但上年同月没有对应的单位月份的件数",
      en: "items of the year in unit-months without a counterpart in the year before"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let closedItems = Definition(
    meaning: Phrase(
      zh: "上年报送、但当年同月没有对应的单位月份的件数",
      en: "items of the year before in unit-months without a counterpart in the year"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let vagueChange = Definition(
    meaning: Phrase(
      zh: "并非始终在册的单位中，月份不详的件数的增减",
      en: "the change in items whose month is not known, of units that were not open throughout"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let jointChange = Definition(
    meaning: Phrase(
      zh: "合稿在各单位各计一次、合计只计一次所致的差额",
      en:
        "what closes the sum, because an item of several units counts once in each and once in all"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let panelUnits = Definition(
    meaning: Phrase(
      zh: "两年所比月份均在册的单位数", en: "units open in every compared month of both years"),
    unit: Words.Measures.units)
  public static let panelPrevious = Definition(
    meaning: Phrase(zh: "始终在册的单位上年报送件数", en: "what those units submitted the year before"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let panelSubmitted = Definition(
    meaning: Phrase(zh: "始终在册的单位当年报送件数", en: "what those units submitted in the year"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let unitMonths = Definition(
    meaning: Phrase(
      zh: "两年同月均在册的单位月份数（当月第一天在册）",
      en: "unit-months open in both years, on the month's first day"),
    unit: Words.Measures.months)
  public static let unitMonthsExcluded = Definition(
    meaning: Phrase(
      zh: "没有对应月份的单位月份数", en: "unit-months of the year that were not open in both years"),
    unit: Words.Measures.months)
  public static let bridgeReason = Definition(
    meaning: Phrase(
      zh: "未列入比较的月份及其原因，两年不可比的原因",
      en: "the months that are left out and why, and why the two years cannot be compared"),
    unit: Words.Measures.textual)

  // MARK: like_for_like

  public static let likeSubmitted = Definition(
    meaning: Phrase(
      zh: "可比的单位月份当年报送件数；合计行中合稿在各单位各计一次",
      en:
        "items of the year in unit-months open in both years; in sums a joint item counts once in each unit"
    ),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let likePrevious = Definition(
    meaning: Phrase(
      zh: "可比的单位月份上年报送件数；合计行中合稿在各单位各计一次",
      en:
        "items of the year before in unit-months open in both years; in sums a joint item counts once in each unit"
    ),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let relativeChange = Definition(
    meaning: Phrase(
      zh: "件数增减的比例；上年不足20件的不列",
      en: "the change as a part of the year before; n/a below 20 items"),
    unit: Phrase(zh: "占上年的比例", en: "part of the year before"),
    numerator: Phrase("submitted − previous_submitted"), denominator: Phrase("previous_submitted"),
    dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("(submitted − previous_submitted) / previous_submitted"))
  public static let changeState = Definition(
    meaning: Phrase(
      zh: "不列比例的原因：新增、停报、两年均无、件数太少",
      en: "why there is no per cent: new, stopped, none in both, under 20 the year before"),
    unit: Words.Measures.textual)
  public static let allSubmitted = Definition(
    meaning: Phrase(
      zh: "当年所比月份报送的全部件数", en: "all items of the compared months of the year"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let allPrevious = Definition(
    meaning: Phrase(
      zh: "上年所比月份报送的全部件数", en: "all items of the compared months of the year before"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let monthsOpen = Definition(
    meaning: Phrase(
      zh: "当年所比月份中在册的月数", en: "compared months of the year in which the unit was open"),
    unit: Words.Measures.months)
  public static let monthsOpenBefore = Definition(
    meaning: Phrase(
      zh: "上年所比月份中在册的月数", en: "compared months of the year before in which it was open"),
    unit: Words.Measures.months)
  private static let paceSource = "Przyborowski & Wilenski (1940), Biometrika 31:313"
  public static let paceRatio = Definition(
    meaning: Phrase(
      zh: "在册每月报送件数与上年之比",
      en: "items per month open, the year's over the year before's"),
    unit: Phrase(zh: "倍", en: "ratio"), numerator: Phrase("all_submitted / months_open"),
    denominator: Phrase("all_previous_submitted / previous_months_open"),
    dateBasis: Words.Measures.bySubmitted,
    formula: Phrase(
      "(all_submitted / months_open) / (all_previous_submitted / previous_months_open)"))
  public static let paceLow = Definition(
    meaning: Phrase(zh: "该比值 95% 精确区间下限", en: "lower exact 95 % limit of pace_ratio"),
    unit: Phrase(zh: "倍", en: "ratio"), dateBasis: Words.Measures.bySubmitted, source: paceSource)
  public static let paceHigh = Definition(
    meaning: Phrase(
      zh: "该比值 95% 精确区间上限；上年为零时无上限",
      en:
        "upper exact 95 % limit of pace_ratio; n/a where there is none because the year before had no item"
    ),
    unit: Phrase(zh: "倍", en: "ratio"), dateBasis: Words.Measures.bySubmitted, source: paceSource)
  public static let paceP = Definition(
    meaning: Phrase(
      zh: "两年节奏相同时出现这样大差别的概率（精确）",
      en: "exact chance of so large a difference if both years had one pace"),
    unit: Words.Measures.rate, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("binomial(all_submitted + all_previous_submitted, months_open / Σ months)"),
    source: paceSource)

  // MARK: decomposition

  private static let kitagawa = "Kitagawa (1955), JASA 50:1168"
  public static let mixWeight = Definition(
    meaning: Phrase(zh: "占全部单位报送件数的比重", en: "the unit's part of all items submitted"),
    unit: Words.Measures.rate, numerator: Phrase("submitted"), denominator: Phrase("Σ submitted"),
    dateBasis: Words.Measures.bySubmitted, formula: Phrase("submitted / Σ submitted"))
  public static let previousMixWeight = Definition(
    meaning: Phrase(zh: "上年的比重", en: "the same in the year before"), unit: Words.Measures.rate,
    numerator: Phrase("previous_submitted"), denominator: Phrase("Σ previous_submitted"),
    dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("previous_submitted / Σ previous_submitted"))
  public static let rateEffect = Definition(
    meaning: Phrase(
      zh: "该单位采用率变动对全部单位采用率的影响",
      en: "what the change of the unit's own rate did to the rate of all units"),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("(r₁ − r₀)·(w₁ + w₀)/2"), source: kitagawa)
  public static let mixEffect = Definition(
    meaning: Phrase(
      zh: "该单位比重变动对全部单位采用率的影响；只在一年有报送的单位全部影响归于此",
      en:
        "what the change of the unit's weight did; of a unit that is empty in one of the years, its whole effect"
    ),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("(w₁ − w₀)·((r₁ + r₀)/2 − (R₁ + R₀)/2)"), source: kitagawa)
  public static let wholeEffect = Definition(
    meaning: Phrase(
      zh: "两项影响之和；各行相加等于全部单位采用率的变动",
      en: "both together; the rows sum to the change of the rate of all units"),
    unit: Words.Measures.percentagePoints, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("rate_effect + mix_effect"), source: kitagawa)
}
