// Titles, labels and notes of the funnels.

extension Words.Charts {
  // MARK: Title

  /// - Parameter perhaps: How many lie outside of the 95 % limits.
  public static func noneBeyond(perhaps: Int) -> Phrase {
    let more =
      perhaps == 0
      ? Phrase("")
      : Phrase(
        zh: "，\(perhaps) 个超出 95% 界限",
        en: "; \(perhaps) \(perhaps == 1 ? "falls" : "fall") outside 95 %"
      )
    return Phrase(zh: "没有单位超出 99.8% 界限", en: "No unit falls outside the 99.8 % limits") + more
  }

  public static func oneBeyond(_ name: String) -> Phrase {
    Phrase(zh: "\(name)超出 99.8% 界限", en: "\(name) falls outside the 99.8 % limits")
  }

  public static func severalBeyond(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 个单位超出 99.8% 界限", en: "\(count) units fall outside the 99.8 % limits")
  }

  public static func oneWithSpread(isBeyond: Bool) -> Phrase {
    isBeyond
      ? Phrase(zh: "，计入单位间真实差异后仍超出", en: ", even once real spread is allowed for")
      : Phrase(zh: "，计入单位间真实差异后不超出", en: ", but not once real spread is allowed for")
  }

  /// What remains outside of wider limits.
  public static func withSpread(_ count: Int, of all: Int) -> Phrase {
    let zh =
      count == 0
      ? "，计入单位间真实差异后都不超出"
      : count == all ? "，计入单位间真实差异后仍都超出" : "，计入单位间真实差异后还有 \(count) 个"
    let who =
      count == 0
      ? "none" : count == all ? "all still do" : count == 1 ? "1 still does" : "\(count) still do"
    return Phrase(zh: zh, en: "; \(who) once real spread is allowed for")
  }

  // MARK: Subtitle and headings

  public static func funnelSubtitle(
    dataset: String, period: Phrase, units: Int, items: String, classes: Int
  ) -> Phrase {
    Phrase(
      zh: "\(dataset)，\(period.zh)：\(units) 个单位的采用率与列入比较的 \(items) 件稿件"
        + (classes == 1 ? "。" : "，各与本类合计采用率比较。"),
      en: "\(dataset), \(period.en): adoption rate of \(units) \(units == 1 ? "unit" : "units") by "
        + "items compared (\(items) in all)"
        + (classes == 1 ? "." : ", each against the rate of its class."))
  }

  public static func dispersion(_ phi: String) -> Phrase {
    Phrase(
      zh: "离散系数 φ\u{A0}=\u{A0}\(phi)，约为 1 时差异可由偶然解释。",
      en: "Dispersion φ\u{A0}=\u{A0}\(phi); about 1 where chance explains the differences.")
  }

  public static func funnelOfClass(units: Int, items: String, dispersion: String?) -> Phrase {
    let phi =
      dispersion.map { Phrase(zh: "，φ\u{A0}=\u{A0}\($0)", en: ", φ\u{A0}=\u{A0}\($0)") }
      ?? Phrase("")
    return Phrase(
      zh: "\(units) 个单位，\(items) 件", en: "\(units) \(units == 1 ? "unit" : "units"), \(items) items"
    )
      + phi
  }

  // MARK: Key and labels

  public static let insideKey = Phrase(zh: "界限内", en: "inside")
  public static let beyond95Key = Phrase(zh: "超出 95%", en: "outside 95 %")
  public static let beyond998Key = Phrase(zh: "超出 99.8%", en: "outside 99.8 %")
  public static let unplacedKey = Phrase(zh: "件数太少，不判断", en: "too few items to say")

  public static let itemsCompared = Phrase(zh: "列入比较的件数", en: "Items compared")
  public static let itemsComparedByRatio = Phrase(
    zh: "列入比较的件数（对数坐标）", en: "Items compared (logarithmic)")
  public static let limit95 = Phrase(zh: "95%", en: "95 %")
  public static let limit998 = Phrase(zh: "99.8%", en: "99.8 %")
  public static let limit998WithSpread = Phrase(
    zh: "99.8%，计入单位间差异", en: "99.8 % allowing for spread")
  public static let withSpread = Phrase(zh: "计入差异", en: "with spread")

  public static func ofClass(_ name: String, _ rate: Phrase) -> Phrase {
    Phrase(zh: "\(name) \(rate.zh)", en: "\(name) \(rate.en)")
  }

  // MARK: Notes

  /// - Parameter withSpread: Whether wider limits are drawn, too.
  public static func funnelLimitsNote(withSpread: Bool) -> Phrase {
    Phrase(
      zh: "实线：合计采用率。若各单位真实采用率相同，95% 落在色带内，99.8% 落在虚线内"
        + (withSpread ? "；点线：计入单位间真实差异后的 99.8%。" : "。"),
      en: "Line: the rate of all. Were all units alike, 95 % would lie in the band, "
        + "99.8 % within the dashes"
        + (withSpread ? " (dotted: with real spread allowed for)." : "."))
  }

  public static let notAllNamed = Phrase(
    zh: "太密处只标部分名称。", en: "Only some are named.")
  public static let funnelAsks = Phrase(
    zh: "仅供了解情况，不作处理依据。", en: "A prompt to look, not a verdict.")
  public static let immatureLeftOut = Phrase(
    zh: "采用未到齐的月份不列入。", en: "Months with adoptions still to come are left out.")

  public static func nothingToCompare(_ units: Int) -> Phrase {
    Phrase(
      zh: "\(units) 个单位没有可比较的稿件，未画出。",
      en: "\(units) \(units == 1 ? "unit has" : "units have") nothing to compare and "
        + "\(units == 1 ? "is" : "are") not drawn.")
  }

  public static let noItemsToCompare = Phrase(zh: "没有可比较的稿件", en: "no items to compare")
  public static let tooFewUnits = Phrase(
    zh: "有可比稿件的单位不足 5 个", en: "fewer than 5 units with items")
  public static let allOrNothing = Phrase(
    zh: "全部采用或全部未采用", en: "everything was adopted, or nothing")

  public static func becauseOf(_ reason: Phrase) -> Phrase {
    Phrase(zh: "（\(reason.zh)）", en: " (\(reason.en))")
  }

  public static func noFunnel(_ classes: Phrase) -> Phrase {
    Phrase(zh: "不作漏斗图：\(classes.zh)。", en: "No funnel: \(classes.en).")
  }

  public static func funnelDescription(_ title: Phrase, rates: Phrase, outside: Phrase) -> Phrase {
    let named =
      outside.isEmpty
      ? Phrase("") : Phrase(zh: "超出 99.8% 的：\(outside.zh)。", en: " Outside 99.8 %: \(outside.en).")
    return Phrase(
      zh: "漏斗图，横轴为件数，纵轴为采用率。\(title.zh)。合计采用率：\(rates.zh)。",
      en:
        "Funnel plot, items across and adoption rate upwards. \(title.en). Rate of all: \(rates.en)."
    )
      + named
  }
}
