// Titles, subtitles, labels and descriptions of the charts.

extension Words {
  public enum Charts {
    // MARK: Periods

    private static let monthNames = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// - Parameter number: 1…12.
    public static func month(_ number: Int) -> Phrase {
      Phrase(zh: "\(number)月", en: monthNames[number - 1])
    }

    public static func month(_ number: Int, of year: Int) -> Phrase {
      Phrase(zh: "\(year)年\(number)月", en: "\(monthNames[number - 1]) \(year)")
    }

    public static func year(_ year: Int) -> Phrase { Phrase(zh: "\(year)年", en: "\(year)") }

    /// A period as people name it: `2025年1月至8月`, `Jan–Aug 2025`; exact days where it ends within a month.
    public static func period(_ period: Period) -> Phrase {
      if period.includesUndated { return Phrase(zh: "全部时段", en: "all periods") }
      let (first, last) = (period.first, period.last)
      guard let from = first.month, let to = last.month, first.day == 1,
        last == last.monthOnly.lastDay
      else { return Phrase(zh: "\(first)至\(last)", en: "\(first) to \(last)") }
      if first.year != last.year {
        let isWhole = from == 1 && to == 12
        return isWhole
          ? Phrase(zh: "\(first.year)至\(last.year)年", en: "\(first.year) to \(last.year)")
          : span(month(from, of: first.year), month(to, of: last.year), dash: " to ")
      }
      if from == 1, to == 12 { return year(first.year) }
      if from == to { return month(from, of: first.year) }
      return Phrase(
        zh: "\(first.year)年\(from)月至\(to)月",
        en: "\(monthNames[from - 1])–\(monthNames[to - 1]) \(first.year)")
    }

    private static func span(_ first: Phrase, _ last: Phrase, dash: String) -> Phrase {
      Phrase(zh: first.zh + "至" + last.zh, en: first.en + dash + last.en)
    }

    public static func naming(_ dataset: String, _ period: Phrase) -> Phrase {
      Phrase(zh: "\(dataset)，\(period.zh)。", en: "\(dataset), \(period.en).")
    }

    // MARK: Trend

    public static let adoptionRate = Phrase(zh: "采用率", en: "Adoption rate")
    public static let adoptionCount = Phrase(zh: "采用次数", en: "Adoptions")
    public static let newYear = Phrase(zh: "春节", en: "Lunar New Year")

    public static func rateIs(_ rate: Phrase) -> Phrase {
      Phrase(zh: "采用率为 \(rate.zh)", en: "Adoption rate is \(rate.en)")
    }

    public static let rateIsLevel = Phrase(
      zh: "采用率与上年同期相比没有明显变化",
      en: "No clear change in the adoption rate from a year before")

    /// - Parameter points: Without a sign.
    public static func rateRose(_ points: String) -> Phrase {
      Phrase(
        zh: "采用率上升 \(points) 个百分点", en: "Adoption rate is up \(points) points on a year before")
    }

    public static func rateFell(_ points: String) -> Phrase {
      Phrase(
        zh: "采用率下降 \(points) 个百分点", en: "Adoption rate is down \(points) points on a year before")
    }

    /// Behind a rise or fall that an interval around it does not exclude to be none.
    public static let maybeChance = Phrase(zh: "，可能属偶然", en: ": could be chance")

    public static func adoptionsAre(_ count: Int, before: Int?) -> Phrase {
      guard let before else { return Phrase(zh: "采用 ", en: "") + adoptions(count) }
      return Phrase(
        zh: "采用 \(adoptions(count).zh)，上年同期 \(adoptions(before).zh)",
        en: "\(adoptions(count).en), after \(NumberText.count(before)) the year before")
    }

    /// What the office submitted and had adopted, and the year before where it is known.
    public static func rateSummary(
      dataset: String, period: Phrase, rate: Proportion, before: Proportion?
    ) -> Phrase {
      let now = (
        zh: rate.percentText(.chinese) ?? "", en: rate.percentText(.english) ?? ""
      )
      var zh = "\(dataset)，\(period.zh)：报送\(NumberText.count(rate.denominator))件，采用率\(now.zh)"
      var en =
        "\(dataset), \(period.en): \(now.en) of \(items(rate.denominator).en) adopted"
      if let before, let then = before.percentText(.chinese),
        let thenEnglish = before.percentText(.english)
      {
        zh += "；上年同期报送\(NumberText.count(before.denominator))件，采用率\(then)"
        en +=
          ", against \(thenEnglish) of \(NumberText.count(before.denominator)) a year before"
      }
      return Phrase(zh: zh + "。", en: en + ".")
    }

    /// - Parameters: Points with their signs.
    public static func change(_ change: String, low: String, high: String) -> Phrase {
      Phrase(
        zh: "变化 \(change) 个百分点（95% 区间 \(low) 至 \(high)）。",
        en: "Change \(change) points (95 % interval \(low) to \(high)).")
    }

