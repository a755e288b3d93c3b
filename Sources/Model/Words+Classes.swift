// The table of classes: its own definitions and words.

extension Words {
  public static let noClass = Phrase(zh: "（未分类）", en: "(no class)")
  public static let classOverlapNote = Phrase(
    zh: "合稿在各类别各计一次，合计只计一次，本行为差额",
    en: "an item of several classes counts once in each and once in the total: this closes the sum")
}

extension Words.Columns {
  public static let classOfItems = Definition(
    meaning: Phrase(
      zh: "单位类别，以报送、采用当日名册为准；同类单位的合稿在该类只计一次",
      en:
        "the units' class by the register on the day of submission or adoption; a joint item counts once in a class"
    ), unit: Words.Measures.textual)
  public static let unitsInClass = Definition(
    meaning: Phrase(
      zh: "时段内曾属该类的单位数，含未报送的；换类的单位在两类各计一次",
      en:
        "units of the class at some time of the period, silent ones too; one that changed its class is in both"
    ), unit: Words.Measures.units)
}
