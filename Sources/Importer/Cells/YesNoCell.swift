/// Reads whether something is so: `是`, `√`, `yes`, and the words that belong to its column.
enum YesNoCell {
  enum Reading: Equatable, Sendable {
    /// Not said.
    case empty
    case yes
    case no
    case unknown
  }

  /// - Parameter column: `repost` or `urgent`.
  static func read(_ cell: String, of column: ColumnRole) -> Reading {
    let text = CellText.withoutInnerBlanks(
      CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    ).lowercased()
    let words = column == .urgent ? urgent : repost
    if yes.contains(text) || words.yes.contains(text) { return .yes }
    if no.contains(text) || words.no.contains(text) { return .no }
    return CellText.isNothing(text) ? .empty : .unknown
  }

  private static let yes: Set<String> = [
    "是", "有", "√", "✓", "✔", "☑", "●", "1", "y", "yes", "true",
  ]
  private static let no: Set<String> = ["否", "不是", "无", "×", "✗", "0", "n", "no", "false"]

  private static let repost: (yes: Set<String>, no: Set<String>) = (
    ["转载", "转发", "repost", "reposted", "reprint"],
    ["原创", "首发", "非转载", "未转载", "original"]
  )
  // 平急 is left out: the lowest degree of urgent telegrams is not what rules call 紧急.
  private static let urgent: (yes: Set<String>, no: Set<String>) = (
    ["紧急", "急", "急件", "加急", "特急", "特提", "urgent"],
    ["一般", "普通", "平件", "非紧急", "不急", "normal"]
  )
}
