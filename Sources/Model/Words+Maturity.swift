// Late adoptions: the curve of delays and the rates that are expected once they have come.

extension Words {
  public static let immatureNote = Phrase(
    zh: "采用尚未到齐，采用率为暂计", en: "provisional: later adoptions are still to come")
  public static let tooYoung = Phrase(
    zh: "预计的采用不足一成，不推算", en: "too young: under a tenth of the adoptions is expected to be in")
  public static let agesUnknown = Phrase(
    zh: "报送日期不到日，不能推算", en: "no estimate: no submitted date is known to the day")

  public static func tooFewDelays(_ delays: Int) -> Phrase {
    Phrase(
      zh: "不能推算：近24个月只有\(delays)件的首次采用知道隔了几天，至少要30件",
      en:
        "no estimate: the delay to the first adoption is known of \(delays) items of the last 24 months, 30 are needed"
    )
  }

  public static func delaysTooShort(_ longest: Int?) -> Phrase {
    guard let longest else {
      return Phrase(
        zh: "不能推算：没有一个间隔有20件可比", en: "no estimate: no delay has 20 adoptions at risk")
    }
    return Phrase(
      zh: "不能推算：有20件可比的最长间隔只有\(longest)天，至少要90天",
      en:
        "no estimate: the longest delay with 20 adoptions at risk is \(longest) days, 90 are needed"
    )
  }

  public static func longestDelay(_ days: Int, asOf day: CivilDate) -> Phrase {
    Phrase(
      zh: "D*＝\(days)天：可比的不少于20件的最长间隔，更晚的采用不作推算；截至\(day)前24个月报送的稿件",
      en:
        "D* = \(days) days: the longest delay with at least 20 at risk, later adoptions are not expected; items submitted in the 24 months to \(day)"
    )
  }

  public static func adoptedEarly(_ items: Int) -> Phrase {
    Phrase(
      zh: "采用日期早于报送日期的\(items)件不计",
      en: "left out: \(items) first adopted before they were submitted")
  }

  public static func adoptedUndated(_ items: Int) -> Phrase {
    Phrase(
      zh: "首次采用日期不到日的\(items)件不计",
      en: "left out: \(items) whose first adoption is not known to the day")
  }

  public static func adoptedBeyond(_ items: Int) -> Phrase {
    Phrase(
      zh: "首次采用日期晚于所在最新导出的\(items)件不计",
      en: "left out: \(items) first adopted after the newest export that holds them")
  }

  public static func noLongerFollowed(since day: CivilDate) -> Phrase {
    Phrase(
      zh: "收录这些稿件的最新导出截至\(day)，此后的采用不再入日志，采用率不会再变",
      en:
        "no export after \(day) holds these items: later adoptions are not in the log, and the observed rate stays as it is"
    )
  }

  public static func partlyFollowed(_ items: Int, since day: CivilDate) -> Phrase {
    Phrase(
      zh: "其中\(items)件\(day)以后的导出不再收录，此后的采用不再入日志",
      en:
        "no export after \(day) holds \(items) of these items: their later adoptions are not in the log"
    )
  }
}

extension Words.Columns {
  private static let delaySource =
    "Kalbfleisch & Lawless (1991), Statistica Sinica 1:19; Lawless (1994), Canadian Journal of Statistics 22:15"

