// Labels and findings of the overview.

extension Words {
  public static let unitsLabel = Phrase(zh: "单位数", en: "units")
  public static let unitsWithoutLabel = Phrase(zh: "未报送单位数", en: "units without submissions")
  public static let submittedLabel = Phrase(zh: "报送件数", en: "items submitted")
  public static let adoptedItemsLabel = Phrase(zh: "被采用件数", en: "items adopted")
  public static let cohortRateLabel = Phrase(zh: "采用率（按报送批次）", en: "adopted, of what was submitted")
  public static let instructionsLabel = Phrase(zh: "领导批示次数", en: "leaders' instructions")
  public static let pendingLabel = Phrase(zh: "待定件数", en: "items pending")
  public static let declinedLabel = Phrase(zh: "未采用件数", en: "items declined")
  public static let decidedRateLabel = Phrase(zh: "采用率（按已定件数）", en: "adopted, of what was decided")
  public static let adoptionsLabel = Phrase(zh: "采用次数", en: "adoptions")
  public static let supplementsLabel = Phrase(
    zh: "补录采用次数", en: "adoptions without a logged submission")
  public static let undatedAdoptionsLabel = Phrase(zh: "无日期的采用次数", en: "adoptions without a date")
  public static let adoptedInPeriodLabel = Phrase(
    zh: "时段内有采用的件数", en: "items with an adoption in the period")
  public static let periodRateLabel = Phrase(
    zh: "时段内采用次数与报送件数之比", en: "adoptions in the period per item submitted in it")
  public static let adoptionsPerItemLabel = Phrase(zh: "每件采用次数", en: "adoptions per item")
  public static let outletsLabel = Phrase(zh: "采用刊物数", en: "outlets that adopted")

  public static let unitsLosingLabel = Phrase(zh: "失去评优资格的单位数", en: "units losing eligibility")

