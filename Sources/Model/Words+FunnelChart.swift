// Titles, labels and notes of the funnels.

extension Words.Charts {
  // MARK: Title

  /// - Parameter perhaps: How many lie outside of the 95 % limits.
  public static func noneBeyond(perhaps: Int) -> Phrase {
    let more =
      perhaps == 0
      ? Phrase("")
      : Phrase(
        zh: "，\(perhaps) 个超出 95% 界限", en: "; \(perhaps) \(perhaps == 1 ? "is" : "are") outside 95 %"
      )
    return Phrase(zh: "没有单位超出 99.8% 界限", en: "No unit is outside the 99.8 % limits") + more
  }

  public static func oneBeyond(_ name: String) -> Phrase {
    Phrase(zh: "\(name)超出 99.8% 界限", en: "\(name) is outside the 99.8 % limits")
  }

  public static func severalBeyond(_ count: Int) -> Phrase {
    Phrase(zh: "\(count) 个单位超出 99.8% 界限", en: "\(count) units are outside the 99.8 % limits")
  }

  public static func oneWithSpread(isBeyond: Bool) -> Phrase {
    isBeyond
      ? Phrase(zh: "，计入单位间正常差异后仍超出", en: ", also once the spread between units is allowed for")
      : Phrase(zh: "，计入单位间正常差异后不超出", en: ", not once the spread between units is allowed for")
  }

  /// What remains outside of wider limits.
  public static func withSpread(_ count: Int, of all: Int) -> Phrase {
    let zh =
      count == 0
      ? "，计入单位间正常差异后都不超出"
      : count == all ? "，计入单位间正常差异后仍都超出" : "，计入单位间正常差异后还有 \(count) 个"
    let who =
      count == 0 ? "none is" : count == all ? "all are" : count == 1 ? "1 is" : "\(count) are"
    return Phrase(zh: zh, en: "; \(who) once the spread between units is allowed for")
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

  // MARK: Labels

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

  public static let funnelLimitsNote = Phrase(
    zh: "实线为合计采用率；若各单位真实采用率相同，95% 的单位落在色带内，99.8% 落在虚线内。",
    en: "Line: the rate of all together. If all units were alike, 95 % would lie in the band and "
      + "99.8 % within the dashes.")
  public static let funnelSpreadNote = Phrase(
    zh: "点线为计入单位间正常差异后的 99.8% 界限。",
    en: "Dotted: 99.8 % once the usual spread between units is allowed for.")

  public static func funnelShapes(beyond95: Bool, beyond998: Bool, unplaced: Bool) -> Phrase {
    let shapes = [
      beyond95 ? Phrase(zh: "◆ 超出 95%", en: "◆ outside 95 %") : Phrase(""),
      beyond998 ? Phrase(zh: "■ 超出 99.8%", en: "■ outside 99.8 %") : Phrase(""),
      unplaced ? Phrase(zh: "○ 件数太少，不判断", en: "○ too few items to say") : Phrase(""),
    ].joined(by: .comma)
    return shapes.isEmpty ? shapes : shapes + .fullStop
  }

  public static let notAllNamed = Phrase(
    zh: "太密处只标出部分单位。", en: "Where units crowd, only some are named.")
  public static let funnelAsks = Phrase(
    zh: "标准线是规定，漏斗图是提问：供了解情况，不作为任何处理的依据。",
    en: "A line is a rule, a funnel is a question: it starts a conversation and decides nothing.")
  public static let immatureLeftOut = Phrase(
    zh: "采用尚未到齐的月份不列入比较。", en: "Months whose adoptions are still coming are not compared.")

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
