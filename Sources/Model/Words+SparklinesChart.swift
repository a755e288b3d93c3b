// Titles, columns and notes of the chart with small lines, a row a unit.

extension Words.Charts {
  // MARK: Titles

  /// How many rates changed beyond what chance explains.
  public static func clearChanges(up: Int, down: Int, level: Int) -> Phrase {
    func units(_ count: Int) -> String { "\(count) \(count == 1 ? "unit" : "units")" }
    if up == 0, down == 0 {
      return Phrase(
        zh: "没有单位的采用率变化超出偶然", en: "No unit's adoption rate changed beyond chance")
    }
    let rest =
      level == 0
      ? Phrase.empty : Phrase(zh: "，\(level) 个可能属偶然", en: "; \(level) within chance")
    if down == 0 {
      return Phrase(zh: "\(up) 个单位采用率明显上升", en: "Adoption rate is clearly up at \(units(up))")
        + rest
    }
    if up == 0 {
      return Phrase(
        zh: "\(down) 个单位采用率明显下降", en: "Adoption rate is clearly down at \(units(down))") + rest
    }
    return Phrase(
      zh: "\(up) 个单位采用率明显上升，\(down) 个明显下降",
      en: "Adoption rate is clearly up at \(units(up)), down at \(down)") + rest
  }

  public static let noneComparable = Phrase(
    zh: "没有单位的采用率可与上年相比", en: "No unit's adoption rate can be compared with the year before")

  public static func moreOrFewer(more: Int, fewer: Int, of units: Int) -> Phrase {
    Phrase(
      zh: "与上年同期相比，\(units) 个单位中 \(more) 个报送增加，\(fewer) 个减少",
      en: "Of \(units) units, \(more) submitted more than the year before, \(fewer) fewer")
  }

  public static func submittedMost(_ unit: String, count: String) -> Phrase {
    Phrase(zh: "\(unit)报送最多：\(count) 件", en: "\(unit) submitted most: \(count) items")
  }

  // MARK: Subtitles

  public static func sparklinesSubtitle(dataset: String, months: Phrase, units: Int) -> Phrase {
    Phrase(
      zh: "\(dataset)，\(months.zh)：各月报送件数和采用率；\(units) 个单位。",
      en: "\(dataset), \(months.en): items submitted by month and their adoption rate; "
        + "\(units) \(units == 1 ? "unit" : "units").")
  }

  // MARK: Columns

  /// Over a column of small lines, with the ends of its scale.
  public static func submittedAMonth(upTo largest: String) -> Phrase {
    Phrase(zh: "每月报送件数，0 至 \(largest)", en: "Submitted a month, 0 to \(largest)")
  }

  public static func adoptionsAMonth(upTo largest: String) -> Phrase {
    Phrase(zh: "每月采用次数，0 至 \(largest)", en: "Adoptions a month, 0 to \(largest)")
  }

  public static func rateAMonth(from low: Phrase, to high: Phrase) -> Phrase {
    Phrase(zh: "每月采用率，\(low.zh) 至 \(high.zh)", en: "Rate by month, \(low.en) to \(high.en)")
  }

  public static let changeColumn = Phrase(zh: "变化（点）", en: "Change")

  // MARK: Notes

  /// - Parameter period: To which the figures at the right belong.
  public static func sparklinesNote(_ period: Phrase) -> Phrase {
    Phrase(
      zh: "同一列各行用同一尺度，末端数字为最后一个有值的月份；右侧为\(period.zh)合计。",
      en:
        "All rows of a column have one scale; the figure at a line's end is the last month with a value. "
        + "At the right, the figures of \(period.en).")
  }

  public static let fewItemsBreak = Phrase(
    zh: "报送不足5件的月份不画采用率。", en: "Months with fewer than 5 items have no rate.")
  public static let dashedProvisional = Phrase(
    zh: "虚线、空心点：当月未结束或采用尚未到齐。",
    en: "Dotted and hollow: the month is not over or adoptions are still to come.")
  public static let lineNote = Phrase(zh: "红色虚线为标准线。", en: "Red dashes: the line to reach.")
  public static let changeNote = Phrase(
    zh: "变化为与上年同期相比的百分点，粗体超出偶然（95% 区间不含 0）；不可比的空缺。",
    en: "Change: points on the same months a year before, bold where beyond chance "
      + "(its 95 % interval leaves out 0), empty where not comparable.")

  public static func sparklinesDescription(_ title: Phrase, up: Phrase, down: Phrase) -> Phrase {
    Phrase(
      zh: "迷你折线表，每行一个单位。\(title.zh)。\(up.zh)\(down.zh)",
      en: "A table of small lines, a row a unit. \(title.en). \(up.en)\(down.en)")
  }

  public static func risen(_ units: Phrase) -> Phrase {
    Phrase(zh: "明显上升：\(units.zh)。", en: "Clearly up: \(units.en). ")
  }

  public static func fallen(_ units: Phrase) -> Phrase {
    Phrase(zh: "明显下降：\(units.zh)。", en: "Clearly down: \(units.en).")
  }
}