  public static let maturity = Definition(
    meaning: Phrase(
      zh: "成熟度：D*天内的采用中，按各稿报送后日志跟踪的天数预计已见到的比例；不能推算时为空",
      en:
        "of the adoptions that come within D* days, the share expected to be in, by the days that the log has followed each item; n/a without an estimate"
    ),
    unit: Words.Measures.rate, dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("Σ F(age) / submitted"), source: delaySource)
  public static let expectedRate = Definition(
    meaning: Phrase(
      zh: "暂计：成熟后预期的采用率；成熟度达到0.9或不足0.1时、日志不再跟踪时为空，区间见 provisional_rates",
      en:
        "provisional: cohort_rate expected once mature; n/a from a maturity of 0.9 on, below 0.1, and where the log no longer follows the items; its interval is in provisional_rates"
    ),
    unit: Words.Measures.rate, numerator: Phrase("adopted_items / maturity"),
    denominator: Phrase("submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("min(1, cohort_rate / maturity)"), source: delaySource)
  public static let expectedRateOfAny = Definition(
    meaning: Phrase(
      zh: "暂计：每件都满D*天后，本批稿件预期的采用率，不论日志是否跟踪到那时；成熟度不足0.1时为空",
      en:
        "provisional: the part of these very items expected to be adopted once each has had D* days, whether or not the log follows them for so long; n/a below a maturity of 0.1"
    ),
    unit: Words.Measures.rate, numerator: Phrase("adopted_items / maturity"),
    denominator: Phrase("submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("min(1, cohort_rate / maturity)"), source: delaySource)
  public static let expectedLow = Definition(
    meaning: Phrase(
      zh: "本批稿件最终采用率的 95% 预测区间下限",
      en: "lower limit of the 95 % prediction interval of these items' final rate"),
    unit: Words.Measures.rate, numerator: Phrase("expected_items_low"),
    denominator: Phrase("submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("expected_items_low / submitted"), source: delaySource)
  public static let expectedHigh = Definition(
    meaning: Phrase(
      zh: "本批稿件最终采用率的 95% 预测区间上限",
      en: "upper limit of the 95 % prediction interval of these items' final rate"),
    unit: Words.Measures.rate, numerator: Phrase("expected_items_high"),
    denominator: Phrase("submitted"), dateBasis: Words.Measures.bySubmitted,
    formula: Phrase("expected_items_high / submitted"), source: delaySource)
  private static let predictionSource =
    "Katz distribution: Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, 2.3.1; mid-p: Lancaster (1961), JASA 56:223"
  private static let predictionFormula = Phrase(
    zh: "adopted_items ＋ 待采用件数的分布中间 95%：均值 (a＋½)(1−F)/F，方差含 F 的估计误差",
    en:
      "adopted_items + the middle 95 % of those to come: mean (a + ½)(1 − F)/F, the variance with that of F"
  )
  public static let expectedItemsLow = Definition(
    meaning: Phrase(
      zh: "最终采用件数的 95% 预测区间下限", en: "lower 95 % prediction limit of the items adopted in the end"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted, formula: predictionFormula,
    source: predictionSource)
  public static let expectedItemsHigh = Definition(
    meaning: Phrase(
      zh: "最终采用件数的 95% 预测区间上限", en: "upper 95 % prediction limit of the items adopted in the end"),
    unit: Words.Measures.items, dateBasis: Words.Measures.bySubmitted, formula: predictionFormula,
    source: predictionSource)
  public static let maturityState = Definition(
    meaning: Phrase(
      zh:
        "mature 成熟度达到0.9；immature 未达到；no_longer_followed 未达到，且较新的导出已不收录，采用率不会再变；no_estimate 不能推算",
      en:
        "mature: from a maturity of 0.9 on; immature: below; no_longer_followed: below, and no newer export holds the items, so that the rate stays as it is; no_estimate: not known"
    ),
    unit: Words.Measures.textual)
  public static let delayDays = Definition(
    meaning: Phrase(
      zh: "报送到首次采用的天数，最后一行为 D*",
      en: "days from submission to the first adoption; D* in the last row"),
    unit: Phrase(zh: "天", en: "days"))
  public static let shareSeen = Definition(
    meaning: Phrase(
      zh: "D*天内的采用中，在这些天内采用的比例 F；已校正右截断",
      en:
        "F: of the adoptions within D* days, the share within so many days, corrected for right truncation"
    ),
    unit: Words.Measures.probability, dateBasis: Words.Measures.byBoth,
    formula: Phrase("Π (1 − n(x) / R(x)), x > delay_days"), source: delaySource)
  private static let shareSource =
    "Wilson (1927), JASA 22:209, at the effective size of Dorey & Korn (1987), Statistics in Medicine 6:679"
  public static let shareSeenLow = Definition(
    meaning: Phrase(zh: "share_seen 的 95% 区间下限", en: "lower 95 % limit of share_seen"),
    unit: Words.Measures.probability, dateBasis: Words.Measures.byBoth,
    formula: Phrase("(F + z²/2n − z√(F(1−F)/n + z²/4n²)) / (1 + z²/n)"), source: shareSource)
  public static let shareSeenHigh = Definition(
    meaning: Phrase(zh: "share_seen 的 95% 区间上限", en: "upper 95 % limit of share_seen"),
    unit: Words.Measures.probability, dateBasis: Words.Measures.byBoth,
    formula: Phrase("(F + z²/2n + z√(F(1−F)/n + z²/4n²)) / (1 + z²/n)"), source: shareSource)
  public static let riskSet = Definition(
    meaning: Phrase(
      zh: "可比件数 R：报送后跟踪不少于这些天、且在这些天内已采用的件数",
      en: "R: adopted within so many days, of items followed for at least as long"),
    unit: Words.Measures.items, dateBasis: Words.Measures.byBoth)
  public static let delayEvents = Definition(
    meaning: Phrase(
      zh: "首次采用的间隔在上一行之后至本行天数的件数",
      en: "items first adopted with a delay above the row before, up to this one"),
    unit: Words.Measures.items, dateBasis: Words.Measures.byBoth)
}
