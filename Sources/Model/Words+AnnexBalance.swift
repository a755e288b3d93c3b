// Definitions of the columns of balance, lorenz and concentration.

extension Words.Columns {
  public static let comparedClass = Definition(
    meaning: Phrase(
      zh: "单位类别，末为全部单位；不含免考单位",
      en: "the class of the units, last all of them; exempt units left out"),
    unit: Words.Measures.textual)
  public static let balanceMeasure = Definition(
    meaning: Phrase(
      zh: "比较的数量，只有采用记录时为采用次数；有 quota_clause 的，各单位以该指标的应完成数为权数",
      en:
        "what is spread over the units, adoptions where nothing is logged as submitted; with a quota_clause, each unit weighs what that quota asks of it"
    ),
    unit: Phrase("adopted_items, submissions, adoptions"), dateBasis: Words.Measures.byBoth)
  public static let balanceClause = Definition(
    meaning: Phrase(
      zh: "以其为权数的指标条款，按时段结束时有效的办法；各单位同等对待时为空",
      en:
        "the quota, of the rules in force at the period's end, that weighs the units; n/a where each weighs the same"
    ), unit: Words.Measures.textual)
  public static let balanceUnits = Definition(
    meaning: Phrase(zh: "参加比较的单位数", en: "units that are compared"), unit: Words.Measures.units)
  public static let zeroUnits = Definition(
    meaning: Phrase(zh: "其中该数量为零的单位数", en: "those of them with none"), unit: Words.Measures.units)
  public static let balanceTotal = Definition(
    meaning: Phrase(
      zh: "各单位数量之和，合稿在各单位各计一次", en: "the amount of all units; a joint item counts in each"),
    unit: Words.Measures.countOrRate, dateBasis: Words.Measures.byMeasure, formula: Phrase("Σx"))
  public static let balanceOwed = Definition(
    meaning: Phrase(
      zh: "按在册月数折算的应完成数之和，不取整",
      en: "what the quota asks of all units for their open months, not rounded"),
    unit: Words.Measures.countOrRate,
    formula: Phrase(
      zh: "Σ 指标 · 在册月数 / 指标周期月数", en: "Σ amount · months open / months of the quota's period"))
  public static let gini = Definition(
    meaning: Phrase(
      zh: "基尼系数：0 为均等，越大越不均衡；单位大小不同时，绝对数的基尼系数主要反映大小",
      en:
        "Gini coefficient: 0 where all have the same; of counts it mostly shows how units differ in size"
    ), unit: Words.Measures.index, dateBasis: Words.Measures.byMeasure,
    formula: Phrase(
      zh:
        "Σ(2i−k−1)x_(i) / (kΣx)；加权：1 − Σw_(i)(X_(i−1)+X_(i)) / (ΣwΣx)，按 x/w 由低到高排列，X 为 x 的累计，w 为各单位应完成数",
      en:
        "Σ(2i−k−1)x_(i) / (kΣx); weighed: 1 − Σw_(i)(X_(i−1)+X_(i)) / (ΣwΣx), units by x/w from the lowest, X the sum of x so far, w what a unit owes"
    ),
    source: "Gini (1912), Variabilità e mutabilità")
  public static let giniUnbiased = Definition(
    meaning: Phrase(
      zh: "基尼系数，校正单位数少的影响；加权时为空",
      en: "gini corrected for few units; n/a where units are weighed"), unit: Words.Measures.index,
    dateBasis: Words.Measures.byMeasure,
    formula: Phrase("gini · k/(k−1)"),
    source: "Deltas (2003), Review of Economics and Statistics 85:226")
  public static let hoover = Definition(
    meaning: Phrase(
      zh: "要达到均等须转移的比例", en: "the part of the total that would have to move to be spread evenly"),
    unit: Words.Measures.index, dateBasis: Words.Measures.byMeasure,
    formula: Phrase(
      zh: "½ Σ|x/Σx − w/Σw|，w 为应完成数，不加权时为 1",
      en: "½ Σ|x/Σx − w/Σw|, w what a unit owes, 1 where each weighs the same"),
    source: "Hoover (1936), Review of Economics and Statistics 18:162")
  public static let topFifthShare = Definition(
    meaning: Phrase(
      zh: "最高的五分之一单位所占比例", en: "what the top fifth of the units has, rounded up to whole units"),
    unit: Words.Measures.rate,
    numerator: Phrase(zh: "最高的 ⌈k/5⌉ 个单位之和", en: "Σx of the top ⌈k/5⌉ units"),
    denominator: Phrase("Σx"),
    dateBasis: Words.Measures.byMeasure,
    formula: Phrase(
      zh: "(x_(k) + … + x_(k−⌈k/5⌉+1)) / Σx，加权时按 x/w 排列，w 为应完成数",
      en: "(x_(k) + … + x_(k−⌈k/5⌉+1)) / Σx; weighed, units are ordered by x/w, w what a unit owes")
  )
  public static let theil = Definition(
    meaning: Phrase(
      zh: "泰尔指数，可分解为类间和类内", en: "Theil's T: 0 where all have the same; splits exactly among groups"),
    unit: Words.Measures.ratio,
    formula: Phrase(
      zh: "Σ (x/Σx)·ln((x/Σx)/(w/Σw))，w 为应完成数，不加权时为 1",
      en: "Σ (x/Σx)·ln((x/Σx)/(w/Σw)), w what a unit owes, 1 where each weighs the same"),
    source: "Theil (1967), Economics and Information Theory")
  public static let decileRatio = Definition(
    meaning: Phrase(
      zh: "第九十百分位数与第十百分位数之比；后者为零或不足10个单位时为空",
      en:
        "the 90th percentile of the units over the 10th; n/a below 10 units, and where the latter is 0"
    ),
    unit: Words.Measures.ratio,
    formula: Phrase(
      zh: "P90 / P10，加权时为 x/w 的百分位数，w 为应完成数",
      en: "P90 / P10; weighed, of x/w, w what a unit owes"),
    source: "Hyndman & Fan (1996), American Statistician 50:361, type 7")

