/// Texts about dates whose year and month stand in columns of their own.
enum PartedDateText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .yearUnreadable:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，不是年份",
          en: "column \"\(found.header)\" holds \"\(found[0])\", not a year"),
        Phrase(zh: "按 2024 的样子写", en: "write it like 2024")
      )
    case .monthUnreadable:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，不是月份",
          en: "column \"\(found.header)\" holds \"\(found[0])\", not a month"),
        Phrase(zh: "写 1 至 12；不知道就留空", en: "write 1 to 12, or nothing where it is not known")
      )
    case .submittedTwice:
      (
        Phrase(
          zh: "columns 里既有 submitted（“\(found[0])”）又有 \(found[1])（“\(found[2])”），报送日期有两个来源",
          en:
            "columns: gives the submitted date twice: submitted as \"\(found[0])\", and \(found[1]) as \"\(found[2])\""
        ),
        Phrase(
          zh: "“\(found[0])”列有完整日期就删去 year 和 month，否则删去 submitted",
          en:
            "take out year and month if \"\(found[0])\" holds whole dates, else take out submitted")
      )
    default:
      (
        Phrase(
          zh: "columns 里的 month（“\(found[0])”）没有年份",
          en: "columns: gives month as \"\(found[0])\", but nothing gives its year"),
        Phrase(
          zh: "写上年份的列 year；整份日志是同一年的，写 period: 2024",
          en: "add year: with its header, or period: 2024 where the whole log is of one year")
      )
    }
  }
}
