// Definitions of the columns of counts; a column means the same in every table that has it.

extension Words {
  public enum Columns {
    public static let unit = Definition(
      meaning: Phrase(
        zh: "单位名称，取自名册；名册没有的，取自台账",
        en: "the unit's name, by the register, else as the log writes it"), unit: Measures.textual)
    public static let unitClass = Definition(
      meaning: Phrase(
        zh: "时段结束时名册上的单位类别", en: "the unit's class by the register at the end of the period"),
      unit: Measures.textual)
    public static let submitted = Definition(
      meaning: Phrase(
        zh: "时段内报送的件数，同一件只计一次；合稿在各单位各计一次，在合计、各月和各年只计一次",
        en:
          "distinct items submitted in the period; a joint item counts once in each unit, and once in totals, months and years"
      ),
      unit: Measures.items, dateBasis: Measures.bySubmitted)
    public static let adoptedItems = Definition(
      meaning: Phrase(
        zh: "其中截至日前被采用（至少一次）的件数",
        en: "those of them with an adoption by the as-of day at an outlet that counts"),
      unit: Measures.items, dateBasis: Measures.bySubmitted)
    public static let cohortRate = Definition(
      meaning: Phrase(
        zh: "时段内报送的稿件中，截至日前被采用的比例",
        en: "of what was submitted in the period, adopted by the as-of day"), unit: Measures.rate,
      numerator: Phrase("adopted_items"), denominator: Phrase("submitted"),
      dateBasis: Measures.bySubmitted, formula: Phrase("adopted_items / submitted"))
    public static let cohortRateLow = Definition(
      meaning: Phrase(zh: "采用率 95% 区间下限", en: "lower 95 % limit of cohort_rate"),
      unit: Measures.rate, numerator: Phrase("adopted_items"), denominator: Phrase("submitted"),
      dateBasis: Measures.bySubmitted,
      formula: Phrase("(p + z²/2n − z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)"),
      source: "Wilson (1927), JASA 22:209")
    public static let cohortRateHigh = Definition(
      meaning: Phrase(zh: "采用率 95% 区间上限", en: "upper 95 % limit of cohort_rate"),
      unit: Measures.rate, numerator: Phrase("adopted_items"), denominator: Phrase("submitted"),
      dateBasis: Measures.bySubmitted,
      formula: Phrase("(p + z²/2n + z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)"),
      source: "Wilson (1927), JASA 22:209")
    public static let adoptions = Definition(
      meaning: Phrase(
        zh: "时段内的采用次数，含补录；合稿在各单位各计一次，在刊物、合计、各月和各年只计一次",
        en:
          "adoption events in the period, supplements included; of a joint item once in each unit, and once for outlets, totals, months and years"
      ), unit: Measures.events,
      dateBasis: Measures.byAdopted)
    public static let periodRate = Definition(
      meaning: Phrase(
        zh: "时段内采用次数（不含补录）与报送件数之比，可超过 1",
        en: "adoptions in the period per item submitted in it; may exceed 1"), unit: Measures.rate,
      numerator: Phrase("adoptions − supplements"), denominator: Phrase("submitted"),
      dateBasis: Measures.byBoth, formula: Phrase("(adoptions − supplements) / submitted"))
    public static let decided = Definition(
      meaning: Phrase(
        zh: "已有结果的件数；台账不记退稿时为空",
        en: "items adopted or declined; n/a where the log records no decline"),
      unit: Measures.items, dateBasis: Measures.bySubmitted,
      formula: Phrase("adopted_items + declined"))
    public static let decidedRate = Definition(
      meaning: Phrase(
        zh: "已有结果的稿件中被采用的比例；台账不记退稿时为空",
        en: "adopted, of what was decided; n/a where the log records no decline"),
      unit: Measures.rate, numerator: Phrase("adopted_items"), denominator: Phrase("decided"),
      dateBasis: Measures.bySubmitted, formula: Phrase("adopted_items / decided"))
    public static let points = Definition(
      meaning: Phrase(
        zh: "考核办法第一项得分的合计（有折算分的为折算分），见 scores 表；办法不计分时为空",
        en:
          "what the rulebook's first score came to (converted where it is), see scores; n/a where nothing is scored"
      ),
      unit: Measures.score, dateBasis: Measures.byRules)
    public static let rank = Definition(
      meaning: Phrase(
        zh: "同类单位中的名次（1、2、2、4）；免考单位不排",
        en: "competition rank in the class (1, 2, 2, 4); exempt units have none"),
      unit: Measures.ranks, dateBasis: Measures.bySubmitted)
    public static let rankBy = Definition(
      meaning: Phrase(zh: "名次依据的列", en: "the column that rank orders by, most first"),
      unit: Measures.textual)
    public static let monthsActive = Definition(
      meaning: Phrase(
        zh: "时段内截至日前，每月首日名册上在册的月数",
        en: "months begun by the as-of day on whose first day the register has the unit open"),
      unit: Measures.months)
    public static let monthsMissed = Definition(
      meaning: Phrase(
        zh: "其中已结束而未报送的月数；有稿件月份不详，或只有采用记录时为空",
        en:
          "complete months of those with nothing submitted; n/a where an item's month is unknown or only adoptions are logged"
      ),
      unit: Measures.months, dateBasis: Measures.bySubmitted)
    public static let previousSubmitted = Definition(
      meaning: Phrase(
        zh: "上年同期报送的件数", en: "items submitted in the same days or months of the year before"),
      unit: Measures.items, dateBasis: Measures.bySubmitted)
    public static let previousAdoptedItems = Definition(
      meaning: Phrase(
        zh: "其中截至日前十二个月被采用的件数", en: "those of them adopted by the as-of day less twelve months"),
      unit: Measures.items, dateBasis: Measures.bySubmitted)
    public static let previousCohortRate = Definition(
      meaning: Phrase(
        zh: "上年同期采用率，截至日提前十二个月", en: "cohort_rate of the year before, read twelve months earlier"),
      unit: Measures.rate, numerator: Phrase("previous_adopted_items"),
      denominator: Phrase("previous_submitted"), dateBasis: Measures.bySubmitted,
      formula: Phrase("previous_adopted_items / previous_submitted"))
    public static let changeInPoints = Definition(
      meaning: Phrase(zh: "采用率比上年同期增减的百分点", en: "cohort_rate less that of the year before"),
      unit: Measures.percentagePoints, dateBasis: Measures.bySubmitted,
      formula: Phrase("100 · (cohort_rate − previous_cohort_rate)"))
    public static let comparable = Definition(
      meaning: Phrase(
        zh: "与上年是否可比", en: "whether the two years can be compared; the reason stands beside it"),
      unit: Measures.yesOrNo)
    public static let note = Definition(
      meaning: Phrase(zh: "说明", en: "what a reader should know of the row"), unit: Measures.textual)
    public static let supplements = Definition(
      meaning: Phrase(zh: "其中没有报送记录的采用次数（补录）", en: "those adoptions without a logged submission"),
      unit: Measures.events, dateBasis: Measures.byAdopted)
    public static let joint = Definition(
      meaning: Phrase(zh: "其中与其他单位合写的件数", en: "submitted items of several units"),
      unit: Measures.items, dateBasis: Measures.bySubmitted)
    public static let rateLine = Definition(
      meaning: Phrase(
        zh: "办法对该类单位要求的采用率",
        en: "the cohort_rate that the rulebook asks of the class at the period's end"),
      unit: Measures.rate)
    public static let lineState = Definition(
      meaning: Phrase(
        zh: "line_evidence 的固定代码，供程序使用",
        en: "line_evidence as a fixed code, for programs"),
      unit: Phrase(
        zh:
          "no_submissions、clearly_above、too_few、clearly_below、below_chance、above_chance",
        en:
          "no_submissions, clearly_above, too_few, clearly_below, below_chance, above_chance"))
    public static let lineEvidence = Definition(
      meaning: Phrase(zh: "采用件数与该标准相比的依据", en: "what the counts say about the line"),
      unit: Measures.textual, dateBasis: Measures.bySubmitted,
      formula: Phrase("P(X ≥ x) < 0.025, P(X ≤ x) < 0.025; X ~ B(n, L)"),
      source: "Clopper & Pearson (1934), Biometrika 26:404")
    public static let itemsShort = Definition(
      meaning: Phrase(
        zh: "达到该标准还差的采用件数", en: "adopted items missing to reach the line; 0 where it is reached"),
      unit: Measures.items, dateBasis: Measures.bySubmitted, formula: Phrase("max(0, ⌈L·n⌉ − x)"))
  }
}