  public static let lorenzUnits = Definition(
    meaning: Phrase(
      zh: "采用件数最少的若干单位的个数", en: "so many units, those with the fewest adopted items"),
    unit: Words.Measures.units)
  public static let lorenzAllUnits = Definition(
    meaning: Phrase(zh: "该类单位总数", en: "all units of the class"), unit: Words.Measures.units)
  public static let shareOfUnits = Definition(
    meaning: Phrase(zh: "单位数的累计比例", en: "cumulative share of the units"), unit: Words.Measures.rate,
    numerator: Phrase("lowest_units"), denominator: Phrase("of_units"),
    dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("lowest_units / of_units"))
  public static let lorenzItems = Definition(
    meaning: Phrase(
      zh: "这些单位采用件数之和", en: "adopted_items of those units together"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let lorenzAllItems = Definition(
    meaning: Phrase(zh: "该类采用件数之和", en: "adopted_items of all units of the class together"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let shareOfItems = Definition(
    meaning: Phrase(zh: "采用件数的累计比例", en: "cumulative share of the adopted items"),
    unit: Words.Measures.rate, numerator: Phrase("lowest_adopted_items"),
    denominator: Phrase("of_adopted_items"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("lowest_adopted_items / of_adopted_items"),
    source: "Lorenz (1905), Publications of the ASA 9:209")

  public static let outletsReached = Definition(
    meaning: Phrase(zh: "有采用的刊物数", en: "outlets with an adoption event"),
    unit: Words.Measures.outlets, dateBasis: Words.Measures.byAdopted)
  public static let herfindahl = Definition(
    meaning: Phrase(
      zh: "采用在刊物间的集中度：全在一家为 1，k 家均等为 1/k",
      en:
        "concentration of the adoptions on outlets: 1 where all are at one, 1/k where k have the same"
    ), unit: Words.Measures.index, numerator: Phrase("Σx²"), denominator: Phrase("(Σx)²"),
    dateBasis: Words.Measures.byAdopted, formula: Phrase("Σ(x/Σx)²"),
    source: "Herfindahl (1950), Concentration in the Steel Industry")
  public static let largestOutlet = Definition(
    meaning: Phrase(zh: "采用最多的刊物", en: "the outlet with the most adoptions"),
    unit: Words.Measures.textual)
  public static let largestAdoptions = Definition(
    meaning: Phrase(zh: "该刊物的采用次数", en: "adoption events there"), unit: Words.Measures.events,
    dateBasis: Words.Measures.byAdopted)
  public static let largestShare = Definition(
    meaning: Phrase(zh: "该刊物所占比例", en: "that outlet's part of the adoptions"),
    unit: Words.Measures.rate, numerator: Phrase("largest_adoptions"),
    denominator: Phrase("adoptions"), dateBasis: Words.Measures.byAdopted,
    formula: Phrase("largest_adoptions / adoptions"))
}

extension Words.Measures {
  static let ratio = Phrase(zh: "比值", en: "ratio")
  static let outlets = Phrase(zh: "家", en: "outlets")
}
