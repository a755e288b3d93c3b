// Titles, columns and keys of the charts that have a row a unit or an outlet.

extension Words.Charts {
  // MARK: Units

  public static let rateColumn = Phrase(zh: "采用率", en: "Rate")
  public static let countsColumn = Phrase(zh: "采用/报送", en: "Adopted")
  public static let noSubmissions = Phrase(zh: "无报送", en: "no submissions")
  public static let withoutClass = Phrase(zh: "未分类", en: "No class")
  public static let blankName = Phrase(zh: "（空白）", en: "(blank)")

  public static func xOfN(_ rate: Proportion) -> Phrase {
    let (count, total) = (NumberText.count(rate.numerator), NumberText.count(rate.denominator))
    return Phrase(zh: "\(count) / \(total)", en: "\(count) of \(total)")
  }

  public static func allUnits(_ rate: Phrase) -> Phrase {
    Phrase(zh: "全部单位 \(rate.zh)", en: "All units \(rate.en)")
  }

  /// Keys of the marks.
  public static let clearlyAbove = Phrase(zh: "明显高于标准", en: "Clearly above")
  public static let aboveByChance = Phrase(zh: "达到标准，可能属偶然", en: "At or above, could be chance")
  public static let belowByChance = Phrase(zh: "低于标准，可能属偶然", en: "Below, could be chance")
  public static let clearlyBelow = Phrase(zh: "明显低于标准", en: "Clearly below")
  public static let tooFew = Phrase(zh: "件数太少，难以判断", en: "Too few items to say")
  public static let tooFewNote = Phrase(
    zh: "件数太少：件数这样少，即使一件未采用，也可能属偶然。",
    en: "Too few: of so few items, even none adopted could be chance.")

  /// - Parameters:
  ///   - line: `nil` where units have different lines.
  ///   - open: Units of which it cannot be told.
  public static func lineTitle(below: Int, above: Int, open: Int, line: Phrase?) -> Phrase {
    let lineZh = line.map { " \($0.zh) " } ?? ""
    let lineEn = line.map { "the \($0.en) line" } ?? "the line"
    let rest = openUnits(open, of: below + above + open)
    if below == 0 {
      let aboveZh = above == 0 ? "" : "，\(above) 个明显高于"
      let aboveEn = above == 0 ? "" : ", \(above) \(above == 1 ? "is" : "are") clearly above"
      return Phrase(
        zh: "没有单位明显低于\(lineZh)标准" + aboveZh,
        en: "No unit is clearly below \(lineEn)" + aboveEn) + rest
    }
    let aboveZh = above == 0 ? "" : "，\(above) 个明显高于"
    let aboveEn = above == 0 ? "" : ", \(above) clearly above"
    return Phrase(
      zh: "\(below) 个单位明显低于\(lineZh)标准" + aboveZh,
      en: "\(below) \(below == 1 ? "unit is" : "units are") clearly below \(lineEn)" + aboveEn)
      + rest
  }

  private static func openUnits(_ open: Int, of all: Int) -> Phrase {
    switch open {
    case 0: Phrase("")
    case all: Phrase(zh: "，\(open) 个都难以断定", en: "; all \(open) undecided")
    default: Phrase(zh: "，其余 \(open) 个难以断定", en: "; \(open) undecided")
    }
  }

  /// Units whose interval leaves out the office's rate; no line and no quota, only a comparison.
  public static func beyondChance(above: Int, below: Int, office: Phrase) -> Phrase {
    if above == 0, below == 0 {
      return Phrase(
        zh: "没有单位与全部单位的 \(office.zh) 有超出偶然的差别",
        en: "No unit differs from the office's \(office.en) beyond chance")
    }
    return Phrase(
      zh: "\(above) 个单位高于、\(below) 个低于全部单位的 \(office.zh)，不像偶然",
      en:
        "Beyond chance: \(above) \(above == 1 ? "unit" : "units") above the office's \(office.en), \(below) below"
    )
  }

  public static func rateRange(_ low: Phrase, _ high: Phrase) -> Phrase {
    Phrase(
      zh: "各单位采用率在 \(low.zh) 至 \(high.zh) 之间", en: "Units range from \(low.en) to \(high.en)")
  }

  public static func onlyRate(_ unit: String, _ rate: Phrase) -> Phrase {
    Phrase(zh: "\(unit)采用率为 \(rate.zh)", en: "\(unit): \(rate.en) adopted")
  }

