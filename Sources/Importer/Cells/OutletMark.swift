import Model

/// Reads what stands in a column that belongs to one outlet: `√`, `1`, `是`, a count or a date.
enum OutletMark {
  enum Reading: Equatable, Sendable {
    case none
    case adopted(count: Int, date: CivilDate?)
    case unknown
  }

  static func read(_ cell: String) -> Reading {
    let text = CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    if CellText.isNothing(text) || refusals.contains(text) { return .none }
    if ticks.contains(text) { return .adopted(count: 1, date: nil) }
    if case .weight(let count) = WeightCell.read(text), count < 1000 {
      return .adopted(count: count, date: nil)
    }
    if case .date(let date) = DateCell.read(text) { return .adopted(count: 1, date: date) }
    return .unknown
  }

  private static let ticks: Set<String> = [
    "√", "✓", "✔", "☑", "●", "是", "采用", "已采用", "录用", "Y", "y", "yes",
  ]
  private static let refusals: Set<String> = ["×", "✗", "否", "未采用", "不采用", "N", "n", "no"]
}

/// The marks of one record, as one text for the table of texts.
///
/// It begins with a control character that a cleaned cell never begins with.
enum MarkList {
  private static let start: Character = "\u{1D}"
  private static let parting: Character = "\u{1F}"

  static func text(of entries: [NameList.Entry]) -> String {
    entries.map { entry in
      let parts = [entry.name, entry.level, String(entry.count), entry.date?.description ?? ""]
      return String(start) + parts.joined(separator: String(parting))
    }.joined()
  }

  /// The entries of such a text; `nil` for any other.
  static func entries(in text: String) -> [NameList.Entry]? {
    guard text.first == start else { return nil }
    return text.split(separator: start).compactMap { mark in
      let parts = mark.split(separator: parting, omittingEmptySubsequences: false)
      guard parts.count == 4, let count = Int(parts[2]) else { return nil }
      var entry = NameList.Entry(name: String(parts[0]), count: count)
      entry.level = String(parts[1])
      if case .date(let date) = DateCell.read(String(parts[3])) { entry.date = date }
      return entry
    }
  }
}
