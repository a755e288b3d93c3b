// Labels and findings of the overview that compare the year with the one before, and look ahead.

extension Words {
  public static let likeForLikeLabel = Phrase(
    zh: "同口径报送件数（单位与月份两年均有）", en: "items submitted, like for like")
  public static let rateEffectLabel = Phrase(
    zh: "采用率变化中单位自身变化的部分", en: "change of the rate from units' own rates")
  public static let mixEffectLabel = Phrase(
    zh: "采用率变化中各单位比重变化的部分", en: "change of the rate from the units' mix")
  public static let expectedRateLabel = Phrase(
    zh: "预计最终采用率（暂定）", en: "rate expected once mature (provisional)")

  public static let openThroughoutLabel = Phrase(
    zh: "两年始终在册单位的采用率", en: "adopted, units open throughout both years")

  /// How the change of a year's submissions is made up; the parts sum to it.
  ///
  /// - Parameters:
  ///   - change: Of unit-months open in both years.
  ///   - vague: What lies in no single month.
  ///   - joint: What items of several units, counted in each, take from the sum.
  public static func likeForLikeFinding(
    _ change: Int, opened: Int, closed: Int, vague: Int, joint: Int, over span: Period
  ) -> Phrase {
    let total = change + opened - closed + vague + joint
    let parts: [(zh: String, en: String, change: Int)] = [
      ("新设单位和月份", "opened", opened), ("撤销单位和月份", "closed", -closed),
      ("月份不明", "of unknown months", vague),
      ("联合报送重复计数之差", "because joint items count in each of their units", joint),
    ].filter { $0.change != 0 }
    let like = signed(change)
    return Phrase(
      zh: "\(span.name.zh)报送变化\(signed(total))件：同口径\(like)"
        + parts.map { "，\($0.zh)\(signed($0.change))" }.joined(),
      en: "\(span.name.en): a change of \(signed(total)) submitted, \(like) like for like"
        + parts.map { ", \(signed($0.change)) \($0.en)" }.joined())
  }

  /// - Parameters:
  ///   - rate: Points from units' own rates.
  ///   - mix: Points from their weights.
  public static func mixFinding(rate: Double, mix: Double, over span: Period) -> Phrase {
    let (all, own, weights) = (
      NumberText.points(rate + mix), NumberText.points(rate), NumberText.points(mix)
    )
    let tenths = [rate, mix, rate + mix].map { ($0 * 10).rounded() }
    // Three rounded numbers need not add up.
    let rounded =
      tenths[0] + tenths[1] == tenths[2] ? Phrase("") : Phrase(zh: "（四舍五入）", en: " (rounded)")
    return Phrase(
      zh: "\(span.name.zh)采用率变化\(all)个百分点：各单位自身\(own)，比重变化\(weights)\(rounded.zh)",
      en:
        "\(span.name.en): the rate changed by \(all) points, \(own) from the units themselves, \(weights) from their mix\(rounded.en)"
    )
  }

  /// - Parameters:
  ///   - count: Units open throughout both years.
  ///   - finding: Of their rate.
  public static func openThroughoutFinding(_ count: Int, _ finding: Phrase) -> Phrase {
    Phrase(
      zh: "两年始终在册的\(count)个单位：\(finding.zh)",
      en: "\(english(count, "unit")) open throughout both years: \(finding.en)")
  }

  /// - Parameters:
  ///   - days: Within which items are adopted, as far as the log shows.
  ///   - expected: A rate, with the items between which it is expected.
  /// - Precondition: `submitted` is above 0.
  public static func expectedRateFinding(
    _ expected: Double, low: Int, high: Int, of submitted: Int, within days: Int
  ) -> Phrase {
    func percent(_ items: Int) -> String {
      NumberText.decimal(Double(items) / Double(submitted) * 100, places: 1)
    }
    let rate = NumberText.decimal(expected * 100, places: 1)
    return Phrase(
      zh:
        "部分稿件尚未到被采用的时候：报送后\(days)天内预计采用率\(rate)%（暂定，95%区间\(percent(low))%至\(percent(high))%）",
      en:
        "some items have not had time to be adopted: \(rate) % expected within \(days) days of submission (provisional, 95 % interval \(percent(low)) to \(percent(high)) %)"
    )
  }

  private static func signed(_ number: Int) -> String {
    number > 0 ? "+" + NumberText.count(number) : NumberText.count(number)
  }
}
