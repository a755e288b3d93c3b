// Titles, headings and notes of the small plots of outlets.

extension Words.Charts {
  /// Who took a larger or smaller share than the year before, beyond chance.
  ///
  /// - Parameters: Names in order of size; `level`: how many others show no clear change.
  public static func sharesMoved(up: [String], down: [String], level: Int) -> Phrase {
    let isNamed = up.count + down.count <= 2
    func who(_ names: [String]) -> Phrase {
      isNamed
        ? Phrase(zh: names.joined(separator: "、"), en: names.joined(separator: " and "))
        : Phrase(
          zh: "\(names.count) 家刊物", en: "\(names.count) \(names.count == 1 ? "outlet" : "outlets")")
    }
    func took(_ names: [String], _ amount: String) -> String {
      "\(who(names).en) took \(amount) of \(names.count == 1 ? "its" : "their") offers than a year before"
    }
    let rest = levelRest(level)
    if down.isEmpty {
      return Phrase(zh: "\(who(up).zh)的采用比例比上年同期高", en: took(up, "more")) + rest
    }
    if up.isEmpty {
      return Phrase(zh: "\(who(down).zh)的采用比例比上年同期低", en: took(down, "less")) + rest
    }
    return Phrase(
      zh: "\(who(up).zh)的采用比例比上年同期高，\(who(down).zh)低",
      en: took(up, "more") + ", \(who(down).en) less") + rest
  }

  private static func levelRest(_ level: Int) -> Phrase {
    level == 0
      ? Phrase("")
      : Phrase(
        zh: "，其余 \(level) 家无明显变化",
        en: "; no clear change at the other \(level == 1 ? "one" : "\(level)")")
  }

  public static func noShareMoved(_ outlets: Int) -> Phrase {
    Phrase(
      zh: "\(outlets) 家刊物的采用比例与上年同期相比都无明显变化",
      en: "No clear change in what \(outlets) outlets took of their offers")
  }

  public static func shareLevel(_ name: String) -> Phrase {
    Phrase(
      zh: "\(name)的采用比例与上年同期相比无明显变化",
      en: "No clear change in what \(name) took of its offers")
  }

  public static func shareTaken(_ name: String, _ share: Phrase) -> Phrase {
    Phrase(
      zh: "\(name)采用了收到稿件的 \(share.zh)", en: "\(name) took \(share.en) of what it was offered")
  }

  public static func sharesRange(_ low: Phrase, _ high: Phrase) -> Phrase {
    Phrase(
      zh: "各刊物采用了收到稿件的 \(low.zh) 至 \(high.zh)",
      en: "Outlets took from \(low.en) to \(high.en) of what they were offered")
  }

  /// Counts beside the year before; no claim that they are more than chance.
  public static func outletsMoreOrLess(more: Int, less: Int) -> Phrase {
    func outlets(_ count: Int) -> String { "\(count) \(count == 1 ? "outlet" : "outlets")" }
    if more == 0 {
      return less == 0
        ? Phrase(zh: "各刊物采用次数都与上年同期相同", en: "All outlets adopted as often as the year before")
        : Phrase(
          zh: "\(less) 家刊物比上年同期采用得少，没有采用得多的",
          en: "\(outlets(less)) adopted less than the year before, none more")
    }
    return Phrase(
      zh: "\(more) 家刊物比上年同期采用得多，" + (less == 0 ? "没有采用得少的" : "\(less) 家采用得少"),
      en:
        "\(outlets(more)) adopted more than the year before, \(less == 0 ? "none" : "\(less)") less"
    )
  }

  public static func outletAdopted(_ name: String, _ count: String) -> Phrase {
    Phrase(zh: "\(name)采用 \(count) 次", en: "\(name): \(count) adopted")
  }

  /// - Parameters:
  ///   - outlets: How many have figures.
  ///   - offers: `nil` where offers are not recorded.
  public static func outletTrendsSubtitle(
    dataset: String, period: Phrase, outlets: Int, offers: Phrase?
  ) -> Phrase {
    let names = Phrase(
      zh: "\(dataset)，\(period.zh)：\(outlets) 家刊物",
      en: "\(outlets) \(outlets == 1 ? "outlet" : "outlets")")
    guard let offers else {
      return Phrase(
        zh: "\(names.zh)的采用次数，按采用日期统计" + (outlets == 1 ? "。" : "，由多到少排列。")
          + "未记录各家收到的稿件，无法计算采用比例。",
        en: "\(dataset), \(period.en): adoptions by \(names.en), by date of adoption"
          + (outlets == 1 ? ". " : ", most first. ")
          + "Offers are not recorded, so there is no share.")
    }
    return Phrase(
      zh: "\(names.zh)采用件数占收到件数（共 \(offers.zh) 件次）的比例" + (outlets == 1 ? "。" : "，收到多的在前。"),
      en: "\(dataset), \(period.en): what \(names.en) took of \(offers.en) offers"
        + (outlets == 1 ? "." : ", most offered first."))
  }

