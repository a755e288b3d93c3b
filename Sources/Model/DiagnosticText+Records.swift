/// Texts about records that cannot be used.
enum RecordText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .quoteStray:
      (
        Phrase(
          zh: "引号出现在不该有的位置", en: "a quotation mark stands where RFC 4180 allows none"),
        Phrase(
          zh: "整个单元格加引号，里面的每个引号写两遍",
          en: "put the whole field in quotes and write each quotation mark inside it twice")
      )
    case .quoteOpen:
      (
        Phrase(zh: "这里打开的引号一直没有关闭", en: "a quoted field that begins here never ends"),
        Phrase(zh: "补上关闭的引号，或把单个引号写两遍", en: "close it, or write a lone quotation mark twice")
      )
    case .fieldCount:
      (
        Phrase(
          zh: "这一行有 \(found[0]) 个单元格，表头有 \(found[1]) 个",
          en: "the record has \(found[0]) fields where the header has \(found[1])"),
        Phrase(zh: "补齐或去掉多余的单元格", en: "add the missing fields or take out the surplus ones")
      )
    case .nulByte:
      (
        Phrase(
          zh: "“\(found.header)”列里有 NUL 字节（0x00）", en: "column \"\(found.header)\" holds a NUL byte"
        ),
        Phrase(
          zh: "从原系统重新导出，或手工改正这一行",
          en: "export it again from where it came from, or mend the row by hand")
      )
    default: cell(code, found)
    }
  }

  private static func cell(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .dateUnreadable:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，不是日期",
          en: "column \"\(found.header)\" holds \"\(found[0])\", not a date"),
        Phrase(zh: "按 2024-01-05 的样子写", en: "write it like 2024-01-05")
      )
    case .dateImpossible:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，没有这一天",
          en: "column \"\(found.header)\" holds \"\(found[0])\", a day that does not exist"),
        Phrase(zh: "核对年、月、日后改正", en: "check the year, the month and the day")
      )
    case .dateNeedsYear:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，没有年份",
          en: "column \"\(found.header)\" holds \"\(found[0])\", a date without a year"),
        Phrase(
          zh: "补上年份，或在 dataset.yaml 的这份日志里写 period: 2024",
          en: "add the year, or write period: 2024 for this log in dataset.yaml")
      )
    case .statusUnknown:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，看不出是否采用",
          en:
            "column \"\(found.header)\" holds \"\(found[0])\", which does not say whether it was adopted"
        ),
        Phrase(
          zh: "在 dataset.yaml 写明：values: { adopted: [\(found[0])] }，或 declined、pending",
          en: "say so in dataset.yaml: values: { adopted: [\(found[0])] }, or declined, or pending")
      )
    case .markUnknown:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，看不出是否采用",
          en: "column \"\(found.header)\" holds \"\(found[0])\", which is no mark of an adoption"),
        Phrase(
          zh: "写 √、次数或日期，未采用的留空",
          en: "write √, a count or a date, and leave it empty where not adopted")
      )
    default: otherCell(code, found)
    }
  }

  private static func otherCell(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .weightUnreadable:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，不是件数",
          en: "column \"\(found.header)\" holds \"\(found[0])\", not a number of items"),
        Phrase(zh: "写成整数，例如 12", en: "write a whole number such as 12")
      )
    case .lengthUnreadable:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，不是字数",
          en: "column \"\(found.header)\" holds \"\(found[0])\", not a number of characters"),
        Phrase(
          zh: "写成整数，例如 1200；不知道就留空",
          en: "write a whole number such as 1200, or nothing where it is not known")
      )
    case .yesNoUnknown:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，看不出是或否",
          en: "column \"\(found.header)\" holds \"\(found[0])\", which is neither yes nor no"),
        Phrase(zh: "写“是”或“否”，不知道就留空", en: "write yes or no, or nothing where it is not known")
      )
    case .textLost:
      (
        Phrase(
          zh: "“\(found.header)”列是“\(found[0])”，文字已经丢失",
          en:
            "column \"\(found.header)\" holds \"\(found[0])\": its text was lost before it came here"
        ),
        Phrase(
          zh: "从原系统重新导出，或手工改正这一行",
          en: "export it again from where it came from, or mend the row by hand")
      )
    default:
      (
        Phrase(zh: "单位是空的", en: "the unit is blank"),
        Phrase(
          zh: "补上单位，或在 dataset.yaml 写 reading: { blank_unit: keep }",
          en: "write the unit, or reading: { blank_unit: keep } in dataset.yaml")
      )
    }
  }
}

/// Texts about rows that were used, but that a person should look at.
enum FindingText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .newestRejected:
      (
        Phrase(
          zh: "这是该稿件最新的一行却不能用，改用 \(found[0]) 里的旧行",
          en: "this newest row of its item cannot be used; the older one in \(found[0]) stands"),
        Phrase(zh: "改正这一行后重新运行", en: "mend the row and run again")
      )
    case .idTwice:
      (
        Phrase(
          zh: "同一编号在同一次导出里又出现在 \(found[0])，以那一行为准",
          en: "the id stands again in the same export at \(found[0]), and that row wins"),
        Phrase(zh: "如果是两篇稿件，改正其中一个编号", en: "if they are two items, mend one of the ids")
      )
    case .unitUnknown:
      (
        Phrase(zh: "units.csv 里没有“\(found[0])”", en: "\"\(found[0])\" is not in units.csv"),
        suggestion(found, file: "units.csv")
      )
    case .outletAmbiguous:
      (
        Phrase(
          zh: "outlets.csv 里不止一家叫“\(found[0])”，已算在第一家名下",
          en: "\"\(found[0])\" is several outlets in outlets.csv; the first of them was taken"),
        Phrase(
          zh: "在日志里加上级别列，或在 outlets.csv 写明 level、from 和 to",
          en: "add a level column to the log, or level, from and to in outlets.csv")
      )
    default:
      (
        Phrase(zh: "outlets.csv 里没有“\(found[0])”", en: "\"\(found[0])\" is not in outlets.csv"),
        suggestion(found, file: "outlets.csv")
      )
    }
  }

  private static func suggestion(_ found: DiagnosticText.Found, file: String) -> Phrase {
    found[1].isEmpty
      ? Phrase(zh: "在 \(file) 里加上它", en: "add it to \(file)")
      : Phrase(
        zh: "如果就是“\(found[1])”，在它的 aliases 里加上“\(found[0])”",
        en: "if it is \(found[1]), add \"\(found[0])\" to that one's aliases")
  }
}
