/// Texts about a rulebook's scores, quotas and thresholds.
enum ScoreText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .scoreTwice:
      (
        Phrase(
          zh: "这个版本有两个得分叫“\(found[0])”", en: "two scores of this version are named \"\(found[0])\""),
        Phrase(zh: "换一个名称，或合并成一个", en: "give one another name, or make one of the two")
      )
    case .scoreReserved:
      (
        Phrase(
          zh: "“\(found[0])”是指标的名称，得分不能用", en: "\"\(found[0])\" is the name of an indicator"),
        Phrase(zh: "给得分换一个名称，如 得分", en: "give the score another name, such as points")
      )
    case .scoreUnknown:
      (
        Phrase(
          zh: "这个版本没有叫“\(found[0])”的得分", en: "no score of this version is named \"\(found[0])\""),
        Phrase(zh: "可用的是：\(found[1])", en: "write \(found[1])")
      )
    case .scoreLoop:
      (
        Phrase(
          zh: "得分要先算出自己才能算：\(found[0])", en: "this score would need itself first: \(found[0])"),
        Phrase(
          zh: "从 from 或得分的 quotas 中去掉一环",
          en: "take one of them out of from:, or out of a score's quotas:")
      )
    case .rowUnreachable:
      (
        Phrase(
          zh: "\(found[0]) 的这一行永远轮不到：第 \(found[1]) 行已包括它",
          en: "this row of \(found[0]) is never reached: line \(found[1]) matches all that it does"),
        Phrase(zh: "把它移到那一行之前，或删去", en: "move it before that line, or take it away")
      )
    case .limitsContradict:
      (
        Phrase(
          zh: "\(found[0]) 是 \(found[1])，高于 \(found[2]) 的 \(found[3])",
          en: "\(found[0]) is \(found[1]), above \(found[2]), which is \(found[3])"),
        Phrase(zh: "改其中一个数", en: "mend one of the numbers")
      )
    case .carryOverNeeded:
      (
        Phrase(
          zh: "\(found[0])只取最高一次采用，却没有写明往年已计的稿件今年又被采用怎样算",
          en:
            "\(found[0]) takes an item's highest adoption, and does not say what one of a later year brings"
        ),
        Phrase(
          zh: "写 carry_over: full（全算）、difference（只算差额）或 none（不算）",
          en: "write carry_over: full, difference or none")
      )
    default: quota(code, found)
    }
  }

  private static func quota(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .quotaTwice:
      (
        Phrase(
          zh: "\(found[0])已在第 \(found[1]) 行规定了同一项任务",
          en: "line \(found[1]) states the same quota of \(found[0])"),
        Phrase(zh: "只保留一处", en: "keep one of them")
      )
    case .rateUndivided:
      (
        Phrase(
          zh: "\(found[0])是比率，不能折算、结转或按人均：\(found[1])",
          en:
            "\(found[0]) is a rate, which is never shared, carried over or counted per head: \(found[1])"
        ),
        Phrase(zh: "删去 \(found[1])", en: "take \(found[1]) away")
      )
    case .monthUndivided:
      (
        Phrase(
          zh: "\(found[0])按\(found[1] == "week" ? "周" : "月")考核，周和月从不折算：\(found[2])",
          en:
            "\(found[0]) falls due every \(found[1]), and weeks and months are never prorated: \(found[2])"
        ),
        Phrase(zh: "删去 \(found[2])", en: "take \(found[2]) away")
      )
    case .carryNowhere:
      (
        Phrase(
          zh: "\(found[0])一年只有一期，没有下一期可以结转",
          en: "\(found[0]) falls due once a year: there is no next period to carry into"),
        Phrase(zh: "删去 carry", en: "take carry: away")
      )
    case .changeUndivided:
      (
        Phrase(
          zh: "\(found[0])改前改后不是同样的指标和时期，不能按月折算",
          en:
            "\(found[0]) has another indicator or period than before, so its amounts cannot be prorated"
        ),
        Phrase(zh: "写 changed: latest（全期按新标准）", en: "write changed: latest")
      )
    case .thresholdNotScore:
      (
        Phrase(
          zh: "门槛只能用于得分，“\(found[0])”不是得分",
          en: "a threshold is on a score, and \"\(found[0])\" is none"),
        Phrase(
          zh: "写在 quotas 里，或用得分的名称：\(found[1])",
          en: "write it under quotas:, or name a score: \(found[1])")
      )
    default: registers(code, found)
    }
  }

  /// About what a rulebook asks of the dataset's registers.
  private static func registers(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .headcountMissing where found[1].isEmpty:
      (
        Phrase(
          zh: "\(found[0])按人均考核，可数据里没有 units.csv",
          en: "\(found[0]) is per head, and there is no units.csv"),
        Phrase(
          zh: "加上有 headcount 列的 units.csv", en: "add units.csv with a column headcount")
      )
    case .headcountMissing:
      (
        Phrase(
          zh: "\(found[0])按人均考核，units.csv 里“\(found[1])”没有人数",
          en: "\(found[0]) is per head, and units.csv has no headcount of \"\(found[1])\""),
        Phrase(zh: "在 units.csv 补上 headcount", en: "fill in headcount in units.csv")
      )
    default:
      (
        Phrase(
          zh: "\(found[0])是对个人的，可数据里没有 people.csv",
          en: "\(found[0]) is about persons, and there is no people.csv"),
        Phrase(
          zh: "加上 people.csv（person, unit, group, from, to），或删去 of: person",
          en: "add people.csv (person, unit, group, from, to), or take of: person away")
      )
    }
  }
}