  /// - Parameters:
  ///   - count: Units that lose eligibility; `names` are theirs.
  ///   - short: Units that missed a quota whose period is over.
  ///   - open: Quotas still short whose period is not over.
  public static func unitsLosingFinding(
    _ count: Int, names: String, waived: Int, short: Int, open: Int, asOf: CivilDate
  ) -> Phrase {
    let first =
      count == 0
      ? Phrase(zh: "截至\(asOf)没有单位失去评优资格", en: "no unit loses eligibility as of \(asOf)")
      : Phrase(
        zh: "截至\(asOf)有\(count)个单位失去评优资格：\(names)",
        en:
          "\(english(count, "unit")) lose\(count == 1 ? "s" : "") eligibility as of \(asOf): \(names)"
      )
    var parts = [first]
    if waived > 0 {
      parts.append(
        Phrase(zh: "其中\(waived)个已决定免予处理", en: "\(waived) of them waived by decision"))
    }
    if short > count {
      parts.append(
        Phrase(zh: "共\(short)个单位未完成任务", en: "\(english(short, "unit")) missed a quota"))
    }
    if open > 0 {
      parts.append(
        Phrase(
          zh: "\(open)项任务未完成但尚未到期", en: "\(english(open, "quota")) short and still open"))
    }
    return Phrase(
      zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// A sentence with the reasons why its years cannot be compared.
  public static func withheld(_ finding: Phrase, _ reasons: [Phrase]) -> Phrase {
    guard !reasons.isEmpty else { return finding }
    return Phrase(
      zh: finding.zh + "（与上年不可比：\(reasons.map(\.zh).joined(separator: "；"))）",
      en: finding.en + " (not comparable: \(reasons.map(\.en).joined(separator: "; ")))")
  }

  public static func unitsWithoutFinding(_ silent: Int, of units: Int) -> Phrase {
    if units == 1 {
      return silent == 0
        ? Phrase(zh: "唯一的单位有报送", en: "the only unit submitted")
        : Phrase(zh: "唯一的单位未报送", en: "the only unit submitted nothing")
    }
    return Phrase(
      zh: silent == 0 ? "\(units)个单位均有报送" : "\(units)个单位中有\(silent)个未报送",
      en: silent == 0
        ? "each of \(english(units, "unit")) submitted"
        : "\(silent) of \(english(units, "unit")) submitted nothing")
  }

  /// What was submitted, beside the year before where that is known.
  ///
  /// - Parameter relative: The change as a part of the count before; `nil` where that is too small for a per cent.
  public static func submittedFinding(
    _ count: Int, before: Int?, relative: Double?, in period: Period
  ) -> Phrase {
    let name = period.name
    let counted = english(count, "item")
    let first = Phrase(
      zh: "\(name.zh)共报送\(count)件", en: "\(counted) submitted in \(name.en)")
    guard let before else { return first }
    return Phrase(
      zh: first.zh + "，上年同期\(before)件" + (count == before ? "" : "，")
        + change(count - before, relative).zh,
      en: first.en + ", \(NumberText.count(before)) in the year before"
        + (count == before ? "" : ": ") + change(count - before, relative).en)
  }

  /// `增加63件（+3.0%）`, `63 more (+3.0 %)`; empty for no change.
  private static func change(_ difference: Int, _ relative: Double?) -> Phrase {
    guard difference != 0 else { return Phrase("") }
    let share = relative.map { NumberText.points($0 * 100) }
    let number = difference.magnitude
    return Phrase(
      zh: "\(difference > 0 ? "增加" : "减少")\(number)件" + (share.map { "（\($0)%）" } ?? ""),
      en: "\(NumberText.count(Int(number))) \(difference > 0 ? "more" : "fewer")"
        + (share.map { " (\($0) %)" } ?? ""))
  }

  public static func adoptionsFinding(_ count: Int, outlets: Int) -> Phrase {
    if count == 0 { return Phrase(zh: "没有采用", en: "no adoption") }
    return Phrase(
      zh: "\(outlets)家刊物采用\(count)次",
      en: english(count, "adoption") + " by " + english(outlets, "named outlet"))
  }

  /// - Precondition: The denominator is above 0.
  public static func cohortRateFinding(_ rate: Proportion) -> Phrase {
    let limits = rate.wilsonInterval().map { text(of: $0, Words.to) }
    return Phrase(
      zh: "报送\(rate.denominator)件，采用\(rate.numerator)件，采用率\(rate.percentText(.chinese)!)"
        + (limits.map { "（95%区间\($0.zh)）" } ?? ""),
      en: "\(NumberText.count(rate.numerator)) of \(english(rate.denominator, "item")) adopted, "
        + rate.percentText(.english)! + (limits.map { " (95 % interval \($0.en))" } ?? ""))
  }

  /// - Parameters:
  ///   - points: The change and its interval, in percentage points.
  ///   - p: Of the difference, two-sided.
  /// - Precondition: Both denominators are above 0.
  public static func cohortRateFinding(
    _ rate: Proportion, before: Proportion, points: (change: Double, interval: Interval), p: Double
  ) -> Phrase {
    let now = cohortRateFinding(rate)
    if rate.numerator == 0, before.numerator == 0 {
      return Phrase(zh: now.zh + "，与上年持平", en: now.en + ", as in the year before")
    }
    let change = NumberText.points(points.change)
    let limits = Phrase(
      zh: NumberText.points(points.interval.low) + "至" + NumberText.points(points.interval.high),
      en: NumberText.points(points.interval.low) + " to " + NumberText.points(points.interval.high))
    return Phrase(
      zh: now.zh + "，上年同期\(before.percentText(.chinese)!)，变化\(change)个百分点（\(limits.zh)）"
        + (p >= 0.05 ? "，差异可能属偶然" : "，差异不像偶然"),
      en: now.en
        + ", after \(before.percentText(.english)!) the year before: \(change) points (\(limits.en)), "
        + (p >= 0.05 ? "which could be chance" : "unlikely to be chance"))
  }

  /// `47.8%至52.0%`, `47.8 to 52.0 %`.
  private static func text(of rates: Interval, _ to: Phrase) -> Phrase {
    let (low, high) = (limit(rates.low), limit(rates.high))
    return Phrase(zh: "\(low.zh)%\(to.zh)\(high.zh)%", en: "\(low.en)\(to.en)\(high.en) %")
  }

  /// Never `0.0` but for 0, nor `100.0` but for 1.
  private static func limit(_ rate: Double) -> Phrase {
    let text = NumberText.decimal(rate * 100, places: 1)
    if text == "0.0", rate > 0 { return Phrase(zh: "不足0.1", en: "under 0.1") }
    if text == "100.0", rate < 1 { return Phrase(zh: "超过99.9", en: "over 99.9") }
    return Phrase(text)
  }

  static let to = Phrase(zh: "至", en: " to ")

  /// `1 item`, `2 items`.
  static func english(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(NumberText.count(count)) \(noun)s"
  }
}

extension Period {
  /// As a sentence names it: 2025年第1季度, 2025-Q1.
  public var name: Phrase {
    if includesUndated { return Phrase(zh: "全部时段", en: "the whole log") }
    let year = first.year
    if self == .year(year) { return Phrase(zh: "\(year)年", en: label) }
    for half in 1...2 where self == .half(half, of: year) {
      return Phrase(zh: "\(year)年\(half == 1 ? "上" : "下")半年", en: label)
    }
    for quarter in 1...4 where self == .quarter(quarter, of: year) {
      return Phrase(zh: "\(year)年第\(quarter)季度", en: label)
    }
    for month in 1...12 where self == .month(month, of: year) {
      return Phrase(zh: "\(year)年\(month)月", en: label)
    }
    return Phrase(zh: "\(first)至\(last)", en: "\(first) to \(last)")
  }
}
