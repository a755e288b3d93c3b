// What the bridge of the office's rate says.

extension Words.Charts {
  public static let effectColumn = Phrase(zh: "百分点", en: "Points")
  public static let ownRateColumn = Phrase(zh: "自身", en: "Own rate")
  public static let mixColumn = Phrase(zh: "比重", en: "Mix")

  public static func pointsAxis(_ before: Phrase) -> Phrase {
    Phrase(zh: "比\(before.zh)增减的百分点", en: "Percentage points from \(before.en)")
  }

  public static func ofYear(_ year: Phrase, _ rate: Phrase) -> Phrase {
    Phrase(zh: "\(year.zh) \(rate.zh)", en: "\(year.en): \(rate.en)")
  }

  public static func othersOwnRate(_ count: Int) -> Phrase {
    Phrase(
      zh: "其余 \(count) 个单位：自身", en: "\(others(count)): own \(count == 1 ? "rate" : "rates")")
  }

  public static func othersMix(_ count: Int) -> Phrase {
    Phrase(zh: "其余 \(count) 个单位：比重", en: "\(others(count)): mix")
  }

  private static func others(_ count: Int) -> String {
    count == 1 ? "1 other unit" : "\(count) other units"
  }

  // MARK: Title

  /// - Parameter points: Without a sign.
  public static func bridgeRose(_ points: String) -> Phrase {
    Phrase(zh: "采用率上升 \(points) 个百分点", en: "Rate up \(points) points")
  }

  public static func bridgeFell(_ points: String) -> Phrase {
    Phrase(zh: "采用率下降 \(points) 个百分点", en: "Rate down \(points) points")
  }

  public static let bridgeWithinChance = Phrase(zh: "（可能属偶然）", en: ", within chance")

  /// - Parameters: Points with their signs.
  public static func bridgeParts(own: String, mix: String) -> Phrase {
    Phrase(zh: "：各单位自身 \(own)，比重 \(mix)", en: ": units' own rates \(own), mix \(mix)")
  }

  public static func bridgeLevel(own: String, mix: String) -> Phrase {
    Phrase(zh: "采用率持平", en: "Rate level") + bridgeParts(own: own, mix: mix)
  }

  /// Where mix turned the change around.
  public static func althoughUnits(rose: Bool, own: String, mix: String) -> Phrase {
    Phrase(
      zh: "，单位自身却\(rose ? "上升" : "下降")：自身 \(own)，比重 \(mix)",
      en: " though units' own rates \(rose ? "rose" : "fell"): own \(own), mix \(mix)")
  }

  // MARK: Other words

  /// - Parameters:
  ///   - from: The rate of the year before, with its items.
  public static func rateMixSubtitle(
    dataset: String, from: (year: Phrase, rate: Phrase, items: Int),
    to: (year: Phrase, rate: Phrase, items: Int)
  ) -> Phrase {
    let items = [from.items, to.items].map(NumberText.count)
    return Phrase(
      zh: "\(dataset)，全部单位的采用率：\(from.year.zh) \(from.rate.zh)（\(items[0]) 件），"
        + "\(to.year.zh) \(to.rate.zh)（\(items[1]) 件）。",
      en:
        "\(dataset), adoption rate of all units: \(from.rate.en) of \(items[0]) items in \(from.year.en), "
        + "\(to.rate.en) of \(items[1]) in \(to.year.en).")
  }

  /// A note of a table as a sentence.
  public static func remark(_ note: String) -> Phrase { Phrase(zh: note + "。", en: note + ".") }

  public static let rateMixNote = Phrase(
    zh: "自身：单位采用率的变化乘以其平均比重。比重：报送份额移向采用率高于或低于全部单位者；一年无报送的单位全部计入比重。",
    en:
      "Own rate: the change of a unit's rate, by its mean share of items. Mix: shares that moved to units "
      + "above or below the office; all of a unit that submitted nothing in one of the years.")

  public static let barsNote = Phrase(
    zh: "条形首尾相接（蓝为增，朱为减），合计恰为总变化；实竖线为上年，虚竖线为本年。",
    en:
      "Bars carry on from one another (blue up, vermilion down) and sum to the change. Lines: the year before (solid), this year (dashed)."
  )

  public static let roundedNote = Phrase(
    zh: "数字已四舍五入，相加可能略有出入。", en: "Printed numbers are rounded.")

  /// - Parameters: The unit's rates; `nil` without submissions.
  public static func mixOf(_ name: String, from before: Proportion?, to now: Proportion?) -> Phrase
  {
    func figure(_ rate: Proportion?, _ language: Language) -> String {
      guard let rate, let percent = rate.percentText(language) else {
        return noSubmissions(language)
      }
      let count = xOfN(rate)
      return percent + Phrase(zh: "（\(count.zh)）", en: " (\(count.en))")(language)
    }
    return Phrase(
      zh: "\(name)：\(figure(before, .chinese)) → \(figure(now, .chinese))",
      en: "\(name): \(figure(before, .english)) → \(figure(now, .english))")
  }

  public static func rateMixDescription(
    _ title: Phrase, from: Phrase, to: Phrase, highest: Phrase, lowest: Phrase
  ) -> Phrase {
    Phrase(
      zh: "瀑布图，从上年的\(from.zh)到本年的\(to.zh)。\(title.zh)。最大：\(highest.zh)；最小：\(lowest.zh)。",
      en: "Waterfall from \(from.en) the year before to \(to.en). \(title.en). "
        + "Highest: \(highest.en); lowest: \(lowest.en).")
  }

  public static let noYearToDecompose = Phrase(
    zh: "该时段不含可与上年比较的完整年度，无法分解采用率的变化，因此没有图。",
    en: "The period holds no year that can be compared with the one before, so there is no chart.")
  public static let noMix = Phrase(
    zh: "只有一个单位，采用率的变化就是它自身的变化，因此没有图。",
    en: "There is one unit only: its change is the office's, so there is no chart.")
}
