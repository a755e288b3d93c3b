// What columns are counted in, and which date puts a figure into a period.

extension Words {
  enum Measures {
    static let textual = Phrase(zh: "文字", en: "text")
    static let items = Phrase(zh: "件", en: "items")
    static let rate = Phrase(zh: "0…1", en: "0…1")
    static let events = Phrase(zh: "次", en: "events")
    static let score = Phrase(zh: "分", en: "score")
    static let ranks = Phrase(zh: "名次", en: "rank")
    static let months = Phrase(zh: "个月", en: "months")
    static let percentagePoints = Phrase(zh: "百分点", en: "percentage points")
    static let yesOrNo = Phrase(zh: "yes 或 no", en: "yes or no")
    static let units = Phrase(zh: "个", en: "units")
    static let years = Phrase(zh: "年", en: "year")
    static let itemsOrRate = Phrase(zh: "件、次、分或 0…1", en: "items, events, points or 0…1")
    static let amount = Phrase(zh: "件、次、个或分", en: "items, events, months or points")
    static let amountOrRate = Phrase(
      zh: "件、次、个、分或 0…1", en: "items, events, months, points or 0…1")
    static let countOrRate = Phrase(zh: "件、次、个或 0…1", en: "items, events, units or 0…1")
    static let countOrPoints = Phrase(
      zh: "件、次、个或百分点", en: "items, events, units or percentage points")
    static let recordCount = Phrase(zh: "条", en: "records")
    static let bySubmitted = Phrase(zh: "报送日期", en: "submitted")
    static let byAdopted = Phrase(zh: "采用日期", en: "adopted")
    static let byMeasure = Phrase(
      zh: "随指标：件数按报送日期，次数按采用日期", en: "as the measure: items submitted, events adopted")
    /// Of a chance, which is no share of anything counted.
    static let probability = Phrase(zh: "概率 0…1", en: "probability 0…1")
    /// Of a measure of spread or likeness, which is no share of anything counted.
    static let index = Phrase(zh: "指数 0…1", en: "index 0…1")
    static let byBoth = Phrase(
      zh: "分子按采用日期，分母按报送日期", en: "numerator adopted, denominator submitted")
  }
}
