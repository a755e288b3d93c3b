import Model

/// Reads the year and the month of a date that stand in cells of their own.
enum PartedDateCell {
  enum Reading: Equatable, Sendable {
    case empty
    case number(Int)
    case unreadable
  }

  /// `2024`, `2024年`, `2024年度`, `二〇二四年`.
  static func year(_ cell: String) -> Reading {
    var text = CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    if text.hasSuffix("年度") { text.removeLast() }
    switch DateCell.read(text) {
    case .empty: return .empty
    case .date(let date) where date.precision == .year: return .number(date.year)
    default: return .unreadable
    }
  }

  /// `1`, `01`, `1月`, `1月份`, `十二月`, `Jan`, `January`.
  static func month(_ cell: String) -> Reading {
    var text = CellText.cleaned(CellText.halfWidth(CellText.cleaned(cell)))
    if CellText.isNothing(text) { return .empty }
    for unit in ["月份", "月"] where text.hasSuffix(unit) {
      text = CellText.cleaned(String(text.dropLast(unit.count)))
    }
    if let number = number(of: text.lowercased()) { return .number(number) }
    let digits = DateCell.withWesternDigits(text)
    guard (1...2).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let month = Int(digits),
      (1...12).contains(month)
    else { return .unreadable }
    return .number(month)
  }

  /// The month that an English name, or its first three letters, stands for.
  private static func number(of name: String) -> Int? {
    names.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