  public static func unitsSubtitle(
    dataset: String, period: Phrase, items: Int, units: Int, silent: Int
  ) -> Phrase {
    let silentZh = silent == 0 ? "" : "，其中 \(silent) 个无报送"
    let silentEn = silent == 0 ? "" : ", of which \(silent) submitted nothing"
    return Phrase(
      zh: "\(dataset)，\(period.zh)：\(units) 个单位报送 \(self.items(items).zh)的采用率\(silentZh)。",
      en: "\(dataset), \(period.en): adoption rate of \(self.items(items).en) by unit; "
        + "\(units) \(units == 1 ? "unit" : "units")\(silentEn).")
  }

  public static let singleIntervalNote = Phrase(zh: "横线为 95% 区间。", en: "Bar: 95 % interval.")
  public static let intervalNote = Phrase(
    zh: "横线为 95% 区间；区间重叠的单位，先后并不确定。",
    en: "Bars: 95 % intervals; the order of units whose bars overlap is not firm.")

  public static func axisStartsSideways(at value: String) -> Phrase {
    Phrase(zh: "横轴从 \(value) 起。", en: "The axis starts at \(value).")
  }

  public static let unitsWithoutRates = Phrase(
    zh: "未记录报送总数，无法计算采用率。", en: "What was submitted is not known, so there is no rate.")

  public static func adoptionsByUnit(dataset: String, period: Phrase, count: String) -> Phrase {
    Phrase(
      zh: "\(dataset)，\(period.zh)：各单位采用次数，共 \(count) 次。",
      en: "\(dataset), \(period.en): adoptions by unit, \(count) in all.")
  }

  public static let nothingByUnit = Phrase(
    zh: "该时段没有单位报送或被采用，因此没有图。",
    en: "No unit submitted or was adopted in this period, so there is no chart.")

  public static func unitsDescription(_ title: Phrase, top: Phrase, bottom: Phrase) -> Phrase {
    Phrase(
      zh: "点图，每行一个单位。\(title.zh)。最高：\(top.zh)；最低：\(bottom.zh)。",
      en: "Dot plot, a row a unit. \(title.en). Highest: \(top.en); lowest: \(bottom.en).")
  }

  /// A name with its figures.
  public static func named(_ name: String, _ figure: Phrase) -> Phrase {
    Phrase(zh: "\(name)（\(figure.zh)）", en: "\(name) (\(figure.en))")
  }

  // MARK: Outlets

  public static let adoptionsColumn = Phrase(zh: "采用次数", en: "Adoptions")
  public static let levelColumn = Phrase(zh: "级别", en: "Level")
  public static let shareColumn = Phrase(zh: "占比", en: "Share")
  public static let previousColumn = Phrase(zh: "上年同期", en: "Year before")
  public static let previousKey = Phrase(zh: "上年同期", en: "The year before")

  public static func leads(_ name: String, share: Phrase, total: Int) -> Phrase {
    Phrase(
      zh: "\(name)占全部 \(adoptions(total).zh)采用的 \(share.zh)",
      en: "\(name) made \(share.en) of \(adoptions(total).en)")
  }

  public static func leadTogether(_ count: Int, each: String) -> Phrase {
    Phrase(zh: "\(count) 个并列最多，各采用 \(each) 次", en: "\(count) lead with \(each) adoptions each")
  }

  public static func single(_ name: String, total: Int) -> Phrase {
    Phrase(
      zh: "\(adoptions(total).zh)采用全部来自\(name)",
      en: total == 1
        ? "The one adoption was made by \(name)"
        : "All \(adoptions(total).en) were made by \(name)")
  }

  /// The same of a unit, whose items outlets adopt.
  public static func unitLeads(_ name: String, total: String, count: String) -> Phrase {
    Phrase(
      zh: "\(name)被采用最多：\(total) 次中的 \(count) 次",
      en: "\(name) leads with \(count) of \(total) adoptions")
  }

  public static func outletsSubtitle(
    dataset: String, period: Phrase, count: Int, outlets: Int
  ) -> Phrase {
    Phrase(
      zh: "\(dataset)，\(period.zh)：按采用日期统计，\(outlets) 家刊物共采用 \(adoptions(count).zh)。",
      en: "\(dataset), \(period.en): \(adoptions(count).en) by \(outlets) "
        + "\(outlets == 1 ? "outlet" : "outlets"), by date of adoption.")
  }

  public static func previousTotal(_ count: String) -> Phrase {
    Phrase(zh: "上年同期 \(count) 次。", en: "\(count) in the year before.")
  }

  public static let nothingByOutlet = Phrase(
    zh: "该时段没有刊物采用，因此没有图。", en: "No outlet adopted anything in this period, so there is no chart.")

  public static func outletsDescription(_ title: Phrase, rows: String) -> Phrase {
    Phrase(zh: "条形图，每行一家。\(title.zh)。\(rows)", en: "Bar chart, a row each. \(title.en). \(rows)")
  }
}