    public static let notComparable = Phrase(
      zh: "与上年不可比。", en: "The two years are not comparable.")

    /// Why; `reason` is a text for people.
    public static func notComparable(because reason: String) -> Phrase {
      Phrase(zh: "与上年不可比：\(reason)。", en: "Not comparable with the year before: \(reason).")
    }

    public static let bandNote = Phrase(
      zh: "按报送月份统计，色带为 95% 区间。", en: "By month of submission; band: 95 % interval.")
    public static let roundingNote = Phrase(
      zh: "差值按未取整的采用率计算。", en: "Changes are taken before rounding.")
    public static let provisionalNote = Phrase(
      zh: "虚线为晚到的采用到齐后的预期（暂定）。",
      en: "Dashed: expected once late adoptions are in (provisional).")
    public static let unfinishedNote = Phrase(zh: "空心点的月份尚未结束。", en: "Hollow: month not over.")

    public static func axisStarts(at value: String) -> Phrase {
      Phrase(zh: "纵轴从 \(value) 起。", en: "The axis starts at \(value).")
    }

    public static func adoptionsByMonth(dataset: String, period: Phrase) -> Phrase {
      Phrase(
        zh: "\(dataset)，\(period.zh)：按月统计的采用次数。未记录报送总数，无法计算采用率。",
        en:
          "\(dataset), \(period.en): adoptions by month. What was submitted is not known, so there is no rate."
      )
    }

    public static let nothingByMonth = Phrase(
      zh: "该时段没有可按月统计的报送或采用，因此没有图。",
      en: "Nothing in this period can be counted by month, so there is no chart.")
    public static let nothingToDraw = Phrase(zh: "没有可画的数据", en: "There is nothing to draw")

    /// A line's end: when and how much.
    public static func end(_ month: Phrase, _ value: Phrase) -> Phrase {
      Phrase(zh: month.zh + " " + value.zh, en: month.en + "  " + value.en)
    }

    /// What a provisional rate is expected to become.
    public static func expected(_ rate: Phrase) -> Phrase {
      Phrase(zh: "预计 \(rate.zh)", en: "Expected \(rate.en)")
    }

    /// `1 item`, `2,173 items`.
    public static func items(_ count: Int) -> Phrase {
      Phrase(
        zh: "\(NumberText.count(count)) 件",
        en: NumberText.count(count) + (count == 1 ? " item" : " items"))
    }

    /// `1 adoption`, `1,394 adoptions`.
    public static func adoptions(_ count: Int) -> Phrase {
      Phrase(
        zh: "\(NumberText.count(count)) 次",
        en: NumberText.count(count) + (count == 1 ? " adoption" : " adoptions"))
    }

    public static func quota(_ rate: Phrase) -> Phrase {
      Phrase(zh: "标准线 \(rate.zh)", en: "Line to reach \(rate.en)")
    }

    /// A hover text: rate, its two integers, its interval.
    public static func rateOf(_ key: String, rate: Proportion, _ interval: Interval) -> Phrase {
      let (low, high) = (interval.low, interval.high)
      return Phrase(
        zh: "\(key)：\(rate.percentText(.chinese) ?? "")（\(rate.denominator)件中\(rate.numerator)件），"
          + "95% 区间 \(NumberText.rate(low, .chinese))至\(NumberText.rate(high, .chinese))",
        en:
          "\(key): \(rate.percentText(.english) ?? "") (\(rate.numerator) of \(rate.denominator)), "
          + "95 % interval \(NumberText.rate(low, .english)) to \(NumberText.rate(high, .english))")
    }

    /// Of whom a finding speaks.
    public static func about(_ name: String, _ finding: Phrase) -> Phrase {
      Phrase(zh: "\(name)：\(finding.zh)", en: "\(name): \(finding.en)")
    }

    /// Names for which there was no room.
    public static func omittedLabels(_ count: Int) -> Phrase {
      Phrase(
        zh: "另有 \(count) 个标签因空间不足未标出。",
        en: "\(count) \(count == 1 ? "label is" : "labels are") left out for lack of room.")
    }

    /// A label with a count: `2025-03: 12`.
    public static func countOf(_ key: String, _ count: String) -> Phrase {
      Phrase(zh: "\(key)：\(count)次", en: "\(key): \(count)")
    }

    public static func trendDescription(
      low: Phrase, high: Phrase, latest: Phrase, comparison: Phrase
    ) -> Phrase {
      Phrase(
        zh: "折线图。各月在\(low.zh)与\(high.zh)之间，最近为\(latest.zh)。\(comparison.zh)",
        en:
          "Line chart. Months range from \(low.en) to \(high.en); the latest is \(latest.en). \(comparison.en)"
      )
    }
  }
}
