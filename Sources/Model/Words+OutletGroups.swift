// The tables of levels and of media.

extension Words {
  /// Of outlets whose level or medium nobody states.
  public static let noGroup = Phrase(zh: "（未注明）", en: "(not stated)")
  public static let furtherGroups = Phrase(zh: "（其他）", en: "(others)")
}

extension Words.Columns {
  public static let levelThatCounts = Definition(
    meaning: Phrase(
      zh: "刊物级别；本行只计该级别刊物的采用", en: "the outlets' level: in its row only their adoptions count"),
    unit: Words.Measures.textual)
  public static let mediumThatCounts = Definition(
    meaning: Phrase(
      zh: "刊物类型；本行只计该类刊物的采用", en: "the outlets' medium: in its row only their adoptions count"),
    unit: Words.Measures.textual)
  public static let outletsOfGroup = Definition(
    meaning: Phrase(zh: "其中时段内有采用的刊物数", en: "those of its outlets that adopted in the period"),
    unit: Phrase(zh: "家", en: "outlets"), dateBasis: Words.Measures.byAdopted)
}
