// Definitions of the columns of unit_months and outlet_months.

extension Words.Columns {
  public static let monthOfRow = Definition(
    meaning: Phrase(zh: "月份，与 months 表相同", en: "the month, one of those of the table months"),
    unit: Words.Measures.textual)
  public static let monthState = Definition(
    meaning: Phrase(
      zh:
        "该月的情况：有报送；当月已结束而未报送；不在册（名册没有的单位，指首次报送之前和末次报送之后）；当月尚未结束、暂无报送；无法判断（有稿件月份不详，或只有采用记录）。不在册和无法判断的月份不列件数",
      en:
        "submitted: something was; missed: open, over, and nothing submitted; not_open by the register, or for a unit that none knows before its first item or after its last; running: not over and nothing submitted yet; unknown: an item may lie in it whose month is not known, or only adoptions are logged. Items are n/a where not_open or unknown"
    ),
    unit: Phrase("submitted, missed, not_open, running, unknown"))
  public static let monthMature = Definition(
    meaning: Phrase(
      zh: "该月全部单位稿件的采用是否预计已到九成；无法估计时为 yes",
      en:
        "no where under nine tenths of the adoptions of the month's items, of all units, are expected to be in; yes too where that cannot be estimated"
    ),
    unit: Words.Measures.yesOrNo)
  public static let monthOpen = Definition(
    meaning: Phrase(
      zh: "该月第一天是否在册；名册没有的单位，指首次报送至末次报送之间；无法判断时为空",
      en:
        "whether the unit is open on the month's first day by the register; of a unit that none knows, from its first item to its last; n/a where nobody can say"
    ),
    unit: Words.Measures.yesOrNo)
}
