/// Texts about what only a check looks for: rows that others replace, implausible dates, gaps, damaged texts.
enum CheckingText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .rowSuperseded:
      (
        Phrase(
          zh: "已被更新的导出取代，见 \(found[0]):\(found[1])",
          en: "replaced by a newer export: \(found[0]):\(found[1])"),
        nil
      )
    case .rowDuplicate:
      (
        Phrase(
          zh: "与另一行是同一稿件，以 \(found[0]):\(found[1]) 为准",
          en: "another row of its item stands in its place: \(found[0]):\(found[1])"),
        nil
      )
    case .monthsEmpty:
      (
        months(found),
        Phrase(zh: "核对是否漏了一次导出", en: "check whether an export is missing")
      )
    case .textSuspicious:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，可能是转换编码时丢失的文字",
          en:
            "column \"\(found.header)\" holds \"\(found[0])\", which looks like text lost in a conversion"
        ),
        Phrase(zh: "从原系统重新导出", en: "export it again from where it came from")
      )
    default: date(code, found)
    }
  }

  private static func months(_ found: DiagnosticText.Found) -> Phrase {
    found[0] == found[1]
      ? Phrase(zh: "\(found[0]) 一件报送也没有", en: "nothing was submitted in \(found[0])")
      : Phrase(
        zh: "\(found[0]) 至 \(found[1]) 一件报送也没有",
        en: "nothing was submitted from \(found[0]) to \(found[1])")
  }

  private static func date(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    let mend = Phrase(zh: "核对年份，改正这一行", en: "check the year and mend the row")
    switch code {
    case .dateTooEarly:
      return (
        Phrase(
          zh: "“\(found.header)”列的日期是 \(found[0])，早于 1990 年",
          en: "column \"\(found.header)\" holds \(found[0]), a date before 1990"), mend
      )
    case .dateIsolated:
      return (
        Phrase(
          zh: "“\(found.header)”列的日期 \(found[0]) 比其余最新的日期 \(found[1]) 晚一年以上",
          en:
            "column \"\(found.header)\" holds \(found[0]), over a year after \(found[1]), the newest date but for such"
        ), mend
      )
    default:
      return (
        Phrase(
          zh: "采用日期 \(found[0]) 早于报送日期 \(found[1])",
          en: "adopted on \(found[0]), before it was submitted on \(found[1])"),
        Phrase(zh: "核对两个日期，改正这一行", en: "check both dates and mend the row")
      )
    }
  }
}
