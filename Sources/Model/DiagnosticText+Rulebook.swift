/// Texts about a rulebook's versions, what it matches, and its consequences.
enum RulebookText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .versionsGap:
      (
        Phrase(
          zh: "\(found[0]) 至 \(found[1]) 没有任何版本，这段时间不考核",
          en: "no version is in force from \(found[0]) to \(found[1]), so nothing is assessed"),
        Phrase(
          zh: "如不是有意的，改前一版本的 to 或后一版本的 from",
          en: "where that is not meant, move the earlier version's to: or the later one's from:")
      )
    case .versionEmpty:
      (
        Phrase(
          zh: "这个版本没有得分、任务和表彰，施行期间什么也不考核",
          en: "this version has no score, quota or commendation: nothing is assessed under it"),
        Phrase(
          zh: "写上 scores、quotas 或 commendations，或删去这个版本",
          en: "give it scores:, quotas: or commendations:, or take it away")
      )
    case .quotaBeforeLimits:
      (
        Phrase(
          zh: "\(found[0])考核“\(found[1])”，不含它的基础分和任务加减分",
          en: "\(found[0]) judges \"\(found[1])\" without its base and the worth of quotas"),
        Phrase(
          zh: "要按最后得分考核，把这一条写在 thresholds 里",
          en: "where the final score is meant, move the entry to thresholds:")
      )
    case .keysExclude:
      (
        Phrase(
          zh: "“\(found[0])”和“\(found[1])”不能写在一起",
          en: "\"\(found[0])\" and \"\(found[1])\" cannot stand together"),
        Phrase(zh: "只保留其中一个", en: "keep one of them")
      )
    case .matchMisplaced:
      (
        Phrase(
          zh: "“\(found[0])”不适用于“\(found[1])”",
          en: "\"\(found[0])\" does not apply to \"\(found[1])\""),
        Phrase(zh: "可用的是：\(found[2])", en: "write one of: \(found[2])")
      )
    case .matchEmpty:
      (
        Phrase(zh: "这里没有写明是哪些，就成了全部", en: "this names no rows, and so means all of them"),
        Phrase(
          zh: "写明是哪些，如 kind: 通知，或删去",
          en: "say which, as in kind: notice, or take it away")
      )
    case .indicatorUnknown:
      (
        Phrase(
          zh: "“\(found[0])”不是指标，这个版本也没有叫这个名称的得分",
          en: "\"\(found[0])\" is no indicator, and no score of this version has that name"),
        Phrase(zh: "可用的是：\(found[1])", en: "write \(found[1])")
      )
    case .distinctMisplaced:
      (
        Phrase(
          zh: "“\(found[0])”不能用 distinct：数的是采用它的不同刊物、媒体或级别",
          en: "\"\(found[0])\" takes no distinct:, which counts the different ones that adopted"),
        Phrase(
          zh: "改为 indicator: adoptions，或删去 distinct",
          en: "write indicator: adoptions, or take distinct: away")
      )
    default: consequence(code, found)
    }
  }

  private static func consequence(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .consequenceIdle:
      (
        Phrase(
          zh: "这个版本没有任务和门槛，\(found[0])永远不会发生",
          en: "this version has no quota and no threshold, so \(found[0]) never follows"),
        Phrase(zh: "先写 quotas 或 thresholds", en: "write quotas: or thresholds: first")
      )
    case .catchUpUnknown:
      (
        Phrase(
          zh: "这个版本没有条款是“\(found[0])”的限期补报（effect: catch_up）",
          en: "no consequence \"\(found[0])\" of this version is a catch_up"),
        found[1].isEmpty
          ? Phrase(zh: "删去 after", en: "take after: away")
          : Phrase(zh: "可用的是：\(found[1])", en: "write one of: \(found[1])")
      )
    case .catchUpLoop:
      (
        Phrase(
          zh: "后果互相接在对方之后，没有一个能先发生：\(found[0])",
          en: "each comes after the other, so none can come first: \(found[0])"),
        Phrase(zh: "删去其中一条的 after", en: "take after: away from one of them")
      )
    case .withinDaysNeeded:
      (
        Phrase(
          zh: "\(found[1])接在\(found[0])之后，\(found[0])没有写明几天之内补齐",
          en: "\(found[1]) comes after \(found[0]), which does not say within how many days"),
        Phrase(zh: "在\(found[0])写 within_days", en: "write within_days: in \(found[0])")
      )
    case .withinDaysMisplaced:
      (
        Phrase(
          zh: "within_days 只用于限期补报，\(found[0])是 \(found[1])",
          en: "within_days: belongs to a catch_up, and \(found[0]) is \(found[1])"),
        Phrase(
          zh: "删去 within_days，或改为 effect: catch_up", en: "take it away, or write effect: catch_up")
      )
    case .reachWrong:
      (
        Phrase(
          zh: "\(found[0])及于 \(found[1])，而\(found[2])是\(found[3] == "person" ? "个人" : "单位")的任务",
          en: "\(found[0]) reaches \(found[1]), but \(found[2]) is owed by a \(found[3])"),
        Phrase(
          zh: "改写 reach，或在 quotas 里只列\(found[3] == "person" ? "单位" : "个人")的任务",
          en: "mend reach:, or name in quotas: those alone whom it reaches")
      )
    default:
      (
        Phrase(
          zh: "\(found[0])要求一年内 \(found[1]) 期没有完成，可一年最多只有 \(found[2]) 期",
          en: "\(found[0]) asks for \(found[1]) missed periods, and a year has \(found[2]) at most"),
        Phrase(zh: "改小次数，或列出更多任务", en: "write a smaller number, or name more quotas")
      )
    }
  }
}
