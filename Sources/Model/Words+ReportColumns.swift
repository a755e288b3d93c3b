// Definitions of the columns of eligibility, overview, import and definitions.

extension Words.Columns {
  public static let head = Definition(
    meaning: Phrase(
      zh: "时段结束时的负责人，括号内为时段内的前任", en: "head at the period's end, predecessors within it in brackets"
    ), unit: Words.Measures.textual)
  public static let clause = Definition(
    meaning: Phrase(zh: "指标条款，其后为处理条款", en: "the quota's clause, then those of its consequences"),
    unit: Words.Measures.textual)
  public static let indicator = Definition(
    meaning: Phrase(
      zh: "指标", en: "what the quota counts: submissions, adopted_items, adoptions or cohort_rate"),
    unit: Words.Measures.textual)
  public static let assessedPeriod = Definition(
    meaning: Phrase(
      zh: "考核时段", en: "the month, quarter, half or year in which the quota falls due"),
    unit: Words.Measures.textual)
  public static let required = Definition(
    meaning: Phrase(
      zh: "应达到的数，在册不满的按月折算",
      en: "the amount required, prorated by months open where the rulebook prorates"),
    unit: Words.Measures.itemsOrRate, formula: Phrase("amount · months open / months"))
  public static let achieved = Definition(
    meaning: Phrase(zh: "实际达到的数", en: "the amount reached; adoptions include supplements"),
    unit: Words.Measures.itemsOrRate, numerator: Phrase("achieved_numerator"),
    denominator: Phrase("achieved_denominator"), dateBasis: Words.Measures.byMeasure,
    formula: Phrase("achieved_numerator / achieved_denominator"))
  public static let achievedNumerator = Definition(
    meaning: Phrase(zh: "实际数的分子", en: "numerator of achieved"), unit: Words.Measures.items,
    dateBasis: Words.Measures.byMeasure)
  public static let achievedDenominator = Definition(
    meaning: Phrase(zh: "实际数的分母，计数时为 1", en: "denominator of achieved; 1 for counts"),
    unit: Words.Measures.items, dateBasis: Words.Measures.byMeasure)
  public static let shortBy = Definition(
    meaning: Phrase(
      zh: "还差的件数；采用率指标为还差的采用件数", en: "items missing; for a rate, adopted items missing"),
    unit: Words.Measures.items, dateBasis: Words.Measures.byMeasure,
    formula: Phrase("max(0, ⌈required · n⌉ − x)"))
  public static let outcome = Definition(
    meaning: Phrase(zh: "处理结果", en: "what follows; open while the period is not over"),
    unit: Words.Measures.textual)
  public static let appliesTo = Definition(
    meaning: Phrase(
      zh: "处理对象；不作处理时为空", en: "whom the consequence reaches; n/a where none takes effect"),
    unit: Words.Measures.textual)
  public static let contested = Definition(
    meaning: Phrase(
      zh: "是否因口径不同而有争议；本版不判断，为空",
      en: "whether another defensible reading passes; n/a: not examined yet"),
    unit: Words.Measures.textual)
  public static let otherReading = Definition(
    meaning: Phrase(
      zh: "另一口径下的结果；本版不判断，为空", en: "the result under another reading; n/a: not examined yet"),
    unit: Words.Measures.textual)
  public static let evidence = Definition(
    meaning: Phrase(zh: "核对表文件", en: "the file with the records behind the unit's figures"),
    unit: Words.Measures.textual)
  public static let measure = Definition(
    meaning: Phrase(zh: "指标代号，各语言相同", en: "the measure's key, the same in every language"),
    unit: Words.Measures.textual)
  public static let value = Definition(
    meaning: Phrase(zh: "数值", en: "the count or rate"), unit: Words.Measures.countOrRate,
    numerator: Phrase("numerator"), denominator: Phrase("denominator"),
    dateBasis: Words.Measures.byMeasure,
    formula: Phrase(zh: "比率：numerator / denominator", en: "of a rate, numerator / denominator"))
  public static let numerator = Definition(
    meaning: Phrase(zh: "比率的分子", en: "numerator of a rate; n/a for counts"),
    unit: Words.Measures.items,
    dateBasis: Words.Measures.byMeasure)
  public static let denominator = Definition(
    meaning: Phrase(zh: "比率的分母", en: "denominator of a rate; n/a for counts"),
    unit: Words.Measures.items,
    dateBasis: Words.Measures.byMeasure)
  public static let rateLow = Definition(
    meaning: Phrase(zh: "比率 95% 区间下限", en: "lower 95 % limit of a rate of items among items"),
    unit: Words.Measures.rate, numerator: Phrase("numerator"), denominator: Phrase("denominator"),
    dateBasis: Words.Measures.byMeasure,
    formula: Phrase("(p + z²/2n − z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)"),
    source: "Wilson (1927), JASA 22:209")
  public static let rateHigh = Definition(
    meaning: Phrase(zh: "比率 95% 区间上限", en: "upper 95 % limit of a rate of items among items"),
    unit: Words.Measures.rate, numerator: Phrase("numerator"), denominator: Phrase("denominator"),
    dateBasis: Words.Measures.byMeasure,
    formula: Phrase("(p + z²/2n + z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)"),
    source: "Wilson (1927), JASA 22:209")
  public static let previousValue = Definition(
    meaning: Phrase(zh: "上年同期的数值", en: "the same of the year before, cut at the same day"),
    unit: Words.Measures.countOrRate, numerator: Phrase("previous_numerator"),
    denominator: Phrase("previous_denominator"), dateBasis: Words.Measures.byMeasure,
    formula: Phrase(
      zh: "比率：previous_numerator / previous_denominator",
      en: "of a rate, previous_numerator / previous_denominator"))
  public static let previousNumerator = Definition(
    meaning: Phrase(zh: "上年同期比率的分子", en: "numerator of the year before"),
    unit: Words.Measures.items,
    dateBasis: Words.Measures.byMeasure)
  public static let previousDenominator = Definition(
    meaning: Phrase(zh: "上年同期比率的分母", en: "denominator of the year before"),
    unit: Words.Measures.items,
    dateBasis: Words.Measures.byMeasure)
  public static let change = Definition(
    meaning: Phrase(
      zh: "增减：计数为差数，比率为百分点", en: "the difference of counts; of rates, percentage points"),
    unit: Words.Measures.countOrPoints, dateBasis: Words.Measures.byMeasure,
    formula: Phrase(
      zh: "value − previous_value，比率再乘以 100", en: "value − previous_value, of rates times 100"))
  public static let label = Definition(
    meaning: Phrase(zh: "指标名称", en: "the measure's name"), unit: Words.Measures.textual)
  public static let finding = Definition(
    meaning: Phrase(zh: "结论", en: "the figure as a sentence"), unit: Words.Measures.textual)
  public static let file = Definition(
    meaning: Phrase(zh: "输入文件", en: "the input file, relative to the dataset"),
    unit: Words.Measures.textual)
  public static let encoding = Definition(
    meaning: Phrase(zh: "字符编码", en: "the encoding in which it was read"),
    unit: Words.Measures.textual)
  public static let delimiter = Definition(
    meaning: Phrase(zh: "分隔符", en: "the delimiter"), unit: Words.Measures.textual)
  public static let shape = Definition(
    meaning: Phrase(zh: "台账形式", en: "the shape of the log"), unit: Words.Measures.textual)
  public static let records = Definition(
    meaning: Phrase(zh: "读到的记录数", en: "records read"), unit: Words.Measures.recordCount,
    formula: Phrase("frame + used + superseded + duplicates + rejected"))
  public static let frame = Definition(
    meaning: Phrase(zh: "标题、表头、合计、落款等", en: "titles, headers, totals, signatures, blank rows"),
    unit: Words.Measures.recordCount)
  public static let used = Definition(
    meaning: Phrase(zh: "已使用", en: "records that stand behind the figures"),
    unit: Words.Measures.recordCount)
  public static let superseded = Definition(
    meaning: Phrase(zh: "被更新的导出取代", en: "records that a newer export replaces"),
    unit: Words.Measures.recordCount)
  public static let duplicates = Definition(
    meaning: Phrase(zh: "重复", en: "records equal to another"), unit: Words.Measures.recordCount)
  public static let rejected = Definition(
    meaning: Phrase(
      zh: "不能使用，见 rejects.csv", en: "records that cannot be used, listed in rejects.csv"),
    unit: Words.Measures.recordCount)
  public static let table = Definition(
    meaning: Phrase(zh: "表名", en: "the table"), unit: Words.Measures.textual)
  public static let column = Definition(
    meaning: Phrase(zh: "列名", en: "the column"), unit: Words.Measures.textual)
  public static let meaning = Definition(
    meaning: Phrase(zh: "含义", en: "what the column means"), unit: Words.Measures.textual)
  public static let unitOfMeasure = Definition(
    meaning: Phrase(zh: "计量单位", en: "the unit of measure"), unit: Words.Measures.textual)
  public static let numeratorText = Definition(
    meaning: Phrase(zh: "分子", en: "the numerator of a rate"), unit: Words.Measures.textual)
  public static let denominatorText = Definition(
    meaning: Phrase(zh: "分母", en: "the denominator of a rate"), unit: Words.Measures.textual)
  public static let dateBasis = Definition(
    meaning: Phrase(zh: "按哪个日期归入时段", en: "which date puts a figure into a period"),
    unit: Words.Measures.textual)
  public static let formula = Definition(
    meaning: Phrase(zh: "公式", en: "the formula"), unit: Words.Measures.textual)
  public static let source = Definition(
    meaning: Phrase(zh: "公式出处", en: "the publication behind a formula"),
    unit: Words.Measures.textual)
}
