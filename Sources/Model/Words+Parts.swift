// The tables of kinds and of people, and that of the units that submitted nothing.

extension Words {
  /// Of items whose kind nobody states.
  public static let noKind = Phrase(zh: "（未注明类型）", en: "(kind not stated)")
  public static let adoptedInSilence = Phrase(
    zh: "时段内有采用，但没有报送", en: "adoptions in the period, but nothing submitted in it")
  public static let perhapsSubmitted = Phrase(
    zh: "有的稿件日期不全，可能属于本时段", en: "items without an exact date may belong to the period")
}

extension Words.Columns {
  public static let kind = Definition(
    meaning: Phrase(
      zh: "信息类型；报送行未注明的，取采用行", en: "the items' kind, where an item's row states none its adoption's"
    ),
    unit: Words.Measures.textual)
  public static let person = Definition(
    meaning: Phrase(zh: "人员名册 people.csv 中的姓名", en: "the person's name in people.csv"),
    unit: Words.Measures.textual)
  public static let unitOfPerson = Definition(
    meaning: Phrase(
      zh: "人员名册所写的单位；只计该单位稿件上的署名，未写单位的不限",
      en:
        "the unit that people.csv names: only authors of its items are meant, of any where it names none"
    ), unit: Words.Measures.textual)
  public static let groupOfPerson = Definition(
    meaning: Phrase(zh: "时段结束时所属的组别", en: "the person's group at the end of the period"),
    unit: Words.Measures.textual)
  public static let submittedByPerson = Definition(
    meaning: Phrase(
      zh: "时段内署名报送的件数；几人合写的，各计一次，所以各人之和没有合计",
      en:
        "items submitted in the period that name the person as an author; one of several authors counts once for each, so people add up to no total"
    ), unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let adoptedOfPerson = Definition(
    meaning: Phrase(
      zh: "其中截至日前被采用（至少一次）的件数", en: "those of them with an adoption by the as-of day"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted)
  public static let adoptionsOfPerson = Definition(
    meaning: Phrase(
      zh: "时段内署名稿件的采用次数，含补录；几人合写的，各计一次",
      en:
        "adoption events in the period of items that name the person as an author, supplements included; of several authors once for each"
    ), unit: Words.Measures.events, dateBasis: Words.Measures.byAdopted)
  public static let monthsOfPerson = Definition(
    meaning: Phrase(
      zh: "时段内截至日前，每月首日名册上在册的月数",
      en: "months begun by the as-of day on whose first day people.csv has the person in a group"),
    unit: Words.Measures.months)
  public static let monthsMissedByPerson = Definition(
    meaning: Phrase(
      zh: "其中已结束而未报送的月数；有稿件月份不详，或只有采用记录时为空",
      en:
        "complete months of those with nothing submitted; n/a where an item's month is unknown or only adoptions are logged"
    ), unit: Words.Measures.months, dateBasis: Words.Measures.bySubmitted)
  public static let headAtEnd = Definition(
    meaning: Phrase(zh: "时段结束时的负责人", en: "head at the period's end"),
    unit: Words.Measures.textual)
  public static let liaison = Definition(
    meaning: Phrase(zh: "时段结束时的信息员", en: "liaison at the period's end"),
    unit: Words.Measures.textual)
  public static let lastMonthWithItems = Definition(
    meaning: Phrase(
      zh: "本时段以前最近一次报送的月份；台账中没有的为空",
      en: "the last month before the period with a submitted item; n/a where the log holds none"),
    unit: Words.Measures.textual)
}
