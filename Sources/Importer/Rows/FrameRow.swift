/// Tells what stands around the data: blank rows, repeated headers, sums, signatures.
struct FrameRow: Sendable {
  private let header: HeaderMap

  init(_ header: HeaderMap) { self.header = header }

  /// - Parameter cells: The cells, cleaned, of a record without a submitted date that can be read: one
  ///   with such a date is data, whatever its words.
  func matches(_ cells: [String]) -> Bool {
    guard let first = cells.first(where: { !$0.isEmpty }) else { return true }
    if header.rows.contains(where: { cells.starts(with: $0) && $0.contains { !$0.isEmpty } }) {
      return true
    }
    let lead = cells.filter { !$0.isEmpty }.prefix(3)
    return lead.contains(where: Self.isSum) || Self.isSumOfSome(first) || Self.isSignature(first)
  }

  /// `合计`, `合计：12条`.
  private static func isSum(_ cell: String) -> Bool { sums.contains(label(cell)) }

  /// `办公室小计`, `一季度合计`.
  private static func isSumOfSome(_ cell: String) -> Bool {
    let word = label(cell)
    return ["小计", "合计", "小計", "合計"].contains { word.hasSuffix($0) }
  }

  private static let sums: Set<String> = [
    "合计", "小计", "总计", "平均", "共计", "累计", "合計", "小計", "總計", "共計", "累計", "total", "subtotal", "sum",
    "average",
  ]

  /// What people sign, date or explain a sheet with: `制表人：张三`, `统计时间`. A name or a title that only
  /// begins so (审批局) is none.
  private static func isSignature(_ cell: String) -> Bool {
    let word = label(cell)
    if labels.contains(word) { return true }
    return ColumnRole.key(cell).contains(":") && labelsWithColon.contains(word)
  }

  /// The text before the first colon, without what stands in brackets: `填报单位（盖章）：某局` is 填报单位.
  private static func label(_ cell: String) -> String {
    let word = ColumnRole.key(cell).prefix { $0 != ":" }
    guard let bracket = word.firstIndex(of: "("), bracket > word.startIndex else {
      return String(word)
    }
    return String(word[..<bracket])
  }

  private static let labels: Set<String> = {
    var labels: Set<String> = [
      "负责人", "单位负责人", "主要负责人", "分管领导", "联系人", "联系电话", "统计时间段", "统计周期", "制表", "填表", "填报", "复核", "打印",
    ]
    for act in ["制表", "审核", "审批", "填表", "填报", "统计", "复核", "打印", "导出"] {
      for object in ["人", "人员", "员", "单位", "部门", "时间", "日期"] { labels.insert(act + object) }
    }
    return labels
  }()

  /// Words that may also stand alone in a cell of data.
  private static let labelsWithColon: Set<String> = ["审核", "审批", "统计", "报送人", "备注", "说明", "注"]
}
