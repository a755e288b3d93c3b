/// The words of `tongbao check`.
extension Words {
  public static let file = Phrase(zh: "文件", en: "file")
  public static let encoding = Phrase(zh: "编码", en: "encoding")
  public static let delimiter = Phrase(zh: "分隔符", en: "delimiter")
  public static let shape = Phrase(zh: "形式", en: "shape")
  public static let records = Phrase(zh: "记录", en: "records")
  public static let frame = Phrase(zh: "框架行", en: "frame")
  public static let used = Phrase(zh: "计入", en: "used")
  public static let superseded = Phrase(zh: "被新版取代", en: "superseded")
  public static let duplicates = Phrase(zh: "重复", en: "duplicates")
  public static let rejected = Phrase(zh: "不能用", en: "rejected")
  public static let header = Phrase(zh: "列名", en: "header")
  public static let takenFor = Phrase(zh: "作为", en: "taken for")
  public static let ignored = Phrase(zh: "（不用）", en: "(ignored)")
  public static let finding = Phrase(zh: "发现", en: "finding")
  public static let number = Phrase(zh: "数量", en: "number")
  public static let nothingToMend = Phrase(zh: "没有需要处理的问题", en: "nothing needs mending")

  public static let log = Phrase(zh: "日志", en: "log")
  public static let logs = Phrase(zh: "日志", en: "logs")
  public static let firstLog = Phrase(zh: "其中最早的", en: "the first of them")
  public static let adoptionsOnly = Phrase(
    zh: "只有采用记录，没有报送记录", en: "adoptions only, nothing logged as submitted")
  public static let identity = Phrase(zh: "识别", en: "identity")
  public static let role = Phrase(zh: "内容", en: "role")
  public static let column = Phrase(zh: "列", en: "column")
  public static let severity = Phrase(zh: "轻重", en: "severity")
  public static let total = Phrase(zh: "合计", en: "total")
  public static let rankedByName = Phrase(
    zh: "# 越大越新（按文件名的自然顺序），同一稿件以新的为准",
    en: "#: by file name, the highest is the newest and wins for the items it holds")

  public static func rankedByExport(from first: CivilDate, to last: CivilDate) -> Phrase {
    if first == last {
      return Phrase(zh: "都是 \(first) 导出的", en: "all of them were exported on \(first)")
    }
    return Phrase(
      zh: "# 按导出日期（\(first) 至 \(last)），同一稿件以新的为准",
      en: "#: by day of export, \(first) to \(last); the newest wins for the items it holds")
  }

  public static func extent(_ items: Int, from first: CivilDate?, to last: CivilDate?) -> Phrase {
    guard let first, let last else {
      return Phrase(zh: "报送 \(items) 件，没有日期", en: "items submitted: \(items), none dated")
    }
    return Phrase(
      zh: "报送 \(items) 件，\(first) 至 \(last)", en: "items submitted: \(items), \(first) to \(last)")
  }

  public static func columnsOf(_ logs: String) -> Phrase {
    Phrase(zh: "各列的含义：\(logs)", en: "columns of \(logs)")
  }

  public static func moreOfThisKind(_ count: Int) -> Phrase {
    Phrase(zh: "……同类还有 \(count) 条", en: "… and \(count) more of this kind")
  }

  /// The closing sentence.
  public static func verdict(_ errors: Int, _ warnings: Int) -> Phrase {
    switch (errors, warnings) {
    case (0, 0): nothingToMend
    case (0, _):
      Phrase(zh: "全部记录可用；提醒 \(warnings) 处", en: "every record can be used; warnings: \(warnings)")
    case (_, 0): Phrase(zh: "不能用的记录 \(errors) 条", en: "records that cannot be used: \(errors)")
    default:
      Phrase(
        zh: "不能用的记录 \(errors) 条，提醒 \(warnings) 处",
        en: "records that cannot be used: \(errors); warnings: \(warnings)")
    }
  }

  public static func rejectedRecords(_ count: Int, list: String) -> Phrase {
    Phrase(zh: "\(count)行不能用，见 \(list)", en: "\(count) records could not be used: see \(list)")
  }
}
