/// Texts about what a rulebook asks of the logs and of the registers beside them.
enum RulesText {
  static func words(_ code: Diagnostic.Code, _ found: DiagnosticText.Found) -> DiagnosticWords {
    switch code {
    case .columnNotLogged:
      (
        Phrase(
          zh: "规则要用到“\(header(found[0]))”（\(found[0])），但没有一份日志有这一列",
          en: "the rules ask for \(found[0]), which is a column of no log"),
        Phrase(
          zh: "在日志里加上这一列，或在 dataset.yaml 写 columns: { \(found[0]): 列名 }",
          en:
            "add the column to the log, or write columns: { \(found[0]): its header } in dataset.yaml"
        )
      )
    case .matchUnknown:
      (
        Phrase(
          zh: "\(found[0])里的 \(found[1])“\(found[2])”，名册和日志里都没有",
          en:
            "\(found[0]) names the \(found[1]) \"\(found[2])\", which stands in no register and no log"
        ),
        found[3].isEmpty
          ? Phrase(zh: "核对写法", en: "check how it is spelt")
          : Phrase(
            zh: "如果就是“\(found[3])”，照样写", en: "if it is \(found[3]), write that")
      )
    case .requestUnmatched:
      (
        Phrase(
          zh: "约稿 \(found[0]) 的 fulfilled_by 是“\(found[1])”，日志里没有这个编号，也不是日期；按未完成处理",
          en:
            "request \(found[0]) is fulfilled by \"\(found[1])\", which is neither an id of the log nor a day; it counts as not answered"
        ),
        Phrase(zh: "核对编号，或写完成的日期", en: "check the id, or write the day on which it was answered")
      )
    default: register(code, found)
    }
  }

  /// As most logs call the column.
  private static func header(_ role: String) -> String {
    switch role {
    case "author": "作者"
    case "kind": "信息类型"
    case "track": "条线"
    case "stage": "采用阶段"
    case "position": "版位"
    case "length": "字数"
    case "repost": "转载"
    case "urgent": "紧急"
    case "filed": "报备日期"
    default: "领导批示"
    }
  }

  private static func register(_ code: Diagnostic.Code, _ found: DiagnosticText.Found)
    -> DiagnosticWords
  {
    switch code {
    case .registerUnitUnknown:
      (
        found[2].isEmpty
          ? Phrase(
            zh: "单位“\(found[0])”，日志里没有", en: "the unit \"\(found[0])\" stands in no log")
          : Phrase(
            zh: "单位“\(found[0])”，\(found[2]) 里没有",
            en: "the unit \"\(found[0])\" is not in \(found[2])"),
        found[1].isEmpty
          ? Phrase(zh: "在 units.csv 里加上它", en: "add it to units.csv")
          : Phrase(zh: "如果就是“\(found[1])”，照样写", en: "if it is \(found[1]), write that")
      )
    case .registerRowTwice:
      (
        Phrase(
          zh: "“\(found[0])”在第 \(found[1]) 行已经有了",
          en: "\"\(found[0])\" stands already on line \(found[1])"),
        Phrase(
          zh: "只留一行；同一个人先后在不同的组，用 from 和 to 把日子分开",
          en: "keep one of the rows; of a person who moved, part the days by from and to")
      )
    default:
      (
        Phrase(
          zh: "“\(found[0])”没有写分值，规则里也没有给这个事由定分",
          en: "\"\(found[0])\" comes without points, and no score gives any for it"),
        Phrase(
          zh: "写上 points，或用规则里有的事由：\(found[1])",
          en: "write the points, or a reason that the rules know: \(found[1])")
      )
    }
  }
}
