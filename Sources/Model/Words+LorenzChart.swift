// Titles, labels and notes of the Lorenz curves.

extension Words.Charts {
  /// With two decimals, as is usual.
  public static func gini(_ gini: Double) -> Phrase {
    let text = NumberText.decimal(gini, places: 2)
    return Phrase(zh: "基尼系数 \(text)", en: "Gini \(text)")
  }

  public static func topFifthMade(_ share: Phrase, gini: Phrase) -> Phrase {
    let behind = gini.isEmpty ? gini : Phrase(zh: "（\(gini.zh)）", en: " (\(gini.en))")
    return Phrase(
      zh: "最多的五分之一单位占采用件数的 \(share.zh)",
      en: "The top fifth of units made \(share.en) of adopted items") + behind
  }

  public static func topUnitsMade(_ top: Int, of units: Int, _ share: Phrase, gini: Phrase)
    -> Phrase
  {
    let behind = gini.isEmpty ? gini : Phrase(zh: "（\(gini.zh)）", en: " (\(gini.en))")
    return Phrase(
      zh: "\(units) 个单位中最多的 \(top) 个占采用件数的 \(share.zh)",
      en: "The top \(top == 1 ? "unit" : "\(top)") of \(units)\(top == 1 ? "" : " units") made "
        + "\(share.en) of adopted items") + behind
  }

  public static func spreadEvenly(_ units: Int) -> Phrase {
    Phrase(zh: "\(units) 个单位的采用件数完全相同", en: "All \(units) units have equally many adopted items")
  }

  public static func lorenzSubtitle(
    dataset: String, period: Phrase, units: Int, items: String
  ) -> Phrase {
    Phrase(
      zh: "\(dataset)，\(period.zh)：\(units) 个单位的采用件数由少到多累计，共 \(items) 件，合稿在各单位各计一次。",
      en: "\(dataset), \(period.en): adopted items of \(units) units added up from the fewest on; "
        + "\(items) in all, joint ones in each of their units.")
  }

  public static let shareOfUnitsAxis = Phrase(
    zh: "单位的累计比例，采用少的在前", en: "Share of units, fewest adopted first")
  public static let shareOfItemsAxis = Phrase(zh: "采用件数的累计比例", en: "Share of adopted items")
  public static let allEqual = Phrase(zh: "各单位相同", en: "all equal")

  public static func topOf(_ units: Int, _ share: Phrase) -> Phrase {
    Phrase(
      zh: "最多的 \(units) 个占 \(share.zh)",
      en: "top \(units == 1 ? "unit" : "\(units) units"): \(share.en)")
  }

  public static func unitsAndItems(_ units: Int, items: Int) -> Phrase {
    Phrase(
      zh: "\(units) 个单位，\(NumberText.count(items)) 件",
      en: "\(units) \(units == 1 ? "unit" : "units"), \(NumberText.count(items)) "
        + "\(items == 1 ? "item" : "items")")
  }

  /// A hover text.
  public static func lowestHave(_ units: Proportion, _ items: Phrase) -> Phrase {
    Phrase(
      zh: "最少的 \(xOfN(units).zh) 个单位占 \(items.zh)",
      en: "lowest \(xOfN(units).en) units: \(items.en)")
  }

  public static let lorenzNote = Phrase(
    zh: "曲线越低于虚线，越集中在少数单位。",
    en: "The farther a curve hangs below the dotted line, the fewer units have most of the items.")
  public static let giniNote = Phrase(
    zh: "基尼系数为色块面积的两倍：0 为各单位相同，接近 1 为集中于一个单位；件数的基尼系数主要反映单位大小。",
    en: "Gini: twice the shaded area; 0 where all have the same, near 1 where one has all. "
      + "Of counts it mostly shows how units differ in size.")

  public static let greyIsAll = Phrase(zh: "灰线为全部单位。", en: "Grey: all units.")

  public static func zeroUnitsCount(_ count: Int) -> Phrase {
    Phrase(
      zh: "其中 \(count) 个单位没有采用，也计算在内。",
      en: "\(count) \(count == 1 ? "unit" : "units") without adopted items "
        + "\(count == 1 ? "is" : "are") counted in.")
  }

  public static func nothingAdoptedIn(_ classes: [String]) -> Phrase {
    Phrase(
      zh: "没有采用的类别不画：\(classes.joined(separator: "、"))。",
      en: "Nothing was adopted, so no curve: \(classes.joined(separator: ", ")).")
  }

  public static func moreClasses(_ count: Int) -> Phrase {
    Phrase(
      zh: "另有 \(count) 类未画出。",
      en: "\(count) more \(count == 1 ? "class is" : "classes are") not drawn.")
  }

  public static let nothingSpread = Phrase(
    zh: "没有采用件数可以比较，因此没有图。",
    en: "There are no adopted items to compare units by, so there is no chart.")
  public static let oneUnitSpread = Phrase(
    zh: "只有一个单位，没有可比较的。", en: "There is only one unit, so there is nothing to compare.")

  public static func lorenzDescription(_ title: Phrase, classes: Phrase) -> Phrase {
    let named = classes.isEmpty ? classes : Phrase(zh: "\(classes.zh)。", en: " \(classes.en).")
    return Phrase(zh: "洛伦兹曲线。\(title.zh)。", en: "Lorenz curves. \(title.en).") + named
  }
}
