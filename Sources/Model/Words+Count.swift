extension Words {
  /// What a column of `count` holds.
  public static func definition(of dimension: CountDimension) -> Definition {
    Definition(meaning: meaning(of: dimension), unit: Phrase(zh: "文字", en: "text"))
  }

  private static func meaning(of dimension: CountDimension) -> Phrase {
    switch dimension {
    case .unit: Phrase(zh: "报送单位", en: "unit")
    case .unitClass: Phrase(zh: "单位类别", en: "unit's class")
    case .outlet: Phrase(zh: "采用刊物", en: "outlet")
    case .level: Phrase(zh: "刊物级别", en: "outlet's level")
    case .kind: Phrase(zh: "信息类型", en: "kind of item")
    case .author: Phrase(zh: "信息员", en: "author")
    case .outcome: Phrase(zh: "采用情况", en: "what became of the item")
    case .month: Phrase(zh: "报送月份", en: "month in which it was submitted")
    case .quarter: Phrase(zh: "报送季度", en: "quarter in which it was submitted")
    case .year: Phrase(zh: "报送年份", en: "year in which it was submitted")
    }
  }

  public static let countedItems = Definition(
    meaning: Phrase(
      zh: "件数；联合报送或多刊采用的一件在每个单位、每家刊物各计一次",
      en: "items; one of several units or outlets counts in each of them"),
    unit: Phrase(zh: "件", en: "items"), dateBasis: Phrase(zh: "报送日期", en: "submitted"))

  public static let countedAdopted = Definition(
    meaning: Phrase(
      zh: "其中被采用的件数；按刊物计时为被该刊采用的件数",
      en: "those adopted; by the line's outlet, where outlets are asked for"),
    unit: Phrase(zh: "件", en: "items"), dateBasis: Phrase(zh: "报送日期", en: "submitted"))
}
