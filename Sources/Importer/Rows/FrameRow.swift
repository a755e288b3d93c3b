/// Tells what stands around the data: blank rows, repeated headers, sums, signatures.
struct FrameRow: Sendable {
  private let header: HeaderMap

  init(_ header: HeaderMap) { self.header = header }

  /// - Parameter cells: The cells, cleaned, of a record without a submitted date that can be read: one
  ///   with such a date is data, whatever its words.
  func matches(_ cells: [String]) -> Bool {
    guard let first = cells.first(where: { !$0.isEmpty }) else { return true }
    if cells.count >= header.names.count, cells.starts(with: header.names) { return true }
    let lead = cells.filter { !$0.isEmpty }.prefix(3)
    return lead.contains(where: Self.isSum) || Self.isSignature(first)
  }

  private static func isSum(_ cell: String) -> Bool {
    var word = ColumnRole.key(cell)
    while let last = word.last, ":：".contains(last) { word.removeLast() }
    return sums.contains(word)
  }

  private static let sums: Set<String> = [
    "合计", "小计", "总计", "平均", "共计", "累计", "本页小计", "本页合计", "total", "subtotal", "sum", "average",
  ]

  private static func isSignature(_ cell: String) -> Bool {
    let key = ColumnRole.key(cell)
    guard key.contains(":") || key.count <= 4 else { return false }
    return signatures.contains { key.hasPrefix($0) }
  }

  private static let signatures = [
    "制表", "审核人", "审核:", "审批", "填表", "填报", "负责人", "统计人", "统计时间", "统计日期", "报送人:", "复核", "联系电话", "打印",
    "导出时间", "备注:",
    "说明:", "注:",
  ]
}
