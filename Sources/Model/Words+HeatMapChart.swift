// Titles, keys and notes of the chart with a row a unit and a column a month.

extension Words.Charts {
  /// Where there is no room for `month`: `M`, `3`.
  ///
  /// - Parameter number: 1…12.
  public static func narrowMonth(_ number: Int) -> Phrase {
    Phrase(zh: "\(number)", en: String(month(number).en.prefix(1)))
  }

  // MARK: Titles

  /// One or two units that missed months.
  ///
  /// - Parameter unknown: Units of which nobody can say.
  public static func missedMonths(
    by units: [(name: String, months: Int, isSilent: Bool)], unknown: Int, in period: Phrase
  ) -> Phrase {
    let zh = units.map { "\($0.name)缺报 \($0.months) 个月" + ($0.isSilent ? "（全无报送）" : "") }
    let en = units.enumerated().map { place, unit in
      let months =
        place > 0 ? "" : unit.months == 1 ? " month of \(period.en)" : " months of \(period.en)"
      return unit.name + (place > 0 ? " " : " missed ") + "\(unit.months)" + months
        + (unit.isSilent ? " (nothing submitted at all)" : "")
    }
    return Phrase(
      zh: "\(period.zh)" + zh.joined(separator: "、"), en: en.joined(separator: ", "))
      + notKnown(unknown)
  }

  /// - Parameters:
  ///   - units: More than two, with so many missed months between them.
  ///   - silent: How many of the units submitted nothing at all.
  ///   - unknown: Units of which nobody can say.
  public static func missedMonths(
    _ months: Int, units: Int, silent: Int, unknown: Int, in period: Phrase
  ) -> Phrase {
    let silentZh = silent == 0 ? "" : silent == units ? "，全无报送" : "，其中 \(silent) 个全无报送"
    let silentEn =
      silent == 0 ? "" : "; \(silent == units ? "all" : "\(silent)") submitted nothing at all"
    let title = Phrase(
      zh: "\(period.zh) \(units) 个单位共缺报 \(NumberText.count(months)) 个月" + silentZh,
      en: "\(units) units missed \(NumberText.count(months)) months between them in \(period.en)"
        + silentEn)
    return title + notKnown(unknown)
  }

  private static func notKnown(_ units: Int) -> Phrase {
    units == 0
      ? .empty
      : Phrase(
        zh: "，另有 \(units) 个无法判断",
        en: "; of \(units) \(units == 1 ? "unit" : "units") it is not known")
  }

  /// - Parameter isOver: Whether all months of the period are.
  public static func noneMissed(
    isOver: Bool, unknown: Int, in period: Phrase
  ) -> Phrase {
    if unknown > 0 {
      return Phrase(
        zh: "\(period.zh)未见无报送的月份", en: "No month is known to be missed in \(period.en)")
        + notKnown(unknown)
    }
    return Phrase(
      zh: isOver ? "\(period.zh)各单位在册期间月月有报送" : "\(period.zh)已结束的月份中，各单位在册期间月月有报送",
      en: isOver
        ? "Every open unit submitted in every month of \(period.en)"
        : "Every open unit submitted in every month of \(period.en) that is over")
  }

  /// The same of the only unit that there is.
  public static func noneMissed(by unit: String, isOver: Bool, in period: Phrase) -> Phrase {
    Phrase(
      zh: "\(unit)\(period.zh)" + (isOver ? "月月有报送" : "已结束的月份月月有报送"),
      en: "\(unit) submitted in every month of \(period.en)" + (isOver ? "" : " that is over"))
  }

  public static func nothingSubmitted(in period: Phrase) -> Phrase {
    Phrase(zh: "\(period.zh)没有单位报送", en: "No unit submitted anything in \(period.en)")
  }

  // MARK: Subtitles

  public static func heatMapOfRates(dataset: String, months: Phrase, units: Int, items: String)
    -> Phrase
  {
    Phrase(
      zh: "\(dataset)，\(months.zh)：各单位每月报送稿件的采用率（%）；\(units) 个单位报送 \(items) 件。",
      en: "\(dataset), \(months.en): per cent adopted of what was submitted in the month; "
        + "\(units) \(units == 1 ? "unit" : "units"), \(items) items.")
  }

  public static func heatMapOfCounts(dataset: String, months: Phrase, units: Int, items: String)
    -> Phrase
  {
    Phrase(
      zh: "\(dataset)，\(months.zh)：各单位每月报送件数；\(units) 个单位报送 \(items) 件。",
      en: "\(dataset), \(months.en): items submitted by month; "
        + "\(units) \(units == 1 ? "unit" : "units"), \(items) items.")
  }

