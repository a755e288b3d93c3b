/// Texts about the dataset file, the registers and the rulebook.
enum ConfigurationText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .yamlSyntax:
      (
        Phrase(zh: "不是正确的 YAML：\(found[0])", en: "this is not YAML: \(found[0])"),
        Phrase(zh: "检查缩进、冒号和引号", en: "look at the indentation, colons and quotation marks")
      )
    case .yamlPunctuation:
      (
        Phrase(
          zh: "这里有中文标点“\(found[0])”", en: "there is Chinese punctuation here: \"\(found[0])\""),
        Phrase(zh: "改成英文的“\(found[1])”", en: "write \"\(found[1])\"")
      )
    case .yamlTab:
      (
        Phrase(zh: "这里有制表符（Tab）", en: "there is a tab here"),
        Phrase(zh: "用空格缩进，每层两格", en: "indent with blanks, two for each level")
      )
    case .yamlKeyTwice:
      (
        Phrase(zh: "“\(found[0])”写了两次", en: "\"\(found[0])\" is written twice"),
        Phrase(zh: "合并成一处", en: "keep one of them")
      )
    case .yamlKeyUnknown:
      (
        Phrase(zh: "不认识“\(found[0])”", en: "\"\(found[0])\" is not a key here"),
        Phrase(zh: "可用的是：\(found[1])", en: "write \(found[1])")
      )
    case .yamlKeyMissing:
      (
        Phrase(zh: "缺少“\(found[0])”", en: "\"\(found[0])\" is missing"),
        Phrase(zh: "补上 \(found[0])", en: "add \(found[0]):")
      )
    case .yamlValueWrong:
      (
        Phrase(zh: "“\(found[0])”的值是“\(found[1])”", en: "\"\(found[0])\" is \"\(found[1])\""),
        Phrase(
          zh: "应为：\(Expected(rawValue: found[2])?.phrase.zh ?? found[2])",
          en: "write \(found[2])")
      )
    case .logPatternEmpty:
      (
        Phrase(zh: "没有文件符合“\(found[0])”", en: "no file matches \"\(found[0])\""),
        Phrase(zh: "核对 logs 里的 path", en: "check path: under logs:")
      )
    case .logTwice:
      (
        Phrase(zh: "“\(found[0])”被列了两次", en: "\"\(found[0])\" is listed twice"),
        Phrase(zh: "只保留一处", en: "keep one of the entries")
      )
    case .rateOutletUnknown:
      (
        Phrase(
          zh: "rate_outlets 里的“\(found[0])”既不是刊物也不是级别",
          en: "rate_outlets names \"\(found[0])\", which is neither an outlet nor a level"),
        Phrase(zh: "可用的是：\(found[1])", en: "write \(found[1])")
      )
    case .registerColumnMissing, .registerColumnUnknown, .registerValueWrong, .registerNameTwice:
      register(code, found)
    default: rulebook(code, found)
    }
  }

  private static func register(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .registerColumnMissing:
      (
        Phrase(
          zh: "没有“\(found[0])”列；现有：\(found[1])",
          en: "there is no column \"\(found[0])\"; there are: \(found[1])"),
        Phrase(zh: "加上 \(found[0]) 列", en: "add a column \(found[0])")
      )
    case .registerColumnUnknown:
      (
        Phrase(zh: "不认识“\(found[0])”列", en: "\"\(found[0])\" is not a column of this register"),
        Phrase(zh: "可用的是：\(found[1])", en: "write \(found[1])")
      )
    case .registerValueWrong:
      (
        Phrase(zh: "“\(found[0])”是“\(found[1])”", en: "\"\(found[0])\" holds \"\(found[1])\""),
        Phrase(zh: "应为：\(found[2])", en: "write \(found[2])")
      )
    default:
      (
        Phrase(
          zh: "“\(found[0])”既指“\(found[1])”又指“\(found[2])”",
          en: "\"\(found[0])\" names both \(found[1]) and \(found[2])"),
        Phrase(zh: "只在一处保留这个名称", en: "keep the name at one of them")
      )
    }
  }

  private static func rulebook(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .versionsOverlap:
      (
        Phrase(
          zh: "\(found[0]) 起的版本与前一版本（至 \(found[1])）重叠",
          en: "the version from \(found[0]) overlaps the one before it (to \(found[1]))"),
        Phrase(zh: "给前一版本写上更早的 to", en: "give the earlier version an earlier to:")
      )
    case .changeNeeded:
      (
        Phrase(
          zh: "\(found[1]) 起的版本从一个考核期的中间开始，\(found[0])没有写明这一期按什么标准",
          en:
            "the version from \(found[1]) begins inside a period of \(found[0]), which does not say what holds for that period"
        ),
        Phrase(
          zh: "让版本从考核期的第一天开始，或在该 quota 写 changed: latest（全期按新标准）或 prorate（新旧标准各按月数折算）",
          en:
            "let the version begin with a period, or write changed: latest in that quota (the new amount holds for all of it) or prorate (each by its months)"
        )
      )
    case .classUnknown:
      (
        Phrase(
          zh: "\(found[0])里的类别“\(found[1])”，units.csv 里没有一个单位属于它",
          en: "\(found[0]) names the class \"\(found[1])\", to which no unit of units.csv belongs"),
        Phrase(zh: "units.csv 里的类别是：\(found[2])", en: "write \(found[2])")
      )
    case .clauseUnknown:
      (
        Phrase(
          zh: "没有条款是“\(found[0])”的任务或门槛",
          en: "no quota or threshold has the clause \"\(found[0])\""),
        Phrase(zh: "可用的是：\(found[1])", en: "write one of: \(found[1])")
      )
    default:
      (
        Phrase(
          zh: "“\(found[1])”只开办了一段时间，\(found[0])没有写明折算时怎样取整",
          en:
            "\(found[1]) is open for part of a period, and \(found[0]) does not say how to round its share"
        ),
        Phrase(
          zh: "在该 quota 写 part_year: up、down 或 nearest",
          en: "write part_year: up, down or nearest in that quota")
      )
    }
  }
}
