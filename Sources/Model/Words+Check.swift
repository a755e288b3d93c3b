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

  public static func andMoreFiles(_ count: Int) -> Phrase {
    Phrase(zh: " 及另外 \(count) 个文件", en: " and \(count) more")
  }
}
