// Texts about years set beside each other: reasons, states, notes and keys of rows.

extension Words {
  public static func dayUnknown(in month: CivilDate) -> Phrase {
    Phrase(zh: "\(month)日期不详", en: "\(month) day unknown")
  }

  public static let tooVagueNote = Phrase(
    zh: "日期只到月或年，不能归入任何一个时段",
    en: "known only to the calendar month or year: in none of these periods")

  // MARK: Why years cannot be compared

  public static func coverageChanged(_ months: [String]) -> Phrase {
    Phrase(
      zh: "台账缺月：\(months.joined(separator: "、"))",
      en: "the log holds nothing of \(months.joined(separator: ", "))")
  }

  public static func outletRenamed(_ former: String, to name: String) -> Phrase {
    Phrase(zh: "刊物改名：\(former)改为\(name)", en: "outlet renamed: \(former) to \(name)")
  }

  public static func classEntered(_ name: String) -> Phrase {
    Phrase(zh: "新列入类别：\(name)", en: "class entered: \(name)")
  }

  public static func classLeft(_ name: String) -> Phrase {
    Phrase(zh: "类别退出：\(name)", en: "class left: \(name)")
  }

  // MARK: Unit-months without a counterpart

  public static func notOpenBefore(_ months: String) -> Phrase {
    Phrase(zh: "上年同月不在册：\(months)", en: "not open in the same month of the year before: \(months)")
  }

  public static func noLongerOpen(_ months: String) -> Phrase {
    Phrase(zh: "当年已不在册：\(months)", en: "no longer open: \(months)")
  }

  public static func openInNeither(_ months: String) -> Phrase {
    Phrase(zh: "两年均不在册：\(months)", en: "open in neither year: \(months)")
  }

  public static func newYearMonthAlone(_ months: String) -> Phrase {
    Phrase(
      zh: "一月、二月须合并比较，另一个月不在册：\(months)",
      en: "January and February are compared only together, and one of them was not open: \(months)"
    )
  }

  public static let sumOfUnits = Phrase(zh: "各单位合计", en: "sum of units")
  public static let unitsOpenThroughout = Phrase(zh: "始终在册的单位", en: "units open throughout")

  /// Between names or labels within one text.
  public static let nameSeparator = Phrase(zh: "、", en: ", ")

  // MARK: How a count changed

  public static let countNew = Phrase(zh: "新增", en: "new")
  public static let countStopped = Phrase(zh: "停报", en: "stopped")
  public static let countNoneInBoth = Phrase(zh: "两年均无", en: "none in both")
  public static let countFew = Phrase(
    zh: "上年不足20件，只列件数", en: "under 20 the year before: numbers, no per cent")

  // MARK: What mix did to a rate

  /// - Parameter year: As a label names it.
  public static func reversal(in year: String, rose: Bool) -> Phrase {
    Phrase(
      zh: rose
        ? "\(year)：全部单位的采用率上升，但没有一个单位上升，各单位比重变动所致（辛普森悖论）"
        : "\(year)：全部单位的采用率下降，但没有一个单位下降，各单位比重变动所致（辛普森悖论）",
      en: rose
        ? "\(year): the rate of all units rose although no unit's did, because their shares changed (Simpson's reversal)"
        : "\(year): the rate of all units fell although no unit's did, because their shares changed (Simpson's reversal)"
    )
  }

  /// - Parameter year: As a label names it.
  public static func mixOutweighs(in year: String, rose: Bool) -> Phrase {
    Phrase(
      zh: rose
        ? "\(year)：全部单位的采用率上升是各单位比重变动所致，单位自身的变化合计为下降"
        : "\(year)：全部单位的采用率下降是各单位比重变动所致，单位自身的变化合计为上升",
      en: rose
        ? "\(year): the rate of all units rose because their shares changed; what units did by themselves lowers it"
        : "\(year): the rate of all units fell because their shares changed; what units did by themselves raises it"
    )
  }
}
