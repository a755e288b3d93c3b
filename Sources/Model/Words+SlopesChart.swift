// What the chart of changes by unit says.

extension Words.Charts {
  /// The year before, as far as this year has come.
  public static let sameMonthsBefore = Phrase(zh: "上年同期", en: "Same months, year before")

  /// Units whose interval of the change leaves out 0.
  public static func changedBeyondChance(rose: Int, fell: Int, within: Int) -> Phrase {
    if rose + fell == 0 {
      return Phrase(zh: "没有单位的采用率变化超出偶然", en: "No unit's rate changed beyond chance")
    }
    let rest =
      within == 0
      ? Phrase("")
      : Phrase(zh: "，其余 \(within) 个在偶然范围内", en: "; the other \(within) stayed within it")
    if rose == 0 || fell == 0 {
      let count = rose + fell
      return Phrase(
        zh: "\(count) 个单位采用率\(rose > 0 ? "上升" : "下降")，超出偶然" + rest.zh,
        en: "\(Words.english(count, "unit")) \(rose > 0 ? "rose" : "fell") beyond chance" + rest.en)
    }
    return Phrase(
      zh: "\(rose) 个单位采用率上升、\(fell) 个下降，超出偶然" + rest.zh,
      en: "\(Words.english(rose, "unit")) rose and \(fell) fell beyond chance" + rest.en)
  }

  public static func slopesSubtitle(dataset: String, before: Phrase, now: Phrase, units: Int)
    -> Phrase
  {
    Phrase(
      zh: "\(dataset)：\(units) 个可比单位的采用率，\(before.zh)与\(now.zh)。",
      en: "\(dataset): adoption rate of \(Words.english(units, "unit")) comparable in both years, "
        + "\(before.en) and \(now.en).")
  }

  public static let slopesNote = Phrase(
    zh: "有色：差异的 95% 区间不含 0（圆点上升，三角下降）；即使都没有变化，每 20 个单位中也约有 1 个如此。",
    en: "In colour: the 95 % interval of the change leaves out 0 (dots up, triangles down); of 20 "
      + "units that did not change, about one would.")

  public static let allWithinNote = Phrase(
    zh: "每个单位差异的 95% 区间都包含 0。",
    en: "The 95 % interval of each unit's change holds 0.")

  /// The axis has no ticks: labels say the rates.
  public static func scale(from low: Phrase, to high: Phrase) -> Phrase {
    Phrase(
      zh: "纵向标度从 \(low.zh) 到 \(high.zh)，不从零起。",
      en: "Heights run from \(low.en) to \(high.en), not from zero.")
  }

  public static func unnamedWithin(_ count: Int) -> Phrase {
    guard count > 0 else { return Phrase("") }
    return Phrase(
      zh: "灰线：\(count) 个单位在偶然范围内，未标名。",
      en: "Grey: \(Words.english(count, "unit")) within chance, not named.")
  }

  public static func unnamedBeyond(_ count: Int) -> Phrase {
    guard count > 0 else { return Phrase("") }
    return Phrase(
      zh: "另有 \(count) 个超出偶然的单位变化较小，未标名。",
      en: "\(count) more beyond chance changed less and \(count == 1 ? "is" : "are") not named.")
  }

  /// - Parameter units: Their names with the reasons; empty where there are none.
  public static func notComparableUnits(_ units: Phrase) -> Phrase {
    guard !units.isEmpty else { return Phrase("") }
    return Phrase(
      zh: "不可比，未画：\(units.zh)。", en: "Not comparable, not drawn: \(units.en).")
  }

  public static func notComparableUnits(_ count: Int) -> Phrase {
    Phrase(
      zh: "\(count) 个单位与上年不可比，未画。",
      en: "\(Words.english(count, "unit")) not comparable with the year before: not drawn.")
  }

  public static func reasoned(_ name: String, _ reason: String?) -> Phrase {
    reason.map { named(name, Phrase($0)) } ?? Phrase(name)
  }

  /// - Parameters:
  ///   - change: In points, as the interval is.
  public static func slopeOf(
    _ name: String, from before: Proportion, to now: Proportion, change: Double,
    _ interval: Interval?
  ) -> Phrase {
    func rate(_ rate: Proportion, _ language: Language) -> String {
      (rate.percentText(language) ?? "")
        + Phrase(zh: "（\(xOfN(rate).zh)）", en: " (\(xOfN(rate).en))")(language)
    }
    let points = NumberText.points(change)
    let limits = interval.map {
      let (low, high) = (NumberText.points($0.low), NumberText.points($0.high))
      return Phrase(
        zh: "（95% 区间 \(low) 至 \(high)）", en: " (95 % interval \(low) to \(high))")
    }
    return Phrase(
      zh: "\(name)：\(rate(before, .chinese)) → \(rate(now, .chinese))，\(points) 个百分点"
        + (limits?.zh ?? ""),
      en: "\(name): \(rate(before, .english)) → \(rate(now, .english)), \(points) points"
        + (limits?.en ?? ""))
  }

  /// A name with its change in points.
  public static func pointsOf(_ name: String, _ points: Double) -> Phrase {
    Phrase(name + " " + NumberText.points(points))
  }

  public static func slopesDescription(_ title: Phrase, largest: Phrase) -> Phrase {
    Phrase(
      zh: "斜率图，每线一个单位，左为上年，右为本年。\(title.zh)。变化（百分点）：\(largest.zh)。",
      en: "Slope chart, a line a unit, the year before at the left. \(title.en). "
        + "Changes in points: \(largest.en).")
  }

  public static let noChangeByUnit = Phrase(
    zh: "没有单位可与上年比较，因此没有图。",
    en: "No unit can be compared with the year before, so there is no chart.")

  public static func noChangeByUnit(because reason: Phrase) -> Phrase {
    Phrase(
      zh: "没有单位可与上年比较（\(reason.zh)），因此没有图。",
      en: "No unit can be compared with the year before (\(reason.en)), so there is no chart.")
  }

  public static func mostly(_ reason: String) -> Phrase {
    Phrase(zh: "多数因为\(reason)", en: "mostly: \(reason)")
  }
}