  public static let changeUnderNames = Phrase(
    zh: "名称下为与上年同期相比的变化及 95% 区间。",
    en: "Under each name: change on the year before, with its 95 % interval.")

  public static func ofOffered(_ share: Phrase, _ offered: String) -> Phrase {
    Phrase(zh: "收到 \(offered) 件，采用 \(share.zh)", en: "\(share.en) of \(offered) offered")
  }

  public static let nothingOffered = Phrase(zh: "没有收到稿件", en: "nothing offered")
  public static let nothingOfferedBefore = Phrase(
    zh: "上年同期没有收到稿件", en: "nothing offered the year before")

  /// - Parameters: Points with their signs.
  public static func changeInBrief(_ change: String, low: String, high: String) -> Phrase {
    Phrase(zh: "\(change)百分点（\(low)至\(high)）", en: "\(change) points (\(low) to \(high))")
  }

  public static func adoptionsIn(_ count: Int) -> Phrase {
    let text = NumberText.count(count)
    return Phrase(zh: "采用 \(text) 次", en: "\(text) \(count == 1 ? "adoption" : "adoptions")")
  }

  public static func afterBefore(_ count: String) -> Phrase {
    Phrase(zh: "上年同期 \(count) 次", en: "\(count) the year before")
  }

  public static func monthOf(_ month: Phrase, _ rate: Proportion) -> Phrase {
    Phrase(zh: "\(month.zh)：", en: "\(month.en): ") + xOfN(rate)
  }

  public static let thisPeriod = Phrase(zh: "本期", en: "this period")
  public static let yearBefore = Phrase(zh: "上年同期", en: "year before")

  public static let shareBandNote = Phrase(
    zh: "按报送月份统计，色带为 95% 区间。", en: "By month of submission; band: 95 % interval.")
  /// - Parameter outlets: How many are compared with the year before.
  public static func boldChangeNote(_ outlets: Int) -> Phrase {
    let bold = Phrase(zh: "粗体：变化明显，区间不含 0。", en: "Bold: a clear change, its interval is without 0.")
    switch outlets {
    case ...1: return bold
    // From 14 on, more likely than not.
    case 2..<14:
      return bold
        + Phrase(
          zh: "比较 \(outlets) 家时，单凭偶然出现一个这样的变化并不少见。",
          en: " With \(outlets) outlets, one such change by chance alone is not rare.")
    default:
      return bold
        + Phrase(
          zh: "比较 \(outlets) 家时，单凭偶然也多半会出现这样的变化。",
          en: " With \(outlets) outlets, one such change or more by chance alone is likely.")
    }
  }

  public static let hollowNote = Phrase(
    zh: "空心点：收到不足 5 件，或晚到的采用尚未到齐。",
    en: "Hollow: fewer than 5 offered, or adoptions still to come.")
  public static let byYear = Phrase(
    zh: "按年合计，不足全年的不画。", en: "By calendar year; years that are not whole are left out.")
  public static let newYearShade = Phrase(
    zh: "灰底：春节月份，合并看。", en: "Grey ground: Lunar New Year, read together.")
  public static let chanceOfCounts = Phrase(
    zh: "次数少时，增减可能属偶然。", en: "Small counts rise and fall by chance.")

  public static func moreOutlets(_ outlets: Int, adoptions: Int) -> Phrase {
    let count = NumberText.count(adoptions)
    return Phrase(
      zh: "另有 \(outlets) 家未画出，共采用 \(count) 次。",
      en: "\(outlets) more \(outlets == 1 ? "outlet" : "outlets") with \(count) "
        + "\(adoptions == 1 ? "adoption" : "adoptions") together \(outlets == 1 ? "is" : "are") not drawn."
    )
  }

  public static func outletTrendsDescription(_ title: Phrase, outlets: Phrase) -> Phrase {
    Phrase(
      zh: "小型折线图，每家一幅，坐标相同。\(title.zh)。\(outlets.zh)。",
      en: "Small line charts, one an outlet, on the same axes. \(title.en). \(outlets.en).")
  }
}
