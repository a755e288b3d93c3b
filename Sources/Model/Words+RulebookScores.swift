// What submissions, adoptions, instructions, requests and quotas are worth.

extension Words.Rules {
  /// A table of a score in which the first row that matches holds, or every one.
  public enum ScoreTable: Sendable {
    case submission
    case adoption
    case instruction
    case requests
    case extra
    case times
  }

  public static func score(_ score: Rulebook.Score) -> Phrase {
    let (name, unit) = (quoted(score.name), amount("", of: score.unit))
    return cited(score.clause)
      + Phrase(
        zh: "设\(name.zh)，以\(unit.zh)计", en: "There is a score \(name.en), counted in\(unit.en)")
  }

  /// The sentence before a table's rows.
  public static func introduction(_ table: ScoreTable, rows: Int) -> Phrase {
    switch table {
    case .submission: first(Phrase(zh: "报送的信息", en: "Each item submitted"), of: rows)
    case .adoption: first(Phrase(zh: "信息被采用的", en: "Each adoption"), of: rows)
    case .instruction:
      first(Phrase(zh: "信息经领导批示的", en: "Each instruction of a leader"), of: rows)
    case .requests:
      first(
        Phrase(zh: "约稿，计入应完成之日所在的时段", en: "Each request, in the period of its due date,"),
        of: rows)
    case .extra:
      Phrase(
        zh: "采用另加分，凡符合的都计", en: "Beside that, an adoption has, by every row that fits it")
    case .times:
      Phrase(
        zh: "采用得分按倍数计，凡符合的都乘",
        en: "What an adoption is worth is multiplied, by every row that fits it")
    }
  }

  private static func first(_ what: Phrase, of rows: Int) -> Phrase {
    if rows == 1 { return Phrase(zh: what.zh, en: "\(what.en) is worth") }
    return Phrase(
      zh: "\(what.zh)，自上而下，以第一条符合的为准",
      en: "\(what.en) is worth, by the first row from above that fits it")
  }

  public static func row(_ row: Rulebook.Score.Row, of table: ScoreTable, unit: String) -> Phrase {
    let subject: Subject =
      switch table {
      case .submission: .item
      case .adoption, .extra, .times: .adoption
      case .instruction: .instruction
      case .requests: .request
      }
    let picked = picked(row.matching, subject)
    let isExtra = table == .extra
    let worth = worth(row.points, of: unit, plus: isExtra ? "另加" : "计")
    let each = table == .instruction || table == .requests ? "每次" : "每篇"
    return Phrase(zh: "\(picked.zh)，\(each)\(worth.zh)", en: "\(picked.en): \(worth.en)")
  }

  public static func factor(_ factor: Rulebook.Score.Factor) -> Phrase {
    let picked = picked(factor.matching, .adoption)
    let times = number(factor.by)
    return Phrase(zh: "\(picked.zh)，乘以\(times)", en: "\(picked.en): × \(times)")
  }

  /// - Parameter plus: The verb of an amount above 0.
  static func worth(_ points: Points, of unit: String, plus: String = "计") -> Phrase {
    let positive = points < .zero ? -points : points
    let text = amount(positive, of: unit)
    return points < .zero
      ? Phrase(zh: "扣\(text.zh)", en: NumberText.minus + text.en)
      : Phrase(zh: plus + text.zh, en: text.en)
  }

  public static let adjustments = Phrase(
    zh: "加减分表 adjustments.csv 中只写事由、没有写明分数的，每次",
    en: "A row of adjustments.csv that gives a reason and no points is worth")

  public static func reason(_ reason: Rulebook.Score.Reason, unit: String) -> Phrase {
    let worth = worth(reason.points, of: unit)
    return Phrase(zh: "“\(reason.reason)”，\(worth.zh)", en: "\"\(reason.reason)\": \(worth.en)")
  }

  public static let quotaRows = Phrase(
    zh: "按任务完成情况，每期", en: "Meeting or missing a quota is worth, in each of its periods")

  public static func quotaRow(_ row: Rulebook.Score.QuotaRow, unit: String) -> Phrase {
    let clause = row.clause
    switch row.worth {
    case .whole(let met, let missed):
      let (met, missed) = (worth(met, of: unit), worth(missed, of: unit))
      return Phrase(
        zh: "\(clause)完成的\(met.zh)，未完成的\(missed.zh)",
        en: "\(clause): \(met.en) where it is met, \(missed.en) where it is not")
    case .eachShort(let points):
      let worth = worth(points, of: unit)
      return Phrase(
        zh: "\(clause)每欠一（篇、次或分）\(worth.zh)", en: "\(clause): \(worth.en) for each one short")
    case .inProportion(let points):
      let worth = worth(points, of: unit)
      return Phrase(
        zh: "\(clause)全部完成的\(worth.zh)，未全部完成的按完成比例计",
        en:
          "\(clause): \(worth.en) where it is met in full, and otherwise the part of it that was achieved"
      )
    }
  }

  public static func takenOver(_ names: [String]) -> Phrase {
    Phrase(
      zh: "并入\(named(names).zh)的得分", en: "It takes over the totals of \(named(names).en)")
  }

  /// `nil` where nothing limits it.
  public static func limits(_ limits: Rulebook.Score.Limits, unit: String) -> Phrase? {
    let parts = [
      limits.base.map { amount($0, of: unit) }.map {
        Phrase(zh: "基础分\($0.zh)", en: "\($0.en) are given as a base")
      },
      limits.floor.map { amount($0, of: unit) }.map {
        Phrase(zh: "扣减后不低于\($0.zh)", en: "the total is never below \($0.en)")
      },
      limits.cap.map { amount($0, of: unit) }.map {
        Phrase(zh: "合计不超过\($0.zh)", en: "the total is never above \($0.en)")
      },
      limits.capPerMonth.map { amount($0, of: unit) }.map {
        Phrase(
          zh: "其中信息、采用和批示每月所得不超过\($0.zh)",
          en: "items, adoptions and instructions bring at most \($0.en) a month")
      },
    ].compactMap { $0 }
    if parts.isEmpty { return nil }
    let per = period(limits.per)
    let list = parts.joined(by: .comma)
    return Phrase(zh: "以\(per.zh)为一期：\(list.zh)", en: "In \(per.en): \(list.en)")
  }

  public static func conversion(_ conversion: Rulebook.Score.Conversion, unit: String) -> Phrase {
    let worth = amount(conversion.worth, of: unit)
    let full =
      conversion.fullAt.map { amount($0, of: unit) }
      ?? Phrase(zh: "同类单位的最高得分", en: "the highest total of its class")
    return Phrase(
      zh:
        "最后折算：达到\(full.zh)得\(worth.zh)，不足的按比例折算（\(conversion.worth)×得分÷\(full.zh)），最高\(worth.zh)，最低0，保留\(conversion.decimals)位小数，四舍五入",
      en:
        "In the end it is converted: \(full.en) brings \(worth.en), less brings its share (\(conversion.worth) × total ÷ \(full.en)), at most \(worth.en) and at least 0, to \(conversion.decimals) decimals, halves away from zero"
    )
  }

  public static func own(_ policies: Rulebook.Policies) -> Phrase? {
    let stated = stated(policies)
    if stated.isEmpty { return nil }
    let list = stated.joined(by: .semicolon)
    return Phrase(zh: "此处另行规定：\(list.zh)", en: "Here it holds that \(list.en)")
  }
}
