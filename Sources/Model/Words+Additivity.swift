// The message of a run that stops because its figures do not add up.

extension Words {
  /// - Parameters:
  ///   - sum: What is summed, what it should make, of which measure and when.
  ///   - found: The sum of the parts.
  ///   - expected: The whole.
  public static func sumIsOpen(_ sum: Phrase, found: Int, expected: Int) -> Phrase {
    Phrase(
      zh: "合计不符：\(sum.zh)，各项之和为\(found)，应为\(expected)；这是程序的错误，未写出任何文件",
      en:
        "the figures do not add up: \(sum.en) make \(found), not \(expected); the program is at fault, and nothing was written"
    )
  }

  public static let unitsToOffice = Phrase(
    zh: "各单位减去合稿重复等于全部单位", en: "units less joint overlap, to the office")
  public static let classesToOffice = Phrase(
    zh: "各类别减去合稿重复等于全部单位", en: "classes less joint overlap, to the office")
  public static let outletsToOffice = Phrase(zh: "各刊物等于全部单位", en: "outlets, to the office")
  public static let kindsToOffice = Phrase(zh: "各类信息等于全部单位", en: "kinds of items, to the office")
  public static let pairsToUnits = Phrase(
    zh: "某单位在各刊物之和等于该单位", en: "a unit's outlets, to the unit")
  public static let pairsToOutlets = Phrase(
    zh: "某刊物中各单位之和不少于该刊物", en: "an outlet's units, at least the outlet's")
  public static let fatesToItems = Phrase(
    zh: "采用、退稿、未定之和等于报送", en: "adopted, declined and pending, to the submitted")
  public static let monthsToYear = Phrase(
    zh: "各月与月份不详之和等于全年", en: "months and what has no month, to the year")
  public static let yearsToAll = Phrase(
    zh: "各年与日期不详之和等于全部", en: "years and what has no date, to everything")
  public static let monthsToPeriod = Phrase(
    zh: "各月与月份不详之和等于时段", en: "months and what has no month, to the period")

  /// - Parameter place: A unit's, an outlet's or a period's name; empty where there is none.
  public static func sum(_ sum: Phrase, of measure: String, at place: String) -> Phrase {
    let place = place.isEmpty ? "" : " (\(place))"
    return Phrase(zh: "\(sum.zh)：\(measure)\(place)", en: "\(sum.en): \(measure)\(place)")
  }
}
