// Titles, labels and notes of the chart that asks whether a month is unlike the others.

extension Words.Charts {
  // MARK: Titles

  public static let submissionsSteady = Phrase(
    zh: "报送平稳，没有月份异常", en: "Submissions are steady: no month stands out")
  public static let rateSteady = Phrase(
    zh: "采用率平稳，没有月份异常", en: "Adoption rate is steady: no month stands out")
  public static let bothSteady = Phrase(
    zh: "报送和采用率平稳，没有月份异常",
    en: "Submissions and adoption rate are steady: no month stands out")
  public static let noLimits = Phrase(zh: "无法按月设定界限", en: "No limits can be set by month")

  /// - Parameter months: In order of time, at least one.
  public static func standOut(_ months: [Phrase]) -> Phrase {
    let count = months.count
    guard count > 3, let last = months.last else {
      let names = months.joined(by: .pause)
      return Phrase(
        zh: "\(count) 个月异常：\(names.zh)",
        en: "\(count) \(count == 1 ? "month stands" : "months stand") out: \(names.en)")
    }
    return Phrase(
      zh: "\(count) 个月异常，最近为\(last.zh)", en: "\(count) months stand out, the latest \(last.en)")
  }

  public static func runStandsOut(_ rule: Phrase, _ months: Phrase) -> Phrase {
    Phrase(
      zh: "没有单月异常，但\(months.zh)有\(rule.zh)",
      en: "No single month stands out, but \(months.en) does: \(rule.en)")
  }

  public static func runsStandOut(_ count: Int) -> Phrase {
    Phrase(
      zh: "没有单月异常，但有 \(count) 段连续异常", en: "No single month stands out, but \(count) runs do")
  }

  // MARK: Subtitle and panels

  public static func controlSubtitle(
    dataset: String, months: Phrase, items: String, hasRates: Bool
  ) -> Phrase {
    Phrase(
      zh: "\(dataset)，\(months.zh)：各月报送件数（XmR 图）\(hasRates ? "和采用率（p 图）" : "")，计入 \(items) 件。",
      en: "\(dataset), \(months.en): items submitted by month (XmR chart)"
        + (hasRates ? " and their adoption rate (p chart)" : "") + "; \(items) items charted.")
  }

  public static let submittedByMonth = Phrase(zh: "每月报送件数", en: "Items submitted a month")
  public static let rateByMonth = Phrase(
    zh: "采用率，按报送月份", en: "Adoption rate by month of submission")

  /// Of a measure, whether a line is reached if nothing changes.
  ///
  /// - Parameter key: As the column `assurance` has it.
  public static func assurance(_ key: String, line: Phrase) -> Phrase {
    switch key {
    case "will_pass":
      Phrase(
        zh: "照此下去，每月都会达到标准 \(line.zh)。",
        en: "Line \(line.en): if nothing changes it is reached every month.")
    case "will_fail":
      Phrase(
        zh: "照此下去，没有一个月会达到标准 \(line.zh)。",
        en: "Line \(line.en): if nothing changes it is reached in no month.")
    default:
      Phrase(
        zh: "照此下去，标准 \(line.zh) 有的月份达到，有的月份达不到。",
        en: "Line \(line.en): if nothing changes it is reached in some months and missed in others."
      )
    }
  }

  public static let trialLimits = Phrase(
    zh: "不足12个月，界限为试用。", en: "Fewer than 12 months: the limits are on trial.")

  // MARK: Labels

  public static func mean(_ value: Phrase) -> Phrase {
    Phrase(zh: "均值 \(value.zh)", en: "Mean \(value.en)")
  }
  public static func upperLimit(_ value: Phrase) -> Phrase {
    Phrase(zh: "上限 \(value.zh)", en: "Upper \(value.en)")
  }
  public static func lowerLimit(_ value: Phrase) -> Phrase {
    Phrase(zh: "下限 \(value.zh)", en: "Lower \(value.en)")
  }

  /// What a rule is called beside a month; the keys are columns of `control_limits`.
  public static func ruleName(_ key: String) -> Phrase {
    switch key {
    case "outside": Phrase(zh: "超出界限", en: "beyond a limit")
    case "trend": Phrase(zh: "连续升降", en: "a trend")
    case "two_of_three": Phrase(zh: "接近界限", en: "near a limit")
    default: Phrase(zh: "偏移", en: "a shift")
    }
  }

  /// What a rule means.
  public static func ruleKey(_ key: String) -> Phrase {
    switch key {
    case "outside": Phrase(zh: "超出界限", en: "Beyond a limit")
    case "trend": Phrase(zh: "连续升降：7个月同向", en: "Trend: 7 in a row up or down")
    case "two_of_three": Phrase(zh: "接近界限：3个月中2个", en: "Near a limit: 2 in 3")
    default: Phrase(zh: "偏移：连续7个月在均值同侧", en: "Shift: 7 in a row on one side")
    }
  }

  public static let notCharted = Phrase(
    zh: "未列入：未结束或未成熟", en: "Not charted: not over or not mature")

  public static func ruled(_ months: Phrase, _ rule: Phrase) -> Phrase {
    Phrase(zh: "\(months.zh)：\(rule.zh)", en: "\(months.en): \(rule.en)")
  }

  // MARK: Notes

  public static let controlNote = Phrase(
    zh: "灰色虚线为界限；界限之内的起伏属偶然。异常月份只说明应问一问发生了什么，不作为评定依据。",
    en:
      "Dashed: limits, within which months differ by chance. A month that stands out asks what happened "
      + "and decides nothing.")
  public static let meanLimitsNote = Phrase(
    zh: "采用率的界限按月均件数画出，各月按自己的件数判断。",
    en:
      "The rate's limits are drawn for the mean number of items a month; each month is judged by its own."
  )

  public static func controlDescription(_ title: Phrase, _ panels: [Phrase]) -> Phrase {
    let parts = panels.joined(by: Phrase(zh: "", en: " "))
    return Phrase(
      zh: "控制图。\(title.zh)。\(parts.zh)", en: "Control chart. \(title.en). \(parts.en)")
  }

  public static func controlPanel(
    _ measure: Phrase, low: Phrase, high: Phrase, latest: Phrase, limits: Phrase
  ) -> Phrase {
    Phrase(
      zh: "\(measure.zh)：\(low.zh)至\(high.zh)，最近为\(latest.zh)\(limits.zh)。",
      en: "\(measure.en): from \(low.en) to \(high.en), the latest \(latest.en)\(limits.en).")
  }

  public static func withinLimits(mean: Phrase, low: Phrase, high: Phrase) -> Phrase {
    Phrase(
      zh: "；均值 \(mean.zh)，界限 \(low.zh) 至 \(high.zh)",
      en: "; mean \(mean.en), limits \(low.en) to \(high.en)")
  }
}

extension Words.Charts {
  public static func rateAxisStarts(at value: String) -> Phrase {
    Phrase(zh: "采用率的纵轴从 \(value) 起。", en: "The axis of the rate starts at \(value).")
  }
}