  public static func heatMapOfAdoptions(
    dataset: String, months: Phrase, units: Int, count: String
  ) -> Phrase {
    Phrase(
      zh: "\(dataset)，\(months.zh)：各单位每月采用次数；\(units) 个单位共 \(count) 次。",
      en: "\(dataset), \(months.en): adoptions by month; "
        + "\(units) \(units == 1 ? "unit" : "units"), \(count) adoptions.")
  }

  /// Why there are no rates.
  public static let withoutOutcomes = Phrase(
    zh: "未记录采用情况，无法计算采用率。", en: "What was adopted is not known, so there is no rate.")

  /// From one month to another, by their numbers since the year 0.
  public static func months(from first: Int, to last: Int) -> Phrase {
    guard let from = CivilDate(year: first / 12, month: first % 12 + 1),
      let to = CivilDate(year: last / 12, month: last % 12 + 1)
    else { return .empty }
    return period(Period(label: "", first: from, last: to))
  }

  // MARK: Key

  /// A span of whole numbers.
  ///
  /// - Parameter last: `nil`: open above.
  public static func numbers(from first: Int, to last: Int?) -> Phrase {
    let number = NumberText.count(first)
    guard let last else { return Phrase(zh: "\(number)及以上", en: "\(number) and over") }
    return Phrase(first == last ? number : number + "–" + NumberText.count(last))
  }

  public static let percentSign = Phrase(zh: "%", en: " %")

  public static let hatchedKey = Phrase(zh: "无报送", en: "nothing submitted")
  public static let dottedKey = Phrase(zh: "不足5件，不计采用率", en: "1–4: no rate")
  public static let absentKey = Phrase(zh: "不在册", en: "not open")
  public static let outlinedKey = Phrase(zh: "当月未结束，暂无报送", en: "nothing yet, month not over")
  public static let provisionalMonths = Phrase(zh: "暂定", en: "provisional")

  // MARK: Columns

  public static let allUnitsRow = Phrase(zh: "全部单位", en: "All units")
  public static let submittedColumn = Phrase(zh: "报送", en: "Submitted")
  public static let missedColumn = Phrase(zh: "缺报月数", en: "Missed")

  // MARK: Notes

  /// - Parameters:
  ///   - figure: The column beside the missed months.
  ///   - hasClasses: Whether units stand in classes.
  public static func heatMapOrder(figure: Phrase, in period: Phrase, hasClasses: Bool) -> Phrase {
    Phrase(
      zh: "\(hasClasses ? "各类内" : "")\(figure.zh)多的在前；右侧为\(period.zh)合计。",
      en: "Most \(figure.en) first\(hasClasses ? " in each class" : ""); right: \(period.en).")
  }

  public static let mostSubmitted = Phrase(zh: "报送件数", en: "items")
  public static let mostAdopted = Phrase(zh: "采用次数", en: "adoptions")
  public static let missedNote = Phrase(
    zh: "缺报：当月已结束，在册而无报送。", en: "Missed: nothing submitted in a month that is over.")
  public static let unknownNote = Phrase(
    zh: "？：无法判断。", en: "?: not known.")
  public static let provisionalMonthsNote = Phrase(
    zh: "虚线下的月份采用未到齐，采用率偏低。",
    en: "Under a dashed line: adoptions still to come, rates are low.")

  public static func lastMonths(_ shown: Int, of all: Int) -> Phrase {
    Phrase(
      zh: "共 \(all) 个月，只画最后 \(shown) 个月。", en: "Of \(all) months, only the last \(shown) are shown."
    )
  }

  public static let numbersLeftOut = Phrase(
    zh: "单元格太多，不标数字。", en: "With so many cells, numbers are left out.")

  // MARK: Other texts

  /// A hover text of a cell without a rate.
  public static func fewItems(_ unit: String, _ month: Phrase, _ rate: Proportion) -> Phrase {
    Phrase(
      zh: "\(unit)，\(month.zh)：\(rate.denominator)件中采用\(rate.numerator)件",
      en: "\(unit), \(month.en): \(rate.numerator) of \(rate.denominator) adopted")
  }

  public static func heatMapDescription(_ title: Phrase, range: Phrase) -> Phrase {
    Phrase(
      zh: "热力图，每行一个单位，每列一个月。\(title.zh)。\(range.zh)",
      en: "Heat map, a row a unit, a column a month. \(title.en). \(range.en)")
  }

  public static func monthsRange(_ name: Phrase, low: Phrase, high: Phrase, latest: Phrase)
    -> Phrase
  {
    Phrase(
      zh: "\(name.zh)各月在\(low.zh)与\(high.zh)之间，最近为\(latest.zh)。",
      en: "\(name.en) range from \(low.en) to \(high.en) by month; the latest is \(latest.en).")
  }
}
