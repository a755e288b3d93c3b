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

  /// How the change of a year's submissions is made up; the four sum to it.
  ///
  /// - Parameters:
  ///   - joint: What items of several units take from the sum.
  ///   - vague: What lies in no single month.
  public static func likeForLikeFinding(
    _ change: Int, opened: Int, closed: Int, rest: Int, over span: Period
  ) -> Phrase {
    let total = change + opened - closed + rest
    let parts: [(zh: String, en: String, change: Int)] = [
      ("新设单位和月份", "opened", opened), ("撤销单位和月份", "closed", -closed),
      ("月份不明及联合报送", "month unknown and joint items", rest),
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
    let total = NumberText.points(rate + mix)
    let (own, weights) = (NumberText.points(rate), NumberText.points(mix))
    return Phrase(
      zh: "\(span.name.zh)采用率变化\(total)个百分点：各单位自身\(own)，比重变化\(weights)",
      en:
        "\(span.name.en): the rate changed by \(total) points, \(own) from the units themselves, \(weights) from their mix"
    )
  }

  /// - Parameter expected: Items, with the limits between which they are expected.
  /// - Precondition: `submitted` is above 0.
  public static func expectedRateFinding(
    _ expected: Double, low: Int, high: Int, of submitted: Int
  ) -> Phrase {
    func percent(_ items: Int) -> String {
      NumberText.decimal(Double(items) / Double(submitted) * 100, places: 1)
    }
    let rate = NumberText.decimal(expected * 100, places: 1)
    return Phrase(
      zh: "部分稿件尚未到被采用的时候：预计最终采用率\(rate)%（暂定，95%区间\(percent(low))%至\(percent(high))%）",
      en:
        "some items have not had time to be adopted: \(rate) % expected in the end (provisional, 95 % interval \(percent(low)) to \(percent(high)) %)"
    )
  }

  private static func signed(_ number: Int) -> String {
    number > 0 ? "+" + NumberText.count(number) : NumberText.count(number)
  }
}
