extension Words {
  /// What `explain` prints.
  public enum Explaining {
    public static let formula = Phrase(zh: "算法", en: "formula")
    public static let inputs = Phrase(zh: "代入", en: "put in")
    public static let result = Phrase(zh: "结果", en: "result")
    public static let notAvailable = Phrase(zh: "无（不能计算）", en: "n/a")
    public static let counted = Phrase(
      zh: "逐行相加，见下表", en: "the sum over the rows below")
    public static let sum = Phrase(zh: "合计", en: "sum")
    public static let place = Phrase(zh: "位置", en: "row")
    public static let rule = Phrase(zh: "依据", en: "rule")
    public static let figure = Phrase(zh: "项目", en: "figure")
    public static let quotas = Phrase(zh: "任务", en: "quotas")
    public static let scores = Phrase(zh: "得分", en: "scores")

    public static let quotaFormula = Phrase("achieved ≥ required + carried")

    public static func rate(_ rate: Proportion, exactly number: String) -> Phrase {
      let fraction = "\(rate.numerator) / \(rate.denominator) = \(number)"
      return Phrase(
        zh: [fraction, rate.percentText(.chinese)].compactMap { $0 }.joined(separator: "，"),
        en: [fraction, rate.percentText(.english)].compactMap { $0 }.joined(separator: ", "))
    }

    /// - Parameters:
    ///   - state: `met`, `open`, `short` or `uncertain`, as the table of quotas has it.
    ///   - shortBy: As that table prints it.
    public static func state(_ state: String, shortBy: String) -> Phrase {
      switch state {
      case "met": Phrase(zh: "已完成", en: "met")
      case "open":
        Phrase(zh: "时段未结束，尚欠\(shortBy)", en: "still short by \(shortBy); the period is not over")
      case "short": Phrase(zh: "未完成，欠\(shortBy)", en: "missed, short by \(shortBy)")
      default:
        Phrase(
          zh: "欠\(shortBy)，但有的行日期不全，无法判定",
          en: "short by \(shortBy), but some rows have no exact date: not judged")
      }
    }

    public static func total(_ total: String, unit: String, converted: String?) -> Phrase {
      let amount = Rules.amount(total, of: unit)
      guard let converted else { return amount }
      return Phrase(
        zh: "\(amount.zh)，折算为\(converted)", en: "\(amount.en), converted to \(converted)")
    }

    public static func heading(_ unit: String, _ period: String) -> Phrase {
      Phrase(zh: "\(unit)，\(period)", en: "\(unit), \(period)")
    }

    public static let unitUnknown = Phrase(
      zh: "日志和单位名册里都没有这个单位", en: "neither the log nor the register of units has this unit")

    public static func nearest(_ name: String?) -> Phrase {
      guard let name else {
        return Phrase(
          zh: "核对名称；全部单位：tongbao count DATASET --by unit",
          en: "check the name; to see all units: tongbao count DATASET --by unit")
      }
      return Phrase(zh: "是否指“\(name)”", en: "write \(name), if that is meant")
    }

    public static func measureUnknown(_ unit: String) -> Phrase {
      Phrase(
        zh: "“\(unit)”没有这个指标、条款或得分", en: "\(unit) has no measure, clause or score of this name")
    }

    public static func measures(_ names: [String], nearest: String?) -> Phrase {
      guard let nearest else {
        return Phrase(
          zh: "可用的是：\(names.joined(separator: ", "))",
          en: "write one of: \(names.joined(separator: ", "))")
      }
      return Phrase(zh: "是否指“\(nearest)”", en: "write \(nearest), if that is meant")
    }

    public static func noFigures(in period: String) -> Phrase {
      Phrase(
        zh: "\(period)没有这个单位的数字：既没有报送和采用，也不在册",
        en: "there are no figures of this unit in \(period): it sent nothing, and is not open in it"
      )
    }

    public static let anotherPeriod = Phrase(
      zh: "用 --period 另选时段", en: "choose another period with --period")
  }
}
